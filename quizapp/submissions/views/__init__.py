"""What a browser asks of exercises and submissions, one file a page."""
