"""The least that Textual can show and answer: what the dashboard's paints are compared with."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class MinimalApp(App[None]):
    pressed = 0

    def compose(self) -> ComposeResult:
        yield Static("painted")

    def on_key(self) -> None:
        self.pressed += 1
        self.query_one(Static).update(f"pressed {self.pressed}")


if __name__ == "__main__":
    MinimalApp().run()
