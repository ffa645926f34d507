"""What an article takes back: a note on its earlier version tells an error, not a fact."""

import re

from copydesk.core.extraction.clauses.sentences import SentenceView

_VERSION = r"(?:earlier|previous|prior|original|initial|first) (?:version|edition|headline|caption|post)s?"
_PIECE = r"(?:article|story|report|piece|post|page|column|item|dispatch|blog|headline|caption|graphic|map|chart)"
_WAS_MENDED = r"(?:was|has been|have been) (?:amended|corrected|updated|changed|edited|revised|altered)"
_WRONGLY = r"(?:wrongly|incorrectly|mistakenly|erroneously|inaccurately|in error)"
_AT_FIRST = r"(?:originally|initially|previously)"
_MISTOLD = r"mis(?:stated|spelled|spelt|identified|reported|named|quoted|attributed)"
# A bill and an agreement have earlier versions too: that it is of the article itself, its paragraph must say.
_NOTE = re.compile(
    rf"^\W{{0,4}}(?:correction|clarification|editor['’]s note)\b"
    rf"|\b{_VERSION} of (?:this|our|the) {_PIECE}"
    rf"|\b(?:this|our|the) {_PIECE} (?:{_WAS_MENDED}|{_WRONGLY} \w|{_AT_FIRST} \w)"
    rf"|\bwe {_WRONGLY} \w",
    re.IGNORECASE,
)
_ERROR = re.compile(rf"\b(?:{_VERSION}|{_WRONGLY}|{_PIECE} (?:{_WAS_MENDED}|{_AT_FIRST})|{_MISTOLD})\b", re.IGNORECASE)


def takes_back(sentence: SentenceView) -> bool:
    """Whether the sentence tells what an earlier version had wrong: "An earlier version of this article said 25"."""
    return _ERROR.search(sentence.text) is not None and _NOTE.search(sentence.paragraph.text) is not None
