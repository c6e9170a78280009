"""The long proofs: `python -m tests.crash [NAME]... [--count N] [--seed N] [--parts N] [--keep]`.

Without a name all of them run, one after the other, each as often as its long run is meant to be; `--count` says how
often instead. With `--parts` a proof is spread over so many processes with seeds of their own. One table is printed;
`--keep` keeps them, too, in a file of which `python -m tests.test_docs` makes the table of the README
(`tests/crash/long_run.json`).
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.crash.proofs import Broken, Figures, Proof

LONG_RUN = Path(__file__).with_name("long_run.json")
MODULES: tuple[str, ...] = (
    "undoing",
    "kill_writer",
    "kill_index",
    "kill_related",
    "kill_migration",
    "kill_backup",
    "kill_repair",
    "kill_import",
    "kill_export",
    "power_loss",
    "failing_calls",
    "differential",
    "monkey_proof",
    "soak",
    "hostile_html",
    "damage",
    "injection",
)
"""The modules beside this one that have a `PROOF`, in the order of the table."""


def proofs() -> dict[str, Proof]:
    """Every proof by its name."""
    found = (importlib.import_module(f"tests.crash.{each}").PROOF for each in MODULES)
    return {each.name: each for each in found}


def machine() -> str:
    """How large this machine is, in words."""
    cores = os.cpu_count() or 1
    size = ""
    if hasattr(os, "sysconf"):
        size = f", {os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GiB"
    return f"{cores} cores{size}, {platform.system()}, Python {platform.python_version()}"


def run(proof: Proof, count: int, seed: int) -> Figures:
    """Run one proof in a folder of its own that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="cuttings-proof-") as folder:
        return proof.run(count, seed, Path(folder))


def run_in_parts(proof: Proof, count: int, seed: int, parts: int) -> Figures:
    """Run one proof in several processes at once; numbers are added up, and what is not a number is told apart."""
    each = [count // parts + (number < count % parts) for number in range(parts)]
    command = [sys.executable, "-m", "tests.crash", proof.name, "--parts", "1", "--figures"]
    running = [
        subprocess.Popen(
            [*command, "--count", str(share), "--seed", str(seed + number)], stdout=subprocess.PIPE, text=True
        )
        for number, share in enumerate(each)
        if share
    ]
    said = [process.communicate()[0] for process in running]
    if any(process.returncode for process in running):
        raise Broken("\n".join(said))
    total: dict[str, Any] = {}
    for figures in (json.loads(words.splitlines()[-1]) for words in said):
        for name, value in figures.items():
            if name.startswith(("worst", "most", "longest")):
                total[name] = max(total.get(name, value), value)
            elif isinstance(value, int):
                total[name] = total.get(name, 0) + value
            elif name not in total or total[name] == value:
                total[name] = value
            else:
                total[name] = f"{total[name]}; {value}"
    return total


def kept() -> dict[str, dict[str, Any]]:
    """The last long run of each proof, by name."""
    if not LONG_RUN.exists():
        return {}
    found: dict[str, dict[str, Any]] = json.loads(LONG_RUN.read_text(encoding="utf-8"))
    return found


def table(runs: dict[str, dict[str, Any]]) -> str:
    """The figures of some runs as one table of Markdown."""
    lines = ["| what is done to it | how often | what held | seen | when, on what |", "|---|---|---|---|---|"]
    for name, proof in proofs().items():
        if (done := runs.get(name)) is not None:
            seen = ", ".join(f"{_number(value)} {what}" for what, value in done["figures"].items())
            often = f"{_number(done['count'])} {proof.unit}"
            lines.append(f"| {proof.faults} | {often} | {proof.holds} | {seen} | {done['day']}, {done['machine']} |")
    return "\n".join(lines)


def _number(value: object) -> str:
    return f"{value:,}" if isinstance(value, int | float) else str(value)


def main(words: Sequence[str]) -> int:
    """Run what is named; 1 when something did not hold."""
    parser = argparse.ArgumentParser(prog="python -m tests.crash", description=__doc__)
    parser.add_argument("names", nargs="*", choices=[[], *proofs()], metavar="NAME", help=", ".join(proofs()))
    parser.add_argument("--count", type=int, help="how often, instead of as often as a long run does")
    parser.add_argument("--quick", action="store_true", help="as often as the tests do")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--parts", type=int, default=1, help="so many processes for each")
    parser.add_argument("--keep", action="store_true", help="keep the figures for the table of the README")
    parser.add_argument("--figures", action="store_true", help="print nothing but the figures, as JSON")
    given = parser.parse_args(words)
    runs: dict[str, dict[str, Any]] = {}
    failed = False
    for name, proof in proofs().items():
        if given.names and name not in given.names:
            continue
        count = given.count or (proof.quick if given.quick else proof.long)
        print(f"{name}: {count:,} {proof.unit}, seed {given.seed}", file=sys.stderr, flush=True)
        begun = time.monotonic()
        try:
            if given.parts > 1:
                figures = run_in_parts(proof, count, given.seed, given.parts)
            else:
                figures = run(proof, count, given.seed)
        except Broken as error:
            failed = True
            print(f"{name}: {error}", file=sys.stderr, flush=True)
            continue
        if given.figures:
            print(json.dumps(dict(figures)))
        runs[name] = {
            "count": count,
            "seed": given.seed,
            "seconds": round(time.monotonic() - begun),
            "day": f"{datetime.now(UTC):%Y-%m-%d}",
            "machine": machine(),
            "figures": dict(figures),
        }
        if given.keep:
            LONG_RUN.write_text(json.dumps({**kept(), name: runs[name]}, indent=1) + "\n", encoding="utf-8")
    if not given.figures:
        print(table(runs))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
