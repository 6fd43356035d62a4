"""What the bot's and the people's side of the local Telegram share: accounts, chats, updates, the feed of changes."""

from __future__ import annotations

import asyncio
import json
from typing import Any, cast

from services.ports import Clock
from simulator.faults import Faults
from simulator.ledger import Ledger
from simulator.limits import Flood
from simulator.refusals import Refused, bad_request, forbidden
from simulator.store import Letter, Store, dumps

Json = dict[str, Any]

DAY, CALLBACK_LIFE, CALLBACK_WINDOW = 86_400.0, 150.0, 15.0
UPDATE_BASE = 700_000_000
# What a bot gets that never said which updates it wants; of these only some are ever made here.
DEFAULT_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")


class Signal:
    """Wakes everybody who waits at this moment. No loop is needed until somebody waits."""

    def __init__(self) -> None:
        self._waiting: set[asyncio.Future[None]] = set()

    def fire(self) -> None:
        for future in self._waiting:
            if not future.done():
                future.set_result(None)
        self._waiting.clear()

    async def wait(self) -> None:
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.add(future)
        try:
            await future
        finally:
            self._waiting.discard(future)


class World:
    """The state of one local Telegram with one bot in it."""

    def __init__(self, *, clock: Clock, store: Store, token: str, username: str, bot_name: str) -> None:
        self.clock, self.store, self.token = clock, store, token
        self.username, self.bot_name = username, bot_name
        self.ledger, self.flood, self.faults = Ledger(), Flood(), Faults(clock)
        self.bot_id = int(token.split(":")[0])
        self.poll = 0  # counts getUpdates calls: only the newest may wait
        self.hook_free_at = 0.0  # from when the address of the webhook may change again
        self.updated, self.confirmed, self.changed, self.hooked = Signal(), Signal(), Signal(), Signal()

    def at(self) -> float:
        return self.clock.now().timestamp()

    def me(self) -> Json:
        name = self.store.setting("name:", "") or self.bot_name
        return {"id": self.bot_id, "is_bot": True, "first_name": name, "username": self.username}

    # Accounts and chats.

    def user(self, user_id: int) -> Json:
        """The User object; KeyError for nobody."""
        row = self.store.one("select body from users where id=?", user_id)
        if row is None:
            raise KeyError(f"nobody with id {user_id} has a phone here")
        return cast(Json, json.loads(row[0]))

    def standing(self, user_id: int) -> tuple[bool, bool]:
        """(has started the bot, has blocked it)."""
        row = self.store.one("select started, blocked from users where id=?", user_id)
        return (False, False) if row is None else (bool(row[0]), bool(row[1]))

    def chat(self, chat_id: int) -> Json:
        """The Chat object of a private chat or a group; KeyError for none."""
        if chat_id < 0:
            row = self.store.one("select title from rooms where id=?", chat_id)
            if row is None:
                raise KeyError(f"there is no group {chat_id}")
            return {"id": chat_id, "title": row[0], "type": self.room(chat_id).get("type", "group")}
        user = self.user(chat_id)
        names: Json = {key: user[key] for key in ("first_name", "last_name", "username") if key in user}
        return {"id": chat_id, **names, "type": "private"}

    def room(self, chat_id: int) -> Json:
        """What is not usual about a group: its `type`, where it has `moved_to`, what the bot `is` there."""
        return cast(Json, self.store.setting(f"room:{chat_id}", {}))

    def members(self, chat_id: int) -> list[int]:
        row = self.store.one("select members from rooms where id=?", chat_id)
        return [] if row is None else cast(list[int], json.loads(row[0]))

    def reach(self, chat_id: Any, *, write: bool = True) -> Json:
        """The chat of a call, or Telegram's words for why the bot cannot reach it."""
        if not isinstance(chat_id, int):
            raise bad_request("chat not found")
        try:
            chat = self.chat(chat_id)
        except KeyError:
            raise bad_request("chat not found") from None
        if not write:
            return chat
        if chat_id < 0:
            self._check_may_write(chat)
            return chat
        started, blocked = self.standing(chat_id)
        if self.store.setting(f"gone:{chat_id}"):
            raise forbidden("user is deactivated")
        if blocked:
            raise forbidden("bot was blocked by the user")
        if not started:
            raise forbidden("bot can't initiate conversation with a user")
        return chat

    def _check_may_write(self, chat: Json) -> None:
        room, kind = self.room(chat["id"]), chat["type"]
        if moved_to := room.get("moved_to"):
            words = "Bad Request: group chat was upgraded to a supergroup chat"
            raise Refused(400, words, migrate_to_chat_id=moved_to)
        if room.get("is") == "kicked":
            raise forbidden(f"bot was kicked from the {kind} chat")
        if not self.store.one("select bot_in from rooms where id=?", chat["id"])[0]:
            raise forbidden(f"bot is not a member of the {kind} chat")
        if room.get("is") == "restricted":
            raise bad_request("not enough rights to send text messages to the chat")

    # Updates.

    def make_update(self, kind: str, body: Json) -> int | None:
        """Queue an update for the bot and wake its poll; None when the bot asked not to get this kind."""
        wanted = self.store.setting("allowed_updates") or DEFAULT_UPDATES
        if kind not in wanted:
            return None
        number = self.store.run("insert into updates(kind, body, at) values(?, ?, ?)", kind, dumps(body), self.at())
        self.updated.fire()
        return number

    def expire_updates(self) -> None:
        """Telegram keeps an update for a day, a press for 150 seconds."""
        now = self.at()
        life = "case kind when 'callback_query' then ? else ? end"
        gone = self.store.db.execute(f"delete from updates where at + {life} < ?", (CALLBACK_LIFE, DAY, now)).rowcount
        if gone:
            self.confirmed.fire()

    def waiting_updates(self, limit: int) -> list[Json]:
        self.expire_updates()
        rows = self.store.all("select id, kind, body from updates order by id limit ?", limit)
        return [{"update_id": UPDATE_BASE + number, kind: json.loads(body)} for number, kind, body in rows]

    def confirm(self, offset: int) -> None:
        """Forget updates below a positive offset; a negative one keeps only so many of the newest."""
        if offset > 0:
            self.store.run("delete from updates where id < ?", offset - UPDATE_BASE)
        elif offset < 0:
            self.store.run(
                "delete from updates where id not in (select id from updates order by id desc limit ?)", -offset
            )
        else:
            return
        self.confirmed.fire()

    # What a phone shows.

    def marked(self, letter: Letter) -> Json:
        """The Message with the marks of a phone: `edited`, `deleted`, `read`."""
        return {**letter.body, "edited": letter.edited, "deleted": letter.deleted, "read": letter.read}

    def tell(self, kind: str, chat_id: int, **facts: Any) -> None:
        """Write a line of the feed of changes and wake the phone page."""
        self.store.add_change({"type": kind, "chat_id": chat_id, **facts})
        self.changed.fire()

    def save(self, letter: Letter, change: str) -> None:
        self.store.save_message(letter)
        self.tell(change, letter.chat_id, message=self.marked(letter))
