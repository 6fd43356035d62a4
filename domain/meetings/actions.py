"""What was agreed, as things to do: one line of the record is one of them, with who does it and until when.

Strict, and shown back: a day is taken only where the line ends with one ("до 10 декабря", "к пятнице"), a person only
where the line begins with one and a colon ("Я: посетить урок", "Иван Ильич: план урока").
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.dates import read_day
from domain.errors import Invalid

MOST = 8
LONGEST = 300

_BULLET = re.compile(r"^(?:[-–—•*]+|\d{1,2}[.)])\s*")
_DUE = re.compile(r"[\s,(]+(?:до|к|ко|не позднее|by|until)\s+(?P<day>[^()]{2,30}?)\)?[.!]*$", re.IGNORECASE)
_BEFORE_COLON = re.compile(r"^(?P<who>[^:]{1,40}):\s*(?P<rest>.+)$", re.DOTALL)
# "к пятнице", "до среды": the reader of days knows the nominative and the accusative.
_WEEKDAYS = {
    "понедельник": ("понедельника", "понедельнику"),
    "вторник": ("вторника", "вторнику"),
    "среду": ("среды", "среде"),
    "четверг": ("четверга", "четвергу"),
    "пятницу": ("пятницы", "пятнице"),
    "субботу": ("субботы", "субботе"),
    "воскресенье": ("воскресенья", "воскресенью"),
}
_CASES = {form: day for day, forms in _WEEKDAYS.items() for form in forms}


class Doer(StrEnum):
    """Nobody named: either of the two does it and ticks it off."""

    MENTOR = "mentor"
    MENTEE = "mentee"
    EITHER = "either"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionDraft:
    """`due_on` is None where the line names no day."""

    text: str
    doer: Doer
    due_on: date | None = None


def read_actions(agreed: str, names: Mapping[Doer, Collection[str]], today: date) -> tuple[ActionDraft, ...]:
    """`names`: how each of the two may be called at the beginning of a line. The one who writes is the mentor."""
    lines = (_BULLET.sub("", line.strip()) for line in re.split(r"[\n;]+", agreed))
    return tuple(_one(line, names, today) for line in lines if line)[:MOST]


def _one(line: str, names: Mapping[Doer, Collection[str]], today: date) -> ActionDraft:
    doer, due_on = Doer.EITHER, None
    if found := _BEFORE_COLON.match(line):
        said = found["who"].strip().casefold()
        known = {"я": Doer.MENTOR, "i": Doer.MENTOR}
        for side, forms in names.items():
            for form in filter(None, (one.casefold() for one in forms)):
                known[form] = side if known.get(form, side) is side else Doer.EITHER  # namesakes
        if said in known:
            doer, line = known[said], found["rest"].strip()
    if found := _DUE.search(line):
        words = found["day"].strip().casefold()
        try:
            due_on = read_day(_CASES.get(words, words), today)
        except Invalid:
            due_on = None
        else:
            line = line[: found.start()].rstrip(" ,(")
    return ActionDraft(text=line[:1].upper() + line[1:LONGEST], doer=doer, due_on=due_on)
