"""The addresses of the phone page, what a browser reads there, and the clock it moves."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from aiohttp import web

from simulator.clock import SettableClock
from simulator.page.acts import Acts
from simulator.page.bubbles import bubble, kind_of_file
from simulator.page.door import Door
from simulator.page.feed import Feed
from simulator.page.requests import refusal, wish_of
from simulator.telegram import Telegram

STATIC = Path(__file__).parent.parent / "static"
SHOWN_MESSAGES = 300
LONGEST_MOVE = timedelta(days=31)
# Everything comes from this server, and an uploaded page is never shown as one.
POLICY = "default-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; base-uri 'none'; form-action 'none'"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredTable:
    """One table of the bot as the panel shows it: its newest rows, as words."""

    name: str
    title: str
    count: int
    columns: list[str]
    rows: list[list[str]]


class Page:
    """The page beside the local Telegram, on the same server.

    `move` moves the clock and stops at every due moment on the way; `next_event` says when the next one is.
    `notes` gives the words beside a name (the role, the school) for the list of people; `first` are the
    people whose phones are shown to somebody who comes for the first time.
    """

    def __init__(
        self,
        telegram: Telegram,
        *,
        clock: SettableClock,
        move: Callable[[datetime], Awaitable[None]],
        next_event: Callable[[], Awaitable[datetime | None]],
        samples: Path,
        stored: Callable[[], Awaitable[list[StoredTable]]],
        zone: ZoneInfo,
        notes: Callable[[], Awaitable[dict[int, str]]] | None = None,
        first: Sequence[int] = (),
    ) -> None:
        self._telegram = telegram
        self._clock = clock
        self._move = move
        self._next_event = next_event
        self._stored = stored
        self._zone = zone
        self._notes = notes
        self._first = tuple(first)
        self._moving = asyncio.Lock()
        self._feed = Feed(telegram, clock_state=self._clock_state)
        clock.on_move(self._feed.announce_clock)
        self._acts = Acts(telegram, samples)
        self._door = Door()

    async def close(self) -> None:
        """Before the bot goes: streams end, requests under way end, later ones are told to come again."""
        self._feed.close()
        await self._door.close()

    def add_routes(self, app: web.Application) -> None:
        """Adds the page to an application that has not started yet."""
        chat, through = "/phone/chat/{user:-?[0-9]+}", self._door.through
        app.add_routes(
            [
                web.get("/", self._index),
                web.get("/static/{name}", self._static),
                web.get("/phone/state", through(self._state)),
                web.get("/phone/feed", through(self._feed.serve)),
                web.get("/phone/file/{file_id}", through(self._file)),
                web.get("/phone/stored", through(self._tables)),
                web.get("/phone/clock", through(self._clock_now)),
                web.post("/phone/clock", through(self._move_clock)),
                web.post("/phone/people", through(self._acts.add_person)),
                web.get(chat, through(self._chat)),
                web.post(chat + "/{act}", through(self._acts.act)),
            ]
        )
        app.on_shutdown.append(self._shut)

    async def _shut(self, app: web.Application) -> None:
        await self.close()

    # what a browser reads

    async def _index(self, request: web.Request) -> web.StreamResponse:
        return web.FileResponse(
            STATIC / "index.html", headers={"Cache-Control": "no-cache", "Content-Security-Policy": POLICY}
        )

    async def _static(self, request: web.Request) -> web.StreamResponse:
        path = STATIC / request.match_info["name"]
        if path.parent != STATIC or not path.is_file():
            raise web.HTTPNotFound
        return web.FileResponse(path, headers={"Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff"})

    async def _state(self, request: web.Request) -> web.Response:
        notes = await self._notes() if self._notes else {}
        people = [self._person(user, notes) for user in self._telegram.users()]
        known = {person["id"] for person in people}
        return web.json_response(
            {
                "revision": self._feed.revision(),
                "bot": {"name": self._telegram.me()["first_name"], "username": self._telegram.username},
                "people": people,
                "first": [user_id for user_id in self._first if user_id in known],
                "samples": self._acts.sample_files(),
                "zone": self._zone.key,
                "clock": await self._clock_state(),
            }
        )

    def _person(self, user: dict[str, Any], notes: dict[int, str]) -> dict[str, Any]:
        user_id = user["id"]
        return {
            "id": user_id,
            "name": f"{user['first_name']} {user.get('last_name') or ''}".strip(),
            "note": notes.get(user_id, ""),
            "unread": self._unread(user_id),
            "groups": [
                {"id": group["id"], "title": group["title"], "unread": self._unread(group["id"])}
                for group in self._telegram.groups(user_id)
            ],
        }

    def _unread(self, chat_id: int) -> list[int]:
        sql = "select id from messages where chat_id=? and mine=1 and read=0 and deleted=0 order by id"
        return [message_id for (message_id,) in self._telegram.store.all(sql, chat_id)]

    async def _chat(self, request: web.Request) -> web.Response:
        """The talk with the bot, or a group this person is in (`?chat=`)."""
        user_id = self._acts.known(request)
        chat_id = self._acts.chat_of(user_id, request.query.get("chat")) or user_id
        revision = self._feed.revision()
        messages = [bubble(message, chat_id) for message in self._telegram.history(chat_id)[-SHOWN_MESSAGES:]]
        return web.json_response(
            {
                "revision": revision,
                "messages": [message for message in messages if not message["deleted"]],
                "blocked": self._telegram.standing(user_id)[1],
                "commands": self._telegram.commands(user_id),
                "about": self._about(),
            }
        )

    def _about(self) -> str:
        store = self._telegram.store
        return str(store.setting("description:ru") or store.setting("description:") or "")

    async def _file(self, request: web.Request) -> web.Response:
        try:
            name, content = self._telegram.file(request.match_info["file_id"])
        except KeyError as missing:
            raise web.HTTPNotFound from missing
        kind = kind_of_file(name, content)
        headers = {"X-Content-Type-Options": "nosniff", "Cache-Control": "private, max-age=3600"}
        if not kind.startswith(("image/png", "image/jpeg", "image/webp", "audio/")):
            headers["Content-Disposition"] = "attachment"  # the page names it; nothing uploaded is ever opened in place
        return _part(request, content, kind, headers)

    async def _tables(self, request: web.Request) -> web.Response:
        return web.json_response({"tables": [asdict(table) for table in await self._stored()]})

    # the clock

    async def _clock_state(self) -> dict[str, Any]:
        moment = await self._next_event()
        return {
            "now": self._clock.now().timestamp(),
            "ticking": self._clock.ticking,
            "moving": self._moving.locked(),
            "next": moment.timestamp() if moment else None,
        }

    async def _clock_now(self, request: web.Request) -> web.Response:
        return web.json_response(await self._clock_state())

    async def _move_clock(self, request: web.Request) -> web.Response:
        """Forwards only; one move at a time. Answers when the bot has done all that fell due on the way."""
        wish = await wish_of(request)
        if self._moving.locked():
            raise refusal("clock-moving", 409)
        async with self._moving:
            if wish.get("to") == "next":
                target = await self._next_event()
                if target is None:
                    raise refusal("nothing-planned", 409)
            else:
                try:
                    by = timedelta(seconds=float(wish["seconds"]))
                except (KeyError, TypeError, ValueError, OverflowError):
                    raise refusal("bad-request") from None
                if not timedelta(0) < by <= LONGEST_MOVE:
                    raise refusal("bad-request")
                target = self._clock.now() + by
            self._feed.announce_clock()
            before = self._feed.revision()
            await self._move(max(target, self._clock.now()))
            arrived = self._feed.received_since(before)
        self._feed.announce_clock()
        return web.json_response(await self._clock_state() | {"arrived": arrived})


def _part(request: web.Request, content: bytes, kind: str, headers: dict[str, str]) -> web.Response:
    """The file, or the part of it asked for: without parts a browser cannot know how long a voice message is."""
    headers = headers | {"Accept-Ranges": "bytes"}
    try:
        start, end, _ = request.http_range.indices(len(content))
    except ValueError:
        raise web.HTTPRequestRangeNotSatisfiable from None
    if "Range" not in request.headers or start >= end:
        return web.Response(body=content, content_type=kind, headers=headers)
    headers["Content-Range"] = f"bytes {start}-{end - 1}/{len(content)}"
    return web.Response(status=206, body=content[start:end], content_type=kind, headers=headers)
