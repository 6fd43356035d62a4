"""Reads `consent.md`: lines `key: value` between two `---`, then the text with places {operator_name} and so on.

A value in square brackets is a place that the service has still to fill in; while there is one, the text is a draft
whatever `draft` says.
"""

from __future__ import annotations

import re
from string import Formatter

from app.profiles.reading import Faults
from domain.consent import Consent

KEYS = ("version", "draft", "operator_name", "operator_address", "storage_place", "withdrawal_address")
# keep_years is the profile's term of retention: said in two places, it would differ one day
PLACES = frozenset([*KEYS[2:], "keep_years"])
# an ordinary message holds 4096 signs; the screen adds a heading, the version and two buttons
LONGEST = 3600


def consent_from(source: str, keep_years: int, faults: Faults) -> Consent | None:
    parts = re.fullmatch(r"---\n(.*?)\n---\n(.*)", source.replace("\r\n", "\n"), re.DOTALL)
    if not parts:
        faults.add("consent", "must begin with lines `key: value` between two lines `---`")
        return None
    head = _head(parts[1], faults)
    body = parts[2].strip()
    _places(body, faults)
    if faults.lines:
        return None
    text = body.format(keep_years=keep_years, **head)
    if len(text) > LONGEST:
        faults.add("text", f"is {len(text)} signs long; {LONGEST} fit into one message")
    blanks = tuple(key for key in KEYS if re.fullmatch(r"\[.*\]", head[key]))
    if blanks and head["draft"] == "no":
        faults.add("draft", f"must be yes while something is not filled in: {', '.join(blanks)}")
    if faults.lines:
        return None
    return Consent(
        version=head["version"],
        draft=head["draft"] == "yes",
        text=text,
        operator_name=head["operator_name"],
        operator_address=head["operator_address"],
        storage_place=head["storage_place"],
        withdrawal_address=head["withdrawal_address"],
        keep_years=keep_years,
        blanks=blanks,
    )


def _head(lines: str, faults: Faults) -> dict[str, str]:
    head: dict[str, str] = {}
    for line in lines.splitlines():
        key, colon, value = line.partition(":")
        key, value = key.strip(), value.strip()
        if not colon or key not in KEYS:
            faults.add(key or line, f"unknown key; allowed: {', '.join(KEYS)}")
        elif key in head:
            faults.add(key, "stands twice")
        elif not value:
            faults.add(key, "must not be empty")
        else:
            head[key] = value
    for key in KEYS:
        if key not in head and not any(line.startswith(f"{key}:") for line in faults.lines):
            faults.add(key, "missing")
    if head.get("draft", "yes") not in ("yes", "no"):
        faults.add("draft", f"must be yes or no, not {head['draft']!r}")
    return head


def _places(body: str, faults: Faults) -> None:
    """All places are known, and none is left out: a consent that does not name its operator is not one."""
    try:
        used = {name for _, name, _, _ in Formatter().parse(body) if name is not None}
    except ValueError as error:
        faults.add("text", f"braces are wrong: {error}")
        return
    for name in sorted(used - PLACES):
        faults.add("text", f"unknown place {{{name}}}; allowed: {', '.join(sorted(PLACES))}")
    for name in sorted(PLACES - used):
        faults.add("text", f"the place {{{name}}} is missing")
