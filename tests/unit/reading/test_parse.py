"""Paragraphs: each keeps its place in the article, and the parser sees them one at a time."""

import pytest
import spacy

from ceasewire.lexicon.clauses import load_clause_words
from ceasewire.model.spans import Span
from ceasewire.reading.parse import LONGEST_PIECE, Paragraph, parse_text
from tests.readings import conditions, parse, parse_one

BLANK = spacy.blank("en")  # tokens alone, where the parse does not matter


def cut(text: str) -> tuple[Paragraph, ...]:
    return parse_text(text, BLANK, load_clause_words())


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("The guns fell silent in Taiz.", [(0, "The guns fell silent in Taiz.")]),
        ("Aid came.\n\nIt was late.", [(0, "Aid came."), (11, "It was late.")]),
        ("\n\n  Aid came.  \n\n\n\n\tIt was late.\n", [(4, "Aid came."), (20, "It was late.")]),
        ("Aid came.\nIt was late.", [(0, "Aid came.\nIt was late.")]),
        ("Ceasefire 🕊 now.\n\n“Why?”", [(0, "Ceasefire 🕊 now."), (18, "“Why?”")]),
        ("", []),
        (" \n\n \t \n\n", []),
    ],
)
def test_paragraphs_keep_their_place(text: str, pieces: list[tuple[int, str]]) -> None:
    paragraphs = cut(text)
    assert [(p.start, p.text) for p in paragraphs] == pieces
    assert [p.index for p in paragraphs] == list(range(len(pieces)))
    assert all(text[p.start : p.start + len(p.text)] == p.text for p in paragraphs)


def test_the_parser_sees_spaces_where_a_paragraph_breaks_its_lines() -> None:
    (paragraph,) = cut("The RSF\nleft\u00a0El Fasher.")
    assert paragraph.doc.text == "The RSF left El Fasher."
    assert paragraph.text == "The RSF\nleft\u00a0El Fasher."


def test_spans_count_from_the_start_of_the_article() -> None:
    text = "Talks failed.\n\nThe junta shelled Loikaw."
    paragraph = cut(text)[1]
    assert paragraph.span(1, 3) == Span(start=19, end=39, text="junta shelled Loikaw")
    assert paragraph.cut(0, 3) == Span(start=15, end=18, text="The")
    assert text[19:39] == "junta shelled Loikaw"


def test_a_token_knows_the_quotation_it_stands_in() -> None:
    (paragraph,) = cut("“We will stop,” he said.")
    inside = {token.text for token in paragraph.doc if paragraph.quoted(token) is not None}
    assert {"We", "will", "stop"} <= inside
    assert not {"he", "said", "."} & inside


def test_a_full_stop_inside_a_closed_quotation_ends_the_sentence() -> None:
    paragraph = parse_one("“The siege is over.” Hundreds of families left Marawi on foot.")
    assert [s.text for s in paragraph.doc.sents] == [
        "“The siege is over.”",
        "Hundreds of families left Marawi on foot.",
    ]


def test_each_paragraph_is_parsed_alone() -> None:
    paragraphs = parse("Truce in Tigray holds\n\nAid reached Mekelle on Monday.")
    assert [len(list(p.doc.sents)) for p in paragraphs] == [1, 1]


def test_a_long_piece_is_cut_at_the_end_of_a_sentence() -> None:
    sentence = "The convoy waited at the crossing. "
    text = (sentence * (LONGEST_PIECE // len(sentence) + 40)).strip()
    paragraphs = cut(text)
    assert len(paragraphs) == 2
    assert all(p.text.startswith("The convoy") and len(p.text) <= LONGEST_PIECE for p in paragraphs)
    assert "".join(text[p.start : p.start + len(p.text)] for p in paragraphs) == text


def test_a_long_piece_without_sentences_is_cut_all_the_same() -> None:
    text = "shelling " * (LONGEST_PIECE // 9 + 100)
    paragraphs = cut(text)
    assert len(paragraphs) == 2
    assert all(len(p.text) <= LONGEST_PIECE for p in paragraphs)
    assert "".join(p.text for p in paragraphs) == text.strip()


@pytest.mark.parametrize("above", ["", "Mediators say the gap is small\n\n"], ids=["first", "below a standfirst"])
def test_a_dateline_is_no_part_of_the_first_sentence(above: str) -> None:
    text = f"{above}AMMAN (Reuters) - The two sides met."
    last = parse_text(text, BLANK, load_clause_words(), dateline="AMMAN")[-1]
    assert (last.text, text[last.start :]) == ("The two sides met.", "The two sides met.")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("14:20 Rockets fell.", "Rockets fell."),
        ("UPDATE 09:45 GMT: Rockets fell.", "Rockets fell."),
        ("9.05 pm - “Rockets fell.”", "“Rockets fell.”"),
        ("14:20 on Monday, rockets fell.", "14:20 on Monday, rockets fell."),
        ("14:20 ", "14:20"),
    ],
)
def test_a_clock_time_that_heads_an_entry_is_no_part_of_it(text: str, words: str) -> None:
    paragraph = parse_one(text)
    assert paragraph.text == words
    assert text[paragraph.start :].startswith(words)


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("IS fighters took the town.", "IS", "NN"),
        ("The army said IS claimed the attack.", "IS", "NN"),
        ("WHO said the road was open.", "WHO", "NN"),
        ("It is the town that they took.", "is", "VB"),
        ("THIS IS THE TOWN", "IS", "VB"),
    ],
)
def test_an_acronym_spelled_like_a_common_word_is_a_name(text: str, word: str, tag: str) -> None:
    (token,) = (t for t in parse_one(text).doc if t.text == word)
    assert token.tag_[:2] == tag


def test_paragraphs_with_their_source_at_the_end_are_items_of_a_digest() -> None:
    digest = "Rebels took Goma. (Reuters)\n\nThe army left Taiz. (AP) (BBC News)"
    assert [p.item for p in cut(digest)] == [True, True]
    assert [p.item for p in cut(digest + "\n\nMore news follows at noon.")] == [True, True, False]
    assert [p.item for p in cut("Rebels took Goma.\n\nThe army left Taiz. (Reporting by L. Darsk)")] == [False, False]


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ('Chad will sign the truce if enough aid arrives "in a few days".', 'enough aid arrives "in a few days"'),
        ('Chad will respect the truce if "enough aid" arrives.', '"enough aid" arrives'),
        ('"Chad will respect the truce if enough aid arrives," he said.', "enough aid arrives"),
    ],
)  # fmt: skip
def test_words_end_with_the_mark_of_a_quotation_that_they_open(text: str, condition: str) -> None:
    assert [c.span.text for _, c in conditions(text)] == [condition]
