"""The ruleset is as large as each version of the interface knows it."""

import struct

import pytest

from grader.sandbox.jail import landlock


@pytest.mark.parametrize(
    ("version", "expected"),
    [
        (1, (0x1FFF,)),  # 13 rights on files
        (2, (0x3FFF,)),  # and REFER
        (3, (0x7FFF,)),  # and TRUNCATE
        (4, (0x7FFF, 3)),  # and TCP
        (5, (0xFFFF, 3)),  # and IOCTL_DEV
        (6, (0xFFFF, 3, 3)),  # and scopes
        (9, (0xFFFF, 3, 3)),
    ],
)
def test_every_right_that_the_version_knows_is_withdrawn(version: int, expected: tuple[int, ...]) -> None:
    assert struct.unpack(f"<{len(expected)}Q", landlock._attributes(version)) == expected
