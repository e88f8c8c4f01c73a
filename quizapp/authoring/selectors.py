"""Reading clusters and what they are named."""

from collections.abc import Iterable
from dataclasses import dataclass

from quizapp.authoring.models import NamedCluster
from quizapp.catalog.selectors import ExerciseVersion
from quizapp.submissions.clusters import Cluster, ClusterKey, key_of
from quizapp.submissions.selectors import Submission

__all__ = ["ListedCluster", "NamedCluster", "explain", "listed", "name_of"]


@dataclass(frozen=True)
class ListedCluster:
    """A cluster, and its name if it has one."""

    cluster: Cluster
    name: NamedCluster | None


def listed(clusters: Iterable[Cluster]) -> list[ListedCluster]:
    """Each with its name, by one query."""
    clusters = list(clusters)
    signatures = [cluster.key.signature for cluster in clusters]
    named = NamedCluster.objects.filter(signature__in=signatures).select_related("pack")
    names = {ClusterKey(each.pack.slug, each.exercise, each.signature): each for each in named}
    return [ListedCluster(cluster, names.get(cluster.key)) for cluster in clusters]


def name_of(key: ClusterKey) -> NamedCluster | None:
    """What a cluster is named."""
    return NamedCluster.objects.filter(
        pack__slug=key.pack, exercise=key.exercise, signature=key.signature
    ).first()


def explain(submission: Submission) -> tuple[str, ...]:
    """For a graded submission: the instructor's own sentence, then that of the misconception he chose."""
    key = key_of(submission)
    name = name_of(key) if key else None
    if name is None:
        return ()
    chosen = _sentence(submission.exercise, name.misconception)
    return tuple(sentence for sentence in (name.sentence, chosen) if sentence)


def _sentence(version: ExerciseVersion, misconception: str) -> str:
    """Nothing where this version of the exercise has no such misconception."""
    known = {each.id: each.sentence for each in version.exercise.misconceptions}
    return known.get(misconception, "")
