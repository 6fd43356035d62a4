"""The group chat of an association is tied by who keeps it, lost, tied again; the bot is silent in it otherwise."""

from __future__ import annotations

from datetime import datetime

from simulator.town import Town
from tests.conversations.chats import CHAT, offered_token, opens_group, said, with_group, writes_to_association
from tests.conversations.gatherings import announced, circle


async def test_leader_ties_the_group_and_the_bot_says_once_what_will_come(town: Town) -> None:
    home = await circle(town)
    vera = home.vera
    town.telegram.add_group(CHAT, "Математики округа", [vera.user_id, home.ivan.user_id], with_bot=False)
    await opens_group(vera)
    assert vera.sees("ещё нет группы", "Нажмите «Выбрать группу»", "Ссылка сработает один раз")
    await vera.chooses_group("Выбрать группу", CHAT)
    assert len(said(town)) == 1
    assert "Группа привязана: ГМО: математика" in said(town)[0]
    await vera.chooses_group("Выбрать группу", CHAT)
    assert len(said(town)) == 1
    await vera.taps("Обновить")
    assert vera.sees("Группа «Математики округа» привязана к объединению", "Отвязать группу")
    await vera.taps("Назад")
    assert vera.sees("Группа в Telegram: «Математики округа»")
    await home.anna.types("/menu")
    await home.anna.taps("Афиша", "ГМО", "ГМО: математика")
    assert home.anna.sees_no("Группа в Telegram")


async def test_methodist_ties_the_group_and_the_leader_hears_of_it(town: Town) -> None:
    home = await circle(town)
    town.telegram.add_group(CHAT, "Математики", [home.olga.user_id], with_bot=False)
    await opens_group(home.olga)
    await home.olga.chooses_group("Выбрать группу", CHAT)
    assert home.vera.hears("К объединению «ГМО: математика» привязали группу «Математики»")


async def test_leader_hears_once_that_the_bot_was_put_out_and_ties_the_group_again(town: Town) -> None:
    home = await with_group(town)
    vera = home.vera
    vera.looks_away()
    town.telegram.remove_bot(home.ivan.user_id, CHAT)
    await town.settle()
    assert vera.hears("Бот больше не может писать в группу «Математики округа»")
    vera.looks_away()
    await writes_to_association(town, home)
    assert vera.sees_no("и в группу")
    await vera.taps("Отправить")
    await town.pass_time(minutes=2)
    assert len(said(town)) == 1
    await opens_group(vera)
    await vera.chooses_group("Выбрать группу", CHAT)
    assert "Группа привязана" in said(town)[-1]


async def test_leader_hears_that_the_group_was_closed_to_the_bot(town: Town) -> None:
    home = await with_group(town)
    town.telegram.mute_bot(home.vera.user_id, CHAT)
    await town.settle()
    assert home.vera.hears("закрыли ему сообщения")


async def test_group_that_became_a_supergroup_goes_on_under_its_new_number(town: Town) -> None:
    home = await with_group(town)
    new = town.telegram.upgrade_group(home.vera.user_id, CHAT)
    await town.settle()
    town.telegram.rename_group(home.vera.user_id, new, "Математики, большая группа")
    await town.settle()
    await announced(home, datetime(2026, 12, 15, 15, 0, tzinfo=town.zone))
    assert len(said(town)) == 1
    assert "Разбираем трудные темы" in said(town, new)[-1]
    await opens_group(home.vera)
    assert home.vera.sees("«Математики, большая группа»")


async def test_leader_unties_the_group_and_what_waited_does_not_come(town: Town) -> None:
    home = await with_group(town)
    vera = home.vera
    await writes_to_association(town, home)
    await vera.taps("Отправить")
    await opens_group(vera)
    await vera.taps("Отвязать группу")
    assert vera.sees("Отвязать группу «Математики округа»?")
    await vera.taps("Да, отвязать")
    assert vera.sees("Группа отвязана", "Выбрать группу")
    await town.pass_time(minutes=5)
    assert len(said(town)) == 1
    assert home.ivan.hears("Сборник задач")


async def test_teacher_who_got_the_link_is_refused_in_private(town: Town) -> None:
    home = await circle(town)
    vera, ivan = home.vera, home.ivan
    town.telegram.add_group(CHAT, "Математики", [vera.user_id, ivan.user_id], with_bot=False)
    await opens_group(vera)
    token = await offered_token(town)
    ivan.looks_away()
    town.telegram.add_bot(ivan.user_id, CHAT, token)
    await town.settle()
    assert ivan.hears("Группу привязывает руководитель объединения или методист")
    assert said(town) == []
    await vera.chooses_group("Выбрать группу", CHAT)
    assert len(said(town)) == 1


async def test_leader_is_told_when_a_stranger_pressed_the_link(town: Town) -> None:
    home = await circle(town)
    town.person(999, "Кто-то")
    town.telegram.add_group(CHAT, "Чужая группа", [999], with_bot=False)
    await opens_group(home.vera)
    token = await offered_token(town)
    home.vera.looks_away()
    for _ in range(2):
        town.telegram.add_bot(999, CHAT, token)
        await town.settle()
    assert home.vera.hears("В группе «Чужая группа» нажали вашу ссылку")
    assert len(home.vera.new_messages) == 1
    assert said(town) == []


async def test_used_link_and_a_taken_group_are_refused_with_the_way_on(town: Town) -> None:
    home = await with_group(town)
    vera, olga = home.vera, home.olga
    token = await offered_token(town)
    town.telegram.add_group(-501, "Другая", [vera.user_id], with_bot=False)
    vera.looks_away()
    town.telegram.add_bot(vera.user_id, -501, token)
    await town.settle()
    assert vera.hears("Эта ссылка уже сработала или устарела", "ГМО в меню")
    await olga.types("/menu")
    await olga.taps("ГМО", "Новое объединение", "Профессиональное сообщество")
    await olga.types("без предмета")
    await olga.types("Петров Иван")
    await olga.types("Цифровой урок")
    await olga.taps("Создать", "Группа в Telegram")
    await olga.chooses_group("Выбрать группу", CHAT)
    assert olga.hears("Эта группа уже привязана к другому объединению")
    assert len(said(town)) == 1


async def test_bot_is_silent_in_a_group_but_for_one_line_to_people_it_knows(town: Town) -> None:
    home = await with_group(town)
    town.person(999, "Кто-то")
    town.telegram.add_group(-502, "Соседи", [999])
    await town.settle()
    town.telegram.send_text(999, f"/menu@{town.telegram.username}", chat_id=-502)
    town.telegram.send_text(999, f"/start@{town.telegram.username} nonsense", chat_id=-502)
    await town.settle()
    assert said(town, -502) == []
    await home.ivan.types("Доброе утро, коллеги", chat_id=CHAT)
    assert len(said(town)) == 1
    await home.ivan.types(f"/menu@{town.telegram.username}", f"/card@{town.telegram.username}", chat_id=CHAT)
    assert len(said(town)) == 2
    assert "напишите мне лично" in said(town)[-1]


async def test_title_with_signs_of_markup_is_shown_as_it_is(town: Town) -> None:
    home = await circle(town)
    title = "ГМО <b>5А & Ко"
    town.telegram.add_group(CHAT, title, [home.olga.user_id], with_bot=False)
    await opens_group(home.olga)
    await home.olga.chooses_group("Выбрать группу", CHAT)
    assert home.vera.hears(f"привязали группу «{title}»")
    await opens_group(home.vera)
    assert home.vera.sees(f"Группа «{title}» привязана")
    await writes_to_association(town, home)
    assert home.vera.sees(f"и в группу «{title}»")
