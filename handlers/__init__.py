"""What people do. The ordered list of routers and the list of all forms, nothing else."""

from __future__ import annotations

from aiogram import Router

from bot.forms import Form, forms_router
from bot.gate import Gate
from handlers import (
    absences,
    activists,
    announcements,
    bodies,
    campaigns,
    colleagues,
    consultations,
    contests,
    diagnostics,
    events,
    groups,
    lists,
    measures,
    meetings,
    menu,
    organisations,
    pairs,
    people,
    presence,
    programmes,
    reports,
    routes,
    stale,
    tables,
    young_specialists,
)

FORMS: tuple[Form, ...] = (
    *diagnostics.FORMS,
    *lists.FORMS,
    *campaigns.FORMS,
    *routes.FORMS,
    *absences.FORMS,
    *announcements.FORMS,
    *reports.FORMS,
    *people.FORMS,
    *colleagues.FORMS,
    *organisations.FORMS,
    *pairs.FORMS,
    *programmes.FORMS,
    *young_specialists.FORMS,
    *activists.FORMS,
    *measures.FORMS,
    *meetings.FORMS,
    *consultations.FORMS,
    *bodies.FORMS,
    *events.FORMS,
    *contests.FORMS,
)


def routers() -> list[Router]:
    """New routers on each call (a router belongs to one dispatcher): the door, forms, the gate, the features."""
    gate = Gate(
        menu.router(),
        announcements.router(),
        reports.router(),
        people.router(),
        colleagues.router(),
        organisations.router(),
        routes.router(),
        absences.router(),
        diagnostics.router(),
        lists.router(),
        campaigns.router(),
        tables.router(),
        pairs.router(),
        programmes.router(),
        young_specialists.router(),
        activists.router(),
        measures.router(),
        meetings.router(),
        bodies.router(),
        groups.card(),
        events.router(),
        contests.router(),
        consultations.router(),  # the last: it hears words that nobody waits for
    )
    return [presence.router(), groups.chats(), people.entrance(), forms_router(FORMS), gate, stale.router()]
