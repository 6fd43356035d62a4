"""Results of diagnostics, deficits, and what a methodist has explained of a table's words."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import delete, exists, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from domain.routes import CLOSED, RouteStatus
from models.diagnostics import AssessmentResult, Deficit, DeficitAlias
from models.imports import TableImport
from models.people import Person, Position
from models.routes import Iom, IomStep
from storage.inserting import insert_many
from storage.reach import Within, within

ROWS_AT_ONCE = 500
CLOSED_VALUES = tuple(status.value for status in CLOSED)

ResultKey = tuple[int, str, str, str, date]
"""Person, kind, subject, area, day: what makes a result the same one."""


@dataclass(frozen=True, slots=True)
class Need:
    """A person with deficits and without a route; `deficits` counts topics of the latest results."""

    person: Person
    deficits: int


class Diagnostics:
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

    async def aliases(self) -> dict[str, str]:
        rows = await self._session.execute(select(DeficitAlias.wording_key, DeficitAlias.catalogue_id))
        return {row[0]: row[1] for row in rows}

    async def remember(self, wording_key: str, catalogue_id: str, *, by: int | None, now: datetime) -> None:
        await self._session.merge(
            DeficitAlias(wording_key=wording_key[:250], catalogue_id=catalogue_id, explained_by=by, explained_at=now)
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
        by = ("person_id", "kind", "subject", "area", "assessed_on")
        return await insert_many(self._session, AssessmentResult, rows, by=by)

    async def insert_deficits(self, rows: Sequence[dict[str, Any]]) -> None:
        for start in range(0, len(rows), ROWS_AT_ONCE):
            await self._session.execute(insert(Deficit), list(rows[start : start + ROWS_AT_ONCE]))

    async def has_routes_on(self, import_id: int) -> bool:
        """Whether a route that is not closed has a step for a deficit of this import."""
        query = (
            select(IomStep.id)
            .join(Iom, Iom.id == IomStep.iom_id)
            .join(Deficit, Deficit.id == IomStep.deficit_id)
            .join(AssessmentResult, AssessmentResult.id == Deficit.result_id)
            .where(AssessmentResult.import_id == import_id, Iom.status != "cancelled")
            .limit(1)
        )
        return await self._session.scalar(query) is not None

    async def drop_results(self, import_id: int) -> int:
        """Take an import's results back with their deficits; how many results there were."""
        own = select(AssessmentResult.id).where(AssessmentResult.import_id == import_id)
        await self._session.execute(delete(Deficit).where(Deficit.result_id.in_(own)))
        result = await self._session.execute(delete(AssessmentResult).where(AssessmentResult.import_id == import_id))
        return int(getattr(result, "rowcount", 0))

    async def is_person_in(self, person_id: int, import_id: int) -> bool:
        query = select(AssessmentResult.id).where(
            AssessmentResult.import_id == import_id, AssessmentResult.person_id == person_id
        )
        return await self._session.scalar(query.limit(1)) is not None

    async def results_of(self, person_id: int) -> Sequence[AssessmentResult]:
        """All results of a person, the newest first."""
        query = select(AssessmentResult).where(AssessmentResult.person_id == person_id)
        query = query.order_by(AssessmentResult.assessed_on.desc(), AssessmentResult.id.desc())
        return (await self._session.scalars(query)).all()

    async def deficits_of(self, person_id: int) -> Sequence[Deficit]:
        """Topics of the latest result in each subject and area, in the order of the table."""
        query = select(Deficit).where(Deficit.person_id == person_id, Deficit.result_id.in_(_latest(person_id)))
        return (await self._session.scalars(query.order_by(Deficit.result_id, Deficit.id))).all()

    async def without_route(self, reaches: Sequence[Within], *, page: int, size: int) -> tuple[Sequence[Need], int]:
        """People whose latest results have deficits and who have no active route, by name."""
        active = exists().where(Iom.person_id == Person.id, Iom.status.not_in(CLOSED_VALUES))
        # A route that was closed early leaves its topics open; one that went to its end does not.
        since = exists().where(
            Iom.person_id == Person.id,
            Iom.status != RouteStatus.CANCELLED.value,
            Iom.created_at >= AssessmentResult.created_at,
        )
        grouped = (
            select(Person, func.count(Deficit.catalogue_id.distinct()))
            .join(Deficit, Deficit.person_id == Person.id)
            .join(AssessmentResult, AssessmentResult.id == Deficit.result_id)
            .where(
                Deficit.result_id.in_(_latest()),
                Person.left_at.is_(None),
                ~active,
                ~since,
                within(reaches, Person.id),
            )
            .group_by(Person.id)
        )
        rows = (
            await self._session.execute(grouped.order_by(Person.name_key, Person.id).limit(size).offset(page * size))
        ).all()
        count = await self._session.scalar(select(func.count()).select_from(grouped.subquery())) or 0
        return [Need(row[0], row[1]) for row in rows], count


def _latest(person_id: int | None = None) -> Any:
    """Ids of results after which the person has no later one in the same subject and area (P03: use the latest)."""
    rank = func.row_number().over(
        partition_by=(AssessmentResult.person_id, AssessmentResult.subject, AssessmentResult.area),
        order_by=(AssessmentResult.assessed_on.desc(), AssessmentResult.id.desc()),
    )
    every = select(AssessmentResult.id, rank.label("place"))
    if person_id is not None:
        every = every.where(AssessmentResult.person_id == person_id)
    ranked = every.subquery()
    return select(ranked.c.id).where(ranked.c.place == 1)
