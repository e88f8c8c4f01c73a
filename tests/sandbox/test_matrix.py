"""The threat model says which layer stops what; here each single layer is switched off to see."""

import pytest

from tests.sandbox import matrix
from tests.sandbox.attacks import ATTACKS
from tests.sandbox.test_attacks import USERS

# Tier 2 is tier 1 without namespaces: test_attacks runs it too, and one process runs it once.
GROUPS = {"namespaces": f"attacks-{next(iter(USERS))}-2"}
RUNS = [
    pytest.param(layer, marks=pytest.mark.xdist_group(GROUPS.get(layer, f"without-{layer}")))
    for layer in matrix.LAYERS
]


@pytest.mark.parametrize("layer", RUNS)
def test_what_gets_through_without_a_layer_is_documented(layer: str) -> None:
    """A kernel that lacks a feature refuses more than the document says; none may let more through."""
    through, written = matrix.got_through_without(layer), matrix.documented()[layer]

    assert set(through) - set(written) == set()
    assert {name for name in written if ATTACKS[name].succeeds_without} - set(through) == set()


def test_document_holds_the_table_of_these_attacks() -> None:
    assert matrix.table(matrix.documented()) in matrix.DOCUMENT.read_text()


def test_every_layer_is_in_the_table() -> None:
    assert list(matrix.documented()) == list(matrix.LAYERS)
    assert matrix.documented()["seccomp"]
