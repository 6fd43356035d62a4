"""What several forms about people share: options (roles, organisations, people) and the steps of a direction."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.forms import Answers, FormView, Option, Step
from bot.words import role_word
from domain.actors import Grant, Role
from domain.people import OF_BODY, WITH_DIRECTION, WITH_MUNICIPALITIES, gives
from domain.rights import APPOINTS, INVITES, About, Action, Scope, Thing, reaches
from locales.terms import label
from models.organisations import Organisation

USUAL = (Role.TEACHER, Role.SCHOOL_COORDINATOR, Role.METHODIST, Role.MENTOR, Role.SERVICE_HEAD)
"""Given most often, so they stand on the first page."""


def given_roles(view: FormView, by: Thing) -> list[Role]:
    """Roles that the person may give somewhere, in the order of the service's own list."""
    table = INVITES if by is Thing.INVITATION else APPOINTS
    found: set[Role] = set()
    for reach in reaches(view.actor, Action.WRITE, by):
        if reach.scope is not Scope.BODY:
            found |= table.get(reach.grant.role, frozenset())
    in_use = [row.id for row in view.profile.roles_in_use]
    ordered = (*USUAL, *(role for role in (*in_use, Role.ADMIN) if role not in USUAL))
    return [role for role in ordered if role in found and role not in OF_BODY]


def role_option(view: FormView, role: Role) -> Option:
    return Option(role.value, role_word(view.t, view.profile, role))


async def invited_roles(view: FormView) -> Sequence[Option]:
    return [role_option(view, role) for role in given_roles(view, Thing.INVITATION)]


async def invited_places(view: FormView) -> Sequence[Option]:
    """Organisations for which the chosen role may be given."""
    role = Role(view.answers["role"])
    rows = await view.work.organisations.open()
    return [_place(row) for row in rows if gives(view.actor, role, _about(row), by=Thing.INVITATION)]


async def invited_people(view: FormView) -> Sequence[Option]:
    """Staff of the chosen organisation; a role of the service is given to a name that is typed."""
    place = view.answers.get("organisation")
    if place is None:
        return []
    return [Option(str(one.id), one.full_name) for one in await view.work.people.of_organisation(int(place))]


async def _municipalities(view: FormView) -> Sequence[Option]:
    own = _own(view, lambda grant: grant.municipalities)
    return [Option(row.id, row.name) for row in view.profile.municipalities if not own or row.id in own]


async def _subjects(view: FormView) -> Sequence[Option]:
    own = _own(view, lambda grant: grant.subjects)
    rows = [row for row in view.catalogue.subjects if not own or row.id in own]
    return [Option(row.id, label(view.t, "subject", row.id, row.label)) for row in rows]


def _own(view: FormView, of: Callable[[Grant], frozenset[str]]) -> frozenset[str]:
    """What the giver's own direction is limited to; empty when it is not."""
    found = [
        frozenset[str]() if reach.scope is Scope.SERVICE else of(reach.grant)
        for reach in reaches(view.actor, Action.WRITE, Thing.APPOINTMENT)
        if reach.scope in (Scope.SERVICE, Scope.DIRECTION)
    ]
    return frozenset().union(*found) if all(found) else frozenset()


def _about(row: Organisation) -> About:
    return About(organisation_id=row.id, municipality=row.municipality_code)


def _place(row: Organisation) -> Option:
    return Option(str(row.id), row.name)


def _has_direction(answers: Answers, _: Answers) -> bool:
    return answers.get("role") in {role.value for role in WITH_DIRECTION}


def _has_municipalities(answers: Answers, _: Answers) -> bool:
    return answers.get("role") in {role.value for role in WITH_MUNICIPALITIES}


DIRECTION_STEPS = (
    Step(
        name="subjects",
        text="people-ask-direction",
        options=_subjects,
        many=True,
        may_skip=True,
        skip_label="people-all-subjects",
        when=_has_direction,
    ),
    Step(
        name="municipalities",
        text="people-ask-municipalities",
        options=_municipalities,
        many=True,
        may_skip=True,
        skip_label="people-all-municipalities",
        when=_has_municipalities,
    ),
)
"""What a role reaches over; asked after the role, of those roles that have it. Skipped means all."""
