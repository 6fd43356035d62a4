"""A person with a phone, in the words of a story: what they do, and what they see."""

from __future__ import annotations

import base64
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

from simulator.clock import SettableClock
from simulator.telegram import Telegram
from simulator.transcript import told
from simulator.world import Json

PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)
VOICE = b"OggS\x00\x02" + bytes(60)


class Person:
    """Does one thing at a time and waits until the bot has done with it (`settle`).

    On a standing clock every action takes `pause` seconds, as it takes a hand: so the flood limits refill between
    two taps. A failing expectation prints what the phone shows.
    """

    def __init__(
        self,
        telegram: Telegram,
        user_id: int,
        name: str,
        settle: Callable[[], Awaitable[Any]],
        *,
        pause: float = 1.0,
    ) -> None:
        self.telegram, self.user_id, self.name = telegram, user_id, name
        self._settle, self._pause = settle, pause
        self._seen = telegram.revision()
        self.person_id = 0  # the staff record behind this phone, where the story knows it
        self.opened: list[str] = []  # addresses of url buttons that lead out of Telegram

    # What they do.

    async def starts(self, payload: str = "") -> None:
        """Presses START, or opens a deep link with this payload."""
        await self._does(lambda: self.telegram.start_bot(self.user_id, payload))

    async def types(self, *texts: str, chat_id: int | None = None) -> None:
        """Sends each text and waits for the bot before the next; `chat_id` names a group."""
        for text in texts:
            await self._does(lambda text=text: self.telegram.send_text(self.user_id, text, chat_id=chat_id))  # type: ignore[misc]

    async def taps(self, *labels: str) -> None:
        """Taps the newest button with each label in turn: the whole label, or a beginning only one button has."""
        for label in labels:
            message, button = self._button(label)
            await self._does(lambda message=message, button=button: self._tap(message, button))  # type: ignore[misc]

    async def taps_twice(self, label: str) -> None:
        """Two presses of one button before the bot has handled anything."""
        message, button = self._button(label)

        def both() -> None:
            self._tap(message, button)
            self._tap(message, button)

        await self._does(both)

    async def sends_photo(self, data: bytes = PICTURE, caption: str = "") -> None:
        await self._does(lambda: self.telegram.send_photo(self.user_id, data, caption))

    async def sends_album(self, *files: tuple[str, str, bytes], caption: str = "") -> None:
        """(kind, name, bytes) of each: photos and documents chosen at once."""
        await self._does(lambda: self.telegram.send_album(self.user_id, files, caption))

    async def sends_document(self, name: str, data: bytes, caption: str = "") -> None:
        await self._does(lambda: self.telegram.send_document(self.user_id, name, data, caption=caption))

    async def sends_voice(self, data: bytes = VOICE, seconds: int = 3) -> None:
        await self._does(lambda: self.telegram.send_voice(self.user_id, data, seconds))

    async def sends_sticker(self) -> None:
        await self._does(lambda: self.telegram.send_sticker(self.user_id))

    async def sends_contact(self) -> None:
        await self._does(lambda: self.telegram.send_contact(self.user_id))

    async def edits(self, old_text: str, new_text: str) -> None:
        """Changes the newest own message that says `old_text`."""
        own = [m for m in self._history() if m["from"]["id"] == self.user_id and m.get("text") == old_text]
        self._expect(own, f"{self.name} has written no «{old_text}»")
        await self._does(lambda: self.telegram.edit_text(self.user_id, own[-1]["message_id"], new_text))

    async def chooses_group(self, label: str, chat_id: int) -> None:
        """Taps the button that leads to a group (`t.me/<bot>?startgroup=...`) and chooses this one."""
        _, button = self._button(label)
        token = parse_qs(urlsplit(button.get("url", "")).query).get("startgroup", [""])[0]
        self._expect(token, f"«{label}» leads to no group")
        await self._does(lambda: self.telegram.add_bot(self.user_id, chat_id, token))

    async def blocks(self) -> None:
        await self._does(lambda: self.telegram.block(self.user_id))

    async def unblocks(self) -> None:
        await self._does(lambda: self.telegram.unblock(self.user_id))

    # What they see.

    def sees(self, *fragments: str) -> bool:
        """The newest message of the bot, as edited, contains each fragment (in its text or on its buttons)."""
        shown = "\n".join([self.screen, *self.buttons])
        for fragment in fragments:
            self._expect(fragment in shown, f"{self.name} does not see «{fragment}» on the newest screen")
        return True

    def sees_no(self, *fragments: str) -> bool:
        """The newest message of the bot contains none of the fragments."""
        shown = "\n".join([self.screen, *self.buttons])
        for fragment in fragments:
            self._expect(fragment not in shown, f"{self.name} sees «{fragment}» on the newest screen")
        return True

    def hears(self, *fragments: str) -> bool:
        """Each fragment stands in some message new or edited since the last action."""
        said = "\n".join(message_text(message) for message in self.new_messages)
        for fragment in fragments:
            self._expect(fragment in said, f"{self.name} was not told «{fragment}»")
        return True

    def hears_nothing(self) -> bool:
        self._expect(not self.new_messages, f"{self.name} was told something")
        return True

    @property
    def screen(self) -> str:
        """The text or caption of the newest message of the bot; empty without one."""
        message = self._newest()
        return message_text(message) if message else ""

    @property
    def buttons(self) -> list[str]:
        """The labels under the newest message of the bot."""
        message = self._newest()
        return [button["text"] for button in _buttons(message)] if message else []

    @property
    def toast(self) -> str:
        """The words of the answer to the newest press; empty for a silent one or none."""
        answers = self.telegram.answers(self.user_id)
        return str(answers[-1]["text"]) if answers else ""

    @property
    def new_messages(self) -> list[Json]:
        """Messages of the bot in the private chat that came or changed since the last action, as they are now."""
        changed = self.telegram.changes(self._seen)[1]
        numbers = {
            c["message"]["message_id"] for c in changed if c["type"] in ("message", "edited") and self._is_mine(c)
        }
        return [message for message in self._from_bot() if message["message_id"] in numbers]

    @property
    def documents(self) -> list[tuple[str, bytes]]:
        """Name and bytes of every document the bot has sent."""
        return [self.telegram.file(m["document"]["file_id"]) for m in self._from_bot() if "document" in m]

    @property
    def chat(self) -> str:
        """What the phone shows, readable."""
        return told(self.name, self._history(), self.telegram.answers(self.user_id))

    def looks_away(self) -> None:
        """Forget what is new: `new_messages` begins here."""
        self._seen = self.telegram.revision()

    # How it is done.

    async def _does(self, action: Callable[[], Any]) -> None:
        clock = self.telegram.clock
        if isinstance(clock, SettableClock) and not clock.ticking and self._pause:
            clock.set(clock.now() + timedelta(seconds=self._pause))
        self.looks_away()
        action()
        await self._settle()

    def _tap(self, message: Json, button: Json) -> None:
        if "callback_data" in button:
            self.telegram.press(self.user_id, message["message_id"], button["callback_data"])
            return
        address = urlsplit(button.get("url", ""))
        if address.hostname == "t.me" and address.path.strip("/").lower() == self.telegram.username.lower():
            payload = parse_qs(address.query).get("start")
            if payload is not None:  # without it the phone only shows the chat
                self.telegram.start_bot(self.user_id, payload[0])
        else:
            self.opened.append(button.get("url", ""))

    def _button(self, label: str) -> tuple[Json, Json]:
        shown = list(reversed([m for m in self._from_bot() if _buttons(m)]))
        for message in shown:
            for button in _buttons(message):
                if button["text"] == label:
                    return message, button
        for message in shown:
            begun = [button for button in _buttons(message) if button["text"].startswith(label)]
            if len(begun) == 1:
                return message, begun[0]
            self._expect(not begun, f"several buttons begin with «{label}»")
        raise AssertionError(f"{self.name} has no button «{label}»\n{self.chat}")

    def _expect(self, holds: object, words: str) -> None:
        if not holds:
            raise AssertionError(f"{words}\n{self.chat}")

    def _history(self) -> list[Json]:
        return [message for message in self.telegram.history(self.user_id) if not message["deleted"]]

    def _from_bot(self) -> list[Json]:
        return [message for message in self._history() if message["from"]["is_bot"]]

    def _newest(self) -> Json | None:
        return next(reversed(self._from_bot()), None)

    def _is_mine(self, change: Json) -> bool:
        return bool(change["chat_id"] == self.user_id)


def message_text(message: Json) -> str:
    return str(message.get("text") or message.get("caption") or "")


def _buttons(message: Json) -> list[Json]:
    return [button for row in message.get("reply_markup", {}).get("inline_keyboard", []) for button in row]
