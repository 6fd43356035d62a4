"""Tables for the command line: every kind, with states and without anything personal beyond them."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from sqlalchemy import select

from domain.actors import OPERATOR, Actor, Role
from domain.errors import Forbidden
from locales.loader import Words
from locales.terms import load_english_terms
from models.machinery import AuditEntry
from models.meetings import Meeting
from models.pairs import Pair
from models.routes import Iom, IomStep
from services.documents import SheetOut
from services.exports import EXPORTS, export
from storage.database import Database
from tests.services.conftest import TUESDAY
from tests.services.inhabitants import FIRST_DAY, add_person, add_school

NOVEMBER = date(2026, 11, 1)


async def sheet(database: Database, kind: str, who: Actor = OPERATOR) -> SheetOut:
    words = Words(
        {"ru": database.profile.term_forms, "en": load_english_terms()},
        zone=database.profile.zone,
        now=lambda: TUESDAY,
        strict=True,
    )
    async with database.transaction() as work:
        sheets = await export(work, who, kind, month_on=NOVEMBER, t=words.translator("ru"), now=TUESDAY)
    return sheets[0]


@pytest.fixture
async def people(database: Database) -> dict[str, int]:
    async with database.transaction() as work:
        first, second = await add_school(work, "МБОУ СОШ № 1"), await add_school(work, "МБОУ СОШ № 2")
        people = {
            "nina": await add_person(work, "Котова Нина Сергеевна", second, roles=[Role.SCHOOL_COORDINATOR]),
            "ivan": await add_person(work, "Петров Иван Ильич", first, subjects=["math", "physics"], account=False),
            "vera": await add_person(work, "Белова Вера Ивановна", second, roles=[Role.MENTOR, Role.TEACHER]),
        }
        route = Iom(
            person_id=people["ivan"], status="in_progress", starts_on=FIRST_DAY, ends_on=NOVEMBER, created_at=TUESDAY
        )
        pair = Pair(
            kind="activist_teacher",
            mentor_id=people["vera"],
            mentee_id=people["ivan"],
            started_on=FIRST_DAY,
            created_at=TUESDAY,
        )
        work.session.add_all([route, pair])
        await work.flush()
        for number, status in enumerate(("accepted", "in_work", "skipped"), 1):
            work.session.add(
                IomStep(
                    iom_id=route.id,
                    number=number,
                    kind="webinar",
                    title="Секретная тема",
                    hours=2,
                    planned_on=FIRST_DAY,
                    due_on=NOVEMBER,
                    status=status,
                )
            )
        held = ("2026-11-01T00:00+03:00", "2026-11-30T23:59+03:00", "2026-12-01T00:00+03:00")
        for number, moment in enumerate(held):
            work.session.add(
                Meeting(
                    run_id=str(number),
                    pair_id=pair.id,
                    planned_at=datetime.fromisoformat(moment),
                    form="call",
                    topic="Секретная тема",
                    status="held",
                    confirmed_at=TUESDAY if number == 0 else None,
                    created_at=TUESDAY,
                )
            )
        return people


async def test_staff_table_has_every_job_with_words_for_ids(database: Database, people: dict[str, int]) -> None:
    rows = {row[2]: row for row in (await sheet(database, "staff")).rows}
    assert rows["Петров Иван Ильич"][1:] == (
        "МБОУ СОШ № 1",
        "Петров Иван Ильич",
        "Учитель",
        "Математика, Физика",
        "Нет",
    )
    assert len(rows) == 3


async def test_routes_table_has_states_and_counts_but_no_titles(database: Database, people: dict[str, int]) -> None:
    made = await sheet(database, "routes")
    assert made.rows == [("МБОУ СОШ № 1", "Петров Иван Ильич", "В работе", FIRST_DAY, NOVEMBER, 2, 1)]


async def test_meetings_table_counts_the_month_of_the_services_zone(database: Database, people: dict[str, int]) -> None:
    assert (await sheet(database, "meetings")).rows == [("МБОУ СОШ № 1", 1, 0, 2, 1)]


@pytest.mark.parametrize("kind", sorted(EXPORTS))
async def test_every_kind_is_made_on_an_empty_base_and_leaves_a_line(database: Database, kind: str) -> None:
    assert (await sheet(database, kind)).rows == []
    async with database.reading() as work:
        entry = (await work.session.scalars(select(AuditEntry))).one()
        assert (entry.action, entry.thing, entry.actor_id) == ("export", kind, None)


async def test_people_export_no_more_than_their_rights(database: Database, people: dict[str, int]) -> None:
    async with database.reading() as work:
        nina = await work.appointments.actor_of_person(people["nina"], TUESDAY.date())
        ivan = await work.appointments.actor_of_person(people["ivan"], TUESDAY.date())
    assert {row[2] for row in (await sheet(database, "staff", nina)).rows} == {
        "Котова Нина Сергеевна",
        "Белова Вера Ивановна",
    }
    assert (await sheet(database, "routes", nina)).rows == []
    for kind in EXPORTS:
        with pytest.raises(Forbidden):
            await sheet(database, kind, ivan)
