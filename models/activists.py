"""The base of methodical activists (P13)."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Code, partial_index


class Activist(Base):
    """`subject`, `ground`, `level`, `status` are ids; both proofs are words. Approved, it is a role until `to_on`.

    One line of a person is open at a time: whoever proposes at the same moment hears that it stands already.
    """

    __tablename__ = "activists"

    id: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[str] = mapped_column(String(64), unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id", ondelete="CASCADE"), index=True)
    subject: Mapped[str] = mapped_column(Code)
    ground: Mapped[str] = mapped_column(Code)
    level: Mapped[str] = mapped_column(Code)
    diagnostics: Mapped[str] = mapped_column(String(300))
    training: Mapped[str] = mapped_column(String(300))
    status: Mapped[str] = mapped_column(Code, default="proposed")
    from_on: Mapped[date | None]
    to_on: Mapped[date | None]
    proposed_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id", ondelete="SET NULL"))
    created_at: Mapped[datetime]

    __table_args__ = (
        partial_index(
            "uq_activists_open_person_id",
            "person_id",
            unique=True,
            where="status IN ('proposed', 'approved')",
        ),
    )


class ActivistQuota(Base):
    """How many activists of a subject the service needs."""

    __tablename__ = "activist_quotas"

    subject: Mapped[str] = mapped_column(Code, primary_key=True)
    needed: Mapped[int]
