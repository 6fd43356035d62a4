"""HTTP/1.1 by hand, as little as a bot needs: the stub must be faster than anything it measures."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from urllib.parse import parse_qsl

REASONS = {200: "OK", 400: "Bad Request", 403: "Forbidden", 404: "Not Found", 429: "Too Many Requests"}

Answer = Callable[[int, bytes, float], None]
"""Called once for each request: status, JSON, seconds until it is written. Status 0 cuts the connection."""

Handle = Callable[[str, dict[str, str], bytes, Answer], None]
"""Path, form fields, raw body (for JSON), and the way to answer."""


class Connection(asyncio.Protocol):
    def __init__(self, handle: Handle) -> None:
        self._handle = handle
        self._buffer = b""
        self._transport: asyncio.Transport | None = None
        self._loop = asyncio.get_running_loop()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while (request := self._cut_off()) is not None:
            self._serve(*request)

    def _cut_off(self) -> tuple[str, bytes, bytes] | None:
        """The next whole request in the buffer: path, head, body."""
        end = self._buffer.find(b"\r\n\r\n")
        if end < 0:
            return None
        head = self._buffer[:end]
        lower = head.lower()
        if b"transfer-encoding: chunked" in lower:
            return self._cut_off_chunked(head, end + 4)
        place = lower.find(b"content-length:")
        length = int(head[place + 15 :].split(b"\r\n", 1)[0]) if place >= 0 else 0
        if len(self._buffer) < end + 4 + length:
            return None
        body = self._buffer[end + 4 : end + 4 + length]
        self._buffer = self._buffer[end + 4 + length :]
        return _path(head), head, body

    def _cut_off_chunked(self, head: bytes, at: int) -> tuple[str, bytes, bytes] | None:
        body = b""
        while True:
            line = self._buffer.find(b"\r\n", at)
            if line < 0:
                return None
            size = int(self._buffer[at:line].split(b";")[0], 16)
            if len(self._buffer) < line + 4 + size:
                return None
            body += self._buffer[line + 2 : line + 2 + size]
            at = line + 4 + size
            if size == 0:
                self._buffer = self._buffer[at:]
                return _path(head), head, body

    def _serve(self, path: str, head: bytes, body: bytes) -> None:
        path, _, query = path.partition("?")
        fields = dict(parse_qsl(query, keep_blank_values=True)) if query else {}
        place = head.lower().find(b"content-type:")
        kind = head[place + 13 :].split(b"\r\n", 1)[0].strip() if place >= 0 else b""
        if kind.startswith(b"application/x-www-form-urlencoded"):
            fields |= dict(parse_qsl(body.decode(), keep_blank_values=True))
        elif kind.startswith(b"multipart/"):
            fields |= _multipart(kind, body)
        self._handle(path, fields, body, self._answer)

    def _answer(self, status: int, body: bytes, after: float) -> None:
        if after > 0:
            self._loop.call_later(after, self._write, status, body)
        else:
            self._write(status, body)

    def _write(self, status: int, body: bytes) -> None:
        if self._transport is None or self._transport.is_closing():
            return
        if status == 0:
            self._transport.abort()
            return
        reason = REASONS.get(status, "Error")
        head = f"HTTP/1.1 {status} {reason}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        self._transport.write(head.encode() + body)


def _path(head: bytes) -> str:
    return head.split(b" ", 2)[1].decode()


def _multipart(kind: bytes, body: bytes) -> dict[str, str]:
    """Plain fields; of a file only its name."""
    mark = b"--" + kind.split(b"boundary=", 1)[1].strip(b'"')
    fields = {}
    for part in body.split(mark)[1:-1]:
        head, _, content = part.partition(b"\r\n\r\n")
        name = head.split(b'name="', 1)[1].split(b'"', 1)[0].decode()
        is_file = b"filename=" in head
        fields[name] = "<file>" if is_file else content.removesuffix(b"\r\n").decode()
    return fields
