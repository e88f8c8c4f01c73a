"""Where a sentence has to fit: the encoder's last state, and the arrow that hands it to the decoder."""

from random import Random

from grader.domain.drawing import EncoderDecoder
from grader.domain.generator import Bottleneck, Range
from grader.domain.response import YES
from grader.domain.variant import Variant


def bottleneck(parameters: Bottleneck, random: Random) -> Variant:
    """A network of drawn size, from left to right or mirrored."""
    source, target = _draw(parameters.source, random), _draw(parameters.target, random)
    network = EncoderDecoder(source=source, target=target, mirrored=random.random() < 0.5)
    key = {f"h{source}", f"h{source}-s1"}
    early = {place for place in _ids(network) if place.startswith("h")} - key
    decoder = {place for place in _ids(network) if place[0] in "sy"}
    return Variant(
        network=network,
        key=dict.fromkeys(sorted(key), YES),
        wrong={
            "M-BOTTLENECK-IS-INPUT": {place: YES for place in _ids(network) if place.startswith("x")},
            "M-EARLY-STATE": dict.fromkeys(sorted(early), YES),
            "M-DECODER-SIDE": dict.fromkeys(sorted(decoder), YES),
        },
    )


def _ids(network: EncoderDecoder) -> list[str]:
    return [place.id for place in network.places]


def _draw(span: Range, random: Random) -> int:
    return random.randint(span.low, span.high)
