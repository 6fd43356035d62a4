"""Whatever people do in whatever order: one active route for each basis, nothing accepted without evidence, what is
sent is never late, somebody away gets nothing, what was frozen never changes."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st

from services.organisations import plant_profile
from tests.services.reminding import opened
from tests.services.routes.deeds import ACTS
from tests.services.routes.town import Folk, settle_folk
from tests.services.routes.walking import Walk

STEPS = st.one_of(
    st.tuples(st.sampled_from(["on", "on", "on", "start"]), st.integers(0, 13)),
    st.tuples(st.sampled_from(sorted(ACTS)), st.integers(0, 40)),
    st.tuples(st.just("days"), st.integers(1, 20)),
)
BEGUN = [("start", 1), ("on", 0), ("on", 0), ("days", 8)]
WHOLE = [*BEGUN, *[("on", 0)] * 4, ("word", 0), ("word", 1), ("on", 0)]


async def move_in(url: str) -> Folk:
    database = opened(url)
    try:
        async with database.transaction() as work:
            await plant_profile(work)
            return await settle_folk(work)
    finally:
        await database.close()


@pytest.fixture(scope="module")
def inhabited(migrated: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Folk]:
    base = tmp_path_factory.mktemp("walk") / "base.sqlite3"
    shutil.copy(migrated, base)
    return base, asyncio.run(move_in(f"sqlite+aiosqlite:///{base}"))


async def walked(url: str, folk: Folk, acts: list[tuple[str, int]]) -> Walk:
    database = opened(url)
    walk = Walk(database, folk, ACTS)
    try:
        for act, number in acts:
            await walk.does(act, number)
        return walk
    finally:
        await database.close()


def walk_through(inhabited: tuple[Path, Folk], acts: list[tuple[str, int]]) -> Walk:
    base, folk = inhabited
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(base, Path(folder) / "base.sqlite3")
        return asyncio.run(walked(f"sqlite+aiosqlite:///{folder}/base.sqlite3", folk, acts))


@pytest.mark.requirement("R-SH-045", "R-OD-033")
@settings(max_examples=10, deadline=None, phases=(Phase.explicit, Phase.generate, Phase.shrink))
@example(acts=[*WHOLE, ("days", 20), ("days", 20), ("start", 1), ("on", 0)])
@example(acts=[*BEGUN, ("submit", 0), ("away", 9), ("days", 20), ("accept", 2)])
@example(acts=[*BEGUN, ("change", 2), ("decide", 1), ("away", 3), ("days", 20)])
@given(acts=st.lists(STEPS, min_size=5, max_size=25))
def test_pair_does_anything_and_the_rules_of_routes_hold(
    inhabited: tuple[Path, Folk], acts: list[tuple[str, int]]
) -> None:
    walk_through(inhabited, acts)


def test_walk_comes_to_its_end_and_its_month_is_frozen(inhabited: tuple[Path, Folk]) -> None:
    """The walk above is worth nothing unless it gets somewhere."""
    walk = walk_through(inhabited, [*WHOLE, ("days", 20), ("days", 5)])
    assert walk.left["step_new"] == 1 and walk.left["iom_completed"] == 2
    assert sum(counts[2] for key, counts in walk.frozen.items() if not key[2]) == 1
    assert [one[1] for one in walk.versions.values()] == [1]
