"""Writes what the README repeats of the code: keys, --help, the columns of CSV. `make readme`; a test compares."""

import re
import subprocess
import sys
from pathlib import Path

from copydesk.core.marking import Mark

README = Path(__file__).resolve().parent.parent / "README.md"


def refreshed(text: str) -> str:
    """The README's text with its generated parts as the code has them now."""
    from copydesk.tui.keys import keys_table_markdown

    parts = {"keys": keys_table_markdown(), "help": f"```\n{help_text()}```\n", "columns": columns_table()}
    for name, content in parts.items():
        block = re.compile(rf"(<!-- {name}:[^\n]*-->\n).*?(<!-- /{name} -->)", re.DOTALL)
        text = block.sub(lambda match, content=content: match[1] + content + match[2], text)
    return text


def columns_table() -> str:
    """The columns of each CSV file; in italics those that --with-marks adds."""
    from copydesk.core.model import Snapshot
    from copydesk.core.reporting.tables import csv_files

    def heads(marks: list[Mark] | None) -> dict[str, list[str]]:
        found = csv_files(Snapshot(), marks=marks)
        return {name: text.strip("\ufeff\r\n").split(",") for name, text in found.items()}

    plain = heads(None)
    rows = ["| file | columns |", "|---|---|"]
    for name, columns in heads([]).items():
        shown = ", ".join(f"`{one}`" if one in plain.get(name, ()) else f"*`{one}`*" for one in columns)
        rows.append(f"| `{name}` | {shown} |")
    return "\n".join(rows) + "\n\nColumns in italics are those that `--with-marks` adds.\n"


def help_text() -> str:
    """What `copydesk --help` prints on 80 columns."""
    command = [sys.executable, "-m", "copydesk.tui.cli", "--help"]
    environment = {"COLUMNS": "80", "PATH": "", "LANG": "C.UTF-8", "PYTHONUTF8": "1"}
    return subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout.lstrip("\n")


if __name__ == "__main__":
    README.write_text(refreshed(README.read_text("utf-8")), "utf-8")
