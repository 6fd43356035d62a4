"""Appointments, and the rights that they give to whoever acts."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import BindParameter, ColumnElement, Date, bindparam, func, null, or_, select, union_all, update
from sqlalchemy.ext.asyncio import AsyncSession

from domain.actors import Actor, Grant, Role
from models.people import Account, Appointment, Position
from storage.asking import OneOrMany


def _in_force(today: date | BindParameter[date]) -> tuple[ColumnElement[bool], ...]:
    return (
        Appointment.ended_at.is_(None),
        Appointment.from_on <= today,
        or_(Appointment.to_on.is_(None), Appointment.to_on >= today),
    )


# What a person holds and, as rows without a role, where they work.
_HELD = OneOrMany.of(
    lambda picked: union_all(
        select(
            Appointment.person_id,
            Appointment.role,
            Appointment.organisation_id,
            Appointment.body_id,
            Appointment.municipalities,
            Appointment.subjects,
            Appointment.id,
        ).where(picked(Appointment.person_id), *_in_force(bindparam("today", type_=Date))),
        select(
            Position.person_id,
            null().cast(Appointment.role.type),
            Position.organisation_id,
            null().cast(Appointment.body_id.type),
            null().cast(Appointment.municipalities.type),
            null().cast(Appointment.subjects.type),
            Position.id,
        ).where(picked(Position.person_id), Position.ended_on.is_(None)),
    ).order_by("id")
)


class Appointments:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add(self, appointment: Appointment) -> None:
        self._session.add(appointment)

    async def actor(self, account: Account, today: date) -> Actor:
        """The one behind an account, with the roles in force today."""
        return (await self.actors([account], today))[account.id]

    async def actor_of_person(self, person_id: int, today: date) -> Actor:
        return (await self.actors_of_people({person_id}, today))[person_id]

    async def actors(self, accounts: Collection[Account], today: date) -> dict[int, Actor]:
        """Those behind these accounts, by account id, by one query however many they are."""
        known = {account.person_id for account in accounts if account.person_id is not None}
        found = await self.actors_of_people(known, today)
        return {
            account.id: replace(found[account.person_id], account_id=account.id)
            if account.person_id is not None
            else Actor(account_id=account.id)
            for account in accounts
        }

    async def actors_of_people(self, person_ids: Collection[int], today: date) -> dict[int, Actor]:
        """By person, by one query however many they are."""
        if not person_ids:
            return {}
        grants: dict[int, list[Grant]] = {}
        places: dict[int, set[int]] = {}
        for row in (await self._session.execute(*_HELD.about(person_ids, today=today))).all():
            if row.role is None:
                places.setdefault(row.person_id, set()).add(row.organisation_id)
                continue
            grant = Grant(
                role=Role(row.role),
                organisation_id=row.organisation_id,
                body_id=row.body_id,
                municipalities=frozenset(row.municipalities),
                subjects=frozenset(row.subjects),
            )
            grants.setdefault(row.person_id, []).append(grant)
        return {
            person_id: Actor(
                person_id=person_id,
                grants=tuple(grants.get(person_id, ())),
                organisation_ids=frozenset(places.get(person_id, ())),
            )
            for person_id in person_ids
        }

    async def of_person(self, person_id: int, today: date) -> Sequence[Appointment]:
        query = select(Appointment).where(Appointment.person_id == person_id, *_in_force(today))
        return (await self._session.scalars(query.order_by(Appointment.id))).all()

    async def holders(
        self, role: Role, today: date, *, organisation_id: int | None = None, body_id: int | None = None
    ) -> Sequence[Appointment]:
        query = select(Appointment).where(Appointment.role == role.value, *_in_force(today))
        if organisation_id is not None:
            query = query.where(Appointment.organisation_id == organisation_id)
        if body_id is not None:
            query = query.where(Appointment.body_id == body_id)
        return (await self._session.scalars(query.order_by(Appointment.id))).all()

    async def coordinated_organisations(self, today: date) -> set[int]:
        """Organisations that have a coordinator whom an account stands for."""
        query = (
            select(Appointment.organisation_id)
            .join(Account, Account.person_id == Appointment.person_id)
            .where(Appointment.role == Role.SCHOOL_COORDINATOR.value, *_in_force(today))
        )
        return {organisation_id for organisation_id in await self._session.scalars(query) if organisation_id}

    async def count_holders(self, role: Role, today: date) -> int:
        query = select(func.count(Appointment.person_id.distinct()))
        return await self._session.scalar(query.where(Appointment.role == role.value, *_in_force(today))) or 0

    async def ids_of_admins(self, today: date) -> set[int]:
        """Administrators whom an account stands for: one who cannot write is none."""
        query = (
            select(Appointment.person_id)
            .join(Account, Account.person_id == Appointment.person_id)
            .where(Appointment.role == Role.ADMIN.value, *_in_force(today))
        )
        return set((await self._session.scalars(query)).all())

    async def get(self, appointment_id: int) -> Appointment:
        return await self._session.get_one(Appointment, appointment_id)

    async def find(self, appointment_id: int) -> Appointment | None:
        return await self._session.get(Appointment, appointment_id)

    async def find_by_run(self, run_id: str) -> Appointment | None:
        found: Appointment | None = await self._session.scalar(select(Appointment).where(Appointment.run_id == run_id))
        return found

    async def end(self, appointment_id: int, now: datetime) -> bool:
        result = await self._session.execute(
            update(Appointment)
            .where(Appointment.id == appointment_id, Appointment.ended_at.is_(None))
            .values(ended_at=now)
        )
        return int(getattr(result, "rowcount", 0)) == 1
