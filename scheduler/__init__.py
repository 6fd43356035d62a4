"""What time does. `TICKS` is the list of all ticks, in the order in which they run."""

from scheduler import announcements, bodies, campaigns, events, pairs, people, reports, routes, upkeep
from scheduler.ticks import Tick

TICKS: tuple[Tick, ...] = (
    *routes.TICKS,
    *announcements.TICKS,
    *reports.TICKS,
    *pairs.TICKS,
    *bodies.TICKS,
    *events.TICKS,
    *campaigns.TICKS,
    *people.TICKS,
    *upkeep.TICKS,
)
