"""The end of a job: a person leaves work, or goes on in another organisation; what of it ends with the job (P01)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum

from domain.actors import Role
from domain.errors import Invalid

LONGEST_AGO = timedelta(days=62)

OF_SERVICE = frozenset(
    {
        Role.METHODIST,
        Role.SERVICE_HEAD,
        Role.SERVICE_DEPUTY,
        Role.ADMIN,
        Role.COUNCIL_MEMBER,
        Role.AUTHORITY_OBSERVER,
        Role.EXPERT,
    }
)
"""Roles that no school has given: the end of a job in a school does not take them, whoever may end them does."""


class Departure(StrEnum):
    LEFT = "left"
    MOVED = "moved"


def check_last_day(on: date, today: date) -> None:
    """The day has come: what is still ahead is entered when it comes, so that nobody loses a route too early."""
    if not today - LONGEST_AGO <= on <= today:
        raise Invalid("departures-day-odd")


def leaves_for_good(departure: Departure, *, other_jobs: int, roles: Iterable[Role]) -> bool:
    """Nothing holds the person here any more: no other job, no role of the service, and no move to another school."""
    return departure is Departure.LEFT and not other_jobs and OF_SERVICE.isdisjoint(roles)
