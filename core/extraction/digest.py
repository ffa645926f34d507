"""A digest of the code that makes an Extract, so that a cache made by older code is not used. Imports no spaCy."""

from functools import cache
from hashlib import sha256
from pathlib import Path


@cache
def extraction_digest() -> str:
    """The SHA-256 of the sources of extraction and of the model of its result."""
    digest = sha256()
    folder = Path(__file__).parent
    for source in [*sorted(folder.rglob("*.py")), folder.parent / "model.py"]:
        digest.update(source.relative_to(folder.parent).as_posix().encode())
        digest.update(source.read_bytes())
    return digest.hexdigest()
