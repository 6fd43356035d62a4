"""The directory: municipalities come from the profile, organisations from the service's people and tables."""

from __future__ import annotations

from datetime import datetime

from domain.actors import Actor
from domain.errors import Invalid
from domain.rights import About, Action, Thing, check_may
from domain.tables.cells import plain
from models.organisations import Organisation
from storage.work import Work


async def plant_profile(work: Work) -> None:
    """A row for every municipality of the profile; names follow the profile at each start."""
    for row in work.profile.municipalities:
        await work.organisations.put_municipality(row.id, row.name, is_host=row.host)


async def add_organisation(
    work: Work, actor: Actor, *, name: str, municipality: str, kind: str, now: datetime
) -> Organisation:
    """A new employer of teachers; one of that name already there is returned as it is (a second press)."""
    check_may(actor, Action.WRITE, Thing.DIRECTORY, About(municipality=municipality))
    key = plain(name)
    if not key:
        raise Invalid("organisations-name-needed")
    known = await work.organisations.find_by_key(key)
    if known is not None:
        return known
    organisation = Organisation(name=name.strip(), name_key=key, municipality_code=municipality, kind=kind)
    work.organisations.add(organisation)
    await work.flush()
    work.audit.add("add", "organisation", organisation.id, actor_id=actor.person_id, now=now)
    return organisation
