"""Bodies and their sessions in words: one sentence serves every service, the profile's terms make the difference."""

from __future__ import annotations

from bot.callbacks.events import EventPress
from bot.labels import subject_label
from bot.screens import Button
from domain.bodies import is_of_measure
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


def session_words(t: Translator, catalogue: Catalogue, body: Body, *, is_first: bool = False) -> str:
    """`заседание ГМО (математика)`, or `семинар (математика)` of invited people; `is_first` in a sentence."""
    about = about_words(t, catalogue, body)
    if is_of_measure(body.kind):
        words = t.plain("events-what-seminar", about=about)
    else:
        words = t.plain("events-what", term=body.term, about=about)
    return words[:1].upper() + words[1:] if is_first else words


def topic_line(t: Translator, body: Body, session: BodySession) -> str:
    """A line of its own in a notice. Nothing of a seminar for those who need support: its topic is what they lack,
    and that opens on the button only."""
    return "" if is_of_measure(body.kind) else t.plain("events-topic", topic=session.topic) + "\n"


def session_lines(t: Translator, session: BodySession, *, topic: str | None = None) -> list[str]:
    """Topic, time, place, agenda: what stands on every screen of a session. `topic` is the line of a notice."""
    lines = [
        t(
            "events-lines",
            topic=t.plain("events-topic", topic=session.topic) + "\n" if topic is None else topic,
            moment=t.moment(session.starts_at),
            place=session.place,
        )
    ]
    if session.agenda and topic != "":
        lines.append(t("events-agenda", agenda=session.agenda))
    return lines


def invitation(t: Translator, catalogue: Catalogue, body: Body, session: BodySession) -> str:
    """N20, for the notice and for the specimen of the one who announces."""
    head = t("events-invitation", what=session_words(t, catalogue, body))
    return "\n\n".join([head, *session_lines(t, session, topic=topic_line(t, body, session))])


def answer_buttons(t: Translator, session_id: int, given: str | None, *, sample: bool = False) -> list[Button]:
    """The three answers; the present one is marked."""
    return [
        Button(
            (CHOSEN if given == answer else "") + t.plain(f"events-press-{answer.value}"),
            EventPress(act="sample") if sample else EventPress(act=answer.value, id=session_id),
        )
        for answer in Answer
    ]
