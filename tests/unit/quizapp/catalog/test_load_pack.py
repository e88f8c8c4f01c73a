import shutil
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from quizapp.catalog.models import Pack

PACK = Path(__file__).parents[4] / "content" / "self-attention"


@pytest.mark.django_db
def test_the_chapter_is_published_and_its_parts_are_counted() -> None:
    printed = StringIO()
    call_command("load_pack", PACK, stdout=printed)
    assert "sections" in printed.getvalue()
    written = len(list(PACK.glob("exercises/*/exercise.yaml")))
    assert Pack.objects.get().current.exercises.count() == written


@pytest.mark.django_db
def test_every_fault_is_told_by_file_line_and_field_and_nothing_is_published(tmp_path: Path) -> None:
    folder = tmp_path / "self-attention"
    shutil.copytree(PACK, folder)
    head = folder / "pack.yaml"
    head.write_text(head.read_text().replace("title:", "titel:", 1))
    with pytest.raises(CommandError, match=r"pack\.yaml:\d+: titel: unknown key"):
        call_command("load_pack", folder, stdout=StringIO())
    assert not Pack.objects.exists()
