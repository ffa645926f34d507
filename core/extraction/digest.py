"""A digest of the code that makes an Extract, so that a cache made by older code is not used. Imports no spaCy."""

from functools import cache
from hashlib import sha256
from importlib.resources import files


@cache
def extraction_digest() -> str:
    """The SHA-256 of the sources of extraction and of the model of its result."""
    digest = sha256()
    folder = files("copydesk.core.extraction")
    sources = [entry for entry in folder.iterdir() if entry.name.endswith((".py", ".txt"))]
    for entry in [*sorted(sources, key=lambda entry: entry.name), files("copydesk.core") / "model.py"]:
        digest.update(entry.name.encode())
        digest.update(entry.read_bytes())
    return digest.hexdigest()
