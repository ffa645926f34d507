"""From files to a coverage, without threads: what waits to be read, what waits for its extract, what is in.

The folder's changes and the workers' outcomes go in; tasks for the workers come out. What the last run ended with is
shown until the coverage is made again from cached files, which go first; the rest is read after.
"""

import logging
from collections import Counter, OrderedDict, deque
from collections.abc import Callable, Iterable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from copydesk.core.last_run import LastRun
from copydesk.core.merging.corrections import NO_CORRECTIONS, Corrections
from copydesk.core.merging.coverage import Coverage
from copydesk.core.model import Article, ArticleStatus, Extract, Snapshot
from copydesk.core.reading import Reading, read_file, reading_of
from copydesk.core.state.cache import Cache, extract_key
from copydesk.core.state.codec import decode, encode
from copydesk.core.state.kept import KeptCoverage, KeptFile
from copydesk.core.watching import Arrived, Fingerprint, Stamp, Touched
from copydesk.core.worker import Extracted, Refused, Task

Articles = tuple[Article, ...]
_LOG = logging.getLogger(__name__)
# Articles after which the coverage is brought up to date, so that nobody waits for long: half a second.
STRIDE = 25
# A file that is being written without end keeps what was settled long ago from being shown for so many sweeps.
PATIENCE = 5


