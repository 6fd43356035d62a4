"""Pairs, routes and meetings whatever anybody does in whatever order: what P05 to P11 promise holds after each act."""

from __future__ import annotations

import asyncio
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.conftest import Bases
from tests.services.life.holding import Life
from tests.services.life.town import settle_in

# Few towns that live long: a story of fifty acts finds more than five of ten. Not shrunk: that takes minutes.
LONG = settings(
    max_examples=3,
    stateful_step_count=50,
    deadline=None,
    database=None,
    phases=(Phase.generate,),
    report_multiple_bugs=False,
)


@pytest.mark.requirement("R-SH-043", "R-SH-045", "R-OD-033")
@pytest.mark.parametrize("number", range(4))
def test_town_does_anything_and_what_was_promised_holds(bases: Bases, tmp_path: Path, number: int) -> None:
    done: Counter[str] = Counter()

    def life() -> Life:
        folder = tmp_path / str(len(list(tmp_path.iterdir())))
        folder.mkdir()
        url = bases.lay(folder)
        asyncio.run(settle_in(url))
        return Life(url, done)

    run_state_machine_as_test(seed(number)(life), settings=LONG)
    assert sum(done.values()) > 30, "nothing happens in this town"
