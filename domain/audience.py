"""To whom something goes: five lists, each empty for "everybody"; a person must fit every list that is not.

Stored with what was sent (design 3: frozen), so a later look shows whom the author meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from domain.actors import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """Municipalities of the directory, organisations and bodies by id, subjects of the catalogue, roles.

    `Role.TEACHER` and `Role.MANAGER` are meant by the position, so that people without an account are counted too.
    """

    municipalities: frozenset[str] = frozenset()
    organisations: frozenset[int] = frozenset()
    subjects: frozenset[str] = frozenset()
    roles: frozenset[Role] = frozenset()
    bodies: frozenset[int] = frozenset()

    @property
    def is_everybody(self) -> bool:
        return not (self.municipalities or self.organisations or self.subjects or self.roles or self.bodies)

    @property
    def whole_bodies(self) -> frozenset[int]:
        """Bodies meant as a whole: chosen, and nothing else that would leave out some of their members."""
        narrowed = self.municipalities or self.organisations or self.subjects or self.roles
        return frozenset() if narrowed else self.bodies

    def to_json(self) -> dict[str, Any]:
        return {
            "municipalities": sorted(self.municipalities),
            "organisations": sorted(self.organisations),
            "subjects": sorted(self.subjects),
            "roles": sorted(role.value for role in self.roles),
            "bodies": sorted(self.bodies),
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Iterable[Any] | None]) -> Audience:
        """Numbers may come as text (answers of a form); a list that is missing or None is "everybody"."""
        return cls(
            municipalities=frozenset(str(value) for value in stored.get("municipalities") or ()),
            organisations=frozenset(int(value) for value in stored.get("organisations") or ()),
            subjects=frozenset(str(value) for value in stored.get("subjects") or ()),
            roles=frozenset(Role(value) for value in stored.get("roles") or ()),
            bodies=frozenset(int(value) for value in stored.get("bodies") or ()),
        )


# The roles by which people may be written to: those who work in organisations, not those of the service itself.
AUDIENCE_ROLES = (
    Role.TEACHER,
    Role.MANAGER,
    Role.MENTOR,
    Role.ACTIVIST,
    Role.ASSOCIATION_LEADER,
    Role.GROUP_LEADER,
    Role.SCHOOL_COORDINATOR,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """Exact numbers of an audience: `blocked` have an account that the messenger no longer delivers to."""

    people: int
    without_account: int
    blocked: int

    @property
    def reachable(self) -> int:
        return self.people - self.without_account - self.blocked
