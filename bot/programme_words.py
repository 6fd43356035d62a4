"""Items of a roadmap in words: the screens, the notices and the paper say them alike."""

from __future__ import annotations

from domain.programmes import ItemState
from locales.translator import Translator
from models.programmes import RoadmapItem


def item_words(t: Translator, item: RoadmapItem) -> str:
    """The topic or the pair's own words; other kinds have a name."""
    return item.title or t.plain(f"programmes-kind-{item.kind}")


def state_line(t: Translator, item: RoadmapItem, state: ItemState) -> str:
    return t(f"programmes-line-{state.value}", day=t.day(item.due_on), title=item_words(t, item))
