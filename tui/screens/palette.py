"""Every action by name: the table of keys as commands."""

from functools import partial

from textual.app import App
from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider

from copydesk.tui.keys import Key, keys_in_force


class KeyCommands(Provider):
    """One command a row of the table."""

    async def discover(self) -> Hits:
        for key in keys_in_force():
            yield DiscoveryHit(_name(key), partial(self._run, key))

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for key in keys_in_force():
            score = matcher.match(_name(key))
            if score > 0:
                yield Hit(score, matcher.highlight(_name(key)), partial(self._run, key), text=_name(key))

    async def _run(self, key: Key) -> None:
        await self.app.run_action(key.action, self.app.screen)


def open_palette(app: App[None]) -> None:
    app.push_screen(CommandPalette(providers=[KeyCommands], placeholder="what to do"))


def _name(key: Key) -> str:
    return f"{key.description}  ({key.printed})" if key.keys else key.description
