"""All programs whose cost is known: each formula was derived on paper, as the lines above its source say.

One element counts one operation, whatever is done to it; a product of (n, k) by (k, m) counts 2·n·m·k.
"""

from tests.unit.grader.judging.cost.samples.chunks import CHUNKS
from tests.unit.grader.judging.cost.samples.loops import LOOPS
from tests.unit.grader.judging.cost.samples.orders import ORDERS
from tests.unit.grader.judging.cost.samples.products import PRODUCTS
from tests.unit.grader.judging.cost.samples.tasks import Sample
from tests.unit.grader.judging.cost.samples.tricks import TRICKS
from tests.unit.grader.judging.cost.samples.windows import WINDOWS

SAMPLES: dict[str, Sample] = PRODUCTS | LOOPS | WINDOWS | CHUNKS | ORDERS | TRICKS
COUNTED = {name: sample for name, sample in SAMPLES.items() if sample.operations}
"""Those that are not refused."""
