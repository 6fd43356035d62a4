"""Contests and those who want to take part."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.contests import Application, Contest
from models.organisations import Organisation
from models.people import Person, Position
from storage.belonging import main_job
from storage.inserting import inserting
from storage.mailing import Mailing, notices_for
from storage.outbox import Outbox


@dataclass(frozen=True, slots=True)
class Applicant:
    person: Person
    organisation: str


class Contests:
    def __init__(self, session: AsyncSession, outbox: Outbox) -> None:
        self._session = session
        self._outbox = outbox

    def add(self, contest: Contest) -> None:
        self._session.add(contest)

    async def find(self, contest_id: int) -> Contest | None:
        return await self._session.get(Contest, contest_id, populate_existing=True)

    async def find_by_run(self, run_id: str) -> Contest | None:
        found: Contest | None = await self._session.scalar(select(Contest).where(Contest.run_id == run_id))
        return found

    async def mail(self, people: Select[Any], mailing: Mailing) -> None:
        """A notice for each `person_id` of the query, in one statement."""
        await self._outbox.add_from(*notices_for(people, mailing))

    async def open_for(self, person_id: int, now: datetime) -> Sequence[tuple[Contest, bool]]:
        """Contests that take applications, the nearest deadline first, and whether the person wants to take part."""
        query = (
            select(Contest, case((Application.status == "interested", True), else_=False))
            .outerjoin(Application, and_(Application.contest_id == Contest.id, Application.person_id == person_id))
            .where(Contest.deadline_at > now, Contest.status == "announced")
            .order_by(Contest.deadline_at, Contest.id)
        )
        return [(contest, bool(own)) for contest, own in (await self._session.execute(query)).all()]

    async def with_counts(self, reach: ColumnElement[bool]) -> Sequence[tuple[Contest, int]]:
        """All contests, the latest deadline first, with how many people of the reach want to take part."""
        wanted = (
            select(func.count())
            .select_from(Application)
            .join(Person, Person.id == Application.person_id)
            .where(Application.contest_id == Contest.id, Application.status == "interested", reach)
            .correlate(Contest)
            .scalar_subquery()
        )
        query = select(Contest, wanted).order_by(Contest.deadline_at.desc(), Contest.id.desc())
        return list((await self._session.execute(query)).all())

    async def application(self, contest_id: int, person_id: int) -> Application | None:
        return await self._session.get(Application, (contest_id, person_id), populate_existing=True)

    async def by_ids(self, contest_ids: Collection[int]) -> dict[int, Contest]:
        query = select(Contest).where(Contest.id.in_(contest_ids)).execution_options(populate_existing=True)
        return {row.id: row for row in await self._session.scalars(query)}

    async def put_wishes(self, wishes: Collection[tuple[int, int]], now: datetime) -> set[tuple[int, int]]:
        """(contest, person) who want to take part, in one statement. Returns those who did not say so before."""
        if not wishes:
            return set()
        insert = inserting(self._session)
        rows = [
            {"contest_id": contest, "person_id": person, "status": "interested", "changed_at": now}
            for contest, person in wishes
        ]
        statement = insert(Application).values(rows)
        again = statement.on_conflict_do_update(
            index_elements=[Application.contest_id, Application.person_id],
            set_={"status": "interested", "changed_at": now},
            where=Application.status != "interested",
        ).returning(Application.contest_id, Application.person_id)
        changed = await self._session.execute(again.execution_options(synchronize_session=False))
        return {(contest, person) for contest, person in changed.all()}

    async def withdraw(self, contest_id: int, person_id: int, now: datetime) -> bool:
        statement = update(Application).where(
            Application.contest_id == contest_id,
            Application.person_id == person_id,
            Application.status == "interested",
        )
        result = await self._session.execute(statement.values(status="withdrawn", changed_at=now))
        return int(getattr(result, "rowcount", 0)) == 1

    async def cancel(self, contest_id: int) -> bool:
        statement = update(Contest).where(Contest.id == contest_id, Contest.status == "announced")
        return int(getattr(await self._session.execute(statement.values(status="cancelled")), "rowcount", 0)) == 1

    async def applicants(
        self, contest_id: int, reach: ColumnElement[bool], *, page: int, size: int
    ) -> Sequence[Applicant]:
        """Those of the reach who want to take part, by name."""
        query = (
            select(Person, Organisation.name)
            .join(Application, Application.person_id == Person.id)
            .outerjoin(Position, Position.id == main_job())
            .outerjoin(Organisation, Organisation.id == Position.organisation_id)
            .where(Application.contest_id == contest_id, Application.status == "interested", reach)
            .order_by(Person.name_key, Person.id)
            .limit(size)
            .offset(page * size)
        )
        return [Applicant(person, name or "") for person, name in (await self._session.execute(query)).all()]


def interested_ids(contest_id: int) -> Select[Any]:
    """Rows `(person_id,)` of those who want to take part, for mailings."""
    return select(Application.person_id).where(Application.contest_id == contest_id, Application.status == "interested")
