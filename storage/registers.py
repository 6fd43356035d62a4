"""The register of routes: every step with its topic, and where results and routes do not meet (Одинцово, Методы 2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, exists, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from domain.routes import RouteStatus, StepStatus
from models.diagnostics import AssessmentResult, Deficit
from models.organisations import Municipality, Organisation
from models.people import Person, Position
from models.routes import Iom, IomStep
from storage.belonging import main_job
from storage.diagnostics.sheets import latest_results
from storage.reach import Within, within

CALLED_OFF = (RouteStatus.CANCELLED.value, RouteStatus.EXPIRED.value)


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """One step of one route; places are of the main job."""

    municipality: str
    organisation: str
    person: Person
    mentor: Person | None
    iom: Iom
    step: IomStep


@dataclass(frozen=True, slots=True)
class LoneDeficit:
    """A topic of the latest results that no route has a step for."""

    person: Person
    organisation: str
    catalogue_id: str
    result: AssessmentResult


class RouteRegister:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def rows(self, reaches: Sequence[Within]) -> Sequence[RegisterRow]:
        """By place and name; a draft is a route already, steps that were left out are not there."""
        return await self._rows(within(reaches, Person.id))

    async def lone_steps(self, reaches: Sequence[Within]) -> Sequence[RegisterRow]:
        """Steps that come from no topic: added by hand. The transfer, which every route ends with, is none of them."""
        condition = IomStep.catalogue_id == "", IomStep.deficit_id.is_(None), IomStep.is_transfer.is_(False)
        return await self._rows(within(reaches, Person.id), *condition, Iom.status.not_in(CALLED_OFF))

    async def _rows(self, *conditions: ColumnElement[bool]) -> Sequence[RegisterRow]:
        mentor = aliased(Person)
        query = (
            select(
                func.coalesce(Municipality.name, ""), func.coalesce(Organisation.name, ""), Person, mentor, Iom, IomStep
            )
            .join(Iom, Iom.person_id == Person.id)
            .join(IomStep, IomStep.iom_id == Iom.id)
            .outerjoin(mentor, mentor.id == Iom.mentor_id)
            .outerjoin(Position, Position.id == main_job())
            .outerjoin(Organisation, Organisation.id == Position.organisation_id)
            .outerjoin(Municipality, Municipality.code == Organisation.municipality_code)
            .where(IomStep.status != StepStatus.SKIPPED.value, *conditions)
            .order_by(Municipality.name, Organisation.name, Person.name_key, Iom.id, IomStep.number)
        )
        return [RegisterRow(*row) for row in (await self._session.execute(query)).all()]

    async def lone_deficits(self, reaches: Sequence[Within]) -> Sequence[LoneDeficit]:
        """Of people at work, by name, from results within the reaches. A route called off has no steps for anything."""
        has_step = exists().where(
            Iom.person_id == Deficit.person_id,
            Iom.status.not_in(CALLED_OFF),
            IomStep.iom_id == Iom.id,
            IomStep.catalogue_id == Deficit.catalogue_id,
            IomStep.status != StepStatus.SKIPPED.value,
        )
        query = (
            select(Person, func.coalesce(Organisation.name, ""), Deficit.catalogue_id, AssessmentResult)
            .join(Deficit, Deficit.person_id == Person.id)
            .join(AssessmentResult, AssessmentResult.id == Deficit.result_id)
            .outerjoin(Position, Position.id == main_job())
            .outerjoin(Organisation, Organisation.id == Position.organisation_id)
            .where(
                Deficit.result_id.in_(latest_results()),
                Person.left_at.is_(None),
                ~has_step,
                within(reaches, Person.id, subject=AssessmentResult.subject),
            )
            .order_by(Organisation.name, Person.name_key, Deficit.id)
        )
        return [LoneDeficit(*row) for row in (await self._session.execute(query)).all()]
