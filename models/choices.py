"""What a person chose to see in a long list: it is still so tomorrow."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Code


class ListChoice(Base):
    """`name` is the list's own id; `choice` are ids of the filters, read again and checked each time."""

    __tablename__ = "list_choices"

    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id", ondelete="CASCADE"), primary_key=True)
    name: Mapped[str] = mapped_column(Code, primary_key=True)
    choice: Mapped[dict[str, Any]]
    chosen_at: Mapped[datetime]
