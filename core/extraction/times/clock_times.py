"""Clock times as printed, from the pattern's groups: "9:30 p.m.", "shortly after noon", "between 8 and 9 p.m."."""

from copydesk.core.extraction.times.spoken_times import HOURS, SpokenTime
from copydesk.core.model import When

_HALF_A_DAY = 12 * 60  # in minutes
_SHORTLY = 20  # minutes that "shortly after" reaches
_MINUTES = {"an hour": 60, "half an hour": 30}
_TENS = {"twenty": 20, "thirty": 30}


def clock_time(group: dict[str, str]) -> When | None:
    """What the groups of a clock time tell; None for an hour or minute that no clock shows."""
    hedged = "about" in group or "near" in group
    side = (group.get("about") or group.get("near") or "").lower().split()[-1:]
    if "named" in group:
        return _within("00:00" if group["named"] == "midnight" else "12:00", side, hedged)
    if "off" in group:
        return _beside(group["off"], group["side"], group["mark"])
    if "bh" in group:
        return _between(group)
    if "h24" in group:
        return When("clock", f"{int(group['h24']):02d}:{group['m24']}", hedged=hedged)
    hour, minute = int(group["h"]), group.get("min", "00")
    if not 1 <= hour <= 12 or int(minute) > 59:
        return None
    hour = hour % 12 + (12 if group["ap"].startswith("p") else 0)
    return _within(f"{hour:02d}:{minute}", side, hedged)


def spoken_time(spoken: SpokenTime) -> When:
    """As "09:30", or as "09:30/21:30" where the words leave the half of the day open."""
    halves = (0, _HALF_A_DAY) if spoken.of_either_half else (0,)
    side = spoken.near.split()[-1:]
    told = [_within(_shown(spoken.minutes + half), side, bool(spoken.near)) for half in halves]
    return told[0]._replace(value="/".join(when.value for when in told))


def _within(clock: str, side: list[str], hedged: bool) -> When:
    """ "Shortly after 12:00" as 12:00-12:20, "before" as the time up to it; any other hedge is kept as one."""
    if side not in (["before"], ["after"]):
        return When("clock", clock, hedged=hedged)
    at = int(clock[:2]) * 60 + int(clock[3:])
    if side == ["after"]:
        return When("clock", f"{clock}-{_shown(at + _SHORTLY)}", hedged=True)
    return When("clock", f"{_shown(at - _SHORTLY)}-{clock}", hedged=True)


def _beside(offset: str, side: str, mark: str) -> When:
    """ "An hour before noon" as 11:00: nobody looked at a clock."""
    number, _, unit = offset.partition(" ")
    minutes = _MINUTES.get(offset) or _count(number) * (60 if unit == "hours" else 1)
    at = (0 if mark == "midnight" else _HALF_A_DAY) + (-minutes if side in {"before", "to"} else minutes)
    return When("clock", _shown(at), hedged=True)


def _count(word: str) -> int:
    if word.isdigit():
        return int(word)
    return _TENS.get(word) or HOURS.index(word) + 1


def _between(group: dict[str, str]) -> When | None:
    """ "Between 8 and 9 p.m." as 20:00-21:00."""
    end = clock_time({"h": group["eh"], "min": group.get("em", "00"), "ap": group["eap"]})
    start = clock_time({"h": group["bh"], "min": group.get("bm", "00"), "ap": group.get("bap") or group["eap"]})
    return None if start is None or end is None else When("clock", f"{start.value}-{end.value}", hedged=True)


def _shown(minutes: int) -> str:
    """Minutes after midnight as a clock shows them."""
    return f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"
