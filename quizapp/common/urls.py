"""Addresses of no subject."""

from django.urls import path

from quizapp.common import views
from quizapp.common.phrases import phrases

app_name = "common"
urlpatterns = [
    path("phrases/<slug:language>.js", phrases, name="phrases"),
    path("health/", views.probe, name="probe"),
    path("metrics", views.metrics, name="metrics"),
]
