"""Sessions of bodies and the answers of members."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.bodies import Body, Membership
from models.events import BodySession, Rsvp
from models.machinery import Notice
from models.organisations import Organisation
from models.people import Person, Position
from storage.belonging import main_job, member_ids
from storage.inserting import inserting
from storage.mailing import Mailing, notices_for
from storage.outbox import Outbox


@dataclass(frozen=True, slots=True)
class Standing:
    """A session ahead with its body and the person's own answer."""

    session: BodySession
    body: Body
    answer: str | None


@dataclass(frozen=True, slots=True)
class AnswerLine:
    person: Person
    organisation: str


class Events:
    def __init__(self, session: AsyncSession, outbox: Outbox) -> None:
        self._session = session
        self._outbox = outbox

    def add(self, session: BodySession) -> None:
        self._session.add(session)

    async def find(self, session_id: int) -> BodySession | None:
        return await self._session.get(BodySession, session_id, populate_existing=True)

    async def find_by_run(self, run_id: str) -> BodySession | None:
        found: BodySession | None = await self._session.scalar(select(BodySession).where(BodySession.run_id == run_id))
        return found

    async def by_ids(self, session_ids: Collection[int]) -> dict[int, BodySession]:
        query = select(BodySession).where(BodySession.id.in_(session_ids))
        return {row.id: row for row in await self._session.scalars(query)}

    async def last_of_body(self, body_id: int) -> BodySession | None:
        query = select(BodySession).where(BodySession.body_id == body_id).order_by(BodySession.id.desc()).limit(1)
        found: BodySession | None = await self._session.scalar(query)
        return found

    async def next_of_body(self, body_id: int, now: datetime) -> BodySession | None:
        query = _ahead(now).where(BodySession.body_id == body_id).limit(1)
        found: BodySession | None = await self._session.scalar(query)
        return found

    async def ahead(self, now: datetime) -> Sequence[tuple[BodySession, Body]]:
        """All announced sessions that have not begun, the nearest first."""
        query = _ahead(now).join(Body, Body.id == BodySession.body_id).add_columns(Body)
        return list((await self._session.execute(query)).all())

    async def past(self, body_ids: Collection[int], now: datetime, limit: int) -> Sequence[tuple[BodySession, Body]]:
        """Sessions that have begun, the latest first."""
        query = (
            select(BodySession, Body)
            .join(Body, Body.id == BodySession.body_id)
            .where(BodySession.body_id.in_(body_ids), BodySession.starts_at <= now, BodySession.status == "announced")
            .order_by(BodySession.starts_at.desc(), BodySession.id.desc())
            .limit(limit)
        )
        return list((await self._session.execute(query)).all())

    async def ahead_for(self, person_id: int, now: datetime) -> list[Standing]:
        """Sessions of the person's own bodies with the answer given, the nearest first."""
        query: Select[Any] = (
            _ahead(now)
            .join(Body, Body.id == BodySession.body_id)
            .join(Membership, Membership.body_id == BodySession.body_id)
            .outerjoin(Rsvp, and_(Rsvp.body_session_id == BodySession.id, Rsvp.person_id == person_id))
            .where(Membership.person_id == person_id, Membership.left_at.is_(None))
            .add_columns(Body, Rsvp.answer)
        )
        return [Standing(*row) for row in (await self._session.execute(query)).all()]

    async def answer_of(self, session_id: int, person_id: int) -> str | None:
        query = select(Rsvp.answer).where(Rsvp.body_session_id == session_id, Rsvp.person_id == person_id)
        answer: str | None = await self._session.scalar(query)
        return answer

    async def answers_among(self, pairs: Collection[tuple[int, int]]) -> dict[tuple[int, int], str]:
        """Answers given before, by (session, person)."""
        query = select(Rsvp).where(
            Rsvp.body_session_id.in_({session for session, _ in pairs}),
            Rsvp.person_id.in_({person for _, person in pairs}),
        )
        found = {(row.body_session_id, row.person_id): row.answer for row in await self._session.scalars(query)}
        return {pair: found[pair] for pair in pairs if pair in found}

    async def members_among(self, pairs: Collection[tuple[int, int]]) -> set[tuple[int, int]]:
        """Those (session, person) in which the person belongs to the session's body."""
        query = (
            select(BodySession.id, Membership.person_id)
            .join(Membership, Membership.body_id == BodySession.body_id)
            .where(
                BodySession.id.in_({session for session, _ in pairs}),
                Membership.person_id.in_({person for _, person in pairs}),
                Membership.left_at.is_(None),
            )
        )
        return {(row[0], row[1]) for row in (await self._session.execute(query)).all()} & set(pairs)

    async def put_answers(self, answers: Sequence[tuple[int, int, str]], now: datetime) -> None:
        """(session, person, answer) in one statement; a person's later answer replaces the earlier one."""
        if not answers:
            return
        insert = inserting(self._session)
        rows = [
            {"body_session_id": session, "person_id": person, "answer": answer, "answered_at": now}
            for session, person, answer in answers
        ]
        statement = insert(Rsvp).values(rows)
        await self._session.execute(
            statement.on_conflict_do_update(
                index_elements=[Rsvp.body_session_id, Rsvp.person_id],
                set_={"answer": statement.excluded.answer, "answered_at": statement.excluded.answered_at},
            ).execution_options(synchronize_session=False)
        )

    async def move(self, session_id: int, moves: int, starts_at: datetime) -> bool:
        """Only from the time that was on the screen."""
        statement = update(BodySession).where(
            BodySession.id == session_id, BodySession.status == "announced", BodySession.moves == moves
        )
        result = await self._session.execute(statement.values(starts_at=starts_at, moves=BodySession.moves + 1))
        return int(getattr(result, "rowcount", 0)) == 1

    async def cancel(self, session_id: int) -> bool:
        statement = update(BodySession).where(BodySession.id == session_id, BodySession.status == "announced")
        return int(getattr(await self._session.execute(statement.values(status="cancelled")), "rowcount", 0)) == 1

    async def counts(self, session_id: int, body_id: int) -> dict[str, int]:
        """How many members gave each answer; "" stands for those who gave none."""
        rows = _members_with_answers(session_id, body_id).subquery()
        query = select(rows.c.answer, func.count()).group_by(rows.c.answer)
        return {answer or "": count for answer, count in (await self._session.execute(query)).all()}

    async def people(self, session_id: int, body_id: int, answer: str, *, page: int, size: int) -> Sequence[AnswerLine]:
        """Members with this answer by name; "" for those who gave none."""
        rows = _members_with_answers(session_id, body_id).subquery()
        query = (
            select(Person, Organisation.name)
            .join(rows, rows.c.person_id == Person.id)
            .outerjoin(Position, Position.id == main_job())
            .outerjoin(Organisation, Organisation.id == Position.organisation_id)
            .where(rows.c.answer == answer if answer else rows.c.answer.is_(None))
            .order_by(Person.name_key, Person.id)
            .limit(size)
            .offset(page * size)
        )
        return [AnswerLine(person, name or "") for person, name in (await self._session.execute(query)).all()]

    async def mail(
        self,
        session: BodySession,
        mailing: Mailing,
        *,
        without_absent: bool = False,
        told_by: str = "",
        without: int = 0,
    ) -> None:
        """A notice for each member, in one statement; whoever has it already gets no second one.

        `told_by` names a kind: only those whose notice of that kind does not wait any more hear this one.
        """
        people = member_ids(session.body_id).where(Membership.person_id != without)
        if without_absent:
            absent = select(Rsvp.person_id).where(Rsvp.body_session_id == session.id, Rsvp.answer == "absent")
            people = people.where(Membership.person_id.not_in(absent))
        if told_by:
            waiting = select(Notice.person_id).where(
                Notice.about == mailing.about, Notice.kind == told_by, Notice.status == "new"
            )
            people = people.where(Membership.person_id.not_in(waiting.where(Notice.person_id.is_not(None))))
        await self._outbox.add_from(*notices_for(people, mailing))


def _ahead(now: datetime) -> Select[Any]:
    return (
        select(BodySession)
        .where(BodySession.starts_at > now, BodySession.status == "announced")
        .order_by(BodySession.starts_at, BodySession.id)
    )


def _members_with_answers(session_id: int, body_id: int) -> Select[Any]:
    return (
        member_ids(body_id)
        .outerjoin(Rsvp, and_(Rsvp.person_id == Membership.person_id, Rsvp.body_session_id == session_id))
        .add_columns(Rsvp.answer)
    )
