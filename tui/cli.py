"""The command line: one command, its options, and the one place where an error becomes a line and an exit code.

Only what `--help` needs is imported at the top: neither Textual nor spaCy, whose import takes longer than the answer.
"""

import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from copydesk.core.errors import CopydeskError
from copydesk.tui.config import DEFAULT_MODEL, choices, read_config, setting_named, words_of
from copydesk.tui.exits import ExitCode, exit_code_of
from copydesk.tui.manual import EPILOG
from copydesk.tui.options import FailOn, Format, Options, kinds_named, since_named
from copydesk.tui.streams import OutputClosed, notice

application = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"], "max_content_width": 100},
)


def main() -> None:
    """Run with the arguments of this process, and leave it with an exit code."""
    try:
        application(prog_name="copydesk")
    except KeyboardInterrupt:
        sys.exit(ExitCode.INTERRUPTED)
    except OSError as error:  # of what Typer writes itself: --help, --version
        notice(f"standard output cannot be written: {error.strerror}")
        sys.exit(ExitCode.ERROR_INSIDE)


def _print_version(wanted: bool) -> None:
    if wanted:
        from copydesk.core.reporting.report import copydesk_version

        typer.echo(f"copydesk {copydesk_version()}")
        raise typer.Exit


def _path(word: str) -> Path:
    """An empty one, as of a variable that is not set, would be the current directory."""
    if not word:
        raise typer.BadParameter("the name is empty")
    return Path(word)


@application.command(epilog=EPILOG)
def copydesk(
    context: typer.Context,
    folder: Annotated[
        Path | None,
        typer.Argument(
            parser=_path,
            metavar="FOLDER",
            help="The folder of articles; ./seeds where it is there.",
            show_default=False,
        ),
    ] = None,
    headless: Annotated[
        bool, typer.Option("--headless", help="Follow without a screen: one line for each change.")
    ] = False,
    once: Annotated[bool, typer.Option("--once", help="Read what is there, print a report, end.")] = False,
    output_format: Annotated[
        Format | None,
        typer.Option(
            "--format", help="For --once, text unless given; --headless follows in text or jsonl.", show_default=False
        ),
    ] = None,
    demo: Annotated[bool, typer.Option("--demo", help="Play the sample coverage, article by article.")] = False,
    demo_pace: Annotated[float, typer.Option("--demo-pace", min=0, hidden=True)] = 4.0,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            parser=_path,
            metavar="PATH",
            help="Write the report of --once to this file, - for standard output; csv: into this folder.",
        ),
    ] = None,
    only: Annotated[
        str | None,
        typer.Option(
            "--only", metavar="KIND,…", help="Print only articles, entities, quotes, claims or discrepancies."
        ),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(
            "--since", metavar="SEQ", help="With --headless: go on after this event; `last` is the last one told."
        ),
    ] = None,
    fail_on: Annotated[
        FailOn | None,
        typer.Option("--fail-on", help="With --once: exit 10 where a conflict stands; updates do not count."),
    ] = None,
    poll: Annotated[
        bool, typer.Option("--poll", help="Look at the folder on a timer only, for network file systems.")
    ] = False,
    settle: Annotated[
        int, typer.Option("--settle", metavar="MS", min=0, max=60_000, help="A file counts when unchanged this long.")
    ] = 250,
    model: Annotated[str, typer.Option("--model", metavar="NAME", help="The spaCy pipeline to use.")] = DEFAULT_MODEL,
    workers: Annotated[
        int, typer.Option("--workers", metavar="N", min=1, max=64, help="Processes that run the pipeline.")
    ] = 1,
    scheduler: Annotated[
        str | None,
        typer.Option("--scheduler", metavar="tcp://HOST:PORT", help="Extract on this Dask cluster instead."),
    ] = None,
    state: Annotated[
        Path | None,
        typer.Option("--state", parser=_path, metavar="DIR", help="Keep cache and marks here, not in the usual place."),
    ] = None,
    no_state: Annotated[bool, typer.Option("--no-state", help="Keep nothing, and read nothing that was kept.")] = False,
    with_marks: Annotated[
        bool,
        typer.Option("--with-marks", help="With --once: tell your verdicts and notes; json and csv also corrections."),
    ] = False,
    theme: Annotated[str | None, typer.Option("--theme", metavar="NAME", help="The dashboard's theme.")] = None,
    plain: Annotated[
        bool,
        typer.Option("--plain", help="No signs in dashboard and text: for screen readers and bare fonts."),
    ] = False,
    announce: Annotated[
        str | None,
        typer.Option(
            "--announce", metavar="HOW,…", help="Tell a new conflict in the dashboard by bell, desktop or both."
        ),
    ] = None,
    outlets: Annotated[
        Path | None,
        typer.Option(
            "--outlets", parser=_path, metavar="FILE", help="Outlets of your own: lines of `Name = domain, other name`."
        ),
    ] = None,
    config: Annotated[
        Path | None,
        typer.Option("--config", parser=_path, metavar="FILE", help="Read this config file, not the usual one."),
    ] = None,
    show_config: Annotated[
        bool, typer.Option("--show-config", help="Print the settings in force with their sources, and end.")
    ] = False,
    doctor: Annotated[
        bool, typer.Option("--doctor", help="Print what Copydesk finds of its surroundings, and end.")
    ] = False,
    quiet: Annotated[
        bool, typer.Option("-q", "--quiet", help="No progress and no notices on standard error, only what went wrong.")
    ] = False,
    verbose: Annotated[bool, typer.Option("-v", "--verbose", help="Keep a log, and say where an error arose.")] = False,
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and end.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    """Show how a story is covered: who is named, who said what, what is claimed, where outlets disagree.

    Without --headless or --once it opens the dashboard on FOLDER and follows the articles that arrive there.
    Standard output is data only; all else goes to standard error.
    """

    spoken: dict[str, object] = {
        "theme": theme,
        "model": model,
        "workers": workers,
        "scheduler": scheduler,
        "settle": settle,
        "poll": poll,
        "state": state,
    }
    spoken |= {"no-state": no_state, "outlets": outlets, "quiet": quiet, "plain": plain, "announce": announce}

    def asked() -> ExitCode:
        given = {name: value for name, value in spoken.items() if _is_given(context, name)}
        if announce is not None:
            given["announce"] = words_of(setting_named("announce"), announce)
        file = read_config(config)
        in_force = choices(given, file)
        if show_config:
            from copydesk.tui.showing import show_settings

            return show_settings(file, in_force)
        value = {name: choice.value for name, choice in in_force.items()}
        options = Options(
            folder=folder,
            headless=headless,
            once=once,
            format=output_format,
            demo=demo,
            demo_pace=demo_pace,
            output=output,
            only=kinds_named(only),
            since=since_named(since),
            fail_on=fail_on,
            poll=value["poll"],
            settle=value["settle"] / 1000,
            model=value["model"],
            workers=value["workers"],
            scheduler=value["scheduler"],
            state=value["state"],
            no_state=value["no-state"],
            outlets=value["outlets"],
            config=file,
            with_marks=with_marks,
            theme=value["theme"],
            plain=value["plain"],
            announce=value["announce"],
            quiet=value["quiet"],
            verbose=verbose,
        )
        if doctor:
            from copydesk.tui.doctor import examine

            return examine(options)
        from copydesk.tui.running import run

        return run(options)

    raise typer.Exit(_logged(asked, verbose, quiet) if verbose else _translated(asked, verbose))


