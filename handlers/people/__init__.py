"""People at the door, newcomers who wait, links, cards, roles, staff tables."""

from __future__ import annotations

from aiogram import Router

from handlers.people import cards, door, invites, newcomers, staff, tables
from handlers.people.registration import NAME, REGISTRATION

FORMS = (REGISTRATION, NAME, newcomers.REFUSAL, invites.INVITE, staff.FIND, staff.APPOINT)


def entrance() -> Router:
    """Before forms and before the gate: everybody may come in."""
    return door.router()


def router() -> Router:
    """Behind the gate."""
    router = Router(name="people")
    router.include_routers(newcomers.router(), invites.router(), cards.router(), staff.router(), tables.router())
    return router
