"""Notices about the base of activists and when they are still true."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from domain.activists import ActivistState
from services.outbox import NoticeKind, Priority
from storage.work import Work


async def _is_proposed(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    row = await work.activists.find(args["activist_id"])
    return row is not None and row.status == ActivistState.PROPOSED


async def _is_approved(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    row = await work.activists.find(args["activist_id"])
    return row is not None and row.status == ActivistState.APPROVED


ACTIVIST_PROPOSED = NoticeKind(name="activist_proposed", lifetime=timedelta(days=7), is_true=_is_proposed)
ACTIVIST_APPROVED = NoticeKind(name="activist_approved", lifetime=timedelta(days=7), is_true=_is_approved)
ACTIVIST_REVIEW = NoticeKind(
    name="activist_review", priority=Priority.REMINDER, lifetime=timedelta(days=7), is_true=_is_approved
)
NOTICES = (ACTIVIST_PROPOSED, ACTIVIST_APPROVED, ACTIVIST_REVIEW)
