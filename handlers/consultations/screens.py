"""Screens of questions: what to do with words written outside a form, one question, the lists."""

from __future__ import annotations

from bot.callbacks.consultations import AskPress
from bot.callbacks.menu import MenuPress
from bot.callbacks.routes import RoutePress
from bot.paging import PAGE, page_of, turning
from bot.screens import Button, Screen, column, pairs, shorten
from bot.turn import Turn
from domain.consultations import Rating, Topic
from models.consultations import Consultation
from services.consultations import open_question, own_question, waiting_for
from storage.work import Work

BEGINNING = 40


def menu_button(turn: Turn) -> Button:
    return Button(turn.t.plain("words-menu"), MenuPress())


async def ask_screen(turn: Turn) -> Screen:
    """The section «Спросить»: a new question and the own ones before."""
    t = turn.t
    async with turn.reading() as work:
        _, total = await work.consultations.of_asker(turn.person_id, limit=1)
    rows = column(
        Button(t.plain("consultations-ask"), AskPress(act="ask")),
        Button(t.plain("consultations-own-open", count=total), AskPress(act="list")) if total else None,
        menu_button(turn),
    )
    return Screen(t("consultations-ask-head"), rows)


async def own_list(turn: Turn, page: int) -> Screen:
    t = turn.t
    async with turn.reading() as work:
        page = max(page, 0)
        shown, total = await work.consultations.of_asker(turn.person_id, limit=PAGE, offset=page * PAGE)
    buttons = [
        Button(
            t.plain(
                "consultations-label-answered" if one.answered_at is not None else "consultations-label-waits",
                day=t.day(one.asked_at),
                text=shorten(one.question, BEGINNING),
            ),
            AskPress(act="open", id=one.id),
        )
        for one in shown
    ]
    rows = [
        *column(*buttons),
        *turning(t, page, total, lambda number: AskPress(act="list", id=number)),
        (menu_button(turn),),
    ]
    return Screen(t("consultations-own-head", count=total), rows)


async def waiting_list(turn: Turn, page: int) -> Screen:
    """What waits for this methodist, the eldest first."""
    t = turn.t
    async with turn.reading() as work:
        waiting = await waiting_for(work, turn.actor, now=turn.now)
        shown, page = page_of(waiting, page)
        people = await work.people.by_ids([one.asker_id for one in shown])
    buttons = [
        Button(
            t.plain("consultations-label", name=people[one.asker_id].short_name, day=t.day(one.asked_at)),
            AskPress(act="open", id=one.id),
        )
        for one in shown
    ]
    rows = [
        *column(*buttons),
        *turning(t, page, len(waiting), lambda number: AskPress(act="waiting", id=number)),
        (menu_button(turn),),
    ]
    return Screen(t("consultations-waiting", count=len(waiting)) if waiting else t("consultations-none"), rows)


async def question_screen(turn: Turn, question_id: int, head: str = "") -> Screen:
    """For the one who asked with the answer, for a methodist with the way to answer."""
    async with turn.reading() as work:
        question = await work.consultations.find(question_id)
        if question is not None and question.asker_id == turn.person_id:
            screen = await _own(work, turn, question)
        else:
            screen = await _theirs(work, turn, await open_question(work, turn.actor, question_id, now=turn.now))
    return Screen("\n\n".join(part for part in (head, screen.text) if part), screen.rows)


async def _own(work: Work, turn: Turn, question: Consultation) -> Screen:
    t = turn.t
    await own_question(work, turn.actor, question.id)
    lines = [t("consultations-question", day=t.day(question.asked_at), text=question.question)]
    if question.answered_at is None:
        lines.append(t("consultations-waits"))
        return Screen("\n\n".join(lines), column(menu_button(turn)))
    adviser = await work.people.find(question.answered_by) if question.answered_by is not None else None
    name = adviser.full_name if adviser is not None else t.plain("consultations-methodist")
    lines.append(t("consultations-answer", name=name, text=question.answer))
    rows: list[tuple[Button, ...]] = []
    if not question.rating:
        lines.append(t("consultations-helped"))
        rows += pairs(
            [
                Button(t.plain(f"consultations-rating-{one}"), AskPress(act="rate", about=one, id=question.id))
                for one in Rating
            ]
        )
    rows += column(Button(t.plain("consultations-more"), AskPress(act="more", id=question.id)), menu_button(turn))
    return Screen("\n\n".join(lines), rows)


async def _theirs(work: Work, turn: Turn, question: Consultation) -> Screen:
    t = turn.t
    people = await work.people.by_ids([one for one in (question.asker_id, question.answered_by) if one is not None])
    lines = [t("consultations-from", name=people[question.asker_id].full_name, day=t.day(question.asked_at))]
    if question.topic != Topic.OTHER:  # which says nothing, and stands for a question that was skipped
        topic = t.plain(f"consultations-topic-{question.topic}")
        lines[0] += "\n" + t("consultations-from-topic", topic=topic)
    if question.about.startswith("step:"):
        lines[0] += "\n" + t("consultations-about-step")
    elif question.about.startswith("pair:"):
        lines[0] += "\n" + t("consultations-about-pair")
    elif question.about == "route":
        lines[0] += "\n" + t("consultations-about-route")
    previous = await work.consultations.find(question.previous_id) if question.previous_id is not None else None
    if previous is not None:
        lines.append(t("consultations-before", question=previous.question, answer=previous.answer))
    lines.append(t("consultations-text", text=question.question))
    back = (Button(t.plain("words-back"), AskPress(act="waiting")), menu_button(turn))
    if question.answered_at is not None:
        adviser = people.get(question.answered_by or 0)
        name = adviser.full_name if adviser is not None else t.plain("consultations-methodist")
        lines.append(t("consultations-answer", name=name, text=question.answer))
        return Screen("\n\n".join(lines), [back])
    begin = None
    if question.about == "route":
        begin = Button(t.plain("consultations-begin-route"), RoutePress(act="begin", id=question.asker_id))
    reply = Button(t.plain("consultations-reply"), AskPress(act="answer", id=question.id))
    return Screen("\n\n".join(lines), [*column(begin, reply), back])
