"""Meetings of a pair: planned, moved, held, logged, confirmed (P11)."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Code


class Meeting(Base):
    """`status`: planned, cancelled, held, not_held. `moves` counts the times it was moved and dates its reminders.

    Once held, `planned_at` is when it was held. `topic` may be empty: to be chosen together. `mentor_seen_at` and
    `mentee_seen_at`: each side's "I will be there" for the time that stands now.

    `run_id` is the planning form's run, `log_run_id` the logging form's: a second press of either changes nothing.
    """

    __tablename__ = "meetings"

    id: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[str] = mapped_column(String(64), unique=True)
    pair_id: Mapped[int] = mapped_column(ForeignKey("pairs.id", ondelete="CASCADE"), index=True)
    planned_at: Mapped[datetime]
    planned_minutes: Mapped[int] = mapped_column(default=45)
    form: Mapped[str] = mapped_column(Code)
    topic: Mapped[str] = mapped_column(String(200))
    status: Mapped[str] = mapped_column(Code, default="planned")
    moves: Mapped[int] = mapped_column(default=0)
    reason: Mapped[str] = mapped_column(String(300), default="")
    mentor_seen_at: Mapped[datetime | None]
    mentee_seen_at: Mapped[datetime | None]
    minutes: Mapped[int | None]
    agreed: Mapped[str] = mapped_column(Text, default="")
    next_on: Mapped[date | None]
    logged_at: Mapped[datetime | None]
    log_run_id: Mapped[str | None] = mapped_column(String(64), unique=True)
    confirmed_at: Mapped[datetime | None]
    correction: Mapped[str] = mapped_column(Text, default="")
    created_at: Mapped[datetime]

    __table_args__ = (Index("ix_meetings_status_planned_at", "status", "planned_at"),)
