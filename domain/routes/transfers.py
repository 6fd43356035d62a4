"""The transfer to practice: what was shown, when, to whom, who came and what is different now (P08)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from domain.errors import Invalid
from domain.routes.statuses import TransferForm
from domain.texts import read_line

LONGEST_FIELD = 200
LONGEST_CHANGE = 600
LONGEST_AGO = timedelta(days=92)


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferDraft:
    """`topic` is the lesson or what it was about, `audience` the class or the colleagues it was for."""

    form: TransferForm
    topic: str
    held_on: date
    audience: str
    visitors: str
    changed: str


def check_transfer(draft: TransferDraft, today: date) -> TransferDraft:
    """It has been held already: what is only planned is no transfer yet."""
    if not today - LONGEST_AGO <= draft.held_on <= today:
        raise Invalid("transfers-day-odd")
    return replace(
        draft,
        topic=read_line(draft.topic, LONGEST_FIELD),
        audience=read_line(draft.audience, LONGEST_FIELD),
        visitors=read_line(draft.visitors, LONGEST_FIELD),
        changed=read_line(draft.changed, LONGEST_CHANGE),
    )
