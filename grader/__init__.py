"""The engine: it knows exercises and verdicts, and knows no site."""
