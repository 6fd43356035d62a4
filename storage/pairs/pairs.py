"""Mentoring pairs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import and_, case, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from domain.pairs import OPEN, WAITING, PairState
from models.meetings import Meeting
from models.pairs import Pair
from models.people import Person, Position
from storage.pairs.places import at_main_job
from storage.reach import Within

OPEN_VALUES = tuple(state.value for state in OPEN)


@dataclass(frozen=True, slots=True)
class Rhythm:
    """An active pair with its last held meeting and whether another one stands ahead."""

    pair: Pair
    last_at: datetime | None
    has_next: bool


class Pairs:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add(self, pair: Pair) -> None:
        self._session.add(pair)

    async def get(self, pair_id: int) -> Pair:
        return await self._session.get_one(Pair, pair_id)

    async def find(self, pair_id: int) -> Pair | None:
        return await self._session.get(Pair, pair_id, populate_existing=True)

    async def find_by_run(self, run_id: str) -> Pair | None:
        found: Pair | None = await self._session.scalar(select(Pair).where(Pair.run_id == run_id))
        return found

    async def find_open(self, kind: str, mentor_id: int, mentee_id: int, competence: str = "") -> Pair | None:
        """Offered or working; no two of the same."""
        query = select(Pair).where(
            Pair.kind == kind,
            Pair.mentor_id == mentor_id,
            Pair.mentee_id == mentee_id,
            Pair.competence == competence,
            Pair.status.in_(OPEN_VALUES),
        )
        found: Pair | None = await self._session.scalar(query)
        return found

    async def open_of_mentee(self, mentee_id: int) -> Sequence[Pair]:
        """Pairs offered to or working with the junior, the eldest first."""
        query = select(Pair).where(Pair.mentee_id == mentee_id, Pair.status.in_(OPEN_VALUES))
        return (await self._session.scalars(query.order_by(Pair.id))).all()

    async def lock_people(self, *person_ids: int) -> None:
        """Until the transaction ends nobody else makes a pair of any of them (PostgreSQL; SQLite has one writer)."""
        people = select(Person.id).where(Person.id.in_(person_ids)).order_by(Person.id)
        await self._session.execute(people.with_for_update())

    async def load_of(self, mentor_id: int, *, but: int = 0) -> int:
        """How many juniors the senior has or has been offered, one of them not counted."""
        query = select(func.count(Pair.mentee_id.distinct())).where(
            Pair.mentor_id == mentor_id, Pair.mentee_id != but, Pair.status.in_(OPEN_VALUES)
        )
        return await self._session.scalar(query) or 0

    async def asked_of(self, person_id: int) -> Sequence[Pair]:
        """Offers that wait for the person's answer, the eldest first."""
        query = select(Pair).where(
            or_(
                and_(Pair.status == PairState.OFFERED.value, Pair.mentor_id == person_id),
                and_(Pair.status == PairState.AGREED.value, Pair.mentee_id == person_id),
            )
        )
        return (await self._session.scalars(query.order_by(Pair.id))).all()

    async def asked_before(self, day: date) -> Sequence[Pair]:
        """Offers whose answer has been waited for since that day or longer."""
        states = (PairState.OFFERED.value, PairState.AGREED.value)
        query = select(Pair).where(Pair.status.in_(states), Pair.asked_on <= day).order_by(Pair.id)
        return (await self._session.scalars(query)).all()

    async def waiting(self, reaches: Sequence[Within]) -> Sequence[Pair]:
        """Wishes and offers about juniors within some reach, by the junior's name."""
        query = (
            select(Pair)
            .join(Person, Person.id == Pair.mentee_id)
            .where(Pair.status.in_(tuple(state.value for state in WAITING)), at_main_job(reaches, Pair.mentee_id))
            .order_by(Person.name_key, Pair.id)
        )
        return (await self._session.scalars(query)).all()

    async def change(self, pair: Pair, old: PairState, new: PairState, **values: Any) -> bool:
        """From one state to the next, once; the object is as the database has it after the call."""
        result = await self._session.execute(
            update(Pair).where(Pair.id == pair.id, Pair.status == old.value).values(status=new.value, **values)
        )
        await self._session.refresh(pair)
        return int(getattr(result, "rowcount", 0)) == 1

    async def put(self, pair: Pair, **values: Any) -> None:
        """Columns other than the status."""
        await self._session.execute(update(Pair).where(Pair.id == pair.id).values(**values))
        await self._session.refresh(pair)

    async def open_with(self, person_id: int) -> Sequence[Pair]:
        """Offered or working pairs of the person, on either side."""
        query = select(Pair).where(
            Pair.status.in_(OPEN_VALUES), or_(Pair.mentor_id == person_id, Pair.mentee_id == person_id)
        )
        return (await self._session.scalars(query.order_by(Pair.id))).all()

    async def forsaken(self) -> Sequence[Pair]:
        """Offered or working pairs one of whose people has left, or has no job any more; who goes on in another
        school is between two jobs and keeps the pair."""
        jobs = select(Position.id).where(Position.person_id == Person.id)
        holding = jobs.where(or_(Position.ended_on.is_(None), Position.end_reason == "moved"))
        gone = select(Person.id).where(
            or_(
                Person.left_at.is_not(None),
                and_(jobs.exists(), ~holding.exists()),
            )
        )
        query = select(Pair).where(
            Pair.status.in_(OPEN_VALUES), or_(Pair.mentor_id.in_(gone), Pair.mentee_id.in_(gone))
        )
        return (await self._session.scalars(query.order_by(Pair.id))).all()

    async def of_mentor(self, person_id: int) -> Sequence[Pair]:
        """Active pairs in which the person is the senior, the eldest first."""
        query = select(Pair).where(Pair.mentor_id == person_id, Pair.status == "active")
        return (await self._session.scalars(query.order_by(Pair.id))).all()

    async def of_mentee(self, person_id: int) -> Sequence[Pair]:
        query = select(Pair).where(Pair.mentee_id == person_id, Pair.status == "active")
        return (await self._session.scalars(query.order_by(Pair.id))).all()

    async def count_of_mentor(self, person_id: int) -> int:
        query = select(func.count()).select_from(Pair).where(Pair.mentor_id == person_id, Pair.status == "active")
        return await self._session.scalar(query) or 0

    async def working(
        self, now: datetime, reaches: Sequence[Within], *, page: int, size: int
    ) -> tuple[Sequence[Pair], int]:
        """A page of active pairs one of whose people is within some reach, and how many there are: those without a
        meeting ahead first, among them those that have never met or not for longest."""
        last = func.max(case((Meeting.status == "held", Meeting.planned_at)))
        ahead = func.max(case((and_(Meeting.status == "planned", Meeting.planned_at > now), 1), else_=0))
        met = select(Meeting.pair_id, last.label("last"), ahead.label("ahead")).group_by(Meeting.pair_id).subquery()
        mine = and_(
            Pair.status == "active",
            or_(at_main_job(reaches, Pair.mentee_id), at_main_job(reaches, Pair.mentor_id)),
        )
        order = (func.coalesce(met.c.ahead, 0), met.c.last.is_not(None), met.c.last, Pair.started_on, Person.name_key)
        query = select(Pair).join(Person, Person.id == Pair.mentee_id).outerjoin(met, met.c.pair_id == Pair.id)
        query = query.where(mine).order_by(*order, Pair.id)
        count = await self._session.scalar(select(func.count()).select_from(Pair).where(mine)) or 0
        return (await self._session.scalars(query.limit(size).offset(page * size))).all(), count

    async def active(self, reaches: Sequence[Within]) -> Sequence[Pair]:
        """By the junior's name, one of whose people is within some reach: a pair may cross borders."""
        query = select(Pair).join(Person, Person.id == Pair.mentee_id)
        mine = or_(at_main_job(reaches, Pair.mentee_id), at_main_job(reaches, Pair.mentor_id))
        return (
            await self._session.scalars(query.where(Pair.status == "active", mine).order_by(Person.name_key, Pair.id))
        ).all()

    async def rhythms(self, now: datetime) -> list[Rhythm]:
        """Active pairs by the junior's name."""
        last = func.max(case((Meeting.status == "held", Meeting.planned_at)))
        ahead = func.max(case((Meeting.status == "planned", Meeting.planned_at)))
        query = (
            select(Pair, last, ahead)
            .join(Person, Person.id == Pair.mentee_id)
            .outerjoin(Meeting, Meeting.pair_id == Pair.id)
            .where(Pair.status == "active")
            .group_by(Pair.id, Person.name_key)
            .order_by(Person.name_key, Pair.id)
        )
        rows = (await self._session.execute(query)).all()
        return [Rhythm(pair, last_at, next_at is not None and next_at > now) for pair, last_at, next_at in rows]

    async def wish(self, pair_id: int, text: str) -> bool:
        """The junior's word on when to meet; empty takes it away."""
        result = await self._session.execute(
            update(Pair).where(Pair.id == pair_id, Pair.status == "active").values(wish=text)
        )
        return int(getattr(result, "rowcount", 0)) == 1
