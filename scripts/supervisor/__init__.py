"""Runs the whole site on one machine: Redis, the two workers and the site, started and ended together."""
