"""Announcements, one delivery for each person of the frozen audience, and what became of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Integer, Select, Table, and_, bindparam, case, func, insert, literal, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from domain.announcements import Phase, State
from models.announcements import Announcement, Delivery
from models.files import StoredFile
from models.machinery import Notice
from models.organisations import Organisation
from models.people import Person, Position
from storage.announcements.states import LIVE, STATE
from storage.mailing import Mailing, notices_for
from storage.outbox import Outbox

# Thousands press at once: built once.
_letters = cast(Table, Delivery.__table__)
_READ = (
    update(_letters)
    .where(
        _letters.c.announcement_id == bindparam("announcement"),
        _letters.c.person_id.in_(bindparam("people", expanding=True)),
        _letters.c.read_at.is_(None),
    )
    .values(read_at=bindparam("now"), read_revision=bindparam("edition"))
    .returning(_letters.c.person_id)
)


@dataclass(frozen=True, slots=True)
class SchoolLine:
    """One organisation in the author's list; `organisation_id` None: the organisation is no longer there."""

    organisation_id: int | None
    name: str
    people: int
    read: int


@dataclass(frozen=True, slots=True)
class PersonLine:
    person: Person
    organisation: str
    state: State
    delivery: Delivery
    post: str = ""


# The post in the organisation to which it was sent; of two the main one.
_POST = (
    select(Position.post)
    .where(Position.person_id == Delivery.person_id, Position.organisation_id == Delivery.organisation_id)
    .where(Position.ended_on.is_(None))
    .order_by(Position.is_main.desc(), Position.id)
    .limit(1)
    .correlate(Delivery)
    .scalar_subquery()
)


