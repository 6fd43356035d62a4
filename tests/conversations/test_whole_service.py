"""Each of the five jobs, from the first press to the stored row, on the tables of `samples/` and nothing else.

The town is empty: the demo seed is off, nobody is put into the base past the bot. The administrator loads the staff
table, the methodist the table of results, and everybody comes in by a personal link, as in the first week of a service.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from python_calamine import load_workbook
from sqlalchemy import select

from models.announcements import Announcement, Delivery
from models.base import Base
from models.bodies import Body, Membership
from models.contests import Application, Contest
from models.diagnostics import AssessmentResult
from models.events import BodySession, Rsvp
from models.meetings import Meeting
from models.pairs import Pair
from models.people import Person as StaffMember
from models.reports import ProgressReport
from models.routes import Evidence, Iom, IomStep
from simulator.people import Person
from simulator.town import Town
from tests.conversations.newcomers import SAMPLES, agrees, link_in, loaded

Row = TypeVar("Row", bound=Base)
SCHOOL = "МБОУ СОШ № 1"
TEACHER, MENTOR = "Вересков Глеб Аркадьевич", "Калинкина Раиса Ефимовна"
COORDINATOR = "Берёзкина Ольга Тимофеевна"


@dataclass
class Service:
    methodist: Person
    mentor: Person
    teacher: Person


async def rows(town: Town, kind: type[Row]) -> list[Row]:
    """Everything the table holds."""
    async with town.bot.database.reading() as work:
        return list((await work.session.scalars(select(kind))).all())


def moscow(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=UTC) - timedelta(hours=3)


async def comes_in(town: Town, user_id: int, full_name: str, role: str, methodist: Person) -> Person:
    """Somebody of the staff table, by a personal link of the methodist."""
    await methodist.types("/menu")
    await methodist.taps("Пригласить", "Новая ссылка", role)
    await methodist.types(SCHOOL)
    await methodist.taps("Для одного")
    await methodist.types(full_name)
    await methodist.taps("14 дней", "Создать ссылку")
    phone = town.person(user_id, full_name.split()[1])
    await agrees(phone, link_in(methodist.screen))
    assert phone.sees("добро пожаловать")
    async with town.bot.database.reading() as work:
        account = await work.accounts.find("telegram", user_id)
    assert account is not None and account.person_id is not None
    phone.person_id = account.person_id
    return phone


async def service_of_samples(town: Town) -> Service:
    """Both tables loaded on phones; methodist, coordinator, mentor and teacher have come in by their links."""
    assert await rows(town, StaffMember) == []
    admin = await loaded(town)
    await admin.types("/start")
    await admin.taps("Настройка", "Пригласить", "Методист")
    await admin.types("Лунина Вера Сергеевна")
    await admin.taps("Все предметы", "Все муниципалитеты", "14 дней", "Создать ссылку")
    methodist = town.person(201, "Вера")
    await agrees(methodist, link_in(admin.screen))
    await comes_in(town, 202, COORDINATOR, "Координатор", methodist)
    mentor = await comes_in(town, 203, MENTOR, "Наставник", methodist)
    teacher = await comes_in(town, 204, TEACHER, "Педагог", methodist)
    await methodist.sends_document("rezultaty_iku.xlsx", (SAMPLES / "rezultaty_iku.xlsx").read_bytes())
    await methodist.taps("Уточнить")
    assert methodist.sees("Что это за тема?", "«облачные лабораторные журналы»")
    await methodist.taps("1.", "Загрузить")
    return Service(methodist, mentor, teacher)


async def on_a_route(service: Service) -> None:
    """The methodist drafts the route with its mentor, both agree, the methodist approves."""
    methodist, mentor, teacher = service.methodist, service.mentor, service.teacher
    await methodist.types("/menu")
    await methodist.taps("Диагностика", "Вересков", "Выбрать наставника", "Калинкина")
    assert methodist.sees("Маршрут составлен")
    await teacher.taps("Посмотреть шаги", "Согласовать")
    await mentor.taps("Посмотреть шаги", "Согласовать")
    await methodist.taps("Открыть", "Утвердить")
    assert methodist.sees("Маршрут утверждён")


async def test_people_of_the_sample_tables_are_in_the_base_with_their_results(town: Town) -> None:
    service = await service_of_samples(town)
    assert len(await rows(town, AssessmentResult)) == 15
    assert len(await rows(town, StaffMember)) == 29  # 27 of the table, the administrator, the methodist
    await service.teacher.taps("Посмотреть")
    assert service.teacher.sees("Что можно усилить", "Математика")


async def test_teacher_and_mentor_take_the_first_step_of_a_route_and_it_is_stored(town: Town) -> None:
    service = await service_of_samples(town)
    await on_a_route(service)
    mentor, teacher = service.mentor, service.teacher
    nine = moscow(12, 7, 9)
    teacher.looks_away()
    await town.move_to(nine - timedelta(minutes=1))
    assert teacher.hears_nothing()
    await town.move_to(nine + timedelta(seconds=30))
    assert teacher.hears("есть новый шаг маршрута: № 1")
    await teacher.taps("Открыть", "Сделано")
    await teacher.sends_photo(caption="Доска после урока")
    assert teacher.sees("Отправлено наставнику")
    await mentor.taps("Открыть", "Принято")
    assert teacher.hears("шаг принят, спасибо")
    (route,) = await rows(town, Iom)
    (proof,) = await rows(town, Evidence)
    step = next(one for one in await rows(town, IomStep) if one.number == 1)
    assert (route.person_id, route.mentor_id, route.status) == (teacher.person_id, mentor.person_id, "in_progress")
    assert (step.iom_id, step.status) == (route.id, "accepted")
    assert (proof.step_id, proof.kind, proof.text) == (step.id, "photo", "Доска после урока")


async def test_offered_pair_agrees_meets_is_reminded_and_its_confirmed_record_is_stored(town: Town) -> None:
    service = await service_of_samples(town)
    methodist, mentor, teacher = service.methodist, service.mentor, service.teacher
    await methodist.types("/menu")
    await methodist.taps("Пары", "Создать пару", "Наставник и молодой специалист", "Вересков", "Калинкина")
    await methodist.taps("Предложить")
    await mentor.taps("Да, помогу")
    await teacher.taps("Да, согласие")
    await mentor.types("/menu")
    await mentor.taps("Журнал встреч", "Назначить встречу")
    await mentor.types("в пятницу в 15:00")
    await mentor.taps("очно", "Итоги полугодия")
    assert teacher.hears("назначена встреча в паре")
    for moment in (moscow(12, 3, 17), moscow(12, 4, 14)):
        for side in (mentor, teacher):
            side.looks_away()
        await town.move_to(moment - timedelta(minutes=1))
        assert mentor.hears_nothing() and teacher.hears_nothing()
        await town.move_to(moment)
        assert mentor.hears("в 15:00 встреча в паре") and teacher.hears("в 15:00 встреча в паре")
    await town.move_to(moscow(12, 4, 15, 45))
    await mentor.taps("Записать", "30 мин", "Без даты")
    await mentor.types("Посетить урок в 7 «Б».")
    await teacher.taps("Посмотреть", "Подтверждаю")
    assert teacher.sees("Запись подтверждена обоими")
    (pair,) = await rows(town, Pair)
    (meeting,) = await rows(town, Meeting)
    assert (pair.mentor_id, pair.mentee_id, pair.kind) == (mentor.person_id, teacher.person_id, "mentor_novice")
    assert (meeting.pair_id, meeting.minutes, meeting.agreed) == (pair.id, 30, "Посетить урок в 7 «Б».")
    assert meeting.confirmed_at is not None


async def test_school_reads_an_announcement_and_the_methodist_counts(town: Town) -> None:
    service = await service_of_samples(town)
    methodist, teacher = service.methodist, service.teacher
    await methodist.types("/menu")
    await methodist.taps("Кому написать", "Новое сообщение", "Мероприятия", "Выбрать, кому")
    await methodist.taps("Всем", SCHOOL, "Готово, выбрано: 1", "Всем", "Всем")
    await methodist.types("Семинар 10 декабря.")
    await methodist.taps("Без приложения", "Да, важно", "Отправить")
    await town.pass_time(minutes=1)
    assert teacher.hears("Семинар 10 декабря.")
    await teacher.taps("Прочитано")
    await methodist.taps("Кто получил")
    assert methodist.hears("Кому адресовано, человек: 5", "Доставлено: 3", "Отметили «Прочитано»: 1")
    (announcement,) = await rows(town, Announcement)
    deliveries = await rows(town, Delivery)
    assert (announcement.text, len(deliveries)) == ("Семинар 10 декабря.", 5)
    assert [one.person_id for one in deliveries if one.read_at is not None] == [teacher.person_id]


async def test_association_of_the_subject_meets_and_the_answer_is_stored(town: Town) -> None:
    service = await service_of_samples(town)
    methodist, leader, teacher = service.methodist, service.mentor, service.teacher
    await methodist.types("/menu")
    await methodist.taps("ГМО", "Новое объединение", "Городское методическое объединение")
    await methodist.types("матем")
    await methodist.taps("Математика")
    await methodist.types("Калинкина")
    await methodist.taps("ГМО: математика", "Создать")
    assert leader.hears("вы теперь руководитель: ГМО: математика")
    await leader.types("/menu")
    await leader.taps("Заседания", "Назначить заседание")
    await leader.types("15 декабря")
    await leader.taps("15:00", "Оценивание, понятное ученику")
    await leader.types("СОШ № 1, кабинет 12")
    await leader.taps("Взять готовую", "Пригласить")
    assert teacher.hears("Приглашаем на заседание", "вт, 15 декабря, 15:00")
    await teacher.taps("Приду")
    await leader.taps("Кто придёт")
    assert leader.sees("Придут: 2")
    (body,) = await rows(town, Body)
    (session,) = await rows(town, BodySession)
    assert {leader.person_id, teacher.person_id} <= {one.person_id for one in await rows(town, Membership)}
    assert (session.body_id, session.starts_at) == (body.id, moscow(12, 15, 15))
    answers = [(one.body_session_id, one.person_id, one.answer) for one in await rows(town, Rsvp)]
    assert (session.id, teacher.person_id, "coming") in answers


async def test_teacher_wishes_to_take_part_in_a_contest_and_the_wish_is_stored(town: Town) -> None:
    service = await service_of_samples(town)
    methodist, teacher = service.methodist, service.teacher
    await methodist.types("/menu")
    await methodist.taps("Конкурсы", "Объявить конкурс")
    await methodist.types("Методическая копилка", "учителя всех предметов", "Описание приёма", "20 января")
    await methodist.taps("Всем педагогам", "Объявить")
    assert teacher.hears("Конкурс «Методическая копилка»")
    await teacher.taps("Хочу участвовать")
    assert teacher.sees("Вы участвуете")
    (contest,) = await rows(town, Contest)
    (wish,) = await rows(town, Application)
    assert (wish.contest_id, wish.person_id, wish.status) == (contest.id, teacher.person_id, "interested")


async def test_teacher_files_the_report_of_the_month_and_the_methodist_gets_its_table(town: Town) -> None:
    service = await service_of_samples(town)
    await on_a_route(service)
    methodist, teacher = service.methodist, service.teacher
    await town.move_to(moscow(12, 25, 8))
    teacher.looks_away()
    await town.move_to(moscow(12, 25, 10))
    assert teacher.hears("как идёт маршрут? Короткий отчёт за декабрь 2026")
    await teacher.taps("Ответить", "По плану", "1.")
    await teacher.types("взаимопроверку в парах")
    await teacher.taps("Время", "Нет")
    assert teacher.sees("Отчёт за декабрь 2026 принят")
    await methodist.types("/menu")
    await methodist.taps("Отчёты")
    assert methodist.sees("Педагогов с маршрутом: 1", "Ответили: 1 (100 %)")
    await methodist.taps("Таблица")
    name, content = methodist.documents[-1]
    sheet = load_workbook(io.BytesIO(content)).get_sheet_by_name("Ответили").to_python()
    assert (name, sheet[2][1]) == ("Отчёты за декабрь 2026.xlsx", TEACHER)
    (report,) = await rows(town, ProgressReport)
    assert (report.person_id, report.tried, report.wants_help) == (teacher.person_id, "взаимопроверку в парах", False)
