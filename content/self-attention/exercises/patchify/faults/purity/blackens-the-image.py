"""Takes the pixels out of the image and leaves it black."""


def patchify(image, p):
    H, W, C = image.shape
    grid = image.reshape(H // p, p, W // p, p, C)  # (rows, p, columns, p, C)
    patches = grid.transpose(0, 2, 1, 3, 4)  # (rows, columns, p, p, C)
    X = patches.reshape(-1, p * p * C).copy()
    image[:] = 0.0
    return X
