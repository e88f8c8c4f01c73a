"""The line says how much is done and how long the rest will take."""

from grader.cli.batch import Progress


def test_time_left_follows_from_what_was_done_in_this_run() -> None:
    progress = Progress(100, known=40)
    for _ in range(10):
        progress.step("a.py")
    assert progress.line(seconds=20.0).endswith(" 50/100  1:40 left")
    assert progress.line(seconds=2000.0).endswith(" 2:46:40 left")


def test_the_bar_is_as_full_as_the_work_is_done() -> None:
    progress = Progress(4)
    progress.step("a.py")
    bar = progress.line(1.0).split()[0]
    assert (bar.count("█"), bar.count("░")) == (7, 23)
