"""Addresses of exercises and submissions."""

from django.urls import path

from quizapp.submissions import views

app_name = "submissions"
urlpatterns = [
    path("exercises/<slug:slug>/", views.exercise, name="exercise"),
    path("exercises/<slug:slug>/history/", views.history, name="history"),
    path("submissions/<uuid:pk>/", views.submission, name="submission"),
    path("submissions/<uuid:pk>/result/", views.result, name="result"),
]
