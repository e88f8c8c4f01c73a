"""A submission's way through the database, the queue and back, with a real worker and sandbox."""

from collections.abc import Iterator

import pytest

from tests.posting import Visitor
from tests.running_site import RunningSite, running_site
from tests.servers import running_redis

pytestmark = pytest.mark.xdist_group("site")

RIGHT = """\
import numpy as np


def softmax(z, axis=-1):
    exponentials = np.exp(z - np.max(z, axis=axis, keepdims=True))
    return exponentials / exponentials.sum(axis=axis, keepdims=True)
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningSite]:
    folder = tmp_path_factory.mktemp("site")
    variables = {"QUIZAPP_SUBMISSIONS_PER_MINUTE": "100"}
    with (
        running_redis() as broker,
        running_site(folder, f"sqlite:///{folder}/db.sqlite3", broker, **variables) as started,
    ):
        yield started


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (RIGHT, "Accepted"),
        (RIGHT.replace("\n", "\r\n"), "Accepted"),
        (RIGHT.replace("    ", "\t"), "Accepted"),
        (RIGHT + "# Wörter, 注意\n", "Accepted"),
        ("def sofmax(z, axis=-1):\n    return z\n", "sofmax"),
        ("def softmax(z, axis=-1):\n    return [1.0]\n", "array"),
        ("def softmax(z):\n    return z\n", "takes 1 parameter"),
        ("def softmax(z, axis=-1):\n    while True: pass\n", "Over the time limit"),
        (
            "import numpy as np\ndef softmax(z, axis=-1):\n    return np.ones((40_000, 40_000))\n",
            "memory limit",
        ),
        ("def softmax(z, axis=-1):\n    print('x' * 2_000_000)\n    return z\n", "Too much output"),
        ("import os\ndef softmax(z, axis=-1):\n    return z\n", "os"),
        ("import numpy as np\ndef softmax(z, axis=-1):\n    return z * np.nan\n", "nan"),
    ],
)
def test_every_kind_of_code_is_met_by_a_sentence(site: RunningSite, source: str, words: str) -> None:
    assert words.lower() in Visitor(site.url).verdict("softmax", source).lower()
