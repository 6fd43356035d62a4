"""All kinds of notices by name, gathered from the use cases that write them."""

from __future__ import annotations

from services.outbox import NoticeKind

_ALL: tuple[NoticeKind, ...] = ()

KINDS: dict[str, NoticeKind] = {kind.name: kind for kind in _ALL}
