import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.load.plan import Action, Plan, share


@given(st.integers(0, 20_000), st.integers(1, 600))
def test_shares_add_up_and_differ_by_one_at_most(total: int, parts: int) -> None:
    shares = [share(total, parts, part) for part in range(parts)]
    assert sum(shares) == total
    assert max(shares) - min(shares) <= 1


@given(st.builds(Plan, *[st.integers(1, 40)] * 2, st.integers(0, 90), st.integers(1, 60)))
def test_all_students_together_do_what_is_planned_in_time(plan: Plan) -> None:
    events = [event for student in range(plan.students) for event in plan.schedule(student)]
    assert sum(action is Action.VIEW for _, action in events) == plan.views
    assert sum(action is Action.SUBMIT for _, action in events) == plan.submissions
    assert all(0 <= at <= plan.seconds for at, _ in events)


@pytest.mark.parametrize(("variables", "seconds"), [({}, 180), ({"SECONDS": ""}, 180), ({"SECONDS": "9"}, 9)])
def test_variables_make_it_smaller(variables: dict[str, str], seconds: int) -> None:
    assert Plan.from_environment(variables).seconds == seconds
