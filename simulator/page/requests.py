"""Reading what a browser asks, and refusing it: `{"error": "<code>"}` with a 4xx status, or 503: come again."""

from __future__ import annotations

import json
from typing import Any

from aiohttp import web


async def wish_of(request: web.Request) -> dict[str, Any]:
    """The JSON object of the body; an empty body is an empty one."""
    try:
        wish = json.loads(await request.text() or "{}")
    except ValueError as wrong:
        raise refusal("bad-request") from wrong
    if not isinstance(wish, dict):
        raise refusal("bad-request")
    return wish


def refusal(code: str, status: int = 400) -> web.HTTPException:
    """To be raised. The words for the code stand in the page (static/api.js)."""
    classes = {400: web.HTTPBadRequest, 404: web.HTTPNotFound, 409: web.HTTPConflict, 503: web.HTTPServiceUnavailable}
    body = json.dumps({"error": code})
    if status == 413:
        return web.HTTPRequestEntityTooLarge(0, 0, text=body, content_type="application/json")
    return classes[status](text=body, content_type="application/json")
