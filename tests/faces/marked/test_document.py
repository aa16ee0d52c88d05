"""The page with its words marked."""

import base64
import hashlib
import json
import re
from collections import Counter
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from ceasewire.faces.marked import Leaf, render_document
from ceasewire.model.codec import decode_reading
from ceasewire.model.page import Problem
from ceasewire.page import Surrounding
from tests.faces.samples import TEXT, make_json, make_reading

HOSTILE = '</p><script>alert(1)</script><img src=x onerror=alert(1)>" onmouseover="x \'"><style>*{}</style>{{ 7*7 }}'
VOID = {"meta", "input", "br", "img", "link", "hr"}


class Page(HTMLParser):
    """What a browser finds in a page: elements, their text, and whether they are closed in order."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.faults: list[str] = []
        self.paragraphs: list[str] = []
        self.text: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)
        if tag == "p":
            self.paragraphs.append("")

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(tag)

    def handle_data(self, data: str) -> None:
        self.text.append(data)
        if "p" in self.open:
            self.paragraphs[-1] += data

    def values(self, name: str) -> list[str]:
        return [value for _, attrs in self.elements if (value := attrs.get(name)) is not None]


def render(*leaves: Leaf) -> Page:
    return Page(render_document(leaves or [Leaf(name="page.html", reading=make_reading())]))


def changed(**fields: object) -> Leaf:
    """Return the sample with some fields of its article in JSON changed."""
    data = make_json()
    data["articles"][0] |= fields
    return Leaf(name="page.html", reading=decode_reading(data))


def test_paragraphs_of_the_article_stand_as_published() -> None:
    page = render()
    assert page.faults == page.open == []
    assert [p for p in page.paragraphs if p in TEXT.split("\n\n")] == TEXT.split("\n\n")


def test_nothing_is_fetched_and_nothing_is_run() -> None:
    page = render()
    tags = {tag for tag, _ in page.elements}
    assert tags.isdisjoint({"script", "link", "img", "iframe", "object", "base", "form", "svg"})
    assert page.values("src") == page.values("style") == []
    assert all(href.startswith("#") for href in page.values("href"))
    assert "url(" not in render_document([Leaf(name="a", reading=make_reading())])
    assert "@import" not in render_document([])


def test_policy_allows_the_one_style_sheet_and_nothing_else() -> None:
    html = render_document([Leaf(name="a", reading=make_reading())])
    style = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    assert len(style) == 1
    digest = base64.b64encode(hashlib.sha256(style[0].encode()).digest()).decode()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert policy
    assert policy[1].replace("&#39;", "'") == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )


@pytest.mark.parametrize("field", ["headline", "published", "language", "text", "dateline", "agency", "captions"])
def test_hostile_words_of_a_page_stay_words(field: str) -> None:
    value: object = {"dateline": {"place": HOSTILE}, "agency": [HOSTILE], "captions": [HOSTILE]}.get(field, HOSTILE)
    bare = {name: [] for name in ("statements", "terms", "events", "responsibility", "processes")}
    page = render(changed(**(bare if field == "text" else {}), **{field: value}))
    plain = render(
        changed(
            **(bare if field == "text" else {}),
            **({field: "x"} if isinstance(value, str) else {field: {"place": "x"} if field == "dateline" else ["x"]}),
        )
    )
    assert [tag for tag, _ in page.elements] == [tag for tag, _ in plain.elements]
    assert not any(name.startswith("on") for _, attrs in page.elements for name in attrs)


def test_hostile_names_and_ids_of_a_reading_json_stay_words() -> None:
    data = json.dumps(make_json()).replace('"s1"', json.dumps(HOSTILE)).replace('Anton Rell"', 'Anton </style> Rell"')
    reading = decode_reading(json.loads(data))
    page = render(Leaf(name=HOSTILE, reading=reading, problems=(Problem(code="x", message=HOSTILE),)))
    assert [tag for tag, _ in page.elements if tag in ("script", "img")] == []
    assert sum(tag == "style" for tag, _ in page.elements) == 1
    assert page.faults == []


def test_characters_that_html_has_no_place_for_are_replaced_one_for_one() -> None:
    bare = {name: [] for name in ("statements", "terms", "events", "responsibility", "processes")}
    page = render(changed(**bare, text="a\x00b\x1bc\ud800d\u202ee"))
    assert "a\ufffdb\ufffdc\ufffdd\ufffde" in page.paragraphs


def test_every_link_leads_to_one_place_and_every_id_is_there_once() -> None:
    page = render(Leaf(name="a", reading=make_reading()), Leaf(name="b", reading=make_reading()))
    ids = Counter(page.values("id"))
    assert set(ids.values()) == {1}
    assert {href[1:] for href in page.values("href")} <= set(ids)
    assert set(page.values("for")) | set(page.values("aria-labelledby")) <= set(ids)


def test_every_record_leads_to_its_words_and_they_lead_back() -> None:
    page = render()
    cards = [attrs["id"] for _, attrs in page.elements if re.search(r"\b(card|part)\b", attrs.get("class") or "")]
    hrefs = set(page.values("href"))
    assert len(cards) == 2 + 1 + 1 + 1 + 3 + 1  # statements, term, condition, event, responsibility, talks
    assert {f"#w-{card}" for card in cards} <= hrefs
    marks = {attrs.get("href") for tag, attrs in page.elements if tag == "a" and "m " in (attrs.get("class") or "")}
    assert {"#a1-s1", "#a1-t1", "#a1-t1c1", "#a1-e1", "#a1-r2", "#a1-p1"} <= marks


def test_titles_tell_the_slots_of_the_record() -> None:
    titles = "\n".join(render().values("title"))
    assert "s1 · pledge: Anton Rell, for River Front, via Coast Wire" in titles
    assert "condition of t1 · if: by governor, achieve, deadline: before 3 May (2031-05-03)" in titles
    assert "e1 · happened: place: the mill, 2 dead" in titles
    assert "denies: River Front" in titles


def test_headings_come_in_order_and_one_is_first() -> None:
    page = render(Leaf(name="a", reading=make_reading()), Leaf(name="b", problems=(Problem(code="x", message="No."),)))
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_page_and_article_name_their_language() -> None:
    page = render(changed(language="fr"))
    assert page.values("lang") == ["en", "fr"]


def test_lines_around_the_article_are_folded_where_they_stand() -> None:
    around = (
        Surrounding(article="art1", paragraph=0, lines=("World",)),
        Surrounding(article="art1", paragraph=1, lines=("Share", "Advertisement")),
        Surrounding(article="art1", paragraph=3, lines=("Tags",)),
        Surrounding(article="art9", paragraph=0, lines=("Elsewhere",)),
    )
    page = render(Leaf(name="a", reading=make_reading(), around=around))
    parts = TEXT.split("\n\n")
    shown = [p for p in page.paragraphs if p in (*parts, "World", "Share", "Advertisement", "Tags", "Elsewhere")]
    assert shown == ["World", parts[0], "Share", "Advertisement", parts[1], parts[2], "Tags"]
    assert "2 lines outside the article" in page.text


def test_several_articles_have_a_table_of_contents() -> None:
    assert "nav" not in {tag for tag, _ in render().elements}
    page = render(Leaf(name="a.html", reading=make_reading()), Leaf(name="b.html", reading=make_reading()))
    assert {"#a1", "#a2"} <= set(page.values("href"))
    assert "2 sources" in page.text
    assert {"a.html", "b.html"} <= set(page.text)


def test_problems_are_shown_with_their_source() -> None:
    page = render(Leaf(name="b.html", problems=(Problem(code="x", message="It is empty.", fatal=True),)))
    text = "".join(page.text)
    assert "b.html: It is empty." in text
    assert "There is no article here" in text
    assert "ceasewire read FILE --html OUT.html" in text


def test_article_without_records_says_so() -> None:
    bare = {name: [] for name in ("statements", "terms", "events", "responsibility", "processes")}
    assert "Nothing about a ceasefire" in "".join(render(changed(**bare)).text)


def test_article_that_could_not_be_read_is_not_said_to_hold_nothing() -> None:
    bare = {name: [] for name in ("statements", "terms", "events", "responsibility", "processes")}
    problem = Problem(code="unanswered_article", message="Article a1 could not be read.")
    text = "".join(render(Leaf(name="a", reading=changed(**bare).reading, problems=(problem,))).text)
    assert "Nothing about a ceasefire" not in text
    assert "No record was read in this article" in text


def test_page_of_the_web_is_linked_and_no_other_address_is() -> None:
    data = make_json() | {"source": {"uri": "https://example.org/a?b=1&c"}}
    assert "https://example.org/a?b=1&c" in render(Leaf(name="x", reading=decode_reading(data))).values("href")
    data = make_json() | {"source": {"uri": "javascript:alert(1)"}}
    assert all(h.startswith("#") for h in render(Leaf(name="x", reading=decode_reading(data))).values("href"))


def test_legend_has_a_box_for_each_kind_that_the_style_sheet_listens_to() -> None:
    html = render_document([Leaf(name="a", reading=make_reading())])
    boxes = [attrs["id"] for tag, attrs in Page(html).elements if tag == "input"]
    assert len(boxes) == 7
    assert all(f"#{box}:" in html for box in boxes)
