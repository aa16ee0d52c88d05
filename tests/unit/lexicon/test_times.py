"""Words for times: every row proves itself by its own two sentences, and a faulty file is told."""

import tomllib
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from ceasewire.errors import LexiconError
from ceasewire.lexicon import tables
from ceasewire.lexicon.tables import read_text
from ceasewire.lexicon.times import Feast, TimePattern, Unit, load_times

WORDS = load_times()
UNITS = tomllib.loads(read_text("en/times.toml"))["unit"]


def pattern_for(meaning: str) -> list[TimePattern]:
    return [pattern for pattern in WORDS.patterns if pattern.meaning == meaning]


@pytest.mark.parametrize("pattern", WORDS.patterns, ids=lambda p: p.id)
def test_a_pattern_matches_its_example_and_not_its_counter_example(pattern: TimePattern) -> None:
    assert pattern.regex.search(pattern.example)
    assert not pattern.regex.search(pattern.counter)


def open_to(text: str) -> list[TimePattern]:
    return [pattern for _, pattern in WORDS.find_open(text)]


@pytest.mark.parametrize("change", [str, str.upper, str.title, lambda text: text.replace(" ", "  ")])
@pytest.mark.parametrize("pattern", WORDS.patterns, ids=lambda p: p.id)
def test_a_text_that_a_pattern_matches_passes_its_gates(pattern: TimePattern, change: Callable[[str], str]) -> None:
    text = change(pattern.example)
    assert pattern in open_to(text) or not pattern.regex.search(text)


@pytest.mark.parametrize("name", WORDS.feast_names)
def test_a_feast_passes_the_gate_by_each_of_its_names(name: str) -> None:
    assert any(pattern.meaning == "feast" for pattern in open_to(f"They met at {name}."))


@pytest.mark.parametrize("words", [*WORDS.near, *WORDS.months, *WORDS.weekdays, *WORDS.units])
def test_every_word_for_a_time_passes_a_gate(words: str) -> None:
    assert {p.id for p in open_to(f"They met two {words} later.")} > {p.id for p in open_to("They met.")}


def test_a_text_without_words_for_times_is_passed_by() -> None:
    assert not open_to("The mayor marched to the market and sunned himself.")


def test_a_gate_that_nobody_made_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "read_text", lambda name: read_text(name).replace("noon = [", "noons = ["))
    with pytest.raises(LexiconError, match="no gate 'noon'"):
        load_times.__wrapped__()


@pytest.mark.parametrize("feast", WORDS.feasts.values(), ids=lambda f: f.id)
def test_a_feast_stands_in_its_example_and_not_in_its_counter_example(feast: Feast) -> None:
    def found(text: str) -> set[str]:
        matches = (m for p in pattern_for("feast") for m in p.regex.finditer(text))
        return {WORDS.feast_names[m["feast"]] for m in matches}

    assert feast.id in found(feast.example)
    assert feast.id not in found(feast.counter)


@pytest.mark.parametrize("row", UNITS, ids=lambda r: r["id"])
def test_a_unit_measures_its_example_and_not_its_counter_example(row: dict[str, Any]) -> None:
    def found(text: str) -> set[str]:
        matches = (m for p in pattern_for("length") for m in p.regex.finditer(text))
        return {m["unit"] for m in matches} & set(row["forms"])

    assert found(row["example"])
    assert not found(row["counter"])


@pytest.mark.parametrize(
    ("form", "unit"),
    [
        ("mins", Unit(name="minute", iso="M", count=1, clock=True)),
        ("months", Unit(name="month", iso="M", count=1, clock=False)),
        ("fortnight", Unit(name="fortnight", iso="W", count=2, clock=False)),
        ("decades", Unit(name="decade", iso="Y", count=10, clock=False)),
    ],
)
def test_a_unit_is_so_many_of_an_iso_letter(form: str, unit: Unit) -> None:
    assert WORDS.units[form] == unit


def test_a_second_alone_is_an_ordinal() -> None:
    assert "second" not in WORDS.units
    assert WORDS.ordinals["second"] == 2


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("one", 1),
        ("Nineteen", 19),
        ("forty-eight", 48),
        ("ninety", 90),
        ("72", 72),
        ("1,000", 1000),
        ("hundred", None),
        ("several", None),
        ("eleven-two", None),
    ],
)
def test_a_number_in_words_or_figures_has_its_value(words: str, number: int | None) -> None:
    assert WORDS.number(words) == number


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("sixteen days", "sixteen"),
        ("sixty-six days", "sixty-six"),
        ("Seventy days", "Seventy"),
        ("1,000 days", "1,000"),
        ("three days", "three"),
    ],
)
def test_the_whole_number_is_taken(text: str, found: str) -> None:
    (length,) = [p for p in WORDS.patterns if p.id == "length"]
    match = length.regex.match(text)
    assert match is not None
    assert match["n"] == found


@pytest.mark.parametrize(
    ("form", "month"), [("January", 1), ("Sept", 9), ("Sept.", 9), ("Sep", 9), ("Dec.", 12), ("May", 5)]
)
def test_a_month_may_be_shortened(form: str, month: int) -> None:
    assert WORDS.months[form] == month


def test_a_week_begins_on_monday() -> None:
    assert sorted(WORDS.weekdays, key=WORDS.weekdays.__getitem__)[::6] == ["Monday", "Sunday"]


def test_tables_of_feasts_are_in_order_and_about_a_lunar_year_apart() -> None:
    gaps = {
        (after - before).days
        for feast in WORDS.feasts.values()
        for before, after in zip(feast.starts, feast.starts[1:], strict=False)
    }
    assert gaps
    assert min(gaps) >= 353
    assert max(gaps) <= 357


def test_no_word_is_two_prepositions() -> None:
    words = [word for row in WORDS.prepositions for word in row.words]
    assert len(words) == len(set(words))


def test_a_list_is_given_as_alternatives_of_which_the_longest_comes_first() -> None:
    words = WORDS.either("onward").split("|")
    assert words.index("onwards") < words.index("onward") < words.index("on")
    assert r"a\s+few" in WORDS.either("few").split("|")


def test_the_words_are_read_once() -> None:
    assert load_times() is load_times()


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, str]]:
    """Give a text for a file instead of the file itself, for whatever reads it."""
    instead: dict[str, str] = {}

    def read(name: str) -> str:
        return instead.get(name, "") or read_text(name)

    monkeypatch.setattr(tables, "read_text", read)
    load_times.cache_clear()
    yield instead
    load_times.cache_clear()


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('gate = "century"', 'gate = "epoch"', "century: no gate 'epoch'"),
        ('meaning = "unknown"\nkind = "vague"', 'meaning = "unknown"\nkind = "odd"', "kind 'odd'"),
        ("pattern = '{iso}'", "pattern = '{never}'", "iso-day.*never"),
        ('bound = "blurred"', 'bound = "bound"', "around has bound 'bound'"),
        ("ashura = [", "asura = [", "no table of ashura"),
        ('id = "century"', 'id = "season"', "its id stands twice"),
        ("[numbers]", "[numbers", "times.toml"),
    ],
)
def test_a_fault_of_the_file_is_told(broken: dict[str, str], old: str, new: str, fault: str) -> None:
    text = read_text("en/times.toml")
    assert old in text
    broken["en/times.toml"] = text.replace(old, new, 1)
    with pytest.raises(LexiconError, match=fault):
        load_times()


def test_a_language_without_words_for_times_is_told() -> None:
    with pytest.raises(LexiconError, match=r"no readable lexicon file xx/times\.toml"):
        load_times("xx")
