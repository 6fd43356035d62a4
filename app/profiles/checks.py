"""What one table of a profile asks of another: ids once, closed lists complete, references that lead somewhere."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from app.profiles.reading import Faults
from domain.actors import Role
from domain.profile import (
    AreaId,
    CategoryId,
    ContestKindId,
    EventKindId,
    LevelId,
    PairKindId,
    Profile,
    Recurrence,
    SiteKindId,
)

# the technical administrator is ours: no document names the role
STATED_ROLES = [role for role in Role if role is not Role.ADMIN]


def check_profile(profile: Profile, faults: Faults) -> None:
    if profile.schema_version != 1:
        faults.add("schema_version", f"must be 1, not {profile.schema_version}")
    _lists(profile, faults)
    _municipalities(profile, faults)
    _bodies(profile, faults)
    _diagnostics(profile, faults)
    _campaigns(profile, faults)
    if len(set(profile.quiet_hours.weekdays_off)) == 7:
        faults.add("quiet_hours.weekdays_off", "at least one day must be left for messages")
    if not profile.privacy.channels:
        faults.add("privacy.channels", "must name at least one messenger")


def _lists(profile: Profile, faults: Faults) -> None:
    closed: list[tuple[str, Iterable[Any], Iterable[StrEnum]]] = [
        ("roles", profile.roles, STATED_ROLES),
        ("pair_kinds", profile.pair_kinds, PairKindId),
        ("diagnostics.levels", profile.diagnostics.levels, LevelId),
        ("diagnostics.areas", profile.diagnostics.areas, AreaId),
        ("announcement_categories", profile.announcement_categories, CategoryId),
        ("event_kinds", profile.event_kinds, EventKindId),
        ("contest_kinds", profile.contest_kinds, ContestKindId),
        ("site_kinds", profile.site_kinds, SiteKindId),
    ]
    for where, rows, ids in closed:
        found = _once(where, rows, faults)
        for id_ in ids:
            if id_ not in found:
                faults.add(f"{where}[{id_}]", "missing; a row that is not used has in_use = false")
        for other in sorted(found - set(ids)):
            faults.add(f"{where}[{other}]", "is not for a profile")
    _once("municipalities", profile.municipalities, faults)
    _once("bodies", profile.bodies, faults)
    _once("campaigns", profile.campaigns, faults)
    _once("indicators", profile.indicators, faults)
    _once("obligations", profile.obligations, faults)


def _once(where: str, rows: Iterable[Any], faults: Faults) -> set[str]:
    seen: set[str] = set()
    for row in rows:
        if row.id in seen:
            faults.add(f"{where}[{row.id}]", "stands twice")
        seen.add(row.id)
    return seen


def _municipalities(profile: Profile, faults: Faults) -> None:
    hosts = [m.id for m in profile.municipalities if m.host]
    if len(hosts) != 1:
        faults.add("municipalities", f"exactly one must have host = true, not {len(hosts)}")
    for m in profile.municipalities:
        if m.agreement_from and m.agreement_to and m.agreement_to < m.agreement_from:
            faults.add(f"municipalities[{m.id}].agreement_to", "is before agreement_from")


def _bodies(profile: Profile, faults: Faults) -> None:
    parents = {body.id: body.parent for body in profile.bodies}
    for body in profile.bodies:
        where = f"bodies[{body.id}]"
        if not profile.terms[body.term].in_use:
            faults.add(f"{where}.term", f"the term {str(body.term)!r} has in_use = false")
        if body.level not in profile.service.levels:
            faults.add(f"{where}.level", f"{str(body.level)!r} is not in service.levels")
        if (body.min_sessions > 0) != (body.sessions_period is not None):
            faults.add(f"{where}.sessions_period", "goes together with min_sessions above 0")
        if body.parent and body.parent not in parents:
            faults.add(f"{where}.parent", f"no body {body.parent!r}; allowed: {', '.join(sorted(parents))}")
            continue
        above, seen = body.parent, {body.id}
        while above and above not in seen:
            seen.add(above)
            above = parents.get(above, "")
        if above == body.id:
            faults.add(f"{where}.parent", "stands above itself")


def _diagnostics(profile: Profile, faults: Faults) -> None:
    rules = profile.diagnostics
    if sorted(level.rank for level in rules.levels) != [1, 2, 3, 4]:
        faults.add("diagnostics.levels", "ranks must be 4, 3, 2, 1, each once")
    if rules.main_kind is not None and rules.main_kind not in rules.kinds:
        faults.add("diagnostics.main_kind", f"{str(rules.main_kind)!r} is not in kinds")
    if rules.source_required is not None and rules.source_required not in rules.kinds:
        faults.add("diagnostics.source_required", f"{str(rules.source_required)!r} is not in kinds")


def _campaigns(profile: Profile, faults: Faults) -> None:
    targets = {row.id for row in profile.indicators}
    for row in profile.campaigns:
        where = f"campaigns[{row.id}]"
        if (row.recurrence is Recurrence.MONTHLY) != (not row.months):
            faults.add(f"{where}.months", "must be empty for monthly and filled for yearly and once")
        for id_ in row.indicators:
            if id_ not in targets:
                faults.add(f"{where}.indicators", f"{id_} has no row in indicators")
