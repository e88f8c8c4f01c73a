"""Pure and frozen: what an exercise, an item, an answer, a verdict and a score are."""
