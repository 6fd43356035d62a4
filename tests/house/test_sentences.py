"""Every sentence the code says exists in both languages with the same arguments, and none is left that nobody says."""

import re

from locales.loader import FORMS
from tests.house.sentences import LANGUAGES, Said, arguments_of, read_language, read_text, said_in
from tests.house.tree import ROOT, module, modules

RUSSIAN, ENGLISH = (read_language(language)[0] for language in LANGUAGES)
STEMS = frozenset(path.stem for path in (ROOT / "locales" / "ru").glob("*.ftl"))
SAID = [said for one in modules() for said in said_in(one, STEMS)]

# Ids that reach `t` from data alone, so that no string of the code shows them. Keep it short.
SAID_BY_DATA: tuple[str, ...] = ()
# Strings of the code that look like ids and are none.
NO_SENTENCES: frozenset[str] = frozenset()
# Russian labels of these stand in the service's own profile; `locales/en` has the English for them, and more of them.
PROFILE = "profile-"


def unknown(said: list[Said]) -> list[str]:
    found = []
    for one in said:
        if one.exact in NO_SENTENCES:
            continue
        for language in LANGUAGES[1:] if one.pattern.replace("\\", "").startswith(PROFILE) else LANGUAGES:
            if not any(re.fullmatch(one.pattern, text_id) for text_id in read_language(language)[0]):
                found.append(f"{one.place}: {one.exact or one.pattern} is not in locales/{language}")
    return found


def wrong_arguments(said: list[Said]) -> list[str]:
    found = []
    for one in said:
        if one.exact in RUSSIAN and one.arguments is not None:
            needed = arguments_of(RUSSIAN[one.exact], RUSSIAN)
            if needed != one.arguments:
                found.append(f"{one.place}: {one.exact} needs {sorted(needed)}, is given {sorted(one.arguments)}")
    return found


def tagged(said: list[Said]) -> list[str]:
    """A refusal may be a toast as well, so it is as plain as a button."""
    return [
        f"{one.place}: {text_id} has markup"
        for one in said
        for text_id, sentence in [*RUSSIAN.items(), *ENGLISH.items()]
        if one.plain and re.fullmatch(one.pattern, text_id) and re.search(r"</?[a-z]", sentence.text)
    ]


def test_files_of_both_languages_parse_and_say_nothing_twice() -> None:
    assert [problem for language in LANGUAGES for problem in read_language(language)[1]] == []


def test_a_sentence_leans_only_on_sentences_of_its_own_file() -> None:
    """A file is parsed when one of its own sentences is said: what stands elsewhere may not be there yet."""
    far = [
        f"{one.file}: {one.id} leans on {name}"
        for language in (RUSSIAN, ENGLISH)
        for one in language.values()
        for name in one.leans_on
        if name in language and language[name].file != one.file
    ]
    assert far == []


def test_languages_have_the_same_sentences_in_the_same_files() -> None:
    russian = {(one.id, one.file.split("/")[-1]) for one in RUSSIAN.values()}
    english = {(one.id, one.file.split("/")[-1]) for one in ENGLISH.values()}
    assert sorted(russian - english) == []
    assert sorted(pair for pair in english - russian if not pair[0].startswith(PROFILE)) == []


def test_ids_begin_with_the_name_of_their_file() -> None:
    assert [
        one.id
        for one in [*RUSSIAN.values(), *ENGLISH.values()]
        if not one.id.startswith(one.file.split("/")[-1][:-4] + "-")
    ] == []


def test_languages_use_the_same_arguments() -> None:
    both = RUSSIAN.keys() & ENGLISH.keys()
    assert {
        text_id: arguments_of(RUSSIAN[text_id], RUSSIAN) ^ arguments_of(ENGLISH[text_id], ENGLISH)
        for text_id in both
        if arguments_of(RUSSIAN[text_id], RUSSIAN) != arguments_of(ENGLISH[text_id], ENGLISH)
    } == {}


def test_sentences_said_by_the_code_exist_in_every_language() -> None:
    assert unknown(SAID) == []


def test_sentences_are_given_exactly_the_arguments_they_need() -> None:
    assert wrong_arguments(SAID) == []


def test_buttons_toasts_and_refusals_have_no_markup() -> None:
    assert tagged(SAID) == []


def test_sentences_nobody_says_are_removed() -> None:
    said = {one.exact for one in SAID} | {name for one in RUSSIAN.values() for name in one.leans_on}
    # The translator's own calendar words are said in locales/translator.py.
    own = set(re.findall(r'"(words-[a-z-]+)"', (ROOT / "locales" / "translator.py").read_text(encoding="utf-8")))
    patterns = [re.compile(one.pattern) for one in SAID if one.exact is None]
    silent = [
        text_id
        for text_id in RUSSIAN
        if text_id not in said | own
        and not text_id.startswith(SAID_BY_DATA)
        and not any(pattern.fullmatch(text_id) for pattern in patterns)
    ]
    assert silent == []


def test_terms_are_asked_in_forms_every_service_has() -> None:
    # Not every service has an abbreviation: `short: "yes"` takes it where it stands and the form where it does not.
    allowed = FORMS - {"abbr"}
    every = [*RUSSIAN.values(), *ENGLISH.values()]
    assert {one.id: one.forms - allowed for one in every if one.forms - allowed} == {}
    assert {
        one.id: one.options for one in every if "TERM(" in one.text and one.options - {"form", "cap", "short"}
    } == {}


def test_no_label_is_made_of_signs_alone() -> None:
    silent = [one.id for one in [*RUSSIAN.values(), *ENGLISH.values()] if not re.search(r"[^\W_]", one.text)]
    assert silent == []


def test_guards_catch_a_wrong_sentence() -> None:
    code = """
t("words-nothing")
t.plain("words-page", page=1)
raise Invalid("errors-too-long", length=1, limit=2, more=3)
TITLE = "words-also-nothing"
label = f"words-nowhere-{x}"
t.plain(f"{step}-nowhere-short")
name = f"{step}-wal"
t("words-yes" if x else "words-perhaps")
log.info("words are no ids")
"""
    said = list(said_in(module("handlers/pairs.py", code), STEMS))
    lost = {problem.split(": ")[1].split(" ")[0] for problem in unknown(said)}
    assert lost == {
        "words-nothing",
        "words-also-nothing",
        "words-nowhere-[a-z0-9_-]+",
        "words-perhaps",
        "[a-z0-9_-]+-nowhere-short",
    }
    assert [problem.split(": ")[1].split(" ")[0] for problem in wrong_arguments(said)] == [
        "words-page",
        "errors-too-long",
    ]
    sentences, problems = read_text('a-b = { $x ->\n [one] 1\n}\na-c = { a-d } { TERM($t, form: "abbr") }\n', "a.ftl")
    assert len(problems) == 1
    assert (sentences[0].leans_on, sentences[0].forms, sentences[0].arguments) == ({"a-d"}, {"abbr"}, {"t"})
