"""Announcements on a real base: who is counted, what is frozen, who is asked again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

from domain.actors import Actor, Role
from domain.announcements import AnnouncementDraft, Sender, State
from domain.audience import Audience, Reached
from domain.errors import Forbidden, Invalid
from models.announcements import Delivery
from models.bodies import Body, Membership
from models.machinery import Notice
from models.people import Appointment, Person, Position
from services.announcements import (
    Ack,
    AckPress,
    count_audience,
    delivery_by_person,
    delivery_by_school,
    open_announcement,
    record_acknowledgements,
    repeat_unread,
    send_announcement,
)
from storage.database import Database
from storage.work import Work
from tests.services.conftest import TUESDAY
from tests.services.inhabitants import FIRST_DAY, add_person, add_school

METHODIST = Sender(role=Role.METHODIST)
EVERYBODY = Audience()


@dataclass
class Place:
    """Two schools in two municipalities, five teachers, a methodist, a coordinator, a leader of mathematicians."""

    first: int
    second: int
    body: int
    people: dict[str, int]


@pytest.fixture
async def place(database: Database) -> Place:
    async with database.transaction() as work:
        codes = [row.id for row in work.profile.municipalities]
        first = await add_school(work, "МБОУ СОШ № 1", codes[0])
        second = await add_school(work, "МБОУ СОШ № 2", codes[1])
        people = {
            "olga": await add_person(work, "Смирнова Ольга Петровна", first, roles=[Role.METHODIST], post="methodist"),
            "vera": await add_person(work, "Белова Вера Ивановна", first, subjects=["math"]),
            "ivan": await add_person(work, "Петров Иван Ильич", first, subjects=["physics"], account=False),
            "anna": await add_person(work, "Громова Анна Львовна", second, subjects=["math"], blocked=True),
            "oleg": await add_person(work, "Седов Олег Юрьевич", second, subjects=["math"]),
            "nina": await add_person(work, "Котова Нина Сергеевна", second, roles=[Role.SCHOOL_COORDINATOR]),
        }
        body = Body(kind="association", term="association", subject="math", name="ГМО математиков", created_at=TUESDAY)
        work.session.add(body)
        await work.flush()
        for name in ("vera", "oleg"):
            work.session.add(Membership(body_id=body.id, person_id=people[name], joined_at=TUESDAY))
        work.session.add(
            Appointment(
                person_id=people["vera"], role=Role.ASSOCIATION_LEADER.value, body_id=body.id, from_on=FIRST_DAY
            )
        )
        return Place(first, second, body.id, people)


async def actor(work: Work, person_id: int) -> Actor:
    return await work.appointments.actor_of_person(person_id, TUESDAY.date())


def draft(audience: Audience = EVERYBODY, sender: Sender = METHODIST, **more: Any) -> AnnouncementDraft:
    values = {"category": "events", "text": "Открыта запись на семинар."}
    return AnnouncementDraft(**{**values, **more, "audience": audience, "sender": sender})  # type: ignore[arg-type]


async def send(
    database: Database,
    place: Place,
    audience: Audience = EVERYBODY,
    *,
    run: str = "r1",
    now: datetime = TUESDAY,
    **more: Any,
) -> int:
    async with database.transaction() as work:
        olga = await actor(work, place.people["olga"])
        sent = await send_announcement(work, olga, draft(audience, **more), run_id=run, confirmed=False, now=now)
        return sent.id


async def test_methodist_sees_exact_numbers_of_every_filter(database: Database, place: Place) -> None:
    codes = [row.id for row in database.profile.municipalities]
    async with database.reading() as work:
        olga = await actor(work, place.people["olga"])

        async def count(**chosen: Any) -> tuple[int, int, int]:
            found = await count_audience(work, olga, METHODIST, Audience(**chosen), now=TUESDAY)
            return found.people, found.without_account, found.blocked

        assert await count() == (5, 1, 1)  # everybody but the author
        assert await count(municipalities=frozenset({codes[0]})) == (2, 1, 0)
        assert await count(organisations=frozenset({place.second})) == (3, 0, 1)
        assert await count(subjects=frozenset({"math"})) == (3, 0, 1)
        assert await count(subjects=frozenset({"math", "physics"})) == (4, 1, 1)
        assert await count(roles=frozenset({Role.SCHOOL_COORDINATOR})) == (1, 0, 0)
        assert await count(roles=frozenset({Role.TEACHER})) == (5, 1, 1)
        assert await count(roles=frozenset({Role.MANAGER})) == (0, 0, 0)
        assert await count(bodies=frozenset({place.body})) == (2, 0, 0)
        assert await count(subjects=frozenset({"math"}), organisations=frozenset({place.second})) == (2, 0, 1)
        reached = await count_audience(work, olga, METHODIST, EVERYBODY, now=TUESDAY)
        assert reached == Reached(people=5, without_account=1, blocked=1) and reached.reachable == 3


async def test_those_who_left_or_work_nowhere_are_not_counted(database: Database, place: Place) -> None:
    async with database.transaction() as work:
        await work.session.execute(update(Person).where(Person.id == place.people["oleg"]).values(left_at=TUESDAY))
        jobs = update(Position).where(Position.person_id == place.people["vera"]).values(ended_on=TUESDAY.date())
        await work.session.execute(jobs)
    async with database.reading() as work:
        olga = await actor(work, place.people["olga"])
        assert (await count_audience(work, olga, METHODIST, EVERYBODY, now=TUESDAY)).people == 3


async def test_person_with_two_jobs_is_one_recipient(database: Database, place: Place) -> None:
    async with database.transaction() as work:
        work.people.add_position(Position(person_id=place.people["vera"], organisation_id=place.second, is_main=False))
    await send(database, place, Audience(organisations=frozenset({place.first, place.second})))
    async with database.reading() as work:
        rows = (await work.session.scalars(select(Delivery).where(Delivery.person_id == place.people["vera"]))).all()
        assert [row.organisation_id for row in rows] == [place.first]


@pytest.mark.requirement("R-KU-050")
async def test_coordinator_writes_to_own_school_alone(database: Database, place: Place) -> None:
    async with database.transaction() as work:
        nina = await actor(work, place.people["nina"])
        own = Sender(role=Role.SCHOOL_COORDINATOR, organisation_id=place.second)
        assert (await count_audience(work, nina, own, EVERYBODY, now=TUESDAY)).people == 2
        elsewhere = Audience(organisations=frozenset({place.first}))
        with pytest.raises(Invalid):
            await send_announcement(work, nina, draft(elsewhere, own), run_id="r", confirmed=True, now=TUESDAY)
        for foreign in (Sender(role=Role.SCHOOL_COORDINATOR, organisation_id=place.first), METHODIST):
            with pytest.raises(Forbidden):
                await send_announcement(work, nina, draft(sender=foreign), run_id="r", confirmed=True, now=TUESDAY)


@pytest.mark.requirement("R-KU-038")
async def test_leader_writes_to_own_members_once_a_day(database: Database, place: Place) -> None:
    async with database.transaction() as work:
        vera = await actor(work, place.people["vera"])
        own = Sender(role=Role.ASSOCIATION_LEADER, body_id=place.body)
        assert (await count_audience(work, vera, own, EVERYBODY, now=TUESDAY)).people == 1
        await send_announcement(work, vera, draft(sender=own), run_id="a", confirmed=False, now=TUESDAY)
        with pytest.raises(Forbidden):
            later = TUESDAY + timedelta(hours=5)
            await send_announcement(work, vera, draft(sender=own), run_id="b", confirmed=False, now=later)
        tomorrow = TUESDAY + timedelta(days=1)
        await send_announcement(work, vera, draft(sender=own), run_id="b", confirmed=False, now=tomorrow)


async def test_methodist_of_one_subject_reaches_its_teachers_alone(database: Database, place: Place) -> None:
    async with database.transaction() as work:
        only_physics = update(Appointment).where(Appointment.person_id == place.people["olga"])
        await work.session.execute(only_physics.values(subjects=["physics"]))
    async with database.reading() as work:
        olga = await actor(work, place.people["olga"])
        assert (await count_audience(work, olga, METHODIST, EVERYBODY, now=TUESDAY)).people == 1


async def test_teacher_may_neither_count_nor_send(database: Database, place: Place) -> None:
    async with database.transaction() as work:
        oleg = await actor(work, place.people["oleg"])
        with pytest.raises(Forbidden):
            await count_audience(work, oleg, METHODIST, EVERYBODY, now=TUESDAY)
        with pytest.raises(Forbidden):
            await send_announcement(work, oleg, draft(), run_id="r", confirmed=True, now=TUESDAY)


@pytest.mark.requirement("R-SH-094", "R-SH-028")
async def test_audience_is_frozen_and_the_second_press_sends_nothing_more(database: Database, place: Place) -> None:
    first = await send(database, place)
    assert await send(database, place) == first
    async with database.transaction() as work:
        await add_person(work, "Новикова Яна Олеговна", place.first)
    async with database.reading() as work:
        deliveries = (await work.session.scalars(select(Delivery))).all()
        notices = (await work.session.scalars(select(Notice).where(Notice.kind == "announcement"))).all()
        assert {row.person_id for row in deliveries} == set(place.people.values()) - {place.people["olga"]}
        assert {row.notice_id: row.person_id for row in deliveries} == {row.id: row.person_id for row in notices}
        assert {row.dedupe_key for row in notices} == {f"announcement:{first}:p{row.person_id}" for row in notices}
        assert all(row.args == {"announcement": first} and row.due_at == TUESDAY for row in notices)


async def test_fourth_announcement_of_a_methodist_waits_for_tomorrow(database: Database, place: Place) -> None:
    for run in ("a", "b", "c"):
        await send(database, place, run=run)
    with pytest.raises(Forbidden):
        await send(database, place, run="d")
    await send(database, place, run="d", now=TUESDAY + timedelta(days=1))


async def test_crowd_needs_a_second_yes(database: Database, place: Place) -> None:
    async with database.transaction() as work:
        for number in range(300):
            name = f"Иванова {chr(1040 + number % 30)}нна {chr(1040 + number // 30)}льинична".replace("Ъ", "Э")
            await add_person(work, name.title(), place.first, account=False)
    with pytest.raises(Invalid) as refusal:
        await send(database, place)
    assert refusal.value.args_ == {"count": 305}


@pytest.mark.parametrize(
    ("sent", "leaves"),
    [
        (datetime(2026, 12, 1, 18, 0, tzinfo=UTC), datetime(2026, 12, 2, 5, 0, tzinfo=UTC)),  # 21:00 -> 08:00
        (datetime(2026, 12, 6, 9, 0, tzinfo=UTC), datetime(2026, 12, 7, 5, 0, tzinfo=UTC)),  # Sunday -> Monday 08:00
    ],
)
async def test_quiet_time_waits_until_morning(
    database: Database, place: Place, sent: datetime, leaves: datetime
) -> None:
    await send(database, place, now=sent)
    async with database.reading() as work:
        assert set((await work.session.scalars(select(Notice.due_at))).all()) == {leaves}


@pytest.mark.requirement("R-SE-047")
async def test_many_presses_are_counted_once_each(database: Database, place: Place) -> None:
    sent = await send(database, place, Audience(subjects=frozenset({"math"})))
    vera, oleg, ivan = (place.people[name] for name in ("vera", "oleg", "ivan"))
    presses = [
        AckPress(sent, vera),
        AckPress(sent, oleg),
        AckPress(sent, vera),
        AckPress(sent, ivan),
        AckPress(99, vera),
    ]
    async with database.transaction() as work:
        outcomes = await record_acknowledgements(work, presses, now=TUESDAY)
    assert outcomes == [Ack.COUNTED, Ack.COUNTED, Ack.ALREADY, Ack.NOT_ADDRESSED, Ack.NOT_ADDRESSED]
    async with database.transaction() as work:
        later = TUESDAY + timedelta(hours=1)
        assert await record_acknowledgements(work, [AckPress(sent, vera)], now=later) == [Ack.ALREADY]
    async with database.reading() as work:
        row = await work.session.get_one(Delivery, (sent, vera))
        assert row.read_at == TUESDAY


async def settle_notices(database: Database, **status: str) -> None:
    """What the sender would have recorded."""
    async with database.transaction() as work:
        await work.session.execute(update(Notice).where(Notice.kind == "announcement").values(status="sent"))
        for person_id, value in status.items():
            await work.session.execute(
                update(Notice).where(Notice.person_id == int(person_id[1:])).values(status=value)
            )


async def test_author_sees_what_became_of_every_copy(database: Database, place: Place) -> None:
    sent = await send(database, place)
    ivan, anna, oleg, vera = (place.people[name] for name in ("ivan", "anna", "oleg", "vera"))
    await settle_notices(database, **{f"p{ivan}": "unreachable", f"p{anna}": "failed", f"p{oleg}": "new"})
    async with database.transaction() as work:
        await record_acknowledgements(work, [AckPress(sent, vera)], now=TUESDAY)
    async with database.reading() as work:
        olga = await actor(work, place.people["olga"])
        _, states = await open_announcement(work, olga, sent)
        assert states == {
            State.WAITING: 1,
            State.DELIVERED: 1,
            State.READ: 1,
            State.UNREACHABLE: 1,
            State.FAILED: 1,
        }
        schools = await delivery_by_school(work, olga, sent)
        assert [(line.name, line.read, line.people) for line in schools] == [
            ("МБОУ СОШ № 1", 1, 2),
            ("МБОУ СОШ № 2", 0, 3),
        ]
        people = await delivery_by_person(work, olga, sent, place.first)
        assert [(line.person.surname, line.state) for line in people] == [
            ("Петров", State.UNREACHABLE),
            ("Белова", State.READ),
        ]
        for name in ("nina", "vera"):
            with pytest.raises(Forbidden):
                await delivery_by_person(work, await actor(work, place.people[name]), sent)


async def test_silent_readers_are_asked_twice_then_the_author_gets_the_list(database: Database, place: Place) -> None:
    sent = await send(database, place, needs_ack=True)
    ivan, vera, oleg = (place.people[name] for name in ("ivan", "vera", "oleg"))
    await settle_notices(database, **{f"p{ivan}": "unreachable"})
    async with database.transaction() as work:
        await record_acknowledgements(work, [AckPress(sent, vera)], now=TUESDAY)

    async def run(day: int) -> list[int]:
        """Whom the tick of that morning writes to, run twice as two processes would."""
        now = datetime(2026, 12, day, 6, 0, tzinfo=UTC)
        for _ in range(2):
            async with database.transaction() as work:
                await repeat_unread(work, now)
        async with database.reading() as work:
            query = select(Notice.person_id).where(Notice.created_at == now).order_by(Notice.person_id)
            return [person_id for person_id in await work.session.scalars(query) if person_id is not None]

    silent = sorted(place.people[name] for name in ("anna", "oleg", "nina"))
    assert await run(1) == []
    assert await run(2) == silent
    async with database.transaction() as work:
        await record_acknowledgements(work, [AckPress(sent, oleg)], now=TUESDAY + timedelta(days=1))
    assert await run(3) == []
    assert await run(4) == sorted(place.people[name] for name in ("anna", "nina"))
    assert await run(5) == [place.people["olga"]]
    assert await run(7) == []


async def test_without_acknowledgement_asked_nobody_is_reminded(database: Database, place: Place) -> None:
    await send(database, place, needs_ack=False)
    await settle_notices(database)
    async with database.transaction() as work:
        assert await repeat_unread(work, TUESDAY + timedelta(days=1)) == {"repeated": 0, "told": 0}
