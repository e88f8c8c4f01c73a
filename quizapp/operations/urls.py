"""Addresses for operators, and for a person's own data."""

from django.urls import path

from quizapp.operations import views

app_name = "operations"
urlpatterns = [
    path("health/ready/", views.ready, name="ready"),
    path("accounts/data/", views.your_data, name="your_data"),
    path("accounts/forget/", views.forget_me, name="forget_me"),
]
