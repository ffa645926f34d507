"""Plain output: JSON that no line reader or terminal trips over, and text from outside made fit for one line."""

import json
import re
from typing import Any

# C1 controls and bidirectional marks act on a terminal, NEL and U+2028/9 break a line for some readers of JSON Lines,
# and a lone surrogate (a file name that is not UTF-8) cannot be encoded: JSON spells them all as \uXXXX.
_SPELLED = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_WEB = re.compile(r"https?://[^\s\"'<>`\\]{3,2000}$")
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")

# Made once: `json.dumps` makes one for every call that asks for anything of its own.
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def as_json(value: Any) -> str:
    """`value` as JSON on one line, spelled out only where it would act on a terminal; same value, same text."""
    text = _ENCODER.encode(value)
    return _SPELLED.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def web_address(address: str | None) -> str | None:
    """The address, where it is one of the web and no other thing: what may become a link."""
    return address if address and _WEB.match(address) else None


def one_line(text: str) -> str:
    """`text` on one line, white space folded, with nothing in it that acts on a terminal."""
    return _UNPRINTABLE.sub("\ufffd", " ".join(text.split()))
