"""An account appears, comes back, blocks us."""

from __future__ import annotations

from datetime import datetime

from models.people import Account
from storage.work import Work


async def meet(work: Work, messenger: str, *, user_id: int, chat_id: int, language: str, now: datetime) -> Account:
    """The account behind a message: made at the first word, reachable again when it had blocked us. What met the block
    and is still true and in time goes now."""
    account = await work.accounts.find(messenger, user_id)
    if account is None:
        account = Account(messenger=messenger, user_id=user_id, chat_id=chat_id, language=language, created_at=now)
        work.accounts.add(account)
        await work.flush()
    elif account.unreachable_at is not None:
        await work.accounts.mark_reachable(account.id)
        account.unreachable_at = None
        await work.outbox.revive(now, account_id=account.id)
        if account.person_id is not None:
            await work.outbox.revive(now, person_id=account.person_id)
    return account


async def lose(work: Work, messenger: str, *, user_id: int, now: datetime) -> None:
    """The person blocked the bot: nothing more is sent until they write again."""
    account = await work.accounts.find(messenger, user_id)
    if account is not None:
        await work.accounts.mark_unreachable(account.id, now)
