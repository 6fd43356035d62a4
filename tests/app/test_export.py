"""`export KIND` as an operator meets it."""

from __future__ import annotations

import os
from pathlib import Path

from python_calamine import load_workbook

from tests.app.test_commands import Operator


async def test_operator_gets_a_table_as_a_file(tmp_path: Path) -> None:
    operator = Operator(tmp_path, "http://127.0.0.1:9")  # no messenger is needed for it
    code, said = await operator.says("export", "staff")
    assert code == 1 and "Базы ещё нет" in said
    assert "marshrut.sqlite3" not in os.listdir(tmp_path), "looking makes no empty base"  # noqa: PTH208
    await operator.says("migrate")
    code, said = await operator.says("export", "reports", "--month", "2026-11", "--to", "out.xlsx")
    assert code == 0 and "out.xlsx" in said
    assert (tmp_path / "out.xlsx").stat().st_mode & 0o077 == 0, "names of people are for whoever asked"
    assert load_workbook(str(tmp_path / "out.xlsx")).sheet_names == ["Ответили", "Ещё нет"]
    code, said = await operator.says("export", "reports", "--month", "ноябрь")
    assert code == 1 and "ноябрь" in said and "Traceback" not in said
