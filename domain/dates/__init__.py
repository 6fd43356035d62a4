"""Days, times and lengths as people type them, in Russian and English.

Strict on purpose: what has two readings is refused with an example of what to write, and what is read is shown back
for confirmation. A library that guesses was silently wrong in one phrase of seven.
"""

from domain.dates.days import past_day, read_day
from domain.dates.minutes import read_minutes
from domain.dates.moments import read_moment
from domain.dates.times import read_time

__all__ = ["past_day", "read_day", "read_minutes", "read_moment", "read_time"]