class Announcements:
    def __init__(self, session: AsyncSession, outbox: Outbox) -> None:
        self._session = session
        self._outbox = outbox

    def add(self, announcement: Announcement) -> None:
        self._session.add(announcement)

    def add_file(self, file: StoredFile) -> None:
        self._session.add(file)

    async def find(self, announcement_id: int) -> Announcement | None:
        return await self._session.get(Announcement, announcement_id)

    async def by_run(self, run_id: str) -> Announcement | None:
        found: Announcement | None = await self._session.scalar(
            select(Announcement).where(Announcement.run_id == run_id)
        )
        return found

    async def file_of(self, announcement: Announcement) -> StoredFile | None:
        return await self._session.get(StoredFile, announcement.file_id) if announcement.file_id else None

    async def stored_file(self, file_id: int) -> StoredFile:
        return await self._session.get_one(StoredFile, file_id)

    async def remember_file(self, file_id: int, remote_id: str) -> None:
        """The messenger's id of these bytes: the next copy goes by it."""
        await self._session.execute(update(StoredFile).where(StoredFile.id == file_id).values(remote_id=remote_id))

    async def count_between(self, author_id: int, sender: str, since: datetime, until: datetime) -> int:
        """How many leave in that time; what was taken back before it left does not count."""
        query = select(func.count()).where(
            Announcement.author_id == author_id,
            Announcement.sender == sender,
            Announcement.goes_at >= since,
            Announcement.goes_at < until,
            Announcement.phase != Phase.UNDONE.value,
        )
        return await self._session.scalar(query) or 0

    async def of_author(self, author_id: int, *, page: int, size: int) -> tuple[Sequence[Announcement], int]:
        """One page, the newest first, and how many there are in all."""
        mine = select(Announcement).where(Announcement.author_id == author_id)
        total = await self._session.scalar(select(func.count()).select_from(mine.subquery())) or 0
        query = mine.order_by(Announcement.id.desc()).offset(page * size).limit(size)
        return (await self._session.scalars(query)).all(), total

    async def states(self, announcement_ids: Collection[int]) -> dict[int, dict[State, int]]:
        """How many copies of each are in which state; states of nobody are left out."""
        query = (
            select(Delivery.announcement_id, STATE, func.count())
            .outerjoin(Notice, Notice.id == Delivery.notice_id)
            .where(Delivery.announcement_id.in_(announcement_ids))
            .group_by(Delivery.announcement_id, STATE)
        )
        found: dict[int, dict[State, int]] = {announcement_id: {} for announcement_id in announcement_ids}
        for announcement_id, state, count in (await self._session.execute(query)).all():
            found[announcement_id][State(state)] = count
        return found

    async def mail(self, people: Select[Any], announcement: Announcement, mailing: Mailing) -> None:
        """Freeze the audience: one statement writes the notices, one the deliveries, however many people there are."""
        chosen = people.subquery()
        await self._outbox.add_from(*notices_for(select(chosen.c.person_id).where(chosen.c.person_id > 0), mailing))
        rows = (
            select(
                literal(announcement.id, Integer),
                chosen.c.person_id,
                chosen.c.organisation_id,
                Notice.id,
            )
            .join(Notice, and_(Notice.person_id == chosen.c.person_id, Notice.about == mailing.about))
            .where(Notice.kind == mailing.kind)
        )
        columns = ["announcement_id", "person_id", "organisation_id", "notice_id"]
        await self._session.execute(insert(Delivery).from_select(columns, rows))

    async def mail_again(self, announcement_id: int, mailing: Mailing) -> None:
        """Once more to those who got it and have not marked it read."""
        unread = (
            select(Delivery.person_id)
            .join(Notice, Notice.id == Delivery.notice_id)
            .where(Delivery.announcement_id == announcement_id, Delivery.read_at.is_(None))
            .where(Notice.status.in_(("sent", "unknown")))
        )
        await self._outbox.add_from(*notices_for(unread, mailing))

    async def mark_read(
        self, announcement_id: int, person_ids: Collection[int], now: datetime, revision: int = 0
    ) -> set[int]:
        """`revision` is the edition that they had before them. Returns those for whom it is the first time."""
        asked = {"announcement": announcement_id, "people": list(person_ids), "now": now, "edition": revision}
        return set((await self._session.scalars(_READ, asked)).all())

    async def addressed_among(self, announcement_id: int, person_ids: Collection[int]) -> set[int]:
        query = select(Delivery.person_id).where(
            Delivery.announcement_id == announcement_id, Delivery.person_id.in_(person_ids)
        )
        return set((await self._session.scalars(query)).all())

    async def unread_among(self, announcement_id: int, person_ids: Collection[int]) -> set[int]:
        query = select(Delivery.person_id).where(
            Delivery.announcement_id == announcement_id, Delivery.person_id.in_(person_ids), Delivery.read_at.is_(None)
        )
        return set((await self._session.scalars(query)).all())

    async def is_unread(self, announcement_id: int, person_id: int) -> bool:
        """Addressed to this person, who still works and has not marked it read; and not taken back by its author."""
        query = (
            select(Delivery.read_at, Person.left_at)
            .join(Person, Person.id == Delivery.person_id)
            .join(Announcement, Announcement.id == Delivery.announcement_id)
            .where(Delivery.announcement_id == announcement_id, Delivery.person_id == person_id)
            .where(Announcement.phase.in_(LIVE))
        )
        row = (await self._session.execute(query)).one_or_none()
        return row is not None and row.read_at is None and row.left_at is None

    async def schools(self, announcement_id: int, *, unread_only: bool = False) -> Sequence[SchoolLine]:
        """Organisations of the audience by name, with how many of their people have read."""
        read = func.sum(case((Delivery.read_at.is_not(None), 1), else_=0))
        query = (
            select(Delivery.organisation_id, func.coalesce(Organisation.name, ""), func.count(), read)
            .outerjoin(Organisation, Organisation.id == Delivery.organisation_id)
            .where(Delivery.announcement_id == announcement_id)
            .group_by(Delivery.organisation_id, Organisation.name)
            .order_by(Organisation.name)
        )
        if unread_only:
            query = query.having(read < func.count())
        return [SchoolLine(*row) for row in (await self._session.execute(query)).all()]

    async def people(
        self, announcement_id: int, organisation_id: int | None = None, *, state: State | None = None
    ) -> Sequence[PersonLine]:
        """Everybody of the audience (or of one organisation; 0: of none any more), unread first, then by name."""
        query = (
            select(Person, func.coalesce(Organisation.name, ""), STATE, Delivery, _POST)
            .join(Delivery, Delivery.person_id == Person.id)
            .outerjoin(Organisation, Organisation.id == Delivery.organisation_id)
            .outerjoin(Notice, Notice.id == Delivery.notice_id)
            .where(Delivery.announcement_id == announcement_id)
            .order_by(Organisation.name, Delivery.read_at.is_not(None), Person.name_key)
        )
        if state is not None:
            query = query.where(literal(state.value) == STATE)
        if organisation_id is not None:
            query = query.where(
                Delivery.organisation_id == organisation_id if organisation_id else Delivery.organisation_id.is_(None)
            )
        return [
            PersonLine(person, name, State(state), delivery, post or "")
            for person, name, state, delivery, post in (await self._session.execute(query)).all()
        ]

    async def to_repeat(self, since: datetime, now: datetime, most: int) -> Sequence[Announcement]:
        """Those that ask for an acknowledgement, left lately and have asks before them."""
        query = select(Announcement).where(
            Announcement.needs_ack,
            func.coalesce(Announcement.asked_at, Announcement.goes_at) > since,
            func.coalesce(Announcement.asked_at, Announcement.goes_at) <= now,
            Announcement.repeats < most,
            Announcement.phase.in_(LIVE),
        )
        return (await self._session.scalars(query.order_by(Announcement.id))).all()

    async def count_repeat(self, announcement: Announcement, repeats: int) -> bool:
        """Guarded: False when somebody else has counted meanwhile."""
        result = await self._session.execute(
            update(Announcement)
            .where(Announcement.id == announcement.id, Announcement.repeats == announcement.repeats)
            .values(repeats=repeats)
        )
        return int(getattr(result, "rowcount", 0)) == 1
