"""Professional contests and those who want to take part (P18)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Code


class Contest(Base):
    """A contest in its application stage. `status`: announced, cancelled. `audience` as in announcements."""

    __tablename__ = "contests"

    id: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[str] = mapped_column(String(64), unique=True)
    title: Mapped[str] = mapped_column(String(200))
    who_may_apply: Mapped[str] = mapped_column(String(300))
    materials: Mapped[str] = mapped_column(Text, default="")
    deadline_at: Mapped[datetime]
    audience: Mapped[dict[str, Any]] = mapped_column(default=dict)
    status: Mapped[str] = mapped_column(Code, default="announced")
    created_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id", ondelete="SET NULL"))
    created_at: Mapped[datetime]


class Application(Base):
    """`status`: interested, withdrawn. Papers and reviews come later; reminders go only to the interested."""

    __tablename__ = "applications"

    contest_id: Mapped[int] = mapped_column(ForeignKey("contests.id", ondelete="CASCADE"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id", ondelete="CASCADE"), primary_key=True)
    status: Mapped[str] = mapped_column(Code, default="interested")
    changed_at: Mapped[datetime]
