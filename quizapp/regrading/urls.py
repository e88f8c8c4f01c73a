"""Addresses of regrades."""

from django.urls import path

from quizapp.regrading import views

app_name = "regrading"
urlpatterns = [
    path("", views.regrades, name="list"),
    path("<uuid:pk>/", views.regrade, name="regrade"),
    path("<uuid:pk>/scores.csv", views.scores, name="scores"),
    path("<uuid:pk>/apply/", views.apply, name="apply"),
    path("<uuid:pk>/undo/", views.undo, name="undo"),
    path("<uuid:pk>/cancel/", views.cancel, name="cancel"),
    path("<uuid:pk>/try-again/", views.try_again, name="try_again"),
]
