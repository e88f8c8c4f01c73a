"""A name for one version of a piece of content: equal digests, equal content."""

import hashlib
import json
from typing import Any

from pydantic import BaseModel


def digest(value: BaseModel) -> str:
    """SHA-256 over canonical JSON, first 32 hex digits; a stored digest is left out of it."""
    document: dict[str, Any] = value.model_dump(mode="json", exclude={"digest"})
    text = json.dumps(document, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:32]
