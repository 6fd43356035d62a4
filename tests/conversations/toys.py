"""Forms that exist only to try the driver: a long one with a preview, a short one without, and a town that has them."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from aiogram import F, Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.forms import Finish, Form, FormView, Option, Step, forms_router, open_form
from bot.screens import Screen
from bot.turn import Turn
from domain.errors import Gone, Invalid
from handlers import menu
from locales.loader import FOLDER
from simulator.people import Person
from simulator.town import Town

WORDS = """
toys-title = Проба
toys-kind = Какая проба?
toys-kind-short = Проба
toys-school = В какой школе?
toys-school-short = Школа
toys-subjects = По каким предметам?
toys-subjects-short = Предметы
toys-text = Напишите два слова.
toys-text-short = Слова
toys-photo = Пришлите фотографию.
toys-photo-short = Фото
toys-note = Что записать?
toys-too-short = Слишком коротко, нужно два слова.
toys-refused = Школа сегодня не принимает.
toys-done = Готово: { $text }
"""

SCHOOLS = [Option(str(number), f"Школа № {number}") for number in range(1, 21)]


class Trouble:
    """What the next ends of the toy forms run into."""

    refuses = False
    breaks = False


def two_words(text: str, view: FormView) -> str:
    if len(text.split()) < 2:
        raise Invalid("toys-too-short")
    return text


async def kinds(view: FormView) -> list[Option]:
    return [Option("long", "Длинная"), Option("short", "Короткая")]


async def schools(view: FormView) -> list[Option]:
    return SCHOOLS


async def subjects(view: FormView) -> list[Option]:
    return [Option("math", "Математика"), Option("art", "Изо"), Option("pe", "Физкультура")]


async def preview(view: FormView) -> str:
    return "Проверьте: " + ", ".join(f"{name}={answer}" for name, answer in view.answers.items())


async def finish(end: Finish) -> Screen:
    async with end.transaction() as work:
        if Trouble.refuses:
            raise Gone("toys-refused")
        work.audit.add("toy", "toy", 0, actor_id=None, now=end.turn.now, run=end.run_id, answers=dict(end.answers))
        if Trouble.breaks:
            raise RuntimeError("the end of a toy is broken")
    return Screen(end.turn.t("toys-done", text=str(end.answers.get("text") or end.answers.get("note"))))


TOY = Form(
    name="toy",
    title="toys-title",
    preview=preview,
    finish=finish,
    steps=(
        Step(name="kind", text="toys-kind", options=kinds),
        Step(name="school", text="toys-school", options=schools),
        Step(name="subjects", text="toys-subjects", options=subjects, many=True, may_skip=True),
        Step(name="text", text="toys-text", read=two_words, example="два слова"),
        Step(
            name="photo",
            text="toys-photo",
            takes=frozenset({"photo"}),
            example="file:photo",
            when=lambda answers, seed: answers.get("kind") == "long",
        ),
    ),
)
NOTE = Form(
    name="note",
    title="toys-title",
    finish=finish,
    steps=(Step(name="note", text="toys-note", read=lambda text, view: text, example="запись"),),
)
FORMS = (TOY, NOTE)


def routers() -> list[Router]:
    router = Router(name="toys")
    router.message.register(open_toy, Command("toy"))
    router.message.register(open_note, Command("note"))
    router.message.register(fall, Command("fall"))
    router.message.register(say, Command("say"))
    router.callback_query.register(fall, F.data == "fall")
    return [forms_router(FORMS), menu.router(), router]


async def open_toy(_: Message, command: CommandObject, turn: Turn) -> None:
    await open_form(turn, TOY, about=command.args or "")


async def open_note(_: Message, turn: Turn) -> None:
    await open_form(turn, NOTE)


async def fall(_: Message | CallbackQuery, turn: Turn) -> None:
    raise RuntimeError("this handler always falls")


async def say(_: Message, command: CommandObject, turn: Turn) -> None:
    """Writes what was said into the audit, then answers: one transaction, one reply."""
    async with turn.transaction() as work:
        work.audit.add("said", "toy", 0, actor_id=None, now=turn.now, words=command.args)
    await turn.show(Screen(f"записано {command.args}"))


def toy_town(folder: Path, base_url: str, **options: Any) -> Town:
    """A closed town whose bot knows only the toys and the menu."""
    words = folder / "words"
    for language in ("ru", "en"):
        shutil.copytree(FOLDER / language, words / language)
        (words / language / "toys.ftl").write_text(WORDS, encoding="utf-8")
    return Town(folder, database_url=base_url, routers=routers, words_folder=words, **options)


async def written(town: Town, action: str) -> list[dict[str, Any]]:
    """What the toys wrote, read back through a session of its own, oldest first."""
    async with town.bot.database.reading() as work:
        return [entry.details for entry in await work.audit.of("toy", 0) if entry.action == action]


async def answers_all_but_the_text(vera: Person) -> None:
    """Stands at the fourth question of the long form."""
    await vera.types("/toy")
    await vera.taps("Короткая", "Школа № 2", "Пропустить")
    assert vera.sees("Напишите два слова")
