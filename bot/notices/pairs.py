"""Notices of pairs."""

from __future__ import annotations

from typing import Any

from bot.callbacks.consultations import AskPress
from bot.callbacks.meetings import MeetingPress
from bot.callbacks.pairs import PairPress
from bot.notices.render import Reader, Render
from bot.pair_words import junior_words, places, rhythm_words, senior_words
from bot.screens import Button, Screen, column, pairs
from domain.pairs import offer_ends
from locales.translator import Translator
from models.pairs import Pair


async def _names(reader: Reader, pair: Pair) -> tuple[str, str]:
    people = await reader.work.people.by_ids([pair.mentor_id, pair.mentee_id])
    return people[pair.mentor_id].full_name, people[pair.mentee_id].full_name


async def to_mentor(args: dict[str, Any], reader: Reader) -> Screen:
    t, pair = reader.t, await reader.work.pairs.get(args["pair_id"])
    _, name = await _names(reader, pair)
    text = t("pairs-notice-mentor", name=name, role=junior_words(t, reader.work, pair))
    return Screen(
        reader.addressed(text),
        column(
            Button(t.plain("meetings-plan"), MeetingPress(act="plan", id=pair.id)),
            Button(t.plain("pairs-details"), PairPress(act="open", id=pair.id)),
        ),
    )


async def to_mentee(args: dict[str, Any], reader: Reader) -> Screen:
    t, pair = reader.t, await reader.work.pairs.get(args["pair_id"])
    name, _ = await _names(reader, pair)
    text = t("pairs-notice-mentee", name=name, role=senior_words(t, reader.work, pair))
    return Screen(
        reader.addressed(text),
        pairs(
            [
                Button(t.plain("pairs-wish-open"), PairPress(act="wish", id=pair.id)),
                Button(t.plain("pairs-details"), PairPress(act="open", id=pair.id)),
            ]
        ),
    )


async def closed(args: dict[str, Any], reader: Reader) -> Screen:
    t, pair = reader.t, await reader.work.pairs.get(args["pair_id"])
    mentor, mentee = await _names(reader, pair)
    is_mentor = reader.person is not None and reader.person.id == pair.mentor_id
    text = t("pairs-notice-closed", name=mentee if is_mentor else mentor)
    return Screen(reader.addressed(text), column(Button(t.plain("pairs-details"), PairPress(act="open", id=pair.id))))


async def wish(args: dict[str, Any], reader: Reader) -> Screen:
    t, pair = reader.t, await reader.work.pairs.get(args["pair_id"])
    _, name = await _names(reader, pair)
    text = t("pairs-notice-wish", name=name)
    return Screen(reader.addressed(text), column(Button(t.plain("meetings-look"), PairPress(act="open", id=pair.id))))


async def silent(args: dict[str, Any], reader: Reader) -> Screen:
    t, pair = reader.t, await reader.work.pairs.get(args["pair_id"])
    mentor, mentee = await _names(reader, pair)
    is_mentor = reader.person is not None and reader.person.id == pair.mentor_id
    first = (
        Button(t.plain("meetings-plan"), MeetingPress(act="plan", id=pair.id))
        if is_mentor
        else Button(t.plain("pairs-wish-open"), PairPress(act="wish", id=pair.id))
    )
    help_ = Button(t.plain("pairs-need-help"), AskPress(act="ask", about=f"pair:{pair.id}"))
    return Screen(
        reader.addressed(t("pairs-notice-silent", name=mentee if is_mentor else mentor)), column(first, help_)
    )


async def silent_in_service(args: dict[str, Any], reader: Reader) -> Screen:
    t = reader.t
    return Screen(
        reader.addressed(t("pairs-notice-silent-service", count=args["count"])),
        column(Button(t.plain("pairs-to-silent"), PairPress(act="silent"))),
    )


async def offer_to_mentor(args: dict[str, Any], reader: Reader) -> Screen:
    t, pair = reader.t, await reader.work.pairs.get(args["pair_id"])
    where = (await places(reader.work, [pair.mentee_id])).get(pair.mentee_id, "")
    text = t("pairs-notice-offer-mentor", organisation=where, rhythm=rhythm_words(t, reader.work, pair))
    return Screen(reader.addressed(text), _answers(t, pair, "pairs-yes-mentor"))


