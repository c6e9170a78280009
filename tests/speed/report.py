"""What was measured as tables, and which of the aims it meets."""

from collections.abc import Mapping, Sequence

from tests.speed.questions import PHRASES, TYPED
from tests.speed.timing import Times

OURS, QUOTED, PORTER, PLAIN = "ours", "ours, quoted", "porter", "unicode61"
PAIRS = ((OURS, PORTER), (QUOTED, PLAIN))
"""Who is held against whom: words with their inflections against FTS5's porter, words as they are against unicode61."""

_HELD_AGAINST = {PORTER: OURS, "recoll": OURS, PLAIN: QUOTED, "whoosh": QUOTED}
"""Which of ours does the work of a peer."""

AIM_P50, AIM_P95, AIM_PHRASE = 1.0, 1.5, 2.0
AIM_KEYSTROKE = 0.060
"""Seconds that the p95 of a keystroke may take beyond FTS5's own."""

MEMORY, OPEN, ADDED, SIZE = "worker memory, MB", "open to first result, s", "add one to found, s", "index to text"
KEYSTROKE = "key to answer beyond FTS5's, s"
LIMITS = {MEMORY: 400.0, OPEN: 0.5, ADDED: 1.0, SIZE: 1.5, KEYSTROKE: AIM_KEYSTROKE}
"""The aims of what has no peer."""

Kinds = Mapping[str, Mapping[str, Times]]
"""Kind -> contender -> times."""


def verdict(kind: str, times: Mapping[str, Times]) -> str:
    """How far a kind misses its aim; empty where it is met."""
    missed = []
    for ours, peer in PAIRS:
        if ours not in times or peer not in times:
            continue
        if kind == TYPED:
            beyond = times[ours].p95 - times[peer].p95
            if beyond > AIM_KEYSTROKE:
                missed.append(f"p95 {beyond * 1e3:.0f} ms beyond {peer}")
            continue
        limits = (AIM_PHRASE, AIM_PHRASE) if kind in PHRASES else (AIM_P50, AIM_P95)
        for name, limit, ratio in zip(("p50", "p95"), limits, ratios(times, ours, peer), strict=True):
            if ratio > limit:
                missed.append(f"{name} {ratio:.2f} of {peer}")
    return ", ".join(missed)


def ratios(times: Mapping[str, Times], ours: str, peer: str) -> tuple[float, float]:
    """How long ours takes for each second of the peer, p50 and p95."""
    return times[ours].p50 / times[peer].p50, times[ours].p95 / times[peer].p95


class Table:
    """Lines with p50 and p95 of everybody, ours and behind it who does the same work with the ratios of ours to it."""

    def __init__(self, names: Sequence[str]) -> None:
        self._columns = [OURS]
        peers = [name for name in names if name not in (OURS, QUOTED)]
        for name in sorted(peers, key=lambda peer: _HELD_AGAINST[peer] != OURS):
            ours = _HELD_AGAINST[name]
            self._columns += [name] if ours in self._columns else [ours, name]

    def head(self, title: str) -> list[str]:
        """The two lines above."""
        names, measures = f"{title:<24}", f"{'milliseconds':<24}"
        for name in self._columns:
            ours = name in (OURS, QUOTED)
            names += f"{name:>15}" + ("" if ours else f"{'ratio':>12}")
            measures += f"{'p50':>8}{'p95':>7}" + ("" if ours else f"{'p50':>6}{'p95':>6}")
        return [names, measures]

    def line(self, kind: str, times: Mapping[str, Times]) -> str:
        """The line of one kind; a dash for who cannot do it."""
        line = f"{kind:<24}"
        for name in self._columns:
            there = times.get(name)
            line += f"{_digits(there.p50):>8}{_digits(there.p95):>7}" if there else f"{'-':>8}{'-':>7}"
            if name not in (OURS, QUOTED):
                both = ratios(times, _HELD_AGAINST[name], name) if there else ()
                line += "".join(f"{ratio:>6.2f}" for ratio in both) or " " * 12
        return line.rstrip()


def _digits(seconds: float) -> str:
    milliseconds = seconds * 1e3
    return f"{milliseconds:.{2 if milliseconds < 10 else 1 if milliseconds < 100 else 0}f}"


def aims(warm: Kinds) -> list[str]:
    """What was to be reached, and the kinds that miss it with how far."""
    verdicts = {kind: verdict(kind, times) for kind, times in warm.items()}
    missed = {kind: said for kind, said in verdicts.items() if said}
    met = len(verdicts) - len(missed)
    return [
        f"Aims, warm: p50 <= {AIM_P50:g}x and p95 <= {AIM_P95:g}x of FTS5, phrases <= {AIM_PHRASE:g}x, a keystroke's "
        f"p95 <= {AIM_KEYSTROKE * 1e3:.0f} ms beyond FTS5's: {met} of {len(verdicts)} kinds met",
        *(f"  MISSED  {kind:<24}{said}" for kind, said in missed.items()),
    ]


def limits(values: Mapping[str, float]) -> list[str]:
    """Whether the figures that have a limit keep it. All of them are in megabytes, seconds or parts of the text."""
    return [
        f"  {'met   ' if values[name] <= limit else 'MISSED'}  {name}: {values[name]:.2f}, aim <= {limit:g}"
        for name, limit in LIMITS.items()
        if name in values
    ]


def growth(runs: Sequence[tuple[int, Kinds, Mapping[str, str]]]) -> list[str]:
    """One table over several sizes: ours p50 and p95, their ratios to FTS5's with porter, then the other figures."""
    lines = [f"{'growth':<28}" + "".join(f"{f'{count:,} clippings':>35}" for count, _, _ in runs)]
    lines.append(f"{'milliseconds, warm':<28}" + f"{'p50':>10}{'p95':>9}{'FTS5 p50':>9}{'p95':>7}" * len(runs))
    for kind in runs[0][1]:
        line = f"{kind:<28}"
        for _, warm, _ in runs:
            times = warm[kind]
            p50, p95 = ratios(times, OURS, PORTER)
            line += f"{times[OURS].p50 * 1e3:>10.2f}{times[OURS].p95 * 1e3:>9.1f}{f'{p50:.2f}x':>9}{f'{p95:.2f}x':>7}"
        lines.append(line)
    for name in dict.fromkeys(name for _, _, figures in runs for name in figures):
        lines.append(f"{name:<28}" + "".join(f"{figures.get(name, '-'):>35}" for _, _, figures in runs))
    return lines
