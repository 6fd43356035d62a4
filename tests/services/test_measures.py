"""Measures of the deficit map: who makes and reads them, whom they take, and that nobody learns whom they took."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

import pytest

from domain.actors import Actor, Grant, Role
from domain.errors import Forbidden, Gone, Invalid
from domain.events import SessionDraft
from domain.measures import MOST_ROUTES, Aim, Cell
from models.bodies import Body
from services.bodies import join_body, open_body
from services.colleagues import card_of
from services.measures import (
    begin_routes,
    call_seminar,
    call_session,
    measure_aims,
    measure_counts,
    measures_of,
    routes_of_measure,
)
from storage.database import Database
from storage.work import Work
from tests.services.conftest import TUESDAY
from tests.services.inhabitants import add_person, add_school
from tests.services.matrix import passers_by, who_may
from tests.services.routes.town import add_result

Try = Callable[[Work, Actor, "Scene"], Awaitable[object]]
TODAY = TUESDAY.date()
CELL, NEED = Cell("math", "methodical"), Aim.of("need:")
DRAFT = SessionDraft(starts_at=TUESDAY + timedelta(days=9), topic="Разбор", place="Кабинет 1")


@dataclass
class Scene:
    """`invited` has a topic, `strong` none."""

    invited: int
    strong: int
    body: int
    made: int
    actors: dict[str, Actor]


async def settle(work: Work) -> Scene:
    school = await add_school(work, "СОШ № 1")
    far = await add_school(work, "СОШ № 2", municipality="fryazino")
    invited = await add_person(work, "Петров Иван Ильич", school, subjects=("math",))
    strong = await add_person(work, "Белова Анна Олеговна", school, subjects=("math",))
    stranger = await add_person(work, "Чужой Семён Семёнович", school, subjects=("math",))
    await add_result(work, invited, ("D14",))
    await add_result(work, strong, (), level="high")
    body = await _association(work, [strong, invited])
    actors = {
        "teacher": Actor(person_id=invited, grants=(Grant(role=Role.TEACHER),)),
        "mentor": Actor(person_id=stranger, grants=(Grant(role=Role.MENTOR),)),
        "activist": Actor(person_id=stranger, grants=(Grant(role=Role.ACTIVIST),)),
        **passers_by(stranger, school, far, body),
    }
    made = await begin_routes(work, actors["methodist"], CELL, NEED, "", run_id="first", now=TUESDAY)
    return Scene(invited, strong, body, made.measure.id, actors)


async def _association(work: Work, members: list[int]) -> int:
    body = Body(
        kind="associations",
        term="association",
        subject="math",
        name="Математика",
        municipalities=["shchyolkovo"],
        created_at=TUESDAY,
    )
    work.bodies.add(body)
    await work.flush()
    for person_id in members:
        await work.bodies.join(body.id, person_id, source="subject", now=TUESDAY)
    return body.id


async def counts(work: Work, actor: Actor) -> None:
    if not await measure_counts(work, actor):
        raise Forbidden("errors-no-rights")


async def lines(work: Work, actor: Actor) -> None:
    if not await measures_of(work, actor, CELL):
        raise Forbidden("errors-no-rights")


MATRIX: dict[str, set[str]] = {
    "read": {"methodist", "head"},
    "counts": {"methodist", "head"},
    "names": {"methodist", "head"},
    "aims": {"methodist"},
    "session": {"methodist"},
}
TRIES: dict[str, Try] = {
    "read": lambda w, a, s: lines(w, a),
    "counts": lambda w, a, s: counts(w, a),
    "names": lambda w, a, s: routes_of_measure(w, a, s.made, now=TUESDAY),
    "aims": lambda w, a, s: _aims(w, a),
    "session": lambda w, a, s: call_session(w, a, CELL, s.body, "", DRAFT, run_id="s", now=TUESDAY),
}
# A methodist of another town has the same means for the people of that town, of whom there are none here.
ELSEWHERE = {"other_methodist"}


async def _aims(work: Work, actor: Actor) -> None:
    if not (await measure_aims(work, actor, CELL, "", today=TODAY)).people:
        raise Forbidden("errors-no-rights")


@pytest.mark.parametrize("cell", MATRIX)
async def test_every_cell_of_the_matrix_goes_through_its_use_case(database: Database, cell: str) -> None:
    assert await who_may(database, settle, TRIES[cell]) - ELSEWHERE == MATRIX[cell]


async def test_people_of_another_direction_are_in_no_measure(database: Database) -> None:
    async with database.transaction() as work:
        scene = await settle(work)
        elsewhere = scene.actors["other_methodist"]
        with pytest.raises(Gone):
            await call_seminar(work, elsewhere, CELL, NEED, "", DRAFT, "Семинар", run_id="x", now=TUESDAY)
        with pytest.raises(Gone):
            await begin_routes(work, elsewhere, CELL, NEED, "", run_id="y", now=TUESDAY)


async def test_seminar_invites_those_in_need_once_and_its_people_stand_in_no_list(database: Database) -> None:
    async with database.transaction() as work:
        scene = await settle(work)
        methodist = scene.actors["methodist"]
        made = await call_seminar(work, methodist, CELL, NEED, "", DRAFT, "Семинар", run_id="x", now=TUESDAY)
        again = await call_seminar(work, methodist, CELL, NEED, "", DRAFT, "Семинар", run_id="x", now=TUESDAY)
        assert again.id == made.id
        assert (made.in_need, made.assessed) == (1, 2)
        session = await work.events.find(made.body_session_id or 0)
        assert session is not None
        assert await work.bodies.is_member(session.body_id, scene.invited)
        assert not await work.bodies.is_member(session.body_id, scene.strong)
        listed = {body.id for body in await work.bodies.open()} | {body.id for body in await work.audiences.bodies()}
        assert session.body_id not in listed
        with pytest.raises(Gone):
            await open_body(work, session.body_id)
        for reader, is_shown in (("coordinator", False), ("methodist", True)):
            card = await card_of(work, scene.actors[reader], scene.invited, now=TUESDAY)
            assert (card.next_session is not None) is is_shown
        teacher = Actor(person_id=scene.strong, grants=(Grant(role=Role.TEACHER),))
        with pytest.raises(Gone):
            await join_body(work, teacher, session.body_id, now=TUESDAY)


async def test_routes_of_a_measure_keep_what_goes_and_are_not_more_than_somebody_reads(database: Database) -> None:
    async with database.transaction() as work:
        scene = await settle(work)
        methodist = scene.actors["methodist"]
        begun = await begin_routes(work, methodist, CELL, NEED, "", run_id="next", now=TUESDAY)
        assert (begun.new, begun.known, begun.without_topics) == (0, 1, 0)
        for _ in range(MOST_ROUTES):
            school = (await work.people.place_of(scene.invited))[0] or 0
            person = await add_person(work, "Петров Пётр Ильич", school, subjects=("math",), account=False)
            await add_result(work, person, ("D14",))
        with pytest.raises(Invalid, match="measures-too-many"):
            await begin_routes(work, methodist, CELL, NEED, "", run_id="many", now=TUESDAY)
