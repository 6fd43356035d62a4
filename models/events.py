"""Association sessions and other events with their answers (P14)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Code


class BodySession(Base):
    """A session of a body. `status`: announced, cancelled. (`session` alone is SQLAlchemy's word.)

    `moves` counts changes of the time: a press and a reminder speak of the time they knew.
    """

    __tablename__ = "body_sessions"

    id: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[str] = mapped_column(String(64), unique=True)
    body_id: Mapped[int] = mapped_column(ForeignKey("bodies.id", ondelete="CASCADE"), index=True)
    starts_at: Mapped[datetime]
    topic: Mapped[str] = mapped_column(String(200))
    place: Mapped[str] = mapped_column(String(300))
    agenda: Mapped[str] = mapped_column(Text, default="")
    status: Mapped[str] = mapped_column(Code, default="announced")
    moves: Mapped[int] = mapped_column(default=0)
    created_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id", ondelete="SET NULL"))
    created_at: Mapped[datetime]


class Rsvp(Base):
    """`answer`: coming, online, absent; the last press counts."""

    __tablename__ = "rsvps"

    body_session_id: Mapped[int] = mapped_column(ForeignKey("body_sessions.id", ondelete="CASCADE"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id", ondelete="CASCADE"), primary_key=True)
    answer: Mapped[str] = mapped_column(Code)
    answered_at: Mapped[datetime]
