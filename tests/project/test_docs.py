"""What the README and docs/ lead to is there, and the options they name exist."""

import re
from pathlib import Path

import pytest
import typer

from copydesk.tui.cli import application

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_to_files(page: Path) -> None:
    targets = re.findall(r"\]\((?!https?:)([^)#]+)\)", page.read_text("utf-8"))
    assert targets
    assert [target for target in targets if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", PAGES[1:], ids=lambda page: page.name)
def test_options_of_copydesk_exist(page: Path) -> None:
    command = typer.main.get_command(application)
    known = {option for parameter in command.params for option in parameter.opts}
    lines = [line for line in page.read_text("utf-8").splitlines() if re.search(r"\bcopydesk (?!.*@)\S", line)]
    named = {option for line in lines for option in re.findall(r"(?<!\S)--[a-z-]+", line)}
    assert named
    assert named <= known, named - known
