"""Mentoring pairs on the grounds that the profile has in use (P09)."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Code, partial_index

_OPEN = "status IN ('proposed', 'offered', 'agreed', 'active')"


class Pair(Base):
    """`kind` is an id of the profile's `[[pair_kinds]]`, `status` of `domain.pairs.PairState`, `competence` of the
    catalogue. Two people are one pair once. `started_on`: it works since then, of an offer the day it was made.

    `asked_on` is when the side whose answer is waited for was asked. `paper_on`: the written consent of labour law is
    with the school since then; the paper itself is kept elsewhere. `until_on` is the term. `replaces_id`: the pair
    that ends when this one begins, or ended because its mentor has left.

    `wish` is the junior's word on when to meet; the next planned or moved meeting takes it away.
    `order_number` and `order_on` are of the order on paper, once there is one.
    """

    __tablename__ = "pairs"

    id: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[str | None] = mapped_column(String(64), unique=True)
    kind: Mapped[str] = mapped_column(Code)
    mentor_id: Mapped[int] = mapped_column(ForeignKey("persons.id", ondelete="CASCADE"), index=True)
    mentee_id: Mapped[int] = mapped_column(ForeignKey("persons.id", ondelete="CASCADE"), index=True)
    status: Mapped[str] = mapped_column(Code, default="active")
    started_on: Mapped[date]
    ended_on: Mapped[date | None]
    end_reason: Mapped[str] = mapped_column(String(300), default="")
    order_number: Mapped[str] = mapped_column(String(80), default="")
    order_on: Mapped[date | None]
    competence: Mapped[str] = mapped_column(Code, default="")
    asked_on: Mapped[date | None]
    paper_on: Mapped[date | None]
    until_on: Mapped[date | None]
    replaces_id: Mapped[int | None] = mapped_column(ForeignKey("pairs.id", ondelete="SET NULL"))
    wish: Mapped[str] = mapped_column(String(300), default="")
    created_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id", ondelete="SET NULL"))
    created_at: Mapped[datetime]

    __table_args__ = (
        partial_index(
            "uq_pairs_open_kind_mentor_id_mentee_id",
            "kind",
            "mentor_id",
            "mentee_id",
            "competence",
            unique=True,
            where=_OPEN,
        ),
    )
