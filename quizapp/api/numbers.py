"""Numbers that JSON does not know."""

import math
from typing import Any


def plain(value: Any) -> Any:
    """``value`` with NaN and infinities as strings, as the command line writes them."""
    if isinstance(value, dict):
        return {key: plain(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [plain(entry) for entry in value]
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    return value
