"""A coding exercise: what is called, with which inputs, and what is asked of the results."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, PositiveInt, model_validator

from grader.domain.axes import sizes_in
from grader.domain.edit import Edit
from grader.domain.model import Model

Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Identifier = Annotated[str, Field(pattern=r"^[A-Za-z_][A-Za-z0-9_]*$", max_length=60)]
Points = Annotated[float, Field(ge=0, le=1000)]
PRACTISED = frozenset({"correctness", "shape"})
"""Checks of a practice run."""
PRACTICE_CPU_SECONDS = 1.0
"""What one child of a practice run may use: somebody waits for it while typing."""
Shape = tuple[str, ...]
"""Axes as in `grader.domain.axes`, ``...`` only first; ``()`` is a scalar."""


class Override(Model):
    """One entry or slice of an input set to a value: ``at: [null, 0]`` is the whole first column."""

    at: tuple[int | None, ...]
    value: float


class Values(Model):
    """How an input is drawn; every draw comes from the seed, the case and the argument's name alone."""

    distribution: Literal["normal", "uniform", "integers", "constant"] = "normal"
    scale: float = 1.0
    """Standard deviation, half width, or the constant itself."""
    shift: float = 0.0
    low: int | str = -3
    high: int | str = 3
    """Bounds of integers, both included: numbers, or names of sizes."""
    dtype: Literal["float64", "float32", "int64"] = "float64"
    set: tuple[Override, ...] = ()


class Argument(Model):
    """A parameter of the entry point, in order."""

    name: Identifier
    shape: Shape = ()
    kind: Literal["array", "integer", "float"] = "array"
    values: Values = Values()
    default: float | int | None = None
    """For scalars: what a case sends when it says nothing."""
    size: str | None = None
    """Of an integer: the size, or product of sizes, that is sent."""

    @property
    def sizes_used(self) -> set[str]:
        """Names of the sizes that a case must know to draw it."""
        return sizes_in([*self.shape, *([self.size] if self.size else [])])


class Result(Model):
    """What the entry point returns; several results are a tuple in this order."""

    name: Identifier
    shape: Shape
    meaning: str = ""
    is_weights: bool = False
    """Whether it is shown as weights even where no softmax check names it."""

    @property
    def sizes_used(self) -> set[str]:
        return sizes_in(self.shape)


class Case(Model):
    """One set of inputs. Sizes that a case does not name come from the exercise's ``sizes``."""

    name: str
    visible: bool = False
    sizes: Mapping[str, int] = {}
    batch: tuple[PositiveInt, ...] = ()
    values: Mapping[str, Values] = {}
    inputs: Mapping[str, float | int | list] = {}  # type: ignore[type-arg]
    """Arguments given literally, as nested lists."""


class CorrectnessCheck(Model):
    """Each case's results are compared with the reference's, within a float64 error bound."""

    check: Literal["correctness"]
    points: Points
    slack: float = 64.0
    """How many times the bound of one ordinary evaluation a right answer may differ."""


class Shift(Model):
    """A change of an input that must leave the weights as they are.

    ``rows``: one random vector is added to every row (keys: each row of scores moves by a constant).
    ``all``: one random number is added to every entry (scores).
    """

    argument: Identifier
    by: Literal["rows", "all"] = "rows"


class SoftmaxCheck(Model):
    """Weights along ``axis`` are non-negative, sum to 1, and do not move with the scores' level."""

    check: Literal["softmax"]
    points: Points
    weights: Identifier | None = None
    """The result that holds the weights; without it they are read through ``values_argument``."""
    values_argument: Identifier | None = None
    """V = I gives the weights of any function linear in V; V = 1 gives their row sums."""
    values_from: Identifier | None = None
    """Where the values are a product X Wv: X, when ``values_argument`` is Wv."""
    axis: int | Identifier = -1
    mask: Literal["causal", "window", "padding"] | None = None
    window: Identifier | None = None
    lengths: Identifier | None = None
    """With ``padding``: how many keys each sample has; with none its weights are all 0."""
    rank: int | Identifier | None = None
    """A number or a size that the rank of the weights does not exceed, as that of φ(Q) φ(K)ᵀ."""
    extreme: Identifier | None = None
    """The argument that makes scores extreme, if not that of ``shift``."""
    follows: Identifier | None = None
    """An argument that moves the weights: for weights whose scores cannot be made extreme."""
    shift: Shift | None = None
    edit_future: tuple[Identifier, ...] = ()
    """Arguments whose later rows may change without touching earlier results."""

    @property
    def arguments_used(self) -> set[str]:
        named = (self.values_argument, self.values_from, self.window, self.lengths, self.follows)
        return {name for name in (*named, self.made_extreme, *self.edit_future) if name}

    @property
    def made_extreme(self) -> str | None:
        return self.extreme or (self.shift.argument if self.shift else None)


