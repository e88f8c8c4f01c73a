"""Everything about an exercise that does not depend on the submission; remembered by (digest, seed)."""

from dataclasses import dataclass

from grader.domain.exercise import Exercise, FutureCheck, PurityCheck, SoftmaxCheck
from grader.judging.cache import Cache
from grader.judging.checks.future import plan_future
from grader.judging.checks.purity import plan_purity
from grader.judging.checks.softmax_probes import plan_softmax
from grader.judging.plan import BASE, Plan, call, draw_trials
from grader.judging.reference import Reference, reference_results
from grader.sandbox import Sandbox


@dataclass(frozen=True)
class Prepared:
    """The calls to make, and what the reference answers."""

    plan: Plan
    reference: Reference


_cache: Cache[Prepared] = Cache(64)


def prepare(exercise: Exercise, seed: int, sandbox: Sandbox) -> Prepared:
    """Draws the inputs and runs the reference on them.

    Raises:
        GraderError: the exercise leaves a size unsaid, or its reference fails.
    """

    def make() -> Prepared:
        plan = plan_calls(exercise, seed)
        return Prepared(plan, reference_results(exercise, plan.trials, seed, sandbox))

    return _cache.get(exercise.digest, seed, make)


def plan_calls(exercise: Exercise, seed: int) -> Plan:
    plan = Plan(draw_trials(exercise, seed))
    plan.first += [call(BASE, trial) for trial in plan.trials]
    for check in exercise.checks:
        if isinstance(check, PurityCheck):
            plan_purity(plan, plan.turn(0))
        elif isinstance(check, SoftmaxCheck):
            plan_softmax(plan, exercise, check, seed)
        elif isinstance(check, FutureCheck):
            plan_future(plan, check.edit, seed, plan.turn(2))
    if any(isinstance(check, PurityCheck) for check in exercise.checks):
        plan.echo_all()
    return plan
