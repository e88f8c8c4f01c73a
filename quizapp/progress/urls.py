"""Addresses of a learner's progress."""

from django.urls import path

from quizapp.progress import views

app_name = "progress"
urlpatterns = [
    path("progress/", views.overview, name="overview"),
    path("progress/ideas/", views.ideas, name="ideas"),
    path("review/", views.review, name="review"),
    path("review/next/", views.next_review, name="next"),
]
