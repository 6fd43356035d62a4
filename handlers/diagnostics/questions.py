"""Questions about a table: whose row it is, which topic a wording means."""

from __future__ import annotations

from bot.callbacks.diagnostics import ImportPress
from bot.labels import area_label, deficit_title, subject_label
from bot.paging import page_of, turning
from bot.screens import Button, Screen, column, pairs, shorten
from bot.turn import Turn
from domain.rights import Action, Thing, may
from models.imports import TableImport
from models.people import Person
from services.diagnostics import DeficitQuestion, PersonQuestion, answers_in
from storage.work import Work

LONGEST_LABEL = 60
PAGE = 6


async def person_screen(turn: Turn, work: Work, table: TableImport, question: PersonQuestion) -> Screen:
    """Who is it? Candidates with what tells them apart; a number on the button finds the line."""
    t = turn.t
    people = await work.people.by_ids(question.person_ids)
    jobs = {job.person_id: job for job in reversed(await work.people.positions_of(list(people)))}
    lines = [
        t(
            "diagnostics-who",
            row=question.row,
            name=question.name,
            place=question.organisation or t.plain("words-none"),
        ),
        t(f"diagnostics-who-{question.by}"),
    ]
    buttons = []
    for number, person_id in enumerate((one for one in question.person_ids if one in people), 1):
        person, job = people[person_id], jobs.get(person_id)
        place = await work.organisations.find(job.organisation_id) if job is not None else None
        lines.append(
            t(
                "diagnostics-candidate",
                number=number,
                name=person.full_name,
                place=place.name if place is not None else t.plain("words-none"),
                more=_more(turn, person),
            )
        )
        press = ImportPress(act="who", id=table.id, place=question.place, value=str(person_id))
        buttons.append(Button(f"{number}. {person.short_name}", press))
    skip = ImportPress(act="who", id=table.id, place=question.place)
    return Screen(
        "\n\n".join(lines),
        [
            *pairs(buttons),
            *column(
                Button(t.plain("diagnostics-nobody-of-them"), skip),
                Button(t.plain("words-later"), ImportPress(act="look", id=table.id)),
            ),
        ],
    )


def _more(turn: Turn, person: Person) -> str:
    """The year of birth tells namesakes apart, for those who may see it."""
    if person.birth_year is None or not may(turn.actor, Action.READ, Thing.BIRTH_DATE):
        return ""
    return turn.t.plain("diagnostics-born", year=person.birth_year)


def deficit_screen(turn: Turn, table: TableImport, question: DeficitQuestion) -> Screen:
    """What does this wording mean? The nearest topics, any other by area, or none."""
    t = turn.t
    lines = [
        t("diagnostics-what", text=question.text, place=_place(turn, question)),
        *(
            t("diagnostics-topic", number=number, title=deficit_title(turn.catalogue, topic))
            for number, topic in enumerate(question.catalogue_ids, 1)
        ),
    ]

    def press(act: str, value: str = "") -> ImportPress:
        return ImportPress(act=act, id=table.id, place=question.place, number=question.number, value=value)

    buttons = [
        Button(shorten(f"{number}. {deficit_title(turn.catalogue, topic)}", LONGEST_LABEL), press("what", topic))
        for number, topic in enumerate(question.catalogue_ids, 1)
    ]
    return Screen(
        "\n\n".join(lines),
        column(
            *buttons,
            Button(t.plain("diagnostics-other-topic"), press("areas")),
            Button(t.plain("diagnostics-no-topic"), press("none")),
            Button(t.plain("words-later"), ImportPress(act="look", id=table.id)),
        ),
    )


def answer_line(turn: Turn, question: DeficitQuestion, topic: str) -> str:
    """A wording and what its sender has said of it."""
    meaning = deficit_title(turn.catalogue, topic) if topic else turn.t.plain("diagnostics-no-topic")
    return turn.t("diagnostics-said-line", text=question.text, place=_place(turn, question), meaning=meaning)


def answers_screen(turn: Turn, table: TableImport, page: int) -> Screen:
    """All that was read by the sender's own answers; each may be asked once more."""
    t, found = turn.t, answers_in(table)
    shown, page = page_of(found, page)
    lines = [t("diagnostics-said-head"), *(answer_line(turn, one, topic) for one, topic in shown)]
    buttons = [
        Button(
            shorten(t.plain("diagnostics-said-again", text=one.text), LONGEST_LABEL),
            ImportPress(act="again", id=table.id, place=one.place, number=one.number),
        )
        for one, _ in shown
    ]
    pages = turning(t, page, len(found), lambda number: ImportPress(act="said", id=table.id, page=number))
    back = Button(t.plain("words-back"), ImportPress(act="look", id=table.id))
    return Screen("\n\n".join(lines), [*column(*buttons), *pages, (back,)])


def _place(turn: Turn, question: DeficitQuestion) -> str:
    """Subject and area of the row; a subject that the row does not name is left out."""
    area = area_label(turn.t, turn.profile, question.area)
    if question.subject == "none":
        return turn.t.plain("diagnostics-about-area", area=area)
    subject = subject_label(turn.t, turn.catalogue, question.subject)
    return turn.t.plain("diagnostics-about", subject=subject, area=area)


def areas_screen(turn: Turn, table: TableImport, question: DeficitQuestion) -> Screen:
    t = turn.t
    buttons = [
        Button(
            area_label(t, turn.profile, area.id),
            ImportPress(act="area", id=table.id, place=question.place, number=question.number, value=area.id.value),
        )
        for area in turn.profile.diagnostics.areas
        if turn.catalogue.deficits_for(area.id)
    ]
    back = Button(t.plain("words-back"), ImportPress(act="ask", id=table.id))
    return Screen(t("diagnostics-areas", text=question.text), [*pairs(buttons), (back,)])


def topics_screen(turn: Turn, table: TableImport, question: DeficitQuestion, area: str, page: int) -> Screen:
    """All topics of an area, those of the row's subject first."""
    t = turn.t
    subject = question.subject if question.subject != "none" else None
    found = list(turn.catalogue.deficits_for(area, subject))
    found += [one for one in turn.catalogue.deficits_for(area) if one not in found]
    pages = max(1, -(-len(found) // PAGE))
    page %= pages

    def press(act: str, value: str, page: int = 0) -> ImportPress:
        return ImportPress(act=act, id=table.id, place=question.place, number=question.number, value=value, page=page)

    shown = found[page * PAGE : (page + 1) * PAGE]
    lines = [
        t("diagnostics-areas", text=question.text),
        *(t("diagnostics-topic", number=number, title=one.title) for number, one in enumerate(shown, 1)),
    ]
    rows: list[tuple[Button, ...]] = list(
        column(
            *(
                Button(shorten(f"{number}. {one.title}", LONGEST_LABEL), press("what", one.id))
                for number, one in enumerate(shown, 1)
            )
        )
    )
    if pages > 1:
        rows.append(
            (
                Button(t.plain("forms-earlier", page=page + 1, pages=pages), press("area", area, (page - 1) % pages)),
                Button(t.plain("forms-later"), press("area", area, (page + 1) % pages)),
            )
        )
    rows.append((Button(t.plain("words-back"), press("areas", "")),))
    return Screen("\n\n".join(lines), rows)
