"""The messages that readers have of an announcement: their copy, and what came after it (asks, shown once more)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.announcements import Delivery
from models.machinery import Notice
from storage.mailing import Mailing, notices_for
from storage.outbox import Outbox

HAS_LEFT = ("sent", "claimed")  # a claimed copy will have a message by the time its correction leaves: one at a time


@dataclass(frozen=True, slots=True)
class Copy:
    """`kind` is that of its notice; `message_id` is None when none is known of."""

    message_id: int | None
    read_at: datetime | None
    kind: str


class Copies:
    def __init__(self, session: AsyncSession, outbox: Outbox) -> None:
        self._session = session
        self._outbox = outbox

    async def follow_up(self, announcement_id: int, kind: str, mailing: Mailing) -> None:
        """A notice to everybody whose copy has left."""
        left = (
            select(Delivery.person_id)
            .join(Notice, Notice.id == Delivery.notice_id)
            .where(Delivery.announcement_id == announcement_id, Notice.kind == kind, Notice.status.in_(HAS_LEFT))
        )
        await self._outbox.add_from(*notices_for(left, mailing))

    async def ask_anew(self, announcement_id: int, mailing: Mailing) -> None:
        """A notice to everybody who had marked the text that is no longer the one to mark."""
        marked = select(Delivery.person_id).where(
            Delivery.announcement_id == announcement_id,
            Delivery.read_at.is_(None),
            Delivery.earlier_read_at.is_not(None),
        )
        await self._outbox.add_from(*notices_for(marked, mailing))

    async def others(self, about: str, kinds: Collection[str]) -> Sequence[tuple[int, int]]:
        """Messages beside the copy, by the numbers of their notices, each with its reader."""
        query = (
            select(Notice.id, Notice.person_id)
            .where(Notice.about == about, Notice.kind.in_(kinds), Notice.status.in_(HAS_LEFT))
            .order_by(Notice.id)
        )
        rows = (await self._session.execute(query)).all()
        return [(notice_id, person_id) for notice_id, person_id in rows if person_id is not None]

    async def find(self, announcement_id: int, person_id: int, notice_id: int | None = None) -> Copy | None:
        """The person's own copy, or another message of it."""
        query = (
            select(Notice.message_id, Delivery.read_at, Notice.kind)
            .select_from(Delivery)
            .join(Notice, Notice.id == (Delivery.notice_id if notice_id is None else notice_id))
            .where(Delivery.announcement_id == announcement_id, Delivery.person_id == person_id)
            .where(Notice.person_id == person_id)
        )
        row = (await self._session.execute(query)).one_or_none()
        return Copy(*row) if row is not None else None
