"""A load is taken back in one piece, and given back when that was a slip."""

import pytest

from domain.errors import Gone
from services.diagnostics import load_import, restore_import, undo_import, what_rests
from services.routes import start_route
from storage.database import Database
from tests.services.conftest import TUESDAY
from tests.services.diagnostics.tables import begin, begin_table, methodist, settle_staff


async def test_import_is_undone_whole_until_a_route_stands_on_it(database: Database) -> None:
    async with database.transaction() as work:
        people = await settle_staff(work)
        actor = await methodist(work)
        first = await load_import(work, actor, (await begin(work, actor, "rezultaty_iku.xlsx")).id, TUESDAY)
        assert await undo_import(work, actor, first.import_id, TUESDAY) == 15
        chemist = people["Ивушкина Эльвира Марковна"]
        assert not await work.diagnostics.results_of(chemist)
        notice = await work.outbox.find(f"assessment_ready:{first.import_id}:p{chemist}")
        assert notice is not None and notice.status == "cancelled"
        with pytest.raises(Gone, match="diagnostics-import-undone"):
            await undo_import(work, actor, first.import_id, TUESDAY)
        second = await load_import(work, actor, (await begin(work, actor, "rezultaty_iku.xlsx")).id, TUESDAY)
        await start_route(work, actor, chemist, mentor_id=None, now=TUESDAY)
        with pytest.raises(Gone, match="diagnostics-undo-route"):
            await undo_import(work, actor, second.import_id, TUESDAY)


async def test_restored_load_leaves_alone_what_came_anew(database: Database) -> None:
    async with database.transaction() as work:
        people = await settle_staff(work)
        actor = await methodist(work)
        first = await load_import(work, actor, (await begin(work, actor, "rezultaty_iku.xlsx")).id, TUESDAY)
        chemist = people["Ивушкина Эльвира Марковна"]
        (before,) = await work.diagnostics.results_of(chemist)
        resting = await what_rests(work, actor, first.import_id)
        assert (resting.results, resting.people, resting.told, resting.routes) == (15, 15, 0, [])
        await undo_import(work, actor, first.import_id, TUESDAY)
        day = f"{before.assessed_on:%d.%m.%Y}"
        row = ("Ивушкина Эльвира Марковна", "Лицей №2", "Химия", "цифровой", "высокий", day, None)
        corrected = await load_import(work, actor, (await begin_table(work, actor, row)).id, TUESDAY)
        assert corrected.results == 1
        assert await restore_import(work, actor, first.import_id, TUESDAY) == 14
        (after,) = await work.diagnostics.results_of(chemist)
        assert (after.level, after.import_id) == ("high", corrected.import_id)
        assert not await work.diagnostics.withdrawn(first.import_id)
        with pytest.raises(Gone, match="diagnostics-import-over"):
            await restore_import(work, actor, first.import_id, TUESDAY)
