"""HTML and lengths, in Telegram's words."""

from __future__ import annotations

import html as escaping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator import html, texts
from simulator.refusals import Refused

PREFIX = "Bad Request: can't parse entities: "


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("<b>unclosed", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<script>alert(1)</script>", 'Unsupported start tag "script" at byte offset 0'),
        ("план <n>", 'Unsupported start tag "n" at byte offset 9'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("строка<br/>", 'Unsupported start tag "br/" at byte offset 12'),
        ("<b><i>test</b></i>", 'Unmatched end tag at byte offset 10, expected "</i>", found "</b>"'),
        ("лишний</b>", "Unexpected end tag at byte offset 12"),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ('<a href="x', 'Unclosed start tag "a" at byte offset 0'),
        ("<a href=x%20>y</a>", "Unexpected end of name token at byte offset 8"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
def test_broken_html_is_refused_in_telegrams_words(source: str, words: str) -> None:
    with pytest.raises(Refused) as caught:
        html.parse(source)
    assert caught.value.description == PREFIX + words


def test_entities_count_utf16_units() -> None:
    text, entities = html.parse("🙂 <b>Вера &amp; <i>Иван</i></b> &lt;x&gt; &nbsp; &#1078;")
    assert text == "🙂 Вера & Иван <x> &nbsp; ж"
    assert entities == [{"type": "bold", "offset": 3, "length": 11}, {"type": "italic", "offset": 10, "length": 4}]


def test_links_code_and_quotes_become_entities() -> None:
    source = (
        '<a href="https://example.org/?a=1&amp;b=2">тут</a> <pre><code class="language-python">x</code></pre>'
        "<blockquote expandable>q</blockquote><a href='not a link'>z</a>"
    )
    text, entities = html.parse(source)
    assert text == "тут xqz"
    assert entities == [
        {"type": "text_link", "offset": 0, "length": 3, "url": "https://example.org/?a=1&b=2"},
        {"type": "pre", "offset": 4, "length": 1, "language": "python"},
        {"type": "expandable_blockquote", "offset": 5, "length": 1},
    ]


def test_a_text_is_measured_after_entities() -> None:
    text, entities = texts.taken({"text": "<b>" + "я" * 4096 + "</b>  \n", "parse_mode": "HTML"}, "text")
    assert len(text) == 4096
    assert entities[0]["length"] == 4096


@pytest.mark.parametrize(
    ("args", "name", "words"),
    [
        ({"text": ""}, "text", "Bad Request: message text is empty"),
        ({"text": "   "}, "text", "Bad Request: text must be non-empty"),
        ({"text": "<b> </b>", "parse_mode": "html"}, "text", "Bad Request: text must be non-empty"),
        ({"text": "x" * 4097}, "text", "Bad Request: message is too long"),
        ({"caption": "x" * 1025}, "caption", "Bad Request: message caption is too long"),
        ({"text": "x", "parse_mode": "INVALID"}, "text", "Bad Request: unsupported parse_mode"),
        (
            {"text": "hello", "entities": [{"type": "bold", "offset": 0, "length": 100}]},
            "text",
            "Bad Request: entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 100",
        ),
    ],
)
def test_a_bad_text_is_refused(args: dict[str, object], name: str, words: str) -> None:
    with pytest.raises(Refused) as caught:
        texts.taken(args, name)
    assert caught.value.description == words


@settings(max_examples=200)
@given(st.text(alphabet="<>/ab=\"'&;#x1 ю🙂-"))
def test_any_html_is_read_or_refused(source: str) -> None:
    try:
        text, entities = html.parse(source)
    except Refused as refused:
        assert refused.description.startswith(PREFIX)
    else:
        size = html.units(text)
        assert all(e["length"] > 0 and e["offset"] + e["length"] <= size for e in entities)


@settings(max_examples=100)
@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_escaped_words_come_out_as_they_went_in(words: str) -> None:
    assert html.parse(f"<b>{escaping.escape(words, quote=False)}</b>")[0] == words


def test_commands_and_links_are_found_by_telegram_itself() -> None:
    found = texts.with_found("/start и https://example.org/a, a@b.ru", [])
    assert [(e["type"], e["offset"], e["length"]) for e in found] == [
        ("bot_command", 0, 6),
        ("url", 9, 21),
        ("email", 32, 6),
    ]
