"""Tables. Every module is imported here once, so that the metadata is whole."""

from models import (
    announcements,
    bodies,
    campaigns,
    consultations,
    contests,
    diagnostics,
    events,
    files,
    groups,
    imports,
    machinery,
    meetings,
    organisations,
    pairs,
    people,
    reports,
    routes,
)
from models.base import Base

__all__ = [
    "Base",
    "announcements",
    "bodies",
    "campaigns",
    "consultations",
    "contests",
    "diagnostics",
    "events",
    "files",
    "groups",
    "imports",
    "machinery",
    "meetings",
    "organisations",
    "pairs",
    "people",
    "reports",
    "routes",
]
