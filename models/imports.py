"""Tables that arrived: parsed, previewed, confirmed in one piece, undone in one piece."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Code


class TableImport(Base):
    """`kind` staff or results; `status` preview, confirmed, undone, cancelled.

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
