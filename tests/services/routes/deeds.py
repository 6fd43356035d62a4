"""What the people of a walk do: each act tries one thing with somebody's rights and may be refused."""

from __future__ import annotations

from datetime import timedelta

from domain.routes import OPEN, RouteStatus, StepStatus, Verdict
from domain.routes.corrections import Act, Change
from domain.routes.drafting import Basis
from models.routes import IomStep
from services.absences import begin_absence, end_absence
from services.routes import (
    accept_evidence,
    agree,
    approve,
    cancel_route,
    correct_route,
    decide_correction,
    edit_draft,
    judge,
    open_step,
    postpone,
    return_draft,
    return_evidence,
    say_word,
    start_route,
    submit_evidence,
    take_next,
)
from storage.work import Work
from tests.services.routes.walking import Deed, Walk

TOPICS = ("D13", "D19", "D23")


async def _start(walk: Walk, work: Work, number: int) -> None:
    basis = list(Basis)[number % len(Basis)]
    mentor_id = walk.folk.mentor if number % 2 else None
    teacher = await walk.who(work, 0)
    await start_route(
        work,
        teacher,
        walk.folk.teacher,
        mentor_id=mentor_id,
        now=walk.now,
        basis=basis,
        topics=TOPICS[: number % 3 + 1],
    )


async def _on(walk: Walk, work: Work, number: int) -> None:
    """The next thing that a good route asks for."""
    iom = await walk.route(work, number)
    teacher, mentor, methodist = [await walk.who(work, one) for one in range(3)]
    if iom.status == RouteStatus.DRAFT:
        await agree(work, teacher, iom.id, walk.now)
        if iom.mentor_id is not None and iom.status == RouteStatus.DRAFT:
            await agree(work, mentor, iom.id, walk.now)
    elif iom.status == RouteStatus.AGREED:
        await approve(work, methodist, iom.id, walk.now)
    elif iom.status == RouteStatus.STEPS_DONE:
        await judge(work, methodist, iom.id, list(Verdict)[number % 3], walk.now)
    else:
        await take_next(work, teacher, iom.id, walk.now)
        for step in await work.steps.of(iom.id):
            if step.status in OPEN:
                await _sent(walk, work, step)
            if step.status == StepStatus.SUBMITTED:
                checks = mentor if iom.mentor_id is not None else methodist
                await accept_evidence(work, checks, step.id, walk.now)
                return


async def _sent(walk: Walk, work: Work, step: IomStep) -> None:
    teacher = await walk.who(work, 0)
    text = "Сделано, номер 12345"
    await submit_evidence(work, teacher, step.id, text=text, file=None, run_id=walk.run(), now=walk.now)


async def _submit(walk: Walk, work: Work, number: int) -> None:
    await _sent(walk, work, await walk.step(work, number, *OPEN))


async def _accept(walk: Walk, work: Work, number: int) -> None:
    step = await walk.step(work, number, StepStatus.SUBMITTED)
    await accept_evidence(work, await walk.who(work, number), step.id, walk.now)


async def _give_back(walk: Walk, work: Work, number: int) -> None:
    step = await walk.step(work, number, StepStatus.SUBMITTED)
    await return_evidence(work, await walk.who(work, number), step.id, "Добавьте вывод", walk.now)


async def _open(walk: Walk, work: Work, number: int) -> None:
    step = await walk.step(work, number, StepStatus.OFFERED)
    await open_step(work, await walk.who(work, number), step.id, walk.now)


async def _postpone(walk: Walk, work: Work, number: int) -> None:
    step = await walk.step(work, number, *OPEN)
    day = walk.now.date() + timedelta(number)
    await postpone(work, await walk.who(work, 0), step.id, day, walk.now)


async def _change(walk: Walk, work: Work, number: int) -> None:
    iom = await walk.route(work, number)
    step = await walk.step(work, number, StepStatus.PLANNED, *OPEN)
    day = walk.now.date() + timedelta(number * 3)
    acts = [
        Change(act=Act.DUE, step_id=step.id, due_on=day),
        Change(act=Act.SWAP, step_id=step.id, option=number % 4),
        Change(act=Act.DROP, step_id=step.id),
        Change(act=Act.ADD, title="Книга", hours=2, due_on=day),
        Change(act=Act.HOURS, step_id=step.id, hours=number),
    ]
    change, who = acts[number % len(acts)], await walk.who(work, number)
    if iom.status == RouteStatus.DRAFT:
        await edit_draft(work, who, iom.id, change, walk.now)
    else:
        await correct_route(work, who, iom.id, change, "ill", run_id=walk.run(), now=walk.now)


async def _decide(walk: Walk, work: Work, number: int) -> None:
    waiting = await work.revisions.waiting_of((await walk.route(work, number)).id)
    if waiting is not None:
        agrees = bool(number % 2)
        await decide_correction(work, await walk.who(work, 2), waiting.id, agrees=agrees, now=walk.now)


async def _away(walk: Walk, work: Work, number: int) -> None:
    """The teacher or the mentor, until a day or nobody knows until when."""
    today = walk.now.date()
    person_id = walk.folk.mentor if number % 5 == 4 else walk.folk.teacher
    until_on = today + timedelta(number) if number % 3 else None
    who = await walk.who(work, 2 if number % 2 else 0)
    await begin_absence(work, who, person_id, from_on=today, until_on=until_on, now=walk.now)


async def _back(walk: Walk, work: Work, number: int) -> None:
    person_id = walk.folk.mentor if number % 2 else walk.folk.teacher
    await end_absence(work, await walk.who(work, number % 2), person_id, walk.now)


async def _return_draft(walk: Walk, work: Work, number: int) -> None:
    await return_draft(work, await walk.who(work, 2), (await walk.route(work, number)).id, "Добавьте", walk.now)


async def _cancel(walk: Walk, work: Work, number: int) -> None:
    await cancel_route(work, await walk.who(work, 2), (await walk.route(work, number)).id, "wish", walk.now)


async def _word(walk: Walk, work: Work, number: int) -> None:
    iom = await walk.route(work, number)
    await say_word(work, await walk.who(work, number), iom.id, Verdict.SUCCESS, "", walk.now)


ACTS: dict[str, Deed] = {
    "start": _start,
    "on": _on,
    "submit": _submit,
    "accept": _accept,
    "give back": _give_back,
    "open": _open,
    "postpone": _postpone,
    "change": _change,
    "decide": _decide,
    "away": _away,
    "back": _back,
    "return": _return_draft,
    "cancel": _cancel,
    "word": _word,
}
