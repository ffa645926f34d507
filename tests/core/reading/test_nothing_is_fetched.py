"""A file that names addresses, other files and entities is read as it lies there: nothing else is opened."""

import builtins
import os
import socket
from pathlib import Path
from typing import Any

import pytest

from copydesk.core.model import ArticleStatus
from copydesk.core.reading import article_from_bytes

PROSE = "The ferry to the island will run again, the board said on Friday. It was away for nine days."
SECRET = "the secret of the file beside"
HOSTILE = {
    ".html": """<?xml version="1.0"?><!DOCTYPE html [<!ENTITY e SYSTEM "file://{secret}"><!ENTITY % p SYSTEM
"http://127.0.0.1:9/p.dtd"> %p;]><html><head><link rel="stylesheet" href="http://127.0.0.1:9/a.css"><base
href="http://127.0.0.1:9/"><meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/"><script
src="http://127.0.0.1:9/a.js"></script></head><body><iframe src="file://{secret}"></iframe><img src="http://127.0.0.1:9/">
<p>{prose}</p><p>&e;</p><object data="file://{secret}"></object><xi:include href="file://{secret}"/></body></html>""",
    ".xhtml": """<?xml version="1.0"?><!DOCTYPE html [<!ENTITY e SYSTEM "file://{secret}">]>
<html xmlns="http://www.w3.org/1999/xhtml"><body><p>{prose}</p><p>&e;</p></body></html>""",
    ".eml": """Subject: Ferry
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/html

<p>{prose}</p><img src="http://127.0.0.1:9/"><iframe src="file://{secret}"></iframe>
--b
Content-Type: message/external-body; access-type=local-file; name="{secret}"


--b--
""",
    ".md": "---\ntitle: !!python/object/apply:builtins.open [{secret}]\noutlet: !include {secret}\n---\n\n{prose}\n",
    ".json": '{{"title": "Ferry", "text": "{prose}", "$ref": "file://{secret}", "image": "http://127.0.0.1:9/"}}',
}


@pytest.mark.parametrize("ending", HOSTILE)
def test_reading_opens_no_connection_and_no_other_file(
    ending: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(SECRET)
    content = HOSTILE[ending].format(secret=secret, prose=PROSE).encode()
    article_from_bytes("a", content, ending)  # what is imported on the way is
    opened: list[object] = []

    def note(kind: str, opening: Any) -> Any:
        def noted(*arguments: Any, **named: Any) -> Any:
            opened.append((kind, arguments))
            return opening(*arguments, **named)

        return noted

    monkeypatch.setattr(socket, "socket", note("socket", socket.socket))
    monkeypatch.setattr(socket, "getaddrinfo", note("name", socket.getaddrinfo))
    monkeypatch.setattr(builtins, "open", note("open", builtins.open))
    monkeypatch.setattr(os, "open", note("os.open", os.open))
    (article,) = article_from_bytes("a", content, ending)
    assert opened == []
    assert article.status is ArticleStatus.OK
    assert "ferry to the island" in article.text
    assert SECRET not in article.text
