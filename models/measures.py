"""What was done for the people of a cell of the deficit map: a seminar, a session, a group of routes."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Code


class Measure(Base):
    """`subject` and `area` are the cell, `aim` the part of it (`domain.measures.Aim.code`), `place` that of the map.

    `in_need` of `assessed` as it was when the measure was made; whom it is for stands in the session's body or in the
    routes. No `municipalities` means all of the service.
    """

    __tablename__ = "measures"

    id: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[str] = mapped_column(String(64), unique=True)
    kind: Mapped[str] = mapped_column(Code)
    subject: Mapped[str] = mapped_column(Code)
    area: Mapped[str] = mapped_column(Code)
    aim: Mapped[str] = mapped_column(String(60))
    place: Mapped[str] = mapped_column(String(60))
    municipalities: Mapped[list[str]] = mapped_column(default=list)
    in_need: Mapped[int]
    assessed: Mapped[int]
    body_session_id: Mapped[int | None] = mapped_column(ForeignKey("body_sessions.id", ondelete="CASCADE"))
    created_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id", ondelete="SET NULL"))
    created_at: Mapped[datetime]


class MeasureRoute(Base):
    """A route that a measure began or found going."""

    __tablename__ = "measure_routes"

    measure_id: Mapped[int] = mapped_column(ForeignKey("measures.id", ondelete="CASCADE"), primary_key=True)
    iom_id: Mapped[int] = mapped_column(ForeignKey("ioms.id", ondelete="CASCADE"), primary_key=True)
