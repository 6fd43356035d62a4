"""`python -m simulator`: the local Telegram, the real bot and the phone page in one process, on one settable clock.

Environment: DEMO_PORT (8080), DEMO_SEED (1: an invented town, 0: empty), DEMO_DIR (var/demo). `--fresh` starts over.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import logging
import shutil
import signal
import sys
from datetime import datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from app.logs import set_up
from simulator.desk import page_of
from simulator.life import LASTS, Life
from simulator.seed import FIRST, plant
from simulator.town import Town
from simulator.wishes import WrongWish, read_wishes, why
from storage.lock import AlreadyRunning, is_running

ADMIN_ID = 1000
BASE = "marshrut.sqlite3"
READY = "town.ready"
"""Written when the town stands: one whose seeding was interrupted is begun anew."""
ZONE = ZoneInfo("Europe/Moscow")
TUESDAY = 1


async def demo(folder: Path, port: int, *, is_new: bool, seeded: bool) -> None:
    start = opening_day() - LASTS if is_new and seeded else None
    town = Town(folder, ticking=True, start=start, admin_ids=(ADMIN_ID,))
    app = town.telegram.routes()
    page = page_of(town, FIRST if seeded else (ADMIN_ID,))
    page.add_routes(app)
    try:
        base = await town.telegram.start(port=port, app=app)
        await town.open(base=base)
        if is_new and seeded:
            print("Заселяем город, это меньше минуты…", flush=True)
            await Life(town, await plant(town)).run()
            await town.move_to(opening_day())
        elif is_new:
            town.person(ADMIN_ID, "Администратор")
        (folder / READY).touch()
        await _live(town, base)
    finally:
        await page.close()
        await town.close()


async def _live(town: Town, base: str) -> None:
    """Until Ctrl+C, or until the bot ends by itself."""
    stop = _stop_signal()
    print(f"Маршрут запущен. Откройте в браузере: {base}/", flush=True)
    print("Время условное, люди вымышлены. Остановить: Ctrl+C", flush=True)
    waiting = [asyncio.ensure_future(stop.wait()), asyncio.ensure_future(town.bot.wait())]
    await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
    for task in waiting:
        task.cancel()
    print("Останавливаем, это несколько секунд…", flush=True)


def _stop_signal() -> asyncio.Event:
    """The first Ctrl+C asks, a second one ends the process at once: what is in the base stays there."""
    stop, loop = asyncio.Event(), asyncio.get_running_loop()

    def ask(sign: signal.Signals) -> None:
        stop.set()
        loop.remove_signal_handler(sign)
        signal.signal(sign, signal.SIG_DFL)

    for sign in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):
            loop.add_signal_handler(sign, ask, sign)
    return stop


def opening_day() -> datetime:
    """Ten in the morning of the coming Tuesday: a demo opened at night or on Sunday would stand in quiet time."""
    now = datetime.now(ZONE)
    day = now.date() + timedelta(days=(TUESDAY - now.weekday()) % 7 or 7)
    return datetime.combine(day, time(10), tzinfo=ZONE)


def clear(folder: Path) -> None:
    """Take away what a demo keeps, and nothing else that may lie in the folder. Raises `AlreadyRunning`."""
    if is_running(folder / BASE):
        raise AlreadyRunning
    for pattern in (f"{BASE}*", "telegram.sqlite3*", READY):
        for file in folder.glob(pattern):
            file.unlink()
    shutil.rmtree(folder / "files", ignore_errors=True)


def main() -> int:
    parser = argparse.ArgumentParser(prog="simulator")
    parser.add_argument("--fresh", action="store_true", help="start over with a new town")
    fresh = parser.parse_args().fresh
    set_up("text", logging.WARNING)
    try:
        wishes = read_wishes()
    except WrongWish as wrong:
        print(wrong, file=sys.stderr)
        return 1
    folder = wishes.folder
    try:
        folder.mkdir(parents=True, exist_ok=True)
        is_new = fresh or not (folder / READY).exists()
        if is_new:
            clear(folder)
        asyncio.run(demo(folder, wishes.port, is_new=is_new, seeded=wishes.is_seeded))
    except AlreadyRunning:
        print(f"В папке {folder} уже работает другая копия. Остановите её или задайте DEMO_DIR.", file=sys.stderr)
        return 1
    except OSError as error:
        if not (words := why(error, wishes)):
            raise
        print(words, file=sys.stderr)
        return 1
    except KeyboardInterrupt:  # while the town was being settled: the next start begins it anew
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
