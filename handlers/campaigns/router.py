"""What people do with campaigns."""

from __future__ import annotations

from functools import partial

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.acts import on_acts
from bot.callbacks.campaigns import CampaignPress
from bot.callbacks.menu import MenuPress
from bot.forms import open_form
from bot.screens import Attachment, Screen, column
from bot.turn import Turn
from domain.campaigns import Answer, Reason, check_is_open
from domain.errors import Forbidden, Gone
from domain.rights import Action, Scope, Thing, check_may, reaches
from handlers.campaigns import forms, screens
from services.campaigns import (
    AnswerPress,
    cancel_campaign,
    invited_sheets,
    nudge_silent,
    record_answers,
)
from services.campaigns.reading import check_may_steer
from services.documents import write_xlsx
from services.presses import Pressed


def router() -> Router:
    router = Router(name="campaigns")
    press = router.callback_query.register
    press(show_list, MenuPress.filter(F.part == "campaigns"))
    press(answer, CampaignPress.filter(F.act.in_({Answer.COMING.value, Answer.DONE.value, Answer.ABSENT.value})))
    on_acts(
        router,
        CampaignPress,
        list=turn_list,
        cannot=ask_reason,
        sample=show_sample,
        open=open_campaign,
        counts=show_counts,
        names=show_names,
        paper=send_paper,
        new=announce,
        move=move,
        nudge=nudge,
        cancel=ask_cancel,
        sure=cancel,
    )
    return router


async def show_list(_: CallbackQuery, turn: Turn) -> None:
    await turn.show(await screens.list_screen(turn, 0))


async def turn_list(_: CallbackQuery, callback_data: CampaignPress, turn: Turn) -> None:
    await turn.show(await screens.list_screen(turn, callback_data.page))


async def ask_reason(_: CallbackQuery, callback_data: CampaignPress, turn: Turn) -> None:
    await turn.show(screens.reasons_screen(turn, callback_data.id))


async def answer(_: CallbackQuery, callback_data: CampaignPress, turn: Turn) -> None:
    """The last press counts; the buttons stay, so that the answer may be changed."""
    reason = callback_data.value if callback_data.value in set(Reason) else ""
    said = AnswerPress(callback_data.id, turn.person_id, Answer(callback_data.act), reason)
    outcome = await turn.record(record_answers, said)
    refusals = {
        Pressed.NOT_ASKED: Forbidden("campaigns-not-invited"),
        Pressed.CANCELLED: Gone("campaigns-is-cancelled"),
        Pressed.OVER: Gone("campaigns-is-over"),
        Pressed.GONE: Gone("errors-gone"),
    }
    if outcome in refusals:
        raise refusals[outcome]
    thanks = f"campaigns-thanks-{said.answer.value}"
    await turn.toast(turn.t.plain(thanks) if outcome is Pressed.SAVED else "")
    head = turn.t(thanks) if outcome is Pressed.SAVED else ""
    turn.afterwards(partial(_show_answered, turn, callback_data.id, head))


async def _show_answered(turn: Turn, campaign_id: int, head: str) -> None:
    screen = await screens.own_screen(turn, campaign_id, head)
    assert screen is not None  # only the invited answer
    await turn.show(screen)


async def show_sample(_: CallbackQuery, turn: Turn) -> None:
    await turn.toast(turn.t.plain("campaigns-sample"))


async def open_campaign(_: CallbackQuery, callback_data: CampaignPress, turn: Turn) -> None:
    """The own invitation first; whoever is not asked sees the card."""
    own = await screens.own_screen(turn, callback_data.id)
    await turn.show(own or await screens.card_screen(turn, callback_data.id))


async def show_counts(_: CallbackQuery, callback_data: CampaignPress, turn: Turn) -> None:
    await turn.show(await screens.counts_screen(turn, callback_data.id))


async def show_names(_: CallbackQuery, callback_data: CampaignPress, turn: Turn) -> None:
    await turn.show(await screens.names_screen(turn, callback_data.id, callback_data.value, callback_data.page))


async def send_paper(_: CallbackQuery, callback_data: CampaignPress, turn: Turn) -> None:
    """The list as a table, a message of its own; the card stays."""
    t = turn.t
    async with turn.transaction() as work:
        sheets = await invited_sheets(work, turn.actor, callback_data.id, t=t, now=turn.now)
    content = await turn.prepare(write_xlsx, sheets)
    file = Attachment(kind="document", name=t.plain("campaigns-sheet") + ".xlsx", content=content)
    await turn.show(Screen(t("campaigns-paper-sent"), column(screens.menu_button(turn)), file, is_new=True))


async def announce(_: CallbackQuery, turn: Turn) -> None:
    """Which municipality is asked only of those who serve several."""
    check_may(turn.actor, Action.WRITE, Thing.CAMPAIGN)
    found = reaches(turn.actor, Action.WRITE, Thing.CAMPAIGN)
    wide = any(reach.scope is Scope.SERVICE or not reach.grant.municipalities for reach in found)
    await open_form(turn, forms.NEW, wide=wide and len(turn.profile.municipalities) > 1)


async def move(_: CallbackQuery, callback_data: CampaignPress, turn: Turn) -> None:
    async with turn.reading() as work:
        campaign = await check_may_steer(work, turn.actor, callback_data.id)
    check_is_open(campaign.status, campaign.last_on, turn.today)
    await open_form(turn, forms.MOVE, campaign=campaign.id, moves=campaign.moves)


async def nudge(_: CallbackQuery, callback_data: CampaignPress, turn: Turn) -> None:
    async with turn.transaction() as work:
        count = await nudge_silent(work, turn.actor, callback_data.id, now=turn.now)
    await turn.show(await screens.card_screen(turn, callback_data.id, turn.t("campaigns-nudged", count=count)))


async def ask_cancel(_: CallbackQuery, callback_data: CampaignPress, turn: Turn) -> None:
    async with turn.reading() as work:
        campaign = await check_may_steer(work, turn.actor, callback_data.id)
    check_is_open(campaign.status, campaign.last_on, turn.today)
    await turn.show(await screens.cancel_screen(turn, callback_data.id))


async def cancel(_: CallbackQuery, callback_data: CampaignPress, turn: Turn) -> None:
    async with turn.transaction() as work:
        await cancel_campaign(work, turn.actor, callback_data.id, now=turn.now)
    await turn.show(await screens.card_screen(turn, callback_data.id, turn.t("campaigns-cancelled-done")))
