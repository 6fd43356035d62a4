"""What time does. `TICKS` is the list of all ticks, in the order in which they run."""

from scheduler import upkeep
from scheduler.ticks import Tick

TICKS: tuple[Tick, ...] = (*upkeep.TICKS,)
