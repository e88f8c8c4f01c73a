"""TCP ports of this machine's loopback address."""

import socket

from scripts.supervisor.errors import CannotRunError


def free_port() -> int:
    """A port nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def require_free(port: int) -> None:
    """Raises CannotRunError where something listens on `port` already, or where it may not be opened."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except (OSError, OverflowError) as error:
            raise CannotRunError(
                f"Port {port} cannot be used ({reason(error)}); choose another one: make run PORT=8001"
            ) from error


def reason(error: OSError | OverflowError) -> str:
    if isinstance(error, OverflowError):
        return "ports go from 1 to 65535"
    return (error.strerror or str(error)).lower()
