"""The one error of the supervisor."""


class CannotRunError(Exception):
    """The site cannot start or go on; the message is the sentence the person reads."""
