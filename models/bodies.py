"""Bodies of methodical work: associations, councils, groups; who belongs to them. The leader is an appointment."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Code


class Body(Base):
    """`kind` is an id of the profile's `[[bodies]]`, `term` the word it is named by.

    `organisation_id` only for a school's body; no `municipalities` means all of the service.
    """

    __tablename__ = "bodies"

    id: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[str | None] = mapped_column(String(64), unique=True)
    kind: Mapped[str] = mapped_column(Code)
    term: Mapped[str] = mapped_column(Code)
    subject: Mapped[str] = mapped_column(Code, default="none")
    name: Mapped[str] = mapped_column(String(200))
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisations.id"))
    municipalities: Mapped[list[str]] = mapped_column(default=list)
    created_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]


class Membership(Base):
    """`source` is subject (joined by the subject they teach), young (computed), request or leader."""

    __tablename__ = "memberships"

    id: Mapped[int] = mapped_column(primary_key=True)
    body_id: Mapped[int] = mapped_column(ForeignKey("bodies.id", ondelete="CASCADE"))
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id", ondelete="CASCADE"), index=True)
    source: Mapped[str] = mapped_column(Code, default="subject")
    joined_at: Mapped[datetime]
    left_at: Mapped[datetime | None]

    __table_args__ = (UniqueConstraint("body_id", "person_id"),)
