"""From files to frozen dataclasses: the profile of a service, its consent text, the catalogue of words.

A fault in a file is told at start, all of them at once, by file, table and key; nothing is guessed.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.profiles.catalogue import check_catalogue
from app.profiles.checks import check_profile
from app.profiles.consent import consent_from
from app.profiles.reading import BROKEN, Faults, read_table
from domain.catalogue import Catalogue
from domain.consent import Consent
from domain.profile import Profile
from domain.workdays import MovedDays

PROFILES = Path(__file__).resolve().parents[2] / "profiles"


class ProfileError(Exception):
    """A file of the service is missing or wrong; the text is for the person who edits it."""


def load_profile(id_or_folder: str) -> Profile:
    """The profile `profiles/<id>/profile.toml`, or the one in a folder anywhere."""
    file = profile_folder(id_or_folder) / "profile.toml"
    faults = Faults()
    profile = read_table(Profile, _toml(file), "", faults)
    if profile is not BROKEN:
        check_profile(profile, faults)
    _refuse(file, faults)
    assert isinstance(profile, Profile)
    return profile


def load_consent(id_or_folder: str) -> Consent:
    """The consent text that stands beside the profile, filled with the operator's words and the profile's term."""
    keep_years = load_profile(id_or_folder).retention.years
    file = profile_folder(id_or_folder) / "consent.md"
    faults = Faults()
    consent = consent_from(_text(file), keep_years, faults)
    _refuse(file, faults)
    assert consent is not None
    return consent


def load_catalogue(file: Path = PROFILES / "catalogue.toml", *, service: str = "") -> Catalogue:
    """Subjects, positions, steps, deficits, topics, contests, agendas and working days: the same for all services.

    `service` (id or folder): days that its own calendar.toml moves are added; most services have none.
    """
    faults = Faults()
    catalogue = read_table(Catalogue, _toml(file), "", faults)
    if catalogue is not BROKEN:
        check_catalogue(catalogue, faults)
    _refuse(file, faults)
    assert isinstance(catalogue, Catalogue)
    own = profile_folder(service) / "calendar.toml" if service else None
    return _with_own_days(catalogue, own) if own is not None and own.is_file() else catalogue


def _with_own_days(catalogue: Catalogue, file: Path) -> Catalogue:
    """The service's word on a day stands against what is known to all."""
    faults = Faults()
    own = read_table(MovedDays, _toml(file), "", faults)
    _refuse(file, faults)
    assert isinstance(own, MovedDays)
    known = catalogue.calendar.moved
    moved = MovedDays(
        days_off=(*own.days_off, *(day for day in known.days_off if day not in own.working_days)),
        working_days=(*own.working_days, *(day for day in known.working_days if day not in own.days_off)),
    )
    return replace(catalogue, calendar=replace(catalogue.calendar, moved=moved))


def profile_folder(id_or_folder: str) -> Path:
    if re.fullmatch(r"[a-z][a-z0-9_]*", id_or_folder) and (PROFILES / id_or_folder).is_dir():
        return PROFILES / id_or_folder
    folder = Path(id_or_folder)
    if not folder.is_dir():
        known = ", ".join(known_profiles())
        raise ProfileError(f"MARSHRUT_PROFILE: no profile {id_or_folder!r}, neither a folder nor one of {known}")
    return folder


def known_profiles() -> tuple[str, ...]:
    """Ids of the services that come with the bot."""
    return tuple(sorted(file.parent.name for file in PROFILES.glob("*/profile.toml")))


def _refuse(file: Path, faults: Faults) -> None:
    if faults.lines:
        raise ProfileError("\n".join([f"{file.parent.name}/{file.name} cannot be used:", *faults.lines]))


def _toml(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(_text(file))
    except tomllib.TOMLDecodeError as error:
        raise ProfileError(f"{file.parent.name}/{file.name} is not TOML: {error}") from error


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise ProfileError(f"{file} is missing") from None
    except UnicodeDecodeError:
        raise ProfileError(f"{file} is not UTF-8 text") from None
