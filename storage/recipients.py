"""To whom a claimed notice goes: the chat of an account or of a linked group, and at most one for each at a time."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Select, or_

from models.groups import LinkedGroup
from models.machinery import Notice
from models.people import Account


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A chat in a messenger: of somebody's account, or of a linked group. `is_open`: as far as we know, it takes words
    from us."""

    messenger: str
    chat_id: int
    language: str
    is_open: bool
    account_id: int | None = None
    person_id: int | None = None
    group_id: int | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """A claimed notice with the address it goes to; None when there is none."""

    notice: Notice
    address: Address | None


class Met:
    """Recipients who already have a notice on its way: by the person, by the account, by the group."""

    def __init__(self) -> None:
        self._people: set[int | None] = set()
        self._accounts: set[int | None] = set()
        self._groups: set[int | None] = set()

    def add(self, waiting: Waiting) -> bool:
        """False when the recipient is known already; whatever else leads to them is known from then on."""
        notice, address = waiting.notice, waiting.address
        people = {notice.person_id, address.person_id if address is not None else None} - {None}
        accounts = {notice.account_id, address.account_id if address is not None else None} - {None}
        groups = {notice.group_id} - {None}
        is_new = not (people & self._people or accounts & self._accounts or groups & self._groups)
        self._people |= people
        self._accounts |= accounts
        self._groups |= groups
        return is_new

    def without(self, query: Select[Notice]) -> Select[Notice]:
        if self._people:
            query = query.where(or_(Notice.person_id.is_(None), Notice.person_id.not_in(self._people)))
        if self._accounts:
            query = query.where(or_(Notice.account_id.is_(None), Notice.account_id.not_in(self._accounts)))
        if self._groups:
            query = query.where(or_(Notice.group_id.is_(None), Notice.group_id.not_in(self._groups)))
        return query


def of_account(account: Account) -> Address:
    return Address(
        messenger=account.messenger,
        chat_id=account.chat_id,
        language=account.language,
        is_open=account.unreachable_at is None,
        account_id=account.id,
        person_id=account.person_id,
    )


def of_group(group: LinkedGroup) -> Address:
    assert group.chat_id is not None  # nothing is written to an offer
    return Address(
        messenger=group.messenger,
        chat_id=group.chat_id,
        language=group.language,
        is_open=group.ended_at is None,
        group_id=group.id,
    )
