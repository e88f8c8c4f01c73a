"""Images as PNG, read back chunk by chunk."""

import struct
import zlib
from base64 import b64decode

import numpy as np

from quizapp.figures.drawing.png import SIGNATURE, data_address

IMAGE = np.array([[[0, 0.5, 1], [1, 1, 1]], [[0, 0, 0], [1, 0, 0.2]], [[0.4, 0, 0], [0, 0, 0]]])  # (3, 2, 3)


def chunks(content: bytes) -> dict[bytes, bytes]:
    """Name and content of each, once its checksum is found right."""
    found = {}
    while content:
        (length,) = struct.unpack(">I", content[:4])
        kind, body = content[4:8], content[8 : 8 + length]
        assert content[8 + length : 12 + length] == struct.pack(">I", zlib.crc32(kind + body))
        found[kind] = body
        content = content[12 + length :]
    return found


def test_the_pixels_come_back_as_they_were() -> None:
    content = b64decode(data_address(IMAGE).removeprefix("data:image/png;base64,"))
    assert content.startswith(SIGNATURE)
    parts = chunks(content.removeprefix(SIGNATURE))
    assert list(parts) == [b"IHDR", b"IDAT", b"IEND"]
    assert struct.unpack(">IIBBBBB", parts[b"IHDR"]) == (2, 3, 8, 2, 0, 0, 0)
    lines = np.frombuffer(zlib.decompress(parts[b"IDAT"]), np.uint8).reshape(3, 7)
    assert (lines[:, 0] == 0).all()
    np.testing.assert_array_equal(lines[:, 1:].reshape(3, 2, 3), np.round(255 * IMAGE))
