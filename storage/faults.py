"""Which errors of the database pass by themselves: they spend nobody's try, whoever meets one waits and repeats."""

from __future__ import annotations

from sqlalchemy.exc import DBAPIError, IntegrityError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

# SQLite says "no such column" with the same class as "database is locked": only its words tell them apart.
PASSING = (
    "locked",
    "busy",
    "disk",
    "full",
    "i/o error",
    "unable to open",
    "readonly",
    "connection",
    "timeout",
    "terminat",
    "starting up",
    "shutting down",
)


# PostgreSQL says it by class: connection, rolled back by itself, resources, locked, operator, disk, a failover.
PASSING_STATES = ("08", "40", "53", "55P03", "57", "58", "25006")


class Busy(Exception):
    """The person's updates are handled elsewhere, or Redis is away: wait a little and ask again."""


def is_taken(error: BaseException) -> bool:
    """Somebody else has committed the same meanwhile (a run of a form, a pair): who looks again finds it."""
    if not isinstance(error, IntegrityError):
        return False
    state = getattr(error.orig, "sqlstate", None)
    return state == "23505" if state else "unique" in str(error.orig).lower()


def is_outage(error: BaseException) -> bool:
    """Locked, full, away: the database will be back, and nothing was written meanwhile."""
    if isinstance(error, PoolTimeoutError):
        return True
    if isinstance(error, DBAPIError) and error.connection_invalidated:
        return True
    if isinstance(error, DBAPIError) and (state := getattr(error.orig, "sqlstate", None)):
        return str(state).startswith(PASSING_STATES)
    if isinstance(error, OperationalError | InterfaceError):
        words = str(error.orig).lower()
        return any(sign in words for sign in PASSING)
    return isinstance(error, ConnectionError)
