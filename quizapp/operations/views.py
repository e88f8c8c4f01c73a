"""Readiness for load balancers, and a person's data in his own hands."""

from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.core.serializers.json import DjangoJSONEncoder
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_http_methods
from kombu.exceptions import OperationalError

from quizapp.accounts.services import User
from quizapp.operations import retention
from quizapp.submissions import queue


@require_GET
def ready(request: HttpRequest) -> HttpResponse:
    """200 while submissions can be taken: the database answers. Without a broker they wait."""
    try:
        connection.ensure_connection()
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return JsonResponse({"database": "does not answer"}, status=503)
    try:
        queue.depth()
    except OperationalError:
        return JsonResponse(
            {"database": "answers", "broker": "does not answer: submissions are kept and wait"}
        )
    return JsonResponse({"database": "answers", "broker": "answers"})


@require_GET
def your_data(request: HttpRequest) -> HttpResponse:
    """What is stored about the visitor, as a file."""
    if not isinstance(request.user, User):
        return redirect_to_login(request.get_full_path())
    document = retention.export(request.user)
    response = JsonResponse(document, encoder=DjangoJSONEncoder, json_dumps_params={"indent": 2})
    response["Content-Disposition"] = 'attachment; filename="your-data.json"'
    response["Cache-Control"] = "no-store"
    return response


@require_http_methods(["GET", "POST"])
def forget_me(request: HttpRequest) -> HttpResponse:
    """Delete the visitor's account and all that he did, after he has typed his name."""
    user = request.user
    if not isinstance(user, User):
        return redirect_to_login(request.get_full_path())
    name = "guest" if user.is_guest else user.get_username()
    wrong = request.method == "POST" and request.POST.get("name", "").strip() != name
    if request.method == "GET" or wrong:
        context = {"name": name, "wrong": wrong}
        return render(request, "operations/forget_me.html", context, status=422 if wrong else 200)
    logout(request)
    retention.forget(user)
    messages.success(request, gettext("Your account and everything you sent are deleted."))
    return redirect("/")
