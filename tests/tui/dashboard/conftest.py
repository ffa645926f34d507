"""The page object and the invented story: test modules of importlib mode cannot import their neighbours."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

_FOLDER = Path(__file__).parent


def _load(name: str) -> ModuleType:
    full_name = f"dashboard_tests_{name}"
    if full_name not in sys.modules:
        spec = importlib.util.spec_from_file_location(full_name, _FOLDER / f"{name}.py")
        assert spec is not None
        assert spec.loader is not None
        module = sys.modules[full_name] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
    return sys.modules[full_name]


@pytest.fixture(scope="session")
def story() -> Any:
    return _load("story")


@pytest.fixture(scope="session")
def opened() -> Any:
    return _load("page").opened


@pytest.fixture(scope="session")
def page_module() -> Any:
    return _load("page")
