"""Contests as they are read: by everybody, and with those who want to take part by the service."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from domain.actors import Actor
from domain.contests import ApplicationStatus
from domain.errors import Gone
from domain.rights import Action, Thing, check_may, reaches
from models.contests import Contest
from models.people import Person
from services.reach import limits
from storage.contests import Applicant
from storage.reach import within
from storage.work import Work


async def all_contests(work: Work, actor: Actor) -> Sequence[tuple[Contest, int]]:
    """For the service: every contest, with how many of its reach want to take part."""
    return await work.contests.with_counts(_applicants_reach(actor))


async def read_applicants(
    work: Work, actor: Actor, contest_id: int, *, page: int, size: int
) -> tuple[Contest, Sequence[Applicant], int]:
    """Names of those within reach who want to take part, and how many they are."""
    reach = _applicants_reach(actor)
    contest = await find_contest(work, contest_id)
    counts = {one.id: count for one, count in await work.contests.with_counts(reach)}
    found = await work.contests.applicants(contest_id, reach, page=page, size=size)
    return contest, found, counts.get(contest_id, 0)


async def is_interested(work: Work, contest_id: int, person_id: int) -> bool:
    found = await work.contests.application(contest_id, person_id)
    return found is not None and found.status == ApplicationStatus.INTERESTED


async def find_contest(work: Work, contest_id: int) -> Contest:
    contest = await work.contests.find(contest_id)
    if contest is None:
        raise Gone("errors-gone")
    return contest


def _applicants_reach(actor: Actor) -> Any:
    check_may(actor, Action.WRITE, Thing.CONTEST)
    return within(limits(reaches(actor, Action.READ, Thing.APPLICATION)), Person.id)
