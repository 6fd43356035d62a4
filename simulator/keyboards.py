"""Reply markup as Telegram takes it: what is wrong with a button, and what is shown under a message."""

from __future__ import annotations

from typing import Any

from simulator.arguments import Note
from simulator.html import web_address
from simulator.refusals import bad_request

BUTTONS, IN_A_ROW, DATA_BYTES = 100, 8, 64
_ACTIONS = ("url", "callback_data", "copy_text", "web_app", "login_url", "switch_inline_query")
_MORE_ACTIONS = ("switch_inline_query_current_chat", "switch_inline_query_chosen_chat", "callback_game", "pay")


def taken(args: dict[str, Any], note: Note, *, inline_only: bool) -> dict[str, Any] | None:
    """The keyboard to show under the message, None without one; Refused for a bad one.

    A reply keyboard is accepted as Telegram does, but noted: the house forbids it (and it is not shown).
    """
    markup = args.get("reply_markup")
    if markup is None:
        return None
    if "inline_keyboard" not in markup:
        if inline_only:
            raise bad_request("inline keyboard expected")
        note(f"a reply keyboard ({', '.join(sorted(markup))}): the house uses inline keyboards only")
        return None
    rows = [[_button(button, note) for button in row] for row in markup["inline_keyboard"]]
    rows = [row for row in rows if row]
    if sum(len(row) for row in rows) > BUTTONS:
        raise bad_request("reply markup is too long")
    if any(len(row) > IN_A_ROW for row in rows):
        note(f"more than {IN_A_ROW} buttons in a row")
    return {"inline_keyboard": rows} if rows else None


def _button(button: dict[str, Any], note: Note) -> dict[str, Any]:
    if not str(button["text"]).strip():
        raise bad_request("Inline keyboard button text must be non-empty")
    # An empty value counts as none; only `pay` and the inline queries may be empty or false.
    actions = [a for a in _ACTIONS + _MORE_ACTIONS if button.get(a) or (a.startswith("switch") and a in button)]
    if not actions:
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        note(f"a button with two actions: {', '.join(actions)}")
    if "callback_data" in actions and len(button["callback_data"].encode()) > DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    if "url" in actions:
        _check_url(button["url"])
    if actions[0] not in ("url", "callback_data", "copy_text"):
        note(f"a button with {actions[0]}: outside the portable subset of the house")
    return button


def _check_url(url: str) -> None:
    if url.startswith("tg://user?id="):
        return
    words = f"Inline keyboard button URL '{url}' is invalid"
    scheme = url.partition("://")[0] if "://" in url else ""
    if scheme and scheme.lower() not in ("http", "https", "tg", "ton"):
        raise bad_request(f"{words}: Unsupported URL protocol")
    if web_address(url) is None:
        raise bad_request(f"{words}: Wrong HTTP URL")
