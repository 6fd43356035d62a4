"""All kinds of notices by name, gathered from the use cases that write them."""

from __future__ import annotations

from services.diagnostics.notices import NOTICES as DIAGNOSTICS
from services.outbox import NoticeKind
from services.routes.notices import NOTICES as ROUTES

_ALL: tuple[NoticeKind, ...] = (
    *DIAGNOSTICS,
    *ROUTES,
)

KINDS: dict[str, NoticeKind] = {kind.name: kind for kind in _ALL}
