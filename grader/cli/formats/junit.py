"""JUnit XML, which build servers show: a suite a file, a test a check.

The form: https://github.com/testmoapp/junitxml
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO
from xml.etree.ElementTree import Element, SubElement, tostring

from grader.cli.formats.graded import Graded, number
from grader.domain.report import CheckReport
from grader.domain.verdict import CheckVerdict

NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""https://www.w3.org/TR/xml/#charsets"""


@contextmanager
def junit(stream: TextIO) -> Iterator[Callable[[Graded], None]]:
    print('<?xml version="1.0" encoding="utf-8"?>\n<testsuites>', file=stream, flush=True)

    def write(graded: Graded) -> None:
        print(tostring(suite(graded), encoding="unicode"), file=stream, flush=True)

    yield write
    print("</testsuites>", file=stream, flush=True)


def suite(graded: Graded) -> Element:
    """Without checks, as for a file that cannot be read, one test says why."""
    report = graded.report
    lost = [check for check in report.checks if check.verdict is not CheckVerdict.PASSED]
    ours = report.verdict.is_ours
    suite = Element(
        "testsuite",
        name=_text(graded.file),
        tests=str(max(len(report.checks), 1)),
        failures=str(0 if ours else len(lost) or int(not report.checks)),
        errors=str(int(ours)),
        time=f"{report.usage.wall_seconds:.3f}",
    )
    for check in report.checks:
        _check(suite, check, graded)
    if not report.checks:
        test = SubElement(suite, "testcase", name=report.verdict, classname=report.exercise)
        SubElement(test, "error" if ours else "failure", message=_text(report.message), type=report.verdict)
    return suite


def _check(suite: Element, check: CheckReport, graded: Graded) -> None:
    test = SubElement(suite, "testcase", name=_text(check.name), classname=graded.report.exercise)
    if check.verdict is not CheckVerdict.PASSED:
        points = f"{number(check.score)} of {number(check.max_score)} points"
        failure = SubElement(test, "failure", message=_text(check.message), type=check.verdict)
        failure.text = _text("\n".join([points, *(m.sentence for m in graded.report.named)]))


def _text(text: str) -> str:
    return NOT_IN_XML.sub("\ufffd", text)
