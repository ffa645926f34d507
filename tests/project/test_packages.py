"""What an installation holds: all of the program, its themes and samples, and nothing else."""

import os
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
SETUPTOOLS = PROJECT["tool"]["setuptools"]
FOLDERS = {"copydesk.core": "core", "copydesk.seeds": "seeds", "copydesk.themes": "themes", "copydesk.tui": "tui"}


def packages_of_the_tree() -> list[str]:
    found = [
        path.parent.relative_to(ROOT) for folder in FOLDERS.values() for path in (ROOT / folder).rglob("__init__.py")
    ]
    return sorted(".".join(["copydesk", *path.parts]) for path in found)


def files_of_the_tree() -> set[str]:
    """Every file below the folders that are packages, but what Python leaves there."""
    found = (path for folder in FOLDERS.values() for path in (ROOT / folder).rglob("*") if path.is_file())
    return {f"copydesk/{path.relative_to(ROOT)}" for path in found if "__pycache__" not in path.parts}


def test_every_package_of_the_tree_is_named() -> None:
    assert SETUPTOOLS["packages"] == packages_of_the_tree()
    assert SETUPTOOLS["package-dir"] == FOLDERS


def test_no_file_lies_outside_a_package() -> None:
    homeless = {
        folder.relative_to(ROOT)
        for name in FOLDERS.values()
        for folder in (ROOT / name).rglob("*")
        if folder.is_dir() and folder.name != "__pycache__" and not (folder / "__init__.py").exists()
    }
    assert homeless == set()


def test_every_version_of_a_dependency_is_pinned_without_an_address() -> None:
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    assert "://" not in lock
    pinned = {line.split("==")[0] for line in lock.splitlines() if "==" in line}
    named = [*PROJECT["project"]["dependencies"], *PROJECT["project"]["optional-dependencies"]["dev"]]
    for requirement in named:
        name = requirement.split("=")[0].split(">")[0].split("<")[0].strip().lower().replace("_", "-")
        assert name in pinned


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from a copy, so that nothing is written beside the sources."""
    place = tmp_path_factory.mktemp("wheel")
    source = place / "source"
    source.mkdir()
    kept = [*FOLDERS.values(), "pyproject.toml", "README.md", "LICENSE"]
    subprocess.run(["cp", "-r", *(str(ROOT / name) for name in kept), str(source)], check=True)
    command = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(place)]
    plain = {**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    subprocess.run([*command, str(source)], check=True, capture_output=True, env=plain)
    (built,) = place.glob("*.whl")
    return built


def test_the_wheel_holds_all_of_copydesk_and_nothing_else(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    told = {name for name in names if ".dist-info/" in name}
    assert names - told == files_of_the_tree()


def test_the_wheel_runs_without_the_repository(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    script = (
        f"import sys; sys.path.insert(0, {str(tmp_path / 'site')!r})\n"
        "sys.meta_path = [finder for finder in sys.meta_path if 'editable' not in repr(finder).lower()]\n"
        "import copydesk.core.reading, copydesk.core.reporting.page as page\n"
        "from copydesk.core.model import Snapshot\n"
        "from copydesk.tui.demo import sample_articles\n"
        "from copydesk.tui.themes import load_themes\n"
        "assert page.__file__.startswith(sys.path[0]), page.__file__\n"
        "assert len(sample_articles()) > 5 and 'dark' in load_themes().by_name\n"
        "assert page.html_page(Snapshot(), 'x').startswith('<!DOCTYPE')\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True, cwd=tmp_path)
