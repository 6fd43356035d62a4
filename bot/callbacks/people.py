"""Buttons of the door, of newcomers, links, cards, roles and staff tables."""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData


class DoorPress(CallbackData, prefix="d", sep="|"):
    """`act`: begin, keeps, yes, no, register, state, leave, leave_yes, answer. `token` is the link they came by."""

    act: str
    token: str = ""
    id: int = 0


class NewcomerPress(CallbackData, prefix="nc"):
    """`act`: list (`id` is the page), open, pick, new, move, refuse; `person` is the staff record meant."""

    act: str
    id: int = 0
    person: int = 0


class InvitePress(CallbackData, prefix="iv"):
    """`act`: list, make, open, revoke, person (`id` is the staff record)."""

    act: str
    id: int = 0


class CardPress(CallbackData, prefix="pc"):
    """The own card. `act`: language, withdraw, withdraw_yes."""

    act: str
    value: str = ""


class StaffPress(CallbackData, prefix="st"):
    """Somebody's staff record. `act`: find, open, appoint, end, end_yes; `id` the person, `role` the appointment."""

    act: str
    id: int = 0
    role: int = 0


class JobPress(CallbackData, prefix="jb"):
    """`act`: ask and end (`id` is the job, `value` a departure), begin (`id` is the person)."""

    act: str
    id: int
    value: str = ""


class StaffTablePress(CallbackData, prefix="tb"):
    """`act`: load, known (without unknown organisations), cancel, problems, undo, undo_yes, look (the preview), ask,
    absent (`place` is the page),
    who (answers about row `place`: `value` is a person, new, skip, keep or take)."""

    act: str
    id: int = 0
    place: int = 0
    value: str = ""


class SetupPress(CallbackData, prefix="su"):
    """`act`: show, organisation, table."""

    act: str
