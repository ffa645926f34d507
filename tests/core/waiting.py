"""Waiting for what other threads deliver, with a short limit instead of a sleep."""

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")
LIMIT = 15.0


class Heard(Generic[T]):
    """A listener that remembers, and lets a test wait until what it heard satisfies it."""

    def __init__(self) -> None:
        self.all: list[T] = []
        self._condition = threading.Condition()

    def __call__(self, message: T) -> None:
        with self._condition:
            self.all.append(message)
            self._condition.notify_all()

    def until(self, satisfied: Callable[[list[T]], object], limit: float = LIMIT) -> list[T]:
        with self._condition:
            assert self._condition.wait_for(lambda: satisfied(self.all), limit), self.all
            return list(self.all)

    def forget(self) -> None:
        with self._condition:
            self.all.clear()
