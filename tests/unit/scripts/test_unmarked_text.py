"""Words of templates are marked for translation, or say that they are the same everywhere."""

from pathlib import Path

import pytest

from scripts.unmarked_text import templates, unmarked


@pytest.mark.parametrize("file", list(templates()), ids=lambda file: file.name)
def test_a_template_has_no_unmarked_words(file: Path) -> None:
    assert unmarked(file.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "planted",
    [
        "<p>Unmarked words.</p>",
        "<p>{{ count }} of {{ total }}</p>",
        '<p>{% if done %}{% translate "Done" %}{% else %}not yet{% endif %}</p>',
        '<nav aria-label="Pages"></nav>',
        '<input placeholder="{{ name }} here">',
        '{% include "x.html" with label="Two words" %}',
        '<html lang="{{ LANGUAGE_CODE }}"><p>Unmarked words.</p></html>',
        "<pre>code</pre><br>after {% blocktranslate %}x{% endblocktranslate %}",
    ],
)
def test_unmarked_words_are_found(planted: str) -> None:
    assert unmarked(planted)


@pytest.mark.parametrize(
    "fine",
    [
        '<p>{% translate "Words" %}: {{ count }} / 3 %</p>',
        "{% blocktranslate %}All <b>of it</b>.{% endblocktranslate %}",
        '<code>manage.py migrate</code><span translate="no">numpy</span>',
        '<h1 lang="en">Content</h1>',
        '<td{% if wide %} class="wide cell"{% endif %}></td>',
        "{# a remark about words #}",
        'hx-get="{% url "x" %}" hx-swap="innerHTML show"',
    ],
)
def test_what_needs_no_mark_is_left_in_peace(fine: str) -> None:
    assert unmarked(fine) == []
