"""The sample coverage, its annotation, and the module that scores a report against them."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

HERE = Path(__file__).parent
SEEDS = HERE.parents[1] / "seeds"


@pytest.fixture(scope="session")
def seeds() -> Path:
    return SEEDS


@pytest.fixture(scope="session")
def texts() -> dict[str, str]:
    """The sample articles by file name."""
    return {p.name: p.read_text("utf-8") for p in sorted(SEEDS.iterdir()) if p.suffix in {".md", ".txt"}}


@pytest.fixture(scope="session")
def gold() -> dict[str, Any]:
    document: dict[str, Any] = json.loads((HERE / "gold.json").read_text("utf-8"))
    return document


@pytest.fixture(scope="session")
def pins() -> dict[str, Any]:
    """What test_quality.py holds the program to."""
    document: dict[str, Any] = json.loads((HERE / "floors.json").read_text("utf-8"))
    return document


@pytest.fixture(scope="session")
def scoring() -> ModuleType:
    """scoring.py, loaded by path: with --import-mode=importlib a test cannot import its neighbour."""
    spec = importlib.util.spec_from_file_location("quality_scoring", HERE / "scoring.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
