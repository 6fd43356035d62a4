"""What time does. `TICKS` is the list of all ticks, in the order in which they run."""

from scheduler import (
    activists,
    announcements,
    bodies,
    campaigns,
    events,
    pairs,
    people,
    programmes,
    reports,
    routes,
    upkeep,
    young_specialists,
)
from scheduler.ticks import Tick

TICKS: tuple[Tick, ...] = (
    *routes.TICKS,
    *announcements.TICKS,
    *reports.TICKS,
    *pairs.TICKS,
    *programmes.TICKS,
    *young_specialists.TICKS,
    *activists.TICKS,
    *bodies.TICKS,
    *events.TICKS,
    *campaigns.TICKS,
    *people.TICKS,
    *upkeep.TICKS,
)
