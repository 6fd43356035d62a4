"""What a person does with a phone: start, write, press, send files, block."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from aiohttp import web

from simulator.page.bubbles import kind_of_file
from simulator.page.requests import refusal, wish_of
from simulator.page.silence import silent_ogg
from simulator.phones import BlockedHere
from simulator.telegram import Telegram

MEGABYTE = 1024 * 1024
UPLOAD_LIMIT, PHOTO_LIMIT = 50 * MEGABYTE, 10 * MEGABYTE
VOICE_SECONDS = 3
FIRST_NEW_ID = 1001
FIRST_GROUP_ID = -101


class Acts:
    """The thumb: turns requests of the page into acts of people of the local Telegram."""

    def __init__(self, telegram: Telegram, samples: Path) -> None:
        self._telegram = telegram
        self._samples = samples

    async def add_person(self, request: web.Request) -> web.Response:
        wish = await wish_of(request)
        first, last = (str(wish.get(key, "")).strip()[:64] for key in ("first_name", "last_name"))
        if not first:
            raise refusal("name-needed")
        user_id = max([FIRST_NEW_ID - 1, *(user["id"] for user in self._telegram.users())]) + 1
        self._telegram.add_user(user_id, first, last)
        name = f"{first} {last}".strip()
        return web.json_response({"id": user_id, "name": name, "note": "", "unread": [], "groups": []})

    async def act(self, request: web.Request) -> web.Response:
        user_id, act = self.known(request), request.match_info["act"]
        if act in ("photo", "document"):
            return await self._upload(request, user_id, act)
        wish = await wish_of(request)
        telegram = self._telegram
        answer: dict[str, Any] = {}
        chat_id = self.chat_of(user_id, wish.get("chat"))
        try:
            match act:
                case "group":
                    answer["chat"] = self._bring_bot(user_id, wish)
                case "remove":
                    telegram.remove_bot(user_id, chat_id or 0)
                case "start":
                    telegram.start_bot(user_id, str(wish.get("payload", "")))
                case "text":
                    text = str(wish.get("text", "")).strip()
                    if not text:
                        raise refusal("text-empty")
                    telegram.send_text(user_id, text, chat_id=chat_id)
                case "edit":
                    text = str(wish["text"]).strip()
                    telegram.edit_text(user_id, int(wish["message_id"]), text, chat_id=chat_id)
                case "press":
                    message_id, data = int(wish["message_id"]), str(wish["data"])
                    answer["query"] = telegram.press(user_id, message_id, data, chat_id=chat_id)
                case "sample":
                    self._send_sample(user_id, str(wish.get("name", "")))
                case "voice":
                    telegram.send_voice(user_id, silent_ogg(VOICE_SECONDS), VOICE_SECONDS)
                case "sticker":
                    telegram.send_sticker(user_id)
                case "contact":
                    telegram.send_contact(user_id)
                case "read":
                    telegram.read(user_id, chat_id=chat_id)
                case "block":
                    telegram.block(user_id)
                case "unblock":
                    telegram.unblock(user_id)
                case _:
                    raise web.HTTPNotFound
        except BlockedHere as blocked:
            raise refusal("bot-blocked", 409) from blocked
        except (KeyError, TypeError, ValueError) as wrong:
            raise refusal("bad-link" if act == "start" else "bad-request") from wrong
        return web.json_response(answer)

    def _bring_bot(self, user_id: int, wish: dict[str, Any]) -> int:
        """The bot comes into a group by a link; without a `chat` a new group is made, with the people named."""
        chat_id = self.chat_of(user_id, wish.get("chat"))
        if chat_id is None:
            title = str(wish.get("title", "")).strip()[:128]
            if not title:
                raise refusal("name-needed")
            known = {user["id"] for user in self._telegram.users()}
            members = [user_id, *(int(one) for one in wish.get("members", []) if int(one) in known)]
            chat_id = min([FIRST_GROUP_ID + 1, *self._telegram.group_ids()]) - 1
            self._telegram.add_group(chat_id, title, list(dict.fromkeys(members)), with_bot=False)
        self._telegram.add_bot(user_id, chat_id, str(wish.get("payload", "")))
        return chat_id

    def chat_of(self, user_id: int, chat: Any) -> int | None:
        """A group this person is in; None for the talk with the bot."""
        if chat in (None, "", 0, "0"):
            return None
        found = next((group["id"] for group in self._telegram.groups(user_id) if str(group["id"]) == str(chat)), None)
        if found is None:
            raise refusal("no-such-group", 404)
        return int(found)

    def _send_sample(self, user_id: int, name: str) -> None:
        if name not in {file["name"] for file in self.sample_files()}:
            raise refusal("no-such-file", 404)
        content = (self._samples / name).read_bytes()
        self._telegram.send_document(user_id, name, content, kind_of_file(name, content))

    async def _upload(self, request: web.Request, user_id: int, act: str) -> web.Response:
        """The body is the file itself; its name and caption stand in the query."""
        limit = PHOTO_LIMIT if act == "photo" else UPLOAD_LIMIT
        content = bytearray()
        async for part in request.content.iter_chunked(1 << 16):
            content += part
            if len(content) > limit:
                raise refusal("file-too-big", 413)
        if not content:
            raise refusal("file-empty")
        caption, name, body = request.query.get("caption", ""), request.query.get("name") or "файл", bytes(content)
        if act == "photo" and not kind_of_file("", body).startswith("image/"):
            raise refusal("not-a-picture")
        try:
            if act == "photo":
                self._telegram.send_photo(user_id, body, caption)
            else:
                self._telegram.send_document(user_id, Path(name).name, body, kind_of_file(name, body), caption)
        except BlockedHere as blocked:
            raise refusal("bot-blocked", 409) from blocked
        except ValueError as wrong:
            raise refusal("bad-request") from wrong
        return web.json_response({})

    def known(self, request: web.Request) -> int:
        user_id = int(request.match_info["user"])
        if all(user["id"] != user_id for user in self._telegram.users()):
            raise refusal("no-such-person", 404)
        return user_id

    def sample_files(self) -> list[dict[str, Any]]:
        if not self._samples.is_dir():
            return []
        files = sorted(path for path in self._samples.iterdir() if path.is_file() and not path.name.startswith("."))
        return [{"name": path.name, "size": path.stat().st_size} for path in files if path.suffix != ".md"]
