"""Which lines are said of a picture."""

import pytest

from ceasewire.page.bodies.pictures import once
from ceasewire.page.intake import read_page

LINES = [
    "The rebels said on Sunday that they would halt fire if the government opened the road to the coast.",
    "The army denied that it had shelled the town, and blamed the rebels for breaking the last truce in May.",
    "Envoys are to meet again on Thursday in the capital, where a draft has been on the table for a week.",
]
SAID = "Families wait with their bags at the shut gate of the port, as a convoy of aid passes them on its way."
# A paragraph of a story, as long as that, whose words are no picture's.
TOLD = (
    "Families had waited at the shut gate of the port since Friday, and the army said that it would stay shut for now."
)


def texts(*between: str, head: str = "", lines: list[str] = LINES) -> list[str]:
    """Return the paragraphs read of a page that has these between the first and the second line."""
    first, *others = (f"<p>{line}</p>" for line in lines)
    body = f"<h1>Rebels offer truce if road is opened</h1>{first}{''.join(between)}{''.join(others)}"
    page = read_page(f"<html><head>{head}</head><body><article>{body}</article></body></html>".encode(), uri="page")
    return page.articles[0].text.split("\n\n")


@pytest.mark.parametrize(
    "picture",
    [
        f'<p><img src=a alt="{SAID}"></p><p>{SAID}</p>',
        f'<p><img src=a title="{SAID}"></p><p>{SAID} Omar Haddad</p>',
        f"<p><img src=a></p><p><em>{SAID}</em></p>",
        f"<p><img src=a></p><p><small>{SAID}</small></p>",
        f"<p><img src=a></p><p style='font-size:12px'>{SAID}</p>",
        f"<p><img src=a></p><h6>{SAID}</h6>",
        f"<p><img src=a><br>{SAID}</p>",
        f"<div><a href=b><img src=a></a><span>{SAID}</span></div>",
        f"<div><img src=a><p>{SAID}</p><p>© Omar Haddad</p></div>",
        f"<div><img src=a><div>© UNHCR/Omar Haddad<br>{SAID}</div></div>",
        f"<p><img src=a></p><p>{SAID}</p><p>Photo: Omar Haddad</p>",
        f"<div><video src=v></video><div>02:14</div><p>{SAID}</p></div>",
        f"<ul><li><img src=a><p>{SAID}</p><span>1/2</span></li><li><img src=b><p>{SAID}</p><span>2/2</span></li></ul>",
        f"<table><tr><td><img src=a></td></tr><tr><td>{SAID}</td></tr></table>",
        f"<p><img src=a></p><p>{SAID[:-1]} — File photo</p>",
        f"<p><img src=a></p><p>{SAID} (Photo courtesy of the port)</p>",
        f"<p>Photo: {SAID}</p>",
        f"<p><img src=a></p><p><span style='font-size: small'>{SAID}</span></p>",
        f"<p><img src=a></p><p>Image: Omar Haddad / AFP</p><p><em>{SAID}</em></p>",
        f"<div><img src=a></div><p class=pic-line>{SAID}</p>",
        f"<style>.k7{{font-size:8pt}}</style><p><img src=a></p><p class=k7>{SAID}</p>",
        f"<p><img src=a></p><p style='color:#777'>{SAID}</p>",
        f"<p><img src=a></p><p><font color=gray>{SAID}</font></p>",
        f"<p><img src=a></p><p style='text-align:right'>{SAID}</p>",
        f"<p><img src=a></p><p>[{SAID[:-1]}]</p>",
        f"<p><img src=a></p><p>▲ {SAID}</p>",
        f"<p><img src=a></p><p>Above: {SAID}</p>",
        f"<p align=center><img src=a><br><b>{SAID[:-1]}</b></p>",
        f"<div class=photo><p>{SAID}</p><img src=a></div>",
        f"<div role=img style='background-image:url(a)'></div><p class=image-line>{SAID}</p>",
        f"<div><img src=a><div><p>{SAID}</p><p>Omar Haddad for the paper</p></div></div>",
        f"<div class=datawrapper><h3>Trucks by week</h3><iframe src=x></iframe><p>{SAID}</p></div>",
    ],
)
def test_what_is_said_of_a_picture_is_no_text(picture: str) -> None:
    assert texts(picture) == LINES


