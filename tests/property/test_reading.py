"""What holds for every article: it is read without an error, its spans are its words, its ids lead somewhere."""

from collections import Counter
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from ceasewire.model.codec import decode_reading, encode_reading
from ceasewire.model.page import Article
from ceasewire.model.reading import ArticleReading, Reading
from ceasewire.model.spans import Span
from ceasewire.reading.articles import read_article
from ceasewire.workflow.parser import DEFAULT_PARSER, load_parser
from tests.readings import deeds, lexicon, stances

ACTORS = st.sampled_from([
    "the ELN", "M23", "Rwanda", "Armenia and Azerbaijan", "a spokesman for the junta", "Hamas officials", "he", "we",
    "President Juan Manuel Santos", "nobody", "neither side", "Reuters", "the group", "both parties", "RSF (RSF)",
])  # fmt: skip
DOING = st.sampled_from([
    "agreed to leave Goma", "denied shelling the port", "said it would free nine men", "did not sign the accord",
    "claimed responsibility", "killed 12 people", "will hold talks in Juba on Monday", "accused Rwanda of a raid",
    "urged Ethiopia to stop", "threatened to attack unless aid came", "was said to have fled", "must withdraw by 1 May",
    "called it “a trick”", "declared a truce of ten days", "mediated between Kyiv and Moscow", "blamed them for it",
])  # fmt: skip
HANGING = st.sampled_from([
    "", "", ", if the army stops", " on condition that Congo opens talks", " in exchange for fuel", " until Friday",
    " even if it rains", ", adding that it was late", " on condition of anonymity", " — unless", ", provided",
])  # fmt: skip
ODD = st.sampled_from([
    "“", "”", '"', "'", "‘", "’", "«", "»", "„", "🕊", "👩‍👩‍👧", "停戦", "هدنة", "…", "—", "--", "\u00a0", "\u200b",
    "\u202e", "\t", "(", ")", "[1]", "?", "!", "...", "U.S.", "No.", "#ceasefire", "@un", "https://x.example/a?b=c",
    "12,000", "½", "é", "e\u0301", "SECRETARY MARO: ", "QUESTION:", "&amp;", "\\", "\x00", "\ufeff", "\n", "\r\n", "*",
])  # fmt: skip
ENDING = st.sampled_from([".", ".", ".", "?", "!", "", ",", ":", ".”", '."', "…", "?”"])


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """Return a sentence of news, now and then with marks and signs where none belong."""
    words = f"{draw(ACTORS)} {draw(DOING)}{draw(HANGING)}"
    for odd in draw(st.lists(ODD, max_size=3)):
        at = draw(st.integers(min_value=0, max_value=len(words)))
        words = words[:at] + odd + words[at:]
    return words[:1].upper() + words[1:] + draw(ENDING)


@st.composite
def long_sentences(draw: st.DrawFn) -> str:
    """Return a sentence that goes on and on."""
    parts = draw(st.lists(sentences(), min_size=3, max_size=6))
    return " and ".join(part.rstrip(".") for part in parts * draw(st.integers(min_value=1, max_value=3)))


BREAK = st.sampled_from([" ", " ", " ", "\n\n", "\n\n", "\n", "\n\n\n\n", "", "  "])
TEXT = st.lists(st.tuples(st.one_of(sentences(), sentences(), ODD, long_sentences()), BREAK), max_size=6).map(
    lambda parts: "".join(sentence + end for sentence, end in parts)
)


def read(text: str) -> ArticleReading:
    """Return the reading of an article with this text."""
    article = Article(id="art1", published="2024-03-13", text=text)
    return read_article(article, nlp=load_parser(DEFAULT_PARSER), lexicon=lexicon())


def walk_spans(record: Any) -> list[Span]:
    """Return the spans anywhere in a record, found without the help of the model."""
    if isinstance(record, Span):
        return [record]
    if isinstance(record, tuple):
        return [span for item in record for span in walk_spans(item)]
    fields = getattr(record, "__dataclass_fields__", {})
    return [span for name in fields for span in walk_spans(getattr(record, name))]


