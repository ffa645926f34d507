"""Other programs: the reader's editor on a file, the browser on an address, the terminal's notifications."""

import os
import shlex
import subprocess
import webbrowser
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from urllib.parse import urlsplit

from copydesk.tui.panes.cells import shown

# Those that take +LINE before the file.
_LINE_EDITORS = frozenset({"vi", "vim", "nvim", "view", "nano", "emacs", "emacsclient", "micro", "kak", "joe", "ne"})
_LONGEST_NOTICE = 200


def editor_command(path: Path, line: int) -> list[str] | None:
    """$VISUAL or $EDITOR on the file, at the line where the editor is known to take one; None without an editor."""
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if not editor or not editor.strip():
        return None
    command = shlex.split(editor)
    place = [f"+{line}"] if Path(command[0]).name in _LINE_EDITORS and line > 1 else []
    return [*command, *place, str(path.absolute())]


def file_of(folder: Path, article_id: str) -> Path:
    """The article's file; several articles may share one, as path#n."""
    path = folder / article_id
    return path if path.exists() else folder / article_id.rpartition("#")[0]


def run_in_terminal(command: list[str]) -> None:
    """The program has the terminal until it ends. Raises OSError where it cannot be started."""
    subprocess.run(command, check=False)  # noqa: S603 - the reader's own editor


def is_address(url: str | None) -> bool:
    """An address that a browser opens as a page: written by strangers, it must not name a file or a script."""
    if not url or any(letter.isspace() or not letter.isprintable() for letter in url):
        return False
    parts = urlsplit(url)
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def open_address(url: str, suspended: Callable[[], AbstractContextManager[None]]) -> bool:
    """Open a page; a browser of the terminal has it until it ends. False where there is no browser."""
    try:
        browser = webbrowser.get()
    except webbrowser.Error:
        return False
    if isinstance(browser, webbrowser.BackgroundBrowser) or getattr(browser, "background", False):
        return browser.open(url)
    with suspended():
        return browser.open(url)


def notification(words: str) -> str:
    """The sequence that a terminal shows as a desktop notification: OSC 777 for those that know it, else OSC 9."""
    text = shown(words)[:_LONGEST_NOTICE].replace(";", ",")
    if os.environ.get("TERM", "").startswith(("foot", "rxvt")):
        return f"\x1b]777;notify;Copydesk;{text}\x07"
    return f"\x1b]9;{text}\x07"
