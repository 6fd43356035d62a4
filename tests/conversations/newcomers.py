"""What newcomers and their confirmers do in several stories."""

from __future__ import annotations

from pathlib import Path

from domain.actors import Role
from simulator.people import Person
from simulator.residents import organisation, resident
from simulator.town import Town
from tests.conversations.conftest import ADMIN

SAMPLES = Path(__file__).parents[2] / "samples"


def link_in(screen: str) -> str:
    """The token of the link a screen shows."""
    return next(word for word in screen.split() if "?start=" in word).split("?start=")[1]


async def agrees(someone: Person, token: str = "") -> None:
    await someone.starts(token)
    await someone.taps("Начать", "Даю согласие")


async def admin_of(town: Town) -> Person:
    olga = town.person(ADMIN, "Ольга")
    await agrees(olga)
    await olga.types("Настина Ольга Львовна")
    return olga


async def loaded(town: Town, name: str = "shtat_shchyolkovo.xlsx") -> Person:
    olga = await admin_of(town)
    await olga.sends_document(name, (SAMPLES / name).read_bytes())
    await olga.taps("Загрузить, создать организации")
    return olga


async def newcomer(town: Town, user_id: int, given: str, full_name: str, *, school: str = "сош 1") -> Person:
    """Somebody who has registered and waits."""
    someone = town.person(user_id, given)
    await agrees(someone)
    await answers(someone, full_name, school=school)
    return someone


async def answers(someone: Person, full_name: str, *, school: str = "сош 1") -> None:
    await someone.types(school, full_name)
    await someone.taps("Учитель", "Пропустить", "Отправить")


async def coordinated(town: Town) -> tuple[int, Person]:
    """A school with its coordinator."""
    school = await organisation(town, "МБОУ СОШ № 1")
    berezkina = await resident(
        town, "Берёзкина Ольга Тимофеевна", organisation_id=school, roles=(Role.TEACHER, Role.SCHOOL_COORDINATOR)
    )
    return school, berezkina
