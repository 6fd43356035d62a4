"""People at the door, newcomers who wait, links, cards, roles, staff tables."""

from __future__ import annotations

from aiogram import Router

from handlers.people import cards, door, invites, newcomers, tables
from handlers.people.registration import NAME, REGISTRATION

FORMS = (REGISTRATION, NAME, newcomers.REFUSAL, invites.INVITE)


def entrance() -> Router:
    """Before forms and before the gate: everybody may come in."""
    return door.router()


def router() -> Router:
    """Behind the gate."""
    router = Router(name="people")
    parts = (newcomers, invites, cards, tables)
    router.include_routers(*(part.router() for part in parts))
    return router
