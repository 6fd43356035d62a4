"""The programme with its roadmap as a document to sign."""

from __future__ import annotations

from aiogram.types import CallbackQuery

from bot.callbacks.programmes import ProgrammePress
from bot.pair_words import junior_words, senior_words
from bot.programme_words import item_words
from bot.screens import Attachment, Button, Screen, column
from bot.turn import Turn
from domain.errors import Gone
from services.documents import Paper, write_docx
from services.programmes import read_programme

WIDTHS = (1, 8, 4, 4, 4)


async def send_programme(_: CallbackQuery, callback_data: ProgrammePress, turn: Turn) -> None:
    """As a message of its own."""
    t = turn.t
    async with turn.transaction() as work:
        found = await read_programme(work, turn.actor, callback_data.id, now=turn.now)
        programme, pair = found.programme, found.pair
        if programme is None:
            raise Gone("programmes-none-yet")
        people = await work.people.by_ids([pair.mentor_id, pair.mentee_id])
        sides = ((pair.mentor_id, senior_words(t, work, pair)), (pair.mentee_id, junior_words(t, work, pair)))
        work.audit.add("export", "programme", programme.id, actor_id=turn.actor.person_id, now=turn.now)
    paper = Paper(
        title=t.plain("programmes-paper-title"),
        lines=[
            turn.profile.service.name,
            *(t.plain("meetings-paper-side", side=side, name=people[one].full_name) for one, side in sides),
            t.plain(
                "programmes-paper-term", start=f"{programme.starts_on:%d.%m.%Y}", end=f"{programme.ends_on:%d.%m.%Y}"
            ),
            t.plain("programmes-paper-goals", text="; ".join(programme.goals.split("\n"))),
            *([t.plain("programmes-paper-situation", text=programme.situation)] if programme.situation else []),
            t.plain("programmes-paper-expected", text=programme.expected),
        ],
        headings=[t.plain(f"programmes-column-{name}") for name in ("number", "item", "kind", "day", "mark")],
        widths=WIDTHS,
        rows=[
            [
                str(number),
                item_words(t, item),
                t.plain(f"programmes-form-{item.kind}"),
                f"{item.due_on:%d.%m.%Y}",
                t.plain("programmes-mark-done") if state.value == "done" else "",
            ]
            for number, (item, state) in enumerate(zip(found.items, found.states, strict=True), 1)
        ],
        signatures=[
            *(t.plain("meetings-paper-side", side=side, name=people[one].short_name) for one, side in sides),
            t.plain("programmes-paper-approved"),
        ],
    )
    content = await turn.prepare(write_docx, paper)
    name = t.plain("programmes-file", mentee=people[pair.mentee_id].short_name, day=turn.today.isoformat())
    back = column(Button(t.plain("words-back"), ProgrammePress(act="open", id=pair.id)))
    file = Attachment(kind="document", name=f"{name}.docx", content=content)
    await turn.show(Screen(t("programmes-paper-ready"), back, file, is_new=True))
