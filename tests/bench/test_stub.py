"""The stub's limits and faults: what everything else in the bench stands on."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bench.processes import Stub
from bench.stub.fates import Fate, fate
from bench.stub.limits import Limits

SEED = 7
PEOPLE = range(700_000, 703_000)


def of_fate(wanted: Fate) -> int:
    return next(chat for chat in PEOPLE if fate(SEED, chat) is wanted)


@pytest.fixture
async def stub(tmp_path: Path) -> AsyncIterator[Stub]:
    async with Stub(tmp_path, rate=5, chat_rate=1, seed=SEED) as made:
        yield made


async def call(stub: Stub, method: str, **fields: Any) -> dict[str, Any]:
    async with aiohttp.ClientSession() as session, session.post(f"{stub.base}/bot42:X/{method}", data=fields) as answer:
        return dict(await answer.json()) | {"status": answer.status}


def test_limits_let_a_burst_pass_and_then_the_rate() -> None:
    limits = Limits(rate=30, burst=30, chat_rate=1)
    assert not any(limits.refuses(0.0, chat, is_edit=False, answer_in=0) for chat in range(30))
    assert limits.refuses(0.0, 99, is_edit=False, answer_in=0) == 3
    assert limits.windows == 1


def test_penalty_refuses_everything_and_counts_who_was_told() -> None:
    limits = Limits(rate=1, burst=1, chat_rate=0)
    limits.refuses(10.0, 1, is_edit=False, answer_in=0.05)
    assert limits.refuses(10.0, 2, is_edit=False, answer_in=0.05) == 3
    assert limits.refuses(10.04, 3, is_edit=False, answer_in=0.05) == 3  # left before it could be told
    assert limits.rash == 0
    assert limits.refuses(12.5, 4, is_edit=True, answer_in=0.05) == 1
    assert (limits.windows, limits.refused, limits.rash) == (1, 3, 1)
    assert limits.refuses(13.0, 5, is_edit=False, answer_in=0.05) == 0


def test_chat_takes_one_a_second_and_edits_do_not_count_there() -> None:
    limits = Limits(rate=0, burst=0, chat_rate=1)
    assert limits.refuses(0.0, 1, is_edit=False, answer_in=0) == 0
    assert limits.refuses(0.5, 1, is_edit=True, answer_in=0) == 0
    assert limits.refuses(0.6, 1, is_edit=False, answer_in=0) == 3


def test_seed_gives_everybody_the_same_fate_in_each_run() -> None:
    lots = [fate(SEED, chat) for chat in PEOPLE]
    assert lots == [fate(SEED, chat) for chat in PEOPLE]
    counted = Counter(lots)
    assert 60 <= counted[Fate.BLOCKED] <= 120
    assert 5 <= counted[Fate.FIRST_500] <= 30
    assert 5 <= counted[Fate.CUT] <= 30
    assert {fate(0, chat) for chat in PEOPLE} == {Fate.FINE}


async def test_stub_answers_each_fate_in_telegrams_words(stub: Stub) -> None:
    blocked, broken, cut = (of_fate(one) for one in (Fate.BLOCKED, Fate.FIRST_500, Fate.CUT))
    assert (await call(stub, "sendMessage", chat_id=blocked, text="а"))["error_code"] == 403
    assert (await call(stub, "sendMessage", chat_id=broken, text="а"))["error_code"] == 500
    with pytest.raises(aiohttp.ClientError):
        await call(stub, "sendMessage", chat_id=cut, text="а")
    report = await stub.report()
    assert set(report["deliveries"]) == {str(cut)}
    assert [outcome for _, _, outcome in report["tries"]] == ["403", "500", "cut"]


async def test_stub_refuses_more_than_its_rate_with_the_seconds_to_wait(stub: Stub) -> None:
    fine = [chat for chat in PEOPLE if fate(SEED, chat) is Fate.FINE][:8]
    answers = [await call(stub, "sendMessage", chat_id=chat, text="а") for chat in fine]
    refused = [answer for answer in answers if not answer["ok"]]
    assert refused[0]["parameters"] == {"retry_after": 3}
    assert (await stub.counts())["windows"] == 1


async def test_stub_hands_updates_again_until_a_higher_offset_confirms_them(stub: Stub) -> None:
    first, second = await stub.load([{"message": {}}, {"message": {}}])
    for _ in range(2):
        answer = await call(stub, "getUpdates", timeout=0, limit=100)
        assert [one["update_id"] for one in answer["result"]] == [first, second]
    answer = await call(stub, "getUpdates", offset=second, timeout=0, limit=100)
    assert [one["update_id"] for one in answer["result"]] == [second]
    assert set((await stub.report())["confirmed"]) == {str(first)}
