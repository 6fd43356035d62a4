"""How the bot gets its updates: long polling. A webhook is stored only, so that polling beside it is refused."""

from __future__ import annotations

import asyncio
import contextlib

from simulator.asked import Asked
from simulator.refusals import bad_request, conflict
from simulator.world import Json, World

_WORDS = "terminated by other getUpdates request; make sure that only one bot instance is running"


async def get_updates(asked: Asked) -> list[Json]:
    """Confirm below `offset`, then answer at once or wait. Of two polls the one that waited is cut off with 409."""
    world, args = asked.world, asked.args
    if world.store.setting("webhook"):
        raise conflict(
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
        )
    if "allowed_updates" in args:
        world.store.set_setting("allowed_updates", args["allowed_updates"])
    world.poll += 1
    mine = world.poll
    world.updated.fire()  # a poll that waited sees that it is not the newest any more
    world.confirm(int(args.get("offset", 0)))
    limit = min(100, max(1, int(args.get("limit", 100))))
    timeout = min(50, max(0, int(args.get("timeout", 0))))
    found = world.waiting_updates(limit)
    if found or not timeout:
        return found
    with contextlib.suppress(TimeoutError):
        # The network's patience is real time: a standing clock must not hold a poll, nor a moved one end it.
        async with asyncio.timeout(timeout):
            while not found:
                await world.updated.wait()
                if world.poll != mine:
                    raise conflict(_WORDS)
                if world.store.setting("webhook"):
                    raise conflict("terminated by setWebhook request")
                found = world.waiting_updates(limit)
    return found


def set_webhook(asked: Asked) -> bool:
    url = str(asked.args["url"])
    if url and not url.startswith("https://"):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    _remember(asked.world, url, asked.args)
    return True


def delete_webhook(asked: Asked) -> bool:
    _remember(asked.world, "", asked.args)
    return True


def _remember(world: World, url: str, args: Json) -> None:
    world.store.set_setting("webhook", url)
    if "allowed_updates" in args:
        world.store.set_setting("allowed_updates", args["allowed_updates"])
    if args.get("drop_pending_updates"):
        world.store.run("delete from updates")
        world.confirmed.fire()
    world.updated.fire()


def get_webhook(asked: Asked) -> Json:
    store = asked.world.store
    asked.world.expire_updates()
    made: Json = {"url": store.setting("webhook", ""), "has_custom_certificate": False}
    made["pending_update_count"] = store.one("select count(*) from updates")[0]
    if allowed := store.setting("allowed_updates"):
        made["allowed_updates"] = allowed
    return made


def get_me(asked: Asked) -> Json:
    flags = ("supports_inline_queries", "can_connect_to_business", "has_main_web_app", "can_read_all_group_messages")
    return {**asked.world.me(), "can_join_groups": True, **dict.fromkeys(flags, False)}


METHODS = {
    "getMe": get_me,
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook,
}
