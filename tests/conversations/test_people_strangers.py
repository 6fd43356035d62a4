"""Groups, stickers, edits, old buttons, blocked accounts."""

from __future__ import annotations

from simulator.residents import organisation, resident
from simulator.town import Town


async def test_group_gets_one_line_and_only_when_it_calls(town: Town) -> None:
    school = await organisation(town, "МБОУ СОШ № 1")
    ivan = await resident(town, "Петров Иван Ильич", organisation_id=school)
    town.telegram.add_group(-500, "Математики", [ivan.user_id])
    await ivan.types(f"/menu@{town.telegram.username}", chat_id=-500)
    said = [message for message in town.telegram.history(-500) if message["from"]["is_bot"]]
    assert len(said) == 1
    assert "напишите мне лично" in said[0]["text"]
    await ivan.types("доброе утро, коллеги", chat_id=-500)
    assert len([message for message in town.telegram.history(-500) if message["from"]["is_bot"]]) == 1


async def test_strange_messages_get_a_kind_answer(town: Town) -> None:
    school = await organisation(town, "МБОУ СОШ № 1")
    ivan = await resident(town, "Петров Иван Ильич", organisation_id=school)
    await ivan.sends_sticker()
    assert ivan.sees("Не получилось понять", "Моя карточка")
    await ivan.sends_document("doc.xlsx", b"PK")
    assert ivan.sees("Файл пришёл не к вопросу")
    await ivan.types("/nonsense")
    assert ivan.sees("Такой команды нет")
    await ivan.edits("/nonsense", "/menu")
    assert ivan.sees("не перечитывает")
    ivan.looks_away()
    await ivan.edits("/menu", "/card")
    assert ivan.hears_nothing()
    anna = town.person(411, "Анна")
    await anna.types("привет")
    assert anna.sees("Начать")
    newest = [one for one in town.telegram.history(ivan.user_id) if one["from"]["is_bot"]][-1]
    town.telegram.press(ivan.user_id, newest["message_id"], "zz:unknown")
    await town.settle()
    assert ivan.sees("Эта кнопка устарела")


async def test_blocked_account_is_left_alone_and_comes_back(town: Town) -> None:
    school = await organisation(town, "МБОУ СОШ № 1")
    ivan = await resident(town, "Петров Иван Ильич", organisation_id=school)
    await ivan.blocks()
    async with town.bot.database.reading() as work:
        account = await work.accounts.find("telegram", ivan.user_id)
        assert account is not None and account.unreachable_at is not None
    await ivan.unblocks()
    async with town.bot.database.reading() as work:
        account = await work.accounts.find("telegram", ivan.user_id)
        assert account is not None and account.unreachable_at is None
