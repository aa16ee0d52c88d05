"""Agencies and datelines."""

import pytest

from ceasewire.lexicon.furniture import load_furniture
from ceasewire.page import read_page
from ceasewire.page.text.credits import (
    cut_credits,
    find_agencies,
    find_authors,
    find_mentions,
    is_names,
    is_place_and_day,
    read_dateline,
)  # fmt: skip

FURNITURE = load_furniture()


@pytest.mark.parametrize(
    ("paragraph", "place", "agencies"),
    [
        ("BAGHDAD (Reuters) - Talks went on.", "BAGHDAD", ("Reuters",)),
        ("ADEN, Yemen (AP) — A bridge was shut.", "ADEN, Yemen", ("AP",)),
        ("BEIRUT/THE HAGUE, March 7 (Reuters) - A tank fired.", "BEIRUT/THE HAGUE", ("Reuters",)),
        ("ISTANBUL — Troops crossed the river.", "ISTANBUL", ()),
        ("Cairo, 21 Dec - “We will wait,” he said.", "Cairo", ()),
        ("Port Sudan (AFP) – Aid ships docked.", "Port Sudan", ("AFP",)),
        ("NEW DELHI: Two soldiers were killed.", "NEW DELHI", ()),
        ("SAN’A, March 3 (Xinhua) -- Talks opened.", "SAN’A", ("Xinhua",)),
        ("MUSCAT (Harbour Post) - Talks opened.", "MUSCAT", ()),
        ("May 4, 2026 (KHARTOUM) – Talks opened.", "KHARTOUM", ()),
        ("BELIN, May 4 (Voice of the Valley) — Talks opened.", "BELIN", ()),
    ],
)
def test_a_dateline_gives_its_place_and_agencies(paragraph: str, place: str, agencies: tuple[str, ...]) -> None:
    opening = read_dateline([paragraph], FURNITURE)
    assert opening
    assert (opening.place, opening.agencies) == (place, agencies)


@pytest.mark.parametrize(
    "paragraph",
    [
        "NATO — the alliance that guards it — said no.",
        "The army said on Sunday - for the first time - that it would stop.",
        "US-Iran talks opened in Muscat.",
        "SARVAN (the army of the valley) - its fighters say - will wait.",
        "SECRETARY HALE: Thank you all.",
        "WATCH: How the bridge fell.",
        "Mohammed Mohi - who leads the group - refused.",
        "I — We were told to wait.",
    ],
)
def test_a_sentence_is_no_dateline(paragraph: str) -> None:
    assert read_dateline([paragraph], FURNITURE) is None


def test_turns_of_a_transcript_are_no_datelines() -> None:
    assert read_dateline(["HALE: Thank you all.", "DORN: We start at ten."], FURNITURE) is None


def test_agencies_of_credits_are_named_once_by_their_usual_name() -> None:
    lines = ["By Amal Said, Associated Press", "(AP, Agence France-Presse)", "The Apex Group"]
    assert find_agencies(lines, FURNITURE) == ("AP", "AFP")


def test_an_agency_that_was_told_something_is_the_channel() -> None:
    text = "A leader told AFP that talks went well. Reuters quoted him too. The Xinhua office was shut."
    assert find_mentions(text, FURNITURE) == ("AFP", "Reuters")


