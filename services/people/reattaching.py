"""A card moves to another account only when a person who may decide has said so; the former account is told."""

from __future__ import annotations

from datetime import datetime

from domain.errors import Refusal
from services.outbox import notify
from services.people import kinds
from storage.work import Work


async def free_record(
    work: Work, actor_id: int | None, person_id: int, account_id: int, *, moves: bool, now: datetime
) -> None:
    """Another account leaves the record when that is meant, is told so, and it is logged; else refused.

    What is planned for the person waits on: notices name people, so they reach the new account.
    """
    former = await work.accounts.of_person(person_id)
    if former is None or former.id == account_id:
        return
    if not moves:
        raise Refusal("people-has-account")
    await work.accounts.detach(former.id)
    await work.states.remove_of(former.messenger, former.user_id)
    await notify(work, kinds.MOVED_AWAY, key=f"{person_id}:{account_id}", now=now, account_id=former.id)
    work.audit.add(
        "reattach", "account", account_id, actor_id=actor_id, now=now, person=person_id, former_account=former.id
    )
