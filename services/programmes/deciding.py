"""A programme is sent, approved or returned, and closed by a word of each of the two (P10)."""

from __future__ import annotations

from datetime import datetime

from domain.actors import Actor, Role
from domain.errors import Forbidden, Gone
from domain.programmes import ProgrammeMove, ProgrammeState, read_words
from domain.rights import Action
from models.pairs import Pair
from models.programmes import MentoringProgramme
from services.outbox import notify
from services.people.about import about_person, methodists_for
from services.programmes.notices import PROGRAMME_DECIDED, PROGRAMME_SUBMITTED
from services.programmes.reach import is_anothers, move, pair_of, programme_of, remind, today_of
from storage.work import Work


async def submit_programme(work: Work, actor: Actor, pair_id: int, *, now: datetime) -> MentoringProgramme:
    """The mentor sends it to be approved: the school where it has a coordinator, and methodists hear of it."""
    pair = await pair_of(work, actor, Action.WRITE, pair_id)
    programme = await programme_of(work, pair)
    await move(work, programme, ProgrammeMove.SUBMIT, by=actor.person_id, now=now)
    await tell_submitted(work, programme, pair, now=now)
    return programme


async def tell_submitted(work: Work, programme: MentoringProgramme, pair: Pair, *, now: datetime) -> None:
    today, turns = today_of(work, now), len(await work.routes.history("programme", programme.id))
    about = await about_person(work, pair.mentee_id)
    near = await work.appointments.holders(Role.SCHOOL_COORDINATOR, today, organisation_id=about.organisation_id or 0)
    asked = [*(row.person_id for row in near), *await methodists_for(work, about, today)]
    others = [person_id for person_id in asked if person_id not in (pair.mentor_id, pair.mentee_id)]
    schools = {row.person_id for row in near}
    for person_id in dict.fromkeys([one for one in others if one in schools] or others or asked):
        await notify(
            work,
            PROGRAMME_SUBMITTED,
            key=f"{programme.id}:{turns}:{pair.id}",
            now=now,
            person_id=person_id,
            about=f"programme:{programme.id}",
            programme_id=programme.id,
            pair_id=pair.id,
        )


async def decide_programme(
    work: Work, actor: Actor, pair_id: int, *, approves: bool, comment: str = "", now: datetime
) -> MentoringProgramme:
    """The junior's school or a methodist of the direction, one of the pair only where nobody else may; both of the pair
    hear, the words open on the screen."""
    pair = await pair_of(work, actor, Action.CONFIRM, pair_id)
    if await is_anothers(work, actor, pair, today_of(work, now)):
        raise Forbidden("programmes-own")
    programme = await programme_of(work, pair)
    step = ProgrammeMove.APPROVE if approves else ProgrammeMove.RETURN
    words = "" if approves else read_words(comment)
    await move(
        work,
        programme,
        step,
        by=actor.person_id,
        now=now,
        comment=words,
        decided_by=actor.person_id,
        decided_at=now,
    )
    turns = len(await work.routes.history("programme", programme.id))
    if approves:
        for item in await work.programmes.items(programme.id):
            await remind(work, item, pair, now=now)
    for person_id in (pair.mentor_id, pair.mentee_id) if approves else (pair.mentor_id,):
        await notify(
            work,
            PROGRAMME_DECIDED,
            key=f"{programme.id}:{turns}",
            now=now,
            person_id=person_id,
            pair_id=pair.id,
            approved=approves,
        )
    return programme


async def close_programme(work: Work, actor: Actor, pair_id: int, words: str, *, now: datetime) -> MentoringProgramme:
    """Each of the two says what came of it; with the second word the programme is done."""
    pair = await pair_of(work, actor, Action.READ, pair_id)
    if actor.person_id not in (pair.mentor_id, pair.mentee_id):
        raise Forbidden("errors-no-rights")
    programme = await programme_of(work, pair)
    if programme.status != ProgrammeState.APPROVED:
        raise Gone(f"programmes-is-{programme.status}")
    column = "closing_mentor" if actor.person_id == pair.mentor_id else "closing_mentee"
    await work.programmes.change(programme, ProgrammeState.APPROVED.value, **{column: read_words(words)})
    if programme.closing_mentor and programme.closing_mentee:
        await move(work, programme, ProgrammeMove.FINISH, by=actor.person_id, now=now)
    return programme
