"""The phone page over a town: what the demo serves and what the pictures of the README are taken from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from app.build import App
from simulator.page import Page, StoredTable
from simulator.page.requests import refusal
from simulator.stored import notes, stored_tables
from simulator.town import Town

SAMPLES = Path(__file__).resolve().parents[1] / "samples"


def page_of(town: Town, first: Sequence[int]) -> Page:
    """`first` are the people whose phones stand side by side for somebody who comes for the first time."""

    def bot() -> App:
        if town.app is None:
            raise refusal("bot-away", 503)
        return town.app

    async def next_event() -> datetime | None:
        """What somebody will hear next; without a planned notice, the next round of the ticks."""
        now = town.clock.now()
        async with bot().database.reading() as work:
            notice = await work.outbox.next_due()
        return max(notice, now) if notice is not None else await bot().next_due(now)

    async def stored() -> list[StoredTable]:
        return await stored_tables(bot().database)

    async def roles() -> dict[int, str]:
        return await notes(bot().database, town.clock.now().date())

    return Page(
        town.telegram,
        clock=town.clock,
        move=town.move_to,
        next_event=next_event,
        samples=SAMPLES,
        stored=stored,
        zone=town.zone,
        notes=roles,
        first=first,
    )
