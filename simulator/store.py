"""The local Telegram's memory: chats, messages, files and updates in the standard library's sqlite3."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SCHEMA = """
create table if not exists meta(key text primary key, value text not null);
create table if not exists users(id integer primary key, body text not null,
    started integer not null default 0, blocked integer not null default 0);
create table if not exists rooms(id integer primary key, title text not null, members text not null,
    bot_in integer not null default 1, bot_wrote integer not null default 0);
create table if not exists messages(id integer primary key autoincrement, chat_id integer not null,
    mine integer not null, body text not null, at real not null,
    edited integer not null default 0, deleted integer not null default 0,
    forgotten integer not null default 0, read integer not null default 0);
create index if not exists messages_by_chat on messages(chat_id, id);
create table if not exists files(id text primary key, kind text not null, name text not null, mime text not null,
    size integer not null, facts text not null, path text not null unique, content blob not null);
create table if not exists updates(id integer primary key autoincrement, kind text not null, body text not null,
    at real not null);
create table if not exists queries(id text primary key, user_id integer not null, chat_id integer not null,
    message_id integer not null, data text not null, at real not null, answered integer not null default 0,
    text text not null default '', alert integer not null default 0, seq integer not null default 0);
create index if not exists queries_by_user on queries(user_id, seq);
create table if not exists commands(scope text not null, language text not null, body text not null,
    primary key(scope, language));
create table if not exists changes(revision integer primary key autoincrement, body text not null);
"""
KEPT_CHANGES = 5000


@dataclass(slots=True)
class Letter:
    """A message as the account keeps it. `mine`: the bot wrote it; `body`: the Bot API's Message."""

    id: int
    chat_id: int
    mine: bool
    body: dict[str, Any]
    at: float
    edited: bool
    deleted: bool
    forgotten: bool
    read: bool


class Store:
    """One connection, every statement its own commit (a killed demo loses nothing that was answered)."""

    def __init__(self, path: str | Path) -> None:
        if str(path) != ":memory:":
            Path(path).parent.mkdir(parents=True, exist_ok=True)
        self.db = sqlite3.connect(str(path), isolation_level=None)
        self.db.execute("pragma journal_mode=wal")
        self.db.execute("pragma synchronous=off")  # survives a killed process; a power cut is not this toy's business
        self.db.executescript(SCHEMA)

    def close(self) -> None:
        self.db.close()

    def one(self, sql: str, *args: Any) -> Any:
        return self.db.execute(sql, args).fetchone()

    def all(self, sql: str, *args: Any) -> list[Any]:
        return self.db.execute(sql, args).fetchall()

    def run(self, sql: str, *args: Any) -> int:
        """Change rows; the id of the new row, if one was made."""
        return int(self.db.execute(sql, args).lastrowid or 0)

    def setting(self, key: str, default: Any = None) -> Any:
        row = self.one("select value from meta where key=?", key)
        return default if row is None else json.loads(row[0])

    def set_setting(self, key: str, value: Any) -> None:
        self.run("insert into meta values(?, ?) on conflict(key) do update set value=excluded.value", key, dumps(value))

    def add_message(self, chat_id: int, body: dict[str, Any], at: float, *, mine: bool) -> Letter:
        """Give the message its id (one counter for all chats of the account) and keep it."""
        number = self.run("insert into messages(chat_id, mine, body, at) values(?, ?, '', ?)", chat_id, mine, at)
        body = {"message_id": number, **body}
        self.run("update messages set body=? where id=?", dumps(body), number)
        return Letter(number, chat_id, mine, body, at, False, False, False, False)

    def message(self, chat_id: int, number: int) -> Letter | None:
        row = self.one(f"select {_COLUMNS} from messages where id=? and chat_id=?", number, chat_id)
        return None if row is None else _letter(row)

    def messages(self, chat_id: int, *, since: int = 0) -> list[Letter]:
        return [
            _letter(r)
            for r in self.all(f"select {_COLUMNS} from messages where chat_id=? and id>? order by id", chat_id, since)
        ]

    def save_message(self, letter: Letter) -> None:
        self.run(
            "update messages set body=?, edited=?, deleted=?, forgotten=?, read=? where id=?",
            *(dumps(letter.body), letter.edited, letter.deleted, letter.forgotten, letter.read, letter.id),
        )

    def add_change(self, body: dict[str, Any]) -> int:
        revision = self.run("insert into changes(body) values(?)", dumps(body))
        if revision % 500 == 0:
            self.run("delete from changes where revision<=?", revision - KEPT_CHANGES)
        return revision


_COLUMNS = "id, chat_id, mine, body, at, edited, deleted, forgotten, read"


def _letter(row: tuple[Any, ...]) -> Letter:
    number, chat_id, mine, body, at, edited, deleted, forgotten, read = row
    return Letter(
        number, chat_id, bool(mine), json.loads(body), at, bool(edited), bool(deleted), bool(forgotten), bool(read)
    )


def dumps(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
