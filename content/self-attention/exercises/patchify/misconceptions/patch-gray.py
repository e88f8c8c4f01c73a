"""You averaged the channels away; each token has p*p*C numbers."""


def patchify(image, p):
    H, W, C = image.shape
    grid = image.mean(axis=2).reshape(H // p, p, W // p, p)  # (rows, p, columns, p)
    return grid.transpose(0, 2, 1, 3).reshape(-1, p * p)  # (rows * columns, p * p)
