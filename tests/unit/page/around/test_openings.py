"""Openings of other stories beside the page's own."""

from ceasewire.page.intake import read_page

HEADLINE = "Rebels offer truce if road is opened"
LINES = [
    "The rebels said on Sunday that they would halt fire if the government opened the road to the coast.",
    "The army denied that it had shelled the town, and blamed the rebels for breaking the last truce in May.",
    "Envoys are to meet again on Thursday in the capital, where a draft has been on the table for a week.",
]
OTHER = "Teachers in the north called off their strike on Monday after a vote that went on until late at night."


def texts(source: str, title: str = HEADLINE) -> list[str]:
    page = read_page(f"<html><head><title>{title}</title></head><body>{source}</body></html>".encode(), uri="page")
    return page.articles[0].text.split("\n\n")


def story(lines: list[str]) -> str:
    return f"<h1>{HEADLINE}</h1>{''.join(f'<p>{line}</p>' for line in lines)}"


def opening(n: int) -> str:
    return (
        f"<div class=w><p>Teachers call off strike number {n}</p><p>{OTHER}</p><p>{LINES[0][:-1]}, it said.</p></div>"
    )


def test_openings_of_other_stories_in_a_column_beside_are_no_text() -> None:
    side = "".join(map(opening, range(4)))
    assert texts(f"<table><tr><td>{story(LINES)}</td><td>{side}</td></tr></table>") == LINES


def test_the_parts_of_the_page_s_own_story_stay() -> None:
    part = "<div class=w><p>What the draft says now</p><p>{}</p></div>"
    parts = "".join(part.format(line) for line in LINES)
    told = texts(f"<div><div><h1>{HEADLINE}</h1></div><div>{parts}</div></div>")
    assert [line for line in told if line in LINES] == LINES
