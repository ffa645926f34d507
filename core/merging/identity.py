"""Ids of merged things: a hash of the kind and the smallest member, so that they do not depend on arrival."""

from hashlib import sha256

_LENGTH = 12


def item_id(prefix: str, kind: str, member: str) -> str:
    """`prefix`_hash; `member` is "article's sha256:start:end"."""
    return f"{prefix}_{sha256(f'{kind}:{member}'.encode()).hexdigest()[:_LENGTH]}"


def member_key(article_sha256: str | None, start: int, end: int) -> str:
    return f"{article_sha256}:{start}:{end}"
