"""The rows that keep work from getting lost: inbox, outbox, conversation states, ticks, audit."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Code, partial_index


class InboxUpdate(Base):
    """An update fetched from the messenger, stored before it is confirmed, emptied by the handler's own transaction.

    `person_key` orders the updates of one chat; `owner` is the process that handles it (storage/liveness.py), nobody
    once it is handled: its number stays as long as the messenger may bring it again.
    `set_aside_at` marks poison after three tries, and what cannot be read.
    """

    __tablename__ = "inbox_updates"

    update_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    person_key: Mapped[str] = mapped_column(String(64))
    body: Mapped[dict[str, Any]]
    owner: Mapped[int | None]
    received_at: Mapped[datetime]
    tries: Mapped[int] = mapped_column(default=0)
    set_aside_at: Mapped[datetime | None]
    error: Mapped[str] = mapped_column(Text, default="")

    __table_args__ = (
        partial_index(
            "ix_inbox_updates_waiting",
            "person_key",
            "update_id",
            where="owner IS NOT NULL",
        ),
    )


class Notice(Base):
    """A message to somebody else, written by the transaction that makes it true, sent later by the one sender.

    Recipient: a person (the account is looked up when it is sent), an account that has no person yet, or a linked
    group.
    `status`: new, claimed, sent, unknown, unreachable, failed, skipped, cancelled. `about` names the thing
    ("meeting:12") whose change cancels what was planned. `dedupe_key`: one reason, one person, one message.
    `goes_anyway`: leaves in quiet time as well; another one that is late waits for its end. `claimed_by`: the process
    that took it last.
    """

    __tablename__ = "notices"

    id: Mapped[int] = mapped_column(primary_key=True)
    dedupe_key: Mapped[str] = mapped_column(String(160), unique=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id", ondelete="CASCADE"), index=True)
    account_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"))
    group_id: Mapped[int | None] = mapped_column(ForeignKey("linked_groups.id", ondelete="CASCADE"))
    kind: Mapped[str] = mapped_column(Code)
    args: Mapped[dict[str, Any]] = mapped_column(default=dict)
    about: Mapped[str] = mapped_column(String(64), default="", index=True)
    priority: Mapped[int] = mapped_column(default=4)
    due_at: Mapped[datetime]
    expires_at: Mapped[datetime | None]
    goes_anyway: Mapped[bool] = mapped_column(default=False)
    status: Mapped[str] = mapped_column(Code, default="new")
    tries: Mapped[int] = mapped_column(default=0)
    claimed_by: Mapped[int] = mapped_column(default=0, server_default="0")
    created_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]
    message_id: Mapped[int | None] = mapped_column(BigInteger)
    error: Mapped[str] = mapped_column(Text, default="")

    __table_args__ = (
        # The lanes of the sender (services/outbox.py): it would run in circles over a due row that it never takes.
        CheckConstraint("priority IN (1, 4, 7)", name="lane"),
        partial_index(
            "ix_notices_waiting",
            "priority",
            "due_at",
            "id",
            where="status = 'new'",
        ),
        partial_index(
            "ix_notices_due",
            "due_at",
            where="status = 'new'",
        ),
        # Few go to an account that has no person: what one of them has missed is found without reading all others.
        partial_index("ix_notices_account_id", "account_id", where="account_id IS NOT NULL"),
    )


class ConversationState(Base):
    """Where a person stands in a form; the draft of their answers. One row for each chat."""

    __tablename__ = "conversation_states"

    key: Mapped[str] = mapped_column(String(120), primary_key=True)
    state: Mapped[str | None] = mapped_column(String(120))
    data: Mapped[dict[str, Any]] = mapped_column(default=dict)
    updated_at: Mapped[datetime]


class TickSlot(Base):
    """A tick has taken this slot; the second one to come does nothing."""

    __tablename__ = "tick_slots"

    tick: Mapped[str] = mapped_column(String(60), primary_key=True)
    slot: Mapped[str] = mapped_column(String(40), primary_key=True)
    taken_at: Mapped[datetime]


class AuditEntry(Base):
    """Who did or read what. Ids only. `actor_id` None is the operator at the command line."""

    __tablename__ = "audit_entries"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    actor_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id", ondelete="SET NULL"))
    action: Mapped[str] = mapped_column(String(60))
    thing: Mapped[str] = mapped_column(Code)
    thing_id: Mapped[int | None]
    details: Mapped[dict[str, Any]] = mapped_column(default=dict)
