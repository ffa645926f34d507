"""Decoded text made harmless, character for character: no offset moves once text has been cleaned."""

_KEPT = "\n\t"
_CONTROLS = [*range(0x20), *range(0x7F, 0xA0)]
_BIDIRECTIONAL = [*range(0x202A, 0x202F), *range(0x2066, 0x206A)]  # embeddings, overrides, isolates
_SURROGATES = range(0xD800, 0xE000)  # alone they cannot be written as UTF-8

REPLACEMENT = "\ufffd"
_HOSTILE = {code: REPLACEMENT for code in [*_CONTROLS, *_BIDIRECTIONAL] if chr(code) not in _KEPT}
_CLEANED = _HOSTILE | {0x2028: "\n", 0x2029: "\n"} | dict.fromkeys(_SURROGATES, REPLACEMENT)
_ESCAPED = {code: f"\\x{code:02x}" for code in [*_CONTROLS, *_BIDIRECTIONAL]} | {
    code: f"\\u{code:04x}" for code in [0x2028, 0x2029, *_SURROGATES]
}


def clean(text: str) -> str:
    """Line ends as \\n, then each control character, escape and bidirectional override as one U+FFFD."""
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_CLEANED)


def escape_controls(text: str) -> str:
    """For names of files: no two different names become one."""
    return text.translate(_ESCAPED)


def control_share(text: str) -> float:
    """How much of a text is control characters that prose has no use for; a NUL weighs five times."""
    if not text:
        return 0.0
    stray = sum(text.count(chr(code)) for code in _CONTROLS if chr(code) not in "\n\t\r\f\x85\x1b")
    return (stray + 4 * text.count("\0")) / len(text)
