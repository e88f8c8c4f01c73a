"""How one array crosses a pipe: dtype, kind, dimensions, shape, bytes. Both sides of the wall write this way.

4s  dtype, such as b"f8\\0\\0"     B  kind, an index into KINDS
B   number of dimensions           Q  each dimension        then the elements, C order, little-endian
"""

import struct

import numpy as np

DTYPES = ("f8", "f4", "f2", "i8", "i4", "i2", "i1", "u8", "u4", "u2", "u1", "b1", "c16", "c8")
KINDS = ("array", "scalar", "list", "subclass")
MAX_DIMENSIONS = 8
HEAD = struct.Struct("<4sBB")

Array = np.ndarray[tuple[int, ...], np.dtype[np.generic]]


def encode(array: Array, kind: str) -> tuple[bytes, memoryview]:
    """Head and elements; the elements are not copied when they are contiguous.

    Raises TypeError for a dtype, and ValueError for a number of dimensions, that does not cross.
    """
    code = array.dtype.str[1:]
    if code not in DTYPES:
        raise TypeError(f"dtype {array.dtype}")
    if array.ndim > MAX_DIMENSIONS:
        raise ValueError(f"{array.ndim} dimensions; at most {MAX_DIMENSIONS} are allowed")
    flat = np.asarray(array, dtype=array.dtype.newbyteorder("<"), order="C").reshape(-1)
    head = HEAD.pack(code.encode(), KINDS.index(kind), array.ndim)
    return head + struct.pack(f"<{array.ndim}Q", *array.shape), flat.view(np.uint8).data
