"""Which routes a list shows, and a school's counts without names."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from bot.turn import Turn
from domain.errors import Gone
from domain.routes import RouteStatus
from storage.reach import Within
from storage.routes import RouteLine
from storage.work import Work

QUIET, ENDS_WITHIN = timedelta(days=30), timedelta(days=14)  # P08: silent over 30 days, about to end
LISTS: dict[str, tuple[str, ...]] = {
    "approve": ("agreed",),
    "judge": ("steps_done",),
    "work": ("approved", "in_progress"),
    "draft": ("draft",),
    "closed": ("completed", "cancelled", "expired"),
}


async def routes_of(
    work: Work, turn: Turn, name: str, reaches: Sequence[Within], page: int, size: int
) -> tuple[Sequence[RouteLine], int]:
    """One page of a list by its name on the button, and how many routes it holds."""
    if name == "change":
        return await work.revisions.waiting(reaches, page=page, size=size)
    if name == "quiet":
        return await work.route_lists.quiet(reaches, turn.now - QUIET, turn.today, page=page, size=size)
    if name == "ending":
        return await work.route_lists.ending(reaches, turn.today + ENDS_WITHIN, page=page, size=size)
    if name in LISTS:
        return await work.route_lists.routes(LISTS[name], reaches, page=page, size=size)
    raise Gone("errors-gone")


def counted_words(turn: Turn, counts: dict[str, int]) -> str:
    t = turn.t
    lines = [
        t("routes-counted", status=t(f"routes-status-{one}"), count=counts[one])
        for one in RouteStatus
        if counts.get(one)
    ]
    return "\n".join([t("routes-counts"), "", *lines]) if lines else t("routes-counts-none")
