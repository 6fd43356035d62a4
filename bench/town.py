"""A service with thousands of people, written straight into the base; announcements go through the real use case."""

from __future__ import annotations

import asyncio
import re
import threading
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

from sqlalchemy import func, insert, select, text, update

from app.profiles import PROFILES, load_catalogue, load_profile
from domain.actors import Role
from domain.announcements import AnnouncementDraft, Sender
from domain.audience import Audience
from migrations.schema import migrate
from models.announcements import Announcement, Delivery
from models.machinery import Notice
from models.organisations import Organisation
from models.people import Account, Appointment, Person, Position
from services.announcements import send_announcement
from services.organisations import plant_profile
from storage.database import Database

FIRST_PERSON, FIRST_CHAT = 1000, 700_000
AUTHOR = FIRST_PERSON - 1
SCHOOLS = 30
CHUNK = 5000
MIGRATING = threading.Lock()
FIRST_DAY = date(2025, 9, 1)


def make_profile(folder: Path) -> Path:
    """The profile of Щёлково that knows no quiet time: the bench runs at any hour, every day."""
    made = folder / "profile"
    made.mkdir(parents=True, exist_ok=True)
    for file in (PROFILES / "shchyolkovo").iterdir():
        words = file.read_text(encoding="utf-8")
        words = re.sub(r'(quiet_hours\.from_time = )"[^"]*"', r'\1"03:00"', words)
        words = re.sub(r'(quiet_hours\.to_time = )"[^"]*"', r'\1"03:00"', words)
        words = re.sub(r"(quiet_hours\.weekdays_off = )\[[^]]*\]", r"\1[]", words)
        (made / file.name).write_text(words, encoding="utf-8")
    return made


def chat_of(person_id: int) -> int:
    return FIRST_CHAT + person_id


class Town:
    """`people` are ids of persons who have an account and are addressed; the author stands apart."""

    def __init__(self, database: Database, people: range) -> None:
        self.database = database
        self.people = people
        self.school_ids: list[int] = []

    @property
    def url(self) -> str:
        return self.database.url.render_as_string(hide_password=False)

    async def settle(self, size: int) -> None:
        """Write schools, the author, and so many teachers with their jobs, rights and accounts."""
        now = datetime.now(UTC)
        async with self.database.transaction() as work:
            await plant_profile(work)
            code = work.profile.municipalities[0].id
            rows = [
                {"municipality_code": code, "kind": "school", "name": f"Школа № {n}", "name_key": f"школа {n}"}
                for n in range(1, SCHOOLS + 1)
            ]
            await work.session.execute(insert(Organisation), rows)
            self.school_ids = list(
                (await work.session.scalars(select(Organisation.id).order_by(Organisation.id))).all()
            )
            await self._people(work.session, [AUTHOR], Role.SERVICE_HEAD, now)
        for start in range(0, size, CHUNK):
            async with self.database.transaction() as work:
                await self._people(work.session, self.people[start : start + CHUNK], Role.TEACHER, now)

    async def _people(self, session: Any, ids: Sequence[int], role: Role, now: datetime) -> None:
        async def add(table: Any, make: Any) -> None:
            await session.execute(insert(table), [make(one) for one in ids])

        await add(
            Person,
            lambda one: {
                "id": one,
                "surname": "Учителева",
                "given_name": "Анна",
                "patronymic": f"{one}-я",
                "name_key": f"учителева анна {one}",
                "created_at": now,
            },
        )
        await add(
            Position,
            lambda one: {"id": one, "person_id": one, "organisation_id": self.school_ids[one % SCHOOLS]},
        )
        await add(Appointment, lambda one: {"id": one, "person_id": one, "role": role.value, "from_on": FIRST_DAY})
        await add(
            Account,
            lambda one: {
                "id": one,
                "user_id": chat_of(one),
                "chat_id": chat_of(one),
                "person_id": one,
                "created_at": now,
            },
        )

    async def announce(self, *, is_sent: bool = False) -> int:
        """Written to everybody, free to leave now; `is_sent`: it has left already."""
        number = await self.write_announcement()
        await self.release(number, is_sent=is_sent)
        return number

    async def write_announcement(self) -> int:
        """By the head of the service to everybody, through the real use case."""
        now = datetime.now(UTC)
        draft = AnnouncementDraft(
            sender=Sender(role=Role.SERVICE_HEAD),
            category=self.database.profile.categories_in_use[0].id,
            text="Открыта запись на семинар для учителей математики. Начало в 15:00, школа № 3, кабинет 12.",
            audience=Audience(),
            needs_ack=True,
        )
        async with self.database.transaction() as work:
            actor = await work.appointments.actor_of_person(AUTHOR, now.date())
            made = await send_announcement(work, actor, draft, run_id=uuid4().hex, confirmed=True, now=now)
            return made.id

    async def release(self, announcement_id: int, *, is_sent: bool) -> None:
        """The minute for undo is over."""
        now = datetime.now(UTC)
        values: dict[str, Any] = {"due_at": now}
        if is_sent:
            values = {"due_at": now, "status": "sent", "sent_at": now, "message_id": 1}
        async with self.database.transaction() as work:
            about = f"announcement:{announcement_id}"
            await work.session.execute(update(Notice).where(Notice.about == about).values(**values))
            await work.session.execute(
                update(Announcement).where(Announcement.id == announcement_id).values(goes_at=now)
            )

    async def spare(self, announcement_id: int, people: range) -> None:
        """These get no copy."""
        about = f"announcement:{announcement_id}"
        async with self.database.transaction() as work:
            spared = update(Notice).where(Notice.about == about, Notice.person_id.in_(people))
            await work.session.execute(spared.values(status="cancelled"))

    async def readers(self, announcement_id: int) -> set[int]:
        query = select(Delivery.person_id).where(
            Delivery.announcement_id == announcement_id, Delivery.read_at.is_not(None)
        )
        async with self.database.reading() as work:
            return set((await work.session.scalars(query)).all())

    async def by_status(self, announcement_id: int) -> dict[str, set[int]]:
        """People of an announcement by what became of their copy."""
        query = select(Notice.status, Notice.person_id).where(Notice.about == f"announcement:{announcement_id}")
        found: dict[str, set[int]] = {}
        async with self.database.reading() as work:
            for status, person_id in (await work.session.execute(query)).all():
                found.setdefault(status, set()).add(person_id)
        return found

    async def count(self, table: Any, *conditions: Any) -> int:
        async with self.database.reading() as work:
            return int(await work.session.scalar(select(func.count()).select_from(table).where(*conditions)) or 0)

    async def analyse(self) -> None:
        """What PostgreSQL does by itself after a while, and what both need after a load of rows."""
        async with self.database.transaction() as work:
            await work.session.execute(text("ANALYZE"))


def _migrate(url: str) -> None:
    with MIGRATING:  # the tool keeps the base it works on in a place of the module
        migrate(url, datetime.now(UTC))


@asynccontextmanager
async def town(folder: Path, size: int, *, url: str = "") -> AsyncIterator[Town]:
    """A fresh migrated base (a SQLite file in the folder, or the named empty one) with so many people."""
    folder.mkdir(parents=True, exist_ok=True)
    profile = make_profile(folder)
    url = url or f"sqlite+aiosqlite:///{folder / 'base.sqlite3'}"
    await asyncio.to_thread(_migrate, url)
    database = Database(url, profile=load_profile(str(profile)), catalogue=load_catalogue())
    made = Town(database, range(FIRST_PERSON, FIRST_PERSON + size))
    try:
        await made.settle(size)
        await made.analyse()
        yield made
    finally:
        await database.close()
