"""The cells of roles.md about pairs, programmes, meetings, notes: every one goes through its use case.

One junior of school 1 (Щёлково, mathematics) with a mentor of the same school, seen by everybody who could act.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from domain.actors import Actor, Grant, Role
from domain.errors import Forbidden
from domain.meetings import MeetingForm, MeetingLog, MeetingPlan, NextMeeting, Readers
from domain.pairs import PairDraft
from models.bodies import Body
from models.young_specialists import Pulse, YoungSpecialist
from services.exports import meeting_sheets
from services.meetings import confirm, notes_of, plan_meeting, record_meeting, todos_of_pair, write_note
from services.pairs import (
    agree_to_offer,
    close_pair,
    make_pair,
    offer_pair,
    propose_pair,
    read_pair,
    take_up,
)
from services.programmes import (
    ProgrammeDraft,
    decide_programme,
    read_programme,
    submit_programme,
    write_programme,
)
from services.young_specialists import moods_in_reach
from storage.database import Database
from storage.work import Work
from tests.services.conftest import TUESDAY
from tests.services.inhabitants import add_person, add_school
from tests.services.matrix import doubled, passers_by, seen, speaker, who_may

Try = Callable[[Work, Actor, "Scene"], Awaitable[object]]


@dataclass
class Scene:
    """`pair` works; `offer` waits for its mentor, `wish` for the service; both are of other juniors of the school."""

    junior: int
    mentor: int
    other: int
    pair: int
    offer: int
    wish: int
    meeting: int
    juniors: list[int]
    actors: dict[str, Actor]


DOUBLED = ("junior_methodist", "mentor_methodist")
# What each may do, by the letters of the columns' names; whoever is not named is refused.
MATRIX: dict[str, set[str]] = {
    # pair: r S, agree | r P, agree | - | w B (ask) | w O | wc D | c X
    "pair.read": {"junior", "mentor", "coordinator", "methodist", "head", *DOUBLED},
    "pair.agree": {"asked"},
    "pair.ask": {"leader"},
    "pair.write": {"coordinator", "methodist", *DOUBLED},
    "pair.confirm": {"methodist", "head", *DOUBLED},
    "pair.close": {"coordinator", "methodist", *DOUBLED},
    # programme, roadmap: r S | rw P | rw P | - | rc O | rc D | r X
    "programme.read": {"junior", "mentor", "coordinator", "methodist", "head", *DOUBLED},
    "programme.write": {"mentor", "mentor_methodist"},
    "programme.confirm": {"coordinator", "methodist"},
    # meetings log: r S, confirm | rw P | rw P | - | counts O | r D | r X
    "meetings.read": {"junior", "mentor", "methodist", "head", *DOUBLED},
    "meetings.write": {"mentor", "mentor_methodist"},
    "meetings.log": {"mentor", "mentor_methodist"},
    "meetings.confirm": {"junior", "junior_methodist"},
    "meetings.count": {"coordinator", "methodist", "head", *DOUBLED},
    # private remark of the junior: w S | - | - | - | - | r D | ra X; a note for both stays between the two
    "remark.write": {"junior", "junior_methodist"},
    "remark.read": {"junior", "methodist", "junior_methodist"},
    "remark.count": {"methodist", "head", *DOUBLED},
    "note.write": {"junior", "mentor", *DOUBLED},
    "note.read": {"junior", "mentor", *DOUBLED},
}


async def read_words(work: Work, actor: Actor, scene: Scene, readers: Readers) -> None:
    """Refused, and shown nothing, are the same to a reader."""
    pair = await work.pairs.get(scene.pair)
    author = scene.actors["junior"]
    if not await work.meeting_notes.of_pair(pair.id, author_id=author.person_id, readers=()):
        await write_note(work, author, pair.id, "Слова", readers, run_id=readers.value, now=TUESDAY)
    _, notes = await notes_of(work, actor, scene.pair)
    if not notes:
        raise Forbidden("errors-no-rights")


async def sent(work: Work, scene: Scene) -> None:
    mentor = scene.actors["mentor"]
    draft = ProgrammeDraft(goals=["Цель"], situation="", expected="Итог", years=1, topics=[1])
    await write_programme(work, mentor, scene.pair, draft, run_id="programme", now=TUESDAY)
    await submit_programme(work, mentor, scene.pair, now=TUESDAY)


async def decides(work: Work, actor: Actor, scene: Scene) -> object:
    await sent(work, scene)
    return await decide_programme(work, actor, scene.pair, approves=True, now=TUESDAY)


def draft_of(scene: Scene) -> PairDraft:
    return PairDraft(kind="mentor_novice", mentor_id=scene.mentor, mentee_id=scene.other)


MONTH = TUESDAY.date().replace(day=1)
PLAN = MeetingPlan(at=TUESDAY + timedelta(days=3), form=MeetingForm.CALL.value, topic="")
LOG = MeetingLog(minutes=30, topic="", agreed="Да.", next=NextMeeting.NONE, held_at=TUESDAY - timedelta(hours=1))
NEW = ProgrammeDraft(goals=["Цель"], situation="", expected="Итог", years=1, topics=[1])

TRIES: dict[str, Try] = {
    "meetings.count": lambda w, a, s: _meetings(w, a),
    "remark.count": lambda w, a, s: _moods(w, a, s),
    "pair.read": lambda w, a, s: read_pair(w, a, s.pair),
    "pair.agree": lambda w, a, s: agree_to_offer(w, a, s.offer, now=TUESDAY),
    "pair.ask": lambda w, a, s: propose_pair(w, a, draft_of(s), now=TUESDAY),
    "pair.write": lambda w, a, s: offer_pair(w, a, draft_of(s), now=TUESDAY),
    "pair.confirm": lambda w, a, s: take_up(w, a, s.wish, now=TUESDAY),
    "pair.close": lambda w, a, s: close_pair(w, a, s.pair, "term", now=TUESDAY),
    "programme.read": lambda w, a, s: read_programme(w, a, s.pair, now=TUESDAY),
    "programme.write": lambda w, a, s: write_programme(w, a, s.pair, NEW, run_id="new", now=TUESDAY),
    "programme.confirm": decides,
    "meetings.read": lambda w, a, s: todos_of_pair(w, a, s.pair),
    "meetings.write": lambda w, a, s: plan_meeting(w, a, s.pair, PLAN, run_id="plan", now=TUESDAY),
    "meetings.log": lambda w, a, s: record_meeting(w, a, s.pair, LOG, "call", run_id="log", now=TUESDAY),
    "meetings.confirm": lambda w, a, s: confirm(w, a, s.meeting, now=TUESDAY),
    "remark.write": lambda w, a, s: _remark(w, a, s),
    "remark.read": lambda w, a, s: read_words(w, a, s, Readers.SERVICE),
    "note.write": lambda w, a, s: write_note(w, a, s.pair, "Слова", Readers.PAIR, run_id="note", now=TUESDAY),
    "note.read": lambda w, a, s: read_words(w, a, s, Readers.PAIR),
}


async def _meetings(work: Work, actor: Actor) -> object:
    (sheet,) = await meeting_sheets(work, actor, MONTH, speaker(work, TUESDAY))
    return seen(sheet.rows)


async def _moods(work: Work, actor: Actor, scene: Scene) -> object:
    """Of as many as it takes to hide in."""
    for number, person_id in enumerate(scene.juniors):
        work.session.add(YoungSpecialist(person_id=person_id, since_on=date(2026, 9, 1)))
        answers = {"month_on": MONTH, "mood": "good", "help": "enough", "filed_at": TUESDAY}
        work.session.add(Pulse(run_id=f"pulse-{number}", person_id=person_id, **answers))
    await work.flush()
    return seen(await moods_in_reach(work, actor, MONTH))


async def _remark(work: Work, actor: Actor, scene: Scene) -> object:
    """A mentor's note for the methodist is a line of the meetings log, not a remark."""
    if actor.person_id == scene.mentor:
        raise Forbidden("errors-no-rights")
    return await write_note(work, actor, scene.pair, "Слова", Readers.SERVICE, run_id="remark", now=TUESDAY)


