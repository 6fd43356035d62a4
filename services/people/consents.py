"""Consent to processing of personal data: nothing is asked before it, everything stops after its withdrawal."""

from __future__ import annotations

from datetime import datetime

from domain.actors import Actor
from domain.errors import Gone
from domain.people import UNFINISHED_AFTER, check_leaves_an_admin
from models.people import Account, Consent
from services.outbox import notify
from services.people import kinds
from storage.work import Work


async def give_consent(work: Work, account: Account, *, stamp: str, token: str, now: datetime) -> Consent:
    """Keep which text was accepted and when; the same text a second time is the first consent.

    From here on an unfinished registration is reminded of, after a day and after three.
    """
    known = await work.accounts.consent_of(account.id)
    if known is not None and known.text_version == stamp:
        return known
    consent = Consent(account_id=account.id, person_id=account.person_id, text_version=stamp, given_at=now)
    work.accounts.add_consent(consent)
    await work.flush()
    if account.person_id is None:
        for number, after in enumerate(UNFINISHED_AFTER, 1):
            await notify(
                work,
                kinds.UNFINISHED,
                key=f"{consent.id}:{number}",
                now=now,
                account_id=account.id,
                due_at=now + after,
                about=f"account:{account.id}",
                account=account.id,
                token=token,
            )
    return consent


async def decline_consent(work: Work, account: Account) -> None:
    """Said no: nothing is kept beyond the address itself, nothing is asked again by the bot."""
    await work.outbox.cancel(f"account:{account.id}")


async def withdraw_consent(work: Work, actor: Actor, *, now: datetime) -> None:
    """152-ФЗ, article 9: from this commit on nothing is sent and the account stands for nobody.

    The person stays in the staff list and the service works with them on paper, so appointments stay as well. What is
    planned for the person reaches nobody while no account stands for them, and goes on once they are back. Words typed
    and not sent are forgotten. The last administrator is refused.
    """
    if actor.person_id is None or actor.account_id is None:
        raise Gone("errors-gone")
    today = now.astimezone(work.profile.zone).date()
    admins = await work.appointments.ids_of_admins(today)
    check_leaves_an_admin(actor.roles if actor.person_id in admins else (), len(admins))
    await work.accounts.withdraw_consents(actor.person_id, actor.account_id, now)
    await work.accounts.detach(actor.account_id)
    await work.outbox.cancel(f"account:{actor.account_id}")
    await _forget_words(work, actor.account_id)
    work.audit.add("withdraw", "consent", actor.person_id, actor_id=actor.person_id, now=now)


async def leave_waiting(work: Work, account: Account, *, now: datetime) -> None:
    """A newcomer takes the application back, and the consent with it; twice is once."""
    await work.registrations.cancel_of_account(account.id, now)
    await work.accounts.withdraw_newcomer(account.id, now)
    await work.outbox.cancel(f"account:{account.id}")
    await _forget_words(work, account.id)


async def _forget_words(work: Work, account_id: int) -> None:
    """Drafts of forms and what was said outside them."""
    account = await work.accounts.get(account_id)
    await work.states.remove_of(account.messenger, account.user_id)