def _logged(asked: Callable[[], ExitCode], verbose: bool, quiet: bool) -> ExitCode:
    import logging

    from copydesk.tui.log import logged

    with logged(quiet=quiet):
        log = logging.getLogger(__name__)
        log.info("copydesk %s", " ".join(sys.argv[1:]))
        code = _translated(asked, verbose)
        log.info("exit %d: %s", code, code.reason)
    return code


def _is_given(context: typer.Context, setting: str) -> bool:
    """Whether the command line says it; an option's own default is not said."""
    source = context.get_parameter_source(setting.replace("-", "_"))
    return source is not None and source.name == "COMMANDLINE"


def _translated(asked: Callable[[], ExitCode], verbose: bool) -> ExitCode:
    """Do what was asked; an error becomes its exit code and one line on standard error."""
    try:
        return asked()
    except OutputClosed:
        return ExitCode.DONE
    except CopydeskError as error:
        code, words, place = exit_code_of(error), str(error), traceback.format_exc()
    except Exception as error:  # noqa: BLE001 - the edge: what nobody foresaw still gets a line and a code
        code, place = ExitCode.ERROR_INSIDE, traceback.format_exc()
        words = f"an error inside: {_named(error)}" + ("" if verbose else " (-v tells where)")
    if verbose:
        _tell_place(place)
    notice(words)
    return code


def _tell_place(traceback_lines: str) -> None:
    import logging

    logging.getLogger(__name__).error("%s", traceback_lines)
    if sys.stderr is not None:
        sys.stderr.write(traceback_lines)


def _named(error: Exception) -> str:
    return f"{type(error).__name__}: {error}".removesuffix(": ")


if __name__ == "__main__":
    main()
