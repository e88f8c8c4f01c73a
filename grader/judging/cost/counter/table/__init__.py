"""What each function costs that is not the submission's own.

Element operations: one for each element computed, copied, read or compared, whatever the operation (an
exponential counts one). Contractions: a multiplication and an addition for each term. The docstring of each
formula says what it is and where it is from.
"""

from .arrays import ARRAYS
from .contractions import CONTRACTIONS
from .fourier import FOURIER
from .linear_algebra import LINEAR_ALGEBRA
from .random_numbers import RANDOM
from .sorting import SORTING

NUMPY = ARRAYS | SORTING | LINEAR_ALGEBRA | CONTRACTIONS
"""Functions of ``numpy`` and ``numpy.linalg``, and methods of arrays, by name."""

__all__ = ["CONTRACTIONS", "FOURIER", "NUMPY", "RANDOM"]
