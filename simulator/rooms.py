"""Group chats: people and the bot in one room, and what may happen to the room."""

from __future__ import annotations

import re

from simulator.phones import Phones
from simulator.store import dumps
from simulator.world import Json

SUPERGROUP = -1_000_000_000_000


class Rooms(Phones):
    """Every method makes the updates that real Telegram would make."""

    def add_group(self, chat_id: int, title: str, members: list[int], *, with_bot: bool = True) -> None:
        """A plain group with these people; the bot in it is kept by privacy mode from reading everything."""
        if chat_id >= 0 or not members:
            raise ValueError("a group's id is negative, and somebody is in it")
        sql = "insert or replace into rooms(id, title, members, bot_in) values(?, ?, ?, 0)"
        self.store.run(sql, chat_id, title, dumps(members))
        self.tell("room", chat_id)
        if with_bot:
            self.add_bot(members[0], chat_id)

    def add_bot(self, user_id: int, chat_id: int, payload: str = "") -> None:
        """A member brings the bot in; by a link `t.me/<bot>?startgroup=payload` the phone then writes the command for
        them. A bot that is in already is only written to."""
        if payload and not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", payload):
            raise ValueError("a deep link carries 1-64 of A-Z a-z 0-9 _ -")
        if not self._is_in(chat_id):
            before = "kicked" if self.room(chat_id).get("is") == "kicked" else "left"
            self._stand(chat_id, "", bot_in=True)
            self._membership(user_id, self.chat(chat_id), before, "member")
            self._write(user_id, chat_id, {"new_chat_members": [self.me()]})
        if payload:
            self.send_text(user_id, f"/start@{self.username} {payload}", chat_id=chat_id)

    def remove_bot(self, user_id: int, chat_id: int) -> None:
        """A member puts the bot out of the group."""
        self._membership(user_id, self.chat(chat_id), "member", "kicked")
        self._write(user_id, chat_id, {"left_chat_member": self.me()})
        self._stand(chat_id, "kicked", bot_in=False)

    def mute_bot(self, user_id: int, chat_id: int) -> None:
        """An administrator takes the right to write from the bot."""
        self._stand(chat_id, "restricted", bot_in=True)
        self._membership(user_id, self.chat(chat_id), "member", "restricted")

    def rename_group(self, user_id: int, chat_id: int, title: str) -> None:
        self.store.run("update rooms set title=? where id=?", title, chat_id)
        self._write(user_id, chat_id, {"new_chat_title": title})

    def upgrade_group(self, user_id: int, chat_id: int) -> int:
        """A group becomes a supergroup with a number of its own; what was written stays in the old one. The bot joins
        the new one and is told of both; from then on the old number is refused."""
        new = SUPERGROUP + chat_id
        old = self.chat(chat_id)
        self.store.run(
            "insert into rooms(id, title, members, bot_in) values(?, ?, ?, ?)",
            *(new, old["title"], dumps(self.members(chat_id)), self._is_in(chat_id)),
        )
        self.store.set_setting(f"room:{new}", {"type": "supergroup"})
        self._write(user_id, chat_id, {"migrate_to_chat_id": new})
        self.store.set_setting(f"room:{chat_id}", {**self.room(chat_id), "moved_to": new})
        self._membership(user_id, self.chat(new), "left", "member")
        self._write(user_id, new, {"migrate_from_chat_id": chat_id})
        return new

    def group_ids(self) -> list[int]:
        """Of all groups there ever were, supergroups left out."""
        return [number for (number,) in self.store.all("select id from rooms where id>? order by id", SUPERGROUP)]

    def groups(self, user_id: int) -> list[Json]:
        """The groups this person is in; one that became a supergroup stands there no more."""
        rows = [number for (number,) in self.store.all("select id from rooms order by id desc")]
        return [
            self.chat(number)
            for number in rows
            if user_id in self.members(number) and "moved_to" not in self.room(number)
        ]

    def _is_in(self, chat_id: int) -> bool:
        return bool(self.store.one("select bot_in from rooms where id=?", chat_id)[0])

    def _stand(self, chat_id: int, what: str, *, bot_in: bool) -> None:
        room = {key: value for key, value in self.room(chat_id).items() if key != "is"}
        self.store.set_setting(f"room:{chat_id}", {**room, "is": what} if what else room)
        self.store.run("update rooms set bot_in=?, bot_wrote=bot_wrote and ? where id=?", bot_in, bot_in, chat_id)
