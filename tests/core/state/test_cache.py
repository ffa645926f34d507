import os
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from copydesk.core.model import Article, ArticleStatus, EntityType, Extract, LocalEntity, Range
from copydesk.core.state.cache import Cache, extract_key
from copydesk.core.watching import Fingerprint, Stamp

ARTICLE = Article("a.txt", "00", ArticleStatus.OK, text="Tea is served.", body=(Range(0, 14),))
EXTRACT = Extract((LocalEntity("Tea", EntityType.PRODUCT, ("Tea",), (Range(0, 3),)),))
FOUND = Fingerprint(Stamp(14, 1, 2), "00")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache.sqlite"


def test_what_was_read_and_extracted_is_there_after_a_restart(path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    cache = Cache(path, "reading")
    cache.keep_file(name, FOUND, (ARTICLE,))
    cache.keep_extract("key", EXTRACT)
    cache.close()
    cache = Cache(path, "reading")
    assert cache.remembered() == {name: FOUND}
    assert cache.articles(name, "00") == (ARTICLE,)
    assert cache.articles(name, "11") is None
    assert cache.extract("key") == EXTRACT
    assert cache.extract("other") is None
    cache.close()


def test_files_are_read_again_by_other_code_and_extracts_kept(path: Path) -> None:
    cache = Cache(path, "reading")
    cache.keep_file("a.txt", FOUND, (ARTICLE,))
    cache.keep_extract("key", EXTRACT)
    cache.close()
    cache = Cache(path, "newer reading")
    assert cache.remembered() == {}
    assert cache.extract("key") == EXTRACT
    cache.close()


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (replace(ARTICLE, id="b.txt", sha256="11", found_by={"outlet": "path"}), True),
        (replace(ARTICLE, text="Tea is over."), False),
        (replace(ARTICLE, body=(Range(0, 3),)), False),
        (replace(ARTICLE, published="2031-04-05"), False),
    ],
)
def test_an_extract_is_named_by_all_that_extraction_sees(other: Article, same: bool) -> None:
    assert (extract_key(other, "code") == extract_key(ARTICLE, "code")) is same
    assert extract_key(ARTICLE, "code") != extract_key(ARTICLE, "other code")


@pytest.mark.parametrize("damage", ["not a database", "newer", "cut short"])
def test_an_unusable_cache_is_set_aside_and_begun_anew(path: Path, damage: str) -> None:
    cache = Cache(path, "reading")
    for number in range(300):
        cache.keep_extract(f"{number}", EXTRACT)
    cache.close()
    if damage == "not a database":
        path.write_bytes(b"not a database" * 1000)
    elif damage == "newer":
        connection = sqlite3.connect(path)
        connection.execute("PRAGMA user_version = 99")
        connection.close()
    else:
        path.write_bytes(path.read_bytes()[:9000])
    before = path.read_bytes()
    cache = Cache(path, "reading")
    for number in range(300):
        cache.extract(f"{number}")
    cache.keep_extract("key", EXTRACT)
    assert cache.extract("key") == EXTRACT
    assert cache.warning is not None
    assert path.with_name("cache.sqlite.set-aside-1").read_bytes() == before
    cache.close()


def test_a_row_that_cannot_be_decoded_is_as_none(path: Path) -> None:
    cache = Cache(path, "reading")
    cache.keep_extract("key", EXTRACT)
    cache.close()
    connection = sqlite3.connect(path)
    connection.execute("UPDATE extracts SET extract = x'00'")
    connection.commit()
    connection.close()
    cache = Cache(path, "reading")
    assert cache.extract("key") is None
    cache.close()


def test_a_full_disk_costs_no_result_and_is_said(path: Path) -> None:
    cache = Cache(path, "reading")
    cache._connection.execute("PRAGMA max_page_count = 8")
    for number in range(300):
        cache.keep_file(f"{number}.txt", FOUND, (replace(ARTICLE, text=os.urandom(500).hex()),))
    assert cache.warning is not None
    assert "full" in cache.warning
    assert cache.articles("0.txt", "00") is not None
    cache.close()


def test_a_private_cache_leaves_nothing(tmp_path: Path) -> None:
    cache = Cache(None, "reading")
    cache.keep_extract("key", EXTRACT)
    assert cache.extract("key") == EXTRACT
    cache.close()
    assert list(tmp_path.iterdir()) == []
