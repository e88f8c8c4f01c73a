"""`python -m scripts.messages`: collects the sentences of the interface into catalogs and compiles them.

Needs no GNU gettext: Django turns a template into calls of gettext, Babel finds the calls. A sentence keeps
its translation as long as it stays the same; the .mo files are committed, so running the site needs no Babel.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import django
from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "quizapp" / "locale"
LANGUAGES = ("de",)
BEGUN = datetime(2026, 11, 28, tzinfo=UTC)
"""Stands for the time of writing, so that equal sentences make equal files."""
SOURCES: dict[str, tuple[tuple[str, str], ...]] = {
    "django": (("quizapp", "*.py"), ("quizapp", "*.html")),
    "djangojs": (("frontend/src", "*.js"), ("quizapp/static/js", "figures.js"), ("quizapp", "static/*/*.js")),
}
KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}


def files(domain: str) -> Iterator[Path]:
    """What may hold sentences of a domain, in order."""
    for folder, pattern in SOURCES[domain]:
        yield from sorted((ROOT / folder).rglob(pattern))


def sentences(domain: str) -> Iterator[tuple[Path, int, str | tuple[str, ...], str | None]]:
    """File, line, sentence (a pair with its plural) and context of everything marked."""
    for file in files(domain):
        method = "javascript" if file.suffix == ".js" else "python"
        for line, message, _comments, context in extract(method, _as_code(file), keywords=KEYWORDS):
            yield file, line, message, context


def _as_code(file: Path) -> BytesIO:
    text = file.read_text("utf-8")
    if file.suffix == ".html":  # indented as markup is, which Python would not read
        text = "\n".join(line.lstrip() for line in templatize(text, origin=str(file)).splitlines())
    return BytesIO(text.encode())


def renewed(domain: str, language: str) -> Catalog:
    """Every sentence of today with the translation that it has; what is gone is gone."""
    known = read_catalog(domain, language)
    catalog = Catalog(
        locale=language,
        domain=domain,
        project="attention-course",
        version="1",
        creation_date=BEGUN,
        revision_date=BEGUN,
        last_translator="the founders",
        language_team="German",
        msgid_bugs_address="",
        header_comment="# The interface's sentences; the chapter stays English. Renew: make messages",
        fuzzy=False,
    )
    for file, _line, message, context in sentences(domain):
        place = (str(file.relative_to(ROOT)), 0)
        old = known.get(message[0] if isinstance(message, tuple) else message, context)
        entry = catalog.add(message, locations=[place], context=context)
        if old is not None and isinstance(old.id, tuple) == isinstance(message, tuple):
            entry.string = old.string
    return catalog


def read_catalog(domain: str, language: str) -> Catalog:
    """The committed catalog; an empty one where there is none yet."""
    file = path(domain, language, ".po")
    if not file.exists():
        return Catalog(locale=language)
    with file.open("rb") as stream:
        return read_po(stream, locale=language, domain=domain)


def path(domain: str, language: str, suffix: str) -> Path:
    return FOLDER / language / "LC_MESSAGES" / f"{domain}{suffix}"


def rendered(catalog: Catalog) -> dict[str, bytes]:
    """The bytes of both files of a catalog, by suffix."""
    text, compiled = BytesIO(), BytesIO()
    write_po(text, catalog, width=110, include_lineno=False)
    write_mo(compiled, catalog)
    return {".po": text.getvalue(), ".mo": compiled.getvalue()}


def untranslated(catalog: Catalog) -> list[str]:
    """The sentences that a reader would meet in English."""
    return [str(entry.id) for entry in catalog if entry.id and (not _is_whole(entry.string) or entry.fuzzy)]


def _is_whole(string: str | Iterable[str] | None) -> bool:
    return all(string) if string and not isinstance(string, str) else bool(string)


def main() -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "quizapp.settings")
    django.setup()
    open_sentences = []
    for language in LANGUAGES:
        for domain in SOURCES:
            catalog = renewed(domain, language)
            open_sentences += untranslated(catalog)
            for suffix, content in rendered(catalog).items():
                path(domain, language, suffix).parent.mkdir(parents=True, exist_ok=True)
                path(domain, language, suffix).write_bytes(content)
            print(f"{path(domain, language, '.po').relative_to(ROOT)}: {len(catalog)} sentences")
    for sentence in open_sentences:
        print(f"  not translated: {sentence}")
    return 1 if open_sentences else 0


if __name__ == "__main__":
    sys.exit(main())
