"""`python -m tests.sandbox.matrix`: writes which layer stops what into docs/threat-model.md.

Every attack is run in tier 1 with each single layer switched off. What gets through then was stopped by that
layer alone; what does not is stopped by two layers at least, or by the broker.
"""

import functools
import json
import re
import subprocess
import sys

from grader.sandbox import Tier
from tests.sandbox.attacks import ATTACKS, FAMILIES
from tests.sandbox.driver import Verdict
from tests.sandbox.ordinary_user import PROJECT

DOCUMENT = PROJECT / "docs" / "threat-model.md"
BEGIN, END = "<!-- begin: python -m tests.sandbox.matrix -->\n", "<!-- end -->\n"
LAYERS = ("ordinary user", "capabilities", "resource limits", "seccomp", "landlock", "namespaces")
PATIENCE_SECONDS = 600


@functools.cache
def run_driver(*arguments: str) -> dict[str, Verdict]:
    """The verdicts of `python -m ARGUMENTS`, in a process of its own."""
    command = [sys.executable, "-m", *arguments]
    done = subprocess.run(
        command, cwd=PROJECT, check=False, capture_output=True, text=True, timeout=PATIENCE_SECONDS
    )
    assert done.returncode == 0, done.stderr
    return {name: Verdict(**verdict) for name, verdict in json.loads(done.stdout).items()}


def got_through_without(layer: str) -> list[str]:
    """Names of attacks, in the order of the suite. Without namespaces tier 1 is tier 2."""
    off = [str(int(Tier.LANDLOCK))] if layer == "namespaces" else [str(int(Tier.NAMESPACES)), layer]
    verdicts = run_driver("tests.sandbox.driver", *off)
    return [name for name, verdict in verdicts.items() if not verdict.held(ATTACKS[name])]


def table(through: dict[str, list[str]]) -> str:
    """Markdown. `through`: layer to the attacks that get through without it."""
    heads = ["family", "attacks", *(f"without {layer}" for layer in through)]
    rows = [" | ".join(heads), " | ".join("---" for _ in heads)]
    for family, attacks in FAMILIES.items():
        names = {attack.name for attack in attacks}
        counts = [len(names.intersection(passed)) for passed in through.values()]
        rows.append(" | ".join([family, str(len(attacks)), *(str(count or "·") for count in counts)]))
    lists = [
        f"Without **{layer}**: {', '.join(f'`{name}`' for name in through[layer])}." for layer in through
    ]
    return (
        "\n".join(f"| {row} |" for row in rows)
        + "\n\n"
        + "\n\n".join(line for layer, line in zip(through, lists, strict=True) if through[layer])
    )


def documented() -> dict[str, list[str]]:
    """What the document says gets through without each layer."""
    text = DOCUMENT.read_text()
    lists = dict(re.findall(r"^Without \*\*(.+?)\*\*: (.+)\.$", text, re.MULTILINE))
    return {layer: re.findall(r"`(\w+)`", lists.get(layer, "")) for layer in LAYERS}


def main() -> None:
    made = table({layer: got_through_without(layer) for layer in LAYERS})
    before, _, rest = DOCUMENT.read_text().partition(BEGIN)
    _, _, after = rest.partition(END)
    DOCUMENT.write_text(f"{before}{BEGIN}\n{made}\n\n{END}{after}")


if __name__ == "__main__":
    main()
