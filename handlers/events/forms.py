"""Announcing a session, and moving one."""

from __future__ import annotations

from bot.body_words import answer_buttons, invitation, session_words
from bot.forms import Finish, Form, FormView, Step
from bot.screens import Screen, pairs
from handlers.events import asking
from handlers.events.screens import session_screen
from models.events import BodySession
from services.events import announce_session, leaves_at, move_session

DAY = Step(
    name="day",
    text="events-ask-day",
    options=asking.day_options,
    calendar=asking.days_ahead,
    read=asking.read_when,
    say=asking.say_day,
)
TIME = Step(
    name="time",
    text="events-ask-time",
    options=asking.time_options,
    read=asking.read_hour,
    when=asking.time_is_asked,
    example="15:00",
)


async def specimen(view: FormView) -> Screen:
    """Just what members will see."""
    draft = await asking.draft_of(view.t, view.work, view.answers, view.seed)
    body = await view.work.bodies.find(asking.body_id(view.answers, view.seed))
    assert body is not None
    session = BodySession(
        starts_at=draft.starts_at, topic=draft.topic, place=draft.place, agenda=draft.agenda, body_id=body.id
    )
    text = invitation(view.t, view.catalogue, body, session)
    return Screen(text, pairs(answer_buttons(view.t, 0, None, sample=True)))


async def preview(view: FormView) -> str:
    size = (await view.work.bodies.sizes()).get(asking.body_id(view.answers, view.seed), 0)
    group = await view.work.groups.of_body(asking.body_id(view.answers, view.seed))
    also = view.t("events-preview-group", title=group.title) + "\n\n" if group is not None else ""
    return also + view.t("events-preview", count=size)


async def finish_new(end: Finish) -> Screen:
    turn = end.turn
    async with end.transaction() as work:
        draft = await asking.draft_of(turn.t, work, end.answers, end.seed)
        body_id = asking.body_id(end.answers, end.seed)
        session = await announce_session(work, turn.actor, body_id, draft, run_id=end.run_id, now=turn.now)
        leaves = leaves_at(work, session, turn.now)
    t = turn.t
    head = t("events-announced") if leaves <= turn.now else t("events-announced-later", when=t.when(leaves))
    return await session_screen(turn, session.id, head)


NEW = Form(
    name="events_new",
    title="events-new",
    steps=(
        Step(
            name="body",
            text="events-ask-body",
            options=asking.body_options,
            skips_single=True,
            when=asking.body_is_asked,
        ),
        DAY,
        TIME,
        Step(
            name="topic",
            text="events-ask-topic",
            options=asking.topic_options,
            read=asking.read_topic,
            page_size=4,
            example="Разбор заданий с параметром",
        ),
        Step(
            name="place",
            text="events-ask-place",
            options=asking.place_options,
            read=asking.read_place,
            example="Школа № 3, кабинет 12",
        ),
        Step(
            name="agenda",
            text="events-ask-agenda",
            options=asking.agenda_options,
            args=asking.agenda_args,
            say=asking.say_agenda,
            read=asking.read_agenda,
            may_skip=True,
            skip_label="events-without-agenda",
            example="Разбор, 20 минут. Обмен, 20 минут.",
        ),
    ),
    specimen=specimen,
    preview=preview,
    confirm_label="events-announce",
    finish=finish_new,
)


async def preview_move(view: FormView) -> str:
    session = await view.work.events.find(view.seed["session"])
    assert session is not None
    body = await view.work.bodies.find(session.body_id)
    assert body is not None
    return view.t(
        "events-preview-move",
        what=session_words(view.t, view.catalogue, body),
        old=view.t.moment(session.starts_at),
        new=view.t.moment(asking.moment_of(view.answers, view.profile)),
    )


async def finish_move(end: Finish) -> Screen:
    turn, seed = end.turn, end.seed
    to = asking.moment_of(end.answers, turn.profile)
    async with end.transaction() as work:
        await move_session(work, turn.actor, seed["session"], moves=seed["moves"], to=to, now=turn.now)
    return await session_screen(turn, seed["session"], turn.t("events-moved"))


MOVE = Form(
    name="events_move",
    title="events-move",
    steps=(DAY, TIME),
    preview=preview_move,
    confirm_label="events-move-confirm",
    finish=finish_move,
)

FORMS = (NEW, MOVE)
