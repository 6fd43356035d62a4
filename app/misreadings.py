"""Slips in the settings, told in words at the start: a value that is none, and a name that no setting has."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from pydantic import ValidationError
from pydantic_settings import DotEnvSettingsSource, EnvSettingsSource

from app.settings import Settings
from locales.translator import Translator

PREFIX = str(Settings.model_config["env_prefix"])
KNOWN = {f"{PREFIX}{name}".upper(): name for name in Settings.model_fields}
FOR_TESTS = f"{PREFIX}TEST_"
SECRET = ("bot_token", "webhook_secret", "database_url", "redis_url")


def wrong_values(t: Translator, error: ValidationError) -> Iterator[str]:
    """A line for each; what may hold a password is not repeated."""
    for fault in error.errors():
        field = str(fault["loc"][0])
        name, value = f"{PREFIX}{field}".upper(), "…" if field in SECRET else str(fault["input"])[:60]
        yield t.plain("operator-wrong-setting", name=name, value=value, field=field)


def unknown_names(t: Translator) -> Iterator[str]:
    """Names in the environment and in `.env` that begin like a setting and are none: most likely slips."""
    given = {*EnvSettingsSource(Settings).env_vars, *DotEnvSettingsSource(Settings).env_vars}
    for name in sorted(name.upper() for name in given):
        if name.startswith(PREFIX) and not name.startswith(FOR_TESTS) and name not in KNOWN:
            near = get_close_matches(name, KNOWN, 1)
            if near:
                yield t.plain("operator-slip-of-setting", name=name, near=near[0])
            else:
                yield t.plain("operator-no-such-setting", name=name)
