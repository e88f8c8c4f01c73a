"""German sentences, their English translations, and from which German words each English word is drawn."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Translation:
    """``drawn_from[i]`` holds the positions, from 0, of the source words that output word i renders."""

    source: tuple[str, ...]
    output: tuple[str, ...]
    drawn_from: tuple[tuple[int, ...], ...]


def _translation(source: str, *output: tuple[str, tuple[int, ...]]) -> Translation:
    return Translation(
        source=tuple(source.split()),
        output=tuple(word for word, _ in output),
        drawn_from=tuple(positions for _, positions in output),
    )


TRANSLATIONS = (
    _translation(
        "ich möchte dir morgen beim Umzug helfen",
        ("I", (0,)),
        ("want", (1,)),
        ("to", (1,)),
        ("help", (6,)),
        ("you", (2,)),
        ("move", (4, 5)),
        ("tomorrow", (3,)),
    ),
    _translation(
        "gestern hat sie den Brief nicht gelesen",
        ("she", (2,)),
        ("did", (1,)),
        ("not", (5,)),
        ("read", (6,)),
        ("the", (3,)),
        ("letter", (4,)),
        ("yesterday", (0,)),
    ),
    _translation(
        "wir rufen dich nach dem Essen an",
        ("we", (0,)),
        ("will", (1,)),
        ("call", (1, 6)),
        ("you", (2,)),
        ("after", (3,)),
        ("dinner", (4, 5)),
    ),
)
