"""One person with everything that is theirs, as far as the reader's rights go; each thing opens behind a button."""

from __future__ import annotations

from bot.callbacks.colleagues import ColleaguePress
from bot.callbacks.diagnostics import ResultPress
from bot.callbacks.menu import MenuPress
from bot.callbacks.pairs import PairPress
from bot.callbacks.people import InvitePress, StaffPress
from bot.callbacks.routes import RoutePress
from bot.pair_words import kind_label, partner_name
from bot.screens import Button, Screen, column
from bot.turn import Turn
from bot.words import post_word, role_word, subject_words
from domain.actors import Role
from domain.rights import Action, Thing
from handlers.people.cards import appointment_words
from handlers.people.jobs import job_buttons
from services.colleagues import Card, card_of
from services.narrowing import AS_LEFT
from services.people.appointments import may_appoint
from services.people.staff import may_person
from storage.work import Work


async def staff_screen(turn: Turn, person_id: int, *, above: str = "") -> Screen:
    """No birth date, no level and no score stands here. `above` is what has just happened."""
    t = turn.t
    async with turn.transaction() as work:  # what is read from results leaves an access line
        card = await card_of(work, turn.actor, person_id, now=turn.now)
        who = await _who(work, turn, person_id)
        theirs, openers = await _things(work, turn, person_id, card)
        roles, keepers = await _roles(work, turn, person_id)
    needs = [t("colleagues-needs", needs="; ".join(t.plain(f"colleagues-need-{need.value}") for need in card.needs))]
    parts = ([above] if above else [], who, needs if card.needs else [], theirs, roles)
    back = Button(t.plain("people-staff-other"), ColleaguePress(act="list", page=AS_LEFT))
    rows = column(*openers, *keepers, back, Button(t.plain("words-menu"), MenuPress()))
    return Screen("\n\n".join("\n".join(lines) for lines in parts if lines), rows)


async def _who(work: Work, turn: Turn, person_id: int) -> list[str]:
    t = turn.t
    person = await work.people.get(person_id)
    known = await work.people.subjects_of(person_id)
    account = await work.accounts.of_person(person_id)
    lines = [t("people-card", name=person.full_name)]
    if person.left_at is not None:
        lines.append(t("departures-gone", day=t.day(person.left_at)))
    for job in await work.people.positions_of([person_id]):
        place = await work.organisations.get(job.organisation_id)
        lines.append(t("people-card-job", organisation=place.name, post=post_word(t, turn.catalogue, job.post)))
    if known:
        lines.append(t("people-card-subjects", subjects=subject_words(t, turn.catalogue, sorted(known))))
    return [*lines, t("people-staff-account") if account is not None else t("people-staff-no-account")]


async def _things(work: Work, turn: Turn, person_id: int, card: Card) -> tuple[list[str], list[Button]]:
    """Routes, pairs, meetings, what is next, results: a line each, and the buttons that open them."""
    t = turn.t
    lines: list[str] = []
    buttons: list[Button] = []
    for iom in card.routes:
        basis = t.plain(f"routes-basis-{iom.basis}")
        lines.append(t("colleagues-route", basis=basis, status=t.plain(f"routes-status-{iom.status}")))
        if card.opens_routes:
            buttons.append(Button(t.plain("colleagues-open-route", basis=basis), RoutePress(act="open", id=iom.id)))
    for pair in card.pairs:
        name, kind = await partner_name(work, pair, person_id), kind_label(t, turn.profile, pair.kind)
        is_mentor = pair.mentor_id == person_id
        lines.append(t("colleagues-pair-senior" if is_mentor else "colleagues-pair-junior", name=name, kind=kind))
        buttons.append(Button(t.plain("meetings-pair-with", name=name), PairPress(act="open", id=pair.id)))
    if card.held:
        lines.append(t("colleagues-held", count=card.held))
    if card.next_meeting is not None:
        lines.append(t("colleagues-next-meeting", moment=t.moment(card.next_meeting.planned_at)))
    if card.next_session is not None:
        lines.append(t("colleagues-next-session", moment=t.moment(card.next_session.starts_at)))
    if card.has_results:
        buttons.append(Button(t.plain("colleagues-results"), ResultPress(act="person", id=person_id)))
    if card.may_begin and not card.routes:
        buttons.append(Button(t.plain("diagnostics-start"), RoutePress(act="start", id=person_id)))
    if card.may_begin and (card.routes or card.has_results):
        buttons.append(Button(t.plain("routes-begin-basis"), RoutePress(act="begin", id=person_id)))
    return lines, buttons


async def _roles(work: Work, turn: Turn, person_id: int) -> tuple[list[str], list[Button]]:
    """Roles with their terms, and what the reader may do with them."""
    t = turn.t
    held = await work.appointments.of_person(person_id, turn.today)
    lines = [t("people-staff-roles") if held else t("people-staff-no-roles")]
    buttons = []
    may_give = person_id != turn.actor.person_id and await may_person(
        work, turn.actor, Action.WRITE, Thing.APPOINTMENT, person_id
    )
    person = await work.people.get(person_id)
    if may_give and person.left_at is None:
        buttons.append(Button(t.plain("people-appoint"), StaffPress(act="appoint", id=person_id)))
    jobs = await work.people.positions_of([person_id])
    if jobs and await may_person(work, turn.actor, Action.WRITE, Thing.INVITATION, person_id):
        known = await work.accounts.of_person(person_id) is not None
        link = t.plain("people-invite-move" if known else "people-invite-person")
        buttons.append(Button(link, InvitePress(act="person", id=person_id)))
    for one in held:
        lines.append(await appointment_words(work, turn, one))
        if await may_appoint(work, turn.actor, person_id, Role(one.role)):
            label = t.plain("people-role-end", role=role_word(t, turn.profile, one.role))
            buttons.append(Button(label, StaffPress(act="end", id=person_id, role=one.id)))
    return lines, [*buttons, *await job_buttons(turn, work, person_id, jobs)]
