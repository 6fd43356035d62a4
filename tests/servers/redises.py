"""Redis: one server for a test process, emptied for each test."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

from redis import Redis

from tests.servers.shell import Missing, Shell, free_port

REDIS = """
redis-server --port "$1" --bind 127.0.0.1 --save "" --appendonly no --dir "$2" & server=$!
read -r how; kill -KILL "$server"; { wait "$server"; } 2>/dev/null
"""


@contextmanager
def redis_server(*, is_own: bool = False) -> Iterator[RedisServer]:
    """`is_own` for whoever stops the server: never the one named in the environment. Raises `Missing`."""
    named = os.environ.get("MARSHRUT_TEST_REDIS", "")
    if named and not is_own:
        yield RedisServer(named)
        return
    if shutil.which("redis-server") is None:
        raise Missing("Redis is not installed (apt-get install redis-server), MARSHRUT_TEST_REDIS names none")
    port = free_port()
    with tempfile.TemporaryDirectory(prefix="marshrut-redis-") as folder:
        shell = Shell(REDIS, [str(port), folder], "Ready to accept connections")
        shell.start()
        try:
            yield RedisServer(f"redis://127.0.0.1:{port}/0", shell)
        finally:
            shell.stop("now")


class RedisServer:
    """Its database is emptied by `empty()`; `stop()` kills it and `start()` brings it back with nothing in it."""

    def __init__(self, url: str, shell: Shell | None = None) -> None:
        self.url = url
        self._shell = shell

    def empty(self) -> None:
        with Redis.from_url(self.url) as client:
            client.flushdb()

    def stop(self) -> None:
        assert self._shell is not None
        self._shell.stop("now")

    def start(self) -> None:
        assert self._shell is not None
        self._shell.start()