class FutureCheck(Model):
    """Results up to a position stay as they were when later rows of the inputs change."""

    check: Literal["future"]
    points: Points
    edit: Annotated[tuple[Identifier, ...], Field(min_length=1)]
    """The arguments whose later rows are changed."""


class PurityCheck(Model):
    """Inputs are left as they were, and an equal call gives an equal result."""

    check: Literal["purity"]
    points: Points


class ShapeCheck(Model):
    """Results are arrays of the declared shape, in the declared number and order."""

    check: Literal["shape"]
    points: Points


class CostCheck(Model):
    """Counted operations, peak memory and Python steps grow no faster than the targets.

    Targets are orders of growth over the names of sizes, such as ``n m dk + n m dv``.
    """

    check: Literal["cost"]
    operations: Points
    memory: Points
    steps: Points = 0.0
    operations_target: str
    memory_target: str
    steps_target: str = "1"
    symbols: tuple[str, ...]
    """The sizes that grow, in the order in which polynomials are written."""
    grows: str = ""
    """What the first symbol measures, in words that fit after "doubling": ``the sentence``."""
    multiples: Mapping[str, str] | None = None
    """Symbols that are multiples of another while counting. Unless said, the exercise's own; or else the
    first symbol is one of a symbol that is sent as an integer, as a window is."""
    tied: Mapping[str, str] = {}
    """Sizes that follow a symbol while counting, such as ``m: n``."""
    values: Mapping[str, Values] = {}

    @property
    def points(self) -> float:
        return self.operations + self.memory + self.steps

    @model_validator(mode="after")
    def multiples_are_symbols(self) -> "CostCheck":
        """Raises ValueError: naming a multiple, or what it is a multiple of, that is no symbol."""
        multiples = self.multiples or {}
        _known("multiples", {*multiples, *multiples.values()}, set(self.symbols), "symbol")
        return self


Check = Annotated[
    CorrectnessCheck | SoftmaxCheck | FutureCheck | PurityCheck | ShapeCheck | CostCheck,
    Field(discriminator="check"),
]


class Limits(Model):
    """What one child may use; CPU counts, not the wall clock."""

    cpu_seconds: float = Field(default=4.0, gt=0, le=60)
    memory_mib: int = Field(default=512, ge=16, le=4096)


class Program(Model):
    """A source file of the pack, by its name without the ending."""

    name: Slug
    source: str


class Misconception(Model):
    """A named mistake: code that makes it, and the sentence a student reads."""

    id: Slug
    sentence: str
    source: str


class Tie(Model):
    """Misconceptions that no input tells apart, and why."""

    ids: tuple[str, ...]
    """Of a pair both, as ``one + other``; ``reference`` where two misconceptions undo each other."""
    reason: str


class Fault(Model):
    """A submission with right values that must lose one check, and that only."""

    name: Slug
    loses: Literal["softmax", "future", "purity", "shape", "cost", "correctness"]
    source: str


