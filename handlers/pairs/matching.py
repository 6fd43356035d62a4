"""Who fits as the senior, why, and the offer to one of them."""

from __future__ import annotations

from aiogram.types import CallbackQuery

from bot.body_words import in_sentence
from bot.callbacks.menu import MenuPress
from bot.callbacks.pairs import MatchPress, PairPress
from bot.labels import subject_label
from bot.paging import PAGE, turning
from bot.pair_words import kind_label, places
from bot.screens import Button, Screen, column
from bot.turn import Turn
from domain.pairs import PairDraft, Reason
from handlers.pairs.screens import pair_screen
from locales.terms import label
from services.pairs import Fitting, fitting_seniors, is_busy, load_of, make_pair, offer_pair, person_at_work
from storage.work import Work


async def show_fitting(_: CallbackQuery, callback_data: MatchPress, turn: Turn) -> None:
    await turn.show(await fitting_screen(turn, callback_data))


async def show_offer(_: CallbackQuery, callback_data: MatchPress, turn: Turn) -> None:
    await turn.show(await offer_screen(turn, callback_data))


async def fitting_screen(turn: Turn, press: MatchPress) -> Screen:
    """Six at a time, the best first, each with what speaks for them."""
    t = turn.t
    async with turn.transaction() as work:  # reasons from results leave an access line
        found, total = await fitting_seniors(
            work,
            turn.actor,
            press.kind,
            press.mentee,
            press.skill,
            page=press.page,
            size=PAGE,
            now=turn.now,
            replaces=press.before or None,
        )
        mentee = await person_at_work(work, press.mentee)
        where = await places(work, [one.person.id for one in found])
        lines = [
            t(
                "pairs-fitting-one",
                number=press.page * PAGE + number,
                name=one.person.full_name,
                organisation=where.get(one.person.id, ""),
                why=_why(work, turn, one),
            )
            for number, one in enumerate(found, 1)
        ]
    kind = kind_label(t, turn.profile, press.kind)
    head = t("pairs-fitting-head", name=mentee.full_name, kind=kind)
    text = "\n\n".join([head, *lines, t("pairs-fitting-hint")] if lines else [head, t("pairs-fitting-none")])
    rows = list(
        column(*(Button(one.person.short_name, _to(press, "look", mentor=one.person.id, page=0)) for one in found))
    )
    rows += turning(t, press.page, total, lambda page: _to(press, "fit", page=page))
    rows += column(
        Button(t.plain("pairs-search"), _to(press, "search", page=0)),
        Button(t.plain("words-menu"), MenuPress()),
    )
    return Screen(text, rows)


def _why(work: Work, turn: Turn, one: Fitting) -> str:
    """Reasons in words, the load at the end."""
    t = turn.t
    subjects = ", ".join(in_sentence(t, subject_label(t, work.catalogue, subject)) for subject in one.shared)
    words = [
        t.plain(f"pairs-why-{reason.value}", **({"subjects": subjects} if reason is Reason.SUBJECT else {}))
        for reason in one.reasons
    ]
    most = turn.profile.mentoring.most_mentees
    if one.facts.mentees >= most:
        words.append(t.plain("pairs-why-busy", count=one.facts.mentees, most=most))
    else:
        words.append(t.plain("pairs-why-load", count=one.facts.mentees))
    return "; ".join(words)


async def offer_screen(turn: Turn, press: MatchPress) -> Screen:
    """Who with whom, and what is worth knowing before both are asked."""
    t = turn.t
    async with turn.reading() as work:
        mentor, mentee = await person_at_work(work, press.mentor), await person_at_work(work, press.mentee)
        count, busy = await load_of(work, mentor.id), await is_busy(work, mentor.id, mentee.id)
        reachable = await work.accounts.reachable_among([mentor.id, mentee.id])
    row = turn.profile.pair_kind(press.kind)
    lines = [
        t("pairs-preview", kind=kind_label(t, turn.profile, press.kind)),
        t("pairs-preview-side", role=label(t, "pair-senior", row.id, row.senior_label), name=mentor.full_name),
        t("pairs-preview-side", role=label(t, "pair-junior", row.id, row.junior_label), name=mentee.full_name),
    ]
    if press.skill:
        lines.append(t("pairs-preview-skill", skill=turn.catalogue.deficit(press.skill).title))
    if busy:
        lines.append(t("pairs-busy", name=mentor.short_name, count=count))
    lines += [t("pairs-no-account", name=one.short_name) for one in (mentor, mentee) if one.id not in reachable]
    if not busy:
        lines.append(t("pairs-offer-what-next"))
    return Screen(
        "\n".join(lines),
        column(
            Button(t.plain("pairs-offer-send"), _to(press, "send")) if not busy else None,
            Button(t.plain("pairs-offer-agreed"), _to(press, "made")) if not press.before and not busy else None,
            Button(t.plain("words-back"), _to(press, "fit", mentor=0)),
            Button(t.plain("words-menu"), MenuPress()),
        ),
    )


async def send(_: CallbackQuery, callback_data: MatchPress, turn: Turn) -> None:
    async with turn.transaction() as work:
        pair = await offer_pair(
            work, turn.actor, _draft(callback_data), now=turn.now, replaces=callback_data.before or None
        )
    await turn.show(await pair_screen(turn, pair.id, turn.t("pairs-offered")))


async def make_at_once(_: CallbackQuery, callback_data: MatchPress, turn: Turn) -> None:
    async with turn.transaction() as work:
        pair = await make_pair(work, turn.actor, _draft(callback_data), run_id=f"press:{turn.update_id}", now=turn.now)
    t = turn.t
    await turn.show(
        Screen(
            t("pairs-made"),
            column(
                Button(t.plain("pairs-open"), PairPress(act="open", id=pair.id)),
                Button(t.plain("pairs-make-another"), PairPress(act="make")),
                Button(t.plain("words-menu"), MenuPress()),
            ),
        )
    )


def _to(press: MatchPress, act: str, **values: int) -> MatchPress:
    return press.model_copy(update={"act": act, **values})


def _draft(press: MatchPress) -> PairDraft:
    return PairDraft(kind=press.kind, mentor_id=press.mentor, mentee_id=press.mentee, competence=press.skill)
