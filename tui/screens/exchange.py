"""What goes in and out by the reader's hand: exports, the editor, the browser, articles pasted, rows copied.

What writes the exports and cleans what is pasted is imported when it is asked for: 0.04 s before the first paint.
"""

from pathlib import Path
from typing import TYPE_CHECKING, TypeGuard

from textual.app import SuspendNotSupported

from copydesk.core.model import Article
from copydesk.tui.outside import editor_command, file_of, is_address, open_address, run_in_terminal
from copydesk.tui.panes.arranging import DETAIL
from copydesk.tui.panes.cells import shown
from copydesk.tui.panes.index import Target, article_ids, spans_of
from copydesk.tui.panes.item_cards import link
from copydesk.tui.screens.marking import MarkingScreen
from copydesk.tui.screens.question import QuestionScreen

if TYPE_CHECKING:
    from copydesk.tui.exporting import Export
    from copydesk.tui.screens.pasting import Pasted


class ExchangeScreen(MarkingScreen):
    """Turns keys into files, and files into what other programs show."""

    @property
    def _folder(self) -> Path:
        return Path(self.progress.folder) if self.progress is not None else Path()

    # copying and exporting

    def action_copy_item(self) -> None:
        """By OSC 52, which is never answered: nobody knows whether the terminal took it."""
        text = self._copied_text()
        if text:
            self.app.copy_to_clipboard(text)
            self.say(f"sent to the terminal: {len(text)} characters")
        else:
            self.decline("nothing stands here to copy")

    def _copied_text(self) -> str:
        if self.situation.focused == DETAIL:
            return self.detail.text
        item = self.listed.current
        if item is None:
            return ""
        row = "".join(piece.text for piece in link(item, self.coverage).pieces)
        return shown(f"{row} ({', '.join(self.coverage.outlets(item))})")

    def action_export_view(self) -> None:
        """What the panes list now, within filters and limit."""
        from copydesk.tui.exporting import EXPORTS

        has_marks = bool(self._marks.all())
        offered = [each for each in EXPORTS if has_marks or not each.tells_marks]
        names = [each.name for each in offered]
        is_narrowed = self.limit is not None or any(pane.filter_words.strip() for pane in self.lists.values())
        title = "export only what filter and limit leave, as" if is_narrowed else "export all as"
        self._choose(title, names, lambda index: self._ask_path(offered[index]))

    def _ask_path(self, export: "Export") -> None:
        from copydesk.tui.exporting import free_path, objection_to

        stem = f"{self._folder.name or 'coverage'}-{export.noun}"
        suggested = str(free_path(Path.cwd(), stem, export.suffix))

        def objection(line: str) -> str | None:
            return objection_to(Path(line).expanduser(), self._folder) if line else "a name is needed"

        question = QuestionScreen(f"{export.name}, written to", suggested, "never over a file", objection)
        self._ask(question, lambda line: self._write(export, Path(line).expanduser()))

    def _write(self, export: "Export", path: Path) -> None:
        from copydesk.tui.exporting import narrowed, write_new

        ids = {pane.noun: frozenset(item.id for item in pane.items) for pane in self.lists.values()}
        if export.tells_marks:
            ids["discrepancies"] |= self.coverage.dismissed
        shown_now = narrowed(self.coverage.snapshot, ids)
        marks = self._marks.all() if export.tells_marks else None
        try:
            write_new(path, export.written(shown_now, self._desk.made_with, marks))
        except OSError as error:
            self.say(f"{path} could not be written: {error.strerror or error}")
        else:
            self.say(f"written: {path}")

    # other programs

    def _article_meant(self) -> tuple[Article, int] | None:
        """The article that the line or row is about, with the line of its text."""
        target = self.detail.target if self.situation.focused == DETAIL else None
        if target is None or target.pane != "articles":
            item = self.current
            if item is None:
                return None
            first = self.coverage.in_order(article_ids(item))[0]
            start = 0 if isinstance(item, Article) else min(s.start for s in spans_of(item) if s.article == first)
            target = Target("articles", first, start)
        found = self.coverage.find(Target("articles", target.id))
        if not isinstance(found, Article):
            return None
        return found, found.text.count("\n", 0, target.at or 0) + 1

    def action_edit_article(self) -> None:
        """The reader's editor has the terminal until it ends; what it wrote is read as any change is."""
        meant = self._article_meant()
        if meant is None:
            self.say("there is no article here")
            return
        path = file_of(self._folder, meant[0].id)
        command = editor_command(path, meant[1])
        if command is None:
            self.say("no editor is set: $VISUAL or $EDITOR names one")
        elif not path.is_file():
            self.say(f"{meant[0].id} is not in the folder any more")
        else:
            self._run(command)

    def _run(self, command: list[str]) -> None:
        try:
            with self.app.suspend():
                run_in_terminal(command)
        except SuspendNotSupported:
            self.say("the terminal cannot be handed over here")
        except OSError as error:
            self.say(f"{command[0]} could not be started: {error.strerror or error}")

    def action_browse_article(self) -> None:
        meant = self._article_meant()
        url = meant[0].url if meant is not None else None
        if not _is_page(url):
            self.say("no address is known of this article" if not url else f"not opened, for it is no web page: {url}")
            return
        try:
            opened = open_address(url, self.app.suspend)
        except SuspendNotSupported:
            opened = False
        self.say(f"opened: {url}" if opened else f"no browser was found for {url}")

    # articles by hand

    def action_paste_article(self) -> None:
        from copydesk.core.reading.pasting import add_article
        from copydesk.tui.screens.pasting import PasteScreen

        def add(pasted: "Pasted | None") -> None:
            if pasted is None:
                return
            try:
                path = add_article(self._folder, *pasted)
            except OSError as error:
                self.say(f"the article could not be added: {error.strerror or error}")
            else:
                self.say(f"added: {path.name}")

        self.app.push_screen(PasteScreen(), add)


def _is_page(url: str | None) -> TypeGuard[str]:
    return is_address(url)
