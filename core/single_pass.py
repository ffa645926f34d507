"""A folder read once: every file that is there now, to the end, and no thread or process left."""

import contextlib
import queue
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from copydesk.core.errors import FolderMissing, ModelMissing
from copydesk.core.intake import Intake
from copydesk.core.merging.corrections import Corrections
from copydesk.core.model import Snapshot
from copydesk.core.progress import Progress, Standing
from copydesk.core.state.cache import Cache
from copydesk.core.state.kept import CoverageFile, KeptCoverage
from copydesk.core.watching import Arrived, Folder, Stamp
from copydesk.core.watching.changes import emptied
from copydesk.core.worker import Begun, Extracted, Extracting, ModelFailed, Outcome, Refused, extract, load_extractor
from copydesk.core.workforce import Extraction

# A file that is being written is looked at this often, a settling time apart; then its row says why it is not read.
LOOKS = 20


@dataclass(slots=True)
class SinglePass:
    """One reading of a folder; `tell` hears how far it is."""

    folder: Folder
    cache: Cache
    extraction: Extraction
    extraction_code: str
    settle: float
    standing: Standing
    tell: Callable[[Progress], None]
    corrections: Corrections
    coverage_file: CoverageFile
    _torn: list[str] = field(default_factory=list)

    def run(self) -> Snapshot:
        """Raises FolderMissing, and ModelMissing where there is something to extract."""
        stamps = self._stamps()
        intake = Intake(
            self.folder.root,
            self.cache,
            self.extraction_code,
            self._torn.append,
            kept=self.coverage_file.read(self.corrections, paths=stamps.keys()),
            corrections=self.corrections,
        )
        self._find_files(intake, stamps)
        if intake.is_overtaken or not intake.take_up():
            self._make_again(intake)
        self.standing.current = None
        self.tell(self.standing.progress(intake))
        return intake.snapshot()

    def _make_again(self, intake: Intake) -> None:
        intake.let_go()
        if self.extraction.is_elsewhere:
            self._extract_there(intake)
        else:
            self._extract_here(intake)
        if files := intake.to_keep():
            with contextlib.suppress(OSError):
                deque(self.coverage_file.write(self.corrections, KeptCoverage(files, intake.snapshot())), 0)

    def _stamps(self) -> Mapping[str, Stamp]:
        try:
            return self.folder.scan().stamps
        except OSError as error:
            raise FolderMissing(f"The folder {self.standing.folder} cannot be read: {error.strerror}.") from error

    def _find_files(self, intake: Intake, stamps: Mapping[str, Stamp]) -> None:
        remembered = self.cache.remembered()
        for path, stamp in sorted(stamps.items()):
            known = remembered.get(path)
            if known is not None and known.stamp == stamp:
                intake.arrive(Arrived(path, stamp, known.sha256))
            else:
                self._find_file(intake, path)
        if remembered and not stamps:
            # It may be that nothing is mounted here: what is known of it is not thrown away.
            self.standing.lost = emptied(len(remembered))
            return
        for path in remembered.keys() - stamps.keys():
            intake.leave(path)

    def _find_file(self, intake: Intake, path: str) -> None:
        for _ in range(LOOKS):
            if found := self.folder.fingerprint(path):
                intake.arrive(Arrived(path, found.stamp, found.sha256))
                return
            if self.folder.stamp(path) is None:
                intake.leave(path)
                return
            time.sleep(self.settle)
        if stamp := self.folder.stamp(path):
            intake.arrive(Arrived(path, stamp, None))

    def _read_on(self, intake: Intake, *, room: bool) -> bool:
        """Take in one more file; those that changed while they were read are found again. False: there is none."""
        if intake.advance(room=room):
            return True
        torn = len(self._torn)
        while self._torn:
            self._find_file(intake, self._torn.pop())
        return torn > 0

    def _extract_here(self, intake: Intake) -> None:
        extractor: Extracting | None = None
        while self._read_on(intake, room=True):
            while intake.tasks:
                extractor = extractor or load_extractor(self.extraction.factory, self.extraction.model)
                self._begin(intake, intake.tasks[0].article.id)
                intake.take(extract(extractor, intake.tasks.popleft()).outcome)

    def _extract_there(self, intake: Intake) -> None:
        inbox: queue.SimpleQueue[Outcome] = queue.SimpleQueue()
        workers = self.extraction.workforce(inbox.put)
        try:
            while True:
                while self._read_on(intake, room=intake.in_work < workers.ahead):
                    while intake.tasks:
                        workers.start()
                        workers.submit(intake.tasks.popleft())
                if not intake.in_work:
                    return
                self._take(intake, inbox.get())
        finally:
            workers.stop()

    def _take(self, intake: Intake, outcome: Outcome) -> None:
        match outcome:
            case Extracted() | Refused():
                intake.take(outcome)
            case Begun(article):
                self._begin(intake, article.id)
            case ModelFailed(reason):
                raise ModelMissing(reason)

    def _begin(self, intake: Intake, article_id: str) -> None:
        self.standing.model_state, self.standing.current = "ready", article_id
        self.tell(self.standing.progress(intake))
