from pathlib import Path

import pytest
from rich.cells import cell_len

from copydesk.tui import plain_signs
from copydesk.tui.frugal import PlainDriver
from copydesk.tui.plain_signs import plain


def test_every_sign_has_as_many_cells_of_plain_characters_in_its_place() -> None:
    for sign, shown in plain_signs._SIGNS.items():
        assert shown.isascii()
        assert cell_len(chr(sign)) == len(shown)


@pytest.mark.parametrize("words", ["Ana López, 40 % of Łódź", "\x1b[31mOslo\x1b[0m", "首相", "a-b ~ c"])
def test_letters_of_every_script_stay(words: str) -> None:
    assert plain(words) == words


def test_signs_of_the_program_all_have_a_plain_character() -> None:
    root = Path(plain_signs.__file__).parent
    sources = [*root.rglob("*.py"), *root.parent.joinpath("core", "reporting").glob("*.py")]
    written = set("".join(source.read_text("utf-8") for source in sources))
    assert {sign for sign in plain("".join(written)) if not sign.isascii() and not sign.isalnum()} <= set("＝＋－＠")


def test_the_plain_driver_writes_no_sign(monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[str] = []
    monkeypatch.setattr("copydesk.tui.frugal.LinuxDriver.write", lambda _, frame: written.append(frame))
    driver = PlainDriver.__new__(PlainDriver)
    driver.write("\x1b[1;1H\x1b[1;31m‼ conflict\x1b[0m 7 → 9 ─╮\x1b[1;1H")
    assert "".join(written).isascii()
    assert "! conflict" in written[0]
