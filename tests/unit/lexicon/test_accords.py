"""Words for deals: every example is what its entry says, and no counter is."""

import pytest

from ceasewire.lexicon.accords import load_accords
from ceasewire.lexicon.rules import read_rules
from ceasewire.model.reading import TermStance

NOUNS = read_rules(
    "en/accords.toml", "accord", {"stance": str, "nouns": list}, optional={"only_under": bool, "not_of": list}
)
TENTATIVE = read_rules("en/accords.toml", "tentative", {"words": list, "verbs": list}, optional={})
HOLDINGS = read_rules("en/accords.toml", "holding", {"verbs": list, "prep": str}, optional={"act": bool})
RUNNINGS = read_rules("en/accords.toml", "running", {"verbs": list, "prep": str}, optional={})
MAKINGS = read_rules(
    "en/accords.toml",
    "making",
    {"verbs": list, "parties": bool},
    optional={"way": str, "beside": list, "preps": list, "indefinite": bool, "judges": bool},
)

VERBS = [*HOLDINGS, *RUNNINGS, *MAKINGS]


def stems(text: str) -> set[str]:
    """Return the words of a text with and without the endings of English verbs and nouns."""
    words = {w.strip(".,").lower() for w in text.split()}
    return words | {w[:-n] for w in words for n in (1, 2, 3) if len(w) - n > 2} | {f"{w[:-1]}" for w in words}


@pytest.mark.parametrize("row", NOUNS, ids=[r["id"] for r in NOUNS])
def test_an_example_names_a_deal_and_its_counter_none(row: dict[str, str]) -> None:
    assert stems(row["example"]) & set(row["nouns"])
    assert not stems(row["counter"]) & set(row["nouns"]) or (
        row.get("only_under") and "under" not in row["counter"].lower()
    )


@pytest.mark.parametrize(
    "row", [*HOLDINGS, *RUNNINGS, *MAKINGS], ids=[r["id"] for r in [*HOLDINGS, *RUNNINGS, *MAKINGS]]
)
def test_an_example_has_the_verb(row: dict[str, str]) -> None:
    assert stems(row["example"]) & set(row["verbs"])


@pytest.mark.parametrize(
    ("lemma", "stance"),
    [
        ("truce", TermStance.AGREED),
        ("accord", TermStance.AGREED),
        ("proposal", TermStance.PROPOSED),
        ("ultimatum", TermStance.DEMANDED),
    ],
)
def test_a_noun_gives_the_stance_of_what_the_deal_holds(lemma: str, stance: TermStance) -> None:
    noun = load_accords().noun(lemma)
    assert noun is not None
    assert noun.stance is stance


@pytest.mark.parametrize("lemma", ["convoy", "discuss", "seek"])
def test_other_words_are_no_words_for_deals(lemma: str) -> None:
    words = load_accords()
    assert (words.noun(lemma), words.holding(lemma), words.making(lemma)) == (None, None, None)


def test_a_verb_that_needs_words_beside_it_makes_no_deal_alone() -> None:
    words = load_accords()
    assert words.making("shake") is None
    assert [t.way for t in words.turns("shake")] == ["joint"]


def test_only_those_who_sign_or_declare_are_parties() -> None:
    words = load_accords()
    found = {lemma: words.making(lemma) for lemma in ("sign", "declare", "welcome", "broker")}
    assert {k: v is not None and v.parties for k, v in found.items()} == {
        "sign": True,
        "declare": True,
        "welcome": False,
        "broker": False,
    }


@pytest.mark.parametrize("row", TENTATIVE, ids=[r["id"] for r in TENTATIVE])
def test_an_example_names_a_deal_not_made_yet(row: dict[str, str]) -> None:
    assert stems(row["example"]) & {*row["words"], *row["verbs"]}
    assert not stems(row["counter"]) & {*row["words"], *row["verbs"]}


def test_a_noun_that_names_a_deal_only_behind_under_names_none_elsewhere() -> None:
    accords = load_accords()
    assert accords.noun("term") is None
    assert accords.under("term") is not None


@pytest.mark.parametrize(
    ("before", "verbs", "stance"),
    [
        ({"the"}, set(), TermStance.AGREED),
        ({"the", "proposed"}, set(), TermStance.PROPOSED),
        ({"a"}, {"discuss"}, TermStance.PROPOSED),
        ({"any"}, set(), None),
    ],
)
def test_a_deal_that_is_only_sought_holds_what_is_proposed(
    before: set[str], verbs: set[str], stance: TermStance | None
) -> None:
    accords = load_accords()
    deal = accords.noun("agreement")
    assert deal is not None
    assert accords.stance_of(deal, before, verbs) is stance


def test_a_text_is_put_to_others_by_what_its_verbs_say() -> None:
    rows = read_rules("en/accords.toml", "tabling", {"verbs": list}, optional={})
    for row in rows:
        assert stems(row["example"]) & set(row["verbs"])
        assert not stems(row["counter"]) & set(row["verbs"])
    assert load_accords().tabling == {verb for row in rows for verb in row["verbs"]}
