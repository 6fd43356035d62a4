"""A machine with too much to do: the file is not called bad, and need not be sent again."""

from __future__ import annotations

from pathlib import Path

import pytest

from services.documents import reading
from simulator.town import Town
from tests.conversations.newcomers import admin_of
from tests.samples import SAMPLES


async def test_file_that_could_not_be_read_in_time_is_read_by_one_press(
    town: Town, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    olga = await admin_of(town)
    late = tmp_path / "late.py"
    late.write_text("import time\ntime.sleep(60)\n")
    with monkeypatch.context() as busy:
        busy.setattr(reading, "_CHILD", late)
        busy.setattr(reading, "WALL_SECONDS", 0.3)
        await olga.sends_document("shtat.xlsx", (SAMPLES / "shtat_shchyolkovo.xlsx").read_bytes())
        assert olga.sees("прочитать файл не успели", "Файл «shtat.xlsx» не потерян")
        await olga.taps("Прочитать ещё раз")
        assert olga.sees("прочитать файл не успели")
    await olga.taps("Прочитать ещё раз")
    assert olga.sees("Новых людей: 27")
