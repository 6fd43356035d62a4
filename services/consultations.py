"""Questions to a methodist: asked in words, answered by the first who can, rated by the one who asked (P21)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from domain.actors import Actor, Role
from domain.consultations import Rating, Topic, check_answer, check_question
from domain.errors import Forbidden, Gone
from domain.reminders import day_moment
from domain.rights import Action, Scope, Thing, check_may, reaches
from models.consultations import Consultation
from services.outbox import NoticeKind, Priority, notify
from services.people.about import about_people, about_person, methodists_for, methodists_for_each
from storage.work import Work

REMIND_AFTER = 2  # working days, to those who may answer; the first answer is due within three (P21)
TELL_HEAD_AFTER = 4


async def _is_open(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    question = await work.consultations.find(args["question_id"])
    return question is not None and question.answered_at is None


QUESTION_ASKED = NoticeKind(name="question_asked", is_true=_is_open)
QUESTION_WAITS = NoticeKind(name="question_waits", priority=Priority.REMINDER, is_true=_is_open)
QUESTION_LATE = NoticeKind(name="question_late", priority=Priority.REMINDER, is_true=_is_open)
QUESTION_ANSWERED = NoticeKind(name="question_answered", is_retold=True)
NOTICES = (QUESTION_ASKED, QUESTION_WAITS, QUESTION_LATE, QUESTION_ANSWERED)


async def ask_methodist(
    work: Work,
    actor: Actor,
    text: str,
    *,
    topic: str = Topic.OTHER,
    about: str = "",
    previous_id: int | None = None,
    run_id: str,
    now: datetime,
) -> Consultation:
    """Anybody with a role in a school asks for themselves; the same run asks once.

    Methodists of the person's subjects and municipality are told (all when there is none), reminded on the second
    working day, the heads on the fourth.
    """
    known = await work.consultations.find_by_run(run_id)
    if known is not None:
        return known
    assert actor.person_id is not None
    person = await about_person(work, actor.person_id)
    check_may(actor, Action.WRITE, Thing.CONSULTATION, person)
    if previous_id is not None:
        await own_question(work, actor, previous_id)
    question = Consultation(
        run_id=run_id,
        asker_id=actor.person_id,
        topic=Topic(topic),
        about=about,
        previous_id=previous_id,
        question=check_question(text),
        asked_at=now,
    )
    work.consultations.add(question)
    await work.flush()
    today = now.astimezone(work.profile.zone).date()
    advisers = [one for one in await methodists_for(work, person, today) if one != actor.person_id]
    for adviser in advisers:
        await _tell(work, QUESTION_ASKED, question, adviser, now=now)
        await _tell(work, QUESTION_WAITS, question, adviser, now=now, after=REMIND_AFTER)
    for row in await work.appointments.holders(Role.SERVICE_HEAD, today):
        if row.person_id not in advisers:
            await _tell(work, QUESTION_LATE, question, row.person_id, now=now, after=TELL_HEAD_AFTER)
    return question


async def _tell(
    work: Work, kind: NoticeKind, question: Consultation, person_id: int, *, now: datetime, after: int | None = None
) -> None:
    """At once, or on the morning of the working day that many days ahead."""
    due = None
    if after is not None:
        day = work.catalogue.calendar.add(now.astimezone(work.profile.zone).date(), after)
        due = day_moment(day, work.profile.quiet, work.profile.zone)
    await notify(
        work,
        kind,
        key=str(question.id),
        now=now,
        person_id=person_id,
        due_at=due,
        about=f"question:{question.id}",
        question_id=question.id,
    )


async def answer_question(
    work: Work, actor: Actor, question_id: int, text: str, *, run_id: str, now: datetime
) -> Consultation:
    """The first answer stands; whoever comes later hears so. The one who asked is told that there is an answer."""
    question = await open_question(work, actor, question_id, now=now)
    if question.answer_run_id == run_id:
        return question
    assert actor.person_id is not None
    if not await work.consultations.answer(question_id, check_answer(text), by=actor.person_id, run_id=run_id, now=now):
        raise Gone("consultations-answered-already")
    await work.outbox.cancel(f"question:{question_id}")
    work.audit.add("answered", "consultation", question_id, actor_id=actor.person_id, now=now)
    await notify(
        work, QUESTION_ANSWERED, key=str(question_id), now=now, person_id=question.asker_id, question_id=question_id
    )
    return question


async def open_question(work: Work, actor: Actor, question_id: int, *, now: datetime) -> Consultation:
    """A question for the one who may answer it: whoever it was sent to, and whom the rights let near it."""
    question = await work.consultations.find(question_id)
    if question is None:
        raise Gone("errors-gone")
    if question.asker_id == actor.person_id:
        raise Forbidden("consultations-own")
    person = await about_person(work, question.asker_id)
    today = now.astimezone(work.profile.zone).date()
    if actor.person_id not in await methodists_for(work, person, today) or not _answers(actor):
        check_may(actor, Action.WRITE, Thing.CONSULTATION, person)
    return question


def _answers(actor: Actor) -> bool:
    """Answers others by role, not only asks for themselves."""
    return any(reach.scope is not Scope.SELF for reach in reaches(actor, Action.COUNT, Thing.CONSULTATION))


async def waiting_for(work: Work, actor: Actor, *, now: datetime) -> list[Consultation]:
    """Questions without an answer that were sent to this methodist, the eldest first."""
    if not _answers(actor):
        return []
    today = now.astimezone(work.profile.zone).date()
    questions = [one for one in await work.consultations.open() if one.asker_id != actor.person_id]
    askers = await about_people(work, {one.asker_id for one in questions})
    routes = await methodists_for_each(work, askers.values(), today)
    return [one for one in questions if actor.person_id in routes[one.asker_id]]


async def own_question(work: Work, actor: Actor, question_id: int) -> Consultation:
    """A question with its answer for the one who asked it."""
    question = await work.consultations.find(question_id)
    if question is None:
        raise Gone("errors-gone")
    if question.asker_id != actor.person_id:
        raise Forbidden("errors-no-rights")
    return question


async def rate_answer(work: Work, actor: Actor, question_id: int, rating: str) -> bool:
    """The one who asked says whether it helped; once. False when it was said before."""
    question = await own_question(work, actor, question_id)
    if question.answered_at is None:
        raise Gone("consultations-no-answer-yet")
    return await work.consultations.rate(question_id, Rating(rating))