async def settle(work: Work) -> Scene:
    school = await add_school(work, "СОШ № 1")
    far = await add_school(work, "СОШ № 2", municipality="fryazino")
    today = date(2026, 12, 1)

    async def person(name: str, *roles: Role, place: int = school) -> int:
        return await add_person(work, name, place, roles=roles, subjects=("math",))

    maker = await person("Орлова Людмила Петровна", Role.METHODIST)
    mentor = await person("Соколова Вера Ивановна", Role.TEACHER, Role.MENTOR)
    junior = await person("Петров Иван Ильич", Role.TEACHER)
    asked = await person("Белова Анна Олеговна", Role.TEACHER)
    other = await person("Зайцев Пётр Ильич", Role.TEACHER)
    third = await person("Юрьев Олег Олегович", Role.TEACHER)
    fourth = await person("Котов Илья Ильич", Role.TEACHER)
    stranger = await person("Чужой Семён Семёнович", Role.TEACHER, Role.MENTOR)
    methodist = await work.appointments.actor_of_person(maker, today)
    pair = await make_pair(
        work, methodist, PairDraft(kind="mentor_novice", mentor_id=mentor, mentee_id=junior), run_id="p", now=TUESDAY
    )
    offer = await offer_pair(
        work, methodist, PairDraft(kind="mentor_novice", mentor_id=asked, mentee_id=third), now=TUESDAY
    )
    body = await work.bodies.find(await _body(work, [other, fourth]))
    assert body is not None
    leader = Actor(person_id=stranger, grants=(Grant(role=Role.ASSOCIATION_LEADER, body_id=body.id),))
    wish = await propose_pair(
        work, leader, PairDraft(kind="mentor_novice", mentor_id=mentor, mentee_id=fourth), now=TUESDAY
    )
    mentor_actor = await work.appointments.actor_of_person(mentor, today)
    meeting = await record_meeting(work, mentor_actor, pair.id, LOG, "call", run_id="first", now=TUESDAY)

    actors = {
        "junior": await work.appointments.actor_of_person(junior, today),
        "mentor": mentor_actor,
        "asked": await work.appointments.actor_of_person(asked, today),
        "teacher": await work.appointments.actor_of_person(other, today),
        "stranger_mentor": await work.appointments.actor_of_person(stranger, today),
        **passers_by(stranger, school, far, body.id),
    }
    actors |= doubled(actors, "junior", "mentor")
    juniors = [junior, other, third, fourth, asked]
    return Scene(junior, mentor, other, pair.id, offer.id, wish.id, meeting.id, juniors, actors)


async def _body(work: Work, members: list[int]) -> int:
    body = Body(kind="associations", term="association", subject="math", name="Математика", created_at=TUESDAY)
    work.bodies.add(body)
    await work.flush()
    for person_id in members:
        await work.bodies.join(body.id, person_id, source="subject", now=TUESDAY)
    return body.id


@pytest.mark.parametrize("cell", MATRIX)
async def test_every_cell_of_the_matrix_goes_through_its_use_case(database: Database, cell: str) -> None:
    assert await who_may(database, settle, TRIES[cell]) == MATRIX[cell]
