"""The patches still stand in their grid; attention takes a plain sequence, so join rows and columns into one
axis.
"""


def patchify(image, p):
    H, W, C = image.shape
    grid = image.reshape(H // p, p, W // p, p, C)  # (rows, p, columns, p, C)
    patches = grid.transpose(0, 2, 1, 3, 4)  # (rows, columns, p, p, C)
    return patches.reshape(H // p, W // p, p * p * C)
