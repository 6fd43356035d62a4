"""What was agreed becomes things to do: shown on top, reminded of once, ticked off by one press."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.actors import Actor
from domain.errors import Forbidden, Gone
from domain.meetings import Doer, read_actions
from domain.reminders import MORNING, at_wall
from domain.rights import Action
from models.meetings import Meeting, NextAction
from models.pairs import Pair
from models.people import Person
from services.meetings.notices import ACTION_DUE
from services.meetings.reach import pair_of
from services.outbox import notify
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Todo:
    """`who` is empty where either of the two does it."""

    action: NextAction
    who: Person | None


async def take_actions(work: Work, meeting: Meeting, pair: Pair, *, now: datetime) -> None:
    """The lines of the record anew: what was not done of its earlier lines goes.

    A line without a day is due with the next meeting, or in one rhythm of the pair; only a day of its own has a
    reminder of its own, the reminder of the meeting speaks of the others.
    """
    today = now.astimezone(work.profile.zone).date()
    for old in await work.actions.of_meeting(meeting.id):
        if await work.actions.drop(old.id, now):
            await work.outbox.cancel(f"action:{old.id}")
    ahead = await work.meetings.next_of_pair(pair.id, now)
    rhythm = timedelta(days=work.profile.pair_kind(pair.kind).meeting_every_days)
    usual = ahead.planned_at.astimezone(work.profile.zone).date() if ahead is not None else today + rhythm
    people = await work.people.by_ids([pair.mentor_id, pair.mentee_id])
    sides = {Doer.MENTOR: pair.mentor_id, Doer.MENTEE: pair.mentee_id}
    names = {side: _names(people[person_id]) for side, person_id in sides.items()}
    for draft in read_actions(meeting.agreed, names, today):
        action = NextAction(
            meeting_id=meeting.id,
            pair_id=pair.id,
            person_id=sides.get(draft.doer),
            text=draft.text,
            due_on=draft.due_on or usual,
            is_with_meeting=draft.due_on is None and ahead is not None,
            created_at=now,
        )
        work.actions.add(action)
        await work.flush()
        if not action.is_with_meeting:
            await plan_action_reminder(work, action, pair, now=now)


async def hand_over_actions(work: Work, before: Pair, after: Pair, *, now: datetime) -> None:
    """What is open goes on in the pair that comes instead, and its two are reminded."""
    await work.actions.hand_over(before.id, after.id, before.mentor_id)
    for action in await work.actions.open_of_pair(after.id):
        await work.outbox.cancel(f"action:{action.id}")
        await plan_action_reminder(work, action, after, now=now)


async def tick_action(work: Work, actor: Actor, action_id: int, *, now: datetime) -> NextAction:
    """Either of the pair says that it is done; again changes nothing."""
    action, _ = await _own(work, actor, action_id)
    assert actor.person_id is not None
    if await work.actions.tick(action_id, by=actor.person_id, now=now):
        await work.outbox.cancel(f"action:{action_id}")
        work.audit.add("done", "action", action_id, actor_id=actor.person_id, now=now)
    elif action.dropped_at is not None:
        raise Gone("meetings-action-dropped")
    return action


async def drop_action(work: Work, actor: Actor, action_id: int, *, now: datetime) -> NextAction:
    """Either of the pair: it was no thing to do, or is none any more."""
    action, _ = await _own(work, actor, action_id)
    if await work.actions.drop(action_id, now):
        await work.outbox.cancel(f"action:{action_id}")
        work.audit.add("dropped", "action", action_id, actor_id=actor.person_id, now=now)
    return action


async def todos_of_pair(work: Work, actor: Actor, pair_id: int) -> list[Todo]:
    """What is open in a pair, for its two and for the service that reads its meetings."""
    await pair_of(work, actor, Action.READ, pair_id)
    return await _todos(work, await work.actions.open_of_pair(pair_id))


async def todos_of(work: Work, person_id: int) -> list[Todo]:
    """One's own of all one's pairs."""
    return await _todos(work, await work.actions.open_of_person(person_id))


async def _todos(work: Work, actions: Sequence[NextAction]) -> list[Todo]:
    people = await work.people.by_ids({one.person_id for one in actions if one.person_id is not None})
    return [Todo(one, people.get(one.person_id) if one.person_id is not None else None) for one in actions]


async def _own(work: Work, actor: Actor, action_id: int) -> tuple[NextAction, Pair]:
    action = await work.actions.find(action_id)
    if action is None:
        raise Gone("errors-gone")
    pair = await pair_of(work, actor, Action.READ, action.pair_id)
    if actor.person_id not in (pair.mentor_id, pair.mentee_id):
        raise Forbidden("errors-no-rights")
    return action, pair


async def plan_action_reminder(work: Work, action: NextAction, pair: Pair, *, now: datetime) -> None:
    """Once, on the morning of its day; of a thing for today already nobody is reminded."""
    due = at_wall(action.due_on, MORNING, work.profile.zone)
    people = [action.person_id] if action.person_id is not None else [pair.mentor_id, pair.mentee_id]
    for person_id in people:
        await notify(
            work,
            ACTION_DUE,
            key=f"{action.id}:{pair.id}:{action.due_on}",
            now=now,
            person_id=person_id,
            due_at=due,
            expires_at=at_wall(action.due_on + timedelta(days=2), MORNING, work.profile.zone),
            about=f"action:{action.id}",
            action_id=action.id,
        )


def _names(person: Person) -> Collection[str]:
    """How the person may be called at the beginning of a line."""
    return (person.given_name, person.given_patronymic, person.surname, person.short_name, person.full_name)
