"""A route as a picture: a path of numbered stops. Digits and drawn marks only, so that no font of the machine matters.

The words are those of the route's screen, which stands beside the picture: nothing is said by it alone.
"""

from __future__ import annotations

import io
import math
from collections.abc import Sequence

from PIL import Image, ImageDraw, ImageFont

from services.documents.orders import Mark, Stop

_ACROSS = 4
_CELL, _ROW, _MARGIN, _RADIUS = 240, 250, 60, 62
_PAPER, _INK, _PATH, _GREEN, _BLUE, _AMBER, _PALE = (
    "#ffffff",
    "#22303c",
    "#b8c4ce",
    "#1e7f4f",
    "#1f5fa8",
    "#a85b00",
    "#eef2f5",
)


def draw_route(stops: Sequence[Stop]) -> bytes:
    """PNG, four stops in a row, every other row backwards as a path goes. Blocking, some ten milliseconds."""
    rows = max(1, math.ceil(len(stops) / _ACROSS))
    size = (2 * _MARGIN + _ACROSS * _CELL, 2 * _MARGIN + rows * _ROW)
    image = Image.new("RGB", size, _PAPER)
    draw = ImageDraw.Draw(image)
    places = [_place(index) for index in range(len(stops))]
    if len(places) > 1:
        draw.line(places, fill=_PATH, width=14, joint="curve")
    for place, stop in zip(places, stops, strict=True):
        _draw_stop(draw, place, stop)
    memory = io.BytesIO()
    image.save(memory, "PNG", optimize=True)
    return memory.getvalue()


def _place(index: int) -> tuple[int, int]:
    row, column = divmod(index, _ACROSS)
    if row % 2:
        column = _ACROSS - 1 - column
    return _MARGIN + _CELL // 2 + column * _CELL, _MARGIN + _RADIUS + 30 + row * _ROW


def _draw_stop(draw: ImageDraw.ImageDraw, place: tuple[int, int], stop: Stop) -> None:
    x, y = place
    colour = {Mark.DONE: _GREEN, Mark.LATE: _AMBER, Mark.LATER: _PATH}.get(stop.mark, _BLUE)
    box = (x - _RADIUS, y - _RADIUS, x + _RADIUS, y + _RADIUS)
    if stop.mark is Mark.DONE:
        draw.ellipse(box, fill=colour)
        draw.line(((x - 26, y + 2), (x - 8, y + 22), (x + 28, y - 22)), fill=_PAPER, width=11, joint="curve")
    else:
        thick = 4 if stop.mark is Mark.LATER else 12
        draw.ellipse(box, fill=_PALE if stop.mark is Mark.LATER else _PAPER, outline=colour, width=thick)
        _write(draw, (x, y), str(stop.number), 56)
    corner = (x + _RADIUS - 14, y - _RADIUS + 14)
    if stop.mark is Mark.WAITS:
        _badge(draw, corner, colour)
        for shift in (-11, 0, 11):
            draw.ellipse(_around((corner[0] + shift, corner[1]), 4), fill=_PAPER)
    elif stop.mark is Mark.LATE:
        _badge(draw, corner, colour)
        _write(draw, corner, "!", 36, _PAPER)
    elif stop.mark is Mark.DONE:
        _badge(draw, corner, _INK)
        _write(draw, corner, str(stop.number), 30, _PAPER)
    below = (x, y + _RADIUS + 28)
    font = ImageFont.load_default(34)
    draw.rectangle(draw.textbbox(below, stop.day, font=font, anchor="mm"), fill=_PAPER)  # the path runs under it
    draw.text(below, stop.day, fill=_INK, font=font, anchor="mm")


def _badge(draw: ImageDraw.ImageDraw, centre: tuple[int, int], colour: str) -> None:
    draw.ellipse(_around(centre, 24), fill=colour, outline=_PAPER, width=4)


def _around(centre: tuple[int, int], radius: int) -> tuple[int, int, int, int]:
    return centre[0] - radius, centre[1] - radius, centre[0] + radius, centre[1] + radius


def _write(draw: ImageDraw.ImageDraw, centre: tuple[int, int], digits: str, size: int, colour: str = _INK) -> None:
    draw.text(centre, digits, fill=colour, font=ImageFont.load_default(size), anchor="mm")
