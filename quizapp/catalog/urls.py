"""Addresses of the chapter."""

from django.urls import path

from quizapp.catalog import views

app_name = "catalog"
urlpatterns = [
    path("", views.chapter, name="chapter"),
    path("exercises/", views.exercises, name="exercises"),
    path("chapters/<slug:pack>/<slug:slug>/", views.section, name="section"),
    path("chapters/<slug:pack>/<slug:slug>/read/", views.read, name="read"),
]
