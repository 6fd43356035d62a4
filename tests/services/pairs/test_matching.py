"""Who fits, with reasons: results speak only to whoever may read them, and that reading is written down."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from domain.actors import Actor, Grant, Role
from domain.pairs import Reason
from models.diagnostics import AssessmentResult
from models.machinery import AuditEntry
from services.pairs import fitting_seniors
from storage.database import Database
from storage.work import Work
from tests.services.conftest import TUESDAY
from tests.services.inhabitants import add_person, add_school


async def result(work: Work, person_id: int, level: str, area: str = "methodical") -> None:
    work.session.add(
        AssessmentResult(
            person_id=person_id,
            kind="iku",
            subject="math",
            area=area,
            level=level,
            assessed_on=date(2026, 11, 1),
            created_at=TUESDAY,
        )
    )
    await work.flush()


@pytest.mark.requirement("R-OD-066")
async def test_reasons_from_results_are_for_the_methodist_alone_and_leave_an_access_line(database: Database) -> None:
    async with database.transaction() as work:
        school, far = await add_school(work, "СОШ № 1"), await add_school(work, "СОШ № 2", municipality="fryazino")
        clerk = await add_person(work, "Орлова Людмила Петровна", school)
        junior = await add_person(work, "Петров Иван Ильич", school, roles=[Role.TEACHER], subjects=("math",))
        strong = await add_person(work, "Соколова Вера Ивановна", school, roles=[Role.TEACHER], subjects=("math",))
        abroad = await add_person(work, "Белова Анна Олеговна", far, roles=[Role.TEACHER], subjects=("math",))
        activist = await add_person(work, "Зайцев Пётр Ильич", far, roles=[Role.ACTIVIST], subjects=("history",))
        for person_id, level in ((junior, "low"), (strong, "high"), (abroad, "high")):
            await result(work, person_id, level)

        async def found(actor: Actor, kind: str = "mentor_novice") -> dict[int, tuple[Reason, ...]]:
            fitting, _ = await fitting_seniors(work, actor, kind, junior, page=0, size=6, now=TUESDAY)
            return {one.person.id: one.reasons for one in fitting}

        def someone(role: Role, **reach: object) -> Actor:
            return Actor(person_id=clerk, grants=(Grant(role=role, **reach),))  # type: ignore[arg-type]

        coordinator = await found(someone(Role.SCHOOL_COORDINATOR, organisation_id=school))
        assert coordinator[strong] == (Reason.SUBJECT, Reason.SCHOOL, Reason.TOWN)
        assert abroad not in coordinator
        await work.flush()
        lines = select(AuditEntry).where(AuditEntry.action == "read", AuditEntry.thing == "results")
        assert (await work.session.scalars(lines)).all() == []
        near = someone(Role.METHODIST, municipalities=frozenset({"shchyolkovo"}))
        methodist = await found(near)
        assert methodist[strong] == (Reason.SUBJECT, Reason.SURPLUS, Reason.SCHOOL, Reason.LEVEL, Reason.TOWN)
        assert methodist[abroad] == (Reason.SUBJECT,)  # across the border, results of another direction stay unread
        await work.flush()
        (line,) = (await work.session.scalars(lines)).all()
        assert set(line.details["people"]) == {strong, junior}
        assert await found(near, "activist_teacher") == {activist: (Reason.ACTIVIST,)}
