"""All staff of a reach: one list, one card of a person, roles and jobs that begin and end there."""

from __future__ import annotations

from aiogram import Router

from handlers.colleagues import leaving, lists, roles

__all__ = ["FORMS", "router"]

FORMS = (lists.PLACE, lists.SUBJECT, roles.APPOINT, leaving.END, leaving.BEGIN)


def router() -> Router:
    router = Router(name="colleagues")
    router.include_routers(lists.router(), roles.router(), leaving.router())
    return router
