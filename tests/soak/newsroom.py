"""A folder that others write into all the time, in every way that files come, change and go."""

import os
import random
import shutil
from pathlib import Path

PEOPLE = "Maud Ines Otto Pia Ruben Selma Thore Ulla".split()
DEEDS = "closed the harbour|sold the ferry|opened the quarry|left the council|bought the mill".split("|")
WORDS = "the water rose|nobody was asked|we shall see|it was late|the bill is paid".split("|")


class Newsroom:
    """Does one thing after the other to a folder; the same seed does the same things."""

    def __init__(self, folder: Path, outside: Path, seed: int) -> None:
        self.folder = folder
        self._outside = outside
        self._random = random.Random(seed)
        self._count = 0

    def act(self) -> None:
        there = sorted(path for path in self.folder.rglob("*.txt") if path.is_file())
        deeds = [self._write, self._write, self._write_slowly, self._move_in, self._copy]
        if len(there) > 3:
            deeds += [self._change, self._replace, self._rename, self._touch]
        if len(there) > 12:
            deeds += [self._delete, self._delete]
        self._random.choice(deeds)(there)

    def _article(self) -> str:
        draw = self._random.choice
        sentences = [f"{draw(PEOPLE)} {draw(DEEDS)} with {self._random.randint(2, 40)} workers." for _ in range(3)]
        quoted = f"“{draw(WORDS).capitalize()},” said {draw(PEOPLE)}."
        return f"---\noutlet: {draw(PEOPLE)} Post\n---\n{' '.join(sentences)} {quoted}\n"

    def _new(self) -> Path:
        self._count += 1
        return self.folder / self._random.choice(["", "", "deep"]) / f"a{self._count}.txt"

    def _write(self, there: list[Path]) -> None:
        self._new().write_text(self._article())

    def _write_slowly(self, there: list[Path]) -> None:
        with self._new().open("w") as file:
            for line in self._article().splitlines(keepends=True):
                file.write(line)
                file.flush()

    def _move_in(self, there: list[Path]) -> None:
        coming = self._outside / "coming.txt"
        coming.write_text(self._article())
        coming.rename(self._new())

    def _copy(self, there: list[Path]) -> None:
        if there:
            shutil.copy(self._random.choice(there), self._new())

    def _change(self, there: list[Path]) -> None:
        self._random.choice(there).write_text(self._article())

    def _replace(self, there: list[Path]) -> None:
        beside = self.folder / ".a.swp"
        beside.write_text(self._article())
        beside.rename(self._random.choice(there))

    def _rename(self, there: list[Path]) -> None:
        self._random.choice(there).rename(self._new())

    def _touch(self, there: list[Path]) -> None:
        os.utime(self._random.choice(there))

    def _delete(self, there: list[Path]) -> None:
        self._random.choice(there).unlink()
