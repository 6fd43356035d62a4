"""Bodies and their sessions in words: one sentence serves every service, the profile's terms make the difference."""

from __future__ import annotations

from bot.callbacks.events import EventPress
from bot.labels import subject_label
from bot.screens import Button
from domain.catalogue import NO_SUBJECT, Catalogue
from domain.events import Answer
from domain.profile import Profile
from locales.translator import Translator
from models.bodies import Body
from models.events import BodySession

CHOSEN = "✓ "


def about_words(t: Translator, catalogue: Catalogue, body: Body) -> str:
    """What tells a body from others of its term: `(математика)`, without a subject `«Цифровой урок»`; not escaped."""
    if body.subject == NO_SUBJECT:
        return t.plain("bodies-quoted", name=body.name)
    return t.plain("bodies-bracketed", subject=in_sentence(t, subject_label(t, catalogue, body.subject)))


def in_sentence(t: Translator, label: str) -> str:
    """A label inside a sentence: `Физика` as `физика`, `ОБЗР` as it is. English subjects keep their capital."""
    if t.language != "ru" or label[1:2].isupper():
        return label
    return label[:1].lower() + label[1:]


def suggested_name(t: Translator, profile: Profile, catalogue: Catalogue, term: str, subject: str) -> str:
    """`ГМО: математика`; a service without an abbreviation says the whole word."""
    words = profile.term(term)
    first = words.abbr or words.nom[:1].upper() + words.nom[1:]
    if subject == NO_SUBJECT:
        return first
    label = catalogue.subject(subject).label
    return f"{first}: {label if label[1:2].isupper() else label[:1].lower() + label[1:]}"


def session_lines(t: Translator, session: BodySession) -> list[str]:
    """Topic, time, place, agenda: what stands on every screen of a session."""
    lines = [
        t(
            "events-lines",
            topic=session.topic,
            moment=t.moment(session.starts_at),
            place=session.place,
        )
    ]
    if session.agenda:
        lines.append(t("events-agenda", agenda=session.agenda))
    return lines


def invitation(t: Translator, catalogue: Catalogue, body: Body, session: BodySession) -> str:
    """N20, for the notice and for the specimen of the one who announces."""
    head = t("events-invitation", term=body.term, about=about_words(t, catalogue, body))
    return "\n\n".join([head, *session_lines(t, session)])


def answer_buttons(t: Translator, session_id: int, given: str | None, *, sample: bool = False) -> list[Button]:
    """The three answers; the present one is marked."""
    return [
        Button(
            (CHOSEN if given == answer else "") + t.plain(f"events-press-{answer.value}"),
            EventPress(act="sample") if sample else EventPress(act=answer.value, id=session_id),
        )
        for answer in Answer
    ]
