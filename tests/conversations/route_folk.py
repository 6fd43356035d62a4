"""A service with the people of the sample staff table, loaded as an administrator loads them, and their phones."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from domain.actors import Role
from domain.names import name_key
from models.pairs import Pair
from models.people import Appointment
from simulator.people import Person
from simulator.residents import attach, organisation, resident
from simulator.town import Town
from tests.conversations.newcomers import admin_of
from tests.samples import SAMPLES

STAFF, RESULTS, MISTAKES = "shtat_shchyolkovo.xlsx", "rezultaty_iku.xlsx", "rezultaty_iku_oshibki.xlsx"
CHEMIST, PHYSICIST = "Ивушкина Эльвира Марковна", "Тростников Павел Игнатьевич"
FIRST_STEP = datetime(2026, 12, 7, 6, 0, 30, tzinfo=UTC)  # Monday, half a minute after nine in Moscow


@dataclass
class Folk:
    town: Town
    methodist: Person
    teacher: Person
    mentor: Person


async def phone_of(town: Town, full_name: str, *roles: Role) -> Person:
    """Somebody of the staff table who has registered: roles, an account, a phone."""
    now = town.clock.now()
    async with town.bot.database.transaction() as work:
        (found,) = await work.people.by_key(name_key(full_name))
        for role in roles:
            work.appointments.add(Appointment(person_id=found.id, role=role.value, from_on=now.date()))
        person_id, given = found.id, found.given_name
    phone = town.person(7000 + person_id, given)
    await attach(town, person_id, 7000 + person_id)
    phone.person_id = person_id
    await phone.starts()
    return phone


async def staffed(town: Town) -> Folk:
    """The staff table is loaded; a methodist, a teacher of chemistry and a mentor have their phones."""
    admin = await admin_of(town)
    await admin.sends_document(STAFF, (SAMPLES / STAFF).read_bytes())
    await admin.taps("Загрузить")
    service = await organisation(town, "УМОЦ", kind="other")
    methodist = await resident(town, "Лунина Вера Сергеевна", organisation_id=service, roles=[Role.METHODIST])
    return Folk(
        town,
        methodist,
        await phone_of(town, CHEMIST, Role.TEACHER),
        await phone_of(town, PHYSICIST, Role.TEACHER, Role.MENTOR),
    )


async def loaded(town: Town) -> Folk:
    """The results are loaded too: the teacher has two topics."""
    folk = await staffed(town)
    await folk.methodist.sends_document(RESULTS, (SAMPLES / RESULTS).read_bytes())
    await folk.methodist.taps("Уточнить", "1.", "Загрузить")
    return folk


async def drafted(town: Town, *, mentor: bool = True) -> Folk:
    folk = await loaded(town)
    await folk.methodist.types("/menu")
    await folk.methodist.taps("Диагностика", "Ивушкина")
    if mentor:
        await folk.methodist.taps("Выбрать наставника", "Тростников")
    else:
        await folk.methodist.taps("Составить маршрут")
    return folk


async def agreed(town: Town, *, mentor: bool = True) -> Folk:
    folk = await drafted(town, mentor=mentor)
    await folk.teacher.taps("Посмотреть шаги", "Согласовать")
    if mentor:
        await folk.mentor.taps("Посмотреть шаги", "Согласовать")
    return folk


async def delivered(town: Town, *, mentor: bool = True) -> Folk:
    """Approved, and the first step has come at nine on its Monday."""
    folk = await agreed(town, mentor=mentor)
    await folk.methodist.taps("Открыть", "Утвердить")
    await town.move_to(FIRST_STEP)
    return folk


async def submitted(town: Town, *, mentor: bool = True) -> Folk:
    folk = await delivered(town, mentor=mentor)
    await folk.teacher.taps("Открыть", "Сделано")
    await folk.teacher.sends_photo(caption="Три приёма у доски")
    return folk


async def at_done(town: Town) -> Person:
    folk = await delivered(town)
    await folk.teacher.taps("Открыть", "Сделано")
    return folk.teacher


async def at_day(town: Town) -> Person:
    folk = await delivered(town)
    await folk.teacher.taps("Перенести", "Свой день")
    return folk.teacher


async def at_return(town: Town) -> Person:
    folk = await submitted(town)
    await folk.mentor.taps("Открыть", "Доработать")
    return folk.mentor


async def at_praise(town: Town) -> Person:
    folk = await submitted(town)
    await folk.mentor.taps("Открыть", "Принять и добавить слова")
    return folk.mentor


async def at_back(town: Town) -> Person:
    folk = await agreed(town)
    await folk.methodist.taps("Открыть", "Вернуть с пожеланием")
    return folk.methodist


async def at_pause(town: Town) -> Person:
    folk = await delivered(town)
    await folk.teacher.taps("Открыть", "Мой маршрут", "Пауза")
    return folk.teacher


async def paired(town: Town) -> Folk:
    """The teacher and the mentor are a live pair since the first of the month."""
    folk = await staffed(town)
    async with town.bot.database.transaction() as work:
        work.session.add(
            Pair(
                kind="subject",
                mentor_id=folk.mentor.person_id,
                mentee_id=folk.teacher.person_id,
                started_on=town.clock.now().date(),
                created_at=town.clock.now(),
            )
        )
    return folk


async def at_pair_report(town: Town) -> Person:
    folk = await paired(town)
    await town.move_to(datetime(2026, 12, 25, 6, 1, tzinfo=UTC))
    await folk.mentor.taps("Ответить")
    return folk.mentor


async def at_basis(town: Town) -> Person:
    folk = await loaded(town)
    await folk.teacher.types("/menu")
    await folk.teacher.taps("Мои шаги", "Составить маршрут самому")
    return folk.teacher


async def at_change(town: Town) -> Person:
    folk = await delivered(town)
    await folk.teacher.taps("Открыть", "Мой маршрут", "Изменить маршрут")
    return folk.teacher


async def at_refuse(town: Town) -> Person:
    folk = await delivered(town)
    await folk.teacher.taps("Открыть", "Мой маршрут", "Изменить маршрут", "2.", "Убрать шаг", "Слишком трудно")
    await folk.methodist.taps("Открыть", "Отказать")
    return folk.methodist


async def at_helper(town: Town) -> Person:
    folk = await loaded(town)
    await folk.methodist.taps("Кому нужен маршрут", "Ивушкина", "Выбрать наставника")
    return folk.methodist


async def at_results_day(town: Town) -> Person:
    folk = await staffed(town)
    table = "ФИО;Организация;Уровень;Дефициты\r\nИвушкина Эльвира Марковна;Лицей №2;базовый;D30\r\n"
    await folk.methodist.sends_document("results.csv", table.encode("cp1251"))
    await folk.methodist.taps("Указать дату")
    return folk.methodist


async def at_own_view(town: Town) -> Person:
    folk = await staffed(town)
    await folk.teacher.types("/menu")
    await folk.teacher.taps("Мои результаты", "Рассказать о себе")
    return folk.teacher


async def at_where(town: Town) -> Person:
    vera = (await loaded(town)).methodist
    await vera.types("/menu")
    await vera.taps("Диагностика", "Карта дефицитов", "Выбрать, где")
    return vera


OPENERS: dict[str, Callable[[Town], Awaitable[Person]]] = {
    "step-done": at_done,
    "step-day": at_day,
    "step-return": at_return,
    "step-praise": at_praise,
    "absence": at_pause,
    "pair-report": at_pair_report,
    "route-basis": at_basis,
    "route-change": at_change,
    "route-refuse": at_refuse,
    "route-back": at_back,
    "route-helper": at_helper,
    "results-day": at_results_day,
    "own-view": at_own_view,
    "map-where": at_where,
}
