"""The pace at which the bot speaks, and the session that keeps it."""

from bot.pacer.pace import BURST, CHAT_BURST, CHAT_RATE, Held, Lane, Pacer, in_lane
from bot.pacer.session import PacedSession

__all__ = ["BURST", "CHAT_BURST", "CHAT_RATE", "Held", "Lane", "PacedSession", "Pacer", "in_lane"]
