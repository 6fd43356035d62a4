"""Slips in the settings are told in words before anything is done."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.__main__ import main


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("MARSHRUT_HTTP_PORT", "abc", "MARSHRUT_HTTP_PORT: не подходит abc. Нужно целое число от 0 до 65535."),
        ("MARSHRUT_ADMIN_IDS", "17, я", "MARSHRUT_ADMIN_IDS: не подходит 17, я. Нужны номера через запятую"),
        ("MARSHRUT_ALLOW_DRAFT_CONSENT", "может", "Нужно 0 или 1."),
        ("MARSHRUT_SEND_RATE", "0", "Нужно число больше 0"),
        ("MARSHRUT_LOG_FORMAT", "xml", "Нужно text или json."),
        ("MARSHRUT_DATABASE_URL", "mysql://u:secret@host/x", "MARSHRUT_DATABASE_URL: не подходит …. Нужен адрес"),
        ("MARSHRUT_DATABASE_URL", "base", "Нужен адрес вида postgresql://"),
        ("MARSHRUT_REDIS_URL", "host", "Нужен адрес вида redis://"),
        ("MARSHRUT_BOT_API_URL", "host", "Нужен адрес вида https://"),
        ("MARSHRUT_PROFILE", "nowhere", "MARSHRUT_PROFILE: no profile 'nowhere'"),
        ("MARSHRUT_DATA_DIR", "/dev/null/x", "В папку /dev/null/x (MARSHRUT_DATA_DIR) нельзя писать"),
    ],
)
def test_operator_slips_in_a_value_and_is_told_in_one_line_what_it_must_be(
    name: str,
    value: str,
    words: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    monkeypatch.chdir(tmp_path)  # no .env of the one who runs this
    monkeypatch.setenv("MARSHRUT_BOT_TOKEN", "42:TEST")
    monkeypatch.setenv("MARSHRUT_ALLOW_DRAFT_CONSENT", "1")
    monkeypatch.setenv(name, value)
    assert main(["run"]) == 1
    said = capsys.readouterr().err
    assert words in said and len(said.splitlines()) == 1
    assert "secret" not in said


def test_operator_slips_in_a_name_and_is_told_what_it_looks_like(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("MARSHRUT_BOT_TOKEN", raising=False)
    monkeypatch.setenv("MARSHRUT_ADMIN_ID", "17")
    (tmp_path / ".env").write_text("MARSHRUT_BOT_TOKN=42:TEST\nMARSHRUT_WEATHER=fine\nMARSHRUT_LANGUAGE=ru\n")
    assert main(["run"]) == 1
    said = capsys.readouterr().err
    assert "MARSHRUT_ADMIN_ID: такой настройки нет, она ничего не меняет. Похоже на MARSHRUT_ADMIN_IDS." in said
    assert "MARSHRUT_BOT_TOKN: такой настройки нет, она ничего не меняет. Похоже на MARSHRUT_BOT_TOKEN." in said
    assert "MARSHRUT_WEATHER: такой настройки нет" in said
    assert "MARSHRUT_LANGUAGE" not in said and "Нет токена" in said
