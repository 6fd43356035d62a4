"""The frame of the matrices of roles.md: one scene, everybody who could act, and what each may do there."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Protocol, TypeVar

from domain.actors import Actor, Grant, Role
from domain.errors import Forbidden, Refusal
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


class _Undone(Exception):
    pass
