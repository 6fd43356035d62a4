"""What of the map is told outside of the service: the state at the end of a month, never the one of today.

Whoever looks before and after one result was loaded, or one colleague has left, would read it off the difference. So a
row moves on only when it is about enough other people than every state of it that was told before; until then it stands
as it was told, with its day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from domain.diagnostics.hiding import Told
from domain.diagnostics.maps import WIDTH, Fact, Key, Place, by_key

Group = frozenset[tuple[int, int]]
"""People with their results."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """The whole service at the end of a day: latest results, and those of the time before the last diagnostics."""

    as_of: date
    now: Sequence[Fact]
    before: Sequence[Fact] = ()
    before_on: date | None = None
    members: Mapping[str, Collection[int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldRow:
    """A row of a place as it is told: the results behind it, and those it is compared with, if that tells no more."""

    as_of: date
    now: tuple[Fact, ...]
    before: tuple[Fact, ...] = ()
    before_on: date | None = None


def told_rows(looks: Iterable[Look], places: Sequence[Place], least: int) -> dict[tuple[Key, Place], ToldRow]:
    """What is told after the last of the looks, the earliest first; what is not here is hidden.

    `places` are all there are, so that readers of different places together learn no more at one time than each. Wide
    places are told first, large before small: what cannot be told are the few.
    """
    shown: dict[tuple[Key, Place], ToldRow] = {}
    history: dict[tuple[Key, Place], set[Group]] = defaultdict(set)
    for look in looks:
        rows, then = by_key(look.now), by_key(look.before)
        for key in sorted({*rows, *(key for key, _ in shown)}):
            groups = groups_of(rows.get(key, ()), places, look.members)
            old = groups_of(then.get(key, ()), places, look.members)
            stood = {place: shown.pop((key, place)) for place in places if (key, place) in shown}
            told = Told(least)
            ordered = sorted({*groups, *stood}, key=lambda place: (WIDTH[place.kind], -len(groups[place]), place.id))
            for place in ordered:
                fresh = ToldRow(as_of=look.as_of, now=tuple(groups[place]), before_on=look.before_on)
                is_far = _is_far(_group(fresh.now), history[key, place], least)
                options = [fresh] if is_far else []
                if place in stood and (fresh.now or not is_far):
                    options.append(stood[place])
                row = next((one for one in options if told.tell(_ids(one.now))), None)
                if row is not None:
                    shown[key, place] = row
                    history[key, place].add(_group(row.now))
            for place in ordered:
                if (key, place) not in shown:
                    continue
                row = shown[key, place]
                is_fresh = row is not stood.get(place)
                before = tuple(old[place]) if is_fresh else row.before
                is_far = not is_fresh or _is_far(_group(before), history[key, place], least)
                shown[key, place] = replace(row, before=before if is_far and told.tell(_ids(before)) else ())
                history[key, place].add(_group(shown[key, place].before))
    return shown


def groups_of(
    facts: Sequence[Fact], places: Sequence[Place], members: Mapping[str, Collection[int]]
) -> dict[Place, list[Fact]]:
    """Results of each place that has any."""
    found: dict[Place, list[Fact]] = defaultdict(list)
    known = set(places)
    for fact in facts:
        own = (
            Place("service"),
            Place("municipality", fact.municipality or ""),
            Place("organisation", str(fact.organisation_id)),
        )
        for place in own:
            if place in known:
                found[place].append(fact)
    for place in places:
        if place.kind == "body" and (group := [fact for fact in facts if place.holds(fact, members)]):
            found[place] = group
    return found


def _is_far(group: Group, told: Collection[Group], least: int) -> bool:
    """What the group has more or less than each that was told is about nobody, or about enough people."""
    changes = ({person_id for person_id, _ in group ^ one} for one in told if one)
    return all(not people or len(people) >= least for people in changes)


def _group(facts: Iterable[Fact]) -> Group:
    return frozenset((fact.person_id, fact.id) for fact in facts)


def _ids(facts: Iterable[Fact]) -> list[int]:
    return [fact.id for fact in facts]
