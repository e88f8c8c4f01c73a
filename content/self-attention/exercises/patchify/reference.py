def patchify(image, p):
    """Tokens of an image (Dosovitskiy et al. 2020, section 3.1): both axes are split, then brought together."""
    H, W, C = image.shape
    grid = image.reshape(H // p, p, W // p, p, C)  # (rows, p, columns, p, C)
    patches = grid.transpose(0, 2, 1, 3, 4)  # (rows, columns, p, p, C)
    return patches.reshape(-1, p * p * C)  # (rows * columns, p * p * C)
