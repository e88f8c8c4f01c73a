"""Large amounts as people read them."""

from quizapp.common.numbers import localized

THIN_SPACE = "\u202f"
SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
UNITS = ("bytes", "KiB", "MiB", "GiB", "TiB")


def plain(count: int) -> str:
    """A whole number with its thousands apart."""
    return f"{count:,}".replace(",", THIN_SPACE)


def count_text(count: float) -> str:
    """Below a million as it is, else as a power of ten with two digits."""
    if count < 1e6:
        return plain(round(count))
    mantissa, exponent = f"{count:.1e}".split("e+")
    return f"{localized(mantissa)}·10{str(int(exponent)).translate(SUPERSCRIPTS)}"


def bytes_text(count: float) -> str:
    """In the largest unit that leaves at least one, with three digits or fewer decimals."""
    power = 0
    while count >= 1024 and power < len(UNITS) - 1:
        count, power = count / 1024, power + 1
    if count >= 100 or power == 0:
        return f"{count:.0f} {UNITS[power]}"
    return localized(f"{count:.1f} {UNITS[power]}")
