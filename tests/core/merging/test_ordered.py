"""What is kept in order through any change is what sorting all of it gives."""

from random import Random

import pytest

from copydesk.core.merging import ordered
from copydesk.core.merging.ordered import Ordered


@pytest.mark.parametrize("seed", range(20))
def test_any_change_leaves_what_sorting_gives(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ordered, "_BLOCK", 4)
    chance = Random(seed)
    kept: Ordered[str] = Ordered()
    held = {(key,): f"at first {key}" for key in chance.sample(range(1_000), 300)}
    kept.change((), held.items())
    for step in range(60):
        gone = chance.sample(sorted(held), chance.choice((0, 1, 5, len(held) // 2)))
        again = chance.sample(gone, len(gone) // 2)
        fresh = [(key,) for key in chance.sample(range(1_000), chance.choice((0, 1, 8))) if (key,) not in held]
        now = dict.fromkeys((*again, *fresh), f"in step {step}")
        kept.change([(key, held.pop(key)) for key in gone], now.items())
        held |= now
        assert kept.all() == tuple(held[key] for key in sorted(held))


def test_all_may_go_and_come_back() -> None:
    kept: Ordered[str] = Ordered()
    kept.change((), [(1, "a"), (2, "b")])
    kept.change([(1, "a"), (2, "b")], ())
    assert kept.all() == ()
    kept.change((), [(3, "c")])
    assert kept.all() == ("c",)


def test_what_is_the_same_thing_is_no_change() -> None:
    kept: Ordered[str] = Ordered()
    kept.change((), [(1, "a"), (2, "b")])
    before = kept.all()
    kept.change([(1, "a")], [(1, "a")])
    assert kept.all() is before
