"""Campaigns of diagnostics: whom they ask, who answered what, who has a result by now."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, func, literal, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.base import UtcDateTime
from models.bodies import Membership
from models.campaigns import AssessmentCampaign, AssessmentInvite
from models.diagnostics import AssessmentResult
from models.organisations import Organisation
from models.people import Account, Person, Position
from storage.belonging import main_job
from storage.inserting import inserting
from storage.mailing import Mailing, notices_for
from storage.outbox import Outbox
from storage.reach import Within, within


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """Whose invitations are seen: people in some reach or members of some body; `author_id` sees the own campaigns."""

    reaches: tuple[Within, ...] = ()
    body_ids: frozenset[int] = frozenset()
    author_id: int | None = None

    def of(self, person: Any) -> ColumnElement[bool]:
        members = select(Membership.person_id).where(
            Membership.body_id.in_(sorted(self.body_ids)), Membership.left_at.is_(None)
        )
        return or_(within(self.reaches, person), person.in_(members))


@dataclass(frozen=True, slots=True)
class Invited:
    person: Person
    organisation: str
    answer: str
    reason: str
    has_result: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """Of those in sight: how many gave each answer ("" gave none), have a result, have no bot."""

    by_answer: dict[str, int]
    with_result: int
    without_account: int

    @property
    def invited(self) -> int:
        return sum(self.by_answer.values())


class Campaigns:
    def __init__(self, session: AsyncSession, outbox: Outbox) -> None:
        self._session = session
        self._outbox = outbox

    def add(self, campaign: AssessmentCampaign) -> None:
        self._session.add(campaign)

    async def find(self, campaign_id: int) -> AssessmentCampaign | None:
        return await self._session.get(AssessmentCampaign, campaign_id, populate_existing=True)

    async def find_by_run(self, run_id: str) -> AssessmentCampaign | None:
        query = select(AssessmentCampaign).where(AssessmentCampaign.run_id == run_id)
        found: AssessmentCampaign | None = await self._session.scalar(query)
        return found

    async def by_ids(self, campaign_ids: Collection[int]) -> dict[int, AssessmentCampaign]:
        query = select(AssessmentCampaign).where(AssessmentCampaign.id.in_(campaign_ids))
        return {row.id: row for row in await self._session.scalars(query)}

    async def running(self, today: date) -> Sequence[AssessmentCampaign]:
        query = select(AssessmentCampaign).where(
            AssessmentCampaign.status == "open", AssessmentCampaign.last_on >= today
        )
        return (await self._session.scalars(query.order_by(AssessmentCampaign.id))).all()

    async def in_sight(self, sight: Sight, *, page: int, size: int) -> tuple[Sequence[AssessmentCampaign], int]:
        """The newest first; a campaign is seen when somebody invited to it is."""
        seen = exists().where(
            AssessmentInvite.campaign_id == AssessmentCampaign.id, sight.of(AssessmentInvite.person_id)
        )
        shown = or_(seen, AssessmentCampaign.created_by == sight.author_id)
        query = select(AssessmentCampaign).where(shown)
        query = query.order_by(AssessmentCampaign.first_on.desc(), AssessmentCampaign.id.desc())
        count = await self._session.scalar(select(func.count()).select_from(AssessmentCampaign).where(shown)) or 0
        return (await self._session.scalars(query.limit(size).offset(page * size))).all(), count

    async def invite(self, campaign_id: int, people: Select[Any], now: datetime) -> int:
        """Everybody of the query who is not invited yet; how many are new."""
        chosen = people.subquery()
        columns = {
            "campaign_id": literal(campaign_id),
            "person_id": chosen.c.person_id,
            "answer": literal(""),
            "reason": literal(""),
            "invited_at": literal(now, UtcDateTime),
        }
        rows = select(*columns.values()).where(chosen.c.person_id.is_not(None))
        statement = inserting(self._session)(AssessmentInvite).from_select(list(columns), rows)
        result = await self._session.execute(statement.on_conflict_do_nothing())
        return int(getattr(result, "rowcount", 0))

    async def invites_among(self, pairs: Collection[tuple[int, int]]) -> dict[tuple[int, int], str]:
        """Answers by (campaign, person); who is not invited is not there."""
        query = select(AssessmentInvite.campaign_id, AssessmentInvite.person_id, AssessmentInvite.answer).where(
            AssessmentInvite.campaign_id.in_({campaign for campaign, _ in pairs}),
            AssessmentInvite.person_id.in_({person for _, person in pairs}),
        )
        rows = (await self._session.execute(query)).all()
        return {(row[0], row[1]): row[2] for row in rows if (row[0], row[1]) in pairs}

    async def invite_of(self, campaign_id: int, person_id: int) -> AssessmentInvite | None:
        return await self._session.get(AssessmentInvite, (campaign_id, person_id), populate_existing=True)

    async def answer(self, campaign_id: int, person_id: int, answer: str, reason: str, now: datetime) -> None:
        await self._session.execute(
            update(AssessmentInvite)
            .where(AssessmentInvite.campaign_id == campaign_id, AssessmentInvite.person_id == person_id)
            .values(answer=answer, reason=reason, answered_at=now)
            .execution_options(synchronize_session=False)
        )

    async def change(self, campaign_id: int, known: int, **values: Any) -> bool:
        """Once, from the days that were on the screen: `known` is their number of moves."""
        result = await self._session.execute(
            update(AssessmentCampaign)
            .where(
                AssessmentCampaign.id == campaign_id,
                AssessmentCampaign.status == "open",
                AssessmentCampaign.moves == known,
            )
            .values(**values)
        )
        return int(getattr(result, "rowcount", 0)) == 1

    async def nudge(self, campaign_id: int, today: date) -> bool:
        """Once a day."""
        statement = update(AssessmentCampaign).where(
            AssessmentCampaign.id == campaign_id,
            or_(AssessmentCampaign.nudged_on.is_(None), AssessmentCampaign.nudged_on < today),
        )
        return int(getattr(await self._session.execute(statement.values(nudged_on=today)), "rowcount", 0)) == 1

    async def silent(self, campaign_id: int) -> int:
        query = select(func.count()).select_from(AssessmentInvite)
        query = query.where(AssessmentInvite.campaign_id == campaign_id, AssessmentInvite.answer == "")
        return await self._session.scalar(query) or 0

    async def own(self, person_id: int, today: date) -> Sequence[tuple[AssessmentCampaign, str]]:
        """Campaigns ahead that ask this person, with the answer given, the nearest first."""
        query = (
            select(AssessmentCampaign, AssessmentInvite.answer)
            .join(AssessmentInvite, AssessmentInvite.campaign_id == AssessmentCampaign.id)
            .where(
                AssessmentInvite.person_id == person_id,
                AssessmentCampaign.status == "open",
                AssessmentCampaign.last_on >= today,
            )
            .order_by(AssessmentCampaign.first_on, AssessmentCampaign.id)
        )
        return [(row[0], row[1]) for row in (await self._session.execute(query)).all()]

    async def has_result(self, campaign: AssessmentCampaign, person_id: int) -> bool:
        query = select(has_result(campaign, literal(person_id)))
        return bool(await self._session.scalar(query))

    async def answers(self, campaign: AssessmentCampaign, sight: Sight) -> Answers:
        invited = (AssessmentInvite.campaign_id == campaign.id, sight.of(AssessmentInvite.person_id))
        query = select(AssessmentInvite.answer, func.count()).where(*invited).group_by(AssessmentInvite.answer)
        by_answer = {row[0]: row[1] for row in (await self._session.execute(query)).all()}
        count = select(func.count()).select_from(AssessmentInvite).where(*invited)
        known = exists().where(Account.person_id == AssessmentInvite.person_id)
        done = count.where(has_result(campaign, AssessmentInvite.person_id))
        return Answers(
            by_answer=by_answer,
            with_result=await self._session.scalar(done) or 0,
            without_account=await self._session.scalar(count.where(~known)) or 0,
        )

    async def people(
        self, campaign: AssessmentCampaign, sight: Sight, answer: str | None, *, page: int = 0, size: int = 0
    ) -> Sequence[Invited]:
        """Those in sight by name; `answer` None is everybody, `size` 0 all of them."""
        query = (
            select(
                Person,
                Organisation.name,
                AssessmentInvite.answer,
                AssessmentInvite.reason,
                has_result(campaign, AssessmentInvite.person_id),
            )
            .join(AssessmentInvite, AssessmentInvite.person_id == Person.id)
            .outerjoin(Position, Position.id == main_job())
            .outerjoin(Organisation, Organisation.id == Position.organisation_id)
            .where(AssessmentInvite.campaign_id == campaign.id, sight.of(Person.id))
            .order_by(Person.name_key, Person.id)
        )
        if answer is not None:
            query = query.where(AssessmentInvite.answer == answer)
        if size:
            query = query.limit(size).offset(page * size)
        rows = (await self._session.execute(query)).all()
        return [Invited(row[0], row[1] or "", row[2], row[3], bool(row[4])) for row in rows]

    async def mail(self, campaign_id: int, mailing: Mailing, *, answers: Collection[str] | None = None) -> None:
        """A notice for each who is invited, or who gave one of these answers; whoever has it gets no second one."""
        people = select(AssessmentInvite.person_id).where(AssessmentInvite.campaign_id == campaign_id)
        if answers is not None:
            people = people.where(AssessmentInvite.answer.in_(list(answers)))
        await self._outbox.add_from(*notices_for(people, mailing))


def has_result(campaign: AssessmentCampaign, person: Any) -> ColumnElement[bool]:
    """A result of this kind within the campaign's days, of its subjects where it names some."""
    own = and_(
        AssessmentResult.person_id == person,
        AssessmentResult.kind == campaign.kind,
        AssessmentResult.assessed_on.between(campaign.first_on, campaign.last_on),
    )
    subjects = campaign.audience.get("subjects") or ()
    if subjects:
        own = and_(own, AssessmentResult.subject.in_([*subjects, "none"]))
    return exists().where(own)
