"""English: the day first, the clock of 24 hours."""

DATETIME_FORMAT = "j F Y, H:i:s"
