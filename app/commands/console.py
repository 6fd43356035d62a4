"""What a command is given: the settings, words in the operator's language, and a way to stop with one clear line."""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any

from app.clock import SystemClock
from app.profiles import load_catalogue, load_profile
from app.settings import Settings
from locales.loader import Words
from locales.terms import load_english_terms
from locales.translator import Translator
from migrations.schema import is_current, sqlite_file
from storage.database import Database


class Stop(Exception):
    """The command cannot go on: a Fluent id and its arguments, printed as one line; exit code 1."""

    def __init__(self, text_id: str, **args: object) -> None:
        super().__init__(text_id)
        self.text_id = text_id
        self.args_ = args


@dataclass(frozen=True, kw_only=True)
class Console:
    settings: Settings
    args: argparse.Namespace
    clock: SystemClock
    t: Translator

    def say(self, text_id: str, /, **args: object) -> None:
        print(self.t.plain(text_id, **args), flush=True)

    async def check_base(self) -> None:
        """Raises `Stop` when there is none, or one of another version. Nothing is created by looking."""
        url = self.settings.database
        file = sqlite_file(url)
        if file is not None and not file.exists():
            raise Stop("operator-no-database")
        if not await asyncio.to_thread(is_current, url):
            raise Stop("operator-old-schema")

    def database(self) -> Database:
        """The caller closes it."""
        profile, catalogue = load_profile(self.settings.profile), load_catalogue(service=self.settings.profile)
        return Database(self.settings.database, profile=profile, catalogue=catalogue)


@dataclass(frozen=True, kw_only=True)
class Command:
    """`help` is a Fluent id. `prepare` adds the command's own arguments."""

    name: str
    help: str
    act: Callable[[Console], Coroutine[Any, Any, int]]
    prepare: Callable[[argparse.ArgumentParser], object] = lambda parser: None


def words(settings: Settings, clock: SystemClock) -> Words:
    profile = load_profile(settings.profile)
    return Words({"ru": profile.term_forms, "en": load_english_terms()}, zone=profile.zone, now=clock.now)
