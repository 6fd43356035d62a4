"""The individual educational route (ИОМ): its steps, the evidence of each, and who said what of them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Code, partial_index

ACTIVE = "status NOT IN ('completed', 'cancelled', 'expired')"
"""One active route for each person and basis, kept by the database itself."""


class Iom(Base):
    """Statuses as in P06: draft, agreed, approved, in_progress, steps_done, completed, cancelled, expired.

    `version` is counted by every change of state (a guarded UPDATE); `mentor_id` may be None: then a methodist helps.
    """

    __tablename__ = "ioms"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id", ondelete="CASCADE"), index=True)
    mentor_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id", ondelete="SET NULL"), index=True)
    pair_id: Mapped[int | None] = mapped_column(ForeignKey("pairs.id", ondelete="SET NULL"))
    basis: Mapped[str] = mapped_column(Code, default="results")
    status: Mapped[str] = mapped_column(Code, default="draft")
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    total_hours: Mapped[int] = mapped_column(default=0)
    teacher_agreed_at: Mapped[datetime | None]
    mentor_agreed_at: Mapped[datetime | None]
    approved_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id", ondelete="SET NULL"))
    approved_at: Mapped[datetime | None]
    is_own_approval: Mapped[bool] = mapped_column(default=False)
    verdict: Mapped[str] = mapped_column(Code, default="")
    closed_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(default=1)
    created_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id", ondelete="SET NULL"))
    created_at: Mapped[datetime]

    __table_args__ = (
        partial_index(
            "uq_ioms_active_person_id_basis",
            "person_id",
            "basis",
            unique=True,
            where=ACTIVE,
        ),
    )


class IomStep(Base):
    """Statuses as in P07: planned, offered, in_work, submitted, accepted, returned, skipped.

    `approved_due_on` is the day the route was approved with, from which a moved `due_on` may not go too far; `moves`
    counts its changes, so that reminders of an older day are told from those of the new one.
    """

    __tablename__ = "iom_steps"

    id: Mapped[int] = mapped_column(primary_key=True)
    iom_id: Mapped[int] = mapped_column(ForeignKey("ioms.id", ondelete="CASCADE"), index=True)
    number: Mapped[int]
    deficit_id: Mapped[int | None] = mapped_column(ForeignKey("deficits.id", ondelete="SET NULL"))
    catalogue_id: Mapped[str] = mapped_column(Code, default="")
    kind: Mapped[str] = mapped_column(Code)
    title: Mapped[str] = mapped_column(String(300))
    evidence_hint: Mapped[str] = mapped_column(String(200), default="")
    hours: Mapped[int]
    planned_on: Mapped[date]
    due_on: Mapped[date]
    approved_due_on: Mapped[date | None]
    moves: Mapped[int] = mapped_column(default=0)
    is_transfer: Mapped[bool] = mapped_column(default=False)
    transfer_form: Mapped[str] = mapped_column(Code, default="")
    status: Mapped[str] = mapped_column(Code, default="planned")
    offered_at: Mapped[datetime | None]
    submitted_at: Mapped[datetime | None]
    accepted_at: Mapped[datetime | None]
    verdict: Mapped[str] = mapped_column(Text, default="")
    verdict_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id", ondelete="SET NULL"))

    __table_args__ = (Index("ix_iom_steps_status_planned_on", "status", "planned_on"),)


class IomRevision(Base):
    """A version of a route, frozen when it began to hold, or one that is asked for and waits for a methodist.

    Version 1 is the route as it was approved. `change` is what was asked, `old` and `new` are the steps before and
    after it; a revision once applied or refused never changes. One waits for each route at a time.
    """

    __tablename__ = "iom_revisions"

    id: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[str | None] = mapped_column(String(64), unique=True)
    iom_id: Mapped[int] = mapped_column(ForeignKey("ioms.id", ondelete="CASCADE"), index=True)
    number: Mapped[int] = mapped_column(default=0)
    status: Mapped[str] = mapped_column(Code)
    reason: Mapped[str] = mapped_column(String(300), default="")
    change: Mapped[dict[str, Any]] = mapped_column(default=dict)
    old: Mapped[list[dict[str, Any]]] = mapped_column(default=list)
    new: Mapped[list[dict[str, Any]]] = mapped_column(default=list)
    asked_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id", ondelete="SET NULL"))
    asked_at: Mapped[datetime]
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id", ondelete="SET NULL"))
    decided_at: Mapped[datetime | None]
    comment: Mapped[str] = mapped_column(Text, default="")

    __table_args__ = (
        partial_index(
            "uq_iom_revisions_asked_iom_id",
            "iom_id",
            unique=True,
            where="status = 'asked'",
        ),
    )


class IomWord(Base):
    """What the teacher and the mentor say of the route once its steps are done; the last verdict is a methodist's."""

    __tablename__ = "iom_words"

    iom_id: Mapped[int] = mapped_column(ForeignKey("ioms.id", ondelete="CASCADE"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id", ondelete="CASCADE"), primary_key=True)
    is_teacher: Mapped[bool]
    verdict: Mapped[str] = mapped_column(Code)
    words: Mapped[str] = mapped_column(Text, default="")
    said_at: Mapped[datetime]


class IomTransfer(Base):
    """What was shown in practice at the end of a route, as one try told it: in which form, the lesson or topic, the
    day, the class or colleagues, who came, what is different now. Never changed: what is told anew is a new try."""

    __tablename__ = "iom_transfers"

    evidence_id: Mapped[int] = mapped_column(ForeignKey("evidence.id", ondelete="CASCADE"), primary_key=True)
    form: Mapped[str] = mapped_column(Code)
    topic: Mapped[str] = mapped_column(String(200))
    held_on: Mapped[date]
    audience: Mapped[str] = mapped_column(String(200))
    visitors: Mapped[str] = mapped_column(String(200))
    changed: Mapped[str] = mapped_column(Text)


class IomSnapshot(Base):
    """How many routes there were on the last day of a month (`month_on` is its first), by municipality and subject;
    the row without a subject is the municipality as a whole, where nobody is counted twice. Never changed."""

    __tablename__ = "iom_snapshots"

    month_on: Mapped[date] = mapped_column(primary_key=True)
    municipality: Mapped[str] = mapped_column(Code, primary_key=True)
    subject: Mapped[str] = mapped_column(Code, primary_key=True)
    developed: Mapped[int]
    in_work: Mapped[int]
    implemented: Mapped[int]
    succeeded: Mapped[int]
    closed: Mapped[int]
    taken_at: Mapped[datetime]


class Evidence(Base):
    """What shows that a step is done: words, a link, or files whose bytes we keep. Each try is a new row, a version.

    `album` is the messenger's id of several files sent at once: those that come later belong to the same try.
    """

    __tablename__ = "evidence"

    id: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[str] = mapped_column(String(64), unique=True)
    step_id: Mapped[int] = mapped_column(ForeignKey("iom_steps.id", ondelete="CASCADE"), index=True)
    kind: Mapped[str] = mapped_column(Code)
    text: Mapped[str] = mapped_column(Text, default="")
    album: Mapped[str] = mapped_column(String(64), default="", index=True)
    created_at: Mapped[datetime]


class EvidenceFile(Base):
    """The files of one try, in the order in which they came."""

    __tablename__ = "evidence_files"

    evidence_id: Mapped[int] = mapped_column(ForeignKey("evidence.id", ondelete="CASCADE"), primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True)
    file_id: Mapped[int] = mapped_column(ForeignKey("stored_files.id"))


class StatusChange(Base):
    """Who changed which state, when, from what to what; the history that every status keeps (common rules)."""

    __tablename__ = "status_changes"

    id: Mapped[int] = mapped_column(primary_key=True)
    thing: Mapped[str] = mapped_column(Code)
    thing_id: Mapped[int]
    old: Mapped[str] = mapped_column(Code)
    new: Mapped[str] = mapped_column(Code)
    comment: Mapped[str] = mapped_column(Text, default="")
    changed_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id", ondelete="SET NULL"))
    changed_at: Mapped[datetime]

    __table_args__ = (Index("ix_status_changes_thing_thing_id", "thing", "thing_id"),)
