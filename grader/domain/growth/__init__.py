"""Orders of growth: ``parse_growth("n^2 d", symbols="nd")`` and what can be asked of the result."""

from grader.domain.growth.monomial import Monomial
from grader.domain.growth.order import Growth
from grader.domain.growth.parser import parse_growth

__all__ = ["Growth", "Monomial", "parse_growth"]
