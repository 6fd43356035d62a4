"""A person exists as a staff record before, and without, any account (P01)."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Code


class Person(Base):
    """`name_key` is the full name as matching sees it; birth and career dates are hidden personal data."""

    __tablename__ = "persons"

    id: Mapped[int] = mapped_column(primary_key=True)
    surname: Mapped[str] = mapped_column(String(80))
    given_name: Mapped[str] = mapped_column(String(80))
    patronymic: Mapped[str] = mapped_column(String(80), default="")
    name_key: Mapped[str] = mapped_column(String(250), index=True)
    birth_year: Mapped[int | None]
    career_started_on: Mapped[date | None]
    category: Mapped[str] = mapped_column(String(80), default="")
    created_at: Mapped[datetime]
    left_at: Mapped[datetime | None]

    @property
    def full_name(self) -> str:
        return " ".join(part for part in (self.surname, self.given_name, self.patronymic) if part)

    @property
    def given_patronymic(self) -> str:
        return " ".join(part for part in (self.given_name, self.patronymic) if part)

    @property
    def short_name(self) -> str:
        initials = " ".join(f"{part[0]}." for part in (self.given_name, self.patronymic) if part)
        return f"{self.surname} {initials}".strip()


class Position(Base):
    """One job in one organisation; two jobs are two rows, the main one is marked. `end_reason` is of
    `domain.departures.Departure`, empty while the job lasts."""

    __tablename__ = "positions"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id", ondelete="CASCADE"), index=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisations.id"), index=True)
    post: Mapped[str] = mapped_column(Code, default="subject_teacher")
    is_main: Mapped[bool] = mapped_column(default=True)
    ended_on: Mapped[date | None]
    end_reason: Mapped[str] = mapped_column(Code, default="")


class PersonSubject(Base):
    """A subject that the person teaches (ids of the catalogue)."""

    __tablename__ = "person_subjects"

    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id", ondelete="CASCADE"), primary_key=True)
    subject: Mapped[str] = mapped_column(Code, primary_key=True)


class Appointment(Base):
    """A role with its reach, from a day to a day, by an order; the only source of rights (roles.md)."""

    __tablename__ = "appointments"

    id: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[str | None] = mapped_column(String(64), unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id", ondelete="CASCADE"), index=True)
    role: Mapped[str] = mapped_column(Code)
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisations.id"))
    body_id: Mapped[int | None] = mapped_column(ForeignKey("bodies.id"))
    municipalities: Mapped[list[str]] = mapped_column(default=list)
    subjects: Mapped[list[str]] = mapped_column(default=list)
    order_number: Mapped[str] = mapped_column(String(80), default="")
    from_on: Mapped[date]
    to_on: Mapped[date | None]
    appointed_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))
    ended_at: Mapped[datetime | None]

    __table_args__ = (Index("ix_appointments_role", "role"),)
