"""Permissions of instructors."""

import rules

from quizapp.courses.selectors import is_instructor

rules.add_perm("courses.teach", rules.predicate(is_instructor))
