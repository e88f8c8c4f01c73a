"""The cells of an alignment that lie off the diagonal and are the heaviest of their row."""

from random import Random

from grader.domain.generator import AlignmentCrossing
from grader.domain.response import YES
from grader.domain.variant import Variant, cell
from grader.items.generators.alignment_grid import alignment_weights


def alignment_crossing(parameters: AlignmentCrossing, random: Random) -> Variant:
    """Rows are output words, columns source words; any crossing is right."""
    pair = random.choice(parameters.sentences)
    heaviest = {cell(row + 1, column + 1): row for row, column in enumerate(pair.aligned)}
    crossing = {place for place, row in heaviest.items() if row in pair.crossings}
    drawn = Variant(rows=pair.target, columns=pair.source, weights=alignment_weights(pair, random))
    wrong = {
        "M-SAME-POSITION": [place for place in heaviest if place not in crossing],
        "M-NOT-THE-HEAVIEST": [place for place in drawn.cells if place not in heaviest],
    }
    return drawn.model_copy(
        update={
            "key": dict.fromkeys(sorted(crossing), YES),
            "wrong": {id_: dict.fromkeys(places, YES) for id_, places in wrong.items()},
        }
    )
