"""How roles, posts, subjects and places are called on any screen."""

from __future__ import annotations

from collections.abc import Iterable

from bot.callbacks.menu import MenuPress
from bot.screens import Button
from domain.actors import Role
from domain.catalogue import Catalogue
from domain.profile import Profile
from locales.terms import label
from locales.translator import Translator


def role_word(t: Translator, profile: Profile, role: Role | str) -> str:
    """The service's own name of a role; `admin` has none in any document."""
    if role == Role.ADMIN:
        return t.plain("profile-role-admin")
    return label(t, "role", str(role), profile.role(str(role)).label)


def post_word(t: Translator, catalogue: Catalogue, post: str) -> str:
    return label(t, "position", post, catalogue.position(post).label)


def subject_words(t: Translator, catalogue: Catalogue, subjects: Iterable[str]) -> str:
    words = [label(t, "subject", subject, catalogue.subject(subject).label) for subject in subjects]
    return ", ".join(words) or t.plain("words-none")


def municipality_words(profile: Profile, codes: Iterable[str]) -> str:
    return ", ".join(profile.municipality(code).name for code in codes)


def to_menu(t: Translator) -> Button:
    return Button(t.plain("words-menu"), MenuPress())


def link_to(username: str, token: str) -> str:
    return f"https://t.me/{username}?start={token}"
