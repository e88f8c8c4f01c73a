"""The page of tokens; the API itself is in `api`."""

from django.urls import path

from quizapp.api import views

app_name = "tokens"
urlpatterns = [
    path("", views.token_list, name="list"),
    path("<int:pk>/revoke/", views.revoke, name="revoke"),
]
