"""Tables that arrived: parsed, previewed, confirmed in one piece, undone in one piece."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Code


class TableImport(Base):
    """`kind` staff, results or layout; `status` preview, confirmed, undone, cancelled, or asking (a layout always).

    A layout is a table whose columns are still asked about: nothing of it is kept but the messenger's id of the file.

    `rows` are the parsed drafts with what each will do; `problems` the rows that will be left out, with a Fluent id
    and its arguments; both are dropped when the import is confirmed or cancelled.
    """

    __tablename__ = "table_imports"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(Code)
    file_name: Mapped[str] = mapped_column(String(200))
    sha256: Mapped[str] = mapped_column(String(64))
    status: Mapped[str] = mapped_column(Code, default="preview")
    rows: Mapped[list[dict[str, Any]]] = mapped_column(default=list)
    problems: Mapped[list[dict[str, Any]]] = mapped_column(default=list)
    counts: Mapped[dict[str, Any]] = mapped_column(default=dict)
    created_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id", ondelete="SET NULL"))
    created_at: Mapped[datetime]
    confirmed_at: Mapped[datetime | None]


class TableAnswers(Base):
    """What a sender said about a table, for all with the same headings: next month's is not asked about again."""

    __tablename__ = "table_answers"

    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id", ondelete="CASCADE"), primary_key=True)
    signature: Mapped[str] = mapped_column(String(64), primary_key=True)
    answers: Mapped[dict[str, Any]]
    answered_at: Mapped[datetime]
