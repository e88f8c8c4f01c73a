"""Addresses of no subject."""

from django.urls import path

from quizapp.common import views

app_name = "common"
urlpatterns = [
    path("health/", views.probe, name="probe"),
    path("metrics", views.metrics, name="metrics"),
]
