"""Progress of a student, lists of an instructor."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def progress(request: HttpRequest) -> HttpResponse:
    """What the visitor has done so far."""
    return render(request, "gradebook/progress.html")
