"""What nobody expects from a good form: each has a short clear answer, and nothing said before it is lost."""

from __future__ import annotations

from domain.departures import Departure
from services.departures import end_job
from simulator.town import Town
from tests.conversations.couples import couple
from tests.conversations.route_folk import submitted


async def test_day_that_no_calendar_has_is_asked_again_and_the_meeting_is_planned(town: Town) -> None:
    vera, ivan = await couple(town)
    await vera.types("/menu")
    await vera.taps("Журнал встреч", "Назначить встречу")
    await vera.types("31 февраля")
    assert vera.sees("31 февраля", "На какой день?", "Завтра")
    await vera.types("31 февраля в 15:00")
    assert vera.sees("На какой день?")
    await vera.types("4 декабря в 15:00")
    await vera.taps("очно", "Итоги полугодия")
    assert vera.sees("Встреча назначена", "пт, 4 декабря, 15:00")
    assert ivan.hears("назначена встреча")


async def test_mentor_who_left_is_told_so_and_the_evidence_goes_to_the_methodist(town: Town) -> None:
    folk = await submitted(town)
    now = town.clock.now()
    async with town.bot.database.transaction() as work:
        methodist = await work.appointments.actor_of_person(folk.methodist.person_id, now.date())
        (job,) = await work.people.positions_of([folk.mentor.person_id])
        await end_job(work, methodist, job.id, Departure.LEFT, last_on=now.date(), now=now)
    await folk.mentor.taps("Открыть")
    assert "Это вам пока не доступно" in folk.mentor.toast
    assert folk.methodist.hears("маршрут остался без наставника", "шаги проверяете вы")
    await folk.methodist.types("/menu")
    await folk.methodist.taps("1 шаг проверить за наставника", "Ивушкина", "Принято")
    assert folk.methodist.sees("Шаг 1 принят")
    assert folk.teacher.hears("принят")
    async with town.bot.database.reading() as work:
        (step, *_) = await work.steps.of(1)
        assert [one.text for one, _ in await work.steps.evidence_of(step.id)] == ["Три приёма у доски"]
