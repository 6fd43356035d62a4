"""Young specialists: computed every day, asked once a month, seen by whoever answers for them (P12)."""

from services.young_specialists.counting import ask_pulses, count_young
from services.young_specialists.notices import NOTICES
from services.young_specialists.pulse import YoungCard, file_pulse, moods_in_reach, read_young, young_in_reach

__all__ = [
    "NOTICES",
    "YoungCard",
    "ask_pulses",
    "count_young",
    "file_pulse",
    "moods_in_reach",
    "read_young",
    "young_in_reach",
]
