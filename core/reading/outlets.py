"""Who is who among outlets: names, their other names, their addresses, and which of them are wires (outlets.txt)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from copydesk.core.errors import CopydeskError

_ADDRESS = re.compile(r"[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}")
_NOBODYS = frozenset(  # providers of mail: an address there names no outlet
    "gmail.com googlemail.com yahoo.com hotmail.com outlook.com aol.com icloud.com protonmail.com proton.me gmx.com"
    " gmx.net live.com msn.com me.com mail.com".split()
)


@dataclass(frozen=True, slots=True)
class Outlets:
    """The table of outlets: `names` by any lower-case name, `domains` by address, `wires` by canonical name."""

    names: Mapping[str, str]
    domains: Mapping[str, str]
    wires: frozenset[str]  # credited in the pages of others
    agencies: frozenset[str]  # the wires whose copyright does not say who published the page

    def named(self, name: str) -> str | None:
        """The canonical name of an outlet, where the table has it."""
        plain = " ".join(name.split()).strip(" .,").lower()
        return self.names.get(plain) or self.names.get(plain.removeprefix("the "))

    def wire(self, name: str) -> str | None:
        """The canonical name, where it is a wire service's."""
        known = self.named(name)
        return known if known in self.wires else None

    def at(self, host: str) -> str | None:
        """The outlet of a web or mail address: the table's name, else the address itself; none for a mail provider."""
        host = host.lower().strip(".").removeprefix("www.")
        if not _ADDRESS.fullmatch(host) or is_mail_provider(host):
            return None
        return self.known_at(host) or host

    def starting(self, words: str) -> str | None:
        """The outlet whose name some words begin with: "Example Post World" is a page of the Example Post."""
        parts = words.split()
        return next((known for n in range(len(parts), 1, -1) if (known := self.named(" ".join(parts[:n])))), None)

    def known_at(self, host: str) -> str | None:
        parts = host.lower().removeprefix("www.").split(".")[-6:]
        return next(
            (self.domains[tail] for n in range(len(parts)) if (tail := ".".join(parts[n:])) in self.domains), None
        )


class OutletsInvalid(CopydeskError):
    """A table of outlets has a line that is none of its form; the message names the line."""


_own = ""  # the reader's table: set before anything is read, as the shipped one is


def add_outlets(table: str) -> None:
    """Add the reader's own table to the shipped one, over which it wins; "" for none. Raises OutletsInvalid."""
    global _own
    for number, line in enumerate(table.splitlines(), 1):
        name, equals, _ = line.partition("=")
        if line.strip() and not line.startswith("#") and not (equals and name.strip(" *+")):
            raise OutletsInvalid(f"line {number}: `Name = domain, domain, other name` is needed")
    _own = table
    outlets.cache_clear()


def own_outlets() -> str:
    """The reader's own table, as it was added."""
    return _own


@cache
def outlets() -> Outlets:
    """The table that ships with Copydesk, and the reader's own."""
    shipped = files("copydesk.core.reading").joinpath("outlets.txt").read_text("utf-8")
    return read_outlets(f"{shipped}\n{_own}")


def is_mail_provider(host: str) -> bool:
    """Whether anybody may have an address there."""
    return host.lower() in _NOBODYS


def host_of(address: str) -> str:
    """The host in a web address."""
    return address.partition("://")[2].partition("/")[0].rpartition("@")[2].partition(":")[0]


def read_outlets(table: str) -> Outlets:
    """A table in the form of outlets.txt."""
    names: dict[str, str] = {}
    domains: dict[str, str] = {}
    wires: set[str] = set()
    agencies: set[str] = set()
    for line in table.splitlines():
        name, equals, known_as = line.partition("=")
        if line.startswith("#") or not equals:
            continue
        outlet = name.strip(" *+")
        if name.rstrip().endswith(("*", "+")):
            wires.add(outlet)
        if name.rstrip().endswith("*"):
            agencies.add(outlet)
        names[outlet.lower()] = outlet
        for other in (part.strip() for part in known_as.split(",")):
            if _ADDRESS.fullmatch(other):
                domains[other] = outlet
            names[other.lower()] = outlet
    return Outlets(names, domains, frozenset(wires), frozenset(agencies))
