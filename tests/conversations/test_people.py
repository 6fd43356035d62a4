"""Registration as people live it: an empty base, its administrator, the first methodist, coordinators, teachers."""

from __future__ import annotations

from pathlib import Path

import pytest

from domain.actors import Role
from simulator.people import Person
from simulator.residents import organisation, person, resident
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


@pytest.mark.parametrize("name", ["shtat_shchyolkovo.xlsx", "shtat_shchyolkovo.csv"])
async def test_empty_service_is_set_up_by_its_administrator(town: Town, name: str) -> None:
    olga = await admin_of(town)
    assert olga.sees("добро пожаловать", "Технический администратор", "Настройка", "Организаций: 0")
    await olga.sends_document(name, (SAMPLES / name).read_bytes())
    print(olga.chat)
    assert olga.sees("Новых людей: 27", "Незнакомые организации: 7")
    await olga.taps("Загрузить, создать организации: 7")
    assert olga.sees("Новых людей: 27", "Новых организаций: 7")
    await olga.types("/start")
    await olga.taps("Настройка")
    assert olga.sees("Организаций: 7", "Людей в списке: 28")
    await olga.taps("Пригласить", "Методист")
    await olga.types("Лунина Вера Сергеевна")
    await olga.taps("Все предметы", "Все муниципалитеты", "14 дней")
    assert olga.sees("Лунина Вера Сергеевна", "Методист")
    await olga.taps("Создать ссылку")
    token = link_in(olga.screen)
    print(olga.chat)
    vera = town.person(201, "Вера")
    await agrees(vera, token)
    assert vera.sees("Вера Сергеевна, добро пожаловать", "Сотрудники", "Пригласить")
    await vera.taps("Пригласить", "Новая ссылка", "Координатор")
    await vera.types("МБОУ СОШ № 1")
    await vera.taps("Для одного")
    await vera.types("Берёзкина Ольга Тимофеевна")
    await vera.taps("14 дней", "Создать ссылку")
    berezkina = town.person(202, "Ольга Тимофеевна")
    await agrees(berezkina, link_in(vera.screen))
    print(vera.chat)
    assert berezkina.sees("добро пожаловать", "Подтвердить")
    gleb = town.person(203, "Глеб")
    await agrees(gleb)
    await gleb.taps("городской округ Щёлково")
    await gleb.types("сош 1")
    await gleb.types("Вересков Глеб Аркадьевич")
    await gleb.taps("Учитель")
    await gleb.types("математика")
    await gleb.taps("Математика", "Готово, выбрано: 1", "Отправить")
    assert gleb.sees("Глеб Аркадьевич, карточка готова", "МБОУ СОШ № 1")
    await town.settle()
    assert berezkina.sees("ждут подтверждения")
    await berezkina.taps("Посмотреть")
    assert berezkina.sees("Вересков Глеб Аркадьевич", "есть в списке сотрудников")
    await berezkina.taps("Это Вересков")
    print(berezkina.chat)
    await town.settle()
    assert gleb.sees("Глеб Аркадьевич, всё подтверждено")
    await gleb.taps("Открыть меню")
    print(gleb.chat)
    assert gleb.sees("Моя карточка")
