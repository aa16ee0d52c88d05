"""Where another story begins on a plain page."""

import pytest

from ceasewire.lexicon.furniture import load_furniture
from ceasewire.page.plain.cuts import find_cuts, pick_headline
from ceasewire.page.text.lines import LineRole, read_entries

FURNITURE = load_furniture()
FIRST = "Rebels offer three-day truce if the coast road is opened"
SECOND = "Two neighbours swap forty captives at the northern bridge"
BODY = [
    "The rebels said on Sunday that they would halt fire if the government opened the road to the coast.",
    "The army denied that it had shelled the town, and blamed the rebels for breaking the last truce in May.",
    "Mediators are to meet both sides again before the end of the month, one of them said by telephone.",
]
OTHER = [
    "The two countries exchanged forty captives on Monday, in a deal that took the mediators nine weeks of work.",
    "Each side had accused the other of holding back names until the very last night of the long talks.",
    "Families waited on both banks of the river from dawn, and some of them had walked there from far away.",
    "No date was given for the next exchange, though the lists for it are said to have been drawn up in secret.",
]


def cuts(text: str) -> list[str]:
    entries = read_entries(text, FURNITURE)
    return [entries[n].text for n in find_cuts(entries, FURNITURE)]


def stories(gap: str, *, before: str = "", first: str = FIRST, second: str = SECOND) -> str:
    return "\n\n".join([first, *BODY]) + gap + before + "\n\n".join([second, *OTHER])


@pytest.mark.parametrize(
    "text",
    [
        stories("\n\n---\n\n"),
        stories("\n\n* * *\n\n"),
        stories("\n\nENDS\n\n"),
        stories("\n\nhttps://courier.example/world/5.html\n\n"),
        stories("\n\n(Reporting by Lina Saab; Editing by Paul Hart)\n\n"),
        stories("\n\n\n"),
        stories("\n\n", first=FIRST.upper(), second=SECOND.upper()),
        stories("\n\n", second=f"{SECOND}\n\n{SECOND}"),
        stories("\n\n", second=f"{SECOND}\n\nhttps://courier.example/5"),
        stories("\n\n", second=f"{SECOND}\n\nPar Claire Moreau"),
        stories("\n\n", second=f"{SECOND}\n\n3-5 minutes"),
        stories("\n\n", first=f"# {FIRST}", second=f"# {SECOND}"),
        stories("\n\nMore top stories\n\n"
                "Envoy leaves for talks in the hills\n\nStorm hits the coast at night\n\nTags\n\n",
                second=f"{SECOND}\n\nBy Sara Haddad"),
    ],
    ids=["dashes", "stars", "ends", "address", "credits", "gap", "capitals", "twice", "address below", "byline",
         "minutes", "hashes", "teasers"],
)  # fmt: skip
def test_another_story_begins_at_its_headline(text: str) -> None:
    assert [cut.casefold() for cut in cuts(text)] == [SECOND.casefold()]


@pytest.mark.parametrize(
    "text",
    [
        stories("\n\n", second="Who holds the road"),
        stories("\n\n", second="How the exchange at the northern bridge would work"),
        stories("\n\n* * *\n\n", second="It was a long night for the families."),
        stories(
            "\n\nBuses wait at the northern bridge (Reuters)\n\nReuters\n\n",
            second="What the families were told in the end",
        ),
        stories("\n\n", first=FIRST.upper(), second="WHO HOLDS THE ROAD"),
        stories("\n\n", first=f"# {FIRST}", second=f"## {SECOND}"),
        "\n\n\n".join([FIRST, *BODY, SECOND, *OTHER]),
        "\n\n".join([FIRST, *BODY]),
        "",
    ],
    ids=["subhead", "long subhead", "stars inside", "picture", "capitals", "hashes", "wide gaps", "one", "nothing"],
)
def test_a_subhead_opens_no_story(text: str) -> None:
    assert cuts(text) == []


