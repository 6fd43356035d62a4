"""Reads `locales/<language>/*.ftl` once and hands out translators; Russian stands behind every other language."""

from __future__ import annotations

import html
import logging
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

log = logging.getLogger(__name__)

FOLDER = Path(__file__).parent
FIRST = "ru"
FORMS = frozenset({"nom", "gen", "dat", "acc", "ins", "loc", "pl", "pl_gen", "abbr"})

Terms = Mapping[str, Mapping[str, str]]  # key of a term in the profile -> form -> words


class Words:
    """All sentences of all languages with the service's own terms.

    `languages` names the languages that are offered and gives each its terms. `now` is the clock's: it decides whether
    a day needs its year, and what is tomorrow. Loading raises `WordsError` on a broken or twice written sentence: a
    file that does not parse is a bug of ours and must not reach a person.
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
        resources = {language: read_language(folder / language) for language in languages}
        screens = {one: _bundle(one, resources[one], terms, escape=True) for one, terms in languages.items()}
        labels = {one: _bundle(one, resources[one], terms, escape=False) for one, terms in languages.items()}
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


def read_language(folder: Path) -> list[ftl.Resource]:
    """Every sentence file of one language, checked for broken syntax and for ids written twice."""
    found: dict[str, Path] = {}
    resources: list[ftl.Resource] = []
    paths = sorted(folder.glob("*.ftl"))
    if not paths:
        raise WordsError(f"no *.ftl in {folder}")
    for path in paths:
        resource = _parsed(path.read_text(encoding="utf-8"))
        for entry in resource.body:
            if isinstance(entry, ftl.Junk):
                raise WordsError(f"{path}: does not parse: {(entry.content or '').strip()[:80]!r}")
            if isinstance(entry, ftl.Message):
                if entry.id.name in found:
                    raise WordsError(f"{path}: {entry.id.name} stands already in {found[entry.id.name].name}")
                found[entry.id.name] = path
        resources.append(resource)
    return resources


@lru_cache(maxsize=256)
def _parsed(text: str) -> ftl.Resource:
    """All files cost a second: a second bot in one process (a restart, the next test) has them for nothing."""
    return FluentParser(with_spans=False).parse(text)


def _bundle(language: str, resources: list[ftl.Resource], terms: Terms, *, escape: bool) -> FluentBundle:
    # Isolating marks (U+2068) would land in Telegram's texts.
    bundle = FluentBundle([language], functions={"TERM": _term_function(terms, escape=escape)}, use_isolating=False)
    for resource in resources:
        bundle.add_resource(resource)
    return bundle


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
