"""Pane 2: who and what is named."""

from copydesk.core.model import Entity
from copydesk.core.reporting.wording import TYPE_WORDS
from copydesk.tui.panes.cells import Line, Piece, fit, fit_right
from copydesk.tui.panes.items import ItemPane, Sort

_NAMES = 36  # cells from which a row has room for roles and other names
_COUNTS = 11  # cells of " 123 in 45"


class EntitiesPane(ItemPane[Entity]):
    number = 2
    noun = "entities"
    legend = "mentions in articles"
    sorts = (
        Sort("mentions"),
        Sort("articles", lambda item, _: (-article_count(item), item.name.casefold(), item.id)),
        Sort("name", lambda item, _: (item.name.casefold(), item.id)),
        Sort("type", lambda item, _: (TYPE_WORDS[item.type], item.name.casefold(), item.id)),
    )

    def pieces(self, item: Entity, width: int) -> Line:
        mark = " ?" if item.ambiguous else ""
        room = width - 8 - _COUNTS - len(mark)
        name_width = min(room, _NAMES)
        known_as = _known_as(item) if room > _NAMES else ""
        return [
            Piece(fit(TYPE_WORDS[item.type], 8), "muted"),
            Piece(fit(item.name, name_width), "strong" if item.type == "PERSON" else ""),
            Piece(mark, "differs"),
            Piece(fit(known_as, room - name_width), "muted"),
            Piece(fit_right(f"{len(item.mentions)} in {article_count(item)}", _COUNTS), "muted"),
        ]

    def search_text(self, item: Entity) -> str:
        return " ".join((item.name, *item.aliases, item.type.value, TYPE_WORDS[item.type]))

    def empty_text(self) -> str:
        return "Nobody named yet."


def _known_as(entity: Entity) -> str:
    """What the coverage calls them: roles, then names that are written otherwise, each once."""
    known = {entity.name.casefold(): entity.name}
    for name in (*(role.role for role in entity.roles), *entity.aliases):
        known.setdefault(name.casefold(), name)
    return " " + "; ".join(list(known.values())[1:])


def article_count(entity: Entity) -> int:
    return len({span.article for span in entity.mentions})
