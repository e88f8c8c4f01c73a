"""When this machine runs short of memory, descriptors or processes."""

from collections.abc import Iterator
from contextlib import contextmanager

from grader.errors import SandboxError


@contextmanager
def our_failure() -> Iterator[None]:
    """What the machine refuses the broker is our failure: raises SandboxError in place of it."""
    try:
        yield
    except (OSError, MemoryError) as error:
        raise SandboxError(f"this machine runs short: {error or 'no memory is left'}") from error
