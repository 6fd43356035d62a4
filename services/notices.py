"""All kinds of notices by name, gathered from the use cases that write them."""

from __future__ import annotations

from dataclasses import replace

from services.absences import NOTICES as ABSENCES
from services.activists import NOTICES as ACTIVISTS
from services.announcements import NOTICES as ANNOUNCEMENTS
from services.bodies import NOTICES as BODIES
from services.campaigns import NOTICES as CAMPAIGNS
from services.consultations import NOTICES as CONSULTATIONS
from services.contests import NOTICES as CONTESTS
from services.deliveries import NOTICES as DELIVERIES
from services.departures import NOTICES as DEPARTURES
from services.diagnostics.notices import NOTICES as DIAGNOSTICS
from services.events import NOTICES as EVENTS
from services.groups import NOTICES as GROUPS
from services.meetings import NOTICES as MEETINGS
from services.outbox import NoticeKind
from services.pairs import NOTICES as PAIRS
from services.people.kinds import NOTICES as PEOPLE
from services.programmes import NOTICES as PROGRAMMES
from services.reports import NOTICES as REPORTS
from services.routes.notices import NOTICES as ROUTES
from services.troubles import NOTICES as TROUBLES
from services.young_specialists import NOTICES as YOUNG

_ALL: tuple[NoticeKind, ...] = (
    *ABSENCES,
    *ACTIVISTS,
    *ANNOUNCEMENTS,
    *BODIES,
    *CAMPAIGNS,
    *CONSULTATIONS,
    *CONTESTS,
    *DELIVERIES,
    *DEPARTURES,
    *DIAGNOSTICS,
    *EVENTS,
    *GROUPS,
    *MEETINGS,
    *PAIRS,
    *PEOPLE,
    *PROGRAMMES,
    *REPORTS,
    *ROUTES,
    *TROUBLES,
    *YOUNG,
)

# Whoever is away (leave, illness) hears nothing of these; their dates move when the person is back.
_RESTING = {kind.name for kind in (*ABSENCES, *ROUTES, *REPORTS, *PAIRS, *MEETINGS, *PROGRAMMES)}

KINDS: dict[str, NoticeKind] = {kind.name: replace(kind, rests=kind.name in _RESTING) for kind in _ALL}
