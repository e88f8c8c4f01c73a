"""The last values are remembered, and no more than asked."""

from grader.judging.cache import Cache


def test_a_value_is_made_once() -> None:
    made: list[int] = []
    cache: Cache[int] = Cache(2)
    for _ in range(3):
        cache.get("a", 0, lambda: made.append(1) or len(made))
    assert made == [1]


def test_seeds_and_digests_are_kept_apart() -> None:
    cache: Cache[str] = Cache(4)
    assert cache.get("a", 0, lambda: "a0") == "a0"
    assert cache.get("a", 1, lambda: "a1") == "a1"
    assert cache.get("b", 0, lambda: "b0") == "b0"


def test_the_value_used_longest_ago_is_forgotten() -> None:
    cache: Cache[str] = Cache(2)
    for digest in "abac":
        cache.get(digest, 0, lambda: "first")
    assert cache.get("a", 0, lambda: "again") == "first"
    assert cache.get("b", 0, lambda: "again") == "again"


def test_without_a_digest_nothing_is_remembered() -> None:
    cache: Cache[str] = Cache(2)
    assert cache.get("", 0, lambda: "first") == "first"
    assert cache.get("", 0, lambda: "second") == "second"
