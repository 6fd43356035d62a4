"""The phone page: the people of the local Telegram in a browser, their phones side by side, and the clock."""

from simulator.page.routes import Page, StoredTable

__all__ = ["Page", "StoredTable"]
