"""The programme goes on with another mentor (P10)."""

from __future__ import annotations

from datetime import datetime

from domain.programmes import ItemState, ProgrammeState
from models.pairs import Pair
from services.programmes.deciding import tell_submitted
from services.programmes.reach import remind
from storage.work import Work


async def hand_over_programme(work: Work, before: Pair, after: Pair, *, now: datetime) -> None:
    """With its roadmap to the pair that comes instead; who is reminded and who decides hear of the new pair."""
    programme = await work.programmes.of_pair(before.id)
    if programme is None:
        return
    await work.programmes.hand_over(before.id, after.id)
    for item in await work.programmes.items(programme.id):
        await work.outbox.cancel(f"item:{item.id}")
        if item.status == ItemState.PLANNED and programme.status == ProgrammeState.APPROVED:
            await remind(work, item, after, now=now)
    if programme.status == ProgrammeState.SUBMITTED:
        await work.outbox.cancel(f"programme:{programme.id}")
        await tell_submitted(work, programme, after, now=now)
