"""Pages that show no story, or the beginning of one."""

import pytest

from ceasewire.lexicon.walls import WallKind, load_walls
from ceasewire.model.page import Article
from ceasewire.page.drafts import Draft
from ceasewire.page.intake import read_page
from ceasewire.page.text.strands import page_strand
from ceasewire.page.walls import find_end, find_wall, tell_walls

STORY = [
    "The rebels said on Sunday that they would halt fire if the government opened the road to the coast.",
    "The army denied that it had shelled the town, and blamed the rebels for breaking the last truce in May.",
]
WALL = [
    "We and our 842 partners store and access personal data on your device, and use cookies to know you again.",
    "By clicking “Accept all” you agree to the purposes that are shown under the button below this text.",
]


def draft(headline: str | None, paragraphs: list[str]) -> Draft:
    return Draft(headline=headline, body=tuple(page_strand(text, 0, len(text)) for text in paragraphs))


@pytest.mark.parametrize(
    ("headline", "paragraphs", "kind"),
    [
        ("We value your privacy", WALL, WallKind.CONSENT),
        (None, WALL, WallKind.CONSENT),
        ("404 - Page not found", [*STORY[:1], "The page you are looking for may have been moved."], WallKind.MISSING),
        ("Rebels offer truce", [*STORY, *WALL[:1]], None),
        ("Rebels offer truce", STORY, None),
        ("We value your privacy", [*STORY * 12, *WALL], None),
    ],
    ids=["consent", "without a heading", "half of it", "a notice below a story", "a story", "a long story"],
)
def test_what_says_little_but_that_there_is_no_story_is_a_wall(
    headline: str | None, paragraphs: list[str], kind: WallKind | None
) -> None:
    assert find_wall(draft(headline, paragraphs), load_walls()) is kind


def test_a_wall_is_told_with_what_to_do() -> None:
    problem = tell_walls([WallKind.ROBOT, WallKind.CONSENT], fatal=True)
    assert (problem.code, problem.fatal) == ("wall", True)
    assert "Save it from your browser" in problem.message


def test_a_page_that_is_a_wall_gives_no_article() -> None:
    body = "".join(f"<p>{line}</p>" for line in WALL)
    page = read_page(f"<html><body><h1>We value your privacy</h1>{body}</body></html>".encode(), uri="x")
    assert (page.articles, [p.code for p in page.problems]) == ((), ["wall"])


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ('<script type="application/ld+json">{"isAccessibleForFree": "False"}</script>', True),
        ("<p>Subscribe to continue reading</p>", True),
        ("<p>Already a subscriber? Sign in</p>", True),
        ("<p>Sign up for our newsletter</p>", False),
    ],
)
def test_the_beginning_of_a_story_is_told_where_the_page_keeps_the_rest(source: str, told: bool) -> None:
    article = Article(id="art1", text="\n\n".join(STORY))
    problem = find_end([article], source, load_walls())
    assert (problem is not None and problem.code == "cut_off") is told
    assert find_end([Article(id="art1", text="\n\n".join(STORY * 9))], source, load_walls()) is None
    assert find_end([article, article], source, load_walls()) is None
