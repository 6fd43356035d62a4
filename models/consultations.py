"""Questions to a methodist and their answers (P21)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Code


class Consultation(Base):
    """`about` names what the question was asked from ("step:12"): the adviser sees the place, not only words.

    `previous_id` is the answered question that this one goes on from. `rating`: yes, partly, no, or not rated.
    """

    __tablename__ = "consultations"

    id: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[str] = mapped_column(String(64), unique=True)
    asker_id: Mapped[int] = mapped_column(ForeignKey("persons.id", ondelete="CASCADE"), index=True)
    topic: Mapped[str] = mapped_column(Code, default="other")
    about: Mapped[str] = mapped_column(Code, default="")
    previous_id: Mapped[int | None] = mapped_column(ForeignKey("consultations.id", ondelete="SET NULL"))
    question: Mapped[str] = mapped_column(Text)
    asked_at: Mapped[datetime]
    answer: Mapped[str] = mapped_column(Text, default="")
    answered_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id", ondelete="SET NULL"))
    answered_at: Mapped[datetime | None]
    answer_run_id: Mapped[str | None] = mapped_column(String(64), unique=True)
    rating: Mapped[str] = mapped_column(Code, default="")
