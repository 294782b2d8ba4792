"""Ports in use are passed over."""

import socket
from collections.abc import Iterator

import free_port
import pytest

HERE = "127.0.0.1"


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.socket() as server:
        server.bind((HERE, 0))
        server.listen()
        yield server.getsockname()[1]


def test_a_port_in_use_is_not_free(taken: int) -> None:
    assert not free_port.is_free(HERE, taken)
    assert free_port.first_free(HERE, taken, tries=1) is None


def test_the_next_free_port_is_taken(taken: int) -> None:
    found = free_port.first_free(HERE, taken, tries=21)
    assert found is not None
    assert taken < found <= taken + 20


def test_no_port_lies_beyond_the_last(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(free_port, "is_free", lambda _host, _port: False)
    assert free_port.first_free(HERE, 65530, tries=21) is None


def test_an_address_of_another_machine_is_an_error() -> None:
    with pytest.raises(OSError, match="assign"):
        free_port.is_free("192.0.2.1", 8000)  # reserved for documentation, no machine's address
