"""Reads TOML tables into frozen dataclasses, strictly: every key is there, no other key is, every value fits its type.

The dataclasses of `domain` are the only description of a file, so the two cannot drift apart. All faults of a file
are collected before it is refused: a person who edits it should not meet them one by one. Annotations narrow a type:
FILLED (not blank), a pattern, a range of numbers, a set of allowed words.
"""

from __future__ import annotations

import dataclasses
import re
import types
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from enum import IntEnum, StrEnum
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints
from zoneinfo import ZoneInfo

from domain.profile.tables import FILLED, MonthDay
from domain.reminders import Offset, parse_offset


class Unfit(Exception):
    """A value that does not fit; the text says what is allowed."""


@dataclasses.dataclass(slots=True)
class Faults:
    lines: list[str] = dataclasses.field(default_factory=list)

    def add(self, where: str, what: str) -> None:
        self.lines.append(f"{where}: {what}")


BROKEN: Any = object()


def read_table(cls: type[Any], raw: Any, where: str, faults: Faults) -> Any:
    """One table into `cls`; BROKEN when anything in it did not fit (the faults then say what)."""
    if not isinstance(raw, dict):
        faults.add(where, "must be a table")
        return BROKEN
    hints = get_type_hints(cls, include_extras=True)
    before = len(faults.lines)
    for key in raw:
        if key not in hints:
            faults.add(_at(where, key), f"unknown key; allowed: {_words(hints)}")
    values = {}
    for key, hint in hints.items():
        if key in raw:
            values[key] = read_value(hint, raw[key], _at(where, key), faults)
        else:
            faults.add(_at(where, key), "missing")
    return BROKEN if len(faults.lines) > before else cls(**values)


def read_value(hint: Any, raw: Any, where: str, faults: Faults) -> Any:
    origin = get_origin(hint)
    if origin is tuple:
        return _read_list(get_args(hint)[0], raw, where, faults)
    if origin is Mapping:
        key, value = get_args(hint)
        return _read_mapping(key, value, raw, where, faults)
    if dataclasses.is_dataclass(hint) and hint not in _WORDS:
        assert isinstance(hint, type)
        return read_table(hint, raw, where, faults)
    try:
        return _read_plain(hint, raw)
    except Unfit as unfit:
        faults.add(where, str(unfit))
        return BROKEN


def _read_list(item: Any, raw: Any, where: str, faults: Faults) -> Any:
    if not isinstance(raw, list):
        faults.add(where, "must be a list")
        return BROKEN
    return tuple(read_value(item, one, _row(where, n, one), faults) for n, one in enumerate(raw, 1))


def _read_mapping(key: Any, value: Any, raw: Any, where: str, faults: Faults) -> Any:
    """A table whose keys are an enum: every member is there."""
    if not isinstance(raw, dict):
        faults.add(where, "must be a table")
        return BROKEN
    for word in raw:
        if word not in list(key):
            faults.add(_at(where, word), f"unknown key; allowed: {_words(key)}")
    found = {}
    for member in key:
        if member in raw:
            found[member] = read_value(value, raw[member], _at(where, member), faults)
        else:
            faults.add(_at(where, member), "missing")
    return types.MappingProxyType(found)


def _read_plain(hint: Any, raw: Any) -> Any:
    origin = get_origin(hint)
    if origin is Annotated:
        base, *narrowings = get_args(hint)
        value = _read_plain(base, raw)
        for narrowing in narrowings:
            _narrow(narrowing, value)
        return value
    if origin in (Union, types.UnionType):
        inner = next(part for part in get_args(hint) if part is not type(None))
        return None if raw in ("", "none") else _read_plain(inner, raw)
    if hint is bool or hint is int or hint is str:
        if type(raw) is not hint:
            raise Unfit(f"must be {_TYPES[hint]}, not {raw!r}")
        return raw
    if isinstance(raw, str) and hint in _WORDS:
        return _WORDS[hint](raw)
    if isinstance(hint, type) and issubclass(hint, IntEnum):
        return _member(hint, raw, {member.name.lower(): member for member in hint})
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return _member(hint, raw, {member.value: member for member in hint})
    raise Unfit(f"must be text, not {raw!r}")


def _narrow(narrowing: Any, value: Any) -> None:
    if narrowing == FILLED and not value.strip():
        raise Unfit("must not be empty")
    if isinstance(narrowing, range) and value not in narrowing:
        raise Unfit(f"must be from {narrowing.start} to {narrowing.stop - 1}, not {value}")
    if isinstance(narrowing, re.Pattern) and not narrowing.fullmatch(value):
        raise Unfit(f"must be small Latin letters, digits and _, beginning with a letter, not {value!r}")
    if isinstance(narrowing, frozenset) and value not in narrowing:
        raise Unfit(f"unknown id {value!r}; allowed: {_words(narrowing)}")


def _member(hint: type[Any], raw: Any, members: Mapping[str, Any]) -> Any:
    if not isinstance(raw, str) or raw not in members:
        raise Unfit(f"unknown id {raw!r}; allowed: {', '.join(members)}")
    return members[raw]


def _date(raw: str) -> date:
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", raw):
        raise Unfit(f'must be a day "YYYY-MM-DD", not {raw!r}')
    try:
        return date.fromisoformat(raw)
    except ValueError:
        raise Unfit(f"no such day in the calendar: {raw!r}") from None


def _time(raw: str) -> time:
    try:
        if not re.fullmatch(r"\d\d:\d\d", raw):
            raise ValueError
        return time.fromisoformat(raw)
    except ValueError:
        raise Unfit(f'must be a time "HH:MM", not {raw!r}') from None


def _month_day(raw: str) -> MonthDay:
    try:
        # a year without 29 February: a year that begins on it would begin only every fourth year
        day = datetime.strptime(f"2001-{raw}", "%Y-%m-%d").date()  # noqa: DTZ007
    except ValueError:
        raise Unfit(f'must be a day of every year "MM-DD", not {raw!r}') from None
    return MonthDay(month=day.month, day=day.day)


def _zone(raw: str) -> ZoneInfo:
    try:
        if "/" not in raw:  # fixed offsets and abbreviations forget that clocks are moved
            raise ValueError
        return ZoneInfo(raw)
    except (ValueError, OSError, KeyError):
        raise Unfit(f'must be a time zone such as "Europe/Moscow", not {raw!r}') from None


def _offset(raw: str) -> Offset:
    try:
        return parse_offset(raw)
    except ValueError:
        raise Unfit(f'must be like "1d 17:00" (the day before at 17:00), "7d" or "1h", not {raw!r}') from None


_TYPES = {bool: "true or false", int: "a whole number", str: "text"}
_WORDS: dict[Any, Callable[[str], Any]] = {
    date: _date,
    time: _time,
    MonthDay: _month_day,
    ZoneInfo: _zone,
    Offset: _offset,
}


def _at(where: str, key: str) -> str:
    return f"{where}.{key}" if where else str(key)


def _row(where: str, number: int, raw: Any) -> str:
    """A row is named by its id where it has one: people count rows badly."""
    named = raw.get("id") if isinstance(raw, dict) else None
    return f"{where}[{named}]" if isinstance(named, str) and named else f"{where}[{number}]"


def _words(known: Any) -> str:
    return ", ".join(sorted(str(one) for one in known))
