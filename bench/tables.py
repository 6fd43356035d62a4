"""I1: a staff table of 5,000 people and a table of 20,000 results, from the bytes to the loaded rows.

Measured in a process of its own (`python -m bench.tables FOLDER`), so that its memory is nobody else's.
"""

from __future__ import annotations

import asyncio
import gc
import hashlib
import json
import random
import resource
import sys
import time
from datetime import UTC, date, datetime
from pathlib import Path

from app.profiles import load_catalogue, load_profile
from bench.processes import Trouble
from bench.results import Found
from domain.actors import OPERATOR
from migrations.schema import migrate
from services.diagnostics import load_import, prepare_results, start_import, summary_of
from services.documents import SheetOut, read_table, write_xlsx
from services.organisations import plant_profile
from services.people.tables import confirm_staff, keep_plan, plan_staff, take_staff
from storage.database import Database

PEOPLE, SUBJECTS = 5_000, ("математика", "физика", "химия", "русский язык")
MISSPELT, SHORTENED = 0.05, 0.1  # of the results: one wrong letter; initials
NOW = datetime(2026, 12, 1, 7, 0, tzinfo=UTC)
MIB = 1024  # ru_maxrss counts kilobytes

_STEMS = [
    "Иван",
    "Петр",
    "Сидор",
    "Кузнец",
    "Смирн",
    "Зайц",
    "Медвед",
    "Сокол",
    "Орл",
    "Голуб",
    "Берез",
    "Дуб",
    "Клен",
    "Рябин",
    "Калин",
    "Яблок",
    "Груш",
    "Слив",
]
_STARTS = ("", "За", "По", "Ра", "Бело", "Черно", "Ново", "Старо", "Красно", "Велико", "Мало", "Добро", "Пере")
_ENDS = ("ов", "ев", "ин", "ёв", "ский", "ко")
_GIVEN = [
    "Анна",
    "Мария",
    "Елена",
    "Ольга",
    "Инна",
    "Алла",
    "Юлия",
    "Дарья",
    "Нина",
    "Вера",
    "Любовь",
    "Ирина",
    "Светлана",
    "Татьяна",
    "Наталья",
    "Алёна",
]
_FATHERS = [
    "Петровна",
    "Ивановна",
    "Сергеевна",
    "Андреевна",
    "Олеговна",
    "Юрьевна",
    "Игоревна",
    "Павловна",
    "Львовна",
    "Фёдоровна",
]


async def measure(folder: Path) -> Found:
    """Seconds from both files to both loads, previews included; MiB above idle, of the bot or of its reader."""
    found = Found()
    done = await found.attempt(_apart(folder))
    found.add("I1.seconds", done["seconds"] if done else None)
    found.add("I1.memory", done["memory"] if done else None)
    return found


async def _apart(folder: Path) -> dict[str, float]:
    await asyncio.to_thread(_write_tables, folder)
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bench.tables", str(folder), stdout=asyncio.subprocess.PIPE
    )
    output, _ = await child.communicate()
    if child.returncode != 0:
        raise Trouble(f"the importing process ended with {child.returncode}")
    answer: dict[str, float] = json.loads(output)
    return answer


def _write_tables(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    chance = random.Random(4)
    names: dict[str, str] = {}
    while len(names) < PEOPLE:
        surname = f"{chance.choice(_STARTS)}{chance.choice(_STEMS).lower()}{chance.choice(_ENDS)}".capitalize()
        name = f"{surname} {chance.choice(_GIVEN)} {chance.choice(_FATHERS)}"
        names.setdefault(name, f"МБОУ СОШ № {chance.randrange(1, 61)}")
    staff = [
        [name, school, "Щёлково", "Учитель", chance.choice(SUBJECTS), chance.randrange(1960, 2003)]
        for name, school in names.items()
    ]
    head = ["ФИО", "Организация", "Муниципалитет", "Должность", "Предметы", "Год рождения"]
    (folder / "staff.xlsx").write_bytes(write_xlsx([SheetOut(title="Штат", headings=head, rows=staff)]))
    topics = [deficit.title for deficit in load_catalogue().deficits]
    rows = [
        [
            _as_written(name, chance),
            school,
            subject,
            "предметный",
            chance.choice(("базовый", "низкий", "высокий")),
            chance.randrange(101),
            date(2026, 10, 14),
            "; ".join(chance.sample(topics, 2)),
        ]
        for name, school in names.items()
        for subject in SUBJECTS
    ]
    head = ["ФИО", "ОО", "Предмет", "Область", "Уровень", "% выполнения", "Дата", "Дефициты"]
    (folder / "results.xlsx").write_bytes(write_xlsx([SheetOut(title="Итоги", headings=head, rows=rows)]))


def _as_written(name: str, chance: random.Random) -> str:
    drawn = chance.random()
    if drawn < MISSPELT:
        return f"{name[:3]}{chance.choice('аоеи')}{name[4:]}"
    if drawn < MISSPELT + SHORTENED:
        surname, given, father = name.split()
        return f"{surname} {given[0]}. {father[0]}."
    return name


async def _import(folder: Path) -> dict[str, float]:
    url = f"sqlite+aiosqlite:///{folder / 'base.sqlite3'}"
    migrate(url, NOW)
    database = Database(url, profile=load_profile("shchyolkovo"), catalogue=load_catalogue())
    async with database.transaction() as work:
        await plant_profile(work)
    staff, results = ((folder / name).read_bytes() for name in ("staff.xlsx", "results.xlsx"))
    gc.collect()
    idle = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.perf_counter()
    await _load_staff(database, staff)
    await _load_results(database, results)
    seconds = time.perf_counter() - began
    await database.close()
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - idle
    reader = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return {"seconds": seconds, "memory": max(own, reader) / MIB}


async def _load_staff(database: Database, content: bytes) -> None:
    table = await read_table("staff.xlsx", content)
    reading = await asyncio.to_thread(take_staff, table, database.profile, database.catalogue, NOW.date())
    digest = hashlib.sha256(content).hexdigest()
    async with database.reading() as work:
        plan = await plan_staff(work, OPERATOR, reading, file_name="staff.xlsx", sha256=digest, now=NOW)
    async with database.transaction() as work:
        import_id = (await keep_plan(work, plan)).id
    async with database.transaction() as work:
        loaded = await confirm_staff(work, OPERATOR, import_id, now=NOW)
        made = len(loaded.counts["made"]["people"])
    if made != PEOPLE:
        raise Trouble(f"{made} of {PEOPLE} people were loaded")


async def _load_results(database: Database, content: bytes) -> None:
    table = await read_table("results.xlsx", content)
    digest = hashlib.sha256(content).hexdigest()
    async with database.reading() as work:
        prepared = await prepare_results(
            work, OPERATOR, table, file_name="results.xlsx", sha256=digest, today=NOW.date()
        )
    async with database.transaction() as work:
        started = await start_import(work, OPERATOR, prepared, NOW)
        summary = await summary_of(work, started)
        import_id = started.id
    async with database.transaction() as work:
        loaded = await load_import(work, OPERATOR, import_id, NOW)
    if loaded.results != summary.results or loaded.results < 0.85 * PEOPLE * len(SUBJECTS):
        raise Trouble(f"{loaded.results} results were loaded")


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asyncio.run(_import(Path(sys.argv[1])))))
