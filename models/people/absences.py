"""When somebody is away: leave or illness, never which of them (health is nobody's business here)."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, partial_index


class Absence(Base):
    """`until_on` is the first day back as it is hoped for, `ended_on` as it came; until then the absence is open.

    One open absence for each person, kept by the database.
    """

    __tablename__ = "absences"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id", ondelete="CASCADE"), index=True)
    from_on: Mapped[date]
    until_on: Mapped[date | None]
    ended_on: Mapped[date | None]
    created_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id", ondelete="SET NULL"))
    created_at: Mapped[datetime]

    __table_args__ = (
        partial_index(
            "uq_absences_open_person_id",
            "person_id",
            unique=True,
            where="ended_on IS NULL",
        ),
    )