class Exercise(Model):
    """One version of an exercise, whole: its digest pins everything below."""

    slug: Slug
    title: str
    summary: str
    objectives: tuple[str, ...] = ()
    needs: tuple[Slug, ...] = ()
    entry_point: Identifier
    arguments: tuple[Argument, ...]
    results: tuple[Result, ...]
    sizes: Mapping[str, int]
    multiples: Mapping[str, str] = {}
    """Sizes that are multiples of another, as a width is of the number of heads: ``d: h``."""
    cases: tuple[Case, ...]
    checks: tuple[Check, ...]
    limits: Limits = Limits()
    ties: tuple[Tie, ...] = ()
    prompt: str = ""
    starter: str = ""
    reference: str = ""
    accepted: tuple[Program, ...] = ()
    misconceptions: tuple[Misconception, ...] = ()
    edits: tuple[Edit, ...] = ()
    """Misconceptions that can be made two at once."""
    faults: tuple[Fault, ...] = ()
    digest: str = ""

    @property
    def weights(self) -> frozenset[str]:
        """Names of the results that hold weights."""
        judged = {check.weights for check in self.checks if isinstance(check, SoftmaxCheck) and check.weights}
        return frozenset(judged | {result.name for result in self.results if result.is_weights})

    @property
    def can_be_practised(self) -> bool:
        """Whether it has visible cases, and compares results at all."""
        compares = any(isinstance(check, CorrectnessCheck) for check in self.checks)
        return compares and any(case.visible for case in self.cases)

    @property
    def max_score(self) -> float:
        return sum(check.points for check in self.checks)

    def for_grading(self) -> "Exercise":
        """The exercise without what only authors and readers need: small enough for a queue."""
        return self.model_copy(update={"prompt": "", "starter": "", "accepted": (), "faults": ()})

    def for_practice(self) -> "Exercise":
        """The visible cases, and what can be said of them at once; a version of its own for caches."""
        weights = self.weights
        quick = min(self.limits.cpu_seconds, PRACTICE_CPU_SECONDS)
        changes = {
            "results": tuple(r.model_copy(update={"is_weights": r.name in weights}) for r in self.results),
            "cases": tuple(case for case in self.cases if case.visible),
            "checks": tuple(check for check in self.checks if check.check in PRACTISED),
            "limits": self.limits.model_copy(update={"cpu_seconds": quick}),
            "misconceptions": (),
            "edits": (),
            "ties": (),
            "digest": self.digest and f"{self.digest} practice",
        }
        return self.model_copy(update=changes)

    @model_validator(mode="after")
    def names_agree(self) -> "Exercise":
        """Every name used in cases and checks is declared.

        Raises:
            ValueError: naming the first name that is not.
        """
        arguments = {argument.name for argument in self.arguments}
        results = {result.name for result in self.results}
        for case in self.cases:
            _known(f"case {case.name!r}", {*case.values, *case.inputs}, arguments, "argument")
        for check in self.checks:
            if isinstance(check, SoftmaxCheck):
                _known("softmax check", {check.weights} if check.weights else set(), results, "result")
                _known("softmax check", check.arguments_used, arguments, "argument")
                rank = {check.rank} if isinstance(check.rank, str) else set()
                _known("softmax check", rank, set(self.sizes), "size")
            elif isinstance(check, FutureCheck):
                _known("future check", set(check.edit), arguments, "argument")
        for argument in self.arguments:
            _known(f"argument {argument.name!r}", argument.sizes_used, set(self.sizes), "size")
        for result in self.results:
            _known(f"result {result.name!r}", result.sizes_used, set(self.sizes), "size")
        if len({case.name for case in self.cases}) < len(self.cases):
            raise ValueError("two cases have the same name")
        return self

    @model_validator(mode="after")
    def bounds_are_sizes(self) -> "Exercise":
        """Raises ValueError: a bound of integers names no size."""
        drawn = [argument.values for argument in self.arguments]
        drawn += [values for case in self.cases for values in case.values.values()]
        bounds = {bound for values in drawn for bound in (values.low, values.high) if isinstance(bound, str)}
        _known("values", bounds, set(self.sizes), "size")
        return self

    @model_validator(mode="after")
    def multiples_divide(self) -> "Exercise":
        """In every case each multiple is one, and where it is counted its divisor is counted too.

        Raises:
            ValueError: naming the first case, or the size, that breaks this.
        """
        _known("multiples", {*self.multiples, *self.multiples.values()}, set(self.sizes), "size")
        for whole, part in self.multiples.items():
            for case in self.cases:
                sizes = {**self.sizes, **case.sizes}
                if sizes[whole] % sizes[part]:
                    raise ValueError(f"case {case.name!r}: {whole} must be a multiple of {part}")
            for check in self.checks:
                if isinstance(check, CostCheck) and whole in check.symbols and part not in check.symbols:
                    raise ValueError(f"cost check counts over {whole}, so {part} must be a symbol too")
        return self


def _known(where: str, used: set[str], declared: set[str], kind: str) -> None:
    for name in sorted(used - declared):
        raise ValueError(f"{where} names the {kind} {name!r}; declared are {', '.join(sorted(declared))}")
