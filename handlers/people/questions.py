"""Questions about a staff table: whose row it is, which of two names is right."""

from __future__ import annotations

from bot.callbacks.people import StaffTablePress
from bot.screens import Button, Screen, column
from bot.turn import Turn
from domain.rights import Action, Thing
from models.imports import TableImport
from services.people.staff import may_person
from services.people.tables import StaffQuestion, next_question
from storage.work import Work


async def next_screen(turn: Turn, work: Work, table: TableImport) -> Screen | None:
    """The next open question; None when all are answered."""
    question = next_question(table)
    if question is None:
        return None
    if question.is_rename:
        return await _name_screen(turn, work, table.id, question)
    return await _who_screen(turn, work, table.id, question)


async def _who_screen(turn: Turn, work: Work, table_id: int, question: StaffQuestion) -> Screen:
    """Candidates with what tells them apart; a new person; the row left out."""
    t = turn.t
    lines = [
        t("people-table-who", row=question.row, name=question.name, place=question.organisation),
        t(f"people-table-who-{question.by}"),
    ]

    def press(value: str) -> StaffTablePress:
        return StaffTablePress(act="who", id=table_id, place=question.place, value=value)

    people = await work.people.by_ids(question.person_ids)
    jobs = await work.people.positions_of(question.person_ids)
    buttons = []
    for number, person_id in enumerate((one for one in question.person_ids if one in people), 1):
        person = people[person_id]
        places = [await work.organisations.get(job.organisation_id) for job in jobs if job.person_id == person_id]
        born = ""
        if person.birth_year and await may_person(work, turn.actor, Action.READ, Thing.BIRTH_DATE, person_id):
            born = t.plain("people-table-born", year=person.birth_year)
        words = ", ".join(one.name for one in places) or t.plain("words-none")
        lines.append(t("people-table-candidate", number=number, name=person.full_name, place=words, more=born))
        buttons.append(Button(f"{number}. {person.short_name}", press(str(person_id))))
    new = Button(t.plain("people-table-who-new"), press("new")) if question.may_be_new else None
    skip = Button(t.plain("people-table-who-skip"), press("skip"))
    later = Button(t.plain("people-table-who-later"), StaffTablePress(act="look", id=table_id))
    return Screen("\n\n".join(lines), column(*buttons, new, skip, later))


async def _name_screen(turn: Turn, work: Work, table_id: int, question: StaffQuestion) -> Screen:
    """The same person under two names: a surname was changed, or somebody slipped."""
    t = turn.t
    person = await work.people.get(question.person_ids[0])

    def press(value: str) -> StaffTablePress:
        return StaffTablePress(act="who", id=table_id, place=question.place, value=value)

    return Screen(
        t("people-table-name", known=person.full_name, said=question.name),
        column(
            Button(t.plain("people-table-name-take", name=question.name), press("take")),
            Button(t.plain("people-table-name-keep", name=person.full_name), press("keep")),
        ),
    )
