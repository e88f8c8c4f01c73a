"""Addresses of the figures."""

from django.urls import path

from quizapp.figures import views

app_name = "figures"
urlpatterns = [
    path("<slug:slug>/", views.page, name="page"),
    path("<slug:slug>/fragment", views.fragment, name="fragment"),
]
