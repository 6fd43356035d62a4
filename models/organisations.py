"""The directory: the territories that the service serves and the organisations that employ teachers."""

from __future__ import annotations

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Code


class Municipality(Base):
    """A row for each `[[municipalities]]` of the profile; every organisation belongs to exactly one."""

    __tablename__ = "municipalities"

    code: Mapped[str] = mapped_column(Code, primary_key=True)
    name: Mapped[str] = mapped_column(String(200))
    is_host: Mapped[bool] = mapped_column(default=False)


class Organisation(Base):
    """`kind` is school, preschool, extra or other; `name_key` is the name as matching sees it."""

    __tablename__ = "organisations"

    id: Mapped[int] = mapped_column(primary_key=True)
    municipality_code: Mapped[str] = mapped_column(ForeignKey("municipalities.code"))
    kind: Mapped[str] = mapped_column(Code, default="school")
    name: Mapped[str] = mapped_column(String(200))
    name_key: Mapped[str] = mapped_column(String(200), unique=True)
    is_closed: Mapped[bool] = mapped_column(default=False)
