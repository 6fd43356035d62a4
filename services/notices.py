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
from services.meetings.notices import MEETING_DISPUTED, NOTE_WRITTEN
from services.outbox import NoticeKind
from services.pairs import NOTICES as PAIRS
from services.pairs.notices import PAIR_FORSAKEN, PAIR_PROPOSED
from services.people.kinds import NOTICES as PEOPLE
from services.programmes import NOTICES as PROGRAMMES
from services.programmes.notices import PROGRAMME_SUBMITTED
from services.reports import NOTICES as REPORTS
from services.reports.kinds import HELP, PAIR_TALK
from services.routes.notices import (
    CORRECTION_ASKED,
    CORRECTION_REMINDER,
    EVIDENCE_CHECK,
    EVIDENCE_LATE,
    IOM_DRAFT_LATE,
    IOM_MENTOR_GONE,
    IOM_TO_APPROVE,
    IOM_TO_APPROVE_REMINDER,
    IOM_TO_JUDGE,
)
from services.routes.notices import NOTICES as ROUTES
from services.troubles import NOTICES as TROUBLES
from services.young_specialists import NOTICES as YOUNG
from services.young_specialists.notices import YOUNG_NEEDS_A_LOOK

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
_RESTING = {kind.name for kind in (*ABSENCES, *ROUTES, *REPORTS, *PAIRS, *MEETINGS, *PROGRAMMES, *YOUNG)}

# Whoever is asked about others is asked when back, if nobody could stand in.
_WAITING = {
    kind.name
    for kind in (
        CORRECTION_ASKED,
        CORRECTION_REMINDER,
        EVIDENCE_CHECK,
        EVIDENCE_LATE,
        IOM_DRAFT_LATE,
        IOM_MENTOR_GONE,
        IOM_TO_APPROVE,
        IOM_TO_APPROVE_REMINDER,
        IOM_TO_JUDGE,
        MEETING_DISPUTED,
        NOTE_WRITTEN,
        PAIR_FORSAKEN,
        PAIR_PROPOSED,
        PROGRAMME_SUBMITTED,
        HELP,
        PAIR_TALK,
        YOUNG_NEEDS_A_LOOK,
    )
}

KINDS: dict[str, NoticeKind] = {
    kind.name: replace(kind, rests=kind.name in _RESTING, waits=kind.name in _WAITING) for kind in _ALL
}
