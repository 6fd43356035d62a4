"""Words for ids and term keys in a language other than the service's own."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

from locales.translator import Translator

_FILE = Path(__file__).parent / "en" / "terms.toml"
_SINGULAR = ("nom", "gen", "dat", "acc", "ins", "loc")
_PLURAL = ("pl", "pl_gen")


def load_english_terms() -> Mapping[str, Mapping[str, str]]:
    """The English side of `Profile.term_forms`: the same keys and forms, all cases alike."""
    terms = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return {
        key: {
            **dict.fromkeys(_SINGULAR, words["one"]),
            **dict.fromkeys(_PLURAL, words["many"]),
            "abbr": words["abbr"],
        }
        for key, words in terms.items()
    }


def label(t: Translator, kind: str, id_: str, russian: str) -> str:
    """What a row of the profile or the catalogue is called: `label(t, "role", row.id, row.label)`; not escaped.

    Russian is the row's own label, which the service may edit. Another language has our word `profile-<kind>-<id>`,
    and the Russian label where there is none: a service's own names stay as they are.
    """
    text_id = f"profile-{kind}-{id_}"
    return t.plain(text_id) if t.language != "ru" and t.knows(text_id) else russian
