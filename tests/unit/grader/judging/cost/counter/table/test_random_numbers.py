"""Random numbers: as many as the result holds, and what a choice or a shuffle looks at besides."""

import pytest

from tests.unit.grader.judging.cost.counter.table.running import Count, assert_costs, words

DRAWN = words(
    """
    rng.beta(1,2,(n,k)) rng.binomial(5,0.5,(n,k)) rng.chisquare(2,(n,k)) rng.exponential(1,(n,k))
    rng.f(2,3,(n,k)) rng.gamma(2,1,(n,k)) rng.geometric(0.5,(n,k)) rng.gumbel(0,1,(n,k))
    rng.hypergeometric(5,5,3,(n,k)) rng.integers(0,9,(n,k)) rng.laplace(0,1,(n,k)) rng.logistic(0,1,(n,k))
    rng.lognormal(0,1,(n,k)) rng.logseries(0.5,(n,k)) rng.negative_binomial(3,0.5,(n,k))
    rng.noncentral_chisquare(2,1,(n,k)) rng.noncentral_f(2,3,1,(n,k)) rng.normal(0,1,(n,k))
    rng.pareto(2,(n,k)) rng.poisson(2,(n,k)) rng.power(2,(n,k)) rng.random((n,k)) rng.rayleigh(1,(n,k))
    rng.standard_cauchy((n,k)) rng.standard_exponential((n,k)) rng.standard_gamma(2,(n,k))
    rng.standard_normal((n,k)) rng.standard_t(3,(n,k)) rng.triangular(0,1,2,(n,k)) rng.uniform(0,1,(n,k))
    rng.vonmises(0,1,(n,k)) rng.wald(1,1,(n,k)) rng.weibull(2,(n,k)) rng.zipf(2,(n,k)) np.random.rand(n,k)
    np.random.randn(n,k) np.random.randint(0,9,(n,k)) np.random.random_integers(9,size=(n,k))
    np.random.random((n,k)) np.random.random_sample((n,k))
    np.random.ranf((n,k)) np.random.sample((n,k)) np.random.normal(0,1,(n,k)) np.random.standard_normal((n,k))
    np.random.uniform(0,1,(n,k)) rng.permutation(a) rng.permuted(a) rng.shuffle(a) np.random.permutation(a)
    np.random.shuffle(a)
    """
)
OTHERS: dict[str, Count] = {
    "rng.dirichlet([1, 1, 1], n)": lambda n, m, k: 3 * n,
    "rng.multinomial(5, [0.5, 0.5], n)": lambda n, m, k: 2 * n,
    "rng.multivariate_hypergeometric([5, 5], 3, n)": lambda n, m, k: 2 * n,
    "rng.permutation(n)": lambda n, m, k: n,
    "rng.choice(k, n)": lambda n, m, k: n,
    "rng.choice(y, n)": lambda n, m, k: n,
    "rng.choice(20, n, replace=False)": lambda n, m, k: n + 20,
    "rng.choice(2, n, p=[0.5, 0.5])": lambda n, m, k: n + 2,
    "rng.multivariate_normal([0.0, 0.0], [[1, 0], [0, 1]], n)": lambda n, m, k: 22 * 8 + 2 * 2 * 2 * n,
    "rng.bytes(n)": lambda n, m, k: n,
    "rng.spawn(1)": lambda n, m, k: 0,
    "np.random.seed(n)": lambda n, m, k: 0,
    "np.random.set_state(np.random.get_state())": lambda n, m, k: 0,
    "np.random.default_rng(n)": lambda n, m, k: 0,
}


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # random_integers
@pytest.mark.parametrize("expression", DRAWN)
def test_what_is_drawn_counts(expression: str) -> None:
    assert_costs(expression, lambda n, m, k: n * k)


@pytest.mark.parametrize("expression", OTHERS)
def test_what_is_looked_at_besides_counts(expression: str) -> None:
    assert_costs(expression, OTHERS[expression])
