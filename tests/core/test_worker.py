"""Workers as processes: what comes back, what happens when they die, and that none is left."""

import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from copydesk.core.model import Article, ArticleStatus, Range
from copydesk.core.worker import Begun, Extracted, ModelFailed, ModelReady, Outcome, Refused, Task
from copydesk.core.workers import Workers

sys.path.append(str(Path(__file__).parent))
from waiting import Heard

FACTORY = "stub_extractor:StubExtractor"
Start = Callable[..., tuple[Workers, Heard[Outcome]]]


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "log"


@pytest.fixture
def start(log: Path) -> Iterator[Start]:
    running: list[Workers] = []

    def start(model: Path = log, count: int = 1, factory: str = FACTORY) -> tuple[Workers, Heard[Outcome]]:
        heard: Heard[Outcome] = Heard()
        workers = Workers(str(model), heard, count=count, factory=factory, log=log.with_name("errors"))
        running.append(workers)
        workers.start()
        return workers, heard

    yield start
    for workers in running:
        workers.stop()


def task(text: str) -> Task:
    return Task(text, Article(f"{text}.txt", None, ArticleStatus.OK, text=text, body=(Range(0, len(text)),)))


def outcome_of(text: str) -> Callable[[list[Outcome]], object]:
    return lambda messages: [
        message for message in messages if isinstance(message, Extracted | Refused) and message.key == text
    ]


def reason_of(heard: Heard[Outcome], text: str) -> str:
    outcomes = outcome_of(text)(heard.until(outcome_of(text)))
    assert isinstance(outcomes, list)
    assert isinstance(outcomes[0], Refused)
    return outcomes[0].reason


def lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_an_article_comes_back_as_its_extract(start: Start) -> None:
    workers, heard = start()
    workers.submit(task("Ann speaks"))
    messages = heard.until(outcome_of("Ann speaks"))
    assert messages[0] == ModelReady("stub 1.0")
    assert isinstance(messages[1], Begun)
    assert isinstance(messages[2], Extracted)
    assert messages[2].extract.entities[0].name == "Ann"


def test_a_rejected_article_comes_back_with_its_reason(start: Start) -> None:
    workers, heard = start()
    workers.submit(task("this is rejected"))
    assert reason_of(heard, "this is rejected") == "nothing in it"


def test_after_a_fault_the_worker_is_replaced(start: Start, log: Path) -> None:
    workers, heard = start()
    workers.submit(task("this has a fault"))
    workers.submit(task("Ben speaks"))
    assert reason_of(heard, "this has a fault") == "extraction failed: ValueError: a fault of two lines"
    heard.until(outcome_of("Ben speaks"))
    assert len({line.split()[0] for line in log.read_text().splitlines()}) == 2


def test_a_worker_killed_while_it_parses_is_replaced_and_the_article_tried_again(start: Start) -> None:
    workers, heard = start()
    workers.submit(task("Cid dies once"))
    messages = heard.until(outcome_of("Cid dies once"))
    assert isinstance(messages[-1], Extracted)
    assert sum(isinstance(message, ModelReady) for message in messages) == 2


def test_an_article_that_kills_the_worker_twice_is_set_aside_and_the_rest_goes_on(start: Start) -> None:
    workers, heard = start()
    workers.submit(task("Dan dies of it"))
    workers.submit(task("Eve speaks"))
    assert "died 2 times" in reason_of(heard, "Dan dies of it")
    heard.until(outcome_of("Eve speaks"))


def test_an_article_whose_worker_cannot_be_replaced_is_set_aside_and_the_others_work_on(start: Start) -> None:
    workers, heard = start(count=2)
    heard.until(lambda messages: len(messages) == 2)  # both have loaded the model
    workers.submit(task("Pia dies for good"))
    assert "none took its place: the pipeline is gone" in reason_of(heard, "Pia dies for good")
    workers.submit(task("Rut speaks"))
    messages = heard.until(outcome_of("Rut speaks"))
    assert not [message for message in messages if isinstance(message, ModelFailed)]


def test_the_last_worker_that_cannot_be_replaced_is_told_after_its_article(start: Start) -> None:
    workers, heard = start()
    workers.submit(task("Pia dies for good"))
    messages = heard.until(lambda messages: any(isinstance(message, ModelFailed) for message in messages))
    assert [type(message) for message in messages[-2:]] == [Refused, ModelFailed]


