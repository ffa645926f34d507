"""A file that holds several articles, from the folder to the coverage."""

import json
import sys
from pathlib import Path

import pytest

from copydesk.core.desk import Desk
from copydesk.core.model import Snapshot
from copydesk.core.state.place import State

sys.path.append(str(Path(__file__).parent))
PROSE = "{} runs the ferry to the island again, the board said. Nine days it was away, in the storm of the year."


def lines(*names: str) -> str:
    return "".join(json.dumps({"title": f"{name} is back", "text": PROSE.format(name)}) + "\n" for name in names)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "watched"
    folder.mkdir()
    return folder


def read(root: Path, state: State | None = None) -> Snapshot:
    log = root.parent / "log"
    desk = Desk(root, model=str(log), state=state, settle=0.02, extractor="stub_extractor:StubExtractor")
    return desk.read_once()


def test_each_article_is_read_for_itself(root: Path) -> None:
    (root / "scrape.jsonl").write_text(lines("Ann", "Bob"))
    snapshot = read(root)
    assert [article.id for article in snapshot.articles] == ["scrape.jsonl#1", "scrape.jsonl#2"]
    assert {entity.name for entity in snapshot.entities} == {"Ann", "Bob"}


def test_one_more_line_costs_one_more_extract(root: Path, tmp_path: Path) -> None:
    (root / "scrape.jsonl").write_text(lines("Ann", "Bob"))
    state = State.open(root, tmp_path / "state")
    try:
        before = read(root, state)
        (root / "scrape.jsonl").write_text(lines("Ann", "Bob", "Cid"))
        after = read(root, state)
    finally:
        state.close()
    assert [article.sha256 for article in after.articles[:2]] == [article.sha256 for article in before.articles]
    log = (tmp_path / "log").read_text().splitlines()
    assert [entry.split()[1] for entry in log] == ["scrape.jsonl#1", "scrape.jsonl#2", "scrape.jsonl#3"]


def test_a_line_that_goes_takes_its_share_along(root: Path, tmp_path: Path) -> None:
    (root / "scrape.jsonl").write_text(lines("Ann", "Bob"))
    state = State.open(root, tmp_path / "state")
    try:
        read(root, state)
        (root / "scrape.jsonl").write_text(lines("Bob"))
        snapshot = read(root, state)
    finally:
        state.close()
    assert [article.id for article in snapshot.articles] == ["scrape.jsonl"]
    assert {entity.name for entity in snapshot.entities} == {"Bob"}
