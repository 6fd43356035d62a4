"""Results of diagnostics, the deficits in them, and the words of tables that a methodist has explained once."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Code


class AssessmentResult(Base):
    """One person, one subject and area, one level, one day. Several per person are normal; all are kept (P03).

    `elements` are [heading, number] of the parts of a diagnostic, where the table had them (Одинцово, Методы 1).
    """

    __tablename__ = "assessment_results"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id", ondelete="CASCADE"), index=True)
    import_id: Mapped[int | None] = mapped_column(ForeignKey("table_imports.id", ondelete="CASCADE"), index=True)
    kind: Mapped[str] = mapped_column(Code)
    subject: Mapped[str] = mapped_column(Code, default="none")
    area: Mapped[str] = mapped_column(Code, default="subject")
    level: Mapped[str] = mapped_column(Code)
    score: Mapped[float | None]
    elements: Mapped[list[Any]] = mapped_column(default=list)
    assessed_on: Mapped[date]
    source: Mapped[str] = mapped_column(String(120), default="")
    created_at: Mapped[datetime]

    __table_args__ = (UniqueConstraint("person_id", "kind", "subject", "area", "assessed_on"),)


class Deficit(Base):
    """A lack found by a result; `catalogue_id` is D01..D43 of the catalogue."""

    __tablename__ = "deficits"

    id: Mapped[int] = mapped_column(primary_key=True)
    result_id: Mapped[int] = mapped_column(ForeignKey("assessment_results.id", ondelete="CASCADE"))
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id", ondelete="CASCADE"), index=True)
    catalogue_id: Mapped[str] = mapped_column(Code)

    __table_args__ = (UniqueConstraint("result_id", "catalogue_id"),)


class DeficitAnswer(Base):
    """What a wording of a table means to the one who sent it, in a subject (empty: in any, as it was asked once).

    `catalogue_id` is empty where it is no deficit. Nobody else's table is read by it.
    """

    __tablename__ = "deficit_answers"

    sender_id: Mapped[int] = mapped_column(ForeignKey("persons.id", ondelete="CASCADE"), primary_key=True)
    subject: Mapped[str] = mapped_column(Code, primary_key=True)
    wording_key: Mapped[str] = mapped_column(String(250), primary_key=True)
    catalogue_id: Mapped[str] = mapped_column(Code)
    explained_at: Mapped[datetime]


class WithdrawnResult(Base):
    """A result of a load that was taken back: nobody sees it, and it returns if that was a slip."""

    __tablename__ = "withdrawn_results"

    id: Mapped[int] = mapped_column(primary_key=True)
    import_id: Mapped[int] = mapped_column(ForeignKey("table_imports.id", ondelete="CASCADE"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id", ondelete="CASCADE"), index=True)
    kind: Mapped[str] = mapped_column(Code)
    subject: Mapped[str] = mapped_column(Code)
    area: Mapped[str] = mapped_column(Code)
    level: Mapped[str] = mapped_column(Code)
    score: Mapped[float | None]
    elements: Mapped[list[Any]] = mapped_column(default=list)
    assessed_on: Mapped[date]
    source: Mapped[str] = mapped_column(String(120), default="")
    deficits: Mapped[list[Any]] = mapped_column(default=list)
    withdrawn_at: Mapped[datetime]


class OwnView(Base):
    """What a person says of themselves before a route (Щёлково 2.1.9); the newest row counts, older ones are kept."""

    __tablename__ = "own_views"

    id: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[str] = mapped_column(String(64), unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id", ondelete="CASCADE"), index=True)
    strengths: Mapped[str] = mapped_column(String(600), default="")
    constraints: Mapped[str] = mapped_column(String(600), default="")
    said_at: Mapped[datetime]
