"""`--plain`: characters of every keyboard in place of signs, for screen readers, Braille lines and fonts without them.

Each sign has one character of the same width in its place, so that nothing moves; letters of any script stay.
"""

_SIGNS = str.maketrans(
    {
        # what is found, and what the reader made of it
        "‼": "!", "≠": "~", "✓": "+", "✗": "x", "⟳": "@", "●": "*", "◐": "o", "✔": "v", "✘": "x", "∅": "0",
        "✎": "n", "¶": "#",
        # between words
        "→": ">", "←": "<", "▸": ">", "›": ">", "·": "-", "×": "x", "≈": "~", "…": ".", "—": "-", "–": "-",
        "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "•": "*",
        # keys
        "⏎": "<", "↑": "^", "↓": "_", "🔎": "/ ",
        # lines and bars
        "─": "-", "━": "=", "│": "|", "┃": "|", "╭": "+", "╮": "+", "╰": "+", "╯": "+", "▐": "|", "▌": "|",
        "┌": "+", "┐": "+", "└": "+", "┘": "+", "▎": "|", "▊": "|", "▔": "-", "�": "?",
        "▁": "_", "▂": "_", "▃": ".", "▄": "-", "▅": "=", "▆": "=", "▇": "#", "█": "#", "░": ".",
    }
)  # fmt: skip


def plain(text: str) -> str:
    """The text without signs; everything keeps its place."""
    return text.translate(_SIGNS)
