"""Use cases about people: meeting them, their consent, their card, their roles."""
