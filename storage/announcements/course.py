"""What the author does with an announcement after sending it: every change is one guarded UPDATE for all copies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Update, and_, case, exists, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from domain.announcements import Phase, State
from models.announcements import Announcement, Delivery
from models.machinery import Notice
from storage.announcements.states import LIVE, STATE
from storage.outbox import KEPT_BACK, Outbox

AGAIN = "resent"


@dataclass(frozen=True, slots=True)
class Standing:
    """All copies in numbers. `done` of `told` copies that left have been corrected (or taken back) so far;
    `goes_next` is the moment of the first copy that waits."""

    states: dict[State, int]
    done: int = 0
    told: int = 0
    goes_next: datetime | None = None
    may_resend: int = 0
    left: int = 0
    """Copies that have left or were given up: with none of them it can still be taken back."""
    asked_anew: int = 0
    """Those who had marked a text that was corrected since, and not the new one."""
    groups: tuple[tuple[str, State], ...] = ()
    """Titles of linked groups with what became of their copies; they count for no person."""

    @property
    def waiting(self) -> int:
        return self.states[State.WAITING]

    @property
    def silent(self) -> int:
        """Those who got it, or may have, and have not marked it read."""
        return self.states[State.DELIVERED] + self.states[State.UNKNOWN]

    @property
    def people(self) -> int:
        return sum(self.states.values())

    @property
    def digest(self) -> str:
        """Short: equal digests look equal."""
        numbers = (*self.states.values(), self.done, self.told, self.may_resend, self.left)
        in_groups = Counter(state for _, state in self.groups)
        return ":".join(str(number) for number in (*numbers, *(in_groups[state] for state in State if self.groups)))


class Courses:
    def __init__(self, session: AsyncSession, outbox: Outbox) -> None:
        self._session = session
        self._outbox = outbox

    async def undo(self, announcement_id: int, about: str, kind: str) -> bool:
        """Take it back before anything has left. False when a copy is on its way, or it was taken back already."""
        left = select(Notice.id).where(
            Notice.about == about, Notice.kind == kind, Notice.status.not_in(("new", "cancelled"))
        )
        statement = _phase(announcement_id, (Phase.GOING, Phase.STOPPED), Phase.UNDONE).where(~exists(left))
        return await self._changes(statement) == 1

    async def withdraw(self, announcement_id: int) -> bool:
        """False when it was withdrawn or undone before."""
        return await self._changes(_phase(announcement_id, (Phase.GOING, Phase.STOPPED), Phase.WITHDRAWN)) == 1

    async def follow(self, announcement_id: int, message_id: int | None, digest: str) -> None:
        """The author's message that shows what becomes of it, and what it shows now."""
        statement = update(Announcement).where(Announcement.id == announcement_id)
        await self._changes(statement.values(card_message_id=message_id, card_shown=digest))

    async def leave(self, announcement_id: int, message_id: int | None) -> None:
        """That message shows something else now."""
        statement = update(Announcement).where(
            Announcement.id == announcement_id, Announcement.card_message_id == message_id
        )
        await self._changes(statement.values(card_message_id=None))

    async def has_news(self, announcement_id: int, digest: str) -> bool:
        """False when the author's message shows it already, or there is no such message."""
        query = select(Announcement.id).where(
            Announcement.id == announcement_id,
            Announcement.card_message_id.is_not(None),
            Announcement.card_shown != digest,
        )
        return await self._session.scalar(query) is not None

    async def has_shown(self, announcement_id: int, message_id: int | None, digest: str) -> None:
        """The author's message was brought up to date; nothing when another one is theirs by now."""
        statement = update(Announcement).where(
            Announcement.id == announcement_id, Announcement.card_message_id == message_id
        )
        await self._changes(statement.values(card_shown=digest))

    async def is_live(self, announcement_id: int) -> bool:
        """Not taken back by its author."""
        query = select(Announcement.id).where(Announcement.id == announcement_id, Announcement.phase.in_(LIVE))
        return await self._session.scalar(query) is not None

    async def is_stopped(self, announcement_id: int) -> bool:
        """Kept back by its author for now."""
        query = select(Announcement.id).where(
            Announcement.id == announcement_id, Announcement.phase == Phase.STOPPED.value
        )
        return await self._session.scalar(query) is not None

    async def is_current(self, announcement_id: int, phase: Phase, revision: int) -> bool:
        query = select(Announcement.id).where(Announcement.id == announcement_id, Announcement.revision == revision)
        if phase is Phase.WITHDRAWN:
            query = query.where(Announcement.phase == phase.value)
        else:
            query = query.where(Announcement.phase.in_(LIVE))
        return await self._session.scalar(query) is not None

    async def standing(self, announcement_id: int, about: str, follow_up: str) -> Standing:
        """`follow_up` begins the keys of the notices that correct or take back what has left; empty: none do."""
        copies = (
            select(
                STATE,
                func.count(),
                func.sum(case((_may_resend(), 1), else_=0)),
                func.sum(case((Notice.status.not_in(("new", "cancelled")), 1), else_=0)),
                func.sum(case((_is_asked_anew(), 1), else_=0)),
            )
            .select_from(Delivery)
            .outerjoin(Notice, Notice.id == Delivery.notice_id)
            .where(Delivery.announcement_id == announcement_id)
            .group_by(STATE)
        )
        states = dict.fromkeys(State, 0)
        may_resend = left = asked_anew = 0
        for state, count, resends, gone, again in (await self._session.execute(copies)).all():
            states[State(state)] = count
            may_resend, left, asked_anew = may_resend + (resends or 0), left + (gone or 0), asked_anew + (again or 0)
        next_due = select(func.min(Notice.due_at)).join(Delivery, Delivery.notice_id == Notice.id)
        waiting = and_(Delivery.announcement_id == announcement_id, Notice.status.in_(("new", "claimed")))
        goes_next = await self._session.scalar(next_due.where(waiting))
        told = done = 0
        if follow_up:
            mine = select(func.count(), func.sum(case((Notice.status.not_in(("new", "claimed")), 1), else_=0))).where(
                Notice.about == about, Notice.dedupe_key.startswith(follow_up, autoescape=True)
            )
            told, ended = (await self._session.execute(mine)).one()
            done = ended or 0
        return Standing(states, done, told, goes_next, may_resend, left, asked_anew)

    async def keep_back(self, announcement_id: int, about: str, kind: str) -> int | None:
        """Stop what has not left. How many copies wait now; None when it was not going."""
        if await self._changes(_phase(announcement_id, (Phase.GOING,), Phase.STOPPED)) != 1:
            return None
        waiting = update(Notice).where(Notice.about == about, Notice.kind == kind, Notice.status == "new")
        return await self._changes(waiting.values(status="cancelled", error=KEPT_BACK))

    async def let_go(
        self, announcement_id: int, about: str, kind: str, *, now: datetime, due_at: datetime, expires_at: datetime
    ) -> int | None:
        """Go on with what was kept back, exactly: the urgent now, others at `due_at`. None when it was not stopped."""
        # A copy that came back meanwhile may be in the sender's hands, to be kept back too: wait until that is written.
        mine = select(Notice.id).where(
            Notice.about == about, Notice.kind == kind, Notice.status.in_(("new", "claimed"))
        )
        await self._session.execute(mine.order_by(Notice.id).with_for_update())
        if await self._changes(_phase(announcement_id, (Phase.STOPPED,), Phase.GOING)) != 1:
            return None
        kept = update(Notice).where(
            Notice.about == about, Notice.kind == kind, Notice.status == "cancelled", Notice.error == KEPT_BACK
        )
        # A moment chosen by the author that is still ahead stays as it is.
        moment = case((Notice.due_at > due_at, Notice.due_at), (Notice.goes_anyway, now), else_=due_at)
        ends = case((Notice.due_at > due_at, Notice.expires_at), else_=expires_at)
        count = await self._changes(kept.values(status="new", error="", due_at=moment, expires_at=ends))
        self._outbox.has_new = self._outbox.has_new or count > 0
        return count

    async def resend_unknown(
        self, announcement_id: int, *, now: datetime, due_at: datetime, expires_at: datetime
    ) -> int:
        """Once more to those of whom nobody knows; each copy once in its life; the urgent now, others at `due_at`."""
        doubtful = (
            select(Delivery.notice_id)
            .join(Notice, Notice.id == Delivery.notice_id)
            .where(Delivery.announcement_id == announcement_id, _may_resend())
        )
        again = update(Notice).where(Notice.id.in_(doubtful), Notice.status == "unknown")
        count = await self._changes(
            again.values(
                status="new",
                tries=0,
                error=AGAIN,
                due_at=case((Notice.goes_anyway, now), else_=due_at),
                expires_at=expires_at,
            )
        )
        if count:
            resent = select(Notice.id).where(Notice.status == "new", Notice.error == AGAIN)
            marked = update(Delivery).where(
                Delivery.announcement_id == announcement_id,
                Delivery.is_resent.is_(False),
                Delivery.read_at.is_(None),
                Delivery.notice_id.in_(resent),
            )
            await self._changes(marked.values(is_resent=True))
        self._outbox.has_new = self._outbox.has_new or count > 0
        return count

    async def remind(self, announcement_id: int, today: date) -> bool:
        """Takes the day's reminder. False when it was taken today already."""
        statement = update(Announcement).where(
            Announcement.id == announcement_id,
            Announcement.phase.in_(LIVE),
            or_(Announcement.reminded_on.is_(None), Announcement.reminded_on != today),
        )
        return await self._changes(statement.values(reminded_on=today)) == 1

    async def _changes(self, statement: Update) -> int:
        result: Any = await self._session.execute(statement.execution_options(synchronize_session=False))
        return int(result.rowcount)


def _may_resend() -> Any:
    return and_(Notice.status == "unknown", Delivery.read_at.is_(None), Delivery.is_resent.is_(False))


def _is_asked_anew() -> Any:
    return and_(Delivery.read_at.is_(None), Delivery.earlier_read_at.is_not(None))


def _phase(announcement_id: int, before: Collection[Phase], after: Phase) -> Update:
    return (
        update(Announcement)
        .where(Announcement.id == announcement_id, Announcement.phase.in_([phase.value for phase in before]))
        .values(phase=after.value)
    )
