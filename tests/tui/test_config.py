"""The config file: what may stand in it, what wins over what, and how a mistake is told."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from copydesk.tui.config import DEFAULT_MODEL, SETTINGS, ConfigInvalid, choices, read_config
from copydesk.tui.rebinding import keymap_of


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def read(file: Path, text: str) -> object:
    file.write_text(text)
    return read_config(file)


def test_without_a_file_the_defaults_hold(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    config = read_config(None)
    assert (config.file, config.is_there) == (tmp_path / "copydesk" / "config.toml", False)
    in_force = choices({}, config)
    assert (in_force["model"].value, in_force["model"].source) == (DEFAULT_MODEL, "default")


def test_the_command_line_wins_over_the_file_and_the_file_over_the_default(file: Path) -> None:
    file.write_text('workers = 3\ntheme = "light"\n')
    in_force = choices({"workers": 2}, read_config(file))
    assert (in_force["workers"].value, in_force["workers"].source) == (2, "command line")
    assert (in_force["theme"].value, in_force["theme"].source) == ("light", str(file))
    assert in_force["settle"].source == "default"


@pytest.mark.parametrize(
    ("text", "given", "state", "no_state"),
    [
        ('state = "here"', {"no-state": True}, None, True),
        ("no-state = true", {"state": Path("there")}, "there", False),
        ('state = "here"', {}, "here", False),
    ],
)
def test_what_contradicts_the_command_line_gives_way(
    file: Path, text: str, given: dict[str, object], state: str | None, no_state: bool
) -> None:
    file.write_text(text)
    in_force = choices(given, read_config(file))
    value = in_force["state"].value
    assert (value.name if value else None, in_force["no-state"].value) == (state, no_state)


def test_paths_are_meant_from_the_files_folder(file: Path) -> None:
    file.write_text('outlets = "mine.txt"\nstate = "~/desk"\n')
    in_force = choices({}, read_config(file))
    assert in_force["outlets"].value == file.parent / "mine.txt"
    assert in_force["state"].value == Path.home() / "desk"


def test_outlets_beside_the_file_are_found(file: Path) -> None:
    (file.parent / "outlets.txt").write_text("Bay Gazette = bay.example\n")
    assert choices({}, read_config_of(file, ""))["outlets"].value == file.parent / "outlets.txt"


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ('announce = ["desktop", "bell", "bell"]', ("desktop", "bell")),
        ('announce = "bell, desktop"', ("bell", "desktop")),
        ("announce = []", ()),
        ('announce = ""', ()),
        ("", ()),
    ],
)
def test_how_a_new_conflict_is_told_is_a_list_of_words(file: Path, text: str, ways: tuple[str, ...]) -> None:
    assert choices({}, read_config_of(file, text))["announce"].value == ways


def read_config_of(file: Path, text: str):  # type: ignore[no-untyped-def]
    file.write_text(text)
    return read_config(file)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("workrs = 2", "workrs: there is no such key; did you mean workers?"),
        ("xyzzy = 2", "xyzzy: there is no such key"),
        ("workers = 0", "workers: a whole number from 1 to 64 is needed"),
        ("workers = true", "workers: a whole number from 1 to 64 is needed"),
        ('workers = "2"', "workers: a whole number from 1 to 64 is needed"),
        ("poll = 1", "poll: true or false is needed"),
        ("theme = true", "theme: a text is needed"),
        ('theme = ""', "theme: a text is needed"),
        ("state = []", "state: a path is needed"),
        ("announce = 1", "announce: a list of bell and desktop is needed"),
        ('announce = ["bel"]', "announce: bell and desktop are known, not 'bel'"),
        ("announce = [2]", "announce: bell and desktop are known, not '2'"),
        ("theme", "Expected '=' after a key"),
        ("keys = 1", "keys: a table is needed"),
        ('[keys]\n"pane.zoom" = 1', "keys.pane.zoom: a key or a list of keys is needed"),
        ("[keys]\npane.zoom = []", "keys.pane.zoom: a key or a list of keys is needed"),
        ('"\\u001b[2J" = 1', "\ufffd[2J: there is no such key"),
    ],
)
def test_a_mistake_names_file_key_and_the_nearest_known_one(file: Path, text: str, words: str) -> None:
    with pytest.raises(ConfigInvalid) as invalid:
        read(file, text)
    assert str(invalid.value).startswith(f"config {file}: {words}")


def test_a_file_that_was_named_must_be_there(file: Path) -> None:
    with pytest.raises(ConfigInvalid, match="there is no such file"):
        read_config(file)


@pytest.mark.parametrize(
    ("text", "keymap"),
    [
        ('[keys]\n"pane.zoom" = "Z"', {"pane.zoom": "Z"}),
        ('[keys]\npane.zoom = ["Z", "f5"]', {"pane.zoom": "Z,f5"}),
        ('[keys]\napp.help = "ctrl+x"\napp.theme = "?"', {"app.help": "ctrl+x", "app.theme": "question_mark"}),
        ('[keys]\nrow.down = "b"', {"row.down": "b"}),
    ],
)
def test_keys_are_rebound_by_their_ids(file: Path, text: str, keymap: dict[str, str]) -> None:
    config = read_config_of(file, text)
    assert keymap_of(config.keys, file) == keymap


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[keys]\n"pane.zom" = "Z"', "keys.pane.zom: there is no such action; did you mean pane.zoom?"),
        ('[keys]\n"pane.zoom" = "contrl+z"', "keys.pane.zoom: there is no key 'contrl+z'"),
        ('[keys]\n"pane.zoom" = "q"', "keys.pane.zoom: q is taken by app.quit; rebind that too"),
    ],
)
def test_a_key_that_cannot_be_bound_is_told(file: Path, text: str, words: str) -> None:
    config = read_config_of(file, text)
    with pytest.raises(ConfigInvalid) as invalid:
        keymap_of(config.keys, file)
    assert str(invalid.value).startswith(f"config {file}: {words}")


def copydesk(*arguments: str, home: Path) -> subprocess.CompletedProcess[str]:
    places = {"XDG_CONFIG_HOME": str(home / "config"), "XDG_STATE_HOME": str(home / "state"), "COLUMNS": "80"}
    command = [sys.executable, "-m", "copydesk.tui.cli", *arguments]
    return subprocess.run(command, env={**os.environ, **places}, capture_output=True, encoding="utf-8", check=False)


def test_show_config_prints_place_values_and_sources(tmp_path: Path) -> None:
    place = tmp_path / "config" / "copydesk" / "config.toml"
    place.parent.mkdir(parents=True)
    place.write_text('theme = "light"\nannounce = ["bell", "desktop"]\n[keys]\npane.zoom = "Z"\n')
    ended = copydesk("--show-config", "--workers", "2", home=tmp_path)
    assert (ended.returncode, ended.stderr) == (0, "")
    lines = [line.split() for line in ended.stdout.splitlines()]
    assert lines[0] == ["config", "file:", str(place)]
    assert ["theme", "light", str(place)] in lines
    assert ["workers", "2", "command", "line"] in lines
    assert ["announce", "bell,", "desktop", str(place)] in lines
    assert ["keys.pane.zoom", "Z", str(place)] in lines
    assert {line[0] for line in lines[2:]} == {*(setting.name for setting in SETTINGS), "keys.pane.zoom"}


def test_a_mistake_in_the_file_is_one_line_and_exit_2(tmp_path: Path) -> None:
    place = tmp_path / "bad.toml"
    place.write_text("setle = 3")
    ended = copydesk(str(tmp_path), "--once", "--config", str(place), home=tmp_path)
    told = f"copydesk: config {place}: setle: there is no such key; did you mean settle?\n"
    assert (ended.returncode, ended.stdout, ended.stderr) == (2, "", told)


def test_a_wrong_word_on_the_command_line_is_one_line_and_exit_2(tmp_path: Path) -> None:
    ended = copydesk(str(tmp_path), "--announce", "bell,gong", home=tmp_path)
    told = "copydesk: announce: bell and desktop are known, not 'gong'\n"
    assert (ended.returncode, ended.stdout, ended.stderr) == (2, "", told)


def test_every_option_of_the_file_is_an_option_of_the_command_line(tmp_path: Path) -> None:
    told = copydesk("--help", home=tmp_path).stdout
    assert all(f"--{setting.name}" in told for setting in SETTINGS)
    assert max(map(len, told.splitlines())) <= 80


def test_the_log_says_what_was_asked_and_where_it_broke(tmp_path: Path) -> None:
    ended = copydesk("nowhere\x1b[2J", "-v", home=tmp_path)
    log = tmp_path / "state" / "copydesk" / "log" / "copydesk.log"
    assert f"log: {log}" in ended.stderr
    words = log.read_text("utf-8")
    assert "\x1b" not in words
    assert "FolderMissing" in words
    assert "exit 2: usage" in words


@pytest.mark.model
def test_the_doctor_looks_at_everything(tmp_path: Path) -> None:
    folder = tmp_path / "story"
    folder.mkdir()
    (folder / "a.txt").write_text("Words.")
    ended = copydesk(str(folder), "--doctor", home=tmp_path)
    assert (ended.returncode, ended.stderr) == (0, "")
    subjects = [line.split()[1] for line in ended.stdout.splitlines()]
    assert subjects[:8] == ["copydesk", "python", "config", "model", "terminal", "colours", "folder", "watching"]
    assert f"{folder}: 1 file (1 .txt)" in ended.stdout


def test_the_doctor_says_what_stands_in_the_way(tmp_path: Path) -> None:
    ended = copydesk("nowhere", "--doctor", "--model", "no_such_model", "--no-state", home=tmp_path)
    assert ended.returncode == 2
    assert "✗ model" in ended.stdout
    assert "✗ folder" in ended.stdout
    assert "there is no folder nowhere" in ended.stdout
