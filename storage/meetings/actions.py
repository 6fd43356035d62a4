"""Things to do that were agreed at meetings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import ColumnElement, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.meetings import NextAction
from models.pairs import Pair


class NextActions:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add(self, action: NextAction) -> None:
        self._session.add(action)

    async def find(self, action_id: int) -> NextAction | None:
        return await self._session.get(NextAction, action_id, populate_existing=True)

    async def open_of_pair(self, pair_id: int) -> Sequence[NextAction]:
        """Not done and not dropped, the most urgent first."""
        query = select(NextAction).where(NextAction.pair_id == pair_id, *_is_open())
        return (await self._session.scalars(query.order_by(NextAction.due_on, NextAction.id))).all()

    async def of_meeting(self, meeting_id: int) -> Sequence[NextAction]:
        """All that was agreed there but what was dropped, in the order of the record."""
        query = select(NextAction).where(NextAction.meeting_id == meeting_id, NextAction.dropped_at.is_(None))
        return (await self._session.scalars(query.order_by(NextAction.id))).all()

    async def open_of_person(self, person_id: int) -> Sequence[NextAction]:
        """What the person, or either of a working pair of theirs, has to do, the most urgent first."""
        query = (
            select(NextAction)
            .join(Pair, Pair.id == NextAction.pair_id)
            .where(
                Pair.status == "active",
                or_(Pair.mentor_id == person_id, Pair.mentee_id == person_id),
                or_(NextAction.person_id == person_id, NextAction.person_id.is_(None)),
                *_is_open(),
            )
        )
        return (await self._session.scalars(query.order_by(NextAction.due_on, NextAction.id))).all()

    async def tick(self, action_id: int, *, by: int, now: datetime) -> bool:
        """Done, once."""
        result = await self._session.execute(
            update(NextAction).where(NextAction.id == action_id, *_is_open()).values(done_at=now, done_by=by)
        )
        return int(getattr(result, "rowcount", 0)) == 1

    async def drop(self, action_id: int, now: datetime) -> bool:
        result = await self._session.execute(
            update(NextAction).where(NextAction.id == action_id, *_is_open()).values(dropped_at=now)
        )
        return int(getattr(result, "rowcount", 0)) == 1

    async def put_off(self, action: NextAction, due_on: date) -> bool:
        """To another day while it is open; the object is as the database has it after the call."""
        result = await self._session.execute(
            update(NextAction).where(NextAction.id == action.id, *_is_open()).values(due_on=due_on)
        )
        await self._session.refresh(action)
        return int(getattr(result, "rowcount", 0)) == 1

    async def hand_over(self, old_pair: int, new_pair: int, old_mentor: int) -> None:
        """To the pair that comes instead, whose meeting is not planned yet; what the earlier mentor had to do is
        anybody's of the new two."""
        await self._session.execute(
            update(NextAction)
            .where(NextAction.pair_id == old_pair, NextAction.person_id == old_mentor, *_is_open())
            .values(person_id=None)
        )
        await self._session.execute(
            update(NextAction)
            .where(NextAction.pair_id == old_pair, *_is_open())
            .values(pair_id=new_pair, is_with_meeting=False)
        )


def _is_open() -> tuple[ColumnElement[bool], ...]:
    return NextAction.done_at.is_(None), NextAction.dropped_at.is_(None)
