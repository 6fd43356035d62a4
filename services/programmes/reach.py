"""Which programme, whether the one who acts may, and the guarded changes that its use cases share."""

from __future__ import annotations

from datetime import date, datetime, time

from domain.actors import Actor, Role
from domain.errors import Gone
from domain.programmes import ITEM_REMINDED_BEFORE, MOVES, ItemDraft, ProgrammeMove, ProgrammeState
from domain.reminders import MORNING, at_wall
from domain.rights import About, Action, Thing, check_may, may
from models.pairs import Pair
from models.programmes import MentoringProgramme, RoadmapItem
from services.outbox import notify
from services.people.about import about_person
from services.programmes.notices import ITEM_DAY, ITEM_SOON
from storage.work import Work

EVENING = time(17)


async def may_write(work: Work, actor: Actor, pair: Pair) -> bool:
    return pair.status == "active" and may(actor, Action.WRITE, Thing.PROGRAMME, await about_pair(work, pair))


async def may_decide(work: Work, actor: Actor, pair: Pair, today: date) -> bool:
    is_within = may(actor, Action.CONFIRM, Thing.PROGRAMME, await about_pair(work, pair))
    return is_within and not await is_anothers(work, actor, pair, today)


async def is_anothers(work: Work, actor: Actor, pair: Pair, today: date) -> bool:
    """Whether one of the pair has to leave the decision to somebody else; alone in a small service they decide."""
    if actor.person_id not in (pair.mentor_id, pair.mentee_id):
        return False
    about, holders = await about_pair(work, pair), work.appointments.holders
    near = await holders(Role.SCHOOL_COORDINATOR, today, organisation_id=about.organisation_id or 0)
    others = {row.person_id for row in (*near, *await holders(Role.METHODIST, today))}
    for person_id in others - {pair.mentor_id, pair.mentee_id}:
        other = await work.appointments.actor_of_person(person_id, today)
        if may(other, Action.CONFIRM, Thing.PROGRAMME, about):
            return True
    return False


async def pair_of(work: Work, actor: Actor, action: Action, pair_id: int) -> Pair:
    pair = await work.pairs.find(pair_id)
    if pair is None:
        raise Gone("errors-gone")
    check_may(actor, action, Thing.PROGRAMME, await about_pair(work, pair))
    if action is not Action.READ and pair.status != "active":
        raise Gone(f"pairs-is-{pair.status}")
    return pair


async def programme_of(work: Work, pair: Pair) -> MentoringProgramme:
    programme = await work.programmes.of_pair(pair.id)
    if programme is None:
        raise Gone("programmes-none-yet")
    return programme


async def own_item(work: Work, actor: Actor, item_id: int) -> tuple[RoadmapItem, MentoringProgramme, Pair]:
    item = await work.programmes.find_item(item_id)
    programme = await work.programmes.find(item.programme_id) if item is not None else None
    if item is None or programme is None:
        raise Gone("errors-gone")
    pair = await pair_of(work, actor, Action.WRITE, programme.pair_id)
    if programme.status not in (ProgrammeState.DRAFT, ProgrammeState.APPROVED):
        raise Gone(f"programmes-is-{programme.status}")
    return item, programme, pair


async def change_item(work: Work, item: RoadmapItem, **values: object) -> RoadmapItem:
    """A planned one, once; its reminders go."""
    if not await work.programmes.change_item(item.id, **values):
        raise Gone("programmes-item-is-settled")
    await work.outbox.cancel(f"item:{item.id}")
    changed = await work.programmes.find_item(item.id)
    assert changed is not None
    return changed


async def move(
    work: Work, programme: MentoringProgramme, step: ProgrammeMove, *, by: int | None, now: datetime, **values: object
) -> None:
    """One guarded change of state, with its line in the history."""
    old = ProgrammeState(programme.status)
    new = MOVES.after(old, step)
    if not await work.programmes.change(programme, old.value, status=new.value, **values):
        raise Gone(f"programmes-is-{programme.status}")
    work.routes.record(
        "programme", programme.id, old.value, new.value, by=by, now=now, comment=str(values.get("comment", ""))
    )
    work.audit.add(step.value, "programme", programme.id, actor_id=by, now=now)
    await work.outbox.cancel(f"programme:{programme.id}")


def new_item(programme_id: int, draft: ItemDraft) -> RoadmapItem:
    return RoadmapItem(
        programme_id=programme_id, kind=draft.kind.value, title=draft.title, due_on=draft.due_on, status="planned"
    )


async def remind(work: Work, item: RoadmapItem, pair: Pair, *, now: datetime) -> None:
    """Both three days before; the mentor on the evening of its day, to say what became of it."""
    args = {"item_id": item.id, "pair_id": pair.id, "on": item.due_on.isoformat()}
    soon = at_wall(item.due_on - ITEM_REMINDED_BEFORE, MORNING, work.profile.zone)
    day = at_wall(item.due_on, EVENING, work.profile.zone)
    plan = [(ITEM_SOON, pair.mentor_id, soon), (ITEM_SOON, pair.mentee_id, soon), (ITEM_DAY, pair.mentor_id, day)]
    for kind, person_id, due_at in plan:
        await notify(
            work,
            kind,
            key=f"{item.id}:{pair.id}:{item.due_on}",
            now=now,
            person_id=person_id,
            due_at=due_at,
            about=f"item:{item.id}",
            **args,  # type: ignore[arg-type]
        )


async def about_pair(work: Work, pair: Pair) -> About:
    return await about_person(work, pair.mentee_id, mentor_ids=[pair.mentor_id])


def today_of(work: Work, now: datetime) -> date:
    return now.astimezone(work.profile.zone).date()
