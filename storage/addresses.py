"""The address of a database as an operator writes it, and as the engine needs it."""

from __future__ import annotations

from sqlalchemy.engine import URL, make_url

DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg", "postgres": "postgresql+asyncpg"}


def address(url: str | URL) -> URL:
    """`postgres://`, `postgresql://` and `sqlite:///` get the driver that this house speaks."""
    parsed = make_url(url)
    return parsed.set(drivername=DRIVERS.get(parsed.drivername, parsed.drivername))