@pytest.mark.parametrize(
    "paragraph",
    [
        f"<p><img src=a align=left> {TOLD}</p>",
        f"<p><img src=a></p><p>{TOLD}</p>",
        f"<p><em>{TOLD}</em></p>",
        f"<p><img src=a alt='A gate'></p><p>{TOLD}</p>",
        f"<table><tr><td><img src=a></td><td>{TOLD}</td></tr></table>",
    ],
)
def test_a_paragraph_beside_a_picture_stays(paragraph: str) -> None:
    assert texts(paragraph) == [LINES[0], TOLD, *LINES[1:]]


@pytest.mark.parametrize(
    "picture",
    [
        f"<p><img src=a></p><p>{SAID}</p>",
        f"<p><img src=a align=left> {SAID}</p>",
        f"<video src=v></video><p>{SAID}</p>",
        f"<p><img src=a></p><p>~ {SAID}</p>",
        f"<div class=row><div class=col><img src=a></div><div class=col><p>{SAID}</p></div></div>",
        f"<p><em>{SAID}</em></p><p><img src=a></p>",
    ],
)
def test_a_line_that_nothing_marks_is_a_pictures_by_its_words(picture: str) -> None:
    assert texts(picture) == LINES
    kept = TOLD if "~" not in picture else f"~ {TOLD}"
    assert texts(picture.replace(SAID, TOLD)) == [LINES[0], kept, *LINES[1:]]


def test_lines_behind_the_pictures_of_other_stories_tell_how_the_page_sets_them() -> None:
    line, said = (
        "A ward in the clinic. Many of the children are younger than five.",
        "The envoy (left) greets the minister.",
    )
    story = "<article><h2>{}</h2><p>By Omar Haddad</p><p><img src=a></p><p>{}</p>" + "".join(
        f"<p>{t}</p>" for t in LINES
    )

    def read(other: str) -> str:
        first = story.format("Rebels offer truce if road is opened", line)
        heads = ("Army denies that it shelled the town", "Envoys carry a draft to the capital")
        others = "</article>".join(story.format(head, other) for head in heads)
        page = read_page(f"<html><body>{first}</article>{others}</article></body></html>".encode(), uri="page")
        assert len(page.articles) == 3
        return page.articles[0].text

    assert line not in read(said)
    assert line in read(TOLD)


def test_a_body_of_lines_without_a_sentence_behind_a_picture_is_no_fault() -> None:
    source = "<html><body><img src=a alt='The army denied it.'>1. The road comes first</body></html>"
    assert not read_page(source.encode(), uri="page").articles


def test_a_line_above_a_picture_in_a_box_of_both_is_a_caption_by_its_words() -> None:
    box = "<div class=ph><span>{}</span><img src=a></div>"
    assert texts(box.format(SAID)) == LINES
    assert TOLD in texts(box.format(TOLD))


def test_boxes_that_hold_the_paragraphs_of_a_story_are_its_own() -> None:
    box = '<div class="part">{}</div>'
    parts = [box.format(f"<p>{line}</p>") for line in LINES]
    parts.insert(1, box.format(f"<img src=a><p>{TOLD}</p>"))
    page = read_page(
        f"<article><h1>Rebels offer truce if road is opened</h1>{''.join(parts)}</article>".encode(), uri="p"
    )
    assert page.articles[0].text.split("\n\n") == [LINES[0], TOLD, *LINES[1:]]


def test_a_paragraph_that_the_page_is_described_with_is_no_caption() -> None:
    head = f'<meta name="description" content="{SAID}">'
    assert texts(f'<p><img src=a alt="{SAID}"></p><p>{SAID}</p>', head=head) == [LINES[0], SAID, *LINES[1:]]


def test_a_story_of_a_picture_and_a_paragraph_is_kept() -> None:
    page = read_page(
        f"<article><h1>Rebels offer truce if road opens</h1><img src=a><p>{SAID}</p></article>".encode(), uri="p"
    )
    assert [article.text for article in page.articles] == [SAID]


def test_a_caption_that_another_goes_on_with_is_one_with_it() -> None:
    assert once(["The gate", "The gate at noon", "The gate"]) == ("The gate at noon",)


@pytest.mark.parametrize("opening", ["<p><em>", "<p><small>", "<p><span style='font-size:12px'>", "<p align=center>"])
def test_letters_that_the_whole_story_is_set_in_tell_nothing(opening: str) -> None:
    told = [f"{opening}{line}</p>" for line in [*LINES[:2], TOLD, LINES[2]]]
    told.insert(2, "<p><img src=a></p>")
    source = f"<article><h1>Rebels offer truce if road is opened</h1>{''.join(told)}</article>"
    assert read_page(source.encode(), uri="p").articles[0].text.split("\n\n") == [*LINES[:2], TOLD, LINES[2]]