def check_reading(reading: ArticleReading) -> None:
    """Assert what holds for every reading."""
    text = reading.text
    records = (*reading.statements, *reading.terms, *reading.events, *reading.responsibility, *reading.processes)
    for span in walk_spans(records):
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start : span.end] == span.text
    actors, statements = {a.id for a in reading.actors}, {s.id for s in reading.statements}
    events = {e.id for e in reading.events}
    named = [
        *(i for s in reading.statements for i in (*s.speaker, *s.on_behalf_of, *s.via, *s.addressee)),
        *(i for t in reading.terms for i in (*t.debtor, *t.creditor, *t.stated_by)),
        *(i for t in reading.terms for c in t.conditions for i in c.by),
        *(i for e in reading.events for i in (*e.agents, *e.targets)),
        *(i for r in reading.responsibility for i in (r.accused, *([r.by] if r.by else []))),
        *(i for p in reading.processes for i in (*p.parties, *p.mediators, *p.hosts)),
        *(tie.to for a in reading.actors for tie in a.affiliations),
    ]
    assert set(named) <= actors
    assert {t.statement for t in reading.terms} <= statements | {None}
    assert {r.event for r in reading.responsibility} <= events
    for ids in (reading.actors, reading.statements, reading.terms, reading.events, reading.processes):
        assert [i for i, n in Counter(record.id for record in ids).items() if n > 1] == []
    assert all(statement.content for statement in reading.statements)
    assert all(actor.name.strip() for actor in reading.actors)


@given(TEXT)
@settings(max_examples=45, deadline=None)
def test_every_article_is_read_and_every_record_points_at_its_words(text: str) -> None:
    reading = read(text)
    assert reading.text == text
    check_reading(reading)


@given(TEXT)
@settings(max_examples=12, deadline=None)
def test_every_reading_goes_to_json_and_back(text: str) -> None:
    reading = Reading(articles=(read(text),))
    assert decode_reading(encode_reading(reading)) == reading


@given(st.text(max_size=120))
@settings(max_examples=30, deadline=None)
def test_any_characters_are_read(text: str) -> None:
    check_reading(read(text))


SIDES = st.sampled_from([
    "the ELN", "M23", "Sudan's army", "the RSF", "Armenia", "the Houthis", "Ethiopia",
    "the Moro Islamic Liberation Front",
])  # fmt: skip
DEALS = st.sampled_from(
    ["a truce", "a ceasefire", "a ceasefire with Rwanda", "a truce of ten days", "an end to the fighting"]
)
# Frames in which nobody has agreed to anything.
FRAMES = st.sampled_from([
    "{side} denied that it had agreed to {deal}.",
    "{side} denied agreeing to {deal}.",
    "{side} has not agreed to {deal}.",
    "{side} never agreed to {deal}.",
    "{side} refused to agree to {deal}.",
    "{side} may agree to {deal}.",
    "{side} would agree to {deal} if talks opened.",
    "{side} has yet to agree to {deal}.",
    "{side} failed to agree to {deal}.",
    "Did {side} agree to {deal}?",
    "“Will {side} agree to {deal}?” a reporter asked.",
    "Norway hopes that {side} will agree to {deal}.",
    "Norway wants {side} to agree to {deal}.",
    "Norway urged {side} to agree to {deal}.",
    "Norway did not say whether {side} had agreed to {deal}.",
    "It is unclear whether {side} agreed to {deal}.",
    "If {side} agrees to {deal}, aid will come.",
    "Had {side} agreed to {deal}, aid would have come.",
    "Rumours that {side} had agreed to {deal} spread on Monday.",
    "{side} reportedly agreed to {deal}.",
])  # fmt: skip


@given(FRAMES, SIDES, DEALS)
@settings(max_examples=80, deadline=None)
def test_nobody_has_agreed_where_it_is_denied_asked_wanted_or_hoped_for(frame: str, side: str, deal: str) -> None:
    text = frame.format(side=side, deal=deal)
    text = text[:1].upper() + text[1:]
    assert [term for term in stances(text) if term[0] == "agreed"] == []


