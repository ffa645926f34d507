"""Words of strangers set in Markdown: nothing of theirs becomes markup, a link, HTML or an image."""

import re

from copydesk.core.reporting.plain import one_line

# Parentheses and exclamation marks are markup only beside brackets, which are escaped: mails show every backslash.
_MARKUP = re.compile(r"[\\`*_{}\[\]<>#|~$^@=]|&(?=#?\w{1,32};)")
_LIST_MARK = re.compile(r"^([-+]|[0-9]{1,9}(?=[.)](?:\s|$)))")
# What GitHub, mail programs and others turn into a link without any markup: addresses, and words with the ending of
# a country's domain (.md is one) or of a common one.
_BARE_LINK = re.compile(
    r"(?<!/)(?=//)|(?<=\S)(?=\.(?!gz\b)(?:[^\W\d_]{2}|com|org|net|edu|gov|info|biz|pro|name|shop|web|asia|news)\b)"
    r"|(?<=www)(?=\.)",
    re.IGNORECASE,
)


def escaped(text: str) -> str:
    """`text` on one line, showing in Markdown exactly as it reads."""
    marked = _MARKUP.sub(r"\\\g<0>", one_line(text))
    return _BARE_LINK.sub(r"\\", _LIST_MARK.sub(_escape_list_mark, marked))


def _escape_list_mark(match: re.Match[str]) -> str:
    return f"\\{match[0]}" if match[0] in "-+" else f"{match[0]}\\"
