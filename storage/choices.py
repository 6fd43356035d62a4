"""Filters of long lists, kept for each person."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from models.choices import ListChoice


class Choices:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def find(self, person_id: int, name: str) -> dict[str, Any]:
        """Empty for a list that was never narrowed."""
        found = await self._session.get(ListChoice, (person_id, name))
        return dict(found.choice) if found is not None else {}

    async def keep(self, person_id: int, name: str, choice: dict[str, Any], now: datetime) -> None:
        await self._session.merge(ListChoice(person_id=person_id, name=name, choice=choice, chosen_at=now))
