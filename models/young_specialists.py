"""Young specialists as computed day by day, their monthly pulse, whether they stay (P12)."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Code


class YoungSpecialist(Base):
    """`left_on` and `left_by` (years, age, job) once the person counts as one no longer. Gives no rights."""

    __tablename__ = "young_specialists"

    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id", ondelete="CASCADE"), primary_key=True)
    since_on: Mapped[date]
    left_on: Mapped[date | None]
    left_by: Mapped[str] = mapped_column(Code, default="")


class RetentionCheck(Base):
    """Whether the person still worked so many years after the beginning of the career."""

    __tablename__ = "retention_checks"

    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id", ondelete="CASCADE"), primary_key=True)
    years: Mapped[int] = mapped_column(primary_key=True)
    checked_on: Mapped[date]
    is_working: Mapped[bool]


class Pulse(Base):
    """Three answers about a month (its first day); read by methodists alone."""

    __tablename__ = "pulses"

    id: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[str] = mapped_column(String(64), unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id", ondelete="CASCADE"), index=True)
    month_on: Mapped[date]
    mood: Mapped[str] = mapped_column(Code)
    help: Mapped[str] = mapped_column(Code)
    words: Mapped[str] = mapped_column(Text, default="")
    filed_at: Mapped[datetime]

    __table_args__ = (UniqueConstraint("person_id", "month_on"),)
