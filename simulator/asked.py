"""One call on its way to the method that answers it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from simulator.world import Json, World


@dataclass(frozen=True, slots=True)
class Upload:
    """A file part of a multipart call."""

    name: str
    data: bytes
    mime: str


@dataclass(frozen=True, slots=True)
class Asked:
    """`args` are checked and typed; `uploads` are the file parts by their field name."""

    world: World
    method: str
    args: Json
    uploads: dict[str, Upload]

    def note(self, words: str) -> None:
        """Telegram lets it pass, this house does not: a test fails on it."""
        self.world.ledger.strict.append(f"{self.method}: {words}")

    def upload(self, name: str) -> Upload | None:
        """The file of an argument: a part of that name, or the part an `attach://` points to."""
        value: Any = self.args.get(name)
        if isinstance(value, str) and value.startswith("attach://"):
            return self.uploads.get(value.removeprefix("attach://"))
        return self.uploads.get(name)
