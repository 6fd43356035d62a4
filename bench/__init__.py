"""Measures of delivery and presses against a stub of the Bot API, beside raw aiogram: docs/performance.md."""
