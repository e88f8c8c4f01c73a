"""Pages of allauth (the site sends no mail, so no others), and the choice of a language."""

from allauth.account import views
from django.contrib.auth.decorators import user_passes_test
from django.urls import path

from quizapp.accounts.selectors import has_account
from quizapp.accounts.views import choose_language

with_account = user_passes_test(has_account)
urlpatterns = [
    path("language/", choose_language, name="set_language"),
    path("sign-in/", views.login, name="account_login"),
    path("sign-up/", views.signup, name="account_signup"),
    path("sign-out/", views.logout, name="account_logout"),
    path("password/", with_account(views.password_change), name="account_change_password"),
    path("password/set/", with_account(views.password_set), name="account_set_password"),
    path("inactive/", views.account_inactive, name="account_inactive"),
]
