"""Unknown mistakes that many make: listed, looked at, named, and the name taken back."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from quizapp.authoring import selectors, services
from quizapp.authoring.forms import NameForm
from quizapp.authoring.presentation import cluster_parts
from quizapp.courses.access import for_instructors
from quizapp.submissions.clusters import ClusterKey, as_cluster, members, rows

PAGE_SIZE = 50


@for_instructors
@require_GET
def clusters(request: HttpRequest) -> HttpResponse:
    """Clusters in the instructor's courses, those of most students first."""
    page = Paginator(rows(request.user), PAGE_SIZE).get_page(request.GET.get("page"))
    listed = selectors.listed(map(as_cluster, page.object_list))
    return render(request, "authoring/clusters.html", {"page": page, "listed": listed})


@for_instructors
@require_http_methods(["GET", "POST"])
def cluster(request: HttpRequest, pack: str, exercise: str, signature: str) -> HttpResponse:
    """One cluster: a member, its smallest input, what others wrote; and the form that names it."""
    key = ClusterKey(pack, exercise, signature)
    found = members(request.user, key)
    if not found.exists():  # a cluster may have thousands, each with its report
        raise Http404
    name = selectors.name_of(key)
    known = found.reverse()[0].exercise.exercise
    initial = {"sentence": name.sentence, "misconception": name.misconception} if name else None
    form = NameForm(known, request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        services.name_cluster(request.user, key, **form.cleaned_data)
        messages.success(request, _("Named: all members show it on their results."))
        return redirect("authoring:cluster", pack, exercise, signature)
    parts = cluster_parts(found, request.GET.get("other", ""))
    return render(request, "authoring/cluster.html", {"key": key, "name": name, "form": form, **parts})


@for_instructors
@require_POST
def forget(request: HttpRequest, pack: str, exercise: str, signature: str) -> HttpResponse:
    """Take the name back."""
    key = ClusterKey(pack, exercise, signature)
    if not members(request.user, key).exists():
        raise Http404
    services.forget_name(request.user, key)
    messages.success(request, _("The name is taken back: no result shows it any more."))
    return redirect("authoring:cluster", pack, exercise, signature)
