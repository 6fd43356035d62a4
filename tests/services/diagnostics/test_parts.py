"""A long table of results from the command line: in parts, each loaded once."""

from __future__ import annotations

from domain.actors import OPERATOR
from services.diagnostics import Loaded, load_part, prepare_results, split_results
from services.documents import read_table
from storage.database import Database
from tests.samples import SAMPLES
from tests.services.conftest import TUESDAY
from tests.services.diagnostics.test_import import settle_staff


async def test_operator_loads_a_long_table_in_parts_and_the_second_time_nothing(database: Database) -> None:
    async with database.transaction() as work:
        await settle_staff(work)
    name = "rezultaty_iku.xlsx"
    table = await read_table(name, (SAMPLES / name).read_bytes())
    loaded: list[Loaded | None] = []
    for _ in range(2):
        async with database.reading() as work:
            today = TUESDAY.date()
            prepared = await prepare_results(work, OPERATOR, table, file_name=name, sha256="0" * 64, today=today)
        parts = split_results(prepared, 5)
        assert len(parts) > 1
        for part in parts:
            async with database.transaction() as work:
                loaded.append(await load_part(work, OPERATOR, part, kind=None, now=TUESDAY))
    first, second = loaded[: len(parts)], loaded[len(parts) :]
    assert sum(part.results for part in first if part) == len(prepared.rows)
    assert second == [None] * len(parts)
