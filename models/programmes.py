"""The personalised programme of a pair, with its roadmap (P10)."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Code


class MentoringProgramme(Base):
    """One for a pair; it goes over to the pair that comes instead. `goals` are lines; `comment` is why it came back.

    `closing_mentor`, `closing_mentee`: what each says at the end.
    """

    __tablename__ = "mentoring_programmes"

    id: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[str] = mapped_column(String(64), unique=True)
    pair_id: Mapped[int] = mapped_column(ForeignKey("pairs.id", ondelete="CASCADE"), unique=True)
    status: Mapped[str] = mapped_column(Code, default="draft")
    goals: Mapped[str] = mapped_column(Text)
    situation: Mapped[str] = mapped_column(Text, default="")
    expected: Mapped[str] = mapped_column(Text, default="")
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    comment: Mapped[str] = mapped_column(Text, default="")
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id", ondelete="SET NULL"))
    decided_at: Mapped[datetime | None]
    closing_mentor: Mapped[str] = mapped_column(Text, default="")
    closing_mentee: Mapped[str] = mapped_column(Text, default="")
    created_at: Mapped[datetime]


class RoadmapItem(Base):
    """`kind` and `status` are of `domain.programmes`; `title` a topic or the pair's own words, else empty."""

    __tablename__ = "roadmap_items"

    id: Mapped[int] = mapped_column(primary_key=True)
    programme_id: Mapped[int] = mapped_column(ForeignKey("mentoring_programmes.id", ondelete="CASCADE"), index=True)
    kind: Mapped[str] = mapped_column(Code)
    title: Mapped[str] = mapped_column(String(200), default="")
    due_on: Mapped[date]
    status: Mapped[str] = mapped_column(Code, default="planned")
    done_at: Mapped[datetime | None]