# A deed as it stands after "never", "may", "denied" and "had".
DEED = st.sampled_from([
    ("attacked Goma", "attack Goma", "attacking Goma", "attacked Goma"),
    ("shelled the port", "shell the port", "shelling the port", "shelled the port"),
    ("freed nine soldiers", "free nine soldiers", "freeing nine soldiers", "freed nine soldiers"),
    ("violated the truce", "violate the truce", "violating the truce", "violated the truce"),
    ("withdrew from Goma", "withdraw from Goma", "withdrawing from Goma", "withdrawn from Goma"),
    ("seized the airport", "seize the airport", "seizing the airport", "seized the airport"),
    ("declared a truce", "declare a truce", "declaring a truce", "declared a truce"),
    ("killed nine people", "kill nine people", "killing nine people", "killed nine people"),
])  # fmt: skip
# Frames in which the article does not tell of the deed as done.
NOT_TOLD = st.sampled_from([
    "{side} denied that it had {done}.",
    "{side} denied {doing}.",
    "{side} has not {done}.",
    "{side} never {did}.",
    "{side} did not {do}.",
    "{side} refused to {do}.",
    "{side} could {do}.",
    "{side} would {do} if talks opened.",
    "{side} has yet to {do}.",
    "{side} failed to {do}.",
    "{side} plans to {do}.",
    "{side} will {do}.",
    "{side} nearly {did}.",
    "{side} stopped short of {doing}.",
    "{side} reportedly {did}.",
    "{side} is accused of {doing}.",
    "{side} was said to have {done}.",
    "Neither {side} nor Uganda {did}.",
    "Instead of {doing}, {side} opened talks.",
    "Did {side} {do}?",
    "“Will {side} {do}?” a reporter asked.",
    "Norway hopes that {side} will {do}.",
    "Norway fears that {side} will {do}.",
    "Norway urged {side} not to {do}.",
    "Norway did not say whether {side} had {done}.",
    "Norway accused {side} of {doing}.",
    "Norway said {side} had {done}.",
    "It is unclear whether {side} {did}.",
    "It is not true that {side} {did}.",
    "It was reported that {side} had {done}.",
    "If {side} {did}, aid would stop.",
    "Had {side} {done}, aid would have come.",
    "Rumours that {side} had {done} spread on Monday.",
    "No one believes that {side} {did}.",
])  # fmt: skip


@given(NOT_TOLD, SIDES, DEED)
@settings(max_examples=80, deadline=None)
def test_no_deed_is_told_as_done_that_is_denied_asked_wanted_or_only_said(
    frame: str, side: str, deed: tuple[str, str, str, str]
) -> None:
    did, do, doing, done = deed
    text = frame.format(side=side, did=did, do=do, doing=doing, done=done)
    text = text[:1].upper() + text[1:]
    assert [told for told in deeds(text) if told[3] == "happened" and told[0] != "talks"] == []


ACTS = st.sampled_from(
    ["free nine soldiers", "leave Goma", "attack Goma", "extend the truce", "hold talks with Rwanda", "lift the siege"]
)
# Frames in which a side binds itself to nothing.
UNBOUND = st.sampled_from([
    "{side} denied that it had pledged to {do}.",
    "{side} denied threatening to {do}.",
    "{side} has not promised to {do}.",
    "{side} never vowed to {do}.",
    "{side} might agree to {do}.",
    "{side} has yet to promise to {do}.",
    "{side} reportedly vowed to {do}.",
    "{side} was unable to {do}.",
    "{side} is expected to {do}.",
    "Neither {side} nor Uganda promised to {do}.",
    "Did {side} vow to {do}?",
    "Norway hopes that {side} will {do}.",
    "Norway expects {side} to {do}.",
    "Norway said {side} would {do}.",
    "Norway warned that {side} would {do}.",
    "Norway did not say whether {side} would {do}.",
    "Analysts said {side} will {do}.",
    "It is not true that {side} vowed to {do}.",
    "Rumours that {side} had threatened to {do} spread on Monday.",
])  # fmt: skip


@given(UNBOUND, SIDES, ACTS)
@settings(max_examples=60, deadline=None)
def test_nobody_is_bound_by_what_others_foresee_or_what_is_denied_or_asked(frame: str, side: str, do: str) -> None:
    text = frame.format(side=side, do=do)
    text = text[:1].upper() + text[1:]
    assert [term for term in stances(text) if term[0] in {"pledged", "threatened", "agreed"}] == []
