"""What the figures compute, in numpy: pure functions of arrays, each with the source of its formula."""
