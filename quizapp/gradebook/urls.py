"""Addresses of progress and of the instructor's lists."""

from django.urls import path

from quizapp.gradebook import views

app_name = "gradebook"
urlpatterns = [
    path("progress/", views.progress, name="progress"),
    path("submissions/", views.submissions, name="submissions"),
    path("health/details/", views.health_page, name="health"),
]
