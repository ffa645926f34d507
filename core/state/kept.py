"""The coverage as a run left it, in one file, so that the next one shows it without merging anything again.

It holds for the very code, model and corrections that its first line names, and for the files that it lists. Deletable
at any time; what is damaged or of other making is as good as none.
"""

import contextlib
import zlib
from collections.abc import Callable, Generator, Iterator, Set
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from copydesk.core.collector import collector_paused
from copydesk.core.merging.corrections import Corrections
from copydesk.core.model import Article, ArticleStatus, Claim, Discrepancy, Entity, Quote, Snapshot
from copydesk.core.state.cache import COMPRESSION
from copydesk.core.state.codec import Undecodable, decode, encode

NAME = "coverage.kept"
_LENGTH = 4  # bytes


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file that the coverage was made of."""

    path: str
    content: str  # its hash, or what stands for it
    articles: tuple[tuple[str, ArticleStatus], ...]  # ids, and how each was read


@dataclass(frozen=True, slots=True)
class KeptCoverage:
    files: tuple[KeptFile, ...] = ()  # by path
    snapshot: Snapshot = field(default_factory=Snapshot)


# What is kept, and how many of it make a part: 1 to 5 ms to write or to read, so that whoever does it can look up.
_PARTS: tuple[tuple[type, int], ...] = (
    (KeptFile, 200),
    (Article, 20),
    (Entity, 200),
    (Quote, 200),
    (Claim, 200),
    (Discrepancy, 200),
)


@dataclass(frozen=True, slots=True)
class CoverageFile:
    """Where the coverage of one folder is kept, by which code. Without a path nothing is."""

    path: Path | None
    code: str
    writable: bool = True

    def read(
        self,
        corrections: Corrections,
        is_given_up: Callable[[], bool] = lambda: False,
        paths: Set[str] | None = None,
    ) -> KeptCoverage | None:
        """What the last run ended with, where it holds for these corrections; 1 ms an article.

        With `paths` only where it was made of files of just these names.
        """
        with collector_paused():
            for kept in self._steps(corrections, paths):
                if kept is not None or is_given_up():
                    return kept
        return None

    def write(self, corrections: Corrections, kept: KeptCoverage) -> Generator[None, None, None]:
        """Keep it in small steps, whole or not at all; a writing that is given up leaves what was there.

        Raises OSError.
        """
        if self.path is None or not self.writable:
            return
        beside = self.path.with_name(self.path.name + ".new")
        try:
            with beside.open("wb") as file:
                file.write(self._first_line(corrections))
                for number, things in enumerate(_things(kept)):
                    size = _PARTS[number][1]
                    for start in range(0, len(things), size):
                        part = zlib.compress(encode([number, things[start : start + size]]), COMPRESSION)
                        file.write(len(part).to_bytes(_LENGTH, "big") + part)
                        yield
                file.write(bytes(_LENGTH))
            beside.replace(self.path)
        finally:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)

    def _steps(self, corrections: Corrections, paths: Set[str] | None) -> Iterator[KeptCoverage | None]:
        """None for each part, and at the end what they make together, unless there is none that holds."""
        held: tuple[list[Any], ...] = tuple([] for _ in _PARTS)
        if self.path is None:
            return
        try:
            with self.path.open("rb") as file:
                if file.readline(200) != self._first_line(corrections):
                    return
                while length := int.from_bytes(_exactly(file.read(_LENGTH), _LENGTH), "big"):
                    number, things = _part(_exactly(file.read(length), length))
                    if number and paths is not None and paths != {kept.path for kept in held[0]}:
                        return
                    paths = None if number else paths
                    held[number].extend(things)
                    yield None
        except (OSError, Undecodable, zlib.error):
            return
        files, articles, entities, quotes, claims, discrepancies = map(tuple, held)
        by_id = {article.id: article for article in articles}
        yield KeptCoverage(files, Snapshot(articles, entities, quotes, claims, discrepancies, by_id))

    def name(self, corrections: Corrections, files: tuple[KeptFile, ...]) -> str:
        """Names all that the coverage of these files follows from."""
        return sha256(self._first_line(corrections) + encode(files)).hexdigest()

    def _first_line(self, corrections: Corrections) -> bytes:
        return sha256(self.code.encode() + b"\0" + encode(corrections)).hexdigest().encode() + b"\n"


def _things(kept: KeptCoverage) -> tuple[tuple[Any, ...], ...]:
    told = kept.snapshot
    return (
        kept.files,
        told.articles,
        told.entities,
        told.quotes,
        told.claims,
        told.discrepancies,
    )


def _part(content: bytes) -> tuple[int, tuple[Any, ...]]:
    encoded = zlib.decompress(content)
    number, comma = encoded[1:2], encoded[2:3]
    if comma != b"," or not number.isdigit() or int(number) >= len(_PARTS):
        raise Undecodable("no part of a coverage")
    kind: Any = tuple[_PARTS[int(number)][0], ...]  # type: ignore[misc]
    return int(number), decode(kind, encoded[3:-1])


def _exactly(content: bytes, length: int) -> bytes:
    if len(content) != length:
        raise Undecodable("the file ends too soon")
    return content
