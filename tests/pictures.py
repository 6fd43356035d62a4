"""Fresh pictures for the README: `make pictures` plays a short story in a demo of its own and photographs the page."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from playwright.async_api import Page as BrowserPage
from playwright.async_api import async_playwright

from simulator.desk import page_of
from simulator.life import LASTS, Life
from simulator.seed import FIRST, plant
from simulator.town import Town

OUT = Path(__file__).resolve().parents[1] / "docs" / "pictures"
TUESDAY = datetime(2026, 12, 1, 7, 0, tzinfo=UTC)
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]


async def main() -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        town = Town(Path(folder), start=TUESDAY - LASTS)
        app = town.telegram.routes()
        page_of(town, FIRST).add_routes(app)
        base = await town.telegram.start(app=app)
        await town.open(base=base)
        await Life(town, await plant(town)).run()
        await town.move_to(TUESDAY)
        ivan, vera, marina = (town.person(user_id, "") for user_id in FIRST)
        await ivan.types("/menu")
        await ivan.taps("Мои шаги")
        await vera.types("/menu")
        await marina.types("/menu")
        async with async_playwright() as play:
            browser = await play.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
            await _photograph(
                await browser.new_page(viewport={"width": 1440, "height": 900}, reduced_motion="reduce"),
                base,
                "desktop",
            )
            await _photograph(
                await browser.new_page(viewport={"width": 390, "height": 844}, reduced_motion="reduce"), base, "phone"
            )
            await browser.close()
        await town.close()


async def _photograph(page: BrowserPage, base: str, name: str) -> None:
    await page.goto(base)
    await page.get_by_role("button", name="Меню").last.wait_for()
    await page.screenshot(path=OUT / f"{name}.png")


if __name__ == "__main__":
    asyncio.run(main())
