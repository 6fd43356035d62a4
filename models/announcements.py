"""Announcements, their frozen audience, and who has read (P22)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Code


class Announcement(Base):
    """`audience` lists municipalities, organisations, subjects, roles and bodies; an empty list is everybody.

    `role` and `sender` (`methodist`, `o:12`, `b:7`) are the capacity in which the author wrote; `category` is empty
    for a leader. `goes_at` is when it leaves (later than made when that was quiet time); `repeats` counts the asks
    after the first one, and the list of organisations told to the author as the last.

    `asked_revision`: from which edition on a mark of reading counts, `asked_at` since when that is so (None: since it
    left). A correction that changes the meaning raises both; earlier marks stay on record.

    `phase`: going, stopped (what waits is kept back), undone (taken back before it left), withdrawn. `revision` counts
    corrections of the text. `card_message_id` is the author's message that shows what becomes of it while it leaves,
    `card_shown` the numbers it was shown last;
    `reminded_on` the day of the last reminder by button.
    """

    __tablename__ = "announcements"

    id: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[str] = mapped_column(String(64), unique=True)
    author_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id", ondelete="SET NULL"))
    role: Mapped[str] = mapped_column(Code)
    sender: Mapped[str] = mapped_column(Code)
    category: Mapped[str] = mapped_column(Code, default="")
    text: Mapped[str] = mapped_column(Text)
    file_id: Mapped[int | None] = mapped_column(ForeignKey("stored_files.id"))
    audience: Mapped[dict[str, Any]] = mapped_column(default=dict)
    needs_ack: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime]
    goes_at: Mapped[datetime]
    repeats: Mapped[int] = mapped_column(default=0)
    phase: Mapped[str] = mapped_column(Code, default="going")
    revision: Mapped[int] = mapped_column(default=0)
    asked_revision: Mapped[int] = mapped_column(default=0)
    asked_at: Mapped[datetime | None]
    card_message_id: Mapped[int | None] = mapped_column(BigInteger)
    card_shown: Mapped[str] = mapped_column(String(120), default="")
    reminded_on: Mapped[date | None]

    __table_args__ = (Index("ix_announcements_author_id_created_at", "author_id", "created_at"),)


class Edition(Base):
    """A text that a correction has replaced: what those had before them who marked it until then."""

    __tablename__ = "announcement_editions"

    announcement_id: Mapped[int] = mapped_column(ForeignKey("announcements.id", ondelete="CASCADE"), primary_key=True)
    revision: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    text: Mapped[str] = mapped_column(Text)
    until_at: Mapped[datetime]


class Delivery(Base):
    """One person of the frozen audience. What became of the message stands in the outbox row; reading stands here.

    `read_revision`: the edition that was marked. A correction that changes the meaning asks anew: the mark moves to
    `earlier_read_at`, `earlier_revision`.
    `is_resent`: an unknown outcome was sent once more, at the author's word.
    """

    __tablename__ = "deliveries"

    announcement_id: Mapped[int] = mapped_column(ForeignKey("announcements.id", ondelete="CASCADE"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id", ondelete="CASCADE"), primary_key=True)
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisations.id", ondelete="SET NULL"))
    notice_id: Mapped[int | None] = mapped_column(ForeignKey("notices.id", ondelete="SET NULL"))
    read_at: Mapped[datetime | None]
    read_revision: Mapped[int] = mapped_column(default=0)
    earlier_read_at: Mapped[datetime | None]
    earlier_revision: Mapped[int | None]
    is_resent: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (Index("ix_deliveries_person_id", "person_id"),)
