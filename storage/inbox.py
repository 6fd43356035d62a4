"""Updates that were fetched and are not handled yet, and the numbers of those that lately were."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Table, bindparam, delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.machinery import InboxUpdate
from storage.inserting import inserting


class NotOurs(RuntimeError):
    """The row of an update is emptied or somebody else's: its work was committed before, or is done there."""


@dataclass(slots=True)
class Handling:
    """An update that a task is about; settled once a commit has emptied its row, `is_over` when its handler ended
    without one."""

    update_id: int
    owner: int
    is_settled: bool = False
    is_over: bool = False


HANDLING: ContextVar[tuple[Handling, ...]] = ContextVar("handling", default=())
"""What the next commit of this task takes out of the inbox: the update at hand, or all that are settled together."""

_rows = cast(Table, InboxUpdate.__table__)
_WAITING = (_rows.c.owner.is_not(None), _rows.c.set_aside_at.is_(None))
# Whose it was and what they wrote is nobody's business any more: only the number is remembered.
_SETTLED = (
    update(_rows)
    .where(
        _rows.c.update_id.in_(bindparam("numbers", expanding=True)),
        _rows.c.owner.in_(bindparam("owners", expanding=True)),
    )
    .values(owner=None, person_key="", body={}, error="")
)


class Inbox:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def store(self, rows: Sequence[dict[str, Any]], owner: int) -> set[int]:
        """Keep fetched updates (columns of `InboxUpdate`) as this owner's; one that came before stays as it is.

        Returns those of them that this owner has to handle or to answer for: also one stored by a commit whose answer
        was lost, not one that was handled or set aside before.
        """
        if not rows:
            return set()
        insert = inserting(self._session)
        await self._session.execute(insert(_rows).on_conflict_do_nothing(), [{**row, "owner": owner} for row in rows])
        own = select(_rows.c.update_id).where(
            _rows.c.update_id.in_([row["update_id"] for row in rows]),
            _rows.c.owner == owner,
            or_(_rows.c.set_aside_at.is_(None), _rows.c.set_aside_at == rows[0]["received_at"]),
        )
        return set((await self._session.scalars(own)).all())

    async def settle(self, handlings: Sequence[Handling]) -> None:
        """Their work is in this transaction, or there was none. Raises `NotOurs` when it is not theirs to do."""
        ours = {
            "numbers": [handling.update_id for handling in handlings],
            "owners": sorted({handling.owner for handling in handlings}),
        }
        emptied = await self._session.execute(_SETTLED, ours)
        is_whole = int(getattr(emptied, "rowcount", 0)) == len(handlings)
        if not is_whole and not all(handling.is_over for handling in handlings):
            raise NotOurs(f"of {len(handlings)} updates some are not ours to handle")

    async def owners(self) -> set[int]:
        """Whose updates wait, whether they live or not."""
        query = select(_rows.c.owner).where(*_WAITING).distinct()
        return set((await self._session.scalars(query)).all())

    async def take_over(self, dead: Collection[int], owner: int) -> list[dict[str, Any]]:
        """Bodies of what these owners have left, oldest first; from now on this owner's. Two who do it share them."""
        statement = (
            update(_rows)
            .where(_rows.c.owner.in_(dead), _rows.c.set_aside_at.is_(None))
            .values(owner=owner)
            .returning(_rows.c.update_id, _rows.c.body)
        )
        found = (await self._session.execute(statement)).all()
        return [body for _, body in sorted(found, key=lambda row: int(row[0]))]

    async def waiting_of(self, owner: int) -> Sequence[dict[str, Any]]:
        """Bodies of all that this owner has to handle, oldest first."""
        query = select(_rows.c.body).where(_rows.c.owner == owner, *_WAITING).order_by(_rows.c.update_id)
        return (await self._session.scalars(query)).all()

    async def has_older(self, person_key: str, update_id: int) -> bool:
        """Whether an older update of this person waits, whoever holds it."""
        older = select(_rows.c.update_id).where(
            _rows.c.person_key == person_key, _rows.c.update_id < update_id, *_WAITING
        )
        return await self._session.scalar(older.limit(1)) is not None

    async def count_waiting(self) -> int:
        query = select(func.count()).select_from(_rows).where(*_WAITING)
        return await self._session.scalar(query) or 0

    async def count_try(self, update_id: int, error: str, *, most: int, now: datetime) -> bool:
        """One more failed try; True when it was the last one and the row is set aside."""
        row = update(InboxUpdate).where(InboxUpdate.update_id == update_id, InboxUpdate.owner.is_not(None))
        counted = row.values(tries=InboxUpdate.tries + 1, error=error).returning(InboxUpdate.tries)
        tries = await self._session.scalar(counted.execution_options(synchronize_session=False))
        if tries is None:
            return True  # it is handled: there is nothing left to try
        if tries < most:
            return False
        await self._session.execute(row.values(set_aside_at=now).execution_options(synchronize_session=False))
        return True

    async def set_aside(self, update_ids: Collection[int], error: str, now: datetime) -> None:
        if update_ids:
            await self._session.execute(
                update(_rows).where(_rows.c.update_id.in_(update_ids)).values(set_aside_at=now, error=error)
            )

    async def forget(self, *, handled_before: datetime, set_aside_before: datetime) -> dict[str, int]:
        """Numbers that the messenger brings no more, and what was set aside long ago: it holds words of people."""
        handled = delete(_rows).where(_rows.c.owner.is_(None), _rows.c.received_at < handled_before)
        aside = delete(_rows).where(_rows.c.set_aside_at < set_aside_before)
        results = {"handled": await self._session.execute(handled), "set_aside": await self._session.execute(aside)}
        return {name: int(getattr(result, "rowcount", 0)) for name, result in results.items()}
