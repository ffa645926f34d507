"""The README agrees with the code: keys, --help, commands."""

import importlib.util
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def test_the_table_of_keys_and_the_help_in_the_readme_are_those_of_the_code() -> None:
    spec = importlib.util.spec_from_file_location("readme", ROOT / "tests" / "readme.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    text = (ROOT / "README.md").read_text("utf-8")
    assert text == module.refreshed(text), "run `make readme`"


def test_the_commands_that_the_readme_starts_with_are_targets_of_the_makefile() -> None:
    targets = (ROOT / "Makefile").read_text("utf-8")
    assert all(f"\n{name}: " in targets for name in ("run", "test", "check", "bench", "lock"))
