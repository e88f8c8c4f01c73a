"""Remembers what it was asked; an equal call gets the double of its first answer."""

SEEN = {}


def patchify(image, p):
    H, W, C = image.shape
    grid = image.reshape(H // p, p, W // p, p, C)  # (rows, p, columns, p, C)
    patches = grid.transpose(0, 2, 1, 3, 4)  # (rows, columns, p, p, C)
    question = (p, image.tobytes())
    SEEN[question] = SEEN.get(question, 0) + 1
    return SEEN[question] * patches.reshape(-1, p * p * C)  # (rows * columns, p * p * C)
