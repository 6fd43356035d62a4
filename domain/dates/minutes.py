"""How long something took, as people type it: "45", "45 мин", "1:30", "полтора часа", "1 ч 30 мин"."""

from __future__ import annotations

import re

from domain.dates.words import NUMBERS, number_of, one_of, plain
from domain.errors import Invalid

MOST = 12 * 60
FEWEST_BARE = 5  # "2" alone is two hours as likely as two minutes

_HOURS = r"(?:час(?:а|ов)?|ч|hours?|hrs?|h)\.?"
_MINUTES = r"(?:мин(?:ут[аыу]?)?|м|minutes?|mins?|m)\.?"
_BARE = re.compile(r"[0-9]{1,3}")
_CLOCK = re.compile(r"(?P<hours>[0-9]{1,2}):(?P<minutes>[0-5][0-9])")
_FIXED = {
    "полчаса": 30,
    "пол часа": 30,
    "half an hour": 30,
    "полтора часа": 90,
    "час с половиной": 90,
    "an hour and a half": 90,
    "one and a half hours": 90,
}
_HALVES = re.compile(rf"(?P<hours>[0-9]{{1,2}})[.,]5 ?{_HOURS}")
_SPOKEN = re.compile(
    rf"(?:(?:(?P<hours>[0-9]{{1,2}}|{one_of(NUMBERS)}) ?{_HOURS}|(?P<one>час)))?"
    rf"(?: ?(?:и |and )?(?P<minutes>[0-9]{{1,3}}) ?{_MINUTES})?"
)


def read_minutes(text: str) -> int:
    """Whole minutes, from 1 to 720. A bare number is minutes, from 5 on; "1.30" is refused (an hour and a half, or 1.3
    hours?). Refuses with `dates-minutes-not-understood`.
    """
    phrase = plain(text)
    minutes = _find(phrase) if phrase else None
    if minutes is None or not 1 <= minutes <= MOST:
        raise Invalid("dates-minutes-not-understood")
    return minutes


def _find(phrase: str) -> int | None:
    if phrase in _FIXED:
        return _FIXED[phrase]
    if _BARE.fullmatch(phrase):
        return int(phrase) if int(phrase) >= FEWEST_BARE else None
    if found := _CLOCK.fullmatch(phrase):
        return int(found["hours"]) * 60 + int(found["minutes"])
    if found := _HALVES.fullmatch(phrase):
        return int(found["hours"]) * 60 + 30
    if found := _SPOKEN.fullmatch(phrase):
        hours = 1 if found["one"] else number_of(found["hours"] or "0")
        minutes = int(found["minutes"] or 0)
        return None if hours and minutes >= 60 else hours * 60 + minutes
    return None
