"""Which tier is chosen, and what is said of it."""

from grader.sandbox import Tier
from grader.sandbox.jail.tiers import LAYERS, missing, strongest
from grader.sandbox.tiers import report, why_not

ALL = dict.fromkeys(LAYERS[Tier.NAMESPACES])
NO_NAMESPACES = ALL | {"namespaces": "Operation not permitted"}
NO_LANDLOCK = ALL | {"landlock": "not in this kernel"}


def test_each_tier_holds_the_layers_of_the_weaker_ones() -> None:
    assert set(LAYERS[Tier.SECCOMP]) < set(LAYERS[Tier.LANDLOCK]) < set(LAYERS[Tier.NAMESPACES])


def test_strongest_tier_runs_where_nothing_is_refused() -> None:
    assert strongest(ALL) is Tier.NAMESPACES


def test_landlock_tier_runs_where_namespaces_are_refused() -> None:
    assert strongest(NO_NAMESPACES) is Tier.LANDLOCK


def test_namespaces_are_not_used_without_landlock() -> None:
    assert strongest(NO_LANDLOCK) is Tier.SECCOMP


def test_nothing_runs_without_seccomp() -> None:
    refusals = ALL | {"seccomp": "not in this kernel"}

    assert strongest(refusals) is None
    assert missing(Tier.SECCOMP, refusals) == ["seccomp"]


def test_sentence_says_why_no_better_tier_runs() -> None:
    sentence = report(Tier.LANDLOCK, NO_NAMESPACES, forced=False).sentence

    assert sentence.endswith("tier 1 cannot: namespaces refused (Operation not permitted).")


def test_sentence_of_a_forced_tier_says_so() -> None:
    assert "because it was asked for" in report(Tier.SECCOMP, ALL, forced=True).sentence


def test_layers_tell_whether_and_why() -> None:
    layers = {layer.name: layer for layer in report(Tier.SECCOMP, NO_LANDLOCK, forced=False).layers}

    assert layers["seccomp"].active
    assert not layers["landlock"].active
    assert layers["landlock"].reason == "not in this kernel"
    assert layers["namespaces"].reason == "not part of tier 3"


def test_why_not_names_every_refused_layer() -> None:
    refusals = NO_LANDLOCK | {"namespaces": "off"}

    assert (
        why_not(Tier.NAMESPACES, refusals)
        == "landlock refused (not in this kernel); namespaces refused (off)"
    )
