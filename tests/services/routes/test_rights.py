"""The cells of roles.md about routes, their evidence and corrections, and reports: every one goes through its use case.

One teacher of school 1 (Щёлково, mathematics) with a mentor of the same school, seen by everybody who could act.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date

import pytest

from domain.actors import Actor, Grant, Role
from domain.errors import Forbidden
from domain.reports import Dynamics, Obstacle, Pace, PairReportDraft, ReportDraft, Support
from domain.rights import Action, Thing
from domain.routes import Verdict
from domain.routes.corrections import Act, Change
from domain.routes.drafting import Basis
from models.pairs import Pair
from models.routes import IomSnapshot
from services.exports import route_sheets
from services.reports import (
    file_pair_report,
    file_report,
    month_overview,
    pair_report_lines,
    read_pair_report,
    read_report,
    report_lines,
)
from services.routes import (
    accept_evidence,
    agree,
    approve,
    correct_route,
    decide_correction,
    edit_draft,
    judge,
    load_route,
    load_step,
    read_snapshot,
    start_route,
    submit_evidence,
    take_next,
)
from storage.database import Database
from storage.work import Work
from tests.services.inhabitants import add_person, add_school
from tests.services.matrix import doubled, passers_by, seen, speaker, who_may
from tests.services.routes.test_steps import MONDAY
from tests.services.routes.town import add_result

Try = Callable[[Work, Actor, "Scene"], Awaitable[object]]


@dataclass
class Scene:
    """Routes of one teacher on four bases: a draft, one agreed, one with an open step, one with a step sent."""

    draft: int
    agreed: int
    open_step: int
    sent: int
    sent_step: int
    asked: int
    pair: int
    report: int
    pair_report: int
    actors: dict[str, Actor]


# What each may do, by the letters of the columns' names; whoever is not named is refused.
MATRIX: dict[str, set[str]] = {
    # IOM: rw S | rw P | rw P | ra B | status r O | rwc D | rc X | ra X | - | ra M | -
    "iom.read": {"teacher", "mentor", "methodist", "head", "teacher_methodist", "mentor_methodist"},
    "iom.write": {"teacher", "mentor", "methodist", "teacher_methodist", "mentor_methodist"},
    "iom.confirm": {"methodist", "head", "teacher_methodist", "mentor_methodist"},
    "iom.judge": {"methodist", "head", "mentor_methodist"},
    "iom.status": {"coordinator", "methodist", "head", "teacher_methodist", "mentor_methodist"},
    "iom.count": {"methodist", "head", "council", "authority", "teacher_methodist", "mentor_methodist"},
    # IOM evidence: rw S | rc P | rc P | - | - | rc D (no mentor, or no answer in 5 working days) | r X
    "evidence.read": {"teacher", "mentor", "methodist", "head", "teacher_methodist", "mentor_methodist"},
    "evidence.write": {"teacher", "teacher_methodist"},
    "evidence.confirm": {"mentor", "mentor_methodist"},
    # IOM correction: w S (ask) | w P (ask) | w P (ask) | - | - | c D | c X
    "correction.ask": {"teacher", "mentor", "methodist", "head", "teacher_methodist", "mentor_methodist"},
    "correction.confirm": {"methodist", "head", "mentor_methodist"},
    # progress report of a teacher: w S | r P | r P | - | filed or not O | r D | ra X
    "report.read": {"teacher", "mentor", "methodist", "teacher_methodist", "mentor_methodist"},
    "report.write": {"teacher", "teacher_methodist"},
    "report.status": {"mentor", "coordinator", "methodist", "teacher_methodist", "mentor_methodist"},
    "report.count": {"mentor", "coordinator", "methodist", "head", "teacher_methodist", "mentor_methodist"},
    # report of a mentor on a pair: - | w P | w P | - | filed or not O | r D | ra X
    "pair_report.read": {"methodist", "teacher_methodist", "mentor_methodist"},
    "pair_report.write": {"mentor", "mentor_methodist"},
    "pair_report.status": {"coordinator", "methodist", "teacher_methodist", "mentor_methodist"},
}

DRAFT = ReportDraft(pace=Pace.ON_PLAN, best_step_id=None, tried="Таблица", obstacle=Obstacle.NOTHING, wants_help=False)
TOLD = PairReportDraft(meetings=2, dynamics=Dynamics.SOME, best="Урок", support=Support.NOTHING, goes_on=True)
OWN = Change(act=Act.ADD, title="Книга", hours=2, due_on=date(2027, 1, 29))
MONTH, BEFORE = date(2026, 12, 1), date(2026, 11, 1)


async def _writes(work: Work, actor: Actor, scene: Scene) -> object:
    """Only one's own month is asked of anybody: another's is out of reach by the use case's very shape."""
    if actor.person_id != scene.actors["teacher"].person_id:
        raise Forbidden("errors-no-rights")
    return await file_report(work, actor, DRAFT, month_on=MONTH, run_id="new", now=MONDAY)


async def _judges(work: Work, actor: Actor, scene: Scene) -> object:
    """As if every step were accepted."""
    iom = await work.routes.find(scene.sent)
    assert iom is not None
    iom.status = "steps_done"
    await work.flush()
    return await judge(work, actor, scene.sent, Verdict.SUCCESS, MONDAY)


async def _counts(work: Work, actor: Actor, scene: Scene) -> object:
    """A month is shown to all who may count; to whom it shows no route, it is closed."""
    numbers = {"developed": 12, "in_work": 12, "implemented": 12, "succeeded": 12, "closed": 12}
    for municipality, subject in (("shchyolkovo", ""), ("shchyolkovo", "math")):
        row = IomSnapshot(month_on=BEFORE, municipality=municipality, subject=subject, taken_at=MONDAY, **numbers)
        work.session.add(row)
    await work.flush()
    month, _ = await read_snapshot(work, actor, BEFORE)
    assert month is not None
    return seen(range(month.whole.developed if month.whole is not None else 0))


