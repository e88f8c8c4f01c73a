"""Addresses of the questions."""

from django.urls import path

from quizapp.attempts import views

app_name = "attempts"
urlpatterns = [
    path("", views.items, name="items"),
    path("attempts/<uuid:pk>/", views.attempt, name="attempt"),
    path("<slug:slug>/", views.item, name="item"),
    path("<slug:slug>/hint/", views.hint, name="hint"),
    path("<slug:slug>/inline/", views.inline, name="inline"),
    path("<slug:slug>/reading/", views.reading, name="reading"),
]
