from pathlib import Path

import pytest

from copydesk.tui.demo import arriving, sample_articles

ARTICLES = [("a.md", b"One."), ("b.md", b"Two."), ("c.md", b"Three.")]


def test_the_samples_are_articles_in_name_order_without_the_readme() -> None:
    names = [name for name, _ in sample_articles()]
    assert len(names) >= 3
    assert names == sorted(names)
    assert not any("readme" in name.lower() for name in names)
    assert all(content.strip() for _, content in sample_articles())


def test_without_pace_every_article_is_there_at_once() -> None:
    with arriving(ARTICLES, 0) as folder:
        assert {path.name: path.read_bytes() for path in folder.iterdir()} == dict(ARTICLES)
    assert not folder.exists()


def test_with_pace_the_next_article_waits_and_the_end_does_not() -> None:
    with arriving(ARTICLES, 3600) as folder:
        pass
    assert not folder.exists()


def test_the_folder_is_removed_when_the_run_fails() -> None:
    places: list[Path] = []

    def fail() -> None:
        with arriving(ARTICLES, 0.001) as folder:
            places.append(folder)
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert not places[0].exists()
