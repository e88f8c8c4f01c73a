"""Every address of the site, by app."""

from django.contrib import admin
from django.urls import include, path

from quizapp.api.api import api

urlpatterns = [
    path("", include("quizapp.catalog.urls")),
    path("", include("quizapp.submissions.urls")),
    path("", include("quizapp.progress.urls")),
    path("", include("quizapp.gradebook.urls")),
    path("regrades/", include("quizapp.regrading.urls")),
    path("clusters/", include("quizapp.authoring.urls")),
    path("", include("quizapp.common.urls")),
    path("", include("quizapp.operations.urls")),
    path("questions/", include("quizapp.attempts.urls")),
    path("figures/", include("quizapp.figures.urls")),
    path("accounts/tokens/", include("quizapp.api.urls")),
    path("accounts/", include("quizapp.accounts.urls")),
    path("api/v1/", api.urls),
    path("admin/", admin.site.urls),
]

handler400 = "quizapp.common.views.bad_request"
handler403 = "quizapp.common.views.permission_denied"
handler404 = "quizapp.common.views.not_found"
handler500 = "quizapp.common.views.server_error"
