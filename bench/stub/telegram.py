"""The stub's Telegram: methods, faults, and what became of each call."""

from __future__ import annotations

import asyncio
import json
import time
from collections import Counter, defaultdict
from typing import Any

from bench.stub.fates import Fate, fate
from bench.stub.http import Answer
from bench.stub.limits import Limits
from bench.stub.updates import Queue

ME = {"id": 42, "is_bot": True, "first_name": "Marshrut", "username": "bench_bot"}
LONGEST_POLL = 25.0


def dumps(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


class Telegram:
    """`sends` lists every try `(at, chat, outcome)`; `delivered` the moments by chat; `answered` by press."""

    def __init__(self, *, latency: float, seed: int, limits: Limits) -> None:
        self.latency = latency
        self.seed = seed
        self.limits = limits
        self.queue = Queue()
        self.calls: Counter[str] = Counter()
        self.sends: list[tuple[float, int, str]] = []
        self.delivered: defaultdict[int, list[float]] = defaultdict(list)
        self.answered: dict[str, float] = {}
        self.edited: list[float] = []
        self.firsts: dict[str, list[float]] = defaultdict(list)
        self._tried: set[int] = set()
        self._number = 100_000

    def handle(self, path: str, fields: dict[str, str], body: bytes, answer: Answer) -> None:
        if path.startswith("/control/"):
            found = self.control(path.removeprefix("/control/"), json.loads(body or b"{}"))
            answer(200, dumps(found), 0.0)
            return
        method = path.rsplit("/", 1)[-1]
        if not fields and body[:1] == b"{":
            fields = {name: str(value) for name, value in json.loads(body).items()}
        self.calls[method] += 1
        now = asyncio.get_running_loop().time()
        if method == "getUpdates":
            self._poll(fields, answer)
        elif method.startswith(("send", "copy", "forward")) and method != "sendChatAction":
            self._send(now, fields, answer)
        elif method.startswith("edit"):
            self._edit(now, fields, answer)
        else:
            if method == "answerCallbackQuery":
                self.answered.setdefault(fields["callback_query_id"], now)
            elif method == "getMe":
                self.firsts["getMe"].append(now)
            self._ok(SIMPLE.get(method, True), answer)

    def _ok(self, result: Any, answer: Answer) -> None:
        answer(200, dumps({"ok": True, "result": result}), self.latency)

    def _refuse(self, code: int, words: str, answer: Answer, **parameters: Any) -> None:
        body: dict[str, Any] = {"ok": False, "error_code": code, "description": words}
        if parameters:
            body["parameters"] = parameters
        answer(code, dumps(body), self.latency)

    def _poll(self, fields: dict[str, str], answer: Answer) -> None:
        timeout = min(float(fields.get("timeout", 0)), LONGEST_POLL)
        self.queue.poll(
            int(fields.get("offset", 0)),
            int(fields.get("limit", 100)),
            timeout,
            lambda updates: answer(200, dumps({"ok": True, "result": updates}), 0.0),
        )

    def _is_flood(self, now: float, chat_id: int, answer: Answer, *, is_edit: bool) -> bool:
        wait = self.limits.refuses(now, chat_id, is_edit=is_edit, answer_in=self.latency)
        if wait:
            self._refuse(429, f"Too Many Requests: retry after {wait}", answer, retry_after=wait)
        return wait > 0

    def _send(self, now: float, fields: dict[str, str], answer: Answer) -> None:
        chat_id = int(fields["chat_id"])
        if self._is_flood(now, chat_id, answer, is_edit=False):
            self.sends.append((now, chat_id, "429"))
            return
        lot = fate(self.seed, chat_id)
        is_first = chat_id not in self._tried
        self._tried.add(chat_id)
        if lot is Fate.BLOCKED:
            self.sends.append((now, chat_id, "403"))
            self._refuse(403, "Forbidden: bot was blocked by the user", answer)
        elif lot is Fate.FIRST_500 and is_first:
            self.sends.append((now, chat_id, "500"))
            self._refuse(500, "Internal Server Error", answer)
        else:
            is_cut = lot is Fate.CUT and is_first
            self.sends.append((now, chat_id, "cut" if is_cut else "ok"))
            self.delivered[chat_id].append(now)
            if is_cut:
                answer(0, b"", self.latency)
            else:
                self._number += 1
                self._ok(_message(chat_id, self._number, fields.get("text", "")), answer)

    def _edit(self, now: float, fields: dict[str, str], answer: Answer) -> None:
        chat_id = int(fields["chat_id"])
        if self._is_flood(now, chat_id, answer, is_edit=True):
            return
        self.edited.append(now)
        self._ok(_message(chat_id, int(fields["message_id"]), fields.get("text", "")), answer)

    def control(self, name: str, asked: dict[str, Any]) -> Any:
        """What the bench asks: `load` updates, `counts` (cheap), `report` (everything)."""
        if name == "load":
            self.queue.load(asked["updates"], asked["at"])
            return {"at": asyncio.get_running_loop().time()}
        counts = {
            "calls": dict(self.calls),
            "sends": len(self.sends),
            "delivered": len(self.delivered),
            "answered": len(self.answered),
            "edited": len(self.edited),
            "handed": len(self.queue.handed),
            "windows": self.limits.windows,
            "refused": self.limits.refused,
            "rash": self.limits.rash,
            "last_send": self.sends[-1][0] if self.sends else 0.0,
        }
        if name == "counts":
            return counts
        return counts | {
            "tries": self.sends,
            "deliveries": self.delivered,
            "answers": self.answered,
            "edits": self.edited,
            "arrived": self.queue.arrived,
            "handed_at": self.queue.handed,
            "confirmed": self.queue.confirmed,
            "started": self.firsts["getMe"],
        }


def _message(chat_id: int, number: int, text: str) -> dict[str, Any]:
    chat = {"id": chat_id, "type": "private", "first_name": "Учитель"}
    return {"message_id": number, "date": int(time.time()), "chat": chat, "from": ME, "text": text or "файл"}


SIMPLE: dict[str, Any] = {
    "getMe": ME,
    "getWebhookInfo": {"url": "", "has_custom_certificate": False, "pending_update_count": 0},
    "getMyCommands": [],
}
