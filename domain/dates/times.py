"""A time of day as people type it: "15:30", "15.30", "в 9 утра", "час дня", "в полдень", "3 pm"."""

from __future__ import annotations

import re
from datetime import time

from domain.dates.words import NUMBERS, number_of, one_of, plain
from domain.errors import Invalid

# The hours of a twelve-hour clock that people say with each part of the day; twelve is noon or midnight.
_PARTS = {"morning": range(1, 12), "day": range(1, 6), "evening": range(4, 12), "night": range(1, 5)}
_PART_WORDS = {
    "утра": "morning",
    "утром": "morning",
    "in the morning": "morning",
    "дня": "day",
    "днем": "day",
    "in the afternoon": "day",
    "вечера": "evening",
    "вечером": "evening",
    "in the evening": "evening",
    "ночи": "night",
    "ночью": "night",
}
_UNCLEAR = range(1, 8)  # "в 3", "в семь" may be of the night as well as of the day

_AT = r"(?:(?:в|на|at) )?"
_BEFORE = r"(?:(?P<before>утром|днем|вечером|ночью) )?"
_AFTER = rf"(?: ?(?P<after>{one_of(_PART_WORDS)}|(?P<half>[ap])\.?m\.?))?"
_NUMERIC = re.compile(rf"{_BEFORE}{_AT}(?P<hour>[0-9]{{1,2}})(?P<sign>[:. -])(?P<minute>[0-9]{{2}}){_AFTER}")
_HOURS = rf"(?P<hour>[0-9]{{1,2}}|{one_of(set(NUMBERS) - {'a', 'an'})})(?: ?(?:час(?:а|ов)?|ч\.?)| o['’]clock)?"
_SPOKEN = re.compile(
    rf"{_BEFORE}{_AT}(?:{_HOURS}|(?P<one>час))"
    rf"(?: ?(?P<minute>[0-9]{{1,2}}) ?(?:мин(?:ут[аы]?)?|м)\.?)?{_AFTER}"
)
_NOON = re.compile(rf"{_AT}(?:полдень|noon|midday)")


def read_time(text: str) -> time:
    """The time that is typed. A bare "15" is an hour; "3" or "7:30" without a part of the day is refused as unclear,
    "03:00" is not. Refuses with `dates-not-understood`, `dates-no-such-time` ($text), `dates-hour-unclear` ($text).
    """
    found = find_time(plain(text))
    if found is None:
        raise Invalid("dates-not-understood")
    return found


def find_time(text: str) -> time | None:
    """The same on text made `plain`; None when it is no time at all, a refusal when it is one that cannot be."""
    if _NOON.fullmatch(text):
        return time(12)
    found = _NUMERIC.fullmatch(text) or _SPOKEN.fullmatch(text)
    if found is None or (found["before"] and found["after"]):
        return None
    parts = found.groupdict()
    if parts.get("sign") == "-" and int(parts["minute"]) in range(1, 25):
        return None  # "15-16" are lessons from three to four, "15-30" is half past three
    hour = 1 if parts.get("one") else number_of(parts["hour"])
    minute = int(parts["minute"] or 0)
    if found["half"]:
        hour = _of_half(hour, found["half"])
    elif word := found["before"] or found["after"]:
        hour = _of_part(hour, _PART_WORDS[word])
    elif hour in _UNCLEAR and not (parts["hour"] or "").startswith("0"):
        raise Invalid("dates-hour-unclear", text=text)
    if hour not in range(24) or minute not in range(60):
        raise Invalid("dates-no-such-time", text=text)
    return time(hour, minute)


def _of_half(hour: int, half: str) -> int:
    """The hour of an English twelve-hour clock; -1 when there is none."""
    if hour not in range(1, 13):
        return -1
    return hour % 12 + (12 if half == "p" else 0)


def _of_part(hour: int, part: str) -> int:
    """The hour of a part of the day; "15 дня" is said too; -1 when nobody says so ("9 дня", "20 утра")."""
    afternoon = 12 if part in ("day", "evening") else 0
    if hour == 12:
        return {"day": 12, "night": 0}.get(part, -1)
    if hour in _PARTS[part]:
        return hour + afternoon
    return hour if afternoon and hour - 12 in _PARTS[part] else -1
