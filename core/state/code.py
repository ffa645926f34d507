"""Which program made what is cached: digests of sources and the versions of what they call. Imports none of it."""

import hashlib
from functools import cache
from importlib.resources import files
from pathlib import Path

from copydesk.core.extraction.digest import extraction_digest
from copydesk.core.reading.outlets import own_outlets

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
