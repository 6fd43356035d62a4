"""A small town in which anybody does anything for months: a state machine over the real use cases and a real base.

`book.py` is what must be true, written down by the story itself and not read from the code. `pairs.py`, `meetings.py`,
`routes.py`, `steps.py` and `people.py` are what people do, `letters.py` looks at whatever leaves, `frozen.py` at what
never changes, `holding.py` at everything else after each act.
"""
