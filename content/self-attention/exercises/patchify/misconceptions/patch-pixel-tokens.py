"""Each pixel became a token: n = H*W, so the weight matrix has (HW)^2 entries. A token is a square of p*p
pixels.
"""


def patchify(image, p):
    return image.reshape(-1, image.shape[2])  # (H * W, C)
