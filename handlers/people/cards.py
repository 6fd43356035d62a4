"""My card: what is kept, my roles, the language, and taking the consent back."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.callbacks.menu import MenuPress
from bot.callbacks.people import CardPress, DoorPress
from bot.commands import set_commands_of
from bot.filters import IsPrivate
from bot.screens import Button, Screen, column
from bot.turn import Turn
from bot.words import municipality_words, post_word, role_word, subject_words, to_menu
from locales.loader import Words
from models.people import Appointment
from services.people.cards import set_language
from services.people.consents import withdraw_consent
from storage.work import Work

LANGUAGES = (("ru", "Русский"), ("en", "English"))


def router() -> Router:
    router = Router(name="cards")
    router.message.register(show_card, Command("card"), IsPrivate())
    router.callback_query.register(show_card, MenuPress.filter(F.part == "card"))
    router.callback_query.register(press, CardPress.filter())
    return router


async def show_card(_: Message | CallbackQuery, turn: Turn) -> None:
    await turn.show(await card_screen(turn))


async def card_screen(turn: Turn) -> Screen:
    t = turn.t
    async with turn.reading() as work:
        person = await work.people.get(turn.person_id)
        jobs = await work.people.positions_of([person.id])
        subjects = await work.people.subjects_of(person.id)
        held = await work.appointments.of_person(person.id, turn.today)
        consent = await work.accounts.consent_of(turn.account.id)
        places = [
            t(
                "people-card-job",
                organisation=(await work.organisations.get(job.organisation_id)).name,
                post=post_word(t, turn.catalogue, job.post),
            )
            for job in jobs
        ]
        roles = [await appointment_words(work, turn, one) for one in held]
    lines = [t("people-card", name=person.full_name)]
    lines += places
    if subjects:
        lines.append(t("people-card-subjects", subjects=subject_words(t, turn.catalogue, sorted(subjects))))
    if person.birth_year is not None:
        lines.append(t("people-card-born", year=person.birth_year))
    if person.career_started_on is not None:
        lines.append(t("people-card-career", day=t.month(person.career_started_on)))
    lines += ["", t("people-card-roles"), *roles]
    if consent is not None:
        lines += ["", t("people-card-consent", day=t.day(consent.given_at), version=consent.text_version)]
    lines += ["", t("people-card-wrong")]
    other = next((code, name) for code, name in LANGUAGES if code != t.language)
    rows = column(
        Button(other[1], CardPress(act="language", value=other[0])),
        Button(t.plain("people-withdraw"), CardPress(act="withdraw")),
        to_menu(t),
    )
    return Screen("\n".join(lines), rows)


async def appointment_words(work: Work, turn: Turn, one: Appointment) -> str:
    """A role with its reach and term in one line."""
    t = turn.t
    parts = [role_word(t, turn.profile, one.role)]
    if one.organisation_id is not None:
        parts.append((await work.organisations.get(one.organisation_id)).name)
    if one.subjects:
        parts.append(subject_words(t, turn.catalogue, one.subjects))
    if one.municipalities:
        parts.append(municipality_words(turn.profile, one.municipalities))
    if one.to_on is not None:
        parts.append(t.plain("people-until", day=t.day(one.to_on)))
    if one.order_number:
        parts.append(t.plain("people-order", number=one.order_number))
    return t("people-role-line", role=", ".join(parts))


async def press(_: CallbackQuery, callback_data: CardPress, turn: Turn, words: Words) -> None:
    match callback_data.act:
        case "language":
            async with turn.transaction() as work:
                await set_language(work, turn.actor, callback_data.value)
            turn.t = words.translator(callback_data.value)
            await set_commands_of(turn.bot, turn.chat_id, turn.t, is_registered=True)
            await turn.show(await card_screen(turn))
        case "withdraw":
            t = turn.t
            rows = column(
                Button(t.plain("people-withdraw-yes"), CardPress(act="withdraw_yes")),
                Button(t.plain("words-back"), MenuPress(part="card")),
            )
            await turn.show(Screen(t("people-withdraw-ask"), rows))
        case "withdraw_yes":
            async with turn.transaction() as work:
                await withdraw_consent(work, turn.actor, now=turn.now)
            t = turn.t
            await set_commands_of(turn.bot, turn.chat_id, t, is_registered=False)
            rows = column(Button(t.plain("people-begin-anew"), DoorPress(act="state")))
            await turn.show(Screen(t("people-withdrawn"), rows))
        case _:
            await turn.show(await card_screen(turn))
