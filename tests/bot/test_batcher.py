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
    assert all(isinstance(answer, ConnectionError) for answer in answers)
    assert counter.lists == [[8, 1, 2]]


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


async def test_list_whose_server_is_struck_down_leaves_nobody_waiting() -> None:
    async def struck(asks: list[int]) -> list[int]:
        raise asyncio.CancelledError  # from inside, though nobody gave up

    batcher = Batcher(struck)
    answers = await asyncio.gather(batcher(1), batcher(2), return_exceptions=True)
    assert all(isinstance(answer, RuntimeError) for answer in answers)


async def test_list_with_too_few_answers_fails_those_who_asked() -> None:
    async def short(asks: list[int]) -> list[int]:
        return asks[1:]

    answers = await asyncio.gather(*map(Batcher(short), (1, 2)), return_exceptions=True)
    assert all(isinstance(answer, ValueError) for answer in answers)


async def test_batcher_lives_on_whoever_gives_up_and_when() -> None:
    counter = Counter()
    batcher = Batcher(counter)
    (first,) = await begun(batcher, 1)
    await asyncio.sleep(0)
    first.cancel()
    await asyncio.sleep(0)  # the server is told to end
    second, third = await begun(batcher, 2, 3)
    second.cancel()
    third.cancel()  # before the next server has made a step
    await asyncio.sleep(0)
    (late,) = await begun(batcher, 4)
    counter.gate.set()
    assert await late == 8


async def test_what_is_closed_has_ended() -> None:
    ended = asyncio.Event()

    async def slow(asks: list[int]) -> list[int]:
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()
        return asks

    batcher = Batcher(slow)
    (task,) = await begun(batcher, 1)
    await asyncio.sleep(0)
    await batcher.close()
    assert ended.is_set()
    with pytest.raises(RuntimeError):
        await task
