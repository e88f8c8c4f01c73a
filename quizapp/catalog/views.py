"""The chapter, the exercises and their order."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from quizapp.catalog import selectors


def chapter(request: HttpRequest) -> HttpResponse:
    """The contents: what to read, answer and write."""
    return render(request, "catalog/chapter.html", {"packs": selectors.packs()})
