"""Addresses of exercises and submissions."""

from django.urls import path

from quizapp.submissions.views import draft, exercise, history, practice, submission

app_name = "submissions"
urlpatterns = [
    path("exercises/<slug:slug>/", exercise.exercise, name="exercise"),
    path("exercises/<slug:slug>/draft/", draft.draft, name="draft"),
    path("exercises/<slug:slug>/history/", history.history, name="history"),
    path("exercises/<slug:slug>/practice/", practice.practice, name="practice"),
    path("submissions/<uuid:pk>/", submission.submission, name="submission"),
    path("submissions/<uuid:pk>/cancel/", submission.cancel, name="cancel"),
    path("submissions/<uuid:pk>/changes/", history.changed, name="changes"),
    path("submissions/<uuid:pk>/result/", submission.result, name="result"),
]
