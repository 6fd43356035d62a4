"""The consent to processing of personal data that a person gives before anything about them is kept in the bot."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """The text as it is shown; a stored consent keeps `stamp`, so that a silent edit is a new text, not the old one.

    `draft`: no lawyer has read it and no operator has approved it; whoever shows a draft must have been told to.
    `blanks` are places of the text that the service has not filled in yet.
    """

    version: str
    draft: bool
    text: str
    operator_name: str
    operator_address: str
    storage_place: str
    withdrawal_address: str
    keep_years: int
    blanks: tuple[str, ...]

    @property
    def fingerprint(self) -> str:
        return hashlib.sha256(self.text.encode()).hexdigest()[:12]

    @property
    def stamp(self) -> str:
        return f"{self.version}-{self.fingerprint}"
