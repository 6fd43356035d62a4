"""Accounts in a messenger, consents, invite links and registrations that wait."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Code, TelegramId


class Account(Base):
    """An address `(messenger, user, chat)`; attached to a person, or not yet, or no longer.

    `unreachable_at` is set when the messenger refuses (blocked, deactivated) and cleared when the person writes.
    """

    __tablename__ = "accounts"

    id: Mapped[int] = mapped_column(primary_key=True)
    messenger: Mapped[str] = mapped_column(Code, default="telegram")
    user_id: Mapped[int] = mapped_column(TelegramId)
    chat_id: Mapped[int] = mapped_column(TelegramId)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id", ondelete="SET NULL"), index=True)
    language: Mapped[str] = mapped_column(String(8), default="ru")
    created_at: Mapped[datetime]
    unreachable_at: Mapped[datetime | None]

    __table_args__ = (UniqueConstraint("messenger", "user_id"),)


class Consent(Base):
    """Which text was accepted, when, from which account; withdrawal closes the row, it is never deleted (152-ФЗ)."""

    __tablename__ = "consents"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"), index=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id", ondelete="SET NULL"), index=True)
    text_version: Mapped[str] = mapped_column(String(80))
    given_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]


class Invite(Base):
    """A link as a row: random token, role, reach, term, number of uses. `person_id` makes it personal (one use).

    Without a person and without a maker it is the operator's: one use, good at once. `moves_account`: its maker knew
    that the person has another account and meant the card to move.
    """

    __tablename__ = "invites"

    id: Mapped[int] = mapped_column(primary_key=True)
    token: Mapped[str] = mapped_column(String(64), unique=True)
    run_id: Mapped[str | None] = mapped_column(String(64), unique=True)
    role: Mapped[str] = mapped_column(Code)
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisations.id"))
    body_id: Mapped[int | None] = mapped_column(ForeignKey("bodies.id"))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id", ondelete="CASCADE"))
    municipalities: Mapped[list[str]] = mapped_column(default=list)
    subjects: Mapped[list[str]] = mapped_column(default=list)
    moves_account: Mapped[bool] = mapped_column(default=False)
    max_uses: Mapped[int] = mapped_column(default=1)
    used: Mapped[int] = mapped_column(default=0)
    expires_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]
    created_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id", ondelete="SET NULL"))
    created_at: Mapped[datetime]


class InviteUse(Base):
    __tablename__ = "invite_uses"

    invite_id: Mapped[int] = mapped_column(ForeignKey("invites.id", ondelete="CASCADE"), primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), primary_key=True)
    used_at: Mapped[datetime]


class Registration(Base):
    """What a newcomer said of themselves; waits for the coordinator, or for a methodist where there is none (P01).

    `status`: waiting, confirmed, refused, cancelled. `person_id` is the staff record matched or made; set while it
    waits, it is what a personal link named. `role` is what the link promised, teacher without one.
    `is_own_approval` marks that the one who confirmed is the newcomer's own other role.
    """

    __tablename__ = "registrations"

    id: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[str] = mapped_column(String(64), unique=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), index=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisations.id"), index=True)
    invite_id: Mapped[int | None] = mapped_column(ForeignKey("invites.id", ondelete="SET NULL"))
    surname: Mapped[str] = mapped_column(String(80))
    given_name: Mapped[str] = mapped_column(String(80))
    patronymic: Mapped[str] = mapped_column(String(80), default="")
    role: Mapped[str] = mapped_column(Code, default="teacher")
    post: Mapped[str] = mapped_column(Code, default="subject_teacher")
    subjects: Mapped[list[str]] = mapped_column(default=list)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id", ondelete="SET NULL"))
    status: Mapped[str] = mapped_column(Code, default="waiting")
    created_at: Mapped[datetime]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id", ondelete="SET NULL"))
    reason: Mapped[str] = mapped_column(String(300), default="")
    is_own_approval: Mapped[bool] = mapped_column(default=False)
