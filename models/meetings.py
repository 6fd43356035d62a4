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

    `corrections` counts the times the junior did not agree: from the second on the service looks at it.

    `voice_id`: what was agreed, as the mentor has told it; `agreed` may then be empty.

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
    corrections: Mapped[int] = mapped_column(default=0)
    voice_id: Mapped[int | None] = mapped_column(ForeignKey("stored_files.id", ondelete="SET NULL"))
    created_at: Mapped[datetime]

    __table_args__ = (Index("ix_meetings_status_planned_at", "status", "planned_at"),)


class NextAction(Base):
    """A thing to do that was agreed at a meeting. `person_id` None: either of the pair. `due_on` is the day the line
    names, or of the next meeting (`is_with_meeting`), whose reminder then speaks of it.
    """

    __tablename__ = "next_actions"

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id", ondelete="CASCADE"), index=True)
    pair_id: Mapped[int] = mapped_column(ForeignKey("pairs.id", ondelete="CASCADE"), index=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id", ondelete="SET NULL"))
    text: Mapped[str] = mapped_column(String(300))
    due_on: Mapped[date]
    is_with_meeting: Mapped[bool] = mapped_column(default=False)
    done_at: Mapped[datetime | None]
    done_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id", ondelete="SET NULL"))
    dropped_at: Mapped[datetime | None]
    created_at: Mapped[datetime]


class MeetingNote(Base):
    """`readers`: own (the author alone), pair (both), service (the author and methodists); said before it is written
    and never changed after."""

    __tablename__ = "meeting_notes"

    id: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[str] = mapped_column(String(64), unique=True)
    pair_id: Mapped[int] = mapped_column(ForeignKey("pairs.id", ondelete="CASCADE"), index=True)
    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meetings.id", ondelete="CASCADE"))
    author_id: Mapped[int] = mapped_column(ForeignKey("persons.id", ondelete="CASCADE"))
    readers: Mapped[str] = mapped_column(Code)
    text: Mapped[str] = mapped_column(Text)
    created_at: Mapped[datetime]
