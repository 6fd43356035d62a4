"""Notices to other people: rows first, sent later."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Integer, Select, Table, and_, bindparam, func, literal, literal_column, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm.attributes import set_committed_value

from models.groups import LinkedGroup
from models.machinery import Notice
from models.people import Account
from storage.inserting import inserting
from storage.recipients import Address, Met, Waiting, of_account, of_group


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What became of a claimed notice. `due_at`, `expires_at` and `tries` of None stay as the claim left them."""

    waiting: Waiting
    status: str
    error: str = ""
    due_at: datetime | None = None
    tries: int | None = None
    sent_at: datetime | None = None
    message_id: int | None = None
    expires_at: datetime | None = None


NO_ACCOUNT = "no account"
AWAY = "away"
"""The mark of what waits until its person is back from leave or illness."""
KEPT_BACK = "stopped"
"""The mark of a cancelled notice that goes again when its author says so."""
# Spelt out, not bound: a partial index serves only a query that shows its condition before the values are known.
SETTLED = ("status", "error", "due_at", "tries", "sent_at", "message_id", "expires_at")
LONGEST_ERROR = 300
IS_NEW = Notice.status == literal_column("'new'")
# What is due in one lane, the oldest first, along the index of what waits.
DUE = (
    select(Notice)
    .where(IS_NEW, Notice.priority == bindparam("priority"), Notice.due_at <= bindparam("now"))
    .order_by(Notice.due_at, Notice.id)
    .limit(bindparam("most", type_=Integer))
)
TABLE = cast("Table", Notice.__table__)
CLAIM = (
    update(TABLE)
    .where(TABLE.c.id.in_(bindparam("numbers", expanding=True)), TABLE.c.status == literal_column("'new'"))
    .values(status="claimed", claimed_by=bindparam("owner"), tries=TABLE.c.tries + 1)
    .returning(TABLE.c.id)
)
SETTLE = (
    update(TABLE)
    .where(
        TABLE.c.id == bindparam("notice"),
        TABLE.c.claimed_by == bindparam("owner"),
        or_(TABLE.c.status == literal_column("'claimed'"), TABLE.c.status == literal_column("'unknown'")),
    )
    .values({name: bindparam(f"new_{name}") for name in SETTLED})
)


