"""How a notice looks on the phone of the one it goes to: a table of kinds, a file for each feature.

A render gets the notice's arguments and its reader, may look things up, and returns a thin screen: that there is
something, never a level, a score, a title of a step or another person's words (design 2.15).
"""

from __future__ import annotations

from bot.notices import (
    absences,
    activists,
    announcements,
    bodies,
    campaigns,
    consultations,
    contests,
    deliveries,
    departures,
    diagnostics,
    events,
    groups,
    meetings,
    pairs,
    people,
    programmes,
    reports,
    routes,
    troubles,
    young_specialists,
)
from bot.notices.render import Reader, Render

RENDERS: dict[str, Render] = {
    **activists.RENDERS,
    **diagnostics.RENDERS,
    **routes.RENDERS,
    **absences.RENDERS,
    **announcements.RENDERS,
    **bodies.RENDERS,
    **campaigns.RENDERS,
    **events.RENDERS,
    **groups.RENDERS,
    **contests.RENDERS,
    **deliveries.RENDERS,
    **departures.RENDERS,
    **consultations.RENDERS,
    **meetings.RENDERS,
    **pairs.RENDERS,
    **people.RENDERS,
    **programmes.RENDERS,
    **reports.RENDERS,
    **troubles.RENDERS,
    **young_specialists.RENDERS,
}

__all__ = ["RENDERS", "Reader", "Render"]
