"""Notices of routes: that there is something, with the number of a step at most; everything else opens on a button."""

from bot.notices.render import Render
from bot.notices.routes import steps, whole

RENDERS: dict[str, Render] = {**whole.RENDERS, **steps.RENDERS}