@pytest.mark.parametrize(
    ("line", "alone"),
    [
        ("TARVIK (Meridian News) — Nov 12, 2026", True),
        ("Geneva, 14 March 2026", True),
        ("CAIRO (AP) — Sunday, 14 March 2026", True),
        ("Truce in Tarvik holds, 14 March 2026", False),
        ("TARVIK — Talks went on until Nov 12, 2026", False),
        ("TARVIK (Meridian News)", False),
        ("KHARTOUM, May 14, 2025 (Reuters)", True),
        ("Juba, 12 June 2024 (AFP) –", True),
        ("CAIRO — 3 March 2026 — Agence Delta", True),
        ("Truce in Geneva, May 4, 2026 (updated)", False),
        ("Aden falls, May 4, 2026 - Residents flee", False),
    ],
)
def test_a_line_of_place_and_day_alone_is_told_from_a_headline(line: str, alone: bool) -> None:
    assert is_place_and_day(line, FURNITURE) is alone


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Lina Saab and Paul Hart", True),
        ("Amal Haddad, Reuters", False),
        ("Lina Saab waits at the gate", False),
        ("", False),
    ],
)
def test_a_line_of_names_alone_is_told(line: str, names: bool) -> None:
    assert is_names(line, FURNITURE) is names


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Lina Saab | March 3, 2026", ("Lina Saab",)),
        ("By Lina Saab – 3 March 2026, 10:15 GMT", ("Lina Saab",)),
        ("Posted by Lina Saab on March 3, 2026", ("Lina Saab",)),
        ("Submitted by Lina Saab on Tue, 03/03/2026 - 10:15", ("Lina Saab",)),
        ("By April Hart and Omar Said / 3 March 2026", ("April Hart", "Omar Said")),
        ("World News | March 3, 2026", ()),
        ("Updated by 3 March 2026", ()),
        ("To be signed by March 3, 2026", ()),
        ("Last Updated | 3 March 2026", ()),
        ("Updated - March 3, 2026 08:21 am IST - NEW DELHI", ()),
        ("BY LINA SAAB | March 3, 2026", ("LINA SAAB",)),
        ("Coast Courier, 3 March 2026, by Lina Saab and Paul Hart", ("Lina Saab", "Paul Hart")),
    ],
)
def test_names_that_share_a_line_with_the_day_are_those_behind_by(line: str, authors: tuple[str, ...]) -> None:
    assert find_authors(cut_credits([line], FURNITURE), FURNITURE) == authors


def test_an_agency_that_shares_a_line_with_the_day_is_its_agency() -> None:
    words = (
        "The two sides met at the bridge on Monday and parted without a word, a mediator said. They will meet again."
    )
    page = f"<html><h1>Sides part without a word at the bridge</h1><p>By Reuters | March 3, 2026</p><p>{words}</p>"
    (article,) = read_page(f"{page}<p>{words[::-1]}</p>".encode(), uri="a").articles
    assert (article.agency, article.x_byline, article.published) == (("Reuters",), (), "2026-03-03")


def test_names_behind_a_day_and_by_are_authors() -> None:
    lines = ["9 February 2026 by Peter Lund · Filed under: Truce", "In 2026 by sea and road the aid came"]
    assert cut_credits(lines, load_furniture())[:1] == ("Peter Lund",)
    assert cut_credits(["Port Sellan, 14 April 2026", "14 April 2026 | Peter Lund"], load_furniture()) == (
        "Peter Lund",
    )


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Interview by Mara Lind", ("Mara Lind",)),
        ("By MARA LIND Associated Press", ("MARA LIND",)),
        ("By Reuters Amal Haddad", ("Reuters Amal Haddad",)),
    ],
)
def test_names_stand_behind_by_and_before_their_agency(line: str, names: tuple[str, ...]) -> None:
    assert find_authors([line], load_furniture()) == names


def test_what_somebody_is_goes_from_behind_the_name() -> None:
    lines = ["Lina Saab Diplomatic correspondent", "By Paul Hart, Chief International Correspondent"]
    assert find_authors(lines, FURNITURE) == ("Lina Saab", "Paul Hart")
    assert find_authors(["By Omar Chiefo"], FURNITURE) == ("Omar Chiefo",)


@pytest.mark.parametrize("opening", ["Riyadh, May 4, 2026, SPA -- The envoys", "Riyadh, May 4 (SPA) - The envoys"])
def test_an_agency_behind_the_day_is_part_of_a_dateline(opening: str) -> None:
    told = read_dateline([f"{opening} left on Sunday."], FURNITURE)
    assert told is not None
    assert (told.place, told.agencies) == ("Riyadh", ("SPA",))
