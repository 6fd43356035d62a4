"""How the bot gets its updates: long polling, or a webhook that `simulator.courier` serves."""

from __future__ import annotations

import asyncio
import contextlib
import re
from urllib.parse import urlsplit

from simulator.asked import Asked
from simulator.courier import Hook, keep_hook, kept_hook
from simulator.refusals import bad_request, conflict, too_many
from simulator.world import Json, World

_WORDS = "terminated by other getUpdates request; make sure that only one bot instance is running"
LOOPBACK = ("127.0.0.1", "::1", "localhost")  # a Bot API server of one's own delivers there without TLS as well
SECRET = re.compile("[A-Za-z0-9_-]*")
MOST_CONNECTIONS = 40


async def get_updates(asked: Asked) -> list[Json]:
    """Confirm below `offset`, then answer at once or wait. Of two polls the one that waited is cut off with 409."""
    world, args = asked.world, asked.args
    if kept_hook(world) is not None:
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
                if kept_hook(world) is not None:
                    raise conflict("terminated by setWebhook request")
                found = world.waiting_updates(limit)
    return found


def set_webhook(asked: Asked) -> bool:
    """An address that changes is taken once a second, as Telegram does."""
    args, world = asked.args, asked.world
    url, secret = str(args.get("url", "")), str(args.get("secret_token", ""))
    if not url:
        return delete_webhook(asked)
    address = urlsplit(url)
    if address.scheme != "https" and not (address.scheme == "http" and address.hostname in LOOPBACK):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if len(secret) > 256:
        raise bad_request("secret token is too long")
    if SECRET.fullmatch(secret) is None:
        raise bad_request("secret token contains unallowed characters")
    connections = min(100, max(1, int(args.get("max_connections", MOST_CONNECTIONS))))
    hook = Hook(url=url, secret=secret, max_connections=connections)
    if hook != kept_hook(world):
        if world.at() < world.hook_free_at:
            raise too_many(1)
        world.hook_free_at = world.at() + 1
    _remember(world, hook, args)
    return True


def delete_webhook(asked: Asked) -> bool:
    _remember(asked.world, None, asked.args)
    return True


def _remember(world: World, hook: Hook | None, args: Json) -> None:
    if "allowed_updates" in args:
        world.store.set_setting("allowed_updates", args["allowed_updates"])
    if args.get("drop_pending_updates"):
        world.store.run("delete from updates")
        world.confirmed.fire()
    if hook != kept_hook(world):
        keep_hook(world, hook)
        world.hooked.fire()
    world.updated.fire()


def get_webhook(asked: Asked) -> Json:
    store, hook = asked.world.store, kept_hook(asked.world)
    asked.world.expire_updates()
    made: Json = {"url": hook.url if hook else "", "has_custom_certificate": False}
    made["pending_update_count"] = store.one("select count(*) from updates")[0]
    if hook is not None:
        made["max_connections"] = hook.max_connections
        made |= store.setting("webhook_error") or {}
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
