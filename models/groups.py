"""Group chats of bodies: what is written to a body goes there as well."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Code, TelegramId, partial_index


class LinkedGroup(Base):
    """One link, from the token that was offered for it to its end; without `chat_id` it is an offer still.

    A body has one live link, and a chat too. `language` is that of the one who linked it. `ending`: unlinked (by the
    one who keeps the body) or lost (the bot is out of the chat, or may not write there); an ended link stays, notices
    point to it.
    """

    __tablename__ = "linked_groups"

    id: Mapped[int] = mapped_column(primary_key=True)
    body_id: Mapped[int] = mapped_column(ForeignKey("bodies.id", ondelete="CASCADE"), index=True)
    token: Mapped[str] = mapped_column(String(64), unique=True)
    offered_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id", ondelete="SET NULL"))
    expires_at: Mapped[datetime]
    messenger: Mapped[str] = mapped_column(Code, default="telegram")
    chat_id: Mapped[int | None] = mapped_column(TelegramId)
    title: Mapped[str] = mapped_column(String(255), default="")
    language: Mapped[str] = mapped_column(String(8), default="ru")
    linked_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id", ondelete="SET NULL"))
    linked_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    ending: Mapped[str] = mapped_column(Code, default="")

    __table_args__ = (
        partial_index(
            "uq_linked_groups_live_body",
            "body_id",
            unique=True,
            where="chat_id IS NOT NULL AND ended_at IS NULL",
        ),
        partial_index(
            "uq_linked_groups_live_chat",
            "messenger",
            "chat_id",
            unique=True,
            where="chat_id IS NOT NULL AND ended_at IS NULL",
        ),
    )
