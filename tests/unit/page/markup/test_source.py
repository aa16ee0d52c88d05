"""HTML source to blocks."""

import time

import pytest

from ceasewire.page.markup.source import read_markup


def texts(source: str) -> list[str]:
    return [block.text for block in read_markup(source).blocks]


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("<p>One.</p><p>Two.</p>", ["One.", "Two."]),
        ("<p>One.<p>Two.", ["One.", "Two."]),
        ("<div>One.<div>Two.</div>Three.</div>", ["One.", "Two.", "Three."]),
        ("<p>A <b>bold</b> <a href=x>link</a>ed word</p>", ["A bold linked word"]),
        ("One.<br>Two.<br><br>Three.", ["One.", "Two.", "Three."]),
        ("<p>The army and<br>the rebels met.</p>", ["The army and the rebels met."]),
        ("<ul><li>One<li>Two</ul>", ["One", "Two"]),
        ("<p>3 < 4 and a<b</p>", ["3 < 4 and a"]),
        ("<p title='it's > that'>One.</p>", ["that'>One."]),
        ('<p title="a > b">One.</p>', ["One."]),
        ("<p>Fish &amp; chips&nbsp;&#8212; &eacute;</p>", ["Fish & chips — é"]),
        ("<p>soft\u00adhy\u200bphen</p>", ["softhyphen"]),
        ("<script>var a = '<p>no</p>';</script><p>yes</p>", ["yes"]),
        ("<style>p {}</style><!-- <p>no</p> --><p>yes</p>", ["yes"]),
        ("<p>open <script>never closed", ["open never closed"]),
        ("<p>the report<span class='visually-hidden'>, opens new tab</span> says</p>", ["the report says"]),
        ("<p>Text<span class='photo-credit'>AFP</span></p>", ["Text", "AFP"]),
        ("</div></p>One.", ["One."]),
        ("", []),
    ],
)
def test_blocks_are_what_a_reader_sees_as_lines(source: str, blocks: list[str]) -> None:
    assert texts(source) == blocks


def test_headings_know_their_level() -> None:
    markup = read_markup("<h1><span>Guns fall silent</span></h1><p>One.</p><h2><div>Next</div></h2>")
    assert [block.heading for block in markup.blocks] == [1, 0, 2]


def test_links_are_counted() -> None:
    (block,) = read_markup("<p>See <a href=x>this</a> now</p>").blocks
    assert block.linked == 4


def test_title_language_times_metas_and_data_are_kept() -> None:
    markup = read_markup(
        "<html lang=en><head><title>A &amp; B</title><meta name=author content='Sara'>"
        "<script type='application/ld+json'>{}</script></head>"
        "<body><time datetime='2026-03-22'>Sunday</time></body></html>"
    )
    assert (markup.title, markup.language) == ("A & B", "en")
    assert markup.metas == [{"name": "author", "content": "Sara"}]
    assert [markup.source[a:b] for a, b in markup.scripts] == ["{}"]
    assert [value for _, value, _ in markup.times] == ["2026-03-22"]


def test_elements_know_their_source_and_their_blocks() -> None:
    source = "<div id=a><p>One.</p></div><p>Two.</p>"
    markup = read_markup(source)
    (element,) = [e for e in markup.elements if e.attribute("id") == "a"]
    assert source[element.start : element.end] == "<div id=a><p>One.</p></div>"
    assert (element.first, element.last) == (0, 1)


@pytest.mark.parametrize(
    "source",
    [
        "<div>" * 100_000 + "x",
        "<p>" * 100_000 + "x",
        "<b><i>" * 50_000 + "x",
        "</div>" * 100_000,
        "<" * 200_000,
        "<a " * 100_000,
        '<a b="' * 100_000,
        "<!--" * 100_000 + "x",
        "<script>" * 50_000 + "x",
        "<svg>" * 50_000 + "x",
        "&" * 200_000,
        "<br>" * 100_000,
        "<p " + "a=b " * 100_000 + ">x",
    ],
    ids=lambda s: s[:8],
)
def test_time_grows_with_the_page_and_no_faster(source: str) -> None:
    start = time.process_time()
    read_markup(source)
    assert time.process_time() - start < 5


@pytest.mark.parametrize("tag", ["del", "s", "strike"])
def test_words_that_were_struck_out_are_not_read(tag: str) -> None:
    page = f"<p>The army <{tag}>agreed to</{tag}> refused the <b>truce</b> on Monday.</p>"
    assert [block.text for block in read_markup(page).blocks] == ["The army refused the truce on Monday."]


@pytest.mark.parametrize(
    "style", ["font-size: 0", "font-size:0px", "text-indent:-9999px", "position:absolute;left:-9999px",
              "clip-path: inset(50%)", "display:none", "visibility: hidden"]
)  # fmt: skip
def test_an_element_that_nobody_sees_says_so(style: str) -> None:
    markup = read_markup(
        f'<p style="{style}">a</p><p hidden>b</p><p style="font-size:0.9em;left:-1px" class="hidden-x">c</p>'
    )
    found = [element.is_unseen() for element in markup.elements if element.tag == "p"]
    assert found == [True, True, False]


