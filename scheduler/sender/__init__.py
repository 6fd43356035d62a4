"""The one sender of a bot token."""

from scheduler.sender.loop import WINDOW, Sender

__all__ = ["WINDOW", "Sender"]
