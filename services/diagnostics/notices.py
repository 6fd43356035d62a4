"""Notices of diagnostics: that a sheet is ready, never what stands in it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from services.outbox import NoticeKind
from storage.work import Work


async def _still_loaded(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    return person_id is not None and await work.diagnostics.is_person_in(person_id, int(args["import_id"]))


ASSESSMENT_READY = NoticeKind(name="assessment_ready", lifetime=timedelta(days=7), is_true=_still_loaded)

NOTICES = (ASSESSMENT_READY,)
