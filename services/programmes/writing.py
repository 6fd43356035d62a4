"""The pair writes its programme, and the roadmap that comes with it is walked (P10)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from domain.actors import Actor
from domain.errors import Gone
from domain.programmes import (
    ItemDraft,
    ItemKind,
    ItemState,
    ProgrammeState,
    check_item_day,
    ends_on,
    read_words,
    roadmap,
    state_of,
)
from domain.rights import Action
from models.pairs import Pair
from models.programmes import MentoringProgramme, RoadmapItem
from services.programmes.reach import change_item, new_item, own_item, pair_of, programme_of, remind, today_of
from storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeDraft:
    """`topics` are numbers of the catalogue's topics."""

    goals: Sequence[str]
    situation: str
    expected: str
    years: int
    topics: Sequence[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Roadmap:
    """`programme` is None before anything is written; `states` stand beside `items`."""

    pair: Pair
    programme: MentoringProgramme | None
    items: Sequence[RoadmapItem]
    states: Sequence[ItemState]


async def read_programme(work: Work, actor: Actor, pair_id: int, *, now: datetime) -> Roadmap:
    """The two of the pair; the school and the service within their reach."""
    pair = await pair_of(work, actor, Action.READ, pair_id)
    programme = await work.programmes.of_pair(pair_id)
    if programme is None:
        return Roadmap(pair=pair, programme=None, items=(), states=())
    items = await work.programmes.items(programme.id)
    held = (await work.programmes.held_topics([pair_id]))[pair_id]
    today = today_of(work, now)
    states = [state_of(one.status, one.title, one.due_on, held, today) for one in items]
    return Roadmap(pair=pair, programme=programme, items=items, states=states)


async def write_programme(
    work: Work, actor: Actor, pair_id: int, draft: ProgrammeDraft, *, run_id: str, now: datetime
) -> MentoringProgramme:
    """The mentor of the pair; the roadmap comes with it, dated. While it is a draft it may be written anew."""
    pair = await pair_of(work, actor, Action.WRITE, pair_id)
    known = await work.programmes.of_pair(pair_id)
    if known is not None and known.run_id == run_id:
        return known
    topics = [one for one in work.catalogue.mentoring_topics if one.number in set(draft.topics)]
    words = {
        "goals": "\n".join(draft.goals),
        "situation": draft.situation,
        "expected": read_words(draft.expected),
        "run_id": run_id,
        "ends_on": ends_on(pair.started_on, draft.years),
    }
    if known is None:
        programme = MentoringProgramme(
            pair_id=pair_id,
            status=ProgrammeState.DRAFT.value,
            starts_on=pair.started_on,
            created_at=now,
            **words,
        )
        work.programmes.add(programme)
        await work.flush()
    else:
        programme = known
        if not await work.programmes.change(programme, ProgrammeState.DRAFT.value, **words):
            raise Gone(f"programmes-is-{programme.status}")
        for item in await work.programmes.items(programme.id):
            await work.programmes.change_item(item.id, status=ItemState.DROPPED.value)
    begins = max(pair.started_on, today_of(work, now))
    for drafted in roadmap(begins, draft.years, topics, work.catalogue.calendar, until=programme.ends_on):
        work.programmes.add(new_item(programme.id, drafted))
    await work.flush()
    work.audit.add("written", "programme", programme.id, actor_id=actor.person_id, now=now)
    return programme


async def add_item(work: Work, actor: Actor, pair_id: int, title: str, due_on: date, *, now: datetime) -> RoadmapItem:
    """The mentor, in a draft or an approved programme: a roadmap lives."""
    pair = await pair_of(work, actor, Action.WRITE, pair_id)
    programme = await programme_of(work, pair)
    if programme.status not in (ProgrammeState.DRAFT, ProgrammeState.APPROVED):
        raise Gone(f"programmes-is-{programme.status}")
    check_item_day(due_on, programme.starts_on, programme.ends_on)
    item = new_item(programme.id, ItemDraft(kind=ItemKind.OWN, title=title, due_on=due_on))
    work.programmes.add(item)
    await work.flush()
    work.audit.add("moved", "item", item.id, actor_id=actor.person_id, now=now)
    if programme.status == ProgrammeState.APPROVED:
        await remind(work, item, pair, now=now)
    return item


async def move_item(work: Work, actor: Actor, item_id: int, due_on: date, *, now: datetime) -> RoadmapItem:
    item, programme, pair = await own_item(work, actor, item_id)
    check_item_day(due_on, programme.starts_on, programme.ends_on)
    item = await change_item(work, item, due_on=due_on)
    work.audit.add("moved", "item", item.id, actor_id=actor.person_id, now=now)
    if programme.status == ProgrammeState.APPROVED:
        await remind(work, item, pair, now=now)
    return item


async def finish_item(work: Work, actor: Actor, item_id: int, *, is_done: bool, now: datetime) -> RoadmapItem:
    """Done, or not needed any more. The mentor."""
    item, _, _ = await own_item(work, actor, item_id)
    status = ItemState.DONE if is_done else ItemState.DROPPED
    return await change_item(work, item, status=status.value, done_at=now if is_done else None)
