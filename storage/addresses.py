"""The address of a database as an operator writes it, and as the engine needs it."""

from __future__ import annotations

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg", "postgres": "postgresql+asyncpg"}


def address(url: str | URL) -> URL:
    """`postgres://`, `postgresql://` and `sqlite:///` get the driver that this house speaks."""
    parsed = make_url(url)
    return parsed.set(drivername=DRIVERS.get(parsed.drivername, parsed.drivername))


def backend(url: str) -> str:
    """`sqlite`, `postgresql` or another one; empty for what is no address at all."""
    try:
        return address(url).get_backend_name()
    except (ArgumentError, ValueError):
        return ""
