"""What a person may change about the own account."""

from __future__ import annotations

from domain.actors import Actor
from domain.errors import Gone, Invalid
from storage.work import Work

LANGUAGES = ("ru", "en")


async def set_language(work: Work, actor: Actor, language: str) -> None:
    """The language of everything the bot says to this account from now on."""
    if language not in LANGUAGES:
        raise Invalid("errors-gone")
    if actor.account_id is None:
        raise Gone("errors-gone")
    await work.accounts.set_language(actor.account_id, language)
