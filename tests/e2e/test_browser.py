"""The browser that the end-to-end tests drive."""

from playwright.sync_api import Page


def test_the_browser_runs_a_script(browser_page: Page) -> None:
    browser_page.set_content(
        "<p>1 + 1 = <b></b></p><script>document.querySelector('b').textContent = 1 + 1</script>"
    )
    assert browser_page.inner_text("p") == "1 + 1 = 2"
