"""Which program made what is cached: digests of sources and the versions of what they call. Imports none of it."""

import hashlib
import sys
from functools import cache
from importlib.resources import files
from itertools import chain
from pathlib import Path

from copydesk.core.extraction.digest import extraction_digest
from copydesk.core.reading.outlets import own_outlets

_MERGING = ("copydesk.core.merging", "copydesk.core.comparing")
_READING_LIBRARIES = ("ftfy", "pyyaml", "lxml", "trafilatura")


def reading_code() -> str:
    """Changes whenever the same file might be read as another Article."""
    return _digest([_reading_sources().encode(), own_outlets().encode()])


@cache
def _reading_sources() -> str:
    sources = [_source("copydesk.core", "model.py"), *(_version(library).encode() for library in _READING_LIBRARIES)]
    for entry in sorted(files("copydesk.core.reading").iterdir(), key=lambda entry: entry.name):
        if entry.is_file():
            sources += [entry.name.encode(), entry.read_bytes()]
    return _digest(sources)


def extraction_code(model: str) -> str:
    """Changes whenever the same Article might give another Extract."""
    return _digest([extraction_digest().encode(), model_version(model).encode(), _version("spacy").encode()])


def coverage_code(model: str) -> str:
    """Changes whenever the same files might give another coverage, or the same coverage be stored otherwise."""
    return _digest([reading_code().encode(), extraction_code(model).encode(), _merging_sources().encode()])


@cache
def telling_code() -> str:
    """Changes whenever the same coverage might be told in other words."""
    return _digest(_sources("copydesk.core.reporting"))


@cache
def _merging_sources() -> str:
    # A newer Python may know more letters.
    sources = [_version("rapidfuzz").encode(), sys.version.encode(), _source("copydesk.core", "intake.py")]
    sources += [_source("copydesk.core.state", name) for name in ("codec.py", "kept.py")]
    return _digest([*sources, *chain.from_iterable(map(_sources, _MERGING))])


def _sources(package: str) -> list[bytes]:
    entries = sorted(files(package).iterdir(), key=lambda entry: entry.name)
    return [entry.read_bytes() for entry in entries if entry.is_file()]


def model_version(model: str) -> str:
    """The version of a pipeline, without loading it: the package's, or for one in a folder its files' stamps."""
    folder = Path(model)
    if folder.is_dir():
        stamps = sorted((str(file), file.stat().st_size, file.stat().st_mtime_ns) for file in folder.rglob("*"))
        return _digest([repr(stamps).encode()])
    from importlib.metadata import PackageNotFoundError

    try:
        return f"{model} {_version(model)}"
    except (PackageNotFoundError, ValueError):
        return model


def _version(package: str) -> str:
    from importlib.metadata import version  # 10 ms, which a dashboard without a state need not wait for

    return version(package)


def _source(package: str, name: str) -> bytes:
    return files(package).joinpath(name).read_bytes()


def _digest(parts: list[bytes]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()
