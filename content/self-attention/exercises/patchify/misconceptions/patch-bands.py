"""Each token is a whole band of p rows; cut the width into squares, too."""


def patchify(image, p):
    return image.reshape(image.shape[0] // p, -1)  # (rows, p * W * C)
