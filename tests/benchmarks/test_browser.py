"""From the click to the verdict, as the browser of a student sees it."""

import statistics
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.benchmarks.conftest import Row
from tests.e2e.conftest import browser  # noqa: F401 - a fixture
from tests.e2e.test_main_job import RIGHT, expect_verdict, open_exercise, submit
from tests.running_site import running_site
from tests.servers import running_redis

pytestmark = pytest.mark.benchmark
WARM, CLICKS = 4, 15

CLICK_AND_WAIT = """(source) => new Promise(resolve => {
    document.querySelector('code-editor').value = source;
    const result = document.getElementById('result');
    result.replaceChildren();
    const started = performance.now();
    new MutationObserver((_, observer) => {
        if (!result.querySelector('.verdict-accepted')) return;
        observer.disconnect();
        requestAnimationFrame(() => resolve((performance.now() - started) / 1000));
    }).observe(result, {childList: true, subtree: true});
    document.querySelector('.form-actions .button-primary').click();
})"""


def test_from_click_to_verdict(browser: Browser, tmp_path: Path, row: Row) -> None:  # noqa: F811
    database = f"sqlite:///{tmp_path}/db.sqlite3"
    variables = {"QUIZAPP_SUBMISSIONS_PER_MINUTE": "1000"}
    with running_redis() as broker, running_site(tmp_path, database, broker, **variables) as site:
        page = browser.new_page()
        open_exercise(page, site)
        submit(page, RIGHT)
        expect_verdict(page, "Accepted")
        # Each source differs, or the stored report would answer.
        seconds = [page.evaluate(CLICK_AND_WAIT, f"{RIGHT}# {number}\n") for number in range(WARM + CLICKS)]
    row("from click to verdict, median", f"{statistics.median(seconds[WARM:]):.2f} s", "at most 0.4 s")
