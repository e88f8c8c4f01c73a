"""A visitor without a browser: keeps cookies, sends code, and waits for the verdict's page."""

import html
import re
import time
import urllib.parse
import urllib.request
from http.cookiejar import CookieJar

PATIENCE_SECONDS = 60.0


class Visitor:
    """A guest of the site at ``url``."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.cookies = CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.cookies))

    def submit(self, exercise: str, source: str) -> str:
        """The address of the stored submission."""
        page = f"{self.url}/exercises/{exercise}/"
        self.read(page)
        token = next(cookie.value for cookie in self.cookies if cookie.name == "csrftoken")
        form = urllib.parse.urlencode({"source": source, "csrfmiddlewaretoken": token}).encode()
        with self.opener.open(page, form, timeout=30) as response:
            return str(response.url)

    def read(self, address: str) -> str:
        with self.opener.open(address, timeout=30) as response:
            return html.unescape(response.read().decode())

    def wait(self, submission: str) -> str:
        """The text of the report, once it is there.

        Raises TimeoutError after PATIENCE_SECONDS.
        """
        deadline = time.monotonic() + PATIENCE_SECONDS
        while "Received and stored" in (page := self.read(submission)):
            if time.monotonic() > deadline:
                raise TimeoutError(f"no verdict: {submission}")
            time.sleep(0.1)
        return " ".join(
            re.sub(r"<[^>]+>", " ", page.split('id="result"')[1].split("The code</h2>")[0]).split()
        )

    def verdict(self, exercise: str, source: str) -> str:
        return self.wait(self.submit(exercise, source))
