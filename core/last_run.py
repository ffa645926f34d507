"""What the last run ended with, and whether the folder is still as it was then. Nothing is read here."""

from collections.abc import Mapping
from dataclasses import replace

from copydesk.core.model import Article, Snapshot
from copydesk.core.state.kept import KeptCoverage, KeptFile
from copydesk.core.watching import Stamp


class LastRun:
    """Is told of every file that is there, until each that it knows was heard of."""

    def __init__(self, kept: KeptCoverage) -> None:
        self.holds = False  # the folder was as it was then, and its snapshot was taken up
        self._kept = kept
        self._contents = {file.path: file.content for file in kept.files}
        self._unheard = set(self._contents)
        self._stamps: dict[str, Stamp] = {}
        self._is_outdated = False
        self._newcomers: dict[str, Article] = {}
        self._shown: Snapshot | None = kept.snapshot  # None where newcomers changed since it was made

    def __contains__(self, path: str) -> bool:
        return path in self._contents

    @property
    def snapshot(self) -> Snapshot:
        """What it ended with, and a row for each newcomer: what those say is merged when the coverage is made again."""
        if self._shown is None:
            kept = self._kept.snapshot
            by_id = {**kept.articles_by_id, **self._newcomers}
            self._shown = replace(kept, articles=tuple(by_id[key] for key in sorted(by_id)), articles_by_id=by_id)
        return self._shown

    @property
    def newcomers(self) -> Mapping[str, Article]:
        """Articles that came since, by id."""
        return self._newcomers

    def join(self, article: Article) -> bool:
        """Show an article that came since; whether it did, or was there then."""
        is_new = article.id not in self._kept.snapshot.articles_by_id
        if is_new:
            self._newcomers[article.id] = article
            self._shown = None
        return is_new

    def part(self, article_id: str) -> bool:
        """Show it no more; whether it was shown."""
        was_there = self._newcomers.pop(article_id, None) is not None
        if was_there:
            self._shown = None
        return was_there

    @property
    def files(self) -> tuple[KeptFile, ...]:
        return self._kept.files

    @property
    def stamps(self) -> Mapping[str, Stamp]:
        """Of the files that were heard of."""
        return self._stamps

    @property
    def is_confirmed(self) -> bool:
        """Every file of it is there and as it was. Others may have come."""
        return not (self._unheard or self._is_outdated)

    @property
    def is_over(self) -> bool:
        """It held, or will not: of its files some changed or went."""
        return self.holds or self._is_outdated

    def arrive(self, path: str, content: str, stamp: Stamp) -> bool:
        """A file of it is there; whether with the content that it had."""
        self._unheard.discard(path)
        self._stamps[path] = stamp
        is_same = self._contents[path] == content
        self._is_outdated |= not is_same
        return is_same

    def leave(self, path: str) -> None:
        self._is_outdated |= path in self._contents

    def settle(self) -> None:
        """What was not heard of will not come."""
        self._is_outdated |= bool(self._unheard)
