"""What the bot has stored, as the panel of the phone page shows it: tables with rows, newest first, as words."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from domain.actors import Role
from simulator.page import StoredTable
from storage.database import Database
from storage.inspection import newest_rows, table_names

SHOWN_ROWS = 12
LONGEST_CELL = 80

TITLES = {
    "persons": "Люди",
    "accounts": "Аккаунты",
    "consents": "Согласия",
    "invites": "Приглашения",
    "registrations": "Заявки на регистрацию",
    "appointments": "Назначения",
    "positions": "Места работы",
    "person_subjects": "Предметы людей",
    "organisations": "Организации",
    "municipalities": "Муниципалитеты",
    "table_imports": "Загрузки таблиц",
    "assessment_results": "Результаты диагностики",
    "deficits": "Дефициты",
    "deficit_answers": "Ответы о формулировках",
    "ioms": "Маршруты",
    "iom_steps": "Шаги маршрутов",
    "evidence": "Подтверждения",
    "stored_files": "Файлы",
    "status_changes": "История состояний",
    "pairs": "Пары",
    "meetings": "Встречи",
    "bodies": "Объединения",
    "memberships": "Участники объединений",
    "linked_groups": "Группы объединений",
    "body_sessions": "Заседания",
    "rsvps": "Ответы на приглашения",
    "contests": "Конкурсы",
    "applications": "Желающие участвовать",
    "announcements": "Объявления",
    "deliveries": "Получатели и прочтения",
    "progress_reports": "Отчёты",
    "report_requests": "Запросы отчётов",
    "consultations": "Вопросы методисту",
    "notices": "Уведомления",
    "conversation_states": "Начатые анкеты",
    "audit_entries": "Журнал действий",
    "inbox_updates": "Принятые обновления",
    "invite_uses": "Переходы по приглашениям",
    "tick_slots": "Отметки расписания",
}


async def stored_tables(database: Database) -> list[StoredTable]:
    """Tables that have rows, in the order of the titles; unknown ones last, under their own name."""
    places = {name: place for place, name in enumerate(TITLES)}
    found: list[StoredTable] = []
    async with database.reading() as work:
        for name in sorted(table_names(), key=lambda one: places.get(one, len(places))):
            contents = await newest_rows(work.session, name, SHOWN_ROWS)
            if contents.count:
                rows = [[_words(cell, database.profile.zone) for cell in row] for row in contents.rows]
                found.append(
                    StoredTable(
                        name=name,
                        title=TITLES.get(name, name),
                        count=contents.count,
                        columns=list(contents.columns),
                        rows=rows,
                    )
                )
    return found


def _words(cell: Any, zone: ZoneInfo) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "да" if cell else "нет"
    if isinstance(cell, datetime):
        return f"{cell.astimezone(zone):%d.%m.%Y %H:%M}"
    if isinstance(cell, date):
        return f"{cell:%d.%m.%Y}"
    text = json.dumps(cell, ensure_ascii=False) if isinstance(cell, dict | list) else str(cell)
    return text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - 1] + "…"


async def notes(database: Database, today: date) -> dict[int, str]:
    """Beside each name in the list of phones: the roles of the one behind it and where they work."""
    found: dict[int, str] = {}
    async with database.reading() as work:
        for account in await work.accounts.attached():
            assert account.person_id is not None
            actor = await work.appointments.actor_of_person(account.person_id, today)
            words = [
                _role(database, role) for role in sorted(actor.roles, key=list(Role).index) if role is not Role.TEACHER
            ]
            jobs = await work.people.positions_of([account.person_id])
            places = [(await work.organisations.get(job.organisation_id)).name for job in jobs[:1]]
            found[account.user_id] = " · ".join([*(words or [_role(database, Role.TEACHER)]), *places])
    return found


def _role(database: Database, role: Role) -> str:
    return "Администратор" if role is Role.ADMIN else database.profile.role(role).label
