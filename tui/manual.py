"""What `--help` says beyond the options: examples, formats, files, exit codes."""

from copydesk.tui.exits import ExitCode

_EXAMPLES = (
    ("copydesk --demo", "watch a sample coverage arrive"),
    ("copydesk stories/flood", "the dashboard on a folder"),
    ("copydesk stories/flood --once", "the brief, as text"),
    ("copydesk flood --once --format html --output flood.html", "one page for people without a terminal"),
    ("copydesk flood --once --format csv --output tables", "five files for a spreadsheet"),
    ("copydesk flood --once --fail-on conflict -q >/dev/null", "exit 10 where a conflict stands"),
    ("copydesk flood --headless --only discrepancies", "one line for each card that opens or changes"),
    ("copydesk flood --headless --format jsonl | jq -c .data", "the same for a program"),
)
_FORMATS = (
    ("text", "a brief, conflicts first; while following, one line a change"),
    ("md", "the same brief as Markdown, for a mail"),
    ("html", "one page with search and filter; needs no server"),
    ("csv", "a folder of five files, one for each kind"),
    ("json", "one document, as report.schema.json describes it"),
    ("jsonl", "one event a line"),
    ("ftm", "FollowTheMoney entities, one a line: Article and Mention"),
)
_READ = (
    (".txt .md", "text, with front matter or without; press databases' exports"),
    (".html .mhtml", "pages as a browser saves them; nothing is fetched"),
    (".json .jsonl", "newspaper4k, trafilatura, fundus, news-please, NewsAPI"),
    (".eml", "newsletters"),
    ("….gz", "any of these, packed"),
)
_FILES = (
    ("~/.config/copydesk/config.toml", 'workers = 2, announce = ["bell", "desktop"]…, and [keys]'),
    ("~/.config/copydesk/outlets.txt", "outlets of your own, added to the shipped ones"),
    ("~/.config/copydesk/themes/*.toml", "themes of your own"),
    ("~/.local/state/copydesk/", "for each folder what was read, and your marks"),
)


def _section(title: str, rows: tuple[tuple[str, str], ...]) -> str:
    """A term and its meaning on two lines: no width is too small for that."""
    return f"\b\n{title}:\n" + "\n".join(f"  {term}\n        {meaning}" for term, meaning in rows)


def _table(title: str, rows: tuple[tuple[str, str], ...]) -> str:
    return f"\b\n{title}:\n" + "\n".join(f"  {term:<13} {meaning}" for term, meaning in rows)


_EXITS = "\b\nExit codes:\n" + "\n".join(f"{code.value:>5}  {code.reason}" for code in ExitCode)
EPILOG = "\n\n".join(
    [
        _section("Examples", _EXAMPLES),
        _table("Formats", _FORMATS),
        _table("Files that are read", _READ),
        _section("Places (--show-config prints yours)", _FILES),
        _EXITS,
    ]
)