TRIES: dict[str, Try] = {
    "iom.judge": _judges,
    "iom.status": lambda w, a, s: _states(w, a),
    "iom.count": _counts,
    "report.status": lambda w, a, s: _lines(w, a),
    "report.count": lambda w, a, s: _overview(w, a),
    "pair_report.status": lambda w, a, s: _told(w, a),
    "iom.read": lambda w, a, s: load_route(w, a, s.sent, Action.READ, MONDAY),
    "iom.write": lambda w, a, s: edit_draft(w, a, s.draft, OWN, MONDAY),
    "iom.confirm": lambda w, a, s: approve(w, a, s.agreed, MONDAY),
    "evidence.read": lambda w, a, s: load_step(w, a, s.sent_step, Action.READ, MONDAY, thing=Thing.IOM_EVIDENCE),
    "evidence.write": lambda w, a, s: submit_evidence(
        w, a, s.open_step, text="Сделано 123", file=None, run_id="e", now=MONDAY
    ),
    "evidence.confirm": lambda w, a, s: accept_evidence(w, a, s.sent_step, MONDAY),
    "correction.ask": lambda w, a, s: correct_route(w, a, s.sent, OWN, "ill", run_id="c", now=MONDAY),
    "correction.confirm": lambda w, a, s: decide_correction(w, a, s.asked, agrees=True, now=MONDAY),
    "report.read": lambda w, a, s: read_report(w, a, s.report),
    "report.write": _writes,
    "pair_report.read": lambda w, a, s: read_pair_report(w, a, s.pair_report),
    "pair_report.write": lambda w, a, s: file_pair_report(w, a, s.pair, TOLD, month_on=MONTH, run_id="p", now=MONDAY),
}


async def _states(work: Work, actor: Actor) -> object:
    (sheet,) = await route_sheets(work, actor, MONTH, speaker(work, MONDAY))
    return seen(sheet.rows)


async def _lines(work: Work, actor: Actor) -> object:
    return seen(await report_lines(work, actor, BEFORE))


async def _overview(work: Work, actor: Actor) -> object:
    return seen(range((await month_overview(work, actor, BEFORE)).expected))


async def _told(work: Work, actor: Actor) -> object:
    return seen(await pair_report_lines(work, actor, BEFORE))


async def settle(work: Work) -> Scene:
    school, today = await add_school(work, "СОШ № 1"), MONDAY.date()
    far = await add_school(work, "СОШ № 2", municipality="fryazino")

    async def person(name: str, *roles: Role) -> int:
        return await add_person(work, name, school, roles=roles, subjects=("math",))

    teacher_id = await person("Петров Иван Ильич", Role.TEACHER)
    mentor_id = await person("Соколова Вера Ивановна", Role.TEACHER, Role.MENTOR)
    stranger = await person("Чужой Семён Семёнович", Role.TEACHER, Role.MENTOR)
    await add_result(work, teacher_id, ("D14", "D30"))
    pair = Pair(
        kind="subject", mentor_id=mentor_id, mentee_id=teacher_id, started_on=date(2026, 9, 1), created_at=MONDAY
    )
    work.session.add(pair)
    await work.flush()

    actors = {
        "teacher": await work.appointments.actor_of_person(teacher_id, today),
        "mentor": await work.appointments.actor_of_person(mentor_id, today),
        "other_teacher": Actor(person_id=stranger, grants=(Grant(role=Role.TEACHER),)),
        "other_mentor": await work.appointments.actor_of_person(stranger, today),
        **passers_by(stranger, school, far, body=1),
    }
    actors |= doubled(actors, "teacher", "mentor")
    teacher, mentor = actors["teacher"], actors["mentor"]

    async def route(basis: Basis, *, goes: int) -> int:
        """`goes`: 0 a draft, 1 agreed, 2 approved with its first step open."""
        iom = await start_route(
            work, teacher, teacher_id, mentor_id=mentor_id, now=MONDAY, basis=basis, topics=("D14", "D19")
        )
        if goes:
            await agree(work, teacher, iom.id, MONDAY)
            await agree(work, mentor, iom.id, MONDAY)
        if goes == 2:
            await approve(work, actors["methodist"], iom.id, MONDAY)
            await take_next(work, teacher, iom.id, MONDAY)
        return iom.id

    draft, agreed = await route(Basis.REQUEST, goes=0), await route(Basis.ATTESTATION, goes=1)
    walked, sent = await route(Basis.NOVICE, goes=2), await route(Basis.RESULTS, goes=2)
    open_step, sent_step = (await work.steps.of(walked))[0].id, (await work.steps.of(sent))[0].id
    text = "Сделано 123"
    await submit_evidence(work, teacher, sent_step, text=text, file=None, run_id="first", now=MONDAY)
    far = Change(act=Act.DUE, step_id=open_step, due_on=date(2027, 6, 1))
    asked = await correct_route(work, teacher, walked, far, "ill", run_id="far", now=MONDAY)
    november = MONDAY.replace(month=11, day=26)
    report = await file_report(work, teacher, DRAFT, month_on=BEFORE, run_id="r", now=november)
    told = await file_pair_report(work, mentor, pair.id, TOLD, month_on=BEFORE, run_id="t", now=MONDAY)
    return Scene(draft, agreed, open_step, sent, sent_step, asked.id, pair.id, report.id, told.id, actors)


@pytest.mark.parametrize("cell", MATRIX)
async def test_every_cell_of_the_matrix_goes_through_its_use_case(database: Database, cell: str) -> None:
    assert await who_may(database, settle, TRIES[cell]) == MATRIX[cell]
