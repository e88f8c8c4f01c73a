"""What runs on the far side of the wall: imports numpy, the standard library and itself, nothing else of the project."""
