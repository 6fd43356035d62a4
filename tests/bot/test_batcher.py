"""Presses that wait share one list; a bad one fails alone; nobody is left behind."""

from __future__ import annotations

import asyncio

import pytest

from bot.batcher import Batcher


class Counter:
    """Answers with the double, when the gate is open; seven is a bug, eight a fault of the network."""

    def __init__(self) -> None:
        self.lists: list[list[int]] = []
        self.gate = asyncio.Event()

    async def __call__(self, asks: list[int]) -> list[int]:
        self.lists.append(asks)
        await self.gate.wait()
        if 7 in asks:
            raise ValueError("seven")
        if 8 in asks:
            raise ConnectionError("eight")
        return [ask * 2 for ask in asks]


async def begun(batcher: Batcher[int, int], *asks: int) -> list[asyncio.Task[int]]:
    tasks = [asyncio.ensure_future(batcher(ask)) for ask in asks]
    await asyncio.sleep(0)
    return tasks


async def test_those_who_start_in_one_moment_are_served_together() -> None:
    counter = Counter()
    counter.gate.set()
    batcher = Batcher(counter)
    assert await asyncio.gather(*(batcher(ask) for ask in (1, 2, 3))) == [2, 4, 6]
    assert counter.lists == [[1, 2, 3]]


async def test_those_who_come_while_a_list_is_served_are_the_next_list() -> None:
    counter = Counter()
    batcher = Batcher(counter)
    first = await begun(batcher, 1, 2)
    await asyncio.sleep(0)
    tasks = [*first, *await begun(batcher, 3, 4)]
    counter.gate.set()
    assert await asyncio.gather(*tasks) == [2, 4, 6, 8]
    assert counter.lists == [[1, 2], [3, 4]]


async def test_those_who_were_served_together_ask_together_again() -> None:
    first, second = Counter(), Counter()
    first.gate.set()
    second.gate.set()
    one, other = Batcher(first), Batcher(second)

    async def both(ask: int) -> int:
        return await other(await one(ask))

    assert await asyncio.gather(*map(both, (1, 2, 3))) == [4, 8, 12]
    assert second.lists == [[2, 4, 6]]


async def test_list_is_never_longer_than_allowed() -> None:
    counter = Counter()
    tasks = await begun(Batcher(counter, most=2), 1, 2, 3, 4, 5)
    counter.gate.set()
    assert await asyncio.gather(*tasks) == [2, 4, 6, 8, 10]
    assert max(len(one) for one in counter.lists) == 2


async def test_bad_one_fails_alone() -> None:
    counter = Counter()
    tasks = await begun(Batcher(counter), 1, 7, 3)
    counter.gate.set()
    first, bad, last = await asyncio.gather(*tasks, return_exceptions=True)
    assert (first, last) == (2, 6)
    assert isinstance(bad, ValueError)


async def test_fault_that_passes_fails_all_at_once() -> None:
    counter = Counter()
    tasks = await begun(Batcher(counter), 8, 1, 2)
    counter.gate.set()
    answers = await asyncio.gather(*tasks, return_exceptions=True)
    assert all(isinstance(answer, ConnectionError) for answer in answers[:1])
    assert len(counter.lists) <= 2


@pytest.mark.parametrize("gone", [0, 1])
async def test_one_who_goes_away_leaves_the_others_served(gone: int) -> None:
    counter = Counter()
    tasks = await begun(Batcher(counter), 1, 2, 3)
    tasks[gone].cancel()
    await asyncio.sleep(0)
    counter.gate.set()
    answers = await asyncio.gather(*tasks, return_exceptions=True)
    assert isinstance(answers.pop(gone), asyncio.CancelledError)
    assert answers == [ask * 2 for ask in (1, 2, 3) if ask != gone + 1]


async def test_list_that_nobody_waits_for_is_given_up_and_the_next_comer_is_served() -> None:
    counter = Counter()
    batcher = Batcher(counter)
    gone = await begun(batcher, 1, 2)
    await asyncio.sleep(0)
    for task in gone:
        task.cancel()
    await asyncio.sleep(0)
    late = await begun(batcher, 3)
    counter.gate.set()
    assert await asyncio.gather(*late) == [6]
    assert counter.lists == [[1, 2], [3]]
