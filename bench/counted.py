"""`python -m bench.counted FILE`: the bot as it is run, with every commit of it counted into the file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import Engine

from app.__main__ import main


def count_into(file: Path) -> None:
    number = 0

    def on_commit(_: Any) -> None:
        nonlocal number
        number += 1
        file.write_text(str(number), encoding="utf-8")

    event.listen(Engine, "commit", on_commit)


if __name__ == "__main__":
    count_into(Path(sys.argv[1]))
    sys.exit(main(["run"]))
