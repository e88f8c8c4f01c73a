"""The two axes in the middle change places."""


def patchify(image, p):
    H, W, C = image.shape
    grid = image.reshape(H // p, p, W // p, p * C)  # a pixel's channels stay beside it
    return grid.swapaxes(1, 2).reshape(H // p * (W // p), p * p * C)