def test_an_article_that_needs_more_memory_than_there_is_is_set_aside_and_the_rest_goes_on(start: Start) -> None:
    workers, heard = start()
    heard.until(bool)
    (pid,) = workers.pids
    resource.prlimit(pid, resource.RLIMIT_AS, (1 << 30, 1 << 30))
    workers.submit(task("Lea eats memory"))
    workers.submit(task("Max speaks"))
    assert reason_of(heard, "Lea eats memory") == "extraction failed: MemoryError"
    heard.until(outcome_of("Max speaks"))


def test_a_worker_killed_from_outside_twice_on_one_article_sets_it_aside(start: Start) -> None:
    workers, heard = start()
    workers.submit(task("Nan takes for ever"))
    for times in (1, 2):
        heard.until(lambda messages, times=times: sum(isinstance(message, Begun) for message in messages) == times)
        os.kill(workers.pids[0], signal.SIGKILL)
    assert "died 2 times" in reason_of(heard, "Nan takes for ever")
    workers.submit(task("Ole speaks"))
    heard.until(outcome_of("Ole speaks"))


def test_a_missing_model_is_said(start: Start, tmp_path: Path) -> None:
    _, heard = start(tmp_path / "missing")
    assert heard.until(bool) == [ModelFailed("no such pipeline")]


def test_a_worker_that_never_gets_ready_is_given_up(start: Start, tmp_path: Path) -> None:
    _, heard = start(tmp_path / "dying")
    (message,) = heard.until(bool)
    assert isinstance(message, ModelFailed)


def test_an_extractor_that_cannot_be_imported_is_said(start: Start) -> None:
    _, heard = start(factory="no_such_module:Extractor")
    (message,) = heard.until(bool)
    assert isinstance(message, ModelFailed)
    assert "no_such_module" in message.reason


def test_several_workers_share_the_work(start: Start, log: Path) -> None:
    workers, heard = start(count=2)
    workers.submit(task("Fay takes for ever"))
    workers.submit(task("Gus speaks"))
    heard.until(outcome_of("Gus speaks"))
    workers.submit(task("Hal speaks"))
    heard.until(outcome_of("Hal speaks"))


def test_no_process_is_left_after_stop_even_in_the_middle_of_an_article(start: Start) -> None:
    workers, heard = start(count=2)
    workers.submit(task("Ida takes for ever"))
    heard.until(lambda messages: any(isinstance(message, Begun) for message in messages))
    pids = workers.pids
    assert len(pids) == 2
    workers.stop()
    assert not any(lives(pid) for pid in pids)
    workers.stop()


def test_workers_are_niced_and_hear_no_interrupt(start: Start) -> None:
    workers, heard = start()
    heard.until(bool)
    (pid,) = workers.pids
    assert os.getpriority(os.PRIO_PROCESS, pid) >= 10
    os.kill(pid, signal.SIGINT)
    workers.submit(task("Jan speaks"))
    heard.until(outcome_of("Jan speaks"))


PARENT = """
import sys, threading
sys.path.append({folder!r})
from copydesk.core.workers import Workers
from test_worker import task
from copydesk.core.worker import Begun
begun = threading.Event()
workers = Workers({log!r}, lambda message: isinstance(message, Begun) and begun.set(), factory={factory!r})
workers.start()
workers.submit(task("Kai takes for ever"))
begun.wait()
print(*workers.pids, flush=True)
sys.stdin.read()
"""


def test_a_worker_dies_with_its_parent_however_that_dies(log: Path) -> None:
    program = PARENT.format(folder=str(Path(__file__).parent), log=str(log), factory=FACTORY)
    parent = subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert parent.stdin is not None
    assert parent.stdout is not None
    worker = os.pidfd_open(int(parent.stdout.readline()))
    parent.kill()
    parent.wait()
    parent.stdin.close()
    parent.stdout.close()
    # Readable when the process has ended: the wait is the assertion.
    import select

    assert select.select([worker], [], [], 10) == ([worker], [], [])
    os.close(worker)


def test_leading_workers_imports_no_spacy() -> None:
    program = "import sys, copydesk.core.workers; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
