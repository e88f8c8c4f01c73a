"""What runs beyond the wall: it imports numpy and the standard library, nothing else of the project."""
