"""Random numbers: of a ``Generator``, and of the older functions in ``numpy.random``."""

from typing import Any

from .formulas import Prices, argument, made, nothing, priced, read
from .sizes import Operands, extents, length, size


def choice(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """the elements of the result; and of what is chosen from, if it has weights or none may come twice

    (numpy's documentation)
    """
    several, many = argument(operands, keywords, 2, "replace", True), argument(operands, keywords, 0, "a")
    weights = keywords.get("p", operands[3] if len(operands) > 3 else None)
    population = length(many) if extents(many) else int(many)
    return size(result) + (0 if several and weights is None else population)


def multivariate(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """22·d³ for the singular vectors of the covariance of d variables, 2·d for each element of the result

    (numpy's documentation; Golub and Van Loan, figure 8.6.1)
    """
    variables = length(operands[0])
    return 22 * variables**3 + 2 * variables * size(result)


def characters(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """the bytes of the result (elements written)"""
    return length(result)


RANDOM: Prices = (
    priced(
        "beta binomial chisquare dirichlet exponential f gamma geometric gumbel hypergeometric integers "
        "laplace logistic lognormal logseries multinomial multivariate_hypergeometric negative_binomial "
        "noncentral_chisquare noncentral_f normal pareto permutation permuted poisson power random "
        "rayleigh standard_cauchy standard_exponential standard_gamma standard_normal standard_t "
        "triangular uniform vonmises wald weibull zipf rand randint randn random_integers random_sample "
        "ranf sample",
        made,
    )
    | priced("shuffle", read)
    | priced("bytes", characters)
    | priced("choice", choice)
    | priced("multivariate_normal", multivariate)
    | priced("spawn seed get_state set_state default_rng", nothing)
)
"""Functions of ``numpy.random``."""
