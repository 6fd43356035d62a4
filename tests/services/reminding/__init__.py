"""A pair that is reminded, whatever happens to it."""

from tests.services.reminding.story import ANSWERS, Story, opened, settle_in

__all__ = ["ANSWERS", "Story", "opened", "settle_in"]
