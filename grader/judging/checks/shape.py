"""Results are arrays of numbers: as many as asked, in the order asked, each of the declared shape."""

from grader.domain.exercise import Exercise, Result, ShapeCheck
from grader.domain.report import CheckReport
from grader.judging.answers import number_problem
from grader.judging.cases import Array
from grader.judging.checks.credit import failed, not_run, passed
from grader.judging.evidence import Evidence
from grader.judging.outcomes import sentence
from grader.sandbox import CallResult, Outcome, Value

NAME = "shape"


def check_shape(check: ShapeCheck, evidence: Evidence) -> CheckReport:
    judged = [
        trial
        for trial in evidence.trials
        if evidence.results[trial.name].outcome in (Outcome.OK, Outcome.BAD_RESULT)
    ]
    for trial in judged:
        expected = evidence.reference[trial.case.name].arrays
        if problem := _problem(evidence.results[trial.name], evidence.exercise, expected):
            return failed(NAME, check.points, f"In “{trial.case.name}”: {problem}")
    if not judged:
        return not_run(NAME, check.points)
    return passed(NAME, check.points, "Each result is an array of the declared shape.")


def _problem(result: CallResult, exercise: Exercise, expected: tuple[Array, ...]) -> str:
    if problem := number_problem(result, exercise):
        return problem
    if result.outcome is Outcome.BAD_RESULT:
        return sentence(result, exercise.limits)
    shapes = [value.array.shape for value in result.values]
    wanted = [array.shape for array in expected]
    if shapes != wanted and shapes == wanted[::-1]:
        names = ", ".join(declared.name for declared in exercise.results)
        return f"The results come in the wrong order; return {names}."
    triples = zip(exercise.results, result.values, expected, strict=True)
    return next(filter(None, (_value_problem(*triple) for triple in triples)), "")


def _value_problem(declared: Result, value: Value, expected: Array) -> str:
    name = declared.name
    if value.kind == "list":
        return f"{name} is a list; return an array: np.array({name})."
    if value.kind == "subclass":
        return f"{name} is a special kind of array; return a plain one: np.asarray({name})."
    if value.array.shape != expected.shape:
        axes = f"({', '.join(declared.shape)}) = " if declared.shape else ""
        return f"{name} has the shape {value.array.shape}; asked is {axes}{expected.shape}."
    if value.array.dtype.kind != "f" and expected.dtype.kind == "f":
        return f"{name} holds {value.array.dtype} numbers; return floating-point ones."
    return ""