async def offer_to_mentee(args: dict[str, Any], reader: Reader) -> Screen:
    t, pair = reader.t, await reader.work.pairs.get(args["pair_id"])
    name, _ = await _names(reader, pair)
    text = t("pairs-notice-offer-mentee", role=senior_words(t, reader.work, pair), name=name)
    return Screen(reader.addressed(text), _answers(t, pair, "pairs-yes-mentee"))


async def offer_reminder(args: dict[str, Any], reader: Reader) -> Screen:
    t, pair = reader.t, await reader.work.pairs.get(args["pair_id"])
    assert pair.asked_on is not None
    text = t("pairs-notice-offer-waits", day=t.day(offer_ends(pair.asked_on)))
    is_mentor = pair.status == "offered"
    return Screen(reader.addressed(text), _answers(t, pair, "pairs-yes-mentor" if is_mentor else "pairs-yes-mentee"))


def _answers(t: Translator, pair: Pair, yes: str) -> tuple[tuple[Button, ...], ...]:
    return pairs(
        [
            Button(t.plain(yes), PairPress(act="yes", id=pair.id)),
            Button(t.plain("pairs-details"), PairPress(act="open", id=pair.id)),
            Button(t.plain("pairs-no"), PairPress(act="no", id=pair.id)),
        ]
    )


async def offer_ended(args: dict[str, Any], reader: Reader) -> Screen:
    """The reason opens on the button."""
    t, pair = reader.t, await reader.work.pairs.get(args["pair_id"])
    _, name = await _names(reader, pair)
    text = t("pairs-notice-offer-ended", name=name)
    return Screen(reader.addressed(text), column(Button(t.plain("meetings-look"), PairPress(act="open", id=pair.id))))


async def begun(args: dict[str, Any], reader: Reader) -> Screen:
    t, pair = reader.t, await reader.work.pairs.get(args["pair_id"])
    people = await reader.work.people.by_ids([pair.mentor_id, pair.mentee_id])
    mentor, mentee = people[pair.mentor_id].short_name, people[pair.mentee_id].short_name
    text = t("pairs-notice-begun", mentor=mentor, mentee=mentee)
    return Screen(reader.addressed(text), column(Button(t.plain("pairs-open"), PairPress(act="open", id=pair.id))))


async def proposed(args: dict[str, Any], reader: Reader) -> Screen:
    t, pair = reader.t, await reader.work.pairs.get(args["pair_id"])
    text = t("pairs-notice-proposed")
    return Screen(reader.addressed(text), column(Button(t.plain("meetings-look"), PairPress(act="open", id=pair.id))))


async def forsaken(args: dict[str, Any], reader: Reader) -> Screen:
    t, pair = reader.t, await reader.work.pairs.get(args["pair_id"])
    _, name = await _names(reader, pair)
    press = PairPress(act="replace", id=pair.id)
    text = t("pairs-notice-forsaken", name=name)
    return Screen(reader.addressed(text), column(Button(t.plain("pairs-find-another"), press)))


async def term(args: dict[str, Any], reader: Reader) -> Screen:
    t, pair = reader.t, await reader.work.pairs.get(args["pair_id"])
    _, name = await _names(reader, pair)
    assert pair.until_on is not None
    text = t("pairs-notice-term", name=name, day=t.day(pair.until_on))
    return Screen(reader.addressed(text), column(Button(t.plain("pairs-details"), PairPress(act="open", id=pair.id))))


RENDERS: dict[str, Render] = {
    "offer_mentor": offer_to_mentor,
    "offer_mentee": offer_to_mentee,
    "offer_reminder": offer_reminder,
    "offer_ended": offer_ended,
    "pair_begun": begun,
    "pair_proposed": proposed,
    "pair_term": term,
    "pair_forsaken": forsaken,
    "pair_mentor": to_mentor,
    "pair_mentee": to_mentee,
    "pair_closed": closed,
    "pair_wish": wish,
    "pair_silent": silent,
    "pairs_silent": silent_in_service,
}
