"""The answer to a press: once, and in time."""

from __future__ import annotations

from simulator.asked import Asked
from simulator.refusals import bad_request
from simulator.world import CALLBACK_WINDOW

_LATE = "query is too old and response timeout expired or query ID is invalid"


def answer_callback_query(asked: Asked) -> bool:
    world, args = asked.world, asked.args
    query_id, text = args["callback_query_id"], args.get("text", "")
    row = world.store.one("select user_id, at, answered from queries where id=?", query_id)
    if row is None:
        raise bad_request(_LATE)
    user_id, at, answered = row
    if answered or world.at() - at > CALLBACK_WINDOW:
        # A late answer is as good as the bot can do: the press is not «left unanswered» any more.
        world.ledger.answered(query_id)
        raise bad_request(_LATE)
    if len(text) > 200:
        raise bad_request("MESSAGE_TOO_LONG")
    if "url" in args:
        asked.note("url in answerCallbackQuery is outside the portable subset of the house")
        if not str(args["url"]).startswith((f"t.me/{world.username}", f"https://t.me/{world.username}")):
            raise bad_request("URL_INVALID")
    alert = bool(args.get("show_alert"))
    world.store.run("update queries set answered=1, text=?, alert=? where id=?", text, alert, query_id)
    world.ledger.answered(query_id)
    world.tell("answer", user_id, query_id=query_id, text=text, show_alert=alert)
    return True


METHODS = {"answerCallbackQuery": answer_callback_query}
