"""The tokens have the right shape, but each holds pixels that lie far apart: split H into (H/p, p), not into
(p, H/p), and W likewise.
"""


def patchify(image, p):
    H, W, C = image.shape
    grid = image.reshape(p, H // p, p, W // p, C)  # (p, rows, p, columns, C)
    patches = grid.transpose(1, 3, 0, 2, 4)  # (rows, columns, p, p, C)
    return patches.reshape(-1, p * p * C)  # (rows * columns, p * p * C)
