"""One worker: a process that loads the model, takes Articles on its standard input and answers with their Extracts.

What it says is defined here too. Who starts, feeds and replaces workers stands in workers.py.
"""

import contextlib
import os
import pickle
import queue
import signal
import sys
import threading
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import IO, Protocol

from copydesk.core.errors import ArticleRejected, CopydeskError
from copydesk.core.model import Article, Extract

EXTRACTOR = "copydesk.core.extraction.extractor:Extractor"
NICENESS = 10


class Extracting(Protocol):
    """What a worker runs: `Extractor`, or a stand-in in tests."""

    @property
    def name(self) -> str: ...

    def extract(self, article: Article) -> Extract: ...


@dataclass(frozen=True, slots=True)
class ModelReady:
    name: str


@dataclass(frozen=True, slots=True)
class ModelFailed:
    """No worker can be had; articles given from now on stay unextracted."""

    reason: str


@dataclass(frozen=True, slots=True)
class Begun:
    article: Article


@dataclass(frozen=True, slots=True)
class Extracted:
    key: str
    extract: Extract


@dataclass(frozen=True, slots=True)
class Refused:
    """This article cannot be extracted; the rest goes on."""

    key: str
    reason: str


@dataclass(frozen=True, slots=True)
class Task:
    """`key` comes back with the outcome."""

    key: str
    article: Article


@dataclass(frozen=True, slots=True)
class Order:
    """What a worker is to be: its extractor, and where this process finds its modules."""

    factory: str
    model: str
    search_path: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """One task's outcome; `last` where the worker ends after it, because a fault nobody foresaw came up."""

    outcome: Extracted | Refused
    last: bool


Outcome = ModelReady | ModelFailed | Begun | Extracted | Refused


def load_extractor(factory: str, model: str) -> Extracting:
    """`module:callable` called with the model's name. Raises ModelMissing."""
    module, _, name = factory.partition(":")
    extractor: Extracting = getattr(import_module(module), name)(model)
    return extractor


def extract(extractor: Extracting, task: Task) -> Answer:
    """One article's extract, or the reason why there is none: an article never stops the others."""
    try:
        return Answer(Extracted(task.key, extractor.extract(task.article)), last=False)
    except ArticleRejected as error:
        return Answer(Refused(task.key, str(error)), last=False)
    except Exception as error:  # noqa: BLE001 - any text may meet any fault of a parser; it becomes the article's reason
        return Answer(Refused(task.key, f"extraction failed: {_in_a_line(error)}"), last=True)


def _in_a_line(error: BaseException) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split()).removesuffix(":")[:200]


def main() -> None:
    """Live as a worker: say whether the model is there, then one answer for each task."""
    parent = int(sys.argv[1])
    answers = _private_output()
    _be_humble(parent)
    order = pickle.load(sys.stdin.buffer)  # noqa: S301 - written by our own parent
    sys.path.extend(place for place in order.search_path if place not in sys.path)
    tasks: queue.SimpleQueue[Task] = queue.SimpleQueue()
    threading.Thread(target=_take_tasks, args=(tasks,), daemon=True).start()
    try:
        extractor = load_extractor(order.factory, order.model)
    except CopydeskError as error:
        _say(answers, ModelFailed(str(error)))
        return
    except Exception as error:  # noqa: BLE001 - the dashboard says it, and goes on without extraction
        _say(answers, ModelFailed(f"the model could not be loaded: {_in_a_line(error)}"))
        return
    _say(answers, ModelReady(extractor.name))
    answer = None
    while answer is None or not answer.last:
        answer = extract(extractor, tasks.get())
        _say(answers, answer)


def _private_output() -> IO[bytes]:
    """Standard output for the answers alone: what a library prints goes to standard error."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return answers


def _say(answers: IO[bytes], message: object) -> None:
    pickle.dump(message, answers, pickle.HIGHEST_PROTOCOL)
    answers.flush()


def _take_tasks(tasks: queue.SimpleQueue[Task]) -> None:
    """Read in a thread of its own, so that the parent's end is noticed in the middle of a long article."""
    while True:
        try:
            tasks.put(pickle.load(sys.stdin.buffer))  # noqa: S301 - written by our own parent
        except (EOFError, OSError, pickle.UnpicklingError):
            os._exit(0)


def _be_humble(parent: int) -> None:
    """The machine stays usable, memory that runs out takes the worker first, and the parent's end is ours."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(OSError):
        os.nice(NICENESS)
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG
        if os.getppid() != parent:
            os._exit(0)
        with contextlib.suppress(OSError):
            Path("/proc/self/oom_score_adj").write_text("500")
