from tests.services.couples import two

__all__ = ["two"]
