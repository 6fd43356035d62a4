"""Маршрут, put together."""

VERSION = "0.1.0"