def test_columns_and_subheads_behind_pictures_are_text() -> None:
    column = f"<div class=row><div class=col><img src=a></div><div class=col><p>{TOLD}</p></div></div>"
    subhead = "<p align=center><img src=a></p><p align=center><b>What each side wants</b></p>"
    assert texts(column) == [LINES[0], TOLD, *LINES[1:]]
    assert texts(subhead) == [LINES[0], "What each side wants", *LINES[1:]]


def test_a_division_behind_a_film_is_its_title_where_the_text_stands_in_paragraphs() -> None:
    film = f"<div><video src=v></video></div><div class=t>{SAID}</div>"
    assert texts(film, lines=[*LINES, LINES[0][:-1] + " again."])[1] != SAID
    divisions = "".join(f"<div>{line}</div>" for line in LINES)
    source = f"<h1>Rebels offer truce if road is opened</h1>{divisions}<div><img src=a></div><div>{TOLD}</div>"
    article = read_page(f"<article>{source}</article>".encode(), uri="p").articles[0]
    assert article.text.split("\n\n") == [*LINES, TOLD]


def test_a_line_of_a_shape_of_its_own_behind_a_picture_is_none_of_the_text() -> None:
    lines = [*LINES, LINES[0][:-1] + " again."]
    assert SAID not in texts(f"<p><img src=a></p><p class=k7>{SAID}</p>", lines=lines)
    assert SAID in texts(f"<p><img src=a></p><p class=pull-quote>{SAID}</p>", lines=lines)
    assert SAID in texts(f"<p><img src=a></p><blockquote class=k7>{SAID}</blockquote>", lines=lines)


def test_the_opening_behind_a_pages_picture_stays_whatever_its_shape() -> None:
    body = "".join(f"<p>{line}</p>" for line in [*LINES, LINES[0][:-1] + " again."])
    source = f"<h1>Rebels offer truce if road is opened</h1><p><img src=a></p><p class=k7>{TOLD}</p>{body}"
    assert TOLD in read_page(f"<article>{source}</article>".encode(), uri="p").articles[0].text


def test_a_line_between_a_picture_and_a_rule_is_said_of_the_picture() -> None:
    assert texts(f"<img src=a><p>{SAID}</p><hr>") == LINES
    assert texts(f"<hr><img src=a><p>{SAID.rstrip('.')}</p><hr>") == LINES


def test_a_paragraph_between_a_picture_and_a_rule_that_parts_the_story_is_its_own() -> None:
    assert texts(f"<img src=a><p>{TOLD}</p><hr><p>{LINES[1]}</p><hr>", lines=LINES[::2]) == [
        LINES[0], TOLD, *LINES[1:]
    ]  # fmt: skip
    assert texts("<hr>", lines=LINES)[0] == LINES[0]
    opening = "".join(f"<p>{line}</p>" for line in LINES[1:])
    body = f"<h1>Rebels offer truce if road is opened</h1><img src=a><p>{LINES[0]}</p><hr>{opening}"
    page = read_page(f"<html><body><article>{body}</article></body></html>".encode(), uri="page")
    assert page.articles[0].text.split("\n\n") == LINES


def test_a_line_in_a_quotations_element_with_a_picture_is_said_of_it_unless_it_quotes() -> None:
    assert texts(f"<blockquote><img src=a>{SAID}</blockquote>") == LINES
    assert f"“{SAID}”" in texts(f"<blockquote><img src=a>“{SAID}”</blockquote>")
    assert SAID in texts(f"<img src=a><blockquote>{SAID}</blockquote>")


@pytest.mark.parametrize(
    ("name", "picture"), [("with-image", "<img src=a>"), ("photo-left", "<img src=a align=left>"), ("image-left", "")]
)
def test_a_paragraph_with_a_picture_in_it_is_the_storys_whatever_its_name(name: str, picture: str) -> None:
    line = "The rebels freed twenty captives on Friday, the Red Cross said."
    behind = f'<p class="{name}">{picture or "<img src=a>"}{line}</p>'
    assert line in texts(behind)
    assert line in texts(f'<p class="{name}">{line}<img src=a></p>')


def test_a_paragraph_named_after_its_picture_that_reads_as_a_caption_is_none_of_the_text() -> None:
    line = "A guard stands by the shut gate on Friday, May 4, 2026. (Photo by Omar Haddad/AFP)"
    assert line not in texts(f'<p class="photo">{line}<img src=a></p>')
