"""An image as the text of a PNG, to stand in the page itself."""

import struct
import zlib
from base64 import b64encode

import numpy as np

from quizapp.figures.mathematics.softmax import FloatArray

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def data_address(image: FloatArray) -> str:
    """The ``data:`` address of an image (H, W, 3) with values from 0 to 1: eight bits, true colour."""
    height, width, _ = image.shape
    pixels = np.round(255 * image).astype(np.uint8).reshape(height, -1)  # (H, 3 W)
    lines = b"".join(b"\0" + line.tobytes() for line in pixels)  # each line unfiltered
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(lines, 9)), (b"IEND", b"")]
    return "data:image/png;base64," + b64encode(SIGNATURE + b"".join(_chunk(*one) for one in chunks)).decode()


def _chunk(kind: bytes, content: bytes) -> bytes:
    checksum = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", checksum)