@pytest.mark.parametrize(
    "attributes",
    [
        "hidden", 'style="opacity:0"', 'style="opacity: 0.0"', 'style="color: transparent"',
        'style="transform:scale(0)"', 'style="font-size:1px"', 'style="display&#58;none"',
        'style="max-height:0;overflow:hidden"',
        'style="overflow: hidden; width:0px"',
    ],
)  # fmt: skip
def test_words_inside_a_line_that_nobody_sees_are_not_read(attributes: str) -> None:
    page = f"<p>The front said it will <span {attributes}>never</span> stop its raids.</p>"
    assert [block.text for block in read_markup(page).blocks] == ["The front said it will stop its raids."]


@pytest.mark.parametrize(
    "attributes",
    [
        'aria-hidden="true"', 'style="opacity:0.8"', 'style="background-color:transparent"', 'style="font-size:12px"',
        'style="font-size:1.2em"', 'style="line-height:0"', 'style="height:0"', 'data-style="hidden"', 'title="hidden"',
    ],
)  # fmt: skip
def test_words_inside_a_line_that_are_seen_are_read(attributes: str) -> None:
    page = f"<p>The front said it will <span {attributes}>never</span> stop its raids.</p>"
    assert [block.text for block in read_markup(page).blocks] == ["The front said it will never stop its raids."]


def test_text_set_as_it_is_typed_has_paragraphs() -> None:
    source = (
        "<pre>Date: 4 May 2026\nSubject: Convoy turned\n back\n\nThe convoy was\nturned back.\n-----\nAnother.</pre>"
    )
    markup = read_markup(source)
    shown = [block.text for block in markup.blocks]
    assert shown == ["Date: 4 May 2026", "Subject: Convoy turned back", "The convoy was turned back.", "Another."]
    assert markup.rules == [source.index("\n-----")]


@pytest.mark.parametrize(
    "element",
    [
        '<time datetime="2026-05-04T09:12">4 May</time>',
        '<abbr class="published" title="2026-05-04T09:12">4 May</abbr>',
        '<relative-time datetime="2026-05-04T09:12">today</relative-time>',
        '<meta itemprop="datePublished" content="2026-05-04T09:12">',
    ],
)
def test_times_that_programs_read_are_kept(element: str) -> None:
    markup = read_markup(f"<p>Published {element}</p>")
    assert [value for _, value, _ in markup.times] == ["2026-05-04T09:12"]


def test_the_day_in_a_title_of_an_exported_chat_is_a_time() -> None:
    markup = read_markup('<div class="date" title="12.04.2026 10:01:22 UTC+03:00">10:01</div><div title="4.5">x</div>')
    assert [value for _, value, _ in markup.times] == ["12.04.2026 10:01:22 UTC+03:00"]


def test_a_mails_fields_and_signature_stand_alone_in_set_text() -> None:
    text = (
        "Subject: Convoy turned back\nMessage-ID: <1@x>\nContent-Type: text/plain\n\nIt was sent back.\n-- \nThe Desk"
    )
    blocks = [b.text for b in read_markup(f"<pre>{text}</pre>").blocks]
    assert blocks == [
        "Subject: Convoy turned back", "Message-ID: <1@x>", "Content-Type: text/plain", "It was sent back.",
        "-- The Desk",
    ]  # fmt: skip


def test_a_heading_that_is_never_closed_is_one_of_its_own_words_alone() -> None:
    lines = "".join(f"<p>Line {n} of the story, which goes on for a good while longer.</p>" for n in range(8))
    open_heading = read_markup(
        f"<h1 class=t>Rebels offer truce<div>4 May 2026</div><div>{lines}<h3>What next</h3></div>"
    )
    closed = read_markup("<h1><span>Rebels</span><div>offer truce</div></h1>")
    assert [b.heading for b in open_heading.blocks] == [1, *[0] * 9, 3]
    assert [b.heading for b in closed.blocks] == [1, 1]


def test_what_stands_right_behind_a_bold_line_in_other_letters_is_another_line() -> None:
    def texts(source: str) -> list[str]:
        return [block.text for block in read_markup(source).blocks]

    assert texts("<div><b>Convoy turned back today</b><i>Reuters</i></div>") == ["Convoy turned back today", "Reuters"]
    assert texts("<p><b>Convoy turned back today</b> <i>Reuters</i> said.</p>") == [
        "Convoy turned back today Reuters said."
    ]
    assert texts("<p><b>Un</b><i>believable</i> news came in.</p>") == ["Unbelievable news came in."]


def test_a_day_before_bold_words_is_a_line_of_its_own() -> None:
    def lines(source: str) -> list[str]:
        return [block.text for block in read_markup(source).blocks]

    assert lines("<div><span>04.05.2026</span><b>Convoy turned back</b></div>") == ["04.05.2026", "Convoy turned back"]
    assert lines("<p><time>4 May 2026</time><strong>Talks</strong></p>") == ["4 May 2026", "Talks"]
    assert lines("<p><span>On 4 May 2026</span> <b>they</b> met.</p>") == ["On 4 May 2026 they met."]


def test_lines_below_a_headline_of_typed_text_are_parted() -> None:
    def lines(source: str) -> list[str]:
        return [block.text for block in read_markup(f"<pre>{source}</pre>").blocks]

    assert lines("CONVOY TURNED BACK\ndpa, May 4, 2026\n\nThe convoy") == [
        "CONVOY TURNED BACK",
        "dpa, May 4, 2026",
        "The convoy",
    ]
    assert lines("They have waited since\nthe winter of 2024.\n\nThen") == [
        "They have waited since the winter of 2024.",
        "Then",
    ]
