"""The people's side: what somebody does on a phone becomes the update real Telegram would make."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from simulator import attachments
from simulator.ledger import Press
from simulator.store import Letter, dumps
from simulator.texts import with_found
from simulator.world import Json, World

STICKER = (
    b"RIFF\x1a\x00\x00\x00WEBPVP8L\x0d\x00\x00\x00\x2f\xff\xc1\x7f\x00\x07\x10\xfd\x8f\xfe\x07\x22\xa2\xff\x01\x00"
)


# What a restricted member may or may not do.
PERMISSIONS = (
    *("can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos"),
    *("can_send_video_notes", "can_send_voice_notes", "can_send_polls", "can_send_other_messages"),
    *("can_add_web_page_previews", "can_react_to_messages", "can_edit_tag", "can_change_info", "can_invite_users"),
    *("can_pin_messages", "can_manage_topics"),
)
SERVICE = {
    *("new_chat_members", "left_chat_member", "new_chat_title", "migrate_to_chat_id", "migrate_from_chat_id"),
}


class BlockedHere(ValueError):
    """The phone shows «unblock» instead of the input line: nothing can be sent until then."""


class Phones(World):
    """Every method makes its update at once and returns the id of the message (or query) it made."""

    def add_user(
        self, user_id: int, first_name: str, last_name: str = "", username: str = "", language_code: str = "ru"
    ) -> None:
        """A person with a phone. The second time changes the name, not the chat."""
        if user_id <= 0:
            raise ValueError("a person's id is positive")
        given = {"first_name": first_name, "last_name": last_name, "username": username, "language_code": language_code}
        body = {"id": user_id, "is_bot": False, **{key: value for key, value in given.items() if value}}
        self.store.run(
            "insert into users(id, body) values(?, ?) on conflict(id) do update set body=excluded.body",
            user_id,
            dumps(body),
        )
        self.tell("user", user_id)

    def start_bot(self, user_id: int, payload: str = "") -> int:
        """START, or a deep link `t.me/<bot>?start=payload`; unblocks the bot as the real button does."""
        if payload and not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", payload):
            raise ValueError("a deep link carries 1-64 of A-Z a-z 0-9 _ -")
        self.unblock(user_id)
        return self.send_text(user_id, f"/start {payload}".strip())

    def send_text(self, user_id: int, text: str, *, chat_id: int | None = None, reply_to: int | None = None) -> int:
        text = text.strip()
        if not 0 < len(text) <= 4096:
            raise ValueError("a phone sends 1-4096 characters")
        body: Json = {"text": text}
        if entities := with_found(text, []):
            body["entities"] = entities
        return self._write(user_id, user_id if chat_id is None else chat_id, body, reply_to=reply_to)

    def send_photo(self, user_id: int, data: bytes, caption: str = "") -> int:
        return self._write(
            user_id, user_id, {"photo": attachments.keep(self.store, "photo", "", data), **_caption(caption)}
        )

    def send_album(self, user_id: int, files: Sequence[tuple[str, str, bytes]], caption: str = "") -> list[int]:
        """Several photos or documents chosen at once: (kind, name, bytes) each; one message for each, one group."""
        if not 2 <= len(files) <= 10:
            raise ValueError("an album holds 2-10 files")
        group = str(13_000_000_000_000_000 + self.store.one("select count(*) from files")[0])
        said = _caption(caption)
        ids = []
        for kind, name, data in files:
            made = attachments.keep(self.store, kind, name, data)
            ids.append(self._write(user_id, user_id, {"media_group_id": group, kind: made, **said}))
            said = {}
        return ids

    def send_document(self, user_id: int, name: str, data: bytes, mime: str = "", caption: str = "") -> int:
        document = attachments.keep(self.store, "document", name, data, mime=mime)
        return self._write(user_id, user_id, {"document": document, **_caption(caption)})

    def send_voice(self, user_id: int, data: bytes, seconds: int) -> int:
        return self._write(
            user_id, user_id, {"voice": attachments.keep(self.store, "voice", "", data, seconds=seconds)}
        )

    def send_sticker(self, user_id: int) -> int:
        return self._write(user_id, user_id, {"sticker": attachments.keep(self.store, "sticker", "", STICKER)})

    def send_contact(self, user_id: int) -> int:
        """The person's own contact; the number is invented from the id."""
        contact = {"phone_number": f"+7999{user_id % 10_000_000:07d}", "first_name": self.user(user_id)["first_name"]}
        return self._write(user_id, user_id, {"contact": {**contact, "user_id": user_id}})

    def edit_text(self, user_id: int, message_id: int, text: str, *, chat_id: int | None = None) -> None:
        letter = self._letter(user_id if chat_id is None else chat_id, message_id)
        if letter.mine or letter.deleted or letter.body["from"]["id"] != user_id or "text" not in letter.body:
            raise ValueError("a person edits their own text only")
        self._not_blocked(user_id)
        body = {key: value for key, value in letter.body.items() if key != "entities"}
        if entities := with_found(text.strip(), []):
            body["entities"] = entities
        letter.body, letter.edited = {**body, "text": text.strip(), "edit_date": int(self.at())}, True
        self.save(letter, "edited")
        if self._bot_reads(letter):
            self.make_update("edited_message", letter.body)

    def press(self, user_id: int, message_id: int, callback_data: str, *, chat_id: int | None = None) -> str:
        """A tap on an inline button; returns the query's id.

        Any data is taken, for a hostile phone may send any. A deleted or forgotten message comes as inaccessible.
        """
        letter = self._letter(user_id if chat_id is None else chat_id, message_id)
        self._not_blocked(user_id)
        sequence = self.store.one("select count(*) from queries")[0] + 1
        query_id = str(4_000_000_000_000_000_000 + sequence)
        values = (query_id, user_id, letter.chat_id, message_id, callback_data, self.at(), sequence)
        self.store.run(
            "insert into queries(id, user_id, chat_id, message_id, data, at, seq) values(?, ?, ?, ?, ?, ?, ?)", *values
        )
        self.ledger.pressed(Press(query_id, user_id, callback_data))
        message = letter.body
        if letter.deleted or letter.forgotten:
            message = {"chat": self.chat(letter.chat_id), "message_id": message_id, "date": 0}
        query: Json = {"id": query_id, "from": self.user(user_id), "message": message, "data": callback_data}
        self.read(user_id, chat_id=letter.chat_id)
        self.make_update("callback_query", {**query, "chat_instance": str(7_000_000_000 + abs(letter.chat_id))})
        return query_id

    def block(self, user_id: int) -> None:
        self._set_blocked(user_id, True)

    def unblock(self, user_id: int) -> None:
        self._set_blocked(user_id, False)

    def deactivate(self, user_id: int) -> None:
        """The person deletes the account: the bot hears nothing and is refused with `user is deactivated`."""
        self.user(user_id)
        self.store.set_setting(f"gone:{user_id}", True)

    def read(self, user_id: int, *, chat_id: int | None = None) -> None:
        """The phone shows the chat: the bot's messages in it are read."""
        chat = user_id if chat_id is None else chat_id
        rows = self.store.all("select id from messages where chat_id=? and mine=1 and read=0 and deleted=0", chat)
        if rows:
            self.store.run("update messages set read=1 where chat_id=? and mine=1", chat)
            self.tell("read", chat, message_ids=[row[0] for row in rows])

    def forget_message(self, user_id: int, message_id: int) -> None:
        """Makes a message old: a press on it brings an InaccessibleMessage, edits are refused."""
        letter = self._letter(user_id, message_id)
        letter.forgotten = True
        self.store.save_message(letter)

    def _letter(self, chat_id: int, message_id: int) -> Letter:
        letter = self.store.message(chat_id, message_id)
        if letter is None:
            raise ValueError(f"there is no message {message_id} in the chat {chat_id}")
        return letter

    def _not_blocked(self, user_id: int) -> None:
        if self.standing(user_id)[1]:
            raise BlockedHere("the bot is blocked on this phone: unblock it first")

    def _write(self, user_id: int, chat_id: int, body: Json, *, reply_to: int | None = None) -> int:
        sender, chat = self.user(user_id), self.chat(chat_id)
        if chat_id < 0 and user_id not in self.members(chat_id):
            raise ValueError(f"{user_id} is not in the group {chat_id}")
        if chat_id > 0:
            self._not_blocked(user_id)
            self.store.run("update users set started=1 where id=?", user_id)
        head: Json = {"from": sender, "chat": chat, "date": int(self.at())}
        if reply_to is not None:
            replied = self._letter(chat_id, reply_to).body
            head["reply_to_message"] = {key: value for key, value in replied.items() if key != "reply_to_message"}
        self.read(user_id, chat_id=chat_id)
        letter = self.store.add_message(chat_id, {**head, **body}, self.at(), mine=False)
        self.tell("message", chat_id, message=self.marked(letter))
        if self._bot_reads(letter):
            self.make_update("message", letter.body)
        return letter.id

    def _bot_reads(self, letter: Letter) -> bool:
        """Privacy mode: in a group the bot gets commands for it, replies to it and service messages."""
        if letter.chat_id > 0:
            return True
        bot_in, bot_wrote = self.store.one("select bot_in, bot_wrote from rooms where id=?", letter.chat_id)
        if not bot_in:
            return False
        replied = letter.body.get("reply_to_message", {}).get("from", {}).get("id") == self.bot_id
        command = re.match(r"/\w+(@\w+)?", letter.body.get("text", ""))
        addressed = command is not None and (command[1] or "").lower() == f"@{self.username}".lower()
        bare = command is not None and command[1] is None and bool(bot_wrote)
        return replied or addressed or bare or bool(SERVICE & letter.body.keys())

    def _set_blocked(self, user_id: int, blocked: bool) -> None:
        if self.standing(user_id)[1] == blocked:
            return
        self.store.run("update users set blocked=? where id=?", blocked, user_id)
        self.tell("blocked" if blocked else "unblocked", user_id)
        before, after = ("member", "kicked") if blocked else ("kicked", "member")
        self._membership(user_id, self.chat(user_id), before, after)

    def _membership(self, user_id: int, chat: Json, before: str, after: str) -> None:
        def member(status: str) -> dict[str, Any]:
            until = {"until_date": 0} if status in ("kicked", "restricted") else {}
            mute = {"is_member": True, **dict.fromkeys(PERMISSIONS, False)} if status == "restricted" else {}
            return {"user": self.me(), "status": status, **until, **mute}

        change = {"chat": chat, "from": self.user(user_id), "date": int(self.at())}
        self.make_update(
            "my_chat_member", {**change, "old_chat_member": member(before), "new_chat_member": member(after)}
        )


def _caption(caption: str) -> Json:
    caption = caption.strip()
    if len(caption) > 1024:
        raise ValueError("a phone sends captions of at most 1024 characters")
    found = with_found(caption, [])
    return ({"caption": caption} if caption else {}) | ({"caption_entities": found} if found else {})
