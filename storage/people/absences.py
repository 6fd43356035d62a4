"""Who is away and until when."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy import ColumnElement, exists, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.people import Absence


def is_away(person: object, today: date) -> ColumnElement[bool]:
    """The person of the column is away on this day; a condition for lists of any feature."""
    return exists().where(Absence.person_id == person, *_lasts(today))


class Absences:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add(self, absence: Absence) -> None:
        self._session.add(absence)

    async def open_of(self, person_id: int) -> Absence | None:
        """The one that lasts or is still ahead."""
        query = select(Absence).where(Absence.person_id == person_id, Absence.ended_on.is_(None))
        found: Absence | None = await self._session.scalar(query)
        return found

    async def current_of(self, person_id: int, today: date) -> Absence | None:
        query = select(Absence).where(Absence.person_id == person_id, *_lasts(today))
        found: Absence | None = await self._session.scalar(query)
        return found

    async def away_among(self, person_ids: Collection[int], today: date) -> set[int]:
        query = select(Absence.person_id).where(Absence.person_id.in_(person_ids), *_lasts(today))
        return set((await self._session.scalars(query)).all())

    async def spans_of(
        self, person_ids: Collection[int], until: date, *, is_over: bool = False
    ) -> dict[int, list[tuple[date, date]]]:
        """When each of them was away, as (first day away, first day back), none later than `until`. `is_over`: of the
        absences that were ended."""
        back_on = func.coalesce(Absence.ended_on, Absence.until_on, until)
        query = select(Absence.person_id, Absence.from_on, back_on).where(Absence.person_id.in_(person_ids))
        if is_over:
            query = query.where(Absence.ended_on.is_not(None))
        found: dict[int, list[tuple[date, date]]] = {person_id: [] for person_id in person_ids}
        for person_id, from_on, back in await self._session.execute(query.order_by(Absence.id)):
            if from_on < min(back, until):
                found[person_id].append((from_on, min(back, until)))
        return found

    async def over(self, today: date) -> Sequence[Absence]:
        """Open ones whose first day back has come."""
        query = select(Absence).where(Absence.ended_on.is_(None), Absence.until_on <= today)
        return (await self._session.scalars(query.order_by(Absence.id))).all()

    async def end(self, absence: Absence, ended_on: date) -> bool:
        """False when somebody was faster."""
        result = await self._session.execute(
            update(Absence).where(Absence.id == absence.id, Absence.ended_on.is_(None)).values(ended_on=ended_on)
        )
        await self._session.refresh(absence)
        return int(getattr(result, "rowcount", 0)) == 1


def _lasts(today: date) -> tuple[ColumnElement[bool], ...]:
    return (
        Absence.ended_on.is_(None),
        Absence.from_on <= today,
        Absence.until_on.is_(None) | (Absence.until_on > today),
    )
