"""Routes: one active for each person and basis; every change of status is one guarded UPDATE with its history."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import CompoundSelect, select, union, update
from sqlalchemy.ext.asyncio import AsyncSession

from domain.routes import CLOSED, RouteStatus, from_statuses
from models.pairs import Pair
from models.people import Person
from models.routes import Iom, IomWord, StatusChange
from storage.routes.lists import mentors_on

CLOSED_VALUES = tuple(status.value for status in CLOSED)


class Routes:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add(self, iom: Iom) -> None:
        self._session.add(iom)

    async def find(self, iom_id: int) -> Iom | None:
        return await self._session.get(Iom, iom_id)

    async def active_of(self, person_id: int, basis: str = "results") -> Iom | None:
        query = select(Iom).where(Iom.person_id == person_id, Iom.basis == basis, Iom.status.not_in(CLOSED_VALUES))
        found: Iom | None = await self._session.scalar(query)
        return found

    async def latest_of(self, person_id: int) -> Iom | None:
        """The active route, or the one that ended last."""
        query = select(Iom).where(Iom.person_id == person_id)
        query = query.order_by(Iom.status.in_(CLOSED_VALUES), Iom.id.desc()).limit(1)
        found: Iom | None = await self._session.scalar(query)
        return found

    async def live_of(self, person_id: int) -> Sequence[Iom]:
        """Routes of the person on every basis that are not closed, the older first."""
        query = select(Iom).where(Iom.person_id == person_id, Iom.status.not_in(CLOSED_VALUES))
        return (await self._session.scalars(query.order_by(Iom.id))).all()

    async def mentors_of(self, person_id: int) -> frozenset[int]:
        """Mentors of the person's routes that are not closed."""
        return frozenset(iom.mentor_id for iom in await self.live_of(person_id) if iom.mentor_id is not None)

    async def led_by(self, mentor_id: int) -> Sequence[Iom]:
        """Routes that are not closed and that this mentor goes along with."""
        query = select(Iom).where(Iom.mentor_id == mentor_id, Iom.status.not_in(CLOSED_VALUES))
        return (await self._session.scalars(query.order_by(Iom.id))).all()

    async def partners_of(self, person_id: int) -> Sequence[int]:
        """Everybody the person has a live route or a live pair with, on either side."""
        alive = Iom.status.not_in(CLOSED_VALUES)
        both: CompoundSelect[int | None] = union(
            select(Iom.mentor_id).where(Iom.person_id == person_id, alive, Iom.mentor_id.is_not(None)),
            select(Iom.person_id).where(Iom.mentor_id == person_id, alive),
            select(Pair.mentor_id).where(Pair.mentee_id == person_id, Pair.status == "active"),
            select(Pair.mentee_id).where(Pair.mentor_id == person_id, Pair.status == "active"),
        )
        return sorted(row[0] for row in (await self._session.execute(both)).all() if row[0] is not None)

    async def move(
        self, iom: Iom, new: RouteStatus, *, by: int | None, now: datetime, comment: str = "", **values: Any
    ) -> bool:
        """Take `new` with other columns from a status that allows it; False when somebody was faster."""
        old = iom.status  # the statement changes the object too
        result = await self._session.execute(
            update(Iom)
            .where(Iom.id == iom.id, Iom.status == old, Iom.status.in_(from_statuses(new)))
            .values(status=new.value, version=Iom.version + 1, **values)
        )
        if int(getattr(result, "rowcount", 0)) != 1:
            return False
        self.record("iom", iom.id, old, new.value, by=by, now=now, comment=comment)
        await self._session.refresh(iom)
        return True

    async def hold_draft(self, iom: Iom) -> bool:
        """Nobody else changes this draft until the transaction ends; False when it is a draft no longer.

        The object is as the database has it after the call: what two people change at once is not lost.
        """
        draft = RouteStatus.DRAFT.value
        result = await self._session.execute(
            update(Iom).where(Iom.id == iom.id, Iom.status == draft).values(status=draft)
        )
        await self._session.refresh(iom)
        return int(getattr(result, "rowcount", 0)) == 1

    async def hold(self, iom: Iom) -> None:
        """Nobody else changes this route or its steps until the transaction ends; the object is as the database has it
        after the call. Whoever needs its status or its steps asks for this first (SQLite has one writer anyway)."""
        await self._session.refresh(iom, with_for_update={"key_share": True})

    async def set(self, iom: Iom, **values: Any) -> None:
        """Change columns other than the status."""
        await self._session.execute(update(Iom).where(Iom.id == iom.id).values(version=Iom.version + 1, **values))
        await self._session.refresh(iom)

    def record(
        self, thing: str, thing_id: int, old: str, new: str, *, by: int | None, now: datetime, comment: str = ""
    ) -> None:
        self._session.add(
            StatusChange(
                thing=thing, thing_id=thing_id, old=old, new=new, comment=comment, changed_by=by, changed_at=now
            )
        )

    async def history(self, thing: str, thing_id: int) -> Sequence[StatusChange]:
        query = select(StatusChange).where(StatusChange.thing == thing, StatusChange.thing_id == thing_id)
        return (await self._session.scalars(query.order_by(StatusChange.id))).all()

    def add_word(self, word: IomWord) -> None:
        self._session.add(word)

    async def word_of(self, iom_id: int, person_id: int) -> IomWord | None:
        return await self._session.get(IomWord, (iom_id, person_id))

    async def words_of(self, iom_id: int) -> Sequence[IomWord]:
        """The teacher's first."""
        query = select(IomWord).where(IomWord.iom_id == iom_id)
        return (await self._session.scalars(query.order_by(IomWord.is_teacher.desc()))).all()

    async def last_comment(self, iom_id: int) -> str:
        """What the methodist said when the route came back for changes; empty when it never did."""
        query = select(StatusChange.comment).where(
            StatusChange.thing == "iom", StatusChange.thing_id == iom_id, StatusChange.new == RouteStatus.DRAFT.value
        )
        return await self._session.scalar(query.order_by(StatusChange.id.desc()).limit(1)) or ""

    async def pairs_of(self, person_id: int) -> Sequence[Pair]:
        """Live pairs in which the person is the junior, the newest first."""
        query = select(Pair).where(Pair.mentee_id == person_id, Pair.status == "active")
        return (await self._session.scalars(query.order_by(Pair.id.desc()))).all()

    async def possible_mentors(self, today: date) -> Sequence[Person]:
        """Everybody appointed to help others today, by name."""
        query = select(Person).where(Person.id.in_(mentors_on(today))).order_by(Person.name_key)
        return (await self._session.scalars(query)).all()