def test_posts_begin_at_their_clock_times() -> None:
    posts = [f"1{n}:05 GMT\nConvoy number {n} leaves the town\n{line}" for n, line in enumerate(BODY)]
    assert cuts("Live: a day of talks\n\n" + "\n\n".join(posts)) == ["10:05 GMT", "11:05 GMT", "12:05 GMT"]


@pytest.mark.parametrize(
    "lines",
    [
        ["Home", "World", FIRST, "By Sara Haddad"],
        [
            "Envoy leaves for talks",
            "Storm hits the coast at night",
            "Talks open in the capital",
            FIRST,
            "22 March 2026",
        ],
        [FIRST, "Offer covers the coast but not the airport, and hangs on whether the road opens", "By Sara Haddad"],
        ["Morning digest of the region", FIRST],
        [FIRST, "A guard by the gate", "A guard by the gate", FIRST],
    ],
    ids=["navigation", "teasers", "standfirst", "digest", "repeated"],
)
def test_the_headline_is_picked_among_the_lines_above_the_prose(lines: list[str]) -> None:
    entries = read_entries("\n".join([*lines, "", *BODY]), FURNITURE)
    prose = next(n for n, e in enumerate(entries) if e.role is LineRole.PROSE)
    found = pick_headline(entries, 0, prose, FURNITURE)
    assert found is not None
    assert entries[found].text == FIRST


@pytest.mark.parametrize(
    ("one", "two"),
    [("■ ", "■ "), ("A. ", "B. "), ("I. ", "II. "), ("(1) ", "(2) ")],
    ids=["signs", "letters", "Roman figures", "figures in brackets"],
)
def test_a_list_of_headlines_that_opens_the_page_goes_on(one: str, two: str) -> None:
    listed = stories("\n\n", first=one + FIRST, second=two + SECOND)
    assert cuts(listed) == [two + SECOND]
    assert cuts(f"Two points in the text that was read\n\n{BODY[0]}\n\n{listed}") == []


def test_headlines_that_are_links_open_stories_where_the_page_opens_with_one() -> None:
    first, second = (f"[{title}](https://courier.example/{n})" for n, title in enumerate((FIRST, SECOND)))
    assert cuts(stories("\n\n", first=first, second=second)) == [SECOND]
    assert cuts(stories("\n\n", second=second)) == []


def test_a_change_of_subject_cuts_only_where_it_may() -> None:
    north = [
        "Rebels in Karsan said on Sunday that the army of Velin had shelled Dara, Hamra and the camp at Orsat.",
        "The governor, Idris Balan, told envoys from Norland and from Qasimia that Velin would open the bridge.",
    ]
    south = [
        "Fishermen from Port Alma found a mine near the reef, the harbour master of Tierra Nova told Radio Sol.",
        "The navy of Costa Verde sent two ships from Punta Roja to search the bay, Captain Elena Duarte said. It was"
        " the third in a month, and the ferries between Alma and Isla Grande have stopped, said Tomas Vidal.",
        "Nobody knows who laid them. Costa Verde blames smugglers, and the smugglers have blamed the navy since Easter,"
        " when a boat was lost with all hands and no inquiry was held. The ferries wait until the bay is swept.",
    ]
    heads = ("Rebels in Karsan blame army of Velin", "Fishermen from Port Alma find third mine near the reef")
    entries = read_entries("\n\n".join([heads[0], *north, heads[1], *south]), FURNITURE)
    assert [entries[n].text for n in find_cuts(entries, FURNITURE)] == [heads[1]]
    assert find_cuts(entries, FURNITURE, by_subject=False) == []


def test_what_a_page_calls_a_subject_is_the_headline() -> None:
    lines = ["Send what you write to the list", f"Subject: {SECOND}", *OTHER]
    entries = read_entries("\n\n".join(lines), FURNITURE)
    assert pick_headline(entries, 0, 2, FURNITURE) == 1


