"""Fourier transforms against a radix-2 transform of our own that counts its additions and products."""

import pytest

from tests.unit.grader.judging.cost.counter.table.running import arguments
from tests.unit.grader.judging.cost.programs import counted

TRANSFORMS = {
    "np.fft.fft(a)": (1, 0),
    "np.fft.fft(a, axis=0)": (0, 1),
    "np.fft.ifft(a)": (1, 0),
    "np.fft.rfft(a)": (1, 0),
    "np.fft.irfft(z[:, : k // 2 + 1])": (1, 0),
    "np.fft.hfft(z[:, : k // 2 + 1])": (1, 0),
    "np.fft.ihfft(a)": (1, 0),
    "np.fft.fft2(a)": (1, 1),
    "np.fft.ifft2(a)": (1, 1),
    "np.fft.rfft2(a)": (1, 1),
    "np.fft.irfft2(z[:, : k // 2 + 1])": (1, 1),
    "np.fft.fftn(a)": (1, 1),
    "np.fft.ifftn(a)": (1, 1),
    "np.fft.rfftn(a)": (1, 1),
    "np.fft.irfftn(z[:, : k // 2 + 1])": (1, 1),
    "np.fft.fftn(a, axes=[0])": (0, 1),
}
"""Whether lines of k are transformed, and lines of n."""


def radix_2(line: list[complex]) -> tuple[list[complex], int]:
    """The transform, and its real operations: ten a butterfly (a complex product and two complex sums)."""
    if len(line) == 1:
        return line, 0
    (even, first), (odd, second) = radix_2(line[::2]), radix_2(line[1::2])
    half = len(even)
    turned = [odd[place] * (-1) ** (-place / half) for place in range(half)]
    sums = [a + b for a, b in zip(even, turned, strict=True)]
    differences = [a - b for a, b in zip(even, turned, strict=True)]
    return sums + differences, first + second + 10 * half


@pytest.mark.parametrize("expression", TRANSFORMS)
@pytest.mark.parametrize(("n", "k"), [(8, 16), (16, 32), (64, 16)])
def test_a_transform_costs_what_radix_2_does(expression: str, n: int, k: int) -> None:
    rows, columns = TRANSFORMS[expression]
    done = rows * n * radix_2([1j] * k)[1] + columns * k * radix_2([1j] * n)[1]
    found = counted(expression, **arguments(n, 1, k))
    assert 0.5 <= found.operations / done <= 1.3
    assert found.uncounted == ()


@pytest.mark.parametrize("n", [3, 5, 100])
def test_other_lengths_cost_the_next_power(n: int) -> None:
    assert counted("np.fft.fft(x)", **arguments(n, 1, 2)).operations == 5 * n * (n - 1).bit_length()
