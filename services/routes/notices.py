"""Kinds of notices about routes. Each asks once more, right before it leaves, whether it is still true."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

from domain.routes import CLOSED, OPEN, UNDER_WAY, RouteStatus, StepStatus
from services.outbox import NoticeKind, Priority
from storage.work import Work

Truth = Callable[[Work, dict[str, Any], int | None], Awaitable[bool]]


def _route_is(*statuses: RouteStatus) -> Truth:
    async def is_true(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
        iom = await work.routes.find(int(args["iom_id"]))
        return iom is not None and iom.status in statuses

    return is_true


async def _route_is_open(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    iom = await work.routes.find(int(args["iom_id"]))
    return iom is not None and iom.status not in CLOSED


def _for_two(truth: Truth) -> Truth:
    """Only the teacher and whoever is the mentor by now."""

    async def is_true(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
        iom = await work.routes.find(int(args["iom_id"]))
        is_theirs = iom is not None and person_id in (iom.person_id, iom.mentor_id)
        return is_theirs and await truth(work, args, person_id)

    return is_true


async def _agreement_is_missing(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    iom = await work.routes.find(int(args["iom_id"]))
    if iom is None or iom.status != RouteStatus.DRAFT:
        return False
    if person_id == iom.person_id:
        return iom.teacher_agreed_at is None
    return person_id == iom.mentor_id and iom.mentor_agreed_at is None


async def _word_is_missing(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    iom = await work.routes.find(int(args["iom_id"]))
    if iom is None or iom.status != RouteStatus.STEPS_DONE or person_id is None:
        return False
    return await work.routes.word_of(iom.id, person_id) is None


async def _change_waits(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    revision = await work.revisions.find(int(args["revision"]))
    if revision is None or revision.status != "asked":
        return False
    iom = await work.routes.find(revision.iom_id)
    return iom is not None and iom.status in UNDER_WAY


async def _step_is_open(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    """Still the teacher's to do, and its day has not been moved since the notice was planned."""
    found = await work.steps.find(int(args["step_id"]))
    if found is None or found[0].moves != args.get("moves", found[0].moves):
        return False
    return found[0].status in OPEN and found[1].status not in CLOSED


