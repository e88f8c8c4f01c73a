"""You divided the brightness by 255; the task only cuts, it changes no number."""


def patchify(image, p):
    H, W, C = image.shape
    grid = image.reshape(H // p, p, W // p, p, C)  # (rows, p, columns, p, C)
    patches = grid.transpose(0, 2, 1, 3, 4)  # (rows, columns, p, p, C)
    return patches.reshape(-1, p * p * C) / 255  # (rows * columns, p * p * C)
