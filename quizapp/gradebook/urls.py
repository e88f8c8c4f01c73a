"""Addresses of the instructor's lists."""

from django.urls import path

from quizapp.gradebook import views

app_name = "gradebook"
urlpatterns = [
    path("submissions/", views.submissions, name="submissions"),
    path("health/details/", views.health_page, name="health"),
]
