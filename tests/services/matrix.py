"""The frame of the matrices of roles.md: one scene, everybody who could act, and what each may do there."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sized
from datetime import datetime
from typing import Protocol, TypeVar

from domain.actors import Actor, Grant, Role
from domain.errors import Forbidden, Refusal
from locales.loader import Words
from locales.terms import load_english_terms
from services.ports import Speaker
from storage.database import Database
from storage.work import Work


class Scene(Protocol):
    """What a test has settled; `actors` by the name of their column."""

    @property
    def actors(self) -> dict[str, Actor]: ...


SceneT = TypeVar("SceneT", bound=Scene)


def passers_by(stranger: int, school: int, far: int, body: int) -> dict[str, Actor]:
    """One who has to do with nobody here, in every role of the matrix and with the reach that its appointment gives."""

    def someone(role: Role, **reach: object) -> Actor:
        return Actor(person_id=stranger, grants=(Grant(role=role, **reach),))  # type: ignore[arg-type]

    return {
        "leader": someone(Role.ASSOCIATION_LEADER, body_id=body),
        "coordinator": someone(Role.SCHOOL_COORDINATOR, organisation_id=school),
        "other_coordinator": someone(Role.SCHOOL_COORDINATOR, organisation_id=far),
        "methodist": someone(Role.METHODIST, municipalities=frozenset({"shchyolkovo"})),
        "other_methodist": someone(Role.METHODIST, municipalities=frozenset({"fryazino"})),
        "head": someone(Role.SERVICE_HEAD),
        "council": someone(Role.COUNCIL_MEMBER),
        "expert": someone(Role.EXPERT),
        "authority": someone(Role.AUTHORITY_OBSERVER, municipalities=frozenset({"shchyolkovo"})),
        "admin": someone(Role.ADMIN),
    }


async def who_may(
    database: Database,
    settle: Callable[[Work], Awaitable[SceneT]],
    attempt: Callable[[Work, Actor, SceneT], Awaitable[object]],
) -> set[str]:
    """Columns whose actor the use case lets through. Each meets the same scene: what they did is undone.

    Another refusal than for want of a right fails: a right that is there, stopped by something else, would hide a hole.
    """
    async with database.transaction() as work:
        scene = await settle(work)
    found = set()
    for column, actor in scene.actors.items():
        try:
            async with database.transaction() as work:
                await attempt(work, actor, scene)
                raise _Undone
        except _Undone:
            found.add(column)
        except Forbidden:
            pass
        except Refusal as refusal:
            raise AssertionError(f"{column}: {refusal.text_id}") from refusal
    return found


def doubled(actors: dict[str, Actor], *columns: str) -> dict[str, Actor]:
    """These people once more, now methodists of the place as well: rights of two roles add up, yet not over oneself."""
    methodist = Grant(role=Role.METHODIST, municipalities=frozenset({"shchyolkovo"}))
    return {
        f"{column}_methodist": Actor(person_id=actors[column].person_id, grants=(*actors[column].grants, methodist))
        for column in columns
    }


def seen(found: Sized) -> Sized:
    """A list that shows nobody is a refusal to whoever reads it."""
    if not found:
        raise Forbidden("errors-no-rights")
    return found


def speaker(work: Work, now: datetime) -> Speaker:
    """Russian words, for use cases that write tables."""
    forms = {"ru": work.profile.term_forms, "en": load_english_terms()}
    return Words(forms, zone=work.profile.zone, now=lambda: now, strict=True).translator("ru")


class _Undone(Exception):
    pass
