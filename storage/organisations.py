"""The directory of municipalities and organisations."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.organisations import Municipality, Organisation


class Organisations:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add(self, organisation: Organisation) -> None:
        self._session.add(organisation)

    async def get(self, organisation_id: int) -> Organisation:
        return await self._session.get_one(Organisation, organisation_id)

    async def find(self, organisation_id: int) -> Organisation | None:
        return await self._session.get(Organisation, organisation_id)

    async def find_by_key(self, name_key: str) -> Organisation | None:
        found: Organisation | None = await self._session.scalar(
            select(Organisation).where(Organisation.name_key == name_key)
        )
        return found

    async def open(self, municipality: str | None = None) -> Sequence[Organisation]:
        """Organisations that work, by name; of one municipality if named."""
        query = select(Organisation).where(Organisation.is_closed.is_(False)).order_by(Organisation.name)
        if municipality is not None:
            query = query.where(Organisation.municipality_code == municipality)
        return (await self._session.scalars(query)).all()

    async def by_ids(self, organisation_ids: Collection[int]) -> Sequence[Organisation]:
        return (await self._session.scalars(select(Organisation).where(Organisation.id.in_(organisation_ids)))).all()

    async def count(self) -> int:
        query = select(func.count()).select_from(Organisation).where(Organisation.is_closed.is_(False))
        return await self._session.scalar(query) or 0

    async def municipalities(self) -> Sequence[Municipality]:
        query = select(Municipality).order_by(Municipality.is_host.desc(), Municipality.name)
        return (await self._session.scalars(query)).all()

    async def put_municipality(self, code: str, name: str, *, is_host: bool) -> None:
        await self._session.merge(Municipality(code=code, name=name, is_host=is_host))
