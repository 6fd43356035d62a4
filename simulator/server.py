"""The Bot API over HTTP: `/bot<token>/<method>` (form, multipart, JSON, query) and `/file/bot<token>/<path>`."""

from __future__ import annotations

import inspect
import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from simulator import attachments, faults
from simulator.arguments import bot_api, checked, real_name
from simulator.asked import Asked, Upload
from simulator.ledger import Call
from simulator.methods import SERVED
from simulator.refusals import Refused, bad_request
from simulator.store import dumps
from simulator.world import World

log = logging.getLogger(__name__)

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def add_routes(app: web.Application, world: World) -> None:
    app.router.add_route("*", "/bot{token}/{method}", _calls(world))
    app.router.add_get("/file/bot{token}/{path:.+}", _downloads(world))


def _calls(world: World) -> Handler:
    async def call(request: web.Request) -> web.StreamResponse:
        """Every answer is Telegram's JSON, also for a wrong token or a method that does not exist."""
        method = real_name(request.match_info["method"]) or request.match_info["method"]
        asked = Asked(world, method, {}, {})
        try:
            check_token(world, request.match_info["token"])
            if real_name(method) is None:
                raise Refused(404, "Not Found")
            raw, uploads = await _arguments(request)
            asked = Asked(world, method, raw, uploads)
            planned = world.faults.take(method, str(raw.get("chat_id", "")))
            fault = planned.kind if planned is not None else None
            if fault == "cut":
                return faults.cut(request)
            if fault == "garbage":
                return faults.garbage()
            result = await answer(asked)
            if fault == "cut_after":
                return faults.cut(request)
            if planned is not None and fault == "slow":
                await world.faults.delay(planned)
        except Refused as refused:
            if request.transport is None or request.transport.is_closing():
                return web.Response()  # nobody hears it: a poll cut off together with its bot
            _record(asked, refused)
            body: dict[str, Any] = {"ok": False, "error_code": refused.code, "description": refused.description}
            if refused.parameters:
                body["parameters"] = refused.parameters
            return web.json_response(body, status=refused.code, dumps=dumps)
        _record(asked, None)
        return web.json_response({"ok": True, "result": result}, dumps=dumps)

    return call


async def answer(asked: Asked) -> Any:
    """The result of one call; Refused in Telegram's words. Its arguments become checked and typed ones."""
    if asked.method not in SERVED:
        asked.note("is not served by the local Telegram")
        raise bad_request("method is not served by the local Telegram")
    known = bot_api()["methods"][asked.method]
    parts = {name: f"attach://{name}" for name in asked.uploads if name in known}
    typed = checked(asked.method, asked.args | parts, asked.note)
    asked.args.clear()
    asked.args.update(typed)
    for name, value in asked.args.items():
        if isinstance(value, str) and value.startswith("attach://") and asked.upload(name) is None:
            raise bad_request(f"there is no {name} in the request")
    result = SERVED[asked.method](asked)
    return await result if inspect.isawaitable(result) else result


def check_token(world: World, token: str) -> None:
    if token == world.token:
        return
    number, _, secret = token.partition(":")
    raise Refused(401, "Unauthorized") if number.isdigit() and secret else Refused(404, "Not Found")


async def _arguments(request: web.Request) -> tuple[dict[str, Any], dict[str, Upload]]:
    raw: dict[str, Any] = dict(request.query)
    uploads: dict[str, Upload] = {}
    if request.method == "GET":
        return raw, uploads
    try:
        if request.content_type == "application/json":
            body = await request.json() if request.can_read_body else {}
            if not isinstance(body, dict):
                raise bad_request("can't parse request JSON object")
            return raw | body, uploads
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                uploads[name] = Upload(value.filename, value.file.read(), value.content_type)
            else:
                raw[name] = value.decode() if isinstance(value, bytes | bytearray) else value
    except web.HTTPRequestEntityTooLarge:
        raise Refused(413, "Request Entity Too Large") from None
    except json.JSONDecodeError:
        raise bad_request("can't parse request JSON object") from None
    if any(len(upload.data) > attachments.UPLOAD for upload in uploads.values()):
        raise Refused(413, "Request Entity Too Large")
    return raw, uploads


def _record(asked: Asked, refused: Refused | None) -> None:
    code, description = (None, "") if refused is None else (refused.code, refused.description)
    args = dict(asked.args)
    for name in args:
        if (upload := asked.upload(name)) is not None:
            args[name] = f"<{upload.name}, {len(upload.data)} bytes>"
    asked.world.ledger.add(Call(asked.method, args, refused is None, asked.world.clock.now(), code, description))
    if refused is not None:
        log.debug("local Telegram refused %s: %s", asked.method, description)


def _downloads(world: World) -> Handler:
    async def download(request: web.Request) -> web.StreamResponse:
        try:
            check_token(world, request.match_info["token"])
        except Refused as refused:
            return web.json_response(
                {"ok": False, "error_code": refused.code, "description": refused.description}, status=refused.code
            )
        row = world.store.one("select content, size from files where path=?", request.match_info["path"])
        if row is None or row[1] > attachments.DOWNLOAD:
            return web.json_response({"ok": False, "error_code": 404, "description": "Not Found"}, status=404)
        return web.Response(body=row[0], content_type="application/octet-stream")

    return download
