"""The gazetteer: every row proves itself, and names are found as news writes them."""

from collections.abc import Callable

import pytest
import spacy

from ceasewire.errors import LexiconError
from ceasewire.lexicon.gazetteer import COLUMNS, DECOY_COLUMNS, FILES, Entry, check_gazetteer, parse_gazetteer
from ceasewire.lexicon.tables import Row, parse_table, read_text
from ceasewire.model.reading import ActorKind

GAZETTEER = check_gazetteer()
DECOYS, _ = parse_table(read_text("decoys.tsv"), "decoys.tsv", columns=DECOY_COLUMNS)
BARE = parse_gazetteer({name: read_text(name) for name in FILES})
HEADER = "\t".join(COLUMNS) + "\n"


def keys_in(text: str) -> list[str]:
    return [mention.entry.key for mention in GAZETTEER.scan_text(text)]


@pytest.mark.parametrize("entry", GAZETTEER.entries, ids=lambda entry: entry.key)
def test_each_row_is_found_in_its_example_and_not_in_its_counter_example(entry: Entry) -> None:
    assert entry.key in keys_in(entry.example)
    assert entry.key not in keys_in(entry.counter)


@pytest.fixture(scope="module")
def cut() -> Callable[[str], list[str]]:
    """How the parser cuts a sentence into tokens."""
    tokenizer = spacy.blank("en").tokenizer
    return lambda sentence: [token.text for token in tokenizer(sentence)]


def test_the_tokens_of_the_parser_give_the_same_actors_as_the_text(cut: Callable[[str], list[str]]) -> None:
    examples = [entry.example for entry in GAZETTEER.entries]
    found = {text: [mention.entry.key for mention in GAZETTEER.scan(cut(text))] for text in examples}
    assert {text: keys for text, keys in found.items() if keys != keys_in(text)} == {}


@pytest.mark.parametrize("row", DECOYS, ids=lambda row: row["phrase"])
def test_nothing_is_found_in_a_decoy(row: Row) -> None:
    start = row["example"].index(row["phrase"])
    inside = range(start, start + len(row["phrase"]))
    assert [m for m in GAZETTEER.scan_text(row["example"]) if m.start in inside] == []


@pytest.mark.parametrize("row", DECOYS, ids=lambda row: row["phrase"])
def test_a_decoy_is_needed(row: Row) -> None:
    assert BARE.scan_text(row["phrase"])


def test_it_knows_the_world_and_who_fights_in_it() -> None:
    kinds = [entry.kind for entry in GAZETTEER.entries]
    assert kinds.count(ActorKind.STATE) >= 195
    assert kinds.count(ActorKind.ARMED_GROUP) >= 600


def test_every_member_of_the_united_nations_has_its_codes() -> None:
    states = [entry for entry in GAZETTEER.entries if entry.kind is ActorKind.STATE and entry.alpha3]
    assert len({entry.alpha3 for entry in states}) == len(states) >= 195
    assert all(len(entry.country) == 1 for entry in states)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Hizbullah", "hezbollah"),
        ("Kata’ib Hizballah", "kataib_hezbollah"),
        ("Ansar Allah", "houthis"),
        ("Daesh", "islamic_state"),
        ("Al Qa'ida", "al_qaeda"),
        ("the Tamil Tigers", "ltte"),
        ("FARC-EP", "farc"),
        ("Türkiye", "turkey"),
        ("DPRK", "north_korea"),
        ("U.N. Security Council", "un_security_council"),
        ("the Kremlin", "russia"),
        ("MSF", "msf"),
        ("Islamic Jihad", None),
        ("who", None),
        ("us", None),
        ("au", None),
        ("ira", None),
        ("Nobody in Particular", None),
    ],
)
def test_a_name_finds_its_actor(name: str, key: str | None) -> None:
    entry = GAZETTEER.find(name)
    assert (entry and entry.key) == key


def test_an_ambiguous_name_gives_candidates_and_a_country_settles_it() -> None:
    assert {entry.key for entry in GAZETTEER.candidates("Islamic Jihad")} == {
        "palestinian_islamic_jihad",
        "egyptian_islamic_jihad",
    }
    found = GAZETTEER.find("Islamic Jihad", countries=["EG", "SD"])
    assert found is not None
    assert found.key == "egyptian_islamic_jihad"


def test_forms_are_told_apart_by_role() -> None:
    turkey = GAZETTEER.get("turkey")
    assert turkey is not None
    assert "Türkiye" in turkey.aliases
    assert turkey.demonyms == ("Turkish", "Turks")
    assert turkey.metonyms == ("Ankara",)


def test_phrases_map_folded_words_to_entries() -> None:
    assert GAZETTEER.phrases["kataib", "hezbollah"].key == "kataib_hezbollah"
    assert GAZETTEER.phrases["islamic", "jihad"].key == "palestinian_islamic_jihad"


def row(
    key: str,
    name: str,
    *,
    kind: str = "state",
    country: str = "",
    whole: str = "",
    example: str = "x",
    counter: str = "y",
) -> str:
    return "\t".join([key, name, kind, country, "", "", "", "", whole, example, counter]) + "\n"


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        (row("Bad Key", "A"), "expected small letters"),
        (row("a", "A", kind="army"), "is no kind of actor"),
        (row("a", "A", country="GBR"), "expected two capitals"),
        (row("a", "A", example=""), "no example"),
        (row("a", "A", counter=""), "no not"),
        (row("a", "--"), "has no word"),
        (row("a", "A") + row("a", "B"), "key a stands twice"),
        (row("a", "A") + row("b", "The A"), "not marked ambiguous"),
        (row("a", "A?") + row("b", "B"), "names only a"),
        (row("a", "A?*") + row("b", "A?*"), "in more than one"),
        ("a\tA\n", "2 cells, expected 11"),
        (row("a", "A", whole="nowhere"), "which is no entry"),
    ],
)
def test_a_table_that_breaks_the_schema_is_refused(rows: str, fault: str) -> None:
    with pytest.raises(LexiconError, match=fault):
        parse_gazetteer({"groups.tsv": HEADER + rows})


def test_every_fault_is_listed() -> None:
    with pytest.raises(LexiconError) as caught:
        parse_gazetteer({"groups.tsv": HEADER + row("a", "A", kind="army") + row("b", "--") + "short\n"})
    assert "3 faults" in str(caught.value)


def test_a_wrong_header_is_refused() -> None:
    with pytest.raises(LexiconError, match="columns one, two"):
        parse_gazetteer({"groups.tsv": "one\ttwo\na\tb\n"})


def test_what_a_body_belongs_to_is_found_above_it() -> None:
    army = next(e for e in GAZETTEER.entries if e.kind is ActorKind.GOVERNMENT and e.part_of)
    assert GAZETTEER.keys_above(army.key)[:2] == (army.key, army.part_of)
    assert GAZETTEER.keys_above(None) == ()
