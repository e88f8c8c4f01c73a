"""No child sees two inputs that will be compared."""

from grader.judging.plan import BASE, draw_trials, probe_name
from grader.judging.prepare import plan_calls
from tests.unit.grader.judging.attention import attention

EXERCISE = attention(
    checks=[
        {"check": "softmax", "points": 1, "weights": "A", "shift": {"argument": "K"}, "edit_future": ["K"]},
        {"check": "purity", "points": 1},
    ]
)


def test_every_case_is_asked_first_and_in_order() -> None:
    plan = plan_calls(EXERCISE, 0)
    names = [probe_name(BASE, case) for case in EXERCISE.cases]
    assert [call.name for call in plan.first[: len(names)]] == names


def test_the_second_child_sees_each_case_once_at_most() -> None:
    bases = [call.base for call in plan_calls(EXERCISE, 0).second]
    assert len(bases) == len(set(bases)) == len(EXERCISE.cases)


def test_names_of_calls_are_unique() -> None:
    plan = plan_calls(EXERCISE, 0)
    names = [call.name for call in (*plan.first, *plan.second)]
    assert len(names) == len(set(names))


def test_arguments_come_back_only_when_purity_asks() -> None:
    assert all(call.echo for call in plan_calls(EXERCISE, 0).first[:4])
    assert not any(call.echo for call in plan_calls(attention(checks=[]), 0).first)


def test_trials_are_the_cases_with_their_inputs() -> None:
    trials = draw_trials(EXERCISE, 0)
    assert [trial.case for trial in trials] == list(EXERCISE.cases)
    assert [*trials[0].inputs] == ["Q", "K"]
