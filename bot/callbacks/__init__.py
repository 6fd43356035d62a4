"""Typed callback data, a file for each feature: ids, never truths. A prefix once given is kept for ever:
a button from last month must still work, or say kindly why not."""