async def _checker_is_asked(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    """The route has no other mentor than when it was written."""
    found = await work.steps.find(int(args["step_id"]))
    if found is None or found[1].mentor_id != args.get("mentor_id", found[1].mentor_id):
        return False
    return await _step_is_submitted(work, args, person_id)


async def _step_is_submitted(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    found = await work.steps.find(int(args["step_id"]))
    return found is not None and found[0].status == StepStatus.SUBMITTED and found[1].status not in CLOSED


async def _step_is_returned(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    found = await work.steps.find(int(args["step_id"]))
    return found is not None and found[0].status == StepStatus.RETURNED


WEEK = timedelta(days=7)

IOM_DRAFT = NoticeKind(name="iom_draft", lifetime=WEEK, is_true=_agreement_is_missing)
IOM_DRAFT_REMINDER = NoticeKind(name="iom_draft_reminder", priority=Priority.REMINDER, is_true=_agreement_is_missing)
IOM_DRAFT_LATE = NoticeKind(
    name="iom_draft_late", priority=Priority.REMINDER, lifetime=WEEK, is_true=_route_is(RouteStatus.DRAFT)
)
IOM_CHANGED = NoticeKind(name="iom_changed", lifetime=WEEK, is_true=_agreement_is_missing)
IOM_TO_APPROVE = NoticeKind(name="iom_to_approve", lifetime=WEEK, is_true=_route_is(RouteStatus.AGREED))
IOM_TO_APPROVE_REMINDER = NoticeKind(
    name="iom_to_approve_reminder", priority=Priority.REMINDER, is_true=_route_is(RouteStatus.AGREED)
)
IOM_RETURNED = NoticeKind(name="iom_returned", lifetime=WEEK, is_true=_for_two(_route_is(RouteStatus.DRAFT)))
IOM_APPROVED = NoticeKind(name="iom_approved", lifetime=WEEK, is_true=_for_two(_route_is_open))
IOM_AT_SCHOOL = NoticeKind(name="iom_at_school", priority=Priority.REMINDER, lifetime=WEEK, is_true=_route_is_open)
IOM_STEPS_DONE = NoticeKind(name="iom_steps_done", lifetime=WEEK, is_true=_route_is_open)
IOM_TO_JUDGE = NoticeKind(name="iom_to_judge", lifetime=WEEK, is_true=_route_is(RouteStatus.STEPS_DONE))
IOM_WORD_ASKED = NoticeKind(name="iom_word_asked", lifetime=WEEK, is_true=_for_two(_word_is_missing))
SNAPSHOT_READY = NoticeKind(name="iom_snapshot", priority=Priority.REMINDER, lifetime=WEEK)
IOM_COMPLETED = NoticeKind(name="iom_completed", lifetime=WEEK)
IOM_MENTOR_GONE = NoticeKind(name="iom_mentor_gone", lifetime=WEEK, is_true=_route_is_open)
IOM_MENTOR_NAMED = NoticeKind(name="iom_mentor_named", lifetime=WEEK, is_true=_for_two(_route_is_open))
IOM_CANCELLED = NoticeKind(name="iom_cancelled", lifetime=WEEK)
CORRECTION_ASKED = NoticeKind(name="iom_change_asked", lifetime=WEEK, is_true=_change_waits)
CORRECTION_REMINDER = NoticeKind(name="iom_change_reminder", priority=Priority.REMINDER, is_true=_change_waits)
IOM_CORRECTED = NoticeKind(name="iom_corrected", lifetime=WEEK, is_true=_route_is_open)
IOM_NOT_CORRECTED = NoticeKind(name="iom_not_corrected", lifetime=WEEK, is_true=_route_is_open)
STEP_NEW = NoticeKind(name="step_new", lifetime=WEEK, is_true=_step_is_open)
STEP_DUE = NoticeKind(name="step_due", priority=Priority.REMINDER, is_true=_step_is_open)
STEP_OVERDUE = NoticeKind(name="step_overdue", priority=Priority.REMINDER, is_true=_step_is_open)
EVIDENCE_CHECK = NoticeKind(name="evidence_check", lifetime=WEEK, is_true=_checker_is_asked)
EVIDENCE_LATE = NoticeKind(name="evidence_late", priority=Priority.REMINDER, lifetime=WEEK, is_true=_step_is_submitted)
EVIDENCE_ACCEPTED = NoticeKind(name="evidence_accepted", lifetime=WEEK)
EVIDENCE_RETURNED = NoticeKind(name="evidence_returned", lifetime=WEEK, is_true=_step_is_returned)

AS_MENTOR = tuple(
    kind.name
    for kind in (
        IOM_DRAFT,
        IOM_DRAFT_REMINDER,
        IOM_CHANGED,
        IOM_RETURNED,
        IOM_APPROVED,
        IOM_WORD_ASKED,
        IOM_MENTOR_NAMED,
        EVIDENCE_CHECK,
    )
)
"""What somebody is told as the mentor of a route; it goes with the role."""

NOTICES = (
    IOM_DRAFT,
    IOM_DRAFT_REMINDER,
    IOM_DRAFT_LATE,
    IOM_CHANGED,
    IOM_TO_APPROVE,
    IOM_TO_APPROVE_REMINDER,
    IOM_RETURNED,
    IOM_APPROVED,
    IOM_AT_SCHOOL,
    IOM_STEPS_DONE,
    IOM_TO_JUDGE,
    IOM_WORD_ASKED,
    SNAPSHOT_READY,
    IOM_COMPLETED,
    IOM_MENTOR_GONE,
    IOM_MENTOR_NAMED,
    IOM_CANCELLED,
    CORRECTION_ASKED,
    CORRECTION_REMINDER,
    IOM_CORRECTED,
    IOM_NOT_CORRECTED,
    STEP_NEW,
    STEP_DUE,
    STEP_OVERDUE,
    EVIDENCE_CHECK,
    EVIDENCE_LATE,
    EVIDENCE_ACCEPTED,
    EVIDENCE_RETURNED,
)
