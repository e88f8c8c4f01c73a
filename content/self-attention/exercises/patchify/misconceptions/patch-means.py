"""You kept only the mean colour of each patch; the token holds all its pixels."""


def patchify(image, p):
    H, W, C = image.shape
    grid = image.reshape(H // p, p, W // p, p, C)  # (rows, p, columns, p, C)
    return grid.mean(axis=(1, 3)).reshape(-1, C)  # (rows * columns, C)
