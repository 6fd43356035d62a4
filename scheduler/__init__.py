"""What time does. `TICKS` is the list of all ticks, in the order in which they run."""

from scheduler import announcements, reports, upkeep
from scheduler.ticks import Tick

TICKS: tuple[Tick, ...] = (
    *announcements.TICKS,
    *reports.TICKS,
    *upkeep.TICKS,
)
