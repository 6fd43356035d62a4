"""The settings tree: environment or `.env`, prefix `MARSHRUT_`. Read once in the entry point, passed down."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from storage.addresses import backend


class Settings(BaseSettings):
    """`database_url` empty means a SQLite file under `data_dir`; `admin_ids` are messenger user ids."""

    model_config = SettingsConfigDict(env_prefix="MARSHRUT_", env_file=".env", extra="ignore")

    bot_token: SecretStr = SecretStr("")
    bot_api_url: str = Field(default="", pattern=r"^(https?://\S+)?$")
    database_url: str = ""
    data_dir: Path = Path("var")
    profile: str = "shchyolkovo"
    language: str = "ru"
    admin_ids: Annotated[tuple[int, ...], NoDecode] = ()
    allow_draft_consent: bool = False
    send_rate: float = Field(default=29.85, gt=0, le=1000)
    webhook_url: str = Field(default="", pattern=r"^(https?://\S+)?$")
    webhook_secret: SecretStr = SecretStr("")
    redis_url: str = Field(default="", pattern=r"^((rediss?|unix)://\S+)?$")
    http_port: int = Field(default=0, ge=0, le=65535)
    log_format: str = Field(default="text", pattern="^(text|json)$")

    @field_validator("admin_ids", mode="before")
    @classmethod
    def _ids(cls, value: object) -> object:
        """`MARSHRUT_ADMIN_IDS=17, 42`."""
        if isinstance(value, str):
            return tuple(int(part) for part in value.replace(",", " ").split())
        return value

    @field_validator("database_url")
    @classmethod
    def _database(cls, value: str) -> str:
        if value and backend(value) not in ("sqlite", "postgresql"):
            raise ValueError("another database")
        return value

    @property
    def works_together(self) -> bool:
        """Several workers handle updates at once, one of them sends (`app/roles.py` checks what this needs)."""
        return bool(self.redis_url)

    @property
    def files_dir(self) -> Path:
        return self.data_dir / "files"

    @property
    def database(self) -> str:
        return self.database_url or f"sqlite+aiosqlite:///{(self.data_dir / 'marshrut.sqlite3').absolute()}"
