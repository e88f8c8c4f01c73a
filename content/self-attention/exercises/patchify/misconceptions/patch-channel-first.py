"""Inside a patch you listed one channel after the other; the channel must vary fastest (H, W, C)."""


def patchify(image, p):
    H, W, C = image.shape
    grid = image.reshape(H // p, p, W // p, p, C)  # (rows, p, columns, p, C)
    patches = grid.transpose(0, 2, 4, 1, 3)  # (rows, columns, C, p, p)
    return patches.reshape(-1, p * p * C)  # (rows * columns, p * p * C)
