"""Four weeks of the invented town before the demo opens: pairs, routes on time and late, bodies, a contest, news.

Everything goes through the use cases of the product, as the people of the town, at its own moment of the town's clock.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from domain.actors import Actor, Role
from domain.announcements import AnnouncementDraft, Sender
from domain.audience import Audience
from domain.bodies import BodyDraft
from domain.contests import ContestDraft
from domain.events import SessionDraft
from domain.meetings import MeetingPlan
from domain.pairs import PairDraft
from domain.reminders import at_wall
from domain.tables import Sheet, Table
from services.announcements import AckPress, record_acknowledgements, send_announcement
from services.bodies import make_body
from services.contests import ApplyPress, announce_contest, record_applications
from services.diagnostics.loading import load_results
from services.events import announce_session, own_bodies
from services.groups import offer_group
from services.meetings import plan_meeting
from services.pairs import make_pair
from services.routes import accept_evidence, agree, approve, start_route, submit_evidence
from simulator.seed import read
from simulator.town import Town
from storage.work import Work

LASTS = timedelta(days=28)

HEAD, METHODIST, MENTOR, TEACHER, LEADER, YOUNG, PRIMARY_LEADER = 1, 2, 5, 6, 11, 12, 14

RESULTS = (
    ("ФИО", "Организация", "Предмет", "Область", "Уровень", "%", "Дата", "Дефициты"),
    ("Бризов Иван Петрович", "МБОУ СОШ № 1", "Математика", "предметный", "низкий", 34.0, "", "D01; D14"),
    ("Рифова Ксения Олеговна", "МБОУ СОШ № 4", "Русский язык", "предметный", "низкий", 38.0, "", "D02; D15"),
    ("Парусова Наталья Дмитриевна", "МБОУ СОШ № 4", "Русский язык", "предметный", "высокий", 94.0, "", ""),
    ("Лиманова Вера Ивановна", "МБОУ СОШ № 1", "Математика", "предметный", "высокий", 97.0, "", ""),
    ("Плёсов Григорий Антонович", "МБОУ ООШ с. Ивановка", "Математика", "методический", "базовый", 56.0, "", "D13"),
)


@dataclass
class Life:
    """One town being lived in; `people` are staff records by the numbers of `town.toml`."""

    town: Town
    people: dict[int, int]

    @property
    def now(self) -> datetime:
        return self.town.clock.now()

    @property
    def today(self) -> date:
        return self.now.astimezone(self.town.zone).date()

    async def does(self, who: int, act: Callable[[Work, Actor], Awaitable[Any]]) -> Any:
        """One use case in the name of a person of the town; what it leaves in the outbox is delivered."""
        async with self.town.bot.database.transaction() as work:
            actor = await work.appointments.actor_of_person(self.people[who], self.today)
            done = await act(work, actor)
        await self.town.settle()
        return done

    async def until(self, days: int, hour: int) -> None:
        """Live on to an hour of the day so many days from now."""
        await self.town.move_to(at_wall(self.today + timedelta(days=days), time(hour), self.town.zone))

    async def run(self) -> None:
        await self._pairs_and_bodies()
        await self._groups()
        routes = await self._results_and_routes()
        await self._steps(routes)
        await self._news()

    async def _pairs_and_bodies(self) -> None:
        for kind, mentor, mentee in (("mentor_novice", MENTOR, TEACHER), ("activist_teacher", LEADER, YOUNG)):
            draft = PairDraft(kind=kind, mentor_id=self.people[mentor], mentee_id=self.people[mentee])
            run_id = f"seed-pair-{kind}"
            await self.does(
                METHODIST, lambda work, actor, d=draft, r=run_id: make_pair(work, actor, d, run_id=r, now=self.now)
            )
        for subject, leader, name in (
            ("math", MENTOR, "Математика"),
            ("russian", LEADER, "Русский язык"),
            ("primary", PRIMARY_LEADER, "Начальные классы"),
        ):
            body = BodyDraft(kind="associations", subject=subject, leader_id=self.people[leader], name=name)
            await self.does(
                METHODIST,
                lambda work, actor, b=body: make_body(work, actor, b, run_id=f"seed-body-{b.subject}", now=self.now),
            )

    async def _groups(self) -> None:
        """Chats of associations: one is linked by its leader, the other waits for whoever plays the leader."""
        told = read()
        phones = {row["id"]: row["phone"] for row in told["people"] if "phone" in row}
        for chat_id, group in zip(range(-101, -200, -1), told["groups"], strict=False):
            members = [phones[number] for number in group["members"]]
            self.town.telegram.add_group(chat_id, group["title"], members, with_bot=False)
            if leader := group.get("linked_by"):
                bodies = await self.does(leader, own_bodies)
                offer = await self.does(
                    leader, lambda work, actor, b=bodies[0].id: offer_group(work, actor, b, now=self.now)
                )
                self.town.telegram.add_bot(phones[leader], chat_id, offer.token)
                await self.town.settle()

    async def _results_and_routes(self) -> dict[int, int]:
        """Three people get results, two of them a route: one will walk on time, one will be late."""
        day = f"{self.today - timedelta(days=3):%d.%m.%Y}"
        head, *rows = RESULTS
        sheet = Sheet(title="ИКУ", rows=(head, *((*row[:6], day, row[7]) for row in rows)))
        await self.does(
            METHODIST,
            lambda work, actor: load_results(
                work,
                actor,
                Table(sheets=(sheet,)),
                file_name="rezultaty_iku.xlsx",
                sha256="0" * 64,
                kind=None,
                now=self.now,
            ),
        )
        routes: dict[int, int] = {}
        for teacher, mentor in ((TEACHER, MENTOR), (YOUNG, LEADER)):
            iom = await self.does(
                METHODIST,
                lambda work, actor, t=teacher, m=mentor: start_route(
                    work, actor, self.people[t], mentor_id=self.people[m], now=self.now
                ),
            )
            for who in (teacher, mentor):
                await self.does(who, lambda work, actor, i=iom.id: agree(work, actor, i, self.now))
            await self.does(METHODIST, lambda work, actor, i=iom.id: approve(work, actor, i, self.now))
            routes[teacher] = iom.id
        return routes

    async def _steps(self, routes: dict[int, int]) -> None:
        """The first step of the one on time is done and accepted; the other's is left until it is late."""
        await self.until(days=10, hour=16)
        async with self.town.bot.database.reading() as work:
            steps = await work.steps.of(routes[TEACHER])
        first = next(step.id for step in steps if step.status in ("offered", "in_work"))
        await self.does(
            TEACHER,
            lambda work, actor: submit_evidence(
                work,
                actor,
                first,
                text="Удостоверение № 1024. Задачи с параметром теперь начинаю от чертежа.",
                file=None,
                run_id="seed-evidence",
                now=self.now,
            ),
        )
        await self.until(days=1, hour=10)
        await self.does(
            MENTOR,
            lambda work, actor: accept_evidence(work, actor, first, self.now, words="Хорошая работа, так и дальше."),
        )

    async def _news(self) -> None:
        """A session, a contest, a week of announcements, a meeting tomorrow."""
        await self.until(days=10, hour=10)
        zone = self.town.zone
        bodies = await self.does(MENTOR, own_bodies)
        session = SessionDraft(
            starts_at=at_wall(self.today + timedelta(days=15), time(15), zone),
            topic="Разбираем трудные темы",
            place="МБОУ СОШ № 1, кабинет 27",
            agenda="Анализ ошибок\nДва решения от коллег\nКто кому поможет",
        )
        await self.does(
            MENTOR,
            lambda work, actor: announce_session(
                work, actor, bodies[0].id, session, run_id="seed-session", now=self.now
            ),
        )
        contest = ContestDraft(
            title="Урок в цифре",
            who_may_apply="учителя и воспитатели службы",
            materials="Запись фрагмента урока и план на одну страницу.",
            deadline_on=self.today + timedelta(days=28),
            audience=Audience(roles=frozenset({Role.TEACHER})),
        )
        made = await self.does(
            METHODIST, lambda work, actor: announce_contest(work, actor, contest, run_id="seed-contest", now=self.now)
        )
        await self.does(
            TEACHER, lambda work, actor: record_applications(work, [ApplyPress(made.id, actor)], now=self.now)
        )
        for number, (category, text) in enumerate(NEWS):
            await self._announce(number, category, text)
            await self.until(days=2, hour=10)
        await self._plan_meeting()

    async def _announce(self, number: int, category: str, text: str) -> None:
        draft = AnnouncementDraft(
            sender=Sender(role=Role.METHODIST), category=category, text=text, audience=Audience(), needs_ack=number == 0
        )
        sent = await self.does(
            METHODIST,
            lambda work, actor: send_announcement(
                work, actor, draft, run_id=f"seed-news-{number}", confirmed=True, now=self.now
            ),
        )
        await self.town.pass_time(minutes=2)  # it leaves after a minute
        readers = [self.people[who] for who in (MENTOR, TEACHER, LEADER, 7, 8, 13)[: 6 - number]]
        presses = [AckPress(announcement_id=sent.id, person_id=person_id) for person_id in readers]
        async with self.town.bot.database.transaction() as work:
            await record_acknowledgements(work, presses, now=self.now)

    async def _plan_meeting(self) -> None:
        async with self.town.bot.database.reading() as work:
            pairs = await work.pairs.of_mentor(self.people[MENTOR])
        plan = MeetingPlan(
            at=at_wall(self.today + timedelta(days=2), time(15), self.town.zone),
            form="in_person",
            topic="Оценивание",
        )
        await self.does(
            MENTOR,
            lambda work, actor: plan_meeting(work, actor, pairs[0].id, plan, run_id="seed-meeting", now=self.now),
        )


NEWS = (
    ("materials", "В банке службы новая подборка заданий на чтение для 5-7 классов. Возьмите одно и попробуйте."),
    ("events", "В четверг в 15:00 открытый мастер-класс «Источник на уроке за 10 минут», Лицей № 2."),
    ("service_news", "Методисты принимают вопросы каждый будний день. Напишите сюда, в этот чат."),
)
