"""How sentences are said: escaping, terms, plurals, and what happens when a sentence is wrong."""

import logging
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from fluent.syntax.ast import Message

from locales.loader import FOLDER, Safe, Shelf, Words, WordsError

NOW = datetime(2026, 12, 10, 9, 0, tzinfo=UTC)
RU = """
t-hello = Здравствуйте, { $name }!
t-only-russian = Только по-русски
t-steps = { $count ->
    [one] { $count } шаг
    [few] { $count } шага
    [many] { $count } шагов
   *[other] { $count } шага
 }
t-session = Заседание { TERM($body, form: "gen") }
t-session-short = Заседание { TERM($body, form: "gen", short: "yes") }
t-body = { TERM($body, cap: "yes") }
t-wrong-form = { TERM($body, form: "vocative") }
t-consent = { $given ->
    [yes] дано
   *[no] нет
 }
"""
EN = """
t-hello = Hello, { $name }!
t-steps = { $count ->
    [one] { $count } step
   *[other] { $count } steps
 }
"""
ASSOCIATION = {"nom": "городское объединение", "gen": "городского объединения", "abbr": "ГМО"}
COUNCIL = {"nom": "методический совет", "gen": "методического <совета>", "abbr": ""}


def words(folder: Path, *, strict: bool = True, ru: str = RU) -> Words:
    for language, text in (("ru", ru), ("en", EN)):
        (folder / language).mkdir(exist_ok=True)
        (folder / language / "t.ftl").write_text(text, encoding="utf-8")
    terms = {"association": ASSOCIATION, "council": COUNCIL}
    return Words({"ru": terms, "en": {}}, folder, zone=ZoneInfo("Europe/Moscow"), now=lambda: NOW, strict=strict)


def test_typed_markup_is_escaped_and_our_own_is_not(tmp_path: Path) -> None:
    t = words(tmp_path).translator("ru")
    assert t("t-hello", name='<b>"Анна" & Ко</b>') == "Здравствуйте, &lt;b&gt;&quot;Анна&quot; &amp; Ко&lt;/b&gt;!"
    assert t("t-hello", name=Safe("<b>Анна</b>")) == "Здравствуйте, <b>Анна</b>!"
    assert t.plain("t-hello", name="<Анна>") == "Здравствуйте, <Анна>!"


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "1 шаг"),
        (2, "2 шага"),
        (5, "5 шагов"),
        (11, "11 шагов"),
        (21, "21 шаг"),
        (1.5, "1,5 шага"),
        (2026, "2026 шагов"),
    ],
)
def test_numbers_agree_with_russian_nouns_without_grouping(tmp_path: Path, count: float, said: str) -> None:
    assert words(tmp_path).translator("ru")("t-steps", count=count) == said


def test_numbers_agree_with_english_nouns(tmp_path: Path) -> None:
    t = words(tmp_path).translator("en")
    assert [t("t-steps", count=n) for n in (1, 2, 21)] == ["1 step", "2 steps", "21 steps"]


def test_terms_stand_in_their_case_and_short_where_the_service_has_it(tmp_path: Path) -> None:
    t = words(tmp_path).translator("ru")
    assert t("t-session", body="association") == "Заседание городского объединения"
    assert t("t-session-short", body="association") == "Заседание ГМО"
    assert t.plain("t-session-short", body="council") == "Заседание методического <совета>"
    assert t("t-session-short", body="council") == "Заседание методического &lt;совета&gt;"
    assert t("t-body", body="association") == "Городское объединение"


@pytest.mark.parametrize(
    ("text_id", "args", "complaint"),
    [
        ("t-nobody", {}, "no such sentence"),
        ("t-hello", {}, "name"),
        ("t-hello", {"name": None}, "NoneType is not words"),
        ("t-hello", {"name": NOW}, "datetime is not words"),
        ("t-session", {"body": "choir"}, "no term 'choir'"),
        ("t-session", {}, "TERM without a term"),
        ("t-wrong-form", {"body": "association"}, "no form 'vocative'"),
    ],
)
def test_strict_words_refuse_a_wrong_sentence(tmp_path: Path, text_id: str, args: dict, complaint: str) -> None:
    with pytest.raises(WordsError, match=complaint):
        words(tmp_path).translator("ru")(text_id, **args)


def test_lenient_words_fall_back_and_log(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    t = words(tmp_path, strict=False).translator("en")
    with caplog.at_level(logging.ERROR):
        assert t("t-only-russian") == "Только по-русски"
        assert t("t-nobody") == "t-nobody"
        assert "name" in t("t-hello")
    assert [record.message.split(":")[1].strip() for record in caplog.records] == [
        "t-only-russian",
        "t-nobody",
        "t-nobody",
        "t-hello in 'en'",
    ]


def test_long_arguments_come_through_whole(tmp_path: Path) -> None:
    letter = "я" * 4096
    assert words(tmp_path).translator("ru")("t-hello", name=letter) == f"Здравствуйте, {letter}!"


def test_truth_chooses_a_variant(tmp_path: Path) -> None:
    t = words(tmp_path).translator("ru")
    assert [t("t-consent", given=given) for given in (True, False)] == ["дано", "нет"]


@pytest.mark.parametrize("asked", [None, "", "ru-RU", "uk", "xx"])
def test_unknown_languages_are_answered_in_russian(tmp_path: Path, asked: str | None) -> None:
    assert words(tmp_path).translator(asked).language == "ru"


@pytest.mark.parametrize(("broken", "complaint"), [("t-a = {", "does not parse"), ("t-a = 1\nt-a = 2", "already")])
def test_broken_file_is_refused_at_its_first_sentence(tmp_path: Path, broken: str, complaint: str) -> None:
    t = words(tmp_path, strict=False, ru=broken).translator("ru")
    with pytest.raises(WordsError, match=complaint):
        t("t-a")


@pytest.mark.parametrize("language", ["ru", "en"])
def test_first_word_of_an_id_names_its_file(language: str) -> None:
    shelf = Shelf(FOLDER / language)
    read = [
        (name, entry.id.name) for name in shelf.paths for entry in shelf.read(name).body if isinstance(entry, Message)
    ]
    assert [text_id for name, text_id in read if text_id.partition("-")[0] != name] == []
