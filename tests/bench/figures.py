"""How figures are taken and shown: in turn, the best of several, each with its budget beside it."""

import time
from collections.abc import Callable, Sequence
from math import ceil

ROUNDS = 3


def show(what: str, figure: str, budget: str = "") -> None:
    print(f"{what:<58} {figure:>12}  {budget}".rstrip(), flush=True)


def heading(words: str) -> None:
    print(f"\n{words}", flush=True)


def in_turn(
    first: Callable[[], float], second: Callable[[], float], rounds: int = ROUNDS
) -> tuple[list[float], list[float]]:
    """Run A B A B: the machine's own speed changes by more than twice from minute to minute."""
    taken = [(first(), second()) for _ in range(rounds)]
    return [each[0] for each in taken], [each[1] for each in taken]


def own_seconds(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def percentile(figures: Sequence[float], share: float) -> float:
    """The least figure that `share` of all do not exceed."""
    return sorted(figures)[max(ceil(len(figures) * share) - 1, 0)]


def milliseconds(seconds: float) -> str:
    return f"{1000 * seconds:.0f} ms"
