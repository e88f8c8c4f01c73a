"""Arguments and exit codes: 0 done, 1 not proved or not measured, 2 bad usage, 3 our own failure."""

import argparse
import sys
import traceback
from collections.abc import Sequence

from grader.cli import cost, doctor, grade, prove, show
from grader.cli.usage import UsageError
from grader.errors import GraderError, PackError

DONE, BAD_USAGE, INTERNAL_ERROR, INTERRUPTED = 0, 2, 3, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit code."""
    chosen = _parser().parse_args(arguments)
    try:
        code: int = chosen.run(chosen)
    except (UsageError, PackError) as error:
        print(f"grader: {error}", file=sys.stderr)
        return BAD_USAGE
    except GraderError as error:
        print(f"grader: {error}", file=sys.stderr)
        return INTERNAL_ERROR
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # the reader, such as head, has seen enough
        sys.stderr.close()
        return DONE
    except Exception:  # the last line of defence: a bug of ours still ends with the documented code
        traceback.print_exc()
        return INTERNAL_ERROR
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="grader", description="Grades implementations of attention.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, module in {
        "grade": grade,
        "cost": cost,
        "prove": prove,
        "doctor": doctor,
        "show": show,
    }.items():
        summary = (module.__doc__ or "").strip()
        command = commands.add_parser(name, help=summary, description=summary)
        module.add_arguments(command)
        command.set_defaults(run=module.run)
    return parser
