"""You divided by the sum over the whole array, so all entries together add up to 1; each row should add up
to 1 on its own.
"""

import numpy as np


def softmax(z, axis=-1):
    exps = np.exp(z - z.max())
    return exps / exps.sum()
