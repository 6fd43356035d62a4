"""The mentor's short monthly reports on a pair (content.md 10.2)."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Code


class PairReport(Base):
    """One pair, one month asked about (its first day). `meetings` as the mentor confirms them, the journal's or not."""

    __tablename__ = "pair_reports"

    id: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[str] = mapped_column(String(64), unique=True)
    pair_id: Mapped[int] = mapped_column(ForeignKey("pairs.id", ondelete="CASCADE"), index=True)
    mentor_id: Mapped[int] = mapped_column(ForeignKey("persons.id", ondelete="CASCADE"), index=True)
    month_on: Mapped[date]
    meetings: Mapped[int]
    dynamics: Mapped[str] = mapped_column(Code)
    best: Mapped[str] = mapped_column(Text)
    support: Mapped[str] = mapped_column(Code)
    goes_on: Mapped[bool]
    filed_at: Mapped[datetime]

    __table_args__ = (UniqueConstraint("pair_id", "month_on"),)
