"""The cells of roles.md about diagnostics, written out: each goes through its use case.

Everybody here has one relation to the one who acts, and a subject of their own by which they are known:
    S oneself   P own mentee   B member of the own body   O colleague   D own direction   M own municipality   X nobody
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import date

import pytest

from domain.actors import Actor, Grant, Role
from domain.audience import Audience
from domain.campaigns import CampaignDraft
from domain.catalogue import NO_SUBJECT
from domain.errors import Forbidden
from models.bodies import Body, Membership
from models.pairs import Pair
from services.campaigns import announce_campaign, invited_people, own_campaign
from services.diagnostics import deficit_map, prepare_results, result_sheet, risk_profiles, surpluses
from storage.database import Database
from storage.work import Work
from tests.services.conftest import TUESDAY
from tests.services.diagnostics.tables import TODAY, table_of
from tests.services.inhabitants import add_person, add_school

NOBODY = "refused"
A_MONTH_ON = date(2027, 1, 12)  # outside of the service the map is that of the month before
MATRIX = """
                 | teacher | manager | mentor  | activist | association_leader | school_coordinator | methodist | service_deputy | service_head | council_member | expert  | authority_observer | admin
campaign         | S       | S       | S       | S        | B                  | SO                 | D         | SPBODMX        | SPBODMX      | refused        | refused | refused            | refused
invite           | refused | refused | refused | refused  | refused            | refused            | D         | SPBODMX        | SPBODMX      | refused        | refused | refused            | refused
named_results    | S       | S       |         |          |                    |                    | D         | SPBODMX        | SPBODMX      |                |         |                    |
deficit_map      | refused | refused | refused | refused  | B                  | SO                 | D         | SPBODMX        | SPBODMX      | SPBODMX        | refused | M                  | refused
risk_profile     | refused | refused | refused | refused  | refused            | refused            | D         | SPBODMX        | SPBODMX      | refused        | refused | refused            | refused
surpluses        | refused | refused | refused | refused  | refused            | refused            | D         | SPBODMX        | SPBODMX      | refused        | refused | refused            | refused
import           | refused | refused | refused | refused  | refused            | refused            | D         | SPBODMX        | SPBODMX      | refused        | refused | refused            | refused
"""  # noqa: E501  a table is read across

SUBJECTS = {
    "S": "geography",
    "P": "physics",
    "B": "chemistry",
    "O": "history",
    "D": "math",
    "M": "biology",
    "X": "english",
}
NAMES = {
    "S": "Осинин Матвей Лаврентьевич",
    "P": "Кедров Иван Борисович",
    "B": "Липова Анна Борисовна",
    "O": "Вязов Пётр Борисович",
    "D": "Ольхин Олег Борисович",
    "M": "Рябинина Ольга Борисовна",
    "X": "Клёнова Инна Борисовна",
}


@dataclass
class Folk:
    people: dict[str, int]
    school: int
    body: int

    def actor(self, role: Role) -> Actor:
        """The same person in each role, with the reach that its appointment gives."""
        grant = Grant(role=role)
        if role is Role.ASSOCIATION_LEADER:
            grant = replace(grant, body_id=self.body)
        elif role is Role.SCHOOL_COORDINATOR:
            grant = replace(grant, organisation_id=self.school)
        elif role is Role.METHODIST:
            grant = replace(grant, subjects=frozenset({"math"}), municipalities=frozenset({"shchyolkovo"}))
        elif role is Role.AUTHORITY_OBSERVER:
            grant = replace(grant, municipalities=frozenset({"fryazino"}))
        return Actor(person_id=self.people["S"], grants=(grant,))

    def letters(self, person_ids: set[int]) -> str:
        return "".join(letter for letter in "SPBODMX" if self.people[letter] in person_ids)


async def settle(work: Work, *, level: str = "low") -> Folk:
    own, near, far, other = (
        await add_school(work, "СОШ 1", "losino_petrovsky"),
        await add_school(work, "СОШ 2", "shchyolkovo"),
        await add_school(work, "СОШ 3", "fryazino"),
        await add_school(work, "СОШ 4", "losino_petrovsky"),
    )
    places = {"S": own, "O": own, "D": near, "M": far}
    people = {
        letter: await add_person(work, NAMES[letter], places.get(letter, other), subjects=[SUBJECTS[letter]])
        for letter in "SPBODMX"
    }
    body = Body(kind="associations", term="association", subject=NO_SUBJECT, name="Все", created_at=TUESDAY)
    work.bodies.add(body)
    work.pairs.add(
        Pair(
            run_id="p",
            kind="subject",
            mentor_id=people["S"],
            mentee_id=people["P"],
            started_on=date(2026, 9, 1),
            created_at=TUESDAY,
        )
    )
    await work.flush()
    work.session.add(Membership(body_id=body.id, person_id=people["B"], joined_at=TUESDAY))
    ids = await work.diagnostics.insert_results(
        [
            {
                "person_id": people[letter],
                "import_id": None,
                "kind": "iku",
                "subject": SUBJECTS[letter],
                "area": "subject",
                "level": level,
                "score": None,
                "elements": [],
                "assessed_on": date(2026, 10, 14),
                "source": "",
                "created_at": TUESDAY,
            }
            for letter in "SPBODMX"
        ]
    )
    if level == "low":
        await work.diagnostics.insert_deficits(
            [
                {"result_id": one, "person_id": people[letter], "catalogue_id": "D14"}
                for one, letter in zip(ids, "SPBODMX", strict=True)
            ]
        )
    # What is hidden from whom is another test's business: here every row of one person counts.
    work.profile = replace(work.profile, privacy=replace(work.profile.privacy, min_group_size=1))
    await work.flush()
    return Folk(people, own, body.id)


async def campaign(work: Work, folk: Folk, actor: Actor) -> str:
    """Whose invitations are seen: the own one, or those of the people looked after."""
    head = folk.actor(Role.SERVICE_HEAD)
    draft = CampaignDraft(kind="iku", first_on=date(2026, 12, 14), last_on=date(2026, 12, 14), venue="Лицей")
    made = await announce_campaign(work, head, draft, Audience(), run_id="c", now=TUESDAY)
    try:
        return folk.letters({one.person.id for one in await invited_people(work, actor, made.id, None)})
    except Forbidden:
        # Whoever looks after nobody has the own invitation, if teachers are what they are.
        _, invite = await own_campaign(work, actor, made.id)
        return "S" if invite is not None else NOBODY


async def invite(work: Work, folk: Folk, actor: Actor) -> str:
    draft = CampaignDraft(kind="iku", first_on=date(2026, 12, 14), last_on=date(2026, 12, 14), venue="Лицей")
    made = await announce_campaign(work, actor, draft, Audience(), run_id=str(actor.grants[0].role), now=TUESDAY)
    head = folk.actor(Role.SERVICE_HEAD)
    return folk.letters({one.person.id for one in await invited_people(work, head, made.id, None)})


async def named_results(work: Work, folk: Folk, actor: Actor) -> str:
    seen = ""
    for letter, person_id in folk.people.items():
        try:
            sheet = await result_sheet(work, actor, person_id, TUESDAY)
        except Forbidden:
            continue
        seen += letter if sheet.lines else ""
    return seen


async def map_of(work: Work, folk: Folk, actor: Actor) -> str:
    subjects = {row.subject for row in (await deficit_map(work, actor, "", today=A_MONTH_ON)).rows if not row.is_hidden}
    return "".join(letter for letter in "SPBODMX" if SUBJECTS[letter] in subjects)


async def risk(work: Work, folk: Folk, actor: Actor) -> str:
    found, _ = await risk_profiles(work, actor, "", page=0, size=20, today=TODAY, now=TUESDAY)
    return folk.letters({person.id for _, person in found})


async def strong(work: Work, folk: Folk, actor: Actor) -> str:
    found, _ = await surpluses(work, actor, page=0, size=20, today=TODAY, now=TUESDAY)
    return folk.letters({person.id for _, person in found})


async def load(work: Work, folk: Folk, actor: Actor) -> str:
    labels = {row.id: row.label for row in work.catalogue.subjects}
    rows = [(NAMES[one], None, labels[SUBJECTS[one]], "предметный", "низкий", "15.10.2026", None) for one in "SPBODMX"]
    prepared = await prepare_results(work, actor, table_of(*rows), file_name="t.xlsx", sha256="0" * 64, today=TODAY)
    return folk.letters({row["person"] for row in prepared.rows})


CELLS: dict[str, Callable[[Work, Folk, Actor], Awaitable[str]]] = {
    "campaign": campaign,
    "invite": invite,
    "named_results": named_results,
    "deficit_map": map_of,
    "risk_profile": risk,
    "surpluses": strong,
    "import": load,
}
HEADING, *ROWS = ([cell.strip() for cell in line.split("|")] for line in MATRIX.strip("\n").splitlines())


@pytest.mark.requirement("R-SH-026")
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
async def test_every_role_reaches_as_far_as_the_documents_say(database: Database, row: list[str]) -> None:
    name, *cells = row
    async with database.transaction() as work:
        folk = await settle(work, level="high" if name == "surpluses" else "low")
        found = []
        for role in HEADING[1:]:
            try:
                found.append(await CELLS[name](work, folk, folk.actor(Role(role))))
            except Forbidden:
                found.append(NOBODY)
        assert dict(zip(HEADING[1:], found, strict=True)) == dict(zip(HEADING[1:], cells, strict=True))


def test_matrix_names_every_role_that_sees_anything_of_diagnostics() -> None:
    """Those that are not in it stand in one column with one that is (`domain.rights.COLUMNS`)."""
    assert {role.value for role in Role} - set(HEADING) == {"group_leader", "tutor", "site_contact"}
