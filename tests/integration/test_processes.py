"""The same processes by hand on PostgreSQL and Redis."""

import re
from collections.abc import Iterator

import psycopg
import pytest

from tests.posting import Visitor
from tests.running_site import RunningSite, running_site
from tests.servers import running_redis

pytestmark = pytest.mark.xdist_group("site")

REFERENCE = """\
import numpy as np


def softmax(z, axis=-1):
    exponentials = np.exp(z - np.max(z, axis=axis, keepdims=True))
    return exponentials / exponentials.sum(axis=axis, keepdims=True)
"""


@pytest.fixture(scope="module")
def site(postgresql_server: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningSite]:
    with running_redis() as broker:
        folder = tmp_path_factory.mktemp("site")
        with running_site(folder, postgresql_server, broker) as started:
            yield started


def test_a_submission_is_graded_and_kept_in_postgresql(site: RunningSite, postgresql_server: str) -> None:
    assert "Accepted" in Visitor(site.url).verdict("softmax", REFERENCE)
    with psycopg.connect(postgresql_server) as database:
        assert database.execute("SELECT verdict FROM submissions_report").fetchall() == [("accepted",)]


def test_equal_code_is_answered_without_a_grader(site: RunningSite) -> None:
    visitor = Visitor(site.url)
    first = visitor.verdict("softmax", REFERENCE)
    site.kill("grader")
    try:
        again = visitor.verdict("softmax", REFERENCE)
    finally:
        site.start("grader")
    said = re.compile(r"These are the results of your submission of .*? UTC, the same code\. ")
    assert said.search(again)
    assert said.sub("", again) == first


def test_demo_accounts_are_made_once(site: RunningSite) -> None:
    printed = site.manage("make_demo_accounts", "--keep", str(site.folder / "accounts"))
    assert re.search(r"instructor.* password \S{16}", printed)
    assert site.manage("make_demo_accounts", "--keep", str(site.folder / "accounts")) == printed


def test_loading_the_same_pack_again_changes_nothing(site: RunningSite) -> None:
    assert "new: nothing" in site.manage("load_pack", "content/self-attention")


def test_every_question_is_drawn_from_what_postgresql_keeps(site: RunningSite) -> None:
    """Its parameters build on those before them, so their order must last."""
    listed = re.findall(r'href="(/questions/q\d+/)"', Visitor(site.url).read(f"{site.url}/questions/"))
    assert listed
    for path in listed:
        assert "<form" in Visitor(site.url).read(f"{site.url}{path}")
