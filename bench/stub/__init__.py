"""A stub of the Bot API with Telegram's limits and faults, a process of its own: `python -m bench.stub`."""
