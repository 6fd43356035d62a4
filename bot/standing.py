"""Who writes, by what rights, and where they stand in a conversation: read for all who act at this moment together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.batcher import Batcher
from domain.actors import Actor
from models.people import Account
from services.ports import Clock
from storage.database import Database

MESSENGER = "telegram"


@dataclass(frozen=True, slots=True)
class Standing:
    """`account` and `actor` are None for somebody who has never written. `conversation` is what `States` keep."""

    account: Account | None
    actor: Actor | None
    conversation: dict[str, Any]


STRANGER = Standing(account=None, actor=None, conversation={})


class Standings:
    """Asked when an update's turn has come, not when it was fetched: what an earlier one has changed is seen."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._batch: Batcher[int, Standing] = Batcher(self._read)

    async def of(self, user_id: int) -> Standing:
        return await self._batch(user_id)

    async def close(self) -> None:
        await self._batch.close()

    async def _read(self, user_ids: list[int]) -> list[Standing]:
        today = self._clock.now().astimezone(self._database.profile.zone).date()
        async with self._database.reading() as work:
            known = await work.accounts.standing(MESSENGER, user_ids)
            actors = await work.appointments.actors([account for account, _ in known.values()], today)
        found = {
            user_id: Standing(account=account, actor=actors[account.id], conversation=conversation)
            for user_id, (account, conversation) in known.items()
        }
        return [found.get(user_id, STRANGER) for user_id in user_ids]


def said_key(messenger: str, user_id: int) -> str:
    """The row of `States` that holds the last words that no question waited for."""
    return f"{conversation_key(messenger, user_id)}:said"


def conversation_key(messenger: str, user_id: int) -> str:
    """The row of `States` that holds the forms of this account."""
    return f"{messenger}:{user_id}"
