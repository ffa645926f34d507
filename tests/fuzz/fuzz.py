"""`make fuzz`: throws bytes at each target, led by what code they reach, until the time is up or a promise is broken.

What broke it is kept in .venv/fuzz/, and every later run begins with it; so is what reached new code.
"""

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["copydesk"]):
    from targets import TARGETS

CORPORA = Path(__file__).parents[2] / ".venv" / "fuzz"
SEEDS = Path(__file__).parents[2] / "seeds"
LONGEST = 4096
# Seconds that one input may take: reading a page of this length takes 20 ms.
PATIENCE = 10


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--seconds", type=int, default=60, help="for each target")
    asked.add_argument("--here", metavar="TARGET", choices=TARGETS, help=argparse.SUPPRESS)
    asked.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    options = asked.parse_args()
    if unknown := set(options.targets) - TARGETS.keys():
        asked.error(f"no such target: {', '.join(sorted(unknown))}")
    if options.here:
        _fuzz(options.here, options.seconds)
    broken = [name for name in options.targets or TARGETS if not _stands(name, options.seconds)]
    print(f"{len(options.targets or TARGETS) - len(broken)} passed, {len(broken)} failed", *broken)
    return 1 if broken else 0


def _stands(name: str, seconds: int) -> bool:
    """In a process of its own: the fuzzer ends the one that it runs in."""
    began = time.monotonic()
    command = [sys.executable, __file__, "--here", name, "--seconds", str(seconds)]
    run = subprocess.run(command, check=False, capture_output=True, text=True, errors="replace")
    tried = next((line.split()[1] for line in run.stderr.splitlines() if line.startswith("Done")), "?")
    verdict = "BROKEN" if run.returncode else "stands"
    print(f"{name:13} {verdict}  {tried} inputs, {time.monotonic() - began:.0f} s", flush=True)

    if run.returncode:
        print(run.stdout[-3000:], run.stderr[-6000:])
    return run.returncode == 0


def _fuzz(name: str, seconds: int) -> None:
    corpus = CORPORA / name
    corpus.mkdir(parents=True, exist_ok=True)
    for seed in sorted(SEEDS.glob("*.*")):
        (corpus / seed.name).write_bytes(seed.read_bytes()[:LONGEST])
    arguments = [
        f"-max_total_time={seconds}", f"-max_len={LONGEST}", f"-timeout={PATIENCE}",
        f"-artifact_prefix={corpus}{os.sep}broke-", "-print_final_stats=1", str(corpus),
    ]  # fmt: skip
    atheris.Setup([sys.argv[0], *arguments], TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    sys.exit(main())
