"""Copies of what the product ships, with one change each."""

from __future__ import annotations

import shutil
from pathlib import Path

from app.profiles import PROFILES

FIVE = ("kuznetsk", "odintsovo", "seryshevo", "shchyolkovo", "starayamaina")


def folder_with(tmp_path: Path, name: str, *changes: tuple[str, str]) -> str:
    """A copy of the Shchyolkovo folder with changes in one file; every change must hit exactly one place."""
    folder = tmp_path / "ours"
    shutil.copytree(PROFILES / "shchyolkovo", folder)
    text = (folder / name).read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
        text = text.replace(old, new)
    (folder / name).write_text(text, encoding="utf-8")
    return str(folder)
