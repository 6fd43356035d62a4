"""Programmes of pairs and their roadmaps."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import and_, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.meetings import Meeting
from models.pairs import Pair
from models.people import Person
from models.programmes import MentoringProgramme, RoadmapItem
from storage.pairs.places import at_main_job
from storage.reach import Within


class Programmes:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add(self, row: MentoringProgramme | RoadmapItem) -> None:
        self._session.add(row)

    async def find(self, programme_id: int) -> MentoringProgramme | None:
        return await self._session.get(MentoringProgramme, programme_id, populate_existing=True)

    async def of_pair(self, pair_id: int) -> MentoringProgramme | None:
        query = select(MentoringProgramme).where(MentoringProgramme.pair_id == pair_id)
        found: MentoringProgramme | None = await self._session.scalar(query)
        return found

    async def submitted(self, reaches: Sequence[Within], *, page: int, size: int) -> tuple[Sequence[Pair], int]:
        """Live pairs whose programme waits for a word, by the junior's name, and how many there are."""
        condition = and_(
            MentoringProgramme.status == "submitted", Pair.status == "active", at_main_job(reaches, Pair.mentee_id)
        )
        rows = select(Pair).join(MentoringProgramme, MentoringProgramme.pair_id == Pair.id).where(condition)
        named = rows.join(Person, Person.id == Pair.mentee_id).order_by(Person.name_key, Pair.id)
        count = await self._session.scalar(rows.with_only_columns(func.count())) or 0
        return (await self._session.scalars(named.limit(size).offset(page * size))).all(), count

    async def change(self, programme: MentoringProgramme, old: str, **values: Any) -> bool:
        """While it stands in `old`, once; the object is as the database has it after the call."""
        result = await self._session.execute(
            update(MentoringProgramme)
            .where(MentoringProgramme.id == programme.id, MentoringProgramme.status == old)
            .values(**values)
        )
        await self._session.refresh(programme)
        return int(getattr(result, "rowcount", 0)) == 1

    async def find_item(self, item_id: int) -> RoadmapItem | None:
        return await self._session.get(RoadmapItem, item_id, populate_existing=True)

    async def items(self, programme_id: int) -> Sequence[RoadmapItem]:
        """All but the dropped ones, by their days."""
        query = select(RoadmapItem).where(RoadmapItem.programme_id == programme_id, RoadmapItem.status != "dropped")
        return (await self._session.scalars(query.order_by(RoadmapItem.due_on, RoadmapItem.id))).all()

    async def change_item(self, item_id: int, **values: Any) -> bool:
        """A planned one, once."""
        result = await self._session.execute(
            update(RoadmapItem).where(RoadmapItem.id == item_id, RoadmapItem.status == "planned").values(**values)
        )
        return int(getattr(result, "rowcount", 0)) == 1

    async def held_topics(self, pair_ids: Collection[int]) -> dict[int, set[str]]:
        """What each of the pairs has talked about at a meeting that was held, by itself or with a mentor before."""
        line = select(Pair.id.label("heir"), Pair.id.label("pair_id"), Pair.replaces_id).where(Pair.id.in_(pair_ids))
        known = line.cte("known", recursive=True)
        before = select(known.c.heir, Pair.id, Pair.replaces_id).join(known, known.c.replaces_id == Pair.id)
        known = known.union(before)
        query = (
            select(known.c.heir, Meeting.topic)
            .join(Meeting, Meeting.pair_id == known.c.pair_id)
            .where(Meeting.status == "held")
        )
        found: dict[int, set[str]] = {pair_id: set() for pair_id in pair_ids}
        for pair_id, topic in (await self._session.execute(query)).all():
            found[pair_id].add(topic)
        return found

    async def missing(self, kinds: Collection[str], began_from: date, began_until: date) -> Sequence[Pair]:
        """Working pairs of these kinds that began in these days and have no programme, or one in draft."""
        sent = select(MentoringProgramme.pair_id).where(MentoringProgramme.status != "draft")
        query = select(Pair).where(
            Pair.status == "active",
            Pair.kind.in_(kinds),
            Pair.started_on >= began_from,
            Pair.started_on <= began_until,
            Pair.id.not_in(sent),
        )
        return (await self._session.scalars(query.order_by(Pair.id))).all()

    async def late(self, today: date) -> Sequence[tuple[Pair, RoadmapItem]]:
        """Planned items of approved programmes whose day has passed."""
        query = (
            select(Pair, RoadmapItem)
            .join(MentoringProgramme, MentoringProgramme.pair_id == Pair.id)
            .join(RoadmapItem, RoadmapItem.programme_id == MentoringProgramme.id)
            .where(
                Pair.status == "active",
                MentoringProgramme.status == "approved",
                RoadmapItem.status == "planned",
                RoadmapItem.due_on < today,
            )
            .order_by(Pair.id, RoadmapItem.due_on)
        )
        return [(row[0], row[1]) for row in (await self._session.execute(query)).all()]

    async def settle(self, item_ids: Collection[int], now: datetime) -> None:
        """Done by a meeting that was held."""
        await self._session.execute(
            update(RoadmapItem)
            .where(RoadmapItem.id.in_(item_ids), RoadmapItem.status == "planned")
            .values(status="done", done_at=now)
        )

    async def hand_over(self, old_pair: int, new_pair: int) -> None:
        """To the pair that comes instead."""
        await self._session.execute(
            update(MentoringProgramme).where(MentoringProgramme.pair_id == old_pair).values(pair_id=new_pair)
        )
