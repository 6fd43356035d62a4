"""Notices to other people: rows first, sent later."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Select, case, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.machinery import Notice
from models.people import Account
from storage.inserting import inserting


@dataclass(frozen=True, slots=True)
class Waiting:
    """A claimed notice with the address it goes to; `account` is None when nobody can be reached."""

    notice: Notice
    account: Account | None


NO_ACCOUNT = "no account"
PAGE = 4  # rows looked at for each one wanted


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

    async def cancel(self, about: str, kinds: Collection[str] = ()) -> int:
        """Take back what waits about a thing ("meeting:12"), all kinds or the given ones."""
        statement = update(Notice).where(Notice.about == about, Notice.status == "new")
        if kinds:
            statement = statement.where(Notice.kind.in_(kinds))
        result = await self._session.execute(statement.values(status="cancelled"))
        return int(getattr(result, "rowcount", 0))

    async def claim(self, now: datetime, limit: int, *, busy: Collection[int] = ()) -> list[Waiting]:
        """Take up to `limit` due notices, most urgent first, at most one for each recipient not in `busy` accounts.

        One recipient with a hundred notices does not stand in the way of the others: once met, they are left out.
        """
        taken: dict[int, Waiting] = {}
        accounts = set(busy)
        met: set[int | None] = set()
        while len(taken) < limit:
            page = (await self._session.execute(_due(now, accounts, taken).limit(limit * PAGE))).all()
            for notice, account in page:
                if len(taken) == limit:
                    break
                if notice.id in taken or notice.person_id in met or (account is not None and account.id in accounts):
                    continue
                if account is not None:
                    accounts.add(account.id)
                    met |= {account.person_id} - {None}
                taken[notice.id] = Waiting(notice, account)
            if len(page) < limit * PAGE:
                break
        if taken:
            statement = update(Notice).where(Notice.id.in_(taken)).values(status="claimed", tries=Notice.tries + 1)
            await self._session.execute(statement.execution_options(synchronize_session=False))
        return list(taken.values())

    async def record(self, notice_id: int, **values: Any) -> None:
        """What became of a claimed notice."""
        statement = update(Notice).where(Notice.id == notice_id, Notice.status == "claimed").values(**values)
        await self._session.execute(statement.execution_options(synchronize_session=False))

    async def revive(self, person_id: int, now: datetime) -> int:
        """What met no account and is not too late goes now: the person has come in."""
        result = await self._session.execute(
            update(Notice)
            .where(
                Notice.person_id == person_id,
                Notice.status == "unreachable",
                Notice.error == NO_ACCOUNT,
                Notice.expires_at > now,
            )
            .values(status="new", due_at=now, error="")
        )
        count = int(getattr(result, "rowcount", 0))
        self.has_new = self.has_new or count > 0
        return count

    async def left_claimed(self) -> Sequence[Notice]:
        """What a sender that died held in its hands: nobody knows whether it left."""
        return (await self._session.scalars(select(Notice).where(Notice.status == "claimed"))).all()

    async def next_due(self) -> datetime | None:
        moment: datetime | None = await self._session.scalar(
            select(func.min(Notice.due_at)).where(Notice.status == "new")
        )
        return moment

    async def find(self, dedupe_key: str) -> Notice | None:
        found: Notice | None = await self._session.scalar(select(Notice).where(Notice.dedupe_key == dedupe_key))
        return found


def _due(now: datetime, accounts: Collection[int], taken: Collection[int]) -> Select[Any]:
    """What is due, with the address each would go to: of two accounts of a person the reachable one."""
    query: Any = (
        select(Notice, Account)
        .outerjoin(Account, or_(Account.id == Notice.account_id, Account.person_id == Notice.person_id))
        .where(Notice.status == "new", Notice.due_at <= now)
        .order_by(
            Notice.priority, Notice.due_at, Notice.id, case((Account.unreachable_at.is_(None), 0), else_=1), Account.id
        )
    )
    if taken:
        query = query.where(Notice.id.not_in(taken))
    if accounts:
        people = select(Account.person_id).where(Account.id.in_(accounts), Account.person_id.is_not(None))
        query = query.where(or_(Account.id.is_(None), Account.id.not_in(accounts)))
        query = query.where(or_(Notice.person_id.is_(None), Notice.person_id.not_in(people)))
    return cast("Select[Any]", query)
