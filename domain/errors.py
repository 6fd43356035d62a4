"""What may go wrong on purpose.

    Refusal               expected and quiet: the person is told in words what to do next
      +- Invalid          the input is not usable (a date in the past, an unknown column)
      +- Forbidden        the person may not do this
      +- Gone             the thing was closed, withdrawn, used up or already done

Everything that is not a Refusal is a bug and loud.
"""

from __future__ import annotations

from typing import Any


class Refusal(Exception):
    """A Fluent id with its arguments; the edge turns it into words in the person's language."""

    def __init__(self, text_id: str, **args: Any) -> None:
        super().__init__(text_id)
        self.text_id = text_id
        self.args_: dict[str, Any] = args


class Invalid(Refusal):
    """What was typed, sent or pressed cannot be used; nothing typed before is lost."""


class Forbidden(Refusal):
    """The person's roles do not reach this."""


class Gone(Refusal):
    """A late press: the thing has moved on."""
