"""What the deficit map is made of: all results with places and topics, a few columns of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import case, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.bodies import Body, Membership
from models.campaigns import AssessmentCampaign
from models.diagnostics import AssessmentResult, Deficit, WithdrawnResult
from models.imports import TableImport
from models.organisations import Organisation
from models.people import Person, Position
from storage.reach import Within, within


class Maps:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def map_results(self) -> Sequence[tuple[int, int, str, str, str, date]]:
        """Of everybody who has not left: id, person, subject, area, level, day."""
        query = (
            select(
                AssessmentResult.id,
                AssessmentResult.person_id,
                AssessmentResult.subject,
                AssessmentResult.area,
                AssessmentResult.level,
                AssessmentResult.assessed_on,
            )
            .join(Person, Person.id == AssessmentResult.person_id)
            .where(Person.left_at.is_(None))
        )
        return [(row[0], row[1], row[2], row[3], row[4], row[5]) for row in (await self._session.execute(query)).all()]

    async def results_ever(self) -> Sequence[tuple[int, int, str, str, str, date, datetime, datetime | None]]:
        """All that were loaded, of people who have left as well: as `map_results`, when it came, when it went.

        A load that was taken back is among them for the time it was there, with numbers below zero.
        """
        kept = select(
            AssessmentResult.id,
            AssessmentResult.person_id,
            AssessmentResult.subject,
            AssessmentResult.area,
            AssessmentResult.level,
            AssessmentResult.assessed_on,
            AssessmentResult.created_at,
            Person.left_at,
        ).join(Person, Person.id == AssessmentResult.person_id)
        taken = (
            select(
                -WithdrawnResult.id,
                WithdrawnResult.person_id,
                WithdrawnResult.subject,
                WithdrawnResult.area,
                WithdrawnResult.level,
                WithdrawnResult.assessed_on,
                TableImport.confirmed_at,
                func.coalesce(
                    case((Person.left_at < WithdrawnResult.withdrawn_at, Person.left_at)), WithdrawnResult.withdrawn_at
                ),
            )
            .join(TableImport, TableImport.id == WithdrawnResult.import_id)
            .join(Person, Person.id == WithdrawnResult.person_id)
            .where(TableImport.confirmed_at.is_not(None))
        )
        found = [tuple(row) for query in (kept, taken) for row in (await self._session.execute(query)).all()]
        return [(row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7]) for row in found]

    async def topics_ever(self) -> dict[int, list[str]]:
        found = await self.map_topics()
        query = select(WithdrawnResult.id, WithdrawnResult.deficits)
        return found | {-row[0]: list(row[1]) for row in (await self._session.execute(query)).all()}

    async def places_ever(self) -> Sequence[tuple[int, int, str, date | None]]:
        """Jobs with the municipality and the day they ended; the main one of a person comes last."""
        query = (
            select(Position.person_id, Position.organisation_id, Organisation.municipality_code, Position.ended_on)
            .join(Organisation, Organisation.id == Position.organisation_id)
            .order_by(Position.is_main, Position.id.desc())
        )
        return [(row[0], row[1], row[2], row[3]) for row in (await self._session.execute(query)).all()]

    async def members_ever(self) -> Sequence[tuple[int, int, datetime, datetime | None]]:
        """Bodies that work with their people, from when until when."""
        query = (
            select(Membership.body_id, Membership.person_id, Membership.joined_at, Membership.left_at)
            .join(Body, Body.id == Membership.body_id)
            .where(Body.closed_at.is_(None))
        )
        return [(row[0], row[1], row[2], row[3]) for row in (await self._session.execute(query)).all()]

    async def campaigns_began(self) -> Sequence[date]:
        query = select(AssessmentCampaign.first_on).where(AssessmentCampaign.status == "open")
        return (await self._session.scalars(query.order_by(AssessmentCampaign.first_on))).all()

    async def map_topics(self) -> dict[int, list[str]]:
        """Topics by result."""
        found: dict[int, list[str]] = defaultdict(list)
        query = select(Deficit.result_id, Deficit.catalogue_id).order_by(Deficit.id)
        for result_id, topic in (await self._session.execute(query)).all():
            found[result_id].append(topic)
        return found

    async def main_places(self) -> dict[int, tuple[int, str]]:
        """Organisation and municipality of everybody's main job."""
        query = (
            select(Position.person_id, Position.organisation_id, Organisation.municipality_code)
            .join(Organisation, Organisation.id == Position.organisation_id)
            .where(Position.ended_on.is_(None))
            .order_by(Position.is_main, Position.id.desc())
        )
        return {row[0]: (row[1], row[2]) for row in (await self._session.execute(query)).all()}

    async def body_members(self) -> dict[str, set[int]]:
        """Members of every body that works, by its id as text."""
        query = (
            select(Membership.body_id, Membership.person_id)
            .join(Body, Body.id == Membership.body_id)
            .where(Membership.left_at.is_(None), Body.closed_at.is_(None))
        )
        found: dict[str, set[int]] = defaultdict(set)
        for body_id, person_id in (await self._session.execute(query)).all():
            found[str(body_id)].add(person_id)
        return found

    async def people_within(self, reaches: Sequence[Within]) -> set[int]:
        query = select(Person.id).where(within(reaches, Person.id))
        return set((await self._session.scalars(query)).all())

    async def last_campaign_began(self, today: date) -> date | None:
        """The first day of the campaign that began last."""
        query = select(func.max(AssessmentCampaign.first_on)).where(
            AssessmentCampaign.status == "open", AssessmentCampaign.first_on <= today
        )
        found: date | None = await self._session.scalar(query)
        return found
