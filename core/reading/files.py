"""Which files of the folder are looked at, under which id, and their bytes. Nothing about what is inside them."""

import os
import stat
from pathlib import Path, PurePath

from copydesk.core.errors import ArticleRejected
from copydesk.core.reading.cleaning import escape_controls

LARGEST_FILE = 20_000_000  # bytes; 900,000 characters of UTF-16 with marks are 3.6 MB

_TEMPORARY_SUFFIXES = ("~", ".swp", ".swo", ".swx", ".tmp", ".temp", ".part", ".partial", ".crdownload", ".download")
_TEMPORARY_NAMES = frozenset({"readme.md", "thumbs.db", "desktop.ini", "__macosx", "lost+found"})
_VIM_PROBE = range(4913, 10_000, 123)  # vim writes 4913, then 5036…, to see whether the folder is writable


class FileSetAside(ArticleRejected):
    """A file that is not read because of what it is, not because reading it failed."""


# What makes a folder of articles a Python package, as the shipped samples are.
_OF_A_PACKAGE = frozenset({"__init__.py", "__pycache__"})


def is_candidate(relative: PurePath) -> bool:
    """Whether a path below the folder is worth a row: not hidden, not an editor's or a download's temporary file."""
    return all(_is_lasting(part) for part in relative.parts) and bool(relative.parts)


def _is_lasting(name: str) -> bool:
    lowered = name.lower()
    if name in _OF_A_PACKAGE:
        return False
    if name.startswith((".", "~$")) or lowered in _TEMPORARY_NAMES or lowered.endswith(_TEMPORARY_SUFFIXES):
        return False
    if name.startswith("#") and name.endswith("#"):
        return False
    return not (len(name) == 4 and name.isascii() and name.isdigit() and int(name) in _VIM_PROBE)


def article_id(root: Path, path: Path) -> str:
    """The path below the folder, with /. Bytes that are no UTF-8 and control characters are written as escapes."""
    return escape_controls(os.fsencode(path.relative_to(root).as_posix()).decode("utf-8", "backslashreplace"))


def reason_closed(folder: Path) -> str:
    """Why a folder below the watched one could not be looked into when it was listed."""
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                entry.stat(follow_symlinks=False)
    except OSError as error:
        return f"a folder that cannot be opened: {(error.strerror or str(error)).lower()}"
    return "a folder that could not be opened"


def read_bytes(root: Path, path: Path) -> bytes:
    """The file's content. Raises FileSetAside for a link out of the folder or no regular file, OSError, and
    ArticleRejected over LARGEST_FILE."""
    target = path.resolve(strict=True)
    if not target.is_relative_to(root.resolve()):
        raise FileSetAside("a link to outside the folder")
    if not target.is_file():
        raise FileSetAside("not a regular file")
    # It may have been replaced since: without O_NONBLOCK a named pipe would hold up the reader for ever.
    handle = os.open(target, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0))
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise FileSetAside("not a regular file")
        content = file.read(LARGEST_FILE + 1)
    if len(content) > LARGEST_FILE:
        raise ArticleRejected(f"over {LARGEST_FILE // 1_000_000} MB")
    return content
