"""`GET /metrics` for Prometheus: what an operator watches at night. Numbers and the names of statuses, nobody's data.

Rows are counted at each look, so every process tells the same of the outbox and the inbox; sends, floods and answered
presses are this process's own.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import datetime

from aiohttp import web
from prometheus_client import CollectorRegistry, Histogram, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.registry import Collector

from app import VERSION
from app.build import App

log = logging.getLogger(__name__)

SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60)
STATUSES = ("new", "claimed", "sent", "unknown", "unreachable", "failed", "skipped", "cancelled")


def routes(app: App) -> list[web.RouteDef]:
    registry = CollectorRegistry()
    presses = Histogram(
        "marshrut_press_seconds",
        "From the moment an update was stored until it was answered",
        buckets=SECONDS,
        registry=registry,
    )
    app.inbox.watch(presses.observe)
    app_figures = AppFigures(app)
    registry.register(app_figures)

    async def metrics(_: web.Request) -> web.Response:
        await app_figures.look()
        return web.Response(body=generate_latest(registry), headers={"Content-Type": CONTENT_TYPE_LATEST})

    return [web.get("/metrics", metrics)]


class AppFigures(Collector):
    """`look()` asks the database, `collect()` gives what it said and what this process knows.

    A database that is away is said by `marshrut_database_up 0`; its numbers are then left out, not repeated.
    """

    def __init__(self, app: App) -> None:
        self._app = app
        self._rows: list[Metric] = []

    async def look(self) -> None:
        now = self._app.clock.now()
        try:
            async with self._app.database.reading() as work:
                notices, due_since = await work.figures.notices(), await work.figures.due_since(now)
                inbox, ticks = await work.figures.inbox(), await work.figures.ticks()
        except Exception:
            log.exception("the database has no numbers")
            self._rows = [GaugeMetricFamily("marshrut_database_up", "1 while the database answers", 0)]
            return
        outbox = GaugeMetricFamily("marshrut_notices", "Notices by status", labels=("status",))
        for status in STATUSES:
            outbox.add_metric((status,), notices.get(status, 0))
        updates = GaugeMetricFamily("marshrut_inbox_updates", "Updates not handled", labels=("state",))
        updates.add_metric(("waiting",), inbox.waiting)
        updates.add_metric(("set_aside",), inbox.set_aside)
        runs = GaugeMetricFamily("marshrut_tick_last_run_timestamp", "When the tick last ran", labels=("tick",))
        for name, moment in sorted(ticks.items()):
            runs.add_metric((name,), moment.timestamp())
        self._rows = [
            GaugeMetricFamily("marshrut_database_up", "1 while the database answers", 1),
            outbox,
            GaugeMetricFamily("marshrut_notice_late_seconds", "The oldest due notice waits", _age(due_since, now)),
            updates,
            GaugeMetricFamily("marshrut_inbox_oldest_seconds", "The oldest update waits", _age(inbox.oldest_at, now)),
            runs,
        ]

    def collect(self) -> Iterator[Metric]:
        app = self._app
        yield from self._rows
        sends = CounterMetricFamily("marshrut_sends", "Sends of notices by outcome", labels=("outcome",))
        for outcome, count in sorted(app.messenger.outcomes.items()):
            sends.add_metric((outcome.value,), count)
        yield sends
        yield CounterMetricFamily("marshrut_floods", "Times Telegram asked for silence", app.pacer.floods)
        yield GaugeMetricFamily("marshrut_send_rate", "Messages a second that the pacer lets go", app.pacer.rate)
        yield GaugeMetricFamily(
            "marshrut_lock_held", "1 in the process that sends, 0 in one that stands by", app.database.lock.is_held
        )
        version = GaugeMetricFamily("marshrut_build", "The version that runs", labels=("version",))
        version.add_metric((VERSION,), 1)
        yield version


def _age(moment: datetime | None, now: datetime) -> float:
    return max(0.0, (now - moment).total_seconds()) if moment is not None else 0.0
