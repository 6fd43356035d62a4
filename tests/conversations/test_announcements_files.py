"""The file that goes with an announcement: kept, sent once, then by its id."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import update

from models.files import StoredFile
from simulator.people import Person
from simulator.residents import resident
from simulator.town import Town
from tests.conversations.test_announcements import ivan, olga, schools, vera

__all__ = ["ivan", "olga", "schools", "vera"]  # fixtures


async def test_attachment_whose_messenger_id_is_lost_goes_up_again_from_the_kept_files(
    town: Town, olga: Person, vera: Person
) -> None:
    await town.move_to(datetime(2026, 12, 1, 18, 30, tzinfo=UTC))
    await olga.types("/menu")
    await olga.taps("Кому написать", "Новое сообщение", "Мероприятия", "Всем")
    await olga.types("Программа на фото.")
    await olga.sends_photo()
    await olga.taps("Нет", "Отправить")
    assert {path.parent.parent for path in town.folder.rglob("*") if len(path.name) == 64} == {town.folder / "files"}
    async with town.bot.database.transaction() as work:
        await work.session.execute(update(StoredFile).values(remote_id=""))
    await town.move_to(datetime(2026, 12, 2, 5, 1, tzinfo=UTC))
    vera.hears("Программа на фото.")


@pytest.mark.parametrize("lost", ["", "AgACAgIAAxkBAAfromAnotherBot"])
async def test_attachment_whose_id_is_wrong_goes_up_once_and_then_by_its_new_id(
    town: Town, schools: tuple[int, int], olga: Person, vera: Person, ivan: Person, lost: str
) -> None:
    names = ("Гусева Анна Львовна", "Чернов Олег Ильич", "Лисина Инна Юрьевна", "Волков Глеб Львович")
    crowd = [await resident(town, name, organisation_id=schools[1]) for name in names]  # the pace lets three go at once
    await olga.types("/menu")
    await olga.taps("Кому написать", "Новое сообщение", "Мероприятия", "Всем")
    await olga.types("Программа на фото.")
    await olga.sends_photo()
    await olga.taps("Нет", "Отправить")
    async with town.bot.database.transaction() as work:
        await work.session.execute(update(StoredFile).values(remote_id=lost))
    await town.pass_time(minutes=1)
    shown = {reader.telegram.history(reader.user_id)[-1]["photo"][-1]["file_id"] for reader in (vera, ivan, *crowd)}
    async with town.bot.database.reading() as work:
        assert shown == {(await work.announcements.stored_file(1)).remote_id}
    assert len(shown - {lost}) == 1
    town.telegram.ledger.check(allow=("wrong file identifier",))
    town.telegram.ledger.forget()
