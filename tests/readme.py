"""Writes what the README repeats of the code: the table of keys and --help. `make readme`; a test compares."""

import re
import subprocess
import sys
from pathlib import Path

README = Path(__file__).resolve().parent.parent / "README.md"


def refreshed(text: str) -> str:
    """The README's text with its generated parts as the code has them now."""
    from copydesk.tui.keys import keys_table_markdown

    parts = {"keys": keys_table_markdown(), "help": f"```\n{help_text()}```\n"}
    for name, content in parts.items():
        block = re.compile(rf"(<!-- {name}:[^\n]*-->\n).*?(<!-- /{name} -->)", re.DOTALL)
        text = block.sub(lambda match, content=content: match[1] + content + match[2], text)
    return text


def help_text() -> str:
    """What `copydesk --help` prints on 80 columns."""
    command = [sys.executable, "-m", "copydesk.tui.cli", "--help"]
    environment = {"COLUMNS": "80", "PATH": "", "LANG": "C.UTF-8", "PYTHONUTF8": "1"}
    return subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout.lstrip("\n")


if __name__ == "__main__":
    README.write_text(refreshed(README.read_text("utf-8")), "utf-8")
