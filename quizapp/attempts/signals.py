"""What this app tells those above it."""

from django.dispatch import Signal

answered = Signal()
"""With ``attempt``, whose score is final: sent within the transaction that stores it."""
