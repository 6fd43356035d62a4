"""Tables that arrived, what a load of them made, and whether anything rests on that."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models import Base
from models.imports import TableAnswers, TableImport
from models.organisations import Organisation
from models.people import Person, PersonSubject, Position
from storage.inserting import insert_many

IN_ONE_QUESTION = 500
"""How many ids one statement names: SQLite allows 32,766 arguments, PostgreSQL as many."""

# What a load itself writes about a person, and what only remembers.
OWN_TABLES = frozenset({"positions", "person_subjects", "appointments", "audit_entries", "notices"})


class Imports:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add(self, table: TableImport) -> None:
        self._session.add(table)

    async def find(self, import_id: int) -> TableImport | None:
        return await self._session.get(TableImport, import_id)

    async def move(self, import_id: int, before: str, after: str, **values: Any) -> bool:
        """From one status to another, once."""
        result = await self._session.execute(
            update(TableImport)
            .where(TableImport.id == import_id, TableImport.status == before)
            .values(status=after, **values)
        )
        return int(getattr(result, "rowcount", 0)) == 1

    async def begun_by(self, person_id: int, *, kind: str) -> list[int]:
        """Ids of tables that this person sent and has neither loaded nor put aside, the newest first."""
        query = select(TableImport.id).where(
            TableImport.created_by == person_id, TableImport.kind == kind, TableImport.status == "preview"
        )
        return list((await self._session.scalars(query.order_by(TableImport.id.desc()))).all())

    async def answers(self, person_id: int, signature: str) -> dict[str, str]:
        """What this person said about a table with such headings; empty when nothing was asked yet."""
        found = await self._session.get(TableAnswers, (person_id, signature))
        return dict(found.answers) if found is not None else {}

    async def remember_answers(self, person_id: int, signature: str, answers: dict[str, str], now: datetime) -> None:
        await self._session.merge(
            TableAnswers(person_id=person_id, signature=signature, answers=answers, answered_at=now)
        )

    async def forget_answers(self, person_id: int, signature: str) -> None:
        await self._session.execute(
            delete(TableAnswers).where(TableAnswers.person_id == person_id, TableAnswers.signature == signature)
        )

    async def add_people(self, rows: Sequence[dict[str, Any]]) -> list[int]:
        """Many staff records by one statement; ids in the order of the rows."""
        return await insert_many(self._session, Person, rows, by=list(rows[0]) if rows else ())

    async def add_jobs(self, rows: Sequence[dict[str, Any]]) -> list[int]:
        return await insert_many(self._session, Position, rows, by=("person_id", "organisation_id", "post", "is_main"))

    async def add_subjects(self, rows: Sequence[dict[str, Any]]) -> None:
        if rows:
            await self._session.execute(insert(PersonSubject), list(rows))

    async def rests_on(self, person_ids: Sequence[int], organisation_ids: Sequence[int], since: datetime) -> bool:
        """Whether any other table speaks of these people, or anything but the load of these organisations."""
        for target, ids, own in (
            ("persons", person_ids, OWN_TABLES),
            ("organisations", organisation_ids, frozenset({"appointments"})),
        ):
            for start in range(0, len(ids), IN_ONE_QUESTION):
                part = ids[start : start + IN_ONE_QUESTION]
                for table in Base.metadata.sorted_tables:
                    if table.name in own:
                        continue
                    for column in table.columns:
                        if not any(key.column.table.name == target for key in column.foreign_keys):
                            continue
                        query = select(func.count()).select_from(table).where(column.in_(part))
                        if target == "organisations" and table.name == "positions":
                            query = query.where(table.c.person_id.not_in(list(person_ids)[:30_000]))
                        if await self._session.scalar(query):
                            return True
        return False

    async def remove(
        self,
        *,
        people: Sequence[int],
        jobs: Sequence[int],
        subjects: Sequence[Sequence[Any]],
        organisations: Collection[int],
    ) -> None:
        """Take back what a load made; roles and notices of its people go with them."""
        for start in range(0, len(jobs), IN_ONE_QUESTION):
            part = jobs[start : start + IN_ONE_QUESTION]
            await self._session.execute(delete(Position).where(Position.id.in_(part)))
        for person_id, subject in subjects:
            await self._session.execute(
                delete(PersonSubject).where(PersonSubject.person_id == person_id, PersonSubject.subject == subject)
            )
        for start in range(0, len(people), IN_ONE_QUESTION):
            await self._session.execute(delete(Person).where(Person.id.in_(people[start : start + IN_ONE_QUESTION])))
        if organisations:
            await self._session.execute(delete(Organisation).where(Organisation.id.in_(organisations)))
