"""What the environment asks of the demo: DEMO_PORT, DEMO_SEED, DEMO_DIR. What cannot be done is told in a sentence."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

KNOWN = ("DEMO_PORT", "DEMO_SEED", "DEMO_DIR")
PORTS = range(65536)


class WrongWish(Exception):
    """The demo cannot start like this; the text is for whoever has typed it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    port: int
    """0: any free one."""
    folder: Path
    is_seeded: bool


def read_wishes(environment: Mapping[str, str] = os.environ) -> Wishes:
    for name in environment:
        if name.startswith("DEMO_") and name not in KNOWN:
            near = get_close_matches(name, KNOWN, 1)
            raise WrongWish(f"Настройки {name} нет." + (f" Похоже на {near[0]}." if near else ""))
    port, seed = environment.get("DEMO_PORT") or "8080", environment.get("DEMO_SEED") or "1"
    if not port.isdecimal() or int(port) not in PORTS:
        raise WrongWish(f"DEMO_PORT={port}: порт задают числом от 1 до 65535. Например: DEMO_PORT=8081 make demo")
    if seed not in ("0", "1"):
        raise WrongWish(f"DEMO_SEED={seed}: бывает 1 (город с людьми) или 0 (пустая служба).")
    folder = Path(environment.get("DEMO_DIR") or "var/demo")
    return Wishes(port=int(port), folder=folder, is_seeded=seed == "1")


def why(error: OSError, wishes: Wishes) -> str:
    """What the machine has refused, in words; empty when it is nothing that a person can mend by a setting."""
    match error.errno:
        case errno.EADDRINUSE:
            return f"Порт {wishes.port} занят. Выберите другой: DEMO_PORT=8081 make demo"
        case errno.EACCES | errno.EPERM if error.filename is None:
            return f"Порт {wishes.port} система не даёт. Выберите другой: DEMO_PORT=8081 make demo"
        case errno.EACCES | errno.EPERM | errno.EROFS | errno.ENOTDIR | errno.EEXIST:
            return f"В папку {wishes.folder} нельзя писать. Выберите другую: DEMO_DIR=папка make demo"
        case errno.ENOSPC:
            return "На диске нет места."
    return ""
