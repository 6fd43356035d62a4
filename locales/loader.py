"""Hands out translators over `locales/<language>/*.ftl`; Russian stands behind every other language.

A file is parsed when its first sentence is said: all of them together are a second and eight megabytes, and most
processes never say most of them.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from fluent.runtime import FluentBundle
from fluent.runtime.types import FluentNone
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from locales.translator import Safe, Translator, WordsError

__all__ = ["FOLDER", "FORMS", "Safe", "Terms", "Translator", "Words", "WordsError"]

FOLDER = Path(__file__).parent
FIRST = "ru"
FORMS = frozenset({"nom", "gen", "dat", "acc", "ins", "loc", "pl", "pl_gen", "abbr"})

Terms = Mapping[str, Mapping[str, str]]  # key of a term in the profile -> form -> words


class Words:
    """All sentences of all languages with the service's own terms.

    `languages` names the languages that are offered and gives each its terms. `now` is the clock's: it decides whether
    a day needs its year, and what is tomorrow. Raises `WordsError` where a language has no files,
    and at the first sentence of a file that is broken: the house guard reads them all, so no release has one.
    """

    def __init__(
        self,
        languages: Mapping[str, Terms],
        folder: Path = FOLDER,
        *,
        zone: ZoneInfo,
        now: Callable[[], datetime],
        strict: bool = False,
    ) -> None:
        if FIRST not in languages:
            raise WordsError(f"{FIRST!r} is the language behind the others and must be given")
        self._shelves = {language: Shelf(folder / language) for language in languages}
        screens = {one: Sentences(one, self._shelves[one], terms, escape=True) for one, terms in languages.items()}
        labels = {one: Sentences(one, self._shelves[one], terms, escape=False) for one, terms in languages.items()}
        self._translators = {
            one: Translator(
                one,
                {name: screens[name] for name in dict.fromkeys((one, FIRST))},
                {name: labels[name] for name in dict.fromkeys((one, FIRST))},
                zone=zone,
                now=now,
                strict=strict,
            )
            for one in languages
        }

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(self._translators)

    def translator(self, language: str | None) -> Translator:
        """The nearest we speak: `en-GB` is answered in English, an unknown or absent language in Russian."""
        short = (language or FIRST).replace("_", "-").split("-")[0].lower()
        return self._translators.get(short, self._translators[FIRST])


class Shelf:
    """One language's files. The first word of an id names its file: `meetings-logged` stands in `meetings.ftl`."""

    def __init__(self, folder: Path) -> None:
        self.paths = {path.stem: path for path in sorted(folder.glob("*.ftl"))}
        if not self.paths:
            raise WordsError(f"no *.ftl in {folder}")

    def read(self, name: str) -> ftl.Resource:
        """A file's sentences, parsed. A sentence leans only on sentences of its own file."""
        path = self.paths[name]
        resource = _parsed(path.read_text(encoding="utf-8"))
        seen: set[str] = set()
        for entry in resource.body:
            if isinstance(entry, ftl.Junk):
                raise WordsError(f"{path}: does not parse: {(entry.content or '').strip()[:80]!r}")
            if isinstance(entry, ftl.Message):
                if entry.id.name in seen:
                    raise WordsError(f"{path}: {entry.id.name} stands already above")
                seen.add(entry.id.name)
        return resource


class Sentences(FluentBundle):
    """One language with its terms; escaped for a screen or plain for a label."""

    def __init__(self, language: str, shelf: Shelf, terms: Terms, *, escape: bool) -> None:
        # Isolating marks (U+2068) would land in Telegram's texts.
        super().__init__([language], functions={"TERM": _term_function(terms, escape=escape)}, use_isolating=False)
        self._shelf = shelf
        self._taken: set[str] = set()

    def has_message(self, message_id: str) -> bool:
        """Asked before each sentence: its file is taken from the shelf at the first."""
        name = message_id.partition("-")[0]
        if name not in self._taken and name in self._shelf.paths:
            self.add_resource(self._shelf.read(name))
            self._taken.add(name)
        return super().has_message(message_id)


@lru_cache(maxsize=256)
def _parsed(text: str) -> ftl.Resource:
    """A second bot in one process (a restart, the next test) has the sentences for nothing."""
    return FluentParser(with_spans=False).parse(text)


def _term_function(terms: Terms, *, escape: bool) -> Callable[..., Any]:
    def term(key: Any, form: str = "nom", cap: str = "no", short: str = "no") -> str:
        """`TERM($term, form: "gen", cap: "yes", short: "yes")`.

        `short` says the abbreviation where the service has one ("ГМО", never declined) and the form where it has none.
        """
        if isinstance(key, FluentNone):
            raise WordsError("TERM without a term")
        if form not in FORMS:
            raise WordsError(f"TERM {key}: no form {form!r}, there are {', '.join(sorted(FORMS))}")
        if str(key) not in terms:
            raise WordsError(f"TERM: the profile has no term {str(key)!r}")
        forms = terms[str(key)]
        words = (forms.get("abbr") if short == "yes" else "") or forms.get(form)
        if not words:
            raise WordsError(f"TERM {key}: the profile leaves form {form!r} empty")
        words = words[:1].upper() + words[1:] if cap == "yes" else words
        return html.escape(words, quote=False) if escape else words

    return term
