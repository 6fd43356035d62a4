"""Who acts: a person with the roles that dated appointments give, or the command line.

Roles are those of the service's documents; a role never comes from a person's own choice.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Role(StrEnum):
    TEACHER = "teacher"
    MANAGER = "manager"
    MENTOR = "mentor"
    TUTOR = "tutor"
    ACTIVIST = "activist"
    ASSOCIATION_LEADER = "association_leader"
    GROUP_LEADER = "group_leader"
    SCHOOL_COORDINATOR = "school_coordinator"
    METHODIST = "methodist"
    SERVICE_DEPUTY = "service_deputy"
    SERVICE_HEAD = "service_head"
    COUNCIL_MEMBER = "council_member"
    EXPERT = "expert"
    SITE_CONTACT = "site_contact"
    AUTHORITY_OBSERVER = "authority_observer"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """One role with its reach. Empty sets of subjects or municipalities mean all of them."""

    role: Role
    organisation_id: int | None = None
    body_id: int | None = None
    municipalities: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """The one who acts now. `person_id` is None for an account that is not attached to a person yet.

    `operator` is the command line: it acts as `admin` and may import results as the head of the service.
    """

    person_id: int | None = None
    account_id: int | None = None
    grants: tuple[Grant, ...] = ()
    organisation_ids: frozenset[int] = field(default_factory=frozenset)
    operator: bool = False

    @property
    def roles(self) -> frozenset[Role]:
        return frozenset(grant.role for grant in self.grants)

    def has(self, *roles: Role) -> bool:
        return not self.roles.isdisjoint(roles)


OPERATOR = Actor(operator=True, grants=(Grant(role=Role.ADMIN),))
