"""Results of diagnostics, written straight into the base of a town."""

from __future__ import annotations

from datetime import date

from simulator.town import Town


async def results(town: Town, people: list[int], level: str, day: date, *, subject: str = "math") -> None:
    async with town.bot.database.transaction() as work:
        await work.diagnostics.insert_results(
            [
                {
                    "person_id": person_id,
                    "import_id": None,
                    "kind": "iku",
                    "subject": subject,
                    "area": "subject",
                    "level": level,
                    "score": None,
                    "elements": [],
                    "assessed_on": day,
                    "source": "",
                    "created_at": town.clock.now(),
                }
                for person_id in people
            ]
        )
