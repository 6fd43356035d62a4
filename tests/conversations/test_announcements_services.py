"""What each service informs its people of: the categories of its own document, chosen by buttons, read by a teacher."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from domain.actors import Role
from simulator.residents import organisation, resident
from simulator.town import Town
from tests.conversations.conftest import TUESDAY


@pytest.fixture
async def town_of(tmp_path: Path, base_url: str) -> AsyncIterator[Callable[[str], Town]]:
    made: list[Town] = []

    def make(profile: str) -> Town:
        made.append(Town(tmp_path, start=TUESDAY, profile=profile, database_url=base_url))
        return made[-1]

    yield make
    for town in made:
        town.telegram.ledger.check()
        await town.close()


async def sends_each(town: Town, municipality: str, labels: tuple[str, ...], asked: tuple[str, ...] = ()) -> None:
    """The head sends one message of each category; `asked` are those that always want a mark of reading."""
    await town.open()
    school = await organisation(town, "МБОУ СОШ № 1", municipality=municipality)
    vera = await resident(town, "Белова Вера Ивановна", organisation_id=school)
    head = await resident(
        town, "Орлова Инна Львовна", organisation_id=school, roles=[Role.SERVICE_HEAD], post="methodist"
    )
    for label in labels:
        await head.types("/menu")
        await head.taps("Кому написать", "Новое сообщение")
        await head.types(label)  # finds the button among two pages
        while "Напишите текст" not in head.screen:
            await head.taps("Всем")
        await head.types("Подробности у методиста.")
        await head.taps("Без приложения")
        if label not in asked:
            await head.taps("Нет")
        await head.taps("Отправить")
        await town.pass_time(minutes=1)
        vera.sees(label, "Подробности у методиста.", "Прочитано")
        shown = "чтобы мы знали, что сообщение дошло" in vera.screen
        assert shown is (label in asked)


@pytest.mark.requirement("R-SE-044", "R-SE-046", "R-SE-047", "R-SE-049")
async def test_seryshevo_informs_of_what_its_document_names(town_of: Callable[[str], Town]) -> None:
    labels = ("Планы", "Итоги конкурсов", "Инновационные площадки", "Новинки литературы", "Изменения в документах")
    await sends_each(town_of("seryshevo"), "seryshevo", labels, asked=("Изменения в документах",))


@pytest.mark.requirement("R-OD-027", "R-OD-028")
async def test_odintsovo_informs_of_experience_and_trends(town_of: Callable[[str], Town]) -> None:
    await sends_each(town_of("odintsovo"), "odintsovo", ("Опыт коллег", "Направления развития"))


@pytest.mark.requirement("R-KU-009")
async def test_kuznetsk_informs_of_laws_programmes_and_materials(town_of: Callable[[str], Town]) -> None:
    labels = (
        "Направления развития",
        "Изменения в документах",
        "Образовательные программы",
        "Методические материалы",
        "Новинки литературы",
    )
    await sends_each(town_of("kuznetsk"), "kuznetsk", labels, asked=("Изменения в документах",))
