"""Campaigns of diagnostics with their invitations and answers (P03)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Code


class AssessmentCampaign(Base):
    """`status`: open, cancelled; it is over by its days. `audience` is whom the author meant (frozen).

    `moves` counts changes of the days: a reminder speaks of those it knew.
    """

    __tablename__ = "assessment_campaigns"

    id: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[str] = mapped_column(String(64), unique=True)
    kind: Mapped[str] = mapped_column(Code)
    audience: Mapped[dict[str, Any]]
    first_on: Mapped[date]
    last_on: Mapped[date]
    venue: Mapped[str] = mapped_column(String(300), default="")
    link: Mapped[str] = mapped_column(String(500), default="")
    status: Mapped[str] = mapped_column(Code, default="open")
    moves: Mapped[int] = mapped_column(default=0)
    nudged_on: Mapped[date | None]
    created_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id", ondelete="SET NULL"))
    created_at: Mapped[datetime]


class AssessmentInvite(Base):
    """`answer`: empty, coming, absent (with `reason`), done; the last press counts."""

    __tablename__ = "assessment_invites"

    campaign_id: Mapped[int] = mapped_column(
        ForeignKey("assessment_campaigns.id", ondelete="CASCADE"), primary_key=True
    )
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id", ondelete="CASCADE"), primary_key=True, index=True)
    answer: Mapped[str] = mapped_column(Code, default="")
    reason: Mapped[str] = mapped_column(Code, default="")
    invited_at: Mapped[datetime]
    answered_at: Mapped[datetime | None]
