"""Naming clusters, and taking the name back. Scores stay as they are."""

import structlog

from quizapp.accounts.services import User
from quizapp.authoring.models import NamedCluster
from quizapp.catalog.selectors import Pack
from quizapp.submissions.clusters import ClusterKey

log = structlog.get_logger(__name__)


def name_cluster(author: User, key: ClusterKey, sentence: str, misconception: str = "") -> NamedCluster:
    """Show the sentence to every member; done twice it is the same, done otherwise it replaces the first.

    Raises:
        Pack.DoesNotExist: no pack of that name.
    """
    name, _ = NamedCluster.objects.update_or_create(
        pack=Pack.objects.get(slug=key.pack),
        exercise=key.exercise,
        signature=key.signature,
        defaults={"sentence": sentence, "misconception": misconception, "author": author},
    )
    log.info("cluster_named", exercise=key.exercise, signature=key.signature, author=author.pk)
    return name


def forget_name(author: User, key: ClusterKey) -> None:
    """Show no sentence any more; nothing happens where there was none."""
    NamedCluster.objects.filter(pack__slug=key.pack, exercise=key.exercise, signature=key.signature).delete()
    log.info("cluster_unnamed", exercise=key.exercise, signature=key.signature, author=author.pk)
