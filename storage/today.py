"""What waits for each of many people, all of it in one statement: the main menu of everybody who opens it now."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, func, literal, or_, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession

from domain.pairs import PairState
from domain.routes import CLOSED, OPEN, UNDER_WAY, RouteStatus, StepStatus
from domain.today import Matter
from models.bodies import Membership
from models.campaigns import AssessmentCampaign, AssessmentInvite
from models.events import BodySession, Rsvp
from models.meetings import Meeting, NextAction
from models.pair_reports import PairReport
from models.pairs import Pair
from models.reports import ProgressReport, ReportRequest
from models.routes import Iom, IomStep
from storage.pair_reports import asked_since
from storage.people.absences import is_away

_OPEN = tuple(status.value for status in OPEN)
_CLOSED = tuple(status.value for status in CLOSED)
_UNDER_WAY = tuple(status.value for status in UNDER_WAY)
_TODAY: Any = bindparam("today")
_NOW: Any = bindparam("now")


@dataclass(frozen=True, slots=True)
class Waits:
    """How much of one matter waits for somebody, and the id of one of these things."""

    person_id: int
    matter: Matter
    count: int
    first: int


class Today:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def of(
        self, person_ids: Collection[int], *, today: date, soon: date, now: datetime, month_on: date
    ) -> list[Waits]:
        """Own matters of these people; where nothing waits there is no row. Rights are the caller's to ask.

        `soon` is the last day of steps that are due soon, `month_on` the month whose reports on pairs are asked for.
        """
        values = {"people": list(person_ids), "today": today, "soon": soon, "now": now}
        values |= {"month": month_on, "asked_since": asked_since(month_on)}
        rows = (await self._session.execute(_ALL, values)).all()
        return [Waits(person_id, Matter(matter), count, first or 0) for matter, person_id, count, first in rows]


def _each(matter: Matter, person: Any, first: Any, query: Select[Any]) -> Select[Any]:
    """Rows `(matter, person, how many, one of them)` of what a query joins and limits."""
    columns = (literal(matter.value), person, func.count(), func.min(first))
    asked = person.in_(bindparam("people", expanding=True))
    return query.with_only_columns(*columns).where(asked).group_by(person)


def _steps(matter: Matter, *when: ColumnElement[bool]) -> Select[Any]:
    """Steps that the teacher may send evidence of; of one who is away nothing is wanted."""
    query = select(IomStep.id).join(Iom, Iom.id == IomStep.iom_id)
    query = query.where(IomStep.status.in_(_OPEN), Iom.status.in_(_UNDER_WAY), ~is_away(Iom.person_id, _TODAY), *when)
    return _each(matter, Iom.person_id, IomStep.id, query)


def _drafts(side: Any, agreed_at: Any) -> Select[Any]:
    has_steps = select(IomStep.id).where(IomStep.iom_id == Iom.id).exists()
    query = select(Iom.id).where(Iom.status == RouteStatus.DRAFT.value, agreed_at.is_(None), has_steps)
    return _each(Matter.TO_AGREE, side, Iom.id, query)


def _offers(side: Any, state: PairState) -> Select[Any]:
    return _each(Matter.OFFERS, side, Pair.id, select(Pair.id).where(Pair.status == state.value))


def _meetings(matter: Matter, side: Any, *which: ColumnElement[bool]) -> Select[Any]:
    query = select(Meeting.id).join(Pair, Pair.id == Meeting.pair_id).where(*which)
    return _each(matter, side, Meeting.id, query)


def _todos(side: Any) -> Select[Any]:
    """Things whose day has come, of the person or of either of the pair."""
    query = select(NextAction.id).join(Pair, Pair.id == NextAction.pair_id)
    query = query.where(
        Pair.status == "active",
        or_(NextAction.person_id == side, NextAction.person_id.is_(None)),
        NextAction.due_on <= _TODAY,
        NextAction.done_at.is_(None),
        NextAction.dropped_at.is_(None),
    )
    return _each(Matter.TODOS, side, NextAction.id, query)


def _reports() -> Select[Any]:
    filed = select(ProgressReport.id).where(
        ProgressReport.person_id == ReportRequest.person_id, ProgressReport.month_on == ReportRequest.month_on
    )
    query = select(ReportRequest.person_id).where(~filed.exists())
    return _each(Matter.REPORT, ReportRequest.person_id, ReportRequest.iom_id, query)


def _pair_reports() -> Select[Any]:
    filed = select(PairReport.id).where(PairReport.pair_id == Pair.id, PairReport.month_on == bindparam("month"))
    asked = Pair.started_on < bindparam("asked_since")
    query = select(Pair.id).where(Pair.status == "active", asked, ~filed.exists())
    return _each(Matter.PAIR_REPORTS, Pair.mentor_id, Pair.id, query)


def _campaigns() -> Select[Any]:
    query = select(AssessmentInvite.person_id).join(
        AssessmentCampaign, AssessmentCampaign.id == AssessmentInvite.campaign_id
    )
    query = query.where(
        AssessmentInvite.answer == "", AssessmentCampaign.status == "open", AssessmentCampaign.last_on >= _TODAY
    )
    return _each(Matter.CAMPAIGNS, AssessmentInvite.person_id, AssessmentInvite.campaign_id, query)


def _sessions() -> Select[Any]:
    query = (
        select(BodySession.id)
        .join(Membership, Membership.body_id == BodySession.body_id)
        .outerjoin(Rsvp, and_(Rsvp.body_session_id == BodySession.id, Rsvp.person_id == Membership.person_id))
        .where(Membership.left_at.is_(None), BodySession.starts_at > _NOW, BodySession.status == "announced")
        .where(Rsvp.answer.is_(None))
    )
    return _each(Matter.SESSIONS, Membership.person_id, BodySession.id, query)


def _evidence() -> Select[Any]:
    query = select(IomStep.id).join(Iom, Iom.id == IomStep.iom_id)
    query = query.where(IomStep.status == StepStatus.SUBMITTED.value, Iom.status.not_in(_CLOSED))
    return _each(Matter.EVIDENCE, Iom.mentor_id, IomStep.id, query)


_ALL = union_all(
    _offers(Pair.mentor_id, PairState.OFFERED),
    _offers(Pair.mentee_id, PairState.AGREED),
    _steps(Matter.STEPS_LATE, IomStep.due_on < _TODAY),
    _steps(Matter.STEPS_SOON, IomStep.due_on >= _TODAY, IomStep.due_on <= bindparam("soon")),
    _drafts(Iom.person_id, Iom.teacher_agreed_at),
    _drafts(Iom.mentor_id, Iom.mentor_agreed_at),
    _meetings(
        Matter.TO_CONFIRM,
        Pair.mentee_id,
        Meeting.status == "held",
        Meeting.confirmed_at.is_(None),
        Meeting.correction == "",
    ),
    _meetings(
        Matter.TO_LOG,
        Pair.mentor_id,
        Meeting.status == "planned",
        Meeting.planned_at <= _NOW,
        Pair.status == "active",
    ),
    _todos(Pair.mentor_id),
    _todos(Pair.mentee_id),
    _campaigns(),
    _sessions(),
    _evidence(),
    _reports(),
    _pair_reports(),
)  # for every opening of the menu: built once
