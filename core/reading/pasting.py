"""An article that a reader pastes, as a file that reading understands: front matter, then the text."""

import os
import re
from datetime import date
from pathlib import Path

import yaml

from copydesk.core.reading.cleaning import clean

_WORD = re.compile(r"[^\W_]+")
_MOST_WORDS = 8
_FRONT_MATTER = "---\n"


def pasted_article(text: str, outlet: str = "", published: str = "") -> str:
    """The file's text. What begins with front matter of its own, and has nothing added, stays as it is."""
    body = clean(text).strip("\n") + "\n"
    known = {name: words for name, words in (("outlet", clean(outlet)), ("published", clean(published))) if words}
    if not known:
        return body
    if body.startswith(_FRONT_MATTER):
        body = body.removeprefix(_FRONT_MATTER)
        return _FRONT_MATTER + _yaml(known) + body
    return f"{_FRONT_MATTER}{_yaml(known)}{_FRONT_MATTER}\n{body}"


def add_article(folder: Path, text: str, outlet: str = "", published: str = "") -> Path:
    """Write the article into the folder under a name of its first words; never over a file. Raises OSError."""
    stem = _stem(text)
    number = 1
    while True:
        name = f"{stem}.md" if number == 1 else f"{stem}-{number}.md"
        try:
            with open(folder / name, "x", encoding="utf-8", newline="\n") as file:
                file.write(pasted_article(text, outlet, published))
                file.flush()
                os.fsync(file.fileno())
            return folder / name
        except FileExistsError:
            number += 1


def _yaml(known: dict[str, str]) -> str:
    return yaml.safe_dump(known, allow_unicode=True, sort_keys=False, width=10_000)


def _stem(text: str) -> str:
    """The first words of the first line that has any, as a plain name; the day where there is none."""
    body = text.rpartition("\n---\n")[2] if text.startswith(_FRONT_MATTER) else text
    line = next((line for line in body.splitlines() if _WORD.search(line)), "")
    words = _WORD.findall(line[:200].casefold())[:_MOST_WORDS]
    return "-".join(words)[:60] or f"pasted-{date.today().isoformat()}"