class Intake:
    """Brings articles into `coverage`. `doubt` is told of files that changed between their hash and their reading."""

    def __init__(
        self,
        root: Path,
        cache: Cache,
        extraction_code: str,
        doubt: Callable[[str], None],
        *,
        kept: KeptCoverage | None = None,
        corrections: Corrections = NO_CORRECTIONS,
        stride: int | None = None,
    ) -> None:
        """`kept` is what the last run ended with. Without a `stride` the coverage is brought up to date when asked."""
        self.coverage = Coverage()
        self.corrections = corrections
        self.coverage.correct(corrections)
        self.tasks: deque[Task] = deque()
        self.changed_ids: dict[str, None] = {}  # since the last `take_changed_ids`, in order
        self.statuses: Counter[ArticleStatus] = Counter()
        self.last_arrival: float | None = None
        self.arrivals: dict[str, float] = {}  # article id -> Unix time
        self._root = root
        self._cache = cache
        self._extraction_code = extraction_code
        self._doubt = doubt
        self._remembered = cache.remembered()
        self._cached: OrderedDict[str, Arrived] = OrderedDict()
        self._unread: OrderedDict[str, Arrived] = OrderedDict()
        self._newest_next = False
        self._doubted: dict[str, str] = {}
        self._ids: dict[str, tuple[str, ...]] = {}
        self._wanted: dict[str, str] = {}  # article id -> key of the extract that it waits for
        self._expected: dict[str, list[Article]] = {}  # key -> the articles it will serve
        self._shown: dict[str, ArticleStatus] = {}
        self._awaited: set[str] = set()  # articles of the last run that have neither come nor gone yet
        self._last_run = LastRun(kept) if kept is not None else None
        self._last_run_is_told = False
        self._to_restore: set[str] = set()  # articles that the last run's snapshot has and the coverage has not yet
        self._has_taken_up = False
        self.is_overtaken = False  # something changed that the last run's snapshot does not say
        self._refused: set[str] = set()
        self._contents: dict[str, str] = {}  # path -> content
        self._stride = stride
        self._unmerged = 0
        self._sweeps = 0

    @property
    def waiting(self) -> int:
        """Files not read and articles not extracted yet; what is made again in the background counts as read."""
        if self.is_unhurried:
            return 0
        return len(self._cached) + len(self._unread) + len(self._wanted)

    @property
    def is_unhurried(self) -> bool:
        """The last run's snapshot is shown and says all: making the coverage again keeps nobody waiting."""
        return self._holds and not self.is_overtaken

    @property
    def is_changed(self) -> bool:
        """There is something that the last snapshot does not say and the next one will."""
        if self._last_run is not None:
            return not self._last_run_is_told
        return bool(self.changed_ids) or self.coverage.is_stale

    @property
    def is_restoring(self) -> bool:
        """Of what the last run had, something may still come."""
        return bool(self._awaited) or (self._last_run is not None and not self._holds)

    @property
    def is_standing_in(self) -> bool:
        """What is shown is the last run's."""
        return self._last_run is not None

    @property
    def is_as_kept(self) -> bool:
        """The coverage says, or will say, what the last run ended with."""
        return self._has_taken_up and not self.is_overtaken

    @property
    def _holds(self) -> bool:
        return self._last_run is not None and self._last_run.holds

    @property
    def in_work(self) -> int:
        """Extracts that were asked for."""
        return len(self._expected)

    @property
    def warning(self) -> str | None:
        return self._cache.warning

    def take_changed_ids(self) -> tuple[str, ...]:
        ids, self.changed_ids = tuple(self.changed_ids), {}
        return ids

    def snapshot(self) -> Snapshot:
        """What is to be shown now: until the coverage is made again, what the last run ended with and what came."""
        if self._last_run is None:
            return self.coverage.snapshot()
        self._last_run_is_told = True
        return self._last_run.snapshot

    def correct(self, corrections: Corrections) -> None:
        """Count everything again with what the reader set right."""
        self.is_overtaken |= corrections != self.corrections
        self.corrections = corrections
        self.coverage.correct(corrections)

    def to_keep(self) -> tuple[KeptFile, ...] | None:
        """The files that the coverage is made of now; None while it is not made of all, or another run may get on."""
        return None if self.is_standing_in else self.files()

    def files(self) -> tuple[KeptFile, ...] | None:
        """The files that the snapshot is made of; None where that is not all, or another run may make more of them."""
        is_partial = self.is_standing_in and not self.is_unhurried
        if is_partial or self.waiting or self._refused:
            return None
        return tuple(
            KeptFile(path, self._contents[path], tuple((one, self._shown[one]) for one in self._ids[path]))
            for path in sorted(self._ids)
        )

    # --- what the folder says ----------------------------------------------------------------------------------------

    def arrive(self, arrived: Arrived) -> None:
        remembered = self._remembered.pop(arrived.path, None)
        self._cached.pop(arrived.path, None)
        self._unread.pop(arrived.path, None)
        is_cached = remembered is not None and remembered.sha256 == arrived.sha256
        if remembered is not None and is_cached and remembered.stamp != arrived.stamp:
            self._cache.restamp(arrived.path, arrived.stamp)
        is_known = self._is_as_before(arrived)
        self.is_overtaken |= not is_known
        (self._cached if is_cached or is_known else self._unread)[arrived.path] = arrived

    def _is_as_before(self, arrived: Arrived) -> bool:
        if self._last_run is None or arrived.path not in self._last_run:
            return False
        content = arrived.sha256 or content_without_hash(read_file(self._root, self._root / arrived.path))
        if self._last_run.arrive(arrived.path, content, arrived.stamp):
            return True
        self._to_restore.difference_update(self._ids.get(arrived.path, ()))
        return False

    def await_articles(self, ids: Iterable[str]) -> None:
        """These were there in the last run: until they are in again, or gone, less is known than was."""
        self._awaited.update(ids)

    def sweep(self, waiting: int) -> None:
        """The whole folder was compared, and so many files are in doubt."""
        self._sweeps += 1
        if not waiting:
            self.settle()
        elif self._sweeps >= PATIENCE and self._last_run is not None:
            self._last_run.settle()

    def settle(self) -> None:
        """The whole folder was compared and nothing is in doubt: what is not on its way will not come."""
        on_the_way = self._wanted.keys() | self._cached.keys() | self._unread.keys()
        if self._last_run is not None:
            self._last_run.settle()
            on_the_way |= self._to_restore
        self._awaited = {awaited for awaited in self._awaited if {awaited, awaited.rpartition("#")[0]} & on_the_way}

    def touch(self, touched: Touched) -> None:
        self._cache.restamp(touched.path, touched.stamp)

    def leave(self, path: str) -> None:
        """The file went, and takes its share with it."""
        self.is_overtaken = True
        if self._last_run is not None:
            self._last_run.leave(path)
        self._cached.pop(path, None)
        self._unread.pop(path, None)
        self._awaited.discard(path)
        self._contents.pop(path, None)
        for article_id in self._ids.pop(path, ()):
            self._remove(article_id)
        self._cache.drop_file(path)

    # --- the last run ------------------------------------------------------------------------------------------------

    def take_up(self) -> bool:
        """Go on from where the last run ended, if the folder is as it was then. False: it is not, or not known yet."""
        last_run = self._last_run
        if last_run is None or last_run.holds or not last_run.is_confirmed:
            return self._holds
        last_run.holds = self._has_taken_up = True
        for file in last_run.files:
            ids = tuple(article_id for article_id, _ in file.articles)
            self._ids[file.path] = ids
            self._contents[file.path] = file.content
            self._greet(ids, last_run.stamps[file.path])
            for article_id, status in file.articles:
                self._to_restore.add(article_id)
                self._awaited.discard(article_id)
                self._count(article_id, status)
        self._last_run_is_told = False
        return True

    def let_go(self) -> None:
        """Show the coverage itself from now on."""
        for article_id in sorted(self._to_restore):
            self._remove(article_id)
        if self._last_run is not None:
            self.changed_ids |= dict.fromkeys(self._last_run.newcomers)
        self._last_run = None

    def _is_caught_up(self) -> bool:
        """The coverage has what the last run's snapshot has, as far as it is still there."""
        if self._holds:
            return not self._to_restore or not (self._cached or self._unread or self._wanted)
        return self._last_run is not None and self._last_run.is_over and not self._cached

    # --- reading -----------------------------------------------------------------------------------------------------

    def advance(self, *, room: bool) -> bool:
        """Take in one file; without `room` for more tasks, only one that needs none. False: there was none."""
        if self._last_run is not None and not self.take_up() and not self._last_run.is_over:
            return False
        advanced = self._take_in(room=room)
        if self._stride is not None and self._unmerged >= self._stride:
            self.merge()
        if self._last_run is not None and self._is_caught_up():
            self.merge()
            self.let_go()
        return advanced

    def merge(self) -> None:
        self._unmerged = 0
        self.coverage.update()

    def _take_in(self, *, room: bool) -> bool:
        if self._cached and not (self._holds and self._unread and room):  # what is shown already can wait for news
            path, arrived = self._cached.popitem(last=False)
            articles = self._read(arrived)
            if articles and not room and not all(self._has_extract(article) for article in articles):
                self._unread[path] = arrived
            elif articles:
                self._admit(arrived, articles)
            return True
        if self._unread and room:
            # By turns the one that waits longest and the one that came last: news is read soon, nothing waits for ever.
            self._newest_next = not self._newest_next
            path, arrived = self._unread.popitem(last=not self._newest_next)
            if articles := self._read(arrived):
                self._admit(arrived, articles)
            return True
        return False

    def _read(self, arrived: Arrived) -> Articles | None:
        """The file's articles; None where it is no longer what was delivered."""
        path, sha256 = arrived.path, arrived.sha256
        if sha256 is None:
            return read_file(self._root, self._root / path)
        if cached := self._cache.articles(path, sha256):
            return cached
        reading = self._reading_of(path, sha256)
        articles = reading.articles
        # Some rows are made without reading and have no hash; a file that failed to open was open a moment ago.
        failed = any(article.status is ArticleStatus.FAILED for article in articles)
        is_torn = reading.sha256 != sha256 and (reading.sha256 is not None or failed)
        if is_torn and self._doubted.get(path) != sha256:
            self._doubted[path] = sha256
            self._doubt(path)
            return None
        self._doubted.pop(path, None)
        self._cache.keep_file(path, Fingerprint(arrived.stamp, sha256), articles)
        return articles

    def _reading_of(self, path: str, sha256: str) -> Reading:
        """A file that reading itself stumbles over is a row with its reason, as one that cannot be used is."""
        try:
            return reading_of(self._root, self._root / path)
        except Exception as error:  # noqa: BLE001 - any bytes may meet any fault of a parser; the rest goes on
            _LOG.exception("reading %s failed", path)
            reason = " ".join(f"reading failed: {type(error).__name__}: {error}".split())[:200]
            return Reading(sha256, (Article(path, sha256, ArticleStatus.FAILED, reason),))

    def _has_extract(self, article: Article) -> bool:
        return article.status is not ArticleStatus.OK or self._cache.has_extract(self._key(article))

    def _admit(self, arrived: Arrived, articles: Articles) -> None:
        ids = tuple(article.id for article in articles)
        for article_id in self._ids.get(arrived.path, ()):
            if article_id not in ids:
                self._remove(article_id)
        self._ids[arrived.path] = ids
        self._contents[arrived.path] = arrived.sha256 or content_without_hash(articles)
        self._greet(ids, arrived.stamp)
        for article in articles:
            _LOG.debug("read %s: %s %s", article.id, article.status.value, article.reason or f"{article.words} words")
            self._admit_one(article)

    def _greet(self, ids: tuple[str, ...], stamp: Stamp) -> None:
        # The change time is when it came here; the modification time may be the day it was written.
        came = stamp.ctime_ns / 1e9
        self.last_arrival = max(self.last_arrival or 0.0, came)
        self.arrivals.update(dict.fromkeys(ids, came))

    def _admit_one(self, article: Article) -> None:
        if article.status is not ArticleStatus.OK:
            self._put(article)
            return
        key = self._key(article)
        if key in self._expected:
            self._wanted[article.id] = key
            self._expected[key].append(article)
        elif extract := self._cache.extract(key):
            self._put(article, Extracted(key, extract))
        else:
            self._wanted[article.id] = key
            self._expected[key] = [article]
            self.tasks.append(Task(key, article))

    def _key(self, article: Article) -> str:
        return extract_key(article, self._extraction_code)

    # --- what the workers say ----------------------------------------------------------------------------------------

    def take(self, outcome: Extracted | Refused) -> None:
        """An extract, or why there is none, for every article that still waits for it."""
        if isinstance(outcome, Extracted):
            self._cache.keep_extract(outcome.key, outcome.extract)
            if self._stride is not None:
                # As from the cache, which shares its names: in a process that stays that is a third of the memory.
                outcome = Extracted(outcome.key, decode(Extract, encode(outcome.extract)))
        else:
            _LOG.info(
                "no extract of %s: %s", [article.id for article in self._expected.get(outcome.key, ())], outcome.reason
            )
        for article in self._expected.pop(outcome.key, ()):
            if self._wanted.get(article.id) == outcome.key:
                self._put(article, outcome)

    # --- the coverage ------------------------------------------------------------------------------------------------

    def _put(self, article: Article, outcome: Extracted | Refused | None = None) -> None:
        self._wanted.pop(article.id, None)
        self._awaited.discard(article.id)
        self._refused.discard(article.id)
        if isinstance(outcome, Refused):
            article = _failed(article, outcome.reason)
            self._refused.add(article.id)
        self.coverage.put(article, outcome.extract if isinstance(outcome, Extracted) else None)
        self._unmerged += 1
        if self._last_run is not None and self._last_run.join(article):
            self._last_run_is_told = False
        if article.id in self._to_restore and article.status is self._shown[article.id]:
            self._to_restore.discard(article.id)
        else:
            self._count(article.id, article.status)

    def _remove(self, article_id: str) -> None:
        if self._last_run is not None and self._last_run.part(article_id):
            self._last_run_is_told = False
        self._to_restore.discard(article_id)
        self._refused.discard(article_id)
        self.arrivals.pop(article_id, None)
        self._wanted.pop(article_id, None)
        if article_id in self._shown:
            self.coverage.remove(article_id)
            self._count(article_id, None)

    def _count(self, article_id: str, status: ArticleStatus | None) -> None:
        self.changed_ids[article_id] = None
        before = self._shown.pop(article_id, None)
        if before is not None:
            self.statuses[before] -= 1
        if status is not None:
            self._shown[article_id] = status
            self.statuses[status] += 1


def content_without_hash(articles: Articles) -> str:
    """What stands for the content of a file that could not be read: its rows."""
    return f"- {sha256(encode(articles)).hexdigest()}"


def _failed(article: Article, reason: str) -> Article:
    """The article as a row with its reason, and no text: nothing of it is shown that nothing was extracted from."""
    return replace(
        article,
        status=ArticleStatus.FAILED,
        reason=reason,
        words=0,
        text="",
        body=(),
        headline_range=None,
    )
