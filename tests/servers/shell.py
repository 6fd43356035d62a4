"""A server as a process that dies with us, however we die."""

from __future__ import annotations

import os
import pwd
import socket
import subprocess
from typing import NoReturn

import pytest


class Missing(Exception):
    """The server is not installed here; the text says what to install."""


class Shell:
    """A server behind a shell: `start` returns when it answers, and it dies with us."""

    def __init__(self, script: str, words: list[str], ready: str, user: pwd.struct_passwd | None = None) -> None:
        self._script, self._words, self._ready, self._user = script, words, ready, user
        self._process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        user = self._user
        self._process = subprocess.Popen(
            ["sh", "-c", self._script, "sh", *self._words],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd="/",
            start_new_session=True,  # a signal to the group of the tests must not end the shell before its server
            **({"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if user else {}),
        )
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if self._ready in line:
                return
        raise RuntimeError(f"{self._words} did not start")

    @property
    def is_running(self) -> bool:
        return self._process is not None

    def stop(self, how: str) -> None:
        if self._process is not None:
            self._process.communicate(f"{how}\n")
            self._process = None


def skip_or_fail(missing: Missing) -> NoReturn:
    (pytest.fail if os.environ.get("CI") else pytest.skip)(str(missing))


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])
