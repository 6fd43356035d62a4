"""Group chats: the body's card on one side, the chat itself, where the bot keeps silent, on the other."""

from handlers.groups.card import card
from handlers.groups.chats import chats

__all__ = ["card", "chats"]
