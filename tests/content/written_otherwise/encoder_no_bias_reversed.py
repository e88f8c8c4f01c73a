# rnn-encoder: rnn-reversed + rnn-no-bias
import numpy as np


def rnn_encoder(X, h0, Wx, Wh, b):
    states = []
    state = np.array(h0)
    for x in reversed(list(X)):
        state = np.tanh(np.dot(Wx, x) + np.dot(Wh, state))
        states.append(state)
    return np.stack(states)
