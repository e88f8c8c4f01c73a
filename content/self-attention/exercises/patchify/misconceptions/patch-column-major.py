"""Patches are listed column by column; the order is row by row: first all squares of the top row, from left
to right.
"""


def patchify(image, p):
    H, W, C = image.shape
    grid = image.reshape(H // p, p, W // p, p, C)  # (rows, p, columns, p, C)
    patches = grid.transpose(2, 0, 1, 3, 4)  # (columns, rows, p, p, C)
    return patches.reshape(-1, p * p * C)  # (columns * rows, p * p * C)
