"""The committed catalogs hold every sentence of today, wholly translated."""

import gettext
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from scripts import messages

DOMAINS = list(messages.SOURCES)
PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]|(?<!\$)\{(\w*)\}")
TAG = re.compile(r"</?(\w+)")


def strings(value: str | tuple[str, ...]) -> list[str]:
    return [value] if isinstance(value, str) else list(value)


def sentences(catalog: Catalog) -> dict[tuple[str | None, object], object]:
    return {(entry.context, entry.id): entry.string for entry in catalog if entry.id}


@pytest.fixture(params=DOMAINS)
def domain(request: pytest.FixtureRequest) -> str:
    return request.param


def test_every_sentence_of_today_is_in_the_catalog_and_no_other(domain: str) -> None:
    """Mend it by ``make messages``, then translate what is new."""
    assert sentences(messages.read_catalog(domain, "de")) == sentences(messages.renewed(domain, "de"))


def test_every_sentence_is_translated_and_none_is_a_guess(domain: str) -> None:
    assert messages.untranslated(messages.read_catalog(domain, "de")) == []


def test_a_sentence_that_is_not_translated_is_found() -> None:
    catalog = Catalog(locale="de")
    catalog.add("A new sentence.")
    catalog.add(("one thing", "many things"), ("ein Ding", ""))
    catalog.add("A guess.", "Vermutet.", flags=["fuzzy"])
    assert len(messages.untranslated(catalog)) == 3


def test_translations_fill_in_what_their_sentences_do(domain: str) -> None:
    for entry in messages.read_catalog(domain, "de"):
        if entry.id:
            wanted = set().union(*(PLACEHOLDER.findall(text) for text in strings(entry.id)))
            for text in strings(entry.string):
                assert set(PLACEHOLDER.findall(text)) == wanted, text


def test_translations_keep_the_markup_of_their_sentences(domain: str) -> None:
    for entry in messages.read_catalog(domain, "de"):
        if entry.id:
            assert sorted(TAG.findall(strings(entry.string)[0])) == sorted(TAG.findall(strings(entry.id)[0]))


def test_what_is_compiled_is_what_is_written(domain: str) -> None:
    with messages.path(domain, "de", ".mo").open("rb") as compiled:
        found = gettext.GNUTranslations(compiled)
    for entry in messages.read_catalog(domain, "de"):
        if isinstance(entry.id, str) and entry.id:
            assert (
                found.pgettext(entry.context, entry.id) if entry.context else found.gettext(entry.id)
            ) == entry.string
        elif entry.id:
            assert found.ngettext(*entry.id, 2) == entry.string[1]


def test_a_new_sentence_of_each_kind_of_file_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    planted = {
        "a.py": '_("Of Python.")',
        "b.html": '<p>\n   {% translate "Of a template." %}</p>'
        "{% blocktranslate %}With {{ n }}.{% endblocktranslate %}",
        "c.js": 'tell(gettext("Of a script."));',
    }
    for name, text in planted.items():
        (tmp_path / name).write_text(text)
    monkeypatch.setattr(messages, "ROOT", tmp_path)
    monkeypatch.setattr(messages, "SOURCES", {"all": ((".", "*.py"), (".", "*.html"), (".", "*.js"))})
    found = [message for _file, _line, message, _context in messages.sentences("all")]
    assert found == ["Of Python.", "Of a template.", "With %(n)s.", "Of a script."]
