"""Each patch is still a little image; lay its p*p*C numbers out in one row."""


def patchify(image, p):
    H, W, C = image.shape
    grid = image.reshape(H // p, p, W // p, p, C)  # (rows, p, columns, p, C)
    patches = grid.transpose(0, 2, 1, 3, 4)  # (rows, columns, p, p, C)
    return patches.reshape(-1, p, p, C)  # (rows * columns, p, p, C)
