import re
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from quizapp.accounts.models import User
from quizapp.courses.selectors import is_instructor

pytestmark = pytest.mark.django_db


def printed(**options: object) -> str:
    output = StringIO()
    call_command("make_demo_accounts", stdout=output, **options)
    return output.getvalue()


def test_the_printed_passwords_sign_in() -> None:
    passwords = dict(re.findall(r"as '(\w+)' with the password (\S+)", printed()))
    assert set(passwords) == {"student", "instructor"}
    for name, password in passwords.items():
        assert User.objects.get(username=name).check_password(password)


def test_only_the_instructor_teaches() -> None:
    printed()
    assert is_instructor(User.objects.get(username="instructor"))
    assert not is_instructor(User.objects.get(username="student"))


def test_a_second_run_keeps_the_passwords() -> None:
    printed()
    before = list(User.objects.values_list("password", flat=True))
    assert "exist" in printed()
    assert list(User.objects.values_list("password", flat=True)) == before


def test_kept_sign_ins_are_printed_again_and_are_for_their_owner_only(tmp_path: Path) -> None:
    file = tmp_path / "accounts"
    assert printed(keep=file) == printed(keep=file)
    assert file.stat().st_mode & 0o077 == 0
