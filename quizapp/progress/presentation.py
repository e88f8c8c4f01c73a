"""What the pages of progress show."""

from typing import Any

from quizapp.attempts.selectors import progress_for
from quizapp.catalog.selectors import packs
from quizapp.progress.drawing import draw
from quizapp.progress.outline import outline
from quizapp.progress.reached import reached
from quizapp.progress.selectors import Anyone, due, mistakes, strengths
from quizapp.submissions.selectors import best_submissions


def overview_of(user: Anyone) -> dict[str, Any]:
    """Each pack with its objectives, the user's mistakes, exercises and questions."""
    offered, answered, best = list(packs()), progress_for(user), best_submissions(user)
    shown = []
    for pack in offered:
        parts = outline(pack)
        objectives = reached(parts.objectives, strengths(user, pack, best))
        shown.append(
            {
                "pack": pack,
                "listed": objectives,
                "drawing": draw(objectives),
                "mistakes": mistakes(user, pack),
                "exercises": [(part, best.get(slug)) for slug, part in parts.exercises.items()],
                "items": [(part, answered.get(slug)) for slug, part in parts.items.items()],
            }
        )
    return {"packs": shown, "due": len(due(user, offered))}


def ideas_of(user: Anyone) -> dict[str, Any]:
    """Each pack with its ideas."""
    best = best_submissions(user)
    shown = []
    for pack in packs():
        ideas = reached(outline(pack).ideas, strengths(user, pack, best))
        shown.append({"pack": pack, "listed": ideas, "drawing": draw(ideas)})
    return {"packs": shown}
