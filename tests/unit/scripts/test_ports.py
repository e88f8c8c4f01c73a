"""Ports are tried before anything is started on them."""

import socket

import pytest

from scripts.supervisor import ports
from scripts.supervisor.errors import CannotRunError


def test_a_free_port_may_be_used() -> None:
    ports.require_free(ports.free_port())


def test_a_port_in_use_is_named_with_the_way_out() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        with pytest.raises(CannotRunError, match=rf"Port {port} .*already in use.*make run PORT="):
            ports.require_free(port)


def test_a_number_that_is_no_port_is_refused() -> None:
    with pytest.raises(CannotRunError, match="1 to 65535"):
        ports.require_free(70000)
