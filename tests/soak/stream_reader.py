"""Reads what followers wrote, as a careful reader of the stream does, and holds it to what is promised of it."""

import json
from pathlib import Path
from typing import Any

ENDINGS = ("removed", "withdrawn", "resolved")


class StreamReader:
    """Takes lines of run after run; `things` is what their reader knows of the coverage then."""

    def __init__(self) -> None:
        self.seq = 0
        self.repeated = 0
        self.things: dict[str, str] = {}  # id -> kind
        self._last = ""
        self._contents: dict[tuple[str, int], str] = {}

    def read(self, output: Path) -> list[dict[str, Any]]:
        """The events of one run. A killed one may have left half a line, which the next repeats whole."""
        *lines, rest = output.read_text("utf-8").split("\n")
        del rest
        return [self._take(line) for line in lines]

    def _take(self, line: str) -> dict[str, Any]:
        event: dict[str, Any] = json.loads(line)
        if event["seq"] == self.seq:
            assert line == self._last
            self.repeated += 1
        else:
            assert event["seq"] == self.seq + 1, (self.seq, line)
        self.seq, self._last = event["seq"], line
        content = json.dumps([event["type"], event["cause"], event["data"]], sort_keys=True)
        assert self._contents.setdefault((event["id"], event["rev"]), content) == content, line
        kind, _, happened = event["type"].partition(".")
        if happened in ENDINGS:
            del self.things[event["id"]]
        elif happened:
            self.things[event["id"]] = kind
        return event

    def ids(self, kind: str) -> list[str]:
        return sorted(thing_id for thing_id, found in self.things.items() if found == kind)
