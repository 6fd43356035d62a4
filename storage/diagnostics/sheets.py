"""Results of people: all of them, the latest of each subject and area, who needs a route."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import exists, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from domain.routes import CLOSED, RouteStatus
from domain.routes.drafting import Basis
from models.diagnostics import AssessmentResult, Deficit, OwnView
from models.people import Person
from models.routes import Iom
from storage.reach import Within, within

CLOSED_VALUES = tuple(status.value for status in CLOSED)


@dataclass(frozen=True, slots=True)
class Need:
    """A person with deficits and without a route; `deficits` counts topics of the latest results."""

    person: Person
    deficits: int


class Sheets:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

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
        query = select(Deficit).where(Deficit.person_id == person_id, Deficit.result_id.in_(latest_results(person_id)))
        return (await self._session.scalars(query.order_by(Deficit.result_id, Deficit.id))).all()

    async def without_route(self, reaches: Sequence[Within], *, page: int, size: int) -> tuple[Sequence[Need], int]:
        """People whose latest results within the reaches have deficits and who have no active route, by name."""
        active = exists().where(
            Iom.person_id == Person.id, Iom.basis == Basis.RESULTS.value, Iom.status.not_in(CLOSED_VALUES)
        )
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
                Deficit.result_id.in_(latest_results()),
                Person.left_at.is_(None),
                ~active,
                ~since,
                within(reaches, Person.id, subject=AssessmentResult.subject),
            )
            .group_by(Person.id)
        )
        rows = (
            await self._session.execute(grouped.order_by(Person.name_key, Person.id).limit(size).offset(page * size))
        ).all()
        count = await self._session.scalar(select(func.count()).select_from(grouped.subquery())) or 0
        return [Need(row[0], row[1]) for row in rows], count

    def add_own_view(self, view: OwnView) -> None:
        self._session.add(view)

    async def own_view_by_run(self, run_id: str) -> OwnView | None:
        found: OwnView | None = await self._session.scalar(select(OwnView).where(OwnView.run_id == run_id))
        return found

    async def own_view_of(self, person_id: int) -> OwnView | None:
        """The newest of what the person has said."""
        query = select(OwnView).where(OwnView.person_id == person_id).order_by(OwnView.id.desc()).limit(1)
        found: OwnView | None = await self._session.scalar(query)
        return found


def latest_results(person_id: int | None = None) -> Any:
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


def has_open_topics(person: Any, reaches: Sequence[Within]) -> Any:
    """The person of the column, in some reach, has topics in the latest results that the reach covers, and no route
    since then that went to its end."""
    since = exists().where(
        Iom.person_id == person,
        Iom.status != RouteStatus.CANCELLED.value,
        Iom.created_at >= AssessmentResult.created_at,
    )
    return exists().where(
        Deficit.person_id == person,
        AssessmentResult.id == Deficit.result_id,
        Deficit.result_id.in_(latest_results()),
        ~since,
        within(reaches, person, subject=AssessmentResult.subject),
    )
