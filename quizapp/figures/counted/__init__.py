"""Four numpy programs for attention on q, k, v of n rows and d columns, shown below the cost figure.

Their formulas stand in `quizapp.figures.mathematics.costs`; a test has them counted as submissions are.
"""