def test_a_page_that_counts_its_stories_is_cut_at_the_count() -> None:
    text = "\n\n".join(["Article 1", FIRST, *BODY, "Article 2", SECOND, *OTHER])
    assert cuts(text) == ["Article 2"]


@pytest.mark.parametrize(
    "text",
    [
        "\n\n".join(["Article 1", "End of fire", *BODY, "Article 2", "Captives", *OTHER]),
        "\n\n".join(["Article 1", *BODY, "Article 2", *OTHER]),
        "\n\n".join([FIRST, BODY[0], "Article 1", FIRST + " soon", *BODY, "Article 2", SECOND, *OTHER]),
        "\n\n".join(["Article 1", FIRST, *BODY, "Article 4", SECOND, *OTHER]),
    ],
    ids=["short titles", "no titles", "below a title", "not one after the other"],
)
def test_the_articles_of_a_treaty_are_one_text(text: str) -> None:
    assert cuts(text) == []


def test_the_headline_on_each_printed_page_opens_no_other_story() -> None:
    head = f"4 May 2026, 10:12\n\n{FIRST} - The Coast Post\n\nhttps://courier.example/a 1/2"
    assert cuts("\n\n".join([FIRST, "By Amal Haddad", *BODY, head, *OTHER])) == []


RUSSIAN = [
    "Повстанцы заявили в воскресенье, что прекратят огонь, если правительство откроет дорогу к побережью.",
    "Армия отрицала обстрел города и обвинила повстанцев в срыве последнего перемирия, заключённого в мае.",
]


def test_a_headline_where_the_letters_change_opens_a_story() -> None:
    assert cuts("\n\n".join(["Повстанцы предлагают перемирие на три дня", *RUSSIAN, SECOND, *OTHER])) == [SECOND]


def test_a_subhead_above_a_sentence_in_other_letters_opens_none() -> None:
    assert cuts("\n\n".join([FIRST, *BODY, "What the rebels wrote on the wall", RUSSIAN[0], *OTHER])) == []


@pytest.mark.parametrize(
    ("title", "found"),
    [("Media monitoring summary", ["1. " + FIRST, "2. " + SECOND]), ("Two reasons why the road may stay shut", [])],
    ids=["gathered", "an article in parts"],
)
def test_numbered_headlines_open_stories_below_the_title_of_a_summary(title: str, found: list[str]) -> None:
    assert cuts("\n\n".join([title, "1. " + FIRST, *BODY, "2. " + SECOND, *OTHER])) == found


def test_headlines_open_stories_below_the_title_of_a_bulletin() -> None:
    assert cuts("\n\n".join(["Evening bulletin", f"**{FIRST}**", *BODY, f"**{SECOND}**", *OTHER])) == [SECOND]
    assert cuts("\n\n".join(["Why the road may stay shut", FIRST, *BODY, "A question of who goes first", *OTHER])) == []
    # The title of one story with the bulletin's name before it, and a subhead.
    assert cuts("\n\n".join([f"Evening bulletin: {FIRST}", *BODY, "What the mediators may still bring", *OTHER])) == []


def test_a_source_and_day_below_the_first_story_stand_below_the_others_too() -> None:
    parts = [FIRST, *BODY, "Source: dpa | July 5, 2025", SECOND, *OTHER, "Source: dpa | July 9, 2025"]
    assert cuts("\n\n".join(parts)) == [SECOND]
    above = ["July 5, 2025", FIRST, *BODY, "July 9, 2025", SECOND, *OTHER]
    assert cuts("\n\n".join(above)) == ["July 9, 2025"]


def test_an_agency_in_brackets_right_below_a_pictures_line_opens_no_story() -> None:
    said = "Trucks with flour wait in the rain near the customs house"
    assert cuts("\n\n".join([FIRST, BODY[0], f"{said}\n(Xinhua)", *BODY[1:]])) == []
    assert cuts("\n\n".join([FIRST, *BODY, f"{SECOND}\n(Xinhua)", *OTHER])) == [SECOND]
