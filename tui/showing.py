"""`--show-config`: where the config file is, the settings in force, and where each comes from."""

from collections.abc import Mapping

from copydesk.core.reporting.plain import one_line
from copydesk.tui.config import Choice, Config
from copydesk.tui.exits import ExitCode
from copydesk.tui.streams import write_out


def show_settings(config: Config, in_force: Mapping[str, Choice]) -> ExitCode:
    """Print them. Raises ConfigInvalid for keys that cannot be bound."""
    from copydesk.tui.rebinding import keymap_of

    keymap_of(config.keys, config.file)
    rows = [(name, _shown(choice.value), choice.source) for name, choice in in_force.items()]
    rows += [(f"keys.{binding}", _shown(chords), str(config.file)) for binding, chords in sorted(config.keys.items())]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    lines = [f"config file: {one_line(str(config.file))}{'' if config.is_there else ' (not there)'}", ""]
    lines += [f"{name:<{widths[0]}}  {value:<{widths[1]}}  {one_line(source)}" for name, value, source in rows]
    write_out("\n".join(lines) + "\n")
    return ExitCode.DONE


def _shown(value: object) -> str:
    match value:
        case None | ():
            return "-"
        case tuple():
            return ", ".join(value)
        case bool():
            return "true" if value else "false"
    return one_line(str(value))
