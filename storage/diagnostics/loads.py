"""Loads of results: the table that came, its words, and what it made; taken back and given back in one piece."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.diagnostics import AssessmentResult, Deficit, DeficitAnswer, WithdrawnResult
from models.imports import TableImport
from models.machinery import Notice
from models.people import Person, Position
from models.routes import Iom, IomStep
from storage.inserting import insert_many

ROWS_AT_ONCE = 500
SAME_RESULT = ("person_id", "kind", "subject", "area", "assessed_on")

ResultKey = tuple[int, str, str, str, date]
"""Person, kind, subject, area, day: what makes a result the same one."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A route that has a step for a deficit of the load."""

    iom_id: int
    status: str
    person: Person


class Loads:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add_import(self, table: TableImport) -> None:
        self._session.add(table)

    async def find_import(self, import_id: int, *, lock: bool = False) -> TableImport | None:
        """`lock`: nobody else answers its questions until this transaction ends (PostgreSQL; SQLite has one writer)."""
        query = select(TableImport).where(TableImport.id == import_id, TableImport.kind == "results")
        found: TableImport | None = await self._session.scalar(query.with_for_update() if lock else query)
        return found

    async def imports(self, created_by: int | None, *, page: int, size: int) -> tuple[Sequence[TableImport], int]:
        """Results tables that were begun, the newest first; of one person if named."""
        shown = (TableImport.kind == "results", TableImport.status != "cancelled")
        query, count = select(TableImport).where(*shown), select(func.count()).select_from(TableImport).where(*shown)
        if created_by is not None:
            query = query.where(TableImport.created_by == created_by)
            count = count.where(TableImport.created_by == created_by)
        query = query.order_by(TableImport.id.desc()).limit(size).offset(page * size)
        return (await self._session.scalars(query)).all(), await self._session.scalar(count) or 0

    async def change_import(self, import_id: int, old: str, new: str, **values: Any) -> bool:
        """Leave the status `old` once; False when somebody was faster."""
        result = await self._session.execute(
            update(TableImport)
            .where(TableImport.id == import_id, TableImport.status == old)
            .values(status=new, **values)
        )
        return int(getattr(result, "rowcount", 0)) == 1

    async def jobs(self) -> Sequence[tuple[int, int]]:
        """Person and organisation of every job that has not ended."""
        rows = await self._session.execute(
            select(Position.person_id, Position.organisation_id).where(Position.ended_on.is_(None))
        )
        return [(row[0], row[1]) for row in rows]

    async def answers_of(self, sender_id: int | None) -> dict[tuple[str, str], str]:
        """What the sender of tables has said of wordings, by subject and wording."""
        query = select(DeficitAnswer).where(DeficitAnswer.sender_id == sender_id)
        return {(row.subject, row.wording_key): row.catalogue_id for row in await self._session.scalars(query)}

    async def remember(self, sender_id: int, subject: str, wording_key: str, catalogue_id: str, now: datetime) -> None:
        answer = DeficitAnswer(
            sender_id=sender_id, subject=subject, wording_key=wording_key, catalogue_id=catalogue_id, explained_at=now
        )
        await self._session.merge(answer)

    async def forget(self, sender_id: int, subjects: Collection[str], wording_key: str) -> None:
        await self._session.execute(
            delete(DeficitAnswer).where(
                DeficitAnswer.sender_id == sender_id,
                DeficitAnswer.subject.in_(subjects),
                DeficitAnswer.wording_key == wording_key,
            )
        )

    async def known_keys(self, person_ids: Collection[int], kind: str) -> dict[ResultKey, str]:
        """Results of these people that are there already, with their levels."""
        known: dict[ResultKey, str] = {}
        ids = list(person_ids)
        for start in range(0, len(ids), ROWS_AT_ONCE):
            query = select(AssessmentResult).where(
                AssessmentResult.kind == kind, AssessmentResult.person_id.in_(ids[start : start + ROWS_AT_ONCE])
            )
            for row in await self._session.scalars(query):
                known[row.person_id, row.kind, row.subject, row.area, row.assessed_on] = row.level
        return known

    async def insert_results(self, rows: Sequence[dict[str, Any]]) -> list[int]:
        """Columns of `AssessmentResult`; ids in the order of the rows."""
        return await insert_many(self._session, AssessmentResult, rows, by=SAME_RESULT)

    async def insert_deficits(self, rows: Sequence[dict[str, Any]]) -> None:
        for start in range(0, len(rows), ROWS_AT_ONCE):
            await self._session.execute(insert(Deficit), list(rows[start : start + ROWS_AT_ONCE]))

    async def routes_on(self, import_id: int) -> Sequence[Standing]:
        """Routes with a step for a deficit of this load, those called off excepted, by name."""
        query = (
            select(Iom.id, Iom.status, Person)
            .join(Person, Person.id == Iom.person_id)
            .where(
                Iom.status != "cancelled",
                Iom.id.in_(
                    select(IomStep.iom_id)
                    .join(Deficit, Deficit.id == IomStep.deficit_id)
                    .join(AssessmentResult, AssessmentResult.id == Deficit.result_id)
                    .where(AssessmentResult.import_id == import_id)
                ),
            )
            .order_by(Person.name_key, Iom.id)
        )
        return [Standing(*row) for row in (await self._session.execute(query)).all()]

    async def people_of(self, import_id: int) -> int:
        query = select(func.count(AssessmentResult.person_id.distinct()))
        return await self._session.scalar(query.where(AssessmentResult.import_id == import_id)) or 0

    async def told_of(self, import_id: int) -> set[int]:
        """Who has been told already that their sheet is ready."""
        query = select(Notice.person_id).where(Notice.about == f"import:{import_id}", Notice.status == "sent")
        return {person_id for person_id in await self._session.scalars(query) if person_id is not None}

    async def withdraw(self, import_id: int, now: datetime) -> int:
        """Take a load's results back with their deficits, kept aside; how many results there were."""
        topics: dict[int, list[str]] = {}
        found = (
            select(Deficit.result_id, Deficit.catalogue_id)
            .join(AssessmentResult, AssessmentResult.id == Deficit.result_id)
            .where(AssessmentResult.import_id == import_id)
            .order_by(Deficit.id)
        )
        for result_id, topic in (await self._session.execute(found)).all():
            topics.setdefault(result_id, []).append(topic)
        query = select(AssessmentResult).where(AssessmentResult.import_id == import_id).order_by(AssessmentResult.id)
        rows = [
            {
                **{name: getattr(row, name) for name in (*SAME_RESULT, "level", "score", "elements", "source")},
                "import_id": import_id,
                "deficits": topics.get(row.id, []),
                "withdrawn_at": now,
            }
            for row in await self._session.scalars(query)
        ]
        for start in range(0, len(rows), ROWS_AT_ONCE):
            await self._session.execute(insert(WithdrawnResult), rows[start : start + ROWS_AT_ONCE])
        own = select(AssessmentResult.id).where(AssessmentResult.import_id == import_id)
        await self._session.execute(delete(Deficit).where(Deficit.result_id.in_(own)))
        await self._session.execute(delete(AssessmentResult).where(AssessmentResult.import_id == import_id))
        return len(rows)

    async def withdrawn(self, import_id: int) -> Sequence[WithdrawnResult]:
        query = select(WithdrawnResult).where(WithdrawnResult.import_id == import_id)
        return (await self._session.scalars(query.order_by(WithdrawnResult.id))).all()

    async def forget_withdrawn(self, import_id: int) -> None:
        await self._session.execute(delete(WithdrawnResult).where(WithdrawnResult.import_id == import_id))
