"""All kinds of notices by name, gathered from the use cases that write them."""

from __future__ import annotations

from services.announcements import NOTICES as ANNOUNCEMENTS
from services.consultations import NOTICES as CONSULTATIONS
from services.diagnostics.notices import NOTICES as DIAGNOSTICS
from services.meetings import NOTICES as MEETINGS
from services.outbox import NoticeKind
from services.pairs import NOTICES as PAIRS
from services.reports import NOTICES as REPORTS
from services.routes.notices import NOTICES as ROUTES

_ALL: tuple[NoticeKind, ...] = (
    *ANNOUNCEMENTS,
    *CONSULTATIONS,
    *DIAGNOSTICS,
    *MEETINGS,
    *PAIRS,
    *REPORTS,
    *ROUTES,
)

KINDS: dict[str, NoticeKind] = {kind.name: kind for kind in _ALL}
