"""Issuers: whose text an official statement, a communiqué or a letter is."""

import pytest

from ceasewire.model.page import Article
from ceasewire.model.reading import ArticleReading
from ceasewire.reading.actors.issuers import find_issuers, find_speaking, name_issuer, parse_issuer
from ceasewire.reading.articles import read_article
from ceasewire.workflow.parser import DEFAULT_PARSER, load_parser
from tests.readings import lexicon, name, parse

_WE = "We welcome the truce in Mali. We urge both sides to open the road."


def _name(text: str, headline: str | None = None, *, byline: tuple[str, ...] = (), agency: tuple[str, ...] = ()) -> str:
    article = Article(id="art1", headline=headline, text=text, x_byline=byline, agency=agency)
    return name_issuer(article, parse(text), lexicon())


def _read(text: str, headline: str | None = None) -> ArticleReading:
    article = Article(id="art1", published="2024-03-13", headline=headline, text=text)
    return read_article(article, nlp=load_parser(DEFAULT_PARSER), lexicon=lexicon())


def _speakers(text: str, headline: str | None = None) -> list[str]:
    reading = _read(text, headline)
    return [name(reading, s.speaker) for s in reading.statements]


@pytest.mark.parametrize(
    ("headline", "issuer"),
    [
        ("Statement by President Ruth Calder on the Truce in Mali", "President Ruth Calder"),
        ("Remarks as Prepared for Delivery by Envoy Ana Kesh at the Talks", "Envoy Ana Kesh"),
        ("Joint Statement by the Foreign Ministers of Chad and Mali", "the Foreign Ministers of Chad and Mali"),
        ("Communiqué No. 14 of the General Command", "the General Command"),
        ("President Calder Statement on the Truce in Mali", "President Calder"),
        ("President Calder’s Remarks at the Conference", "President Calder"),
        ("Statement on the Truce in Mali", ""),
        ("Declaration of a Truce by the Government of Mali", ""),
        ("Declaration of Principles", ""),
        ("Message of Hope", ""),
        ("Letter of Support for Mali", ""),
        ("Letter from Gaza", ""),
        ("Message from the Northern Front", "the Northern Front"),
        ("Report by President Ruth Calder on the Truce in Mali", ""),
        ("Army Rejects Statement by President Ruth Calder on Truce", "President Ruth Calder"),
        ("Truce in Mali", ""),
    ],
)
def test_a_title_names_the_issuer_behind_or_before_the_noun_for_the_text(headline: str, issuer: str) -> None:
    assert _name(_WE, headline) == issuer


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        (f"Press Statement\n\nAnton J. Marlow, Secretary of State\n\nMarch 3, 2026\n\n{_WE}",
         "Anton J. Marlow, Secretary of State"),
        (f"{_WE}\n\nLena Ostrow\nUnited Nations High Commissioner for Human Rights",
         "Lena Ostrow, United Nations High Commissioner for Human Rights"),
        (f"{_WE}\n\n— Minister Ana Kesh", "Minister Ana Kesh"),
        (f"{_WE}\n\nGeneral Command of the Free Mountain Army\n2 March 2026",
         "General Command of the Free Mountain Army"),
        (f"{_WE}\n\nLena Ostrow", ""),
        (f"{_WE}\n\nLena Ostrow is the High Commissioner for Human Rights.", ""),
        ("“We welcome it,” he said.\n\nAnton J. Marlow, Secretary of State", ""),
    ],
)  # fmt: skip
def test_lines_above_or_below_a_text_name_its_issuer(text: str, issuer: str) -> None:
    assert _name(text) == issuer


def test_a_reporters_or_an_agencys_text_has_no_issuer() -> None:
    headline = "Statement by President Ruth Calder on the Truce in Mali"
    assert _name(_WE, headline, byline=("Jo Berg",)) == ""
    assert _name(_WE, headline, agency=("Reuters",)) == ""
    assert _name(_WE, headline, byline=("Ruth Calder",)) == "President Ruth Calder"
    assert _name(_WE, headline, byline=("Office of the Spokesperson",)) == "President Ruth Calder"


def test_under_the_title_of_a_speech_the_byline_names_who_speaks() -> None:
    assert _name(_WE, "Remarks at the Mali Conference", byline=("Ana Kesh",)) == "Ana Kesh"
    assert _name(_WE, "A Day at the Mali Conference", byline=("Ana Kesh",)) == ""


def test_an_issuer_speaks_as_i_and_as_we() -> None:
    headline = "Statement by President Ruth Calder on the Truce in Mali"
    text = "I welcome the truce. We urge both sides to open the road. “We are tired,” said a trader, Jo Berg."
    assert _speakers(text, headline) == ["Ruth Calder", "Ruth Calder", "Jo Berg"]
    assert "Ruth Calder" not in _speakers(text, "Truce Holds in Mali")


def test_what_an_issuer_says_once_as_we_is_his_among_what_others_say() -> None:
    text = (
        "Mali welcomed the truce. Chad urged both sides to keep it. Niger said that it would send aid. France thanked"
        " the hosts.\n\nWe call on the army to open the road."
    )
    assert "Ruth Calder" in _speakers(text, "Statement by President Ruth Calder on the Truce in Mali")
    assert len(_speakers(text)) == 4


def test_without_an_issuer_we_is_nobody_of_whom_the_text_only_speaks() -> None:
    text = "We are confident that Iran carried out the attack. We condemn it."
    assert "Iran" not in [name(_read(text), s.speaker) for s in _read(text).statements]


def test_whom_the_opening_puts_beside_we_speaks() -> None:
    text = "We, members of the Northern Council, reject the plan. We urge the army to leave."
    assert _speakers(text) == ["members of the Northern Council"] * 2
    named = find_issuers(parse(text))
    assert named is not None
    assert named[1].text == "members"
    assert find_issuers(parse("“We, the members, reject it,” he said.")) is None


def test_an_issuer_is_the_subject_of_a_sentence_of_its_own() -> None:
    sentence = parse_issuer("STATE MINISTER ANA KESH", load_parser(DEFAULT_PARSER), lexicon())
    assert sentence is not None
    assert sentence.index == -1
    speaking = find_speaking(sentence)
    assert speaking is not None
    assert speaking[1].text == "Kesh"
    assert parse_issuer("", load_parser(DEFAULT_PARSER), lexicon()) is None


def test_a_reporter_in_a_line_of_its_own_has_not_issued_it() -> None:
    assert _name(f"Ana Kesh, Chief Negotiator\n\n{_WE}") == "Ana Kesh, Chief Negotiator"
    assert _name(f"Ana Kesh, Chief Correspondent\n\n{_WE}") == ""


def test_initials_in_a_title_of_capitals_stay_initials() -> None:
    assert set(_speakers(_WE, "STATEMENT BY THE AU ON THE TRUCE")) == {"AU"}
    assert set(_speakers(_WE, "STATEMENT BY ENVOY MIRA KESH ON THE TRUCE")) == {"Mira Kesh"}