class Outbox:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session
        self.has_new = False

    async def add(self, rows: Sequence[dict[str, Any]]) -> int:
        """Write notices (columns of `Notice`); a known dedupe key is left alone. Returns how many are new."""
        if not rows:
            return 0
        insert = inserting(self._session)
        statement = insert(Notice).on_conflict_do_nothing(index_elements=[Notice.dedupe_key]).returning(Notice.id)
        added = (await self._session.scalars(statement, list(rows))).all()
        self.has_new = self.has_new or bool(added)
        return len(added)

    async def add_from(self, columns: Sequence[str], rows: Select[Any]) -> None:
        """Write a notice for each row of a query, in one statement: thousands of people, no loop. A known dedupe key
        is left alone."""
        insert = inserting(self._session)
        statement = insert(Notice).from_select(list(columns), rows)
        result = await self._session.execute(statement.on_conflict_do_nothing(index_elements=[Notice.dedupe_key]))
        self.has_new = self.has_new or bool(getattr(result, "rowcount", 0))

    async def cancel(self, about: str, kinds: Collection[str] = (), *, person_id: int | None = None) -> int:
        """Take back what waits about a thing ("meeting:12") or is kept back, all kinds or the given ones, for all or
        for one person."""
        is_kept_back = and_(Notice.status == "cancelled", Notice.error == KEPT_BACK)
        statement = update(Notice).where(Notice.about == about, or_(Notice.status == "new", is_kept_back))
        if kinds:
            statement = statement.where(Notice.kind.in_(kinds))
        if person_id is not None:
            statement = statement.where(Notice.person_id == person_id)
        result = await self._session.execute(statement.values(status="cancelled", error=""))
        return int(getattr(result, "rowcount", 0))

    async def cancel_for(self, person_id: int) -> int:
        """Take back everything that waits for one person."""
        statement = update(Notice).where(Notice.person_id == person_id, Notice.status == "new")
        result = await self._session.execute(statement.values(status="cancelled"))
        return int(getattr(result, "rowcount", 0))

    async def claim(
        self, now: datetime, lanes: Sequence[tuple[int, int]], *, owner: int, busy: Collection[Waiting] = ()
    ) -> list[Waiting]:
        """Take due notices for this process, most urgent first, at most one for each recipient and none for the `busy`
        ones.

        `lanes` are priorities with the number of rows after which no more of that priority is taken: one query for
        each along its index. A recipient with a hundred notices does not stand in the way: once met, they are left out.
        """
        met = Met()
        for waiting in busy:
            met.add(waiting)
        found: list[Waiting] = []
        for priority, most in lanes:
            while len(found) < most:
                values = {"priority": priority, "now": now, "most": most - len(found)}
                rows = (await self._session.scalars(met.without(DUE), values)).all()
                fresh = [waiting for waiting in await self._addressed(rows) if met.add(waiting)]
                found += fresh
                if len(rows) < most - len(found) + len(fresh):
                    break
        if not found:
            return []
        numbers = [waiting.notice.id for waiting in found]
        claim = {"numbers": numbers, "owner": owner}
        taken = set(await (await self._session.connection()).scalars(CLAIM, claim))
        mine = [waiting for waiting in found if waiting.notice.id in taken]
        for waiting in mine:
            set_committed_value(waiting.notice, "claimed_by", owner)
        return mine

    async def _addressed(self, notices: Sequence[Notice]) -> list[Waiting]:
        """Each with the address it would go to: of two accounts of a person the reachable one, then the older."""
        people = {notice.person_id for notice in notices} - {None}
        numbers = {notice.account_id for notice in notices} - {None}
        chats = {notice.group_id for notice in notices} - {None}
        by_person: dict[int | None, Address] = {}
        by_number: dict[int | None, Address] = {}
        by_group: dict[int | None, Address] = {}
        if people:
            rows = await self._session.scalars(select(Account).where(Account.person_id.in_(people)))
            for account in sorted(rows, key=lambda row: (row.unreachable_at is not None, row.id), reverse=True):
                by_person[account.person_id] = of_account(account)
        if numbers:
            rows = await self._session.scalars(select(Account).where(Account.id.in_(numbers)))
            by_number = {account.id: of_account(account) for account in rows}
        if chats:
            groups = await self._session.scalars(select(LinkedGroup).where(LinkedGroup.id.in_(chats)))
            by_group = {group.id: of_group(group) for group in groups}
        return [
            Waiting(row, by_group.get(row.group_id) or by_number.get(row.account_id) or by_person.get(row.person_id))
            for row in notices
        ]

    async def settle(self, settled: Sequence[Settled]) -> None:
        """Write down what became of claimed notices, all in one statement. One that is taken back, or that another
        process has claimed meanwhile, stays; one that another process could only doubt is doubted no more."""
        if not settled:
            return
        rows = [
            {
                "notice": row.waiting.notice.id,
                "owner": row.waiting.notice.claimed_by,
                "new_status": row.status,
                "new_error": row.error[:LONGEST_ERROR],
                "new_due_at": row.due_at or row.waiting.notice.due_at,
                "new_tries": row.waiting.notice.tries + 1 if row.tries is None else row.tries,
                "new_sent_at": row.sent_at,
                "new_message_id": row.message_id,
                "new_expires_at": row.expires_at or row.waiting.notice.expires_at,
            }
            for row in settled
        ]
        await (await self._session.connection()).execute(SETTLE, rows)

    async def revive(self, now: datetime, *, person_id: int | None = None, account_id: int | None = None) -> int:
        """What could not reach the person, or the account by itself, and is not too late goes now: they have come in,
        or back."""
        recipient = Notice.person_id == person_id if person_id is not None else Notice.account_id == account_id
        missed = update(Notice).where(recipient, Notice.status == "unreachable", Notice.expires_at > now)
        result = await self._session.execute(missed.values(status="new", due_at=now, tries=0))
        count = int(getattr(result, "rowcount", 0))
        self.has_new = self.has_new or count > 0
        return count

    async def waits_for_return(self, notice: Notice) -> bool:
        """The word on the same thing that this one repeats (`..._reminder`) waits until this person is back."""
        other = select(Notice.id).where(
            IS_NEW,
            Notice.id != notice.id,
            Notice.person_id == notice.person_id,
            Notice.about == notice.about,
            literal(notice.kind).startswith(Notice.kind),
            Notice.error.endswith(AWAY),
        )
        return notice.about != "" and await self._session.scalar(other.limit(1)) is not None

    async def welcome(self, person_id: int, now: datetime) -> None:
        """The person is back, maybe earlier than was hoped: what has waited for them goes."""
        waits = update(Notice).where(IS_NEW, Notice.person_id == person_id, Notice.error.endswith(AWAY))
        result = await self._session.execute(waits.values(due_at=now).execution_options(synchronize_session=False))
        self.has_new = self.has_new or bool(getattr(result, "rowcount", 0))

    async def resend(self, notice_ids: Collection[int], now: datetime) -> int:
        """Somebody decided that what is in doubt goes once more, even if it may come twice. How many go.

        A second press, and one that is known to have come meanwhile, change nothing; nor does one that is too late.
        """
        statement = update(Notice).where(Notice.id.in_(notice_ids), Notice.status == "unknown", Notice.expires_at > now)
        result = await self._session.execute(
            statement.values(status="new", due_at=now, tries=0, error="").execution_options(synchronize_session=False)
        )
        count = int(getattr(result, "rowcount", 0))
        self.has_new = self.has_new or count > 0
        return count

    async def left_claimed(self) -> Sequence[Notice]:
        """What senders hold in their hands, or held when they died."""
        return (await self._session.scalars(select(Notice).where(Notice.status == "claimed"))).all()

    async def next_due(self) -> datetime | None:
        moment: datetime | None = await self._session.scalar(select(func.min(Notice.due_at)).where(IS_NEW))
        return moment

    async def find(self, dedupe_key: str) -> Notice | None:
        found: Notice | None = await self._session.scalar(select(Notice).where(Notice.dedupe_key == dedupe_key))
        return found
