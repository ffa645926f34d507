"""Bytes to clean text: encodings, mojibake, what is no text at all."""

import pytest

from copydesk.core.errors import ArticleRejected
from copydesk.core.reading.decoding import decoded, made_clean

WORDS = "The café owner said “no” — twice."


def text_of(content: bytes) -> str:
    return made_clean(decoded(content))


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be", "utf-32"],
)
def test_every_usual_encoding_reads_as_the_same_text(encoding: str) -> None:
    assert text_of(WORDS.encode(encoding)) == WORDS


def test_a_big_endian_mark_is_obeyed() -> None:
    assert text_of(b"\xfe\xff" + WORDS.encode("utf-16-be")) == WORDS


@pytest.mark.parametrize(
    ("broken", "repaired"),
    [
        (WORDS.encode("utf-8").decode("cp1252", "replace"), "café"),
        ("The mayor of ZÃ¼rich and Ã‰lodie met.", "The mayor of Zürich and Élodie met."),
    ],
)
def test_mojibake_is_repaired(broken: str, repaired: str) -> None:
    assert repaired in text_of(broken.encode("utf-8"))


def test_only_the_broken_line_is_repaired() -> None:
    assert text_of("Crème brûlée\nCrÃ¨me\nRésumé".encode()) == "Crème brûlée\nCrème\nRésumé"


@pytest.mark.parametrize(
    "kept", ["“curly” ‘quotes’", "ﬁne ligature", "ｆｕｌｌ width", "&amp; &lt;b&gt;", "e\u0301", "…—–"]
)
def test_nothing_but_the_encoding_is_repaired(kept: str) -> None:
    assert text_of(kept.encode()) == kept


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        (b"\xef\xbb\xbf \n", "empty"),
        (b"\0" * 400, "empty"),
        (bytes(range(256)) * 40, "binary"),
        (b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR\0\0\x01\0" * 30, "binary"),
        (b"%PDF-1.7\nplain as it may look", "binary (PDF)"),
        (b"PK\x03\x04 and so on", "binary (zip or office)"),
        (b"{\\rtf1 words}", "binary (RTF)"),
        (b"word " * 180_001, "over 900,000 characters"),
    ],
)
def test_what_is_no_text_is_rejected_with_its_reason(content: bytes, reason: str) -> None:
    with pytest.raises(ArticleRejected) as rejected:
        text_of(content)
    assert str(rejected.value) == reason


@pytest.mark.parametrize(
    ("hostile", "clean"),
    [
        ("one\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
        ("tab\tstays", "tab\tstays"),
        ("red \x1b[31mink\x1b[0m", "red \ufffd[31mink\ufffd[0m"),
        ("bell\x07 null\0 delete\x7f", "bell\ufffd null\ufffd delete\ufffd"),
        ("page\fbreak", "page\ufffdbreak"),
        ("\u202egnp.exe\u202c \u2066x\u2069", "\ufffdgnp.exe\ufffd \ufffdx\ufffd"),
        ("one\u2028two\u2029three", "one\ntwo\nthree"),
        ("soft\u200bspace", "soft\u200bspace"),
    ],
)
def test_controls_become_one_character_each(hostile: str, clean: str) -> None:
    assert text_of(hostile.encode()) == clean
