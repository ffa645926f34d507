"""Bytes to text. General detectors are wrong on short texts, so the order is fixed: mark, UTF-8, UTF-16, cp1252."""

import codecs

import ftfy

from copydesk.core.errors import ArticleRejected
from copydesk.core.reading.cleaning import clean, control_share

LONGEST_TEXT = 900_000  # characters; spaCy refuses a million

_MARKS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OTHER_FORMATS = ((b"%PDF-", "PDF"), (b"PK\x03\x04", "zip or office"), (b"{\\rtf", "RTF"), (b"\x1f\x8b", "gzip"))
_SAMPLE = 65_536
_MOST_CONTROLS = 0.05
_ENCODING_ONLY = ftfy.TextFixerConfig(
    unescape_html=False,
    remove_terminal_escapes=False,
    fix_latin_ligatures=False,
    fix_character_width=False,
    uncurl_quotes=False,
    fix_line_breaks=False,
    fix_surrogates=False,
    remove_control_chars=False,
    normalization=None,
    explain=False,
)


def decoded(content: bytes) -> str:
    """The characters of a file as they are. Raises ArticleRejected where it is empty or binary."""
    if not content.strip(b"\0\t\n\r\f "):
        raise ArticleRejected("empty")
    for magic, name in _OTHER_FORMATS:
        if content.startswith(magic):
            raise ArticleRejected(f"binary ({name})")
    characters = _characters(content)
    # A few stray controls are cleaned away; a short hostile text keeps its row.
    if control_share(characters) > max(_MOST_CONTROLS, 8 / len(characters) if characters else 0):
        raise ArticleRejected("binary")
    return characters


def made_clean(characters: str) -> str:
    """Repaired, and clean for good: offsets can be taken. Raises ArticleRejected where it is empty or too long."""
    if len(characters) > LONGEST_TEXT:
        raise ArticleRejected(f"over {LONGEST_TEXT:,} characters")
    return cleaned(characters)


def cleaned(characters: str) -> str:
    """As `made_clean`, of any length: what several articles are taken from. 5 s a MB where it is all mojibake."""
    text = clean(repaired(characters))
    if not text.strip("\ufffd\ufeff\n\t "):
        raise ArticleRejected("empty")
    return text


def repaired(characters: str) -> str:
    """Mojibake repaired line by line: one line pasted from elsewhere is not judged by its neighbours."""
    if characters.isascii():
        return characters
    lines = characters.splitlines(keepends=True)
    return "".join(line if line.isascii() else ftfy.fix_text(line, _ENCODING_ONLY) for line in lines)


def _characters(content: bytes) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    unmarked = _utf16_by_nuls(content)
    if unmarked:
        return content.decode(unmarked, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _utf16_by_nuls(content: bytes) -> str | None:
    """Western text in UTF-16 has a NUL in every second place and hardly any in the others."""
    sample = content[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    enough = len(sample) // 10 + 1
    if odd >= enough and odd > 10 * even:
        return "utf-16-le"
    if even >= enough and even > 10 * odd:
        return "utf-16-be"
    return None
