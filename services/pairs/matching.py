"""Who may stand in a pair that the actor makes, and who fits best, with the reasons (P09). The bot proposes, a person
decides (roles.md, principle 6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from domain.actors import Actor, Role
from domain.catalogue import NO_SUBJECT
from domain.errors import Gone
from domain.pairs import Facts, Junior, Reason, ordered
from domain.rights import About, Action, Thing, check_may, may, reaches
from models.people import Person
from services.pairs.reach import check_may_make
from services.pairs.reach import found as found_pair
from services.people.about import about_person
from services.reach import bodies, limits
from storage.pairs import Candidate
from storage.reach import Within
from storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitting:
    """`facts.mentees` counts offers too; `shared` are the subjects in common."""

    person: Person
    facts: Facts
    reasons: tuple[Reason, ...]
    shared: tuple[str, ...]


async def juniors(work: Work, actor: Actor) -> list[Candidate]:
    """Whom the actor may find a mentor for, by name."""
    check_may(actor, Action.WRITE, Thing.PAIR)
    return await work.candidates.at_work(limits(reaches(actor, Action.WRITE, Thing.PAIR)))


async def members(work: Work, actor: Actor) -> list[Candidate]:
    """Whom a leader may ask a pair for: members of the own bodies, on either side of it."""
    check_may(actor, Action.ASK, Thing.PAIR)
    return await work.candidates.in_bodies(bodies(reaches(actor, Action.ASK, Thing.PAIR)))


async def seniors(work: Work, actor: Actor) -> list[Candidate]:
    """Whom the actor may ask at all, by name: a methodist anybody of the service, a school its own people."""
    check_may(actor, Action.WRITE, Thing.PAIR)
    return await work.candidates.at_work(_where_seniors_are(actor))


async def fitting_seniors(
    work: Work,
    actor: Actor,
    kind: str,
    mentee_id: int,
    competence: str = "",
    *,
    page: int,
    size: int,
    now: datetime,
    replaces: int | None = None,
) -> tuple[Sequence[Fitting], int]:
    """A page of those who fit, the best first, and how many there are.

    Without the mentor of the pair that is to be replaced. Reasons from results only about people whose results the
    actor may read; one access line tells whose they were.
    Needs a transaction.
    """
    await check_may_make(work, actor, mentee_id, mentee_id)
    today = now.astimezone(work.profile.zone).date()
    about = await about_person(work, mentee_id)
    people = await work.candidates.near(
        _where_seniors_are(actor), subjects=about.subjects, organisation_id=about.organisation_id, today=today
    )
    if replaces is not None:
        present = (await found_pair(work, replaces)).mentor_id
        people = [one for one in people if one.person_id != present]
    people = await _with_results(work, actor, people)
    junior = Junior(
        person_id=mentee_id,
        organisation_id=about.organisation_id,
        municipality=about.municipality,
        subjects=about.subjects,
        weak=await _weak(work, actor, about),
        skill=work.catalogue.deficit(competence).area.value if competence else "",
    )
    found = ordered(kind, junior, people, most_mentees=work.profile.mentoring.most_mentees)
    page = min(max(page, 0), max(0, (len(found) - 1) // size))
    shown = found[page * size : (page + 1) * size]
    named = [facts.person_id for facts, why in shown if {Reason.SURPLUS, Reason.LEVEL} & set(why)]
    if named:
        whose = [*named, mentee_id] if junior.weak else named
        work.audit.add("read", "results", None, actor_id=actor.person_id, now=now, people=whose)
    persons = await work.people.by_ids([facts.person_id for facts, _ in shown])
    return [
        Fitting(
            person=persons[facts.person_id],
            facts=facts,
            reasons=why,
            shared=tuple(sorted(facts.subjects & junior.subjects)),
        )
        for facts, why in shown
    ], len(found)


async def load_of(work: Work, person_id: int) -> int:
    """How many juniors a senior has or has been offered."""
    return await work.pairs.load_of(person_id)


async def person_at_work(work: Work, person_id: int) -> Person:
    person = await work.people.find(person_id)
    if person is None or person.left_at is not None:
        raise Gone("pairs-person-left")
    return person


def _where_seniors_are(actor: Actor) -> list[Within]:
    return [Within()] if actor.has(Role.METHODIST) else limits(reaches(actor, Action.WRITE, Thing.PAIR))


async def _with_results(work: Work, actor: Actor, people: list[Facts]) -> list[Facts]:
    """Their strong sides, where the actor may read them."""
    readable = [one.person_id for one in people if may(actor, Action.READ, Thing.NAMED_RESULTS, _about(one))]
    strong_levels = {level.id.value for level in work.profile.diagnostics.levels if level.mentor_candidate}
    results = await work.candidates.latest_results(readable) if readable else {}
    return [
        replace(
            one,
            strong=frozenset(
                (row.subject, row.area)
                for row in results.get(one.person_id, ())
                if row.level in strong_levels and _reads_line(actor, _about(one), row.subject)
            ),
        )
        for one in people
    ]


async def _weak(work: Work, actor: Actor, about: About) -> frozenset[tuple[str, str]]:
    if about.person_id is None or not may(actor, Action.READ, Thing.NAMED_RESULTS, about):
        return frozenset()
    weak_levels = {level.id.value for level in work.profile.diagnostics.levels if level.needs_iom}
    rows = (await work.candidates.latest_results([about.person_id])).get(about.person_id, [])
    return frozenset(
        (row.subject, row.area) for row in rows if row.level in weak_levels and _reads_line(actor, about, row.subject)
    )


def _reads_line(actor: Actor, about: About, subject: str) -> bool:
    """Who looks after some subjects reads lines of these and those of no subject, as on the person's sheet."""
    of_row = about if subject == NO_SUBJECT else replace(about, subjects=frozenset({subject}))
    return may(actor, Action.READ, Thing.NAMED_RESULTS, of_row)


def _about(facts: Facts) -> About:
    return About(
        person_id=facts.person_id,
        organisation_id=facts.organisation_id,
        municipality=facts.municipality,
        subjects=facts.subjects,
    )
