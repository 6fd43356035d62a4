"""Short monthly progress reports (content.md 10.1)."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Code


class ProgressReport(Base):
    """One person, one month asked about (its first day); the month asked, not the month answered."""

    __tablename__ = "progress_reports"

    id: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[str] = mapped_column(String(64), unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id", ondelete="CASCADE"), index=True)
    iom_id: Mapped[int | None] = mapped_column(ForeignKey("ioms.id", ondelete="SET NULL"))
    month_on: Mapped[date]
    pace: Mapped[str] = mapped_column(Code)
    best_step_id: Mapped[int | None] = mapped_column(ForeignKey("iom_steps.id", ondelete="SET NULL"))
    tried: Mapped[str] = mapped_column(Text)
    obstacle: Mapped[str] = mapped_column(Code)
    wants_help: Mapped[bool]
    filed_at: Mapped[datetime]

    __table_args__ = (UniqueConstraint("person_id", "month_on"),)


class ReportRequest(Base):
    """Who was asked for which month; the list of missing reports is requests without a report."""

    __tablename__ = "report_requests"

    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id", ondelete="CASCADE"), primary_key=True)
    month_on: Mapped[date] = mapped_column(primary_key=True)
    iom_id: Mapped[int | None] = mapped_column(ForeignKey("ioms.id", ondelete="SET NULL"))
    asked_at: Mapped[datetime]
    repeated_at: Mapped[datetime | None]
