"""The teacher's own route, and what both of the pair do with a draft."""

from __future__ import annotations

from aiogram.types import CallbackQuery

from bot.callbacks.consultations import AskPress
from bot.callbacks.menu import MenuPress
from bot.callbacks.routes import RoutePress, StepPress
from bot.labels import deficit_title, evidence_label, step_kind_label
from bot.screens import Button, Screen, column, pairs
from bot.turn import Turn
from domain.errors import Gone
from domain.rights import Action
from domain.routes import RouteStatus, options_of
from domain.routes.drafting import Basis
from handlers.routes.screens import route_screen
from services.routes import agree, choose_option, load_route, load_step, take_next


async def show_mine(_: CallbackQuery, turn: Turn) -> None:
    """The active route, or the last one, or a word on how one comes about; of several one is chosen."""
    t = turn.t
    async with turn.reading() as work:
        live = await work.routes.live_of(turn.person_id)
        iom = await work.routes.latest_of(turn.person_id)
        screen = await route_screen(turn, work, iom) if iom is not None else None
        has_results = iom is None and bool(await work.diagnostics.results_of(turn.person_id))
    menu = Button(t.plain("words-menu"), MenuPress())
    begin = Button(t.plain("routes-begin"), RoutePress(act="begin", id=turn.person_id))
    ask = Button(t.plain("routes-begin-ask"), AskPress(act="ask", about="route"))
    more = Button(t.plain("routes-begin-more"), RoutePress(act="begin", id=turn.person_id))
    if screen is None:
        screen = Screen(t("routes-none-yet" if has_results else "routes-none"), column(begin, ask, menu))
    elif len(live) > 1:
        several = [
            Button(t.plain(f"routes-basis-{one.basis}"), RoutePress(act="open", id=one.id)) for one in reversed(live)
        ]
        rest = more if len(live) < len(Basis) else None
        screen = Screen(t("routes-several"), column(*several, rest, menu))
    elif not live:
        screen = Screen(screen.text, [*screen.rows[:-1], (begin,), (ask,), screen.rows[-1]])
    else:
        screen = Screen(screen.text, [*screen.rows[:-1], (more,), screen.rows[-1]])
    await turn.show(screen)


async def show_route(_: CallbackQuery, callback_data: RoutePress, turn: Turn) -> None:
    async with turn.reading() as work:
        iom = await load_route(work, turn.actor, callback_data.id, Action.READ, turn.now)
        screen = await route_screen(turn, work, iom)
    await turn.show(screen)


async def press_agree(_: CallbackQuery, callback_data: RoutePress, turn: Turn) -> None:
    async with turn.transaction() as work:
        iom = await agree(work, turn.actor, callback_data.id, turn.now)
        said = "routes-agreed-both" if iom.status == RouteStatus.AGREED else "routes-agreed-one"
        screen = await route_screen(turn, work, iom, above=turn.t(said))
    await turn.show(screen)


async def show_options(_: CallbackQuery, callback_data: StepPress, turn: Turn) -> None:
    """The ways to strengthen one topic, each as a sentence, each on a button."""
    t = turn.t
    async with turn.reading() as work:
        step, iom = await load_step(work, turn.actor, callback_data.id, Action.READ, turn.now)
    if iom.status != RouteStatus.DRAFT:
        raise Gone("routes-frozen")
    options = options_of(turn.catalogue, step.catalogue_id) if step.catalogue_id else ()
    lines, buttons = [], []
    for place, option in enumerate(options):
        kind = turn.catalogue.step_kind(option.kind)
        label = step_kind_label(t, turn.catalogue, option.kind)
        hint = evidence_label(t, option.kind, kind.evidence)
        lines.append(t("routes-option", number=place + 1, kind=label, title=option.text, hours=kind.hours, hint=hint))
        now = "✓ " if (option.kind, option.text) == (step.kind, step.title) else ""
        press = StepPress(act="pick", id=step.id, value=str(place))
        buttons.append(Button(now + t.plain("routes-option-pick", number=place + 1, kind=label), press))
    text = t("routes-options", number=step.number, topic=deficit_title(turn.catalogue, step.catalogue_id))
    back = Button(t.plain("words-back"), RoutePress(act="open", id=iom.id))
    await turn.show(Screen("\n\n".join([text, *lines]), [*pairs(buttons), (back,)]))


async def pick_option(_: CallbackQuery, callback_data: StepPress, turn: Turn) -> None:
    async with turn.transaction() as work:
        step = await choose_option(work, turn.actor, callback_data.id, int(callback_data.value or -1), turn.now)
        iom = await load_route(work, turn.actor, step.iom_id, Action.READ, turn.now)
        screen = await route_screen(turn, work, iom, above=turn.t("routes-swapped", number=step.number))
    await turn.show(screen)


async def press_next(_: CallbackQuery, callback_data: RoutePress, turn: Turn) -> None:
    """The next step before its day. The notice of it is this very screen."""
    async with turn.transaction() as work:
        offered = await take_next(work, turn.actor, callback_data.id, turn.now)
        iom = await load_route(work, turn.actor, callback_data.id, Action.READ, turn.now)
        said = turn.t("routes-next-taken") if offered else turn.t("routes-next-none")
        screen = await route_screen(turn, work, iom, above=said)
    await turn.show(screen)
