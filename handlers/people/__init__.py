"""People at the door, newcomers who wait, links, cards, roles, staff tables."""

from __future__ import annotations

from aiogram import Router

from handlers.people import cards, door, invites, leaving, newcomers, staff, tables
from handlers.people.registration import NAME, REGISTRATION

FORMS = (REGISTRATION, NAME, newcomers.REFUSAL, invites.INVITE, staff.FIND, staff.APPOINT, leaving.END, leaving.BEGIN)


def entrance() -> Router:
    """Before forms and before the gate: everybody may come in."""
    return door.router()


def router() -> Router:
    """Behind the gate."""
    router = Router(name="people")
    parts = (newcomers, invites, cards, staff, leaving, tables)
    router.include_routers(*(part.router() for part in parts))
    return router
