"""Whatever the order of moves, cancels, pauses, blocks, cuts, crashes, ticks and hours: a reminder leaves once, in
time, while true."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from models.machinery import Notice
from tests.services.reminding import ANSWERS, Story, opened, settle_in

ACTS = st.one_of(
    st.tuples(st.just("hours"), st.integers(1, 40)),
    st.tuples(st.just("hours"), st.integers(500, 560)),  # long enough for a pair to fall silent
    st.tuples(st.sampled_from(["move", "plan"]), st.integers(1, 90)),
    st.tuples(st.sampled_from(["cancel", "log", "close", "crash", "writes", "back"]), st.just(0)),
    st.tuples(st.just("away"), st.integers(0, 5)),
    st.tuples(st.sampled_from([*sorted(ANSWERS), "blocks"]), st.integers(1, 4)),
)
FINAL = {"sent", "unknown", "skipped", "cancelled", "failed", "unreachable"}


@pytest.fixture(scope="module")
def inhabited(migrated: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("pair") / "base.sqlite3"
    shutil.copy(migrated, base)
    asyncio.run(settle_in(f"sqlite+aiosqlite:///{base}"))
    return base


async def play(url: str, acts: list[tuple[str, int]]) -> None:
    database = opened(url)
    story = Story(database)
    try:
        await story.begins()
        for act, number in acts:
            await story.does(act, number)
        await story.lives_until(story.clock.now() + timedelta(days=7))
        assert story.post.wrong == []
        moved = story.stops + story.post.parcels + len(acts)
        assert len(story.transactions) <= 4 * moved + 10, "the sender spins"
        for number, times in story.post.known.items():
            assert times <= (2 if story.post.doubted[number] else 1), "somebody heard it twice for no reason"
        assert max(story.post.left.values(), default=0) <= 2, "what is in doubt goes once more at most"
        async with database.reading() as work:
            rows = list(await work.session.scalars(select(Notice)))
        assert {row.status for row in rows} <= FINAL
        assert {row.id for row in rows if row.status == "sent"} <= set(+story.post.known)
    finally:
        await story.close()
        await database.close()


@settings(max_examples=8, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@example(acts=[("broken", 2), ("cut", 4), ("hours", 40)])
@example(acts=[("crash", 0), ("hours", 40), ("crash", 0), ("hours", 20)])
@example(acts=[("blocks", 1), ("hours", 40), ("writes", 0), ("hours", 520)])
@example(acts=[("flood", 1), ("move", 60), ("hours", 40), ("broken", 4), ("cancel", 0), ("plan", 30), ("log", 0)])
@example(acts=[("cancel", 0), ("hours", 520), ("close", 0)])
@example(acts=[("away", 0), ("hours", 30), ("back", 0), ("hours", 30), ("away", 2), ("plan", 40), ("hours", 60)])
@given(acts=st.lists(ACTS, max_size=6))
def test_reminder_leaves_at_most_once_never_early_and_never_when_it_is_true_no_longer(
    inhabited: Path, acts: list[tuple[str, int]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(inhabited, Path(folder) / "base.sqlite3")
        asyncio.run(play(f"sqlite+aiosqlite:///{folder}/base.sqlite3", acts))
