"""Words for talks: what names them, how they stand, what they are about, who brings them together."""

import tomllib
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from ceasewire.errors import LexiconError
from ceasewire.lexicon import tables
from ceasewire.lexicon.tables import read_text
from ceasewire.lexicon.talks import StatusRule, SubjectRule, TalksRule, load_talks
from ceasewire.model.reading import ProcessStatus, Subject
from tests.readings import parse_one, talks

FILE = "en/talks.toml"
ROWS: dict[str, list[dict[str, Any]]] = tomllib.loads(read_text(FILE))
TALKS = load_talks()
SENTENCES = {row["id"]: (row["example"], row["counter"]) for row in (*ROWS["talks"], *ROWS["status"])}
SUBJECTS = {row["subject"]: (row["example"], row["counter"]) for row in ROWS["subject"]}


def lemmas(text: str) -> list[str]:
    return [token.lemma_.lower() for token in parse_one(text).doc]


def says(text: str, status: StatusRule) -> bool:
    """Whether words of a status stand in a sentence, as lemmas or as they are."""
    words = [{token.lemma_.lower(), token.lower_} for token in parse_one(text).doc]
    return any(
        all(word in there for word, there in zip(phrase, words[at:], strict=False))
        for phrase in status.phrases
        for at in range(len(words) - len(phrase) + 1)
    )


def names(text: str) -> set[str]:
    """Return the rules whose noun or verb stands in a sentence, with what it needs."""
    doc = parse_one(text).doc
    words = set(lemmas(text))
    return {
        rule.id
        for token in doc
        for rule in TALKS.rules
        if token.lemma_.lower() in (rule.verbs if token.pos_ == "VERB" else rule.nouns)
        and (not rule.needed or rule.needed & words)
    }


@pytest.mark.parametrize("rule", TALKS.rules, ids=lambda r: r.id)
def test_a_rule_names_talks_in_its_example(rule: TalksRule) -> None:
    assert rule.id in names(SENTENCES[rule.id][0])


@pytest.mark.parametrize("status", TALKS.statuses, ids=lambda s: s.id)
def test_a_status_stands_beside_talks_in_its_example(status: StatusRule) -> None:
    example = SENTENCES[status.id][0]
    assert says(example, status)
    assert names(example)


@pytest.mark.parametrize("sentences", SENTENCES.values(), ids=SENTENCES)
def test_no_talks_are_read_in_a_counter_example(sentences: tuple[str, str]) -> None:
    assert talks(sentences[1]) == []


@pytest.mark.parametrize("rule", TALKS.subjects, ids=lambda s: s.subject)
def test_a_subject_is_named_in_its_example_and_not_in_its_counter_example(rule: SubjectRule) -> None:
    example, counter = SUBJECTS[rule.subject]
    assert rule.words & set(lemmas(example))
    assert not rule.words & set(lemmas(counter))


def test_every_status_and_every_subject_has_its_words() -> None:
    assert {rule.status for rule in TALKS.statuses} == set(ProcessStatus)
    assert {rule.subject for rule in TALKS.subjects} == set(Subject)


def test_no_subject_shares_a_word_with_another() -> None:
    words = [word for rule in TALKS.subjects for word in rule.words]
    assert len(words) == len(set(words))


def test_no_status_shares_its_words_with_another() -> None:
    phrases = [phrase for rule in TALKS.statuses for phrase in rule.phrases]
    assert len(phrases) == len(set(phrases))


def test_what_talks_came_to_is_marked() -> None:
    assert [rule.id for rule in TALKS.rules if rule.deal] == ["deal", "understanding"]
    assert [rule.id for rule in TALKS.statuses if rule.deal] == ["agree"]


@pytest.mark.parametrize(
    ("word", "kind"), [("broker", "verbs"), ("mediator", "nouns"), ("brokered", "adjectives"), ("fight", "")]
)
def test_mediation_has_verbs_nouns_and_adjectives(word: str, kind: str) -> None:
    assert (word in TALKS.mediating_verbs) is (kind == "verbs")
    assert (word in TALKS.mediating_adjectives) is (kind == "adjectives")
    assert (word in TALKS.mediating_nouns) is (kind == "nouns" or word == "broker")


def test_rules_are_found_by_the_words_that_head_them_in_their_order() -> None:
    talks_words = load_talks()
    for word, held in talks_words.by_head.items():
        assert held == tuple(r for r in talks_words.rules if word in r.nouns | r.verbs)
    assert "ceasefire line" not in talks_words.by_head


def test_the_words_are_read_once() -> None:
    assert load_talks() is load_talks()


@pytest.fixture
def load_changed(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str, str], object]]:
    """Give a loader of the file with one change in it."""

    def load(old: str, new: str) -> object:
        text = read_text(FILE)
        assert old in text
        monkeypatch.setattr(tables, "read_text", lambda _name: text.replace(old, new, 1))
        load_talks.cache_clear()
        return load_talks()

    yield load
    load_talks.cache_clear()


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("plural = true", 'plural = "yes"', "plural is 'yes', expected bool"),
        ("plural = true\n", "", "no plural"),
        ('id = "meeting"', 'id = "talks"', "its id stands twice"),
        ("adjectives =", "adverbs =", "no adjectives"),
    ],
)
def test_a_fault_of_the_file_is_told(
    load_changed: Callable[[str, str], object], old: str, new: str, fault: str
) -> None:
    with pytest.raises(LexiconError, match=fault):
        load_changed(old, new)
