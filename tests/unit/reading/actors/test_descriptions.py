"""Descriptions: the forms in which a text may take up somebody whom it describes."""

import pytest

from ceasewire.reading.actors.descriptions import describe, skip_article
from ceasewire.reading.actors.mentions import Mention, find_mentions
from tests.readings import lexicon, parse_one


def find(text: str, head: str) -> Mention:
    """Return the mention with this head."""
    return next(
        m for m in find_mentions(parse_one(text), {}, lexicon().people, lexicon().actors, ()) if m.head.text == head
    )


@pytest.mark.parametrize(
    ("text", "head", "form"),
    [
        ("At least three suicide bombers struck.", "bombers", "suicide bombers"),
        ("Six gunmen fled.", "gunmen", "gunmen"),
        ("They killed its two guards.", "guards", "guards"),
        ("The officials in both capitals agreed.", "officials", "officials in both capitals"),
        ("Thousands of families fled.", "families", "Thousands of families"),
        ("They freed the men held in Dara.", "men", "men held in Dara"),
    ],
)
def test_a_description_has_this_form_too(text: str, head: str, form: str) -> None:
    assert form in describe(find(text, head))


@pytest.mark.parametrize(
    ("text", "head", "form"),
    [
        ("The raid by gunmen killed the men shot by the army.", "men", "men shot by the army"),
        ("A group of families fled.", "families", "group of families"),
    ],
)
def test_a_description_does_not_have_this_form(text: str, head: str, form: str) -> None:
    assert form not in describe(find(text, head))


def test_an_article_is_skipped() -> None:
    mention = find("The gunmen fled.", "gunmen")
    assert mention.paragraph.doc[skip_article(mention)].text == "gunmen"
