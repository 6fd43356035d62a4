"""The end of a route: the teacher's own word, the mentor's, then the methodist's verdict (P08)."""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.actors import Actor
from domain.errors import Forbidden, Gone, Invalid
from domain.reminders import day_moment
from domain.rights import Action
from domain.routes import DONE, ROUTE_REFUSALS, RouteStatus, Verdict
from domain.routes.corrections import RevisionStatus
from models.routes import Iom, IomWord
from services.outbox import Quiet, notify
from services.people.about import methodists_for
from services.routes.access import about_route, load_route, mentor_of, today_of
from services.routes.notices import IOM_TO_JUDGE, IOM_WORD_ASKED
from storage.work import Work

WAITS_FOR_WORDS = timedelta(days=7)
LONGEST_WORD = 600


async def settle_if_done(work: Work, iom: Iom, now: datetime) -> bool:
    """No step left: both of the pair are asked what came of it, methodists when both have said it or after a week.
    Nothing while a step is left or the route has moved on already."""
    if any(step.status not in DONE for step in await work.steps.of(iom.id)):
        return False
    if not await work.routes.move(iom, RouteStatus.STEPS_DONE, by=None, now=now):
        return False
    await drop_waiting_change(work, iom, now)
    today = today_of(work, now)
    for person_id in filter(None, (iom.person_id, await mentor_of(work, iom, today))):
        await notify(
            work, IOM_WORD_ASKED, key=str(iom.id), now=now, person_id=person_id, about=f"iom:{iom.id}", iom_id=iom.id
        )
    due_at = day_moment(today + WAITS_FOR_WORDS, work.profile.quiet, work.profile.zone)
    for person_id in await methodists_for(work, await about_route(work, iom, today), today):
        await notify(
            work,
            IOM_TO_JUDGE,
            key=f"{iom.id}:late",
            now=now,
            person_id=person_id,
            due_at=due_at,
            quiet=Quiet.GOES_ANYWAY,
            about=f"judge:{iom.id}",
            iom_id=iom.id,
        )
    return True


async def drop_waiting_change(work: Work, iom: Iom, now: datetime) -> None:
    """What was asked for and is not decided when the steps are over needs no answer: nobody is asked for it further."""
    waiting = await work.revisions.waiting_of(iom.id)
    if waiting is not None:
        await work.revisions.decide(waiting, status=RevisionStatus.REFUSED.value, decided_at=now)
        await work.outbox.cancel(f"revision:{waiting.id}")


async def say_word(work: Work, actor: Actor, iom_id: int, verdict: Verdict, words: str, now: datetime) -> IomWord:
    """The teacher's self-assessment or the mentor's verdict, until the methodist's; said again it replaces the first.
    With the last of them methodists are asked."""
    iom = await load_route(work, actor, iom_id, Action.READ, now, holds=True)
    today = today_of(work, now)
    mentor_id = await mentor_of(work, iom, today)
    if actor.person_id is None or actor.person_id not in (iom.person_id, mentor_id):
        raise Forbidden("routes-pair-agrees")
    if iom.status != RouteStatus.STEPS_DONE:
        raise Gone(ROUTE_REFUSALS[RouteStatus(iom.status)])
    words = words.strip()
    if len(words) > LONGEST_WORD:
        raise Invalid("errors-too-long", length=len(words), limit=LONGEST_WORD)
    word = await work.routes.word_of(iom.id, actor.person_id)
    if word is None:
        word = IomWord(iom_id=iom.id, person_id=actor.person_id, is_teacher=actor.person_id == iom.person_id)
        work.routes.add_word(word)
    word.verdict, word.words, word.said_at = verdict.value, words, now
    await work.flush()
    await settle_words(work, iom, now)
    return word


async def settle_words(work: Work, iom: Iom, now: datetime) -> bool:
    """Methodists are asked once everybody of the route has said what came of it, also when whoever had to say it
    goes."""
    today = today_of(work, now)
    mentor_id = await mentor_of(work, iom, today)
    said = {one.person_id for one in await work.routes.words_of(iom.id)}
    if iom.status != RouteStatus.STEPS_DONE or not said.issuperset(filter(None, (iom.person_id, mentor_id))):
        return False
    await work.outbox.cancel(f"judge:{iom.id}")
    for person_id in await methodists_for(work, await about_route(work, iom, today), today):
        await notify(
            work, IOM_TO_JUDGE, key=str(iom.id), now=now, person_id=person_id, about=f"iom:{iom.id}", iom_id=iom.id
        )
    return True
