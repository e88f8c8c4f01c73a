"""An exception of the student's code in the student's terms: his frames, his lines, none of ours."""

import traceback

from .requests import ERROR

FILE_NAME = "submission.py"
MESSAGE_CHARACTERS, TRACEBACK_CHARACTERS = 2_000, 8_000
NOT_SHOWN = "(its message cannot be shown)"
NO_ROOM = "the code asked for more memory than it may use"
_from_exception = traceback.TracebackException.from_exception


def encode(error: BaseException) -> bytes:
    """Type name, message, traceback and line, as `ERROR` lays them out."""
    try:
        return _encode(error)
    except BaseException:  # its own methods, or a chain too long to follow, are made to break whoever looks
        return pack("Exception", NOT_SHOWN)


def _encode(error: BaseException) -> bytes:
    report = _from_exception(error)
    _keep_student_frames(report)
    text = "".join(report.format())
    return pack(type(error).__name__, _message(error), text, _line(error, report))


def pack(type_name: str, message: str, text: str = "", line: int | None = None) -> bytes:
    parts = [
        type_name[:200].encode("utf-8", "replace"),
        message[:MESSAGE_CHARACTERS].encode("utf-8", "replace"),
        text[-TRACEBACK_CHARACTERS:].encode("utf-8", "replace"),
    ]
    return ERROR.pack(-1 if line is None else line, *map(len, parts)) + b"".join(parts)


def _keep_student_frames(report: traceback.TracebackException) -> None:
    frames = [frame for frame in report.stack if frame.filename == FILE_NAME]
    report.stack = traceback.StackSummary.from_list(frames)
    for linked in (report.__cause__, report.__context__):
        if linked is not None:
            _keep_student_frames(linked)


def _message(error: BaseException) -> str:
    if isinstance(error, SyntaxError):
        return str(error.msg)
    if isinstance(error, MemoryError) and not error.args:
        return NO_ROOM
    try:
        return str(error)
    except Exception:  # the student's own __str__ may fail
        return NOT_SHOWN


def _line(error: BaseException, report: traceback.TracebackException) -> int | None:
    if isinstance(error, SyntaxError) and error.filename == FILE_NAME:
        return error.lineno
    return report.stack[-1].lineno if report.stack else None
