"""Addresses of the clusters."""

from django.urls import path

from quizapp.authoring import views

app_name = "authoring"
urlpatterns = [
    path("", views.clusters, name="clusters"),
    path("<slug:pack>/<slug:exercise>/<slug:signature>/", views.cluster, name="cluster"),
    path("<slug:pack>/<slug:exercise>/<slug:signature>/forget/", views.forget, name="forget"),
]
