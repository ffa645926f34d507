"""The least that Textual can show: what the dashboard's first paint is compared with."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class MinimalApp(App[None]):
    def compose(self) -> ComposeResult:
        yield Static("painted")


if __name__ == "__main__":
    MinimalApp().run()
