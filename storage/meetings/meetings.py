"""Meetings of pairs. Every change of state is one guarded UPDATE: True when it was this one that changed it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, and_, case, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from domain.pairs.health import IN_A_ROW
from models.files import StoredFile
from models.meetings import Meeting
from models.pairs import Pair

_TO_CONFIRM = (Meeting.status == "held", Meeting.confirmed_at.is_(None), Meeting.correction == "")


class Meetings:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add(self, meeting: Meeting) -> None:
        self._session.add(meeting)

    async def find(self, meeting_id: int) -> Meeting | None:
        return await self._session.get(Meeting, meeting_id, populate_existing=True)

    async def find_by_run(self, run_id: str) -> Meeting | None:
        """What this run of a form planned or logged."""
        query = select(Meeting).where(or_(Meeting.run_id == run_id, Meeting.log_run_id == run_id))
        found: Meeting | None = await self._session.scalar(query)
        return found

    async def next_of_pair(self, pair_id: int, now: datetime) -> Meeting | None:
        """The nearest one that has not begun."""
        query = select(Meeting).where(Meeting.pair_id == pair_id, Meeting.status == "planned", Meeting.planned_at > now)
        found: Meeting | None = await self._session.scalar(query.order_by(Meeting.planned_at).limit(1))
        return found

    async def last_held_of_pair(self, pair_id: int) -> Meeting | None:
        query = select(Meeting).where(Meeting.pair_id == pair_id, Meeting.status == "held")
        found: Meeting | None = await self._session.scalar(query.order_by(Meeting.planned_at.desc()).limit(1))
        return found

    async def last_of_pair(self, pair_id: int) -> Meeting | None:
        """The one planned last: its hour and form are offered again."""
        query = select(Meeting).where(Meeting.pair_id == pair_id).order_by(Meeting.planned_at.desc()).limit(1)
        found: Meeting | None = await self._session.scalar(query)
        return found

    async def topics_of_pair(self, pair_id: int) -> set[str]:
        """What was talked about, or will be."""
        query = select(Meeting.topic).where(Meeting.pair_id == pair_id, Meeting.status.in_(("held", "planned")))
        return set((await self._session.scalars(query)).all())

    async def of_pair(self, pair_id: int, *, limit: int, offset: int = 0) -> Sequence[Meeting]:
        """All but cancelled ones, the newest first."""
        query = select(Meeting).where(Meeting.pair_id == pair_id, Meeting.status != "cancelled")
        query = query.order_by(Meeting.planned_at.desc(), Meeting.id.desc())
        return (await self._session.scalars(query.limit(limit).offset(offset))).all()

    async def journal_of_pair(self, pair_id: int) -> Sequence[Meeting]:
        """Held and missed ones, the oldest first."""
        query = select(Meeting).where(Meeting.pair_id == pair_id, Meeting.status.in_(("held", "not_held")))
        return (await self._session.scalars(query.order_by(Meeting.planned_at, Meeting.id))).all()

    async def count_of_pair(self, pair_id: int, *, held: bool = False) -> int:
        query = select(func.count()).select_from(Meeting).where(Meeting.pair_id == pair_id)
        query = query.where(Meeting.status == "held") if held else query.where(Meeting.status != "cancelled")
        return await self._session.scalar(query) or 0

    async def of_pairs(self, pair_ids: Collection[int]) -> dict[int, list[Any]]:
        """Of several pairs what their health is read from, each in the order of days: the last ones held, all that came
        after them, and what is planned. However long two people have met, it is a few rows."""
        helds = func.sum(case((Meeting.status == "held", 1), else_=0)).over(
            partition_by=Meeting.pair_id, order_by=(Meeting.planned_at.desc(), Meeting.id.desc()), rows=(None, 0)
        )
        columns = (Meeting.pair_id, Meeting.id, Meeting.status, Meeting.planned_at, Meeting.moves)
        told = (
            select(*columns, Meeting.confirmed_at, Meeting.corrections, helds.label("helds"))
            .where(Meeting.pair_id.in_(pair_ids))
            .subquery()
            .c
        )
        query = (
            select(told.pair_id, told.status, told.planned_at, told.moves, told.confirmed_at, told.corrections)
            .where(
                or_(
                    told.status == "planned",
                    told.helds == 0,
                    and_(told.status == "held", told.helds <= IN_A_ROW),
                )
            )
            .order_by(told.planned_at, told.id)
        )
        found: dict[int, list[Any]] = {pair_id: [] for pair_id in pair_ids}
        for row in (await self._session.execute(query)).all():
            found[row.pair_id].append(row)
        return found

    async def planned_of_pair(self, pair_id: int) -> Sequence[Meeting]:
        query = select(Meeting).where(Meeting.pair_id == pair_id, Meeting.status == "planned")
        return (await self._session.scalars(query.order_by(Meeting.planned_at))).all()

    async def ahead_of(self, person_id: int, now: datetime, *, as_mentor: bool) -> Sequence[Meeting]:
        """Planned meetings of a person that have not begun, the nearest first."""
        query = _of_person(person_id, as_mentor=as_mentor).where(
            Meeting.status == "planned", Meeting.planned_at > now, Pair.status == "active"
        )
        return (await self._session.scalars(query.order_by(Meeting.planned_at))).all()

    async def to_log_of(self, mentor_id: int, now: datetime) -> Sequence[Meeting]:
        """Planned meetings that have begun and are not written down yet."""
        query = _of_person(mentor_id, as_mentor=True).where(
            Meeting.status == "planned", Meeting.planned_at <= now, Pair.status == "active"
        )
        return (await self._session.scalars(query.order_by(Meeting.planned_at))).all()

    async def to_confirm_of(self, mentee_id: int) -> Sequence[Meeting]:
        query = _of_person(mentee_id, as_mentor=False).where(*_TO_CONFIRM)
        return (await self._session.scalars(query.order_by(Meeting.planned_at))).all()

    async def past_of(
        self, person_id: int, *, as_mentor: bool, limit: int, offset: int = 0
    ) -> tuple[Sequence[Meeting], int]:
        """Held and missed ones of a person, the newest first, and how many there are."""
        query = _of_person(person_id, as_mentor=as_mentor).where(Meeting.status.in_(("held", "not_held")))
        total = await self._session.scalar(select(func.count()).select_from(query.subquery())) or 0
        query = query.order_by(Meeting.planned_at.desc(), Meeting.id.desc()).limit(limit).offset(offset)
        return (await self._session.scalars(query)).all(), total

    async def move(self, meeting_id: int, moves: int, *, to: datetime, reason: str) -> bool:
        """From the time that was shown (`moves` counts it) to another; both sides are asked anew whether they come."""
        return await self._change(
            meeting_id,
            Meeting.status == "planned",
            Meeting.moves == moves,
            planned_at=to,
            reason=reason,
            moves=moves + 1,
            mentor_seen_at=None,
            mentee_seen_at=None,
        )

    async def leave_planned(self, meeting_id: int, **values: Any) -> bool:
        """Cancelled, held or not held: once."""
        return await self._change(meeting_id, Meeting.status == "planned", **values)

    async def mark_coming(self, meeting_id: int, now: datetime, *, is_mentor: bool) -> bool:
        column = Meeting.mentor_seen_at if is_mentor else Meeting.mentee_seen_at
        return await self._change(meeting_id, Meeting.status == "planned", column.is_(None), **{column.key: now})

    async def confirm(self, meeting_id: int, now: datetime) -> bool:
        return await self._change(
            meeting_id, Meeting.status == "held", Meeting.confirmed_at.is_(None), confirmed_at=now
        )

    async def correct(self, meeting_id: int, text: str) -> bool:
        """The junior's line to the record; a confirmed one is corrected no more."""
        return await self._change(
            meeting_id,
            Meeting.status == "held",
            Meeting.confirmed_at.is_(None),
            correction=text,
            corrections=Meeting.corrections + 1,
        )

    async def rewrite(self, meeting_id: int, *, minutes: int, agreed: str) -> bool:
        """The mentor's record anew while the junior has not confirmed it; the correction is answered by it."""
        return await self._change(
            meeting_id,
            Meeting.status == "held",
            Meeting.confirmed_at.is_(None),
            minutes=minutes,
            agreed=agreed,
            correction="",
        )

    async def voice(self, file_id: int) -> StoredFile | None:
        return await self._session.get(StoredFile, file_id)

    async def set_next(self, meeting_id: int, day: date | None) -> None:
        await self._change(meeting_id, next_on=day)

    async def _change(self, meeting_id: int, *conditions: Any, **values: Any) -> bool:
        statement = update(Meeting).where(Meeting.id == meeting_id, *conditions).values(**values)
        result = await self._session.execute(statement)
        return int(getattr(result, "rowcount", 0)) == 1


def _of_person(person_id: int, *, as_mentor: bool) -> Select[Meeting]:
    side = Pair.mentor_id if as_mentor else Pair.mentee_id
    return select(Meeting).join(Pair, Pair.id == Meeting.pair_id).where(side == person_id)
