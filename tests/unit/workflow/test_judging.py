"""Tests of `ceasewire.workflow.judging`."""

import pytest

from ceasewire.model.ledger import Act, JudgementKind, Verdict
from ceasewire.model.reading import ActorKind
from ceasewire.workflow.judging import judge_all, judge_pair, make_named
from tests.books import gather, make_actor, make_ledger, make_norm, say, see


def test_norms_of_one_actor_under_two_names_are_one() -> None:
    truces = [make_norm("kell_unity_front"), make_norm("kuf")]
    lines = [say(Act.COMMIT, truces[0], "2031-05-01"), say(Act.SUSPEND, truces[1], "2031-05-02", document="d2")]
    rows = (*truces, *lines, make_actor("kell_unity_front"), make_actor("kuf", name="KUF"))
    judged = judge_all(gather(*rows))
    assert {j.kind for j in judged} >= {JudgementKind.SAME_ACTOR, JudgementKind.SAME_NORM}
    ledger = make_ledger(*rows, judged=judged)
    assert len(ledger.norms) == 1
    assert see(ledger, truces[0], "2031-05-02").name == "suspended"


def test_words_around_a_name_say_which_of_two_it_is() -> None:
    here = make_named("al-Shabaab", text="al-Shabaab raided a village in northern Mozambique on Friday.")
    there = make_named("al-Shabaab", text="Al-Shabaab shelled Mogadishu; Somalia asked Kenya for help.")
    assert here.countries == {"MZ"}
    assert judge_pair(here, there).verdict is not Verdict.SAME
    assert judge_pair(there, there).verdict is Verdict.SAME


@pytest.mark.parametrize(("given", "codes"), [("mm", {"MM"}), ("Myanmar", {"MM"}), ("Nowhere", set())])
def test_country_may_be_given_by_name_or_code(given: str, codes: set[str]) -> None:
    assert make_named("Kell Front", kind=ActorKind.ARMED_GROUP, countries=[given]).countries == codes
