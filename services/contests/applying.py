"""Teachers say that they want to take part, many at once, and take it back."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from domain.actors import Actor
from domain.contests import check_is_open
from domain.errors import Forbidden, Gone
from domain.reminders import day_reminder_moment, is_quiet
from domain.rights import About, Action, Thing, check_may, may
from models.contests import Contest
from services.contests.notices import CONTEST_DEADLINE, mailing_of
from services.contests.reading import find_contest
from services.presses import Pressed
from storage.mailing import notices_to
from storage.work import Work


@dataclass(frozen=True, slots=True)
class ApplyPress:
    contest_id: int
    actor: Actor


async def record_applications(work: Work, presses: Sequence[ApplyPress], /, *, now: datetime) -> list[Pressed]:
    """Many presses at once, answered in their order, written by one statement; each for oneself, until the deadline.

    Reminders of the deadline are planned for whoever says it for the first time, or again.
    """
    contests = await work.contests.by_ids({press.contest_id for press in presses})
    outcomes = [_meaning(press, contests.get(press.contest_id), now) for press in presses]
    wishes = {_pair(press) for press, meant in zip(presses, outcomes, strict=True) if meant is Pressed.SAVED}
    changed = await work.contests.put_wishes(wishes, now)
    for contest in contests.values():
        await _remind(work, contest, {person for number, person in changed if number == contest.id}, now)
    answers = []
    for press, meant in zip(presses, outcomes, strict=True):
        is_again = meant is Pressed.SAVED and _pair(press) not in changed
        answers.append(Pressed.SAME if is_again else meant)
        if meant is Pressed.SAVED:
            changed.discard(_pair(press))
    return answers


def _pair(press: ApplyPress) -> tuple[int, int]:
    assert press.actor.person_id is not None
    return press.contest_id, press.actor.person_id


def _meaning(press: ApplyPress, contest: Contest | None, now: datetime) -> Pressed:
    person_id = press.actor.person_id
    if person_id is None or not may(press.actor, Action.WRITE, Thing.APPLICATION, About(person_id=person_id)):
        return Pressed.NOT_ASKED
    if contest is None:
        return Pressed.GONE
    try:
        check_is_open(contest.status, contest.deadline_at, now)
    except Gone as refusal:
        return Pressed.CANCELLED if refusal.text_id == "contests-is-cancelled" else Pressed.OVER
    return Pressed.SAVED


async def _remind(work: Work, contest: Contest, people: Collection[int], now: datetime) -> None:
    profile, due_on = work.profile, contest.deadline_at.astimezone(work.profile.zone).date()
    for days in profile.reminders.contest_deadline_before_days if people else ():
        moment = day_reminder_moment(due_on, days, now, profile.quiet, profile.zone)
        if moment is None or moment >= contest.deadline_at:
            continue
        mailing = replace(
            mailing_of(work, contest, CONTEST_DEADLINE, now=now),
            key=f"{contest.id}:{moment:%m%d}",
            due_at=moment,
            goes_anyway=is_quiet(moment, profile.quiet, profile.zone),
        )
        await work.outbox.add(notices_to(mailing, person_ids=people))


async def withdraw_from(work: Work, actor: Actor, contest_id: int, *, now: datetime) -> bool:
    """Take it back, also after the deadline; reminders stop by themselves. False when there was nothing to take."""
    person_id = _self(actor)
    contest = await find_contest(work, contest_id)
    return await work.contests.withdraw(contest.id, person_id, now)


def _self(actor: Actor) -> int:
    check_may(actor, Action.WRITE, Thing.APPLICATION, About(person_id=actor.person_id))
    if actor.person_id is None:
        raise Forbidden("errors-no-rights")
    return actor.person_id
