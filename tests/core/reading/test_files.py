"""Which files are looked at, and that a bad one is a row with its reason."""

import os
import socket
from pathlib import Path, PurePath

import pytest

from copydesk.core.model import ArticleStatus
from copydesk.core.reading import article_from_bytes, is_candidate, read_file
from copydesk.core.reading.language import language_of

ENGLISH = "The ferry to the island has come back and the people of the town were glad that it was safe. " * 5


@pytest.mark.parametrize(
    "path", ["a.txt", "deep/er/a.md", "a.pdf", "4912", "49130", "#1.txt", "no ending", "tmp/a.txt"]
)
def test_files_of_any_type_are_looked_at(path: str) -> None:
    assert is_candidate(PurePath(path))


@pytest.mark.parametrize(
    "path",
    [
        ".a.txt",
        ".git/a.txt",
        "a.txt~",
        ".a.txt.swp",
        "a.txt.swp",
        "#a.txt#",
        "a.tmp",
        "a.txt.part",
        "a.crdownload",
        "4913",
        "5036",
        "README.md",
        "deep/ReadMe.MD",
        "~$a.docx",
        "__MACOSX/a.txt",
        ".",
    ],
)
def test_hidden_and_temporary_files_are_not(path: str) -> None:
    assert not is_candidate(PurePath(path))


def read(folder: Path, name: str, content: bytes) -> tuple[ArticleStatus, str | None]:
    path = folder / name
    path.write_bytes(content)
    (article,) = read_file(folder, path)
    assert article.id == name
    assert (article.text == "") == (article.status is not ArticleStatus.OK)
    return article.status, article.reason


@pytest.mark.parametrize(
    ("name", "content", "status", "reason"),
    [
        ("a.txt", ENGLISH.encode(), ArticleStatus.OK, None),
        ("A.TXT", ENGLISH.encode(), ArticleStatus.OK, None),
        ("a.pdf", b"%PDF", ArticleStatus.SKIPPED, "unknown type .pdf"),
        ("a", b"x", ArticleStatus.SKIPPED, "unknown type (no ending)"),
        ("a.docx", b"PK", ArticleStatus.SKIPPED, "unknown type .docx"),
        ("a.tar.gz", b"x", ArticleStatus.SKIPPED, "unknown type .tar.gz"),
        ("a.gz", b"x", ArticleStatus.SKIPPED, "unknown type .gz"),
        ("a.txt", b"", ArticleStatus.FAILED, "empty"),
        ("a.txt", b"* * *\n>\n", ArticleStatus.FAILED, "no words"),
        ("a.txt", b"\0\1\2\3" * 99, ArticleStatus.FAILED, "binary"),
        ("a.txt", b"x" * 20_000_001, ArticleStatus.FAILED, "over 20 MB"),
    ],
)
def test_each_file_has_its_status(
    tmp_path: Path, name: str, content: bytes, status: ArticleStatus, reason: str
) -> None:
    assert read(tmp_path, name, content) == (status, reason)


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    folder, outside = tmp_path / "folder", tmp_path / "secret.txt"
    folder.mkdir()
    outside.write_text(ENGLISH)
    link = folder / "a.txt"
    link.symlink_to(outside)
    (article,) = read_file(folder, link)
    assert (article.status, article.reason, article.text) == (ArticleStatus.SKIPPED, "a link to outside the folder", "")


def test_a_link_inside_the_folder_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ENGLISH)
    (tmp_path / "b.txt").symlink_to("a.txt")
    (article,) = read_file(tmp_path, tmp_path / "b.txt")
    assert (article.id, article.status) == ("b.txt", ArticleStatus.OK)


@pytest.mark.parametrize("kind", ["gone", "folder", "pipe", "loop"])
def test_what_cannot_be_opened_is_a_row_too(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "a.txt"
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "loop":
        path.symlink_to(path)
    (article,) = read_file(tmp_path, path)
    assert article.status in (ArticleStatus.FAILED, ArticleStatus.SKIPPED)
    assert article.reason


def test_a_socket_is_no_file_to_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # the path of a socket has 108 bytes at most
    with socket.socket(socket.AF_UNIX) as ours:
        ours.bind("a.txt")
    (article,) = read_file(tmp_path, tmp_path / "a.txt")
    assert (article.status, article.reason) == (ArticleStatus.SKIPPED, "not a regular file")


def test_a_name_that_is_no_utf8_or_holds_controls_gets_a_printable_id(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9\x1b[2J.txt"))
    path.write_text(ENGLISH)
    (article,) = read_file(tmp_path, path)
    assert article.id == "caf\\xe9\\x1b[2J.txt"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        ("Die Fähre ist wieder da, und die Leute auf der Insel sind mit dem Wetter nicht zufrieden. " * 5, "German"),
        (
            "Le bac est de retour et les gens du village sont contents que la mer ne soit plus dans la rue. " * 5,
            "French",
        ),
        ("El barco ha vuelto y la gente de la isla dice que no fue por el viento sino por las olas. " * 5, "Spanish"),
        ("Паром вернулся на остров, и жители рады этому больше всего. " * 5, "Russian or another language in Cyrillic"),
        ("轮渡已经回到岛上，居民们非常高兴。" * 10, "Chinese or Japanese"),
        ("フェリーは島に戻り、住民はとても喜んでいる。" * 10, "Japanese"),
        ("Dalunda mirasto kelvi ponare sultika brenovi taskel. " * 10, ""),
        ("Die Fähre ist da.", None),
        ("Die Fähre ist wieder da, und die Leute auf der Insel sind mit dem Wetter nicht zufrieden.", "German"),
        ("Los Angeles beat Las Vegas in El Paso and La Paz on a day of rain, wind and many a long walk.", None),
    ],
)
def test_the_language_is_told_by_its_commonest_words(text: str, language: str | None) -> None:
    assert language_of(text) == language


def test_another_language_is_skipped_by_name() -> None:
    text = "Die Fähre ist wieder da, und die Leute auf der Insel sind mit dem Wetter nicht zufrieden. " * 5
    (article,) = article_from_bytes("a.txt", text.encode(), ".txt")
    assert (article.status, article.reason, article.text) == (ArticleStatus.SKIPPED, "not English: German", "")


def test_an_english_article_with_a_long_foreign_quotation_is_read() -> None:
    quotation = "„Die Fähre ist wieder da, und die Leute auf der Insel sind nicht zufrieden“, "
    (article,) = article_from_bytes("a.txt", (ENGLISH + quotation * 3 + ENGLISH).encode(), ".txt")
    assert article.status is ArticleStatus.OK
