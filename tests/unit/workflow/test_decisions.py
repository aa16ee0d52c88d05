"""What a decision puts in the ledger."""

from collections.abc import Mapping

import pytest

from ceasewire.errors import ReviewError
from ceasewire.model.ledger import Act, JudgementKind, TargetKind, Verdict
from ceasewire.model.reviews import Decision
from ceasewire.workflow.decisions import Deciding, Made, kind_of, make_records
from tests.books import hang, judge, make_act, make_event, make_ledger, make_norm, say

ONE, TWO, THREE = make_norm("front"), make_norm("front", toward=("guard",)), make_act("guard")
ROAD = hang(ONE)
LINES = (
    say(Act.COMMIT, ONE, "2031-05-01"),
    say(Act.COMMIT, TWO, "2031-05-02"),
    say(Act.COMMIT, THREE, "2031-05-02"),
    say(Act.ATTACH, ROAD, "2031-05-01"),
    say(Act.MEET, ROAD, "2031-05-03"),
)
SHELLING = make_event()
BREACH = say(Act.VIOLATE, SHELLING, "2031-05-04")


def make(
    decision: Decision, *subjects: str, changes: Mapping[str, str] | None = None, joined: tuple = (), **fields: bool
) -> tuple[Made, ...]:
    """Return what the decision makes in the ledger of these norms, some of which are one or together."""
    ledger = make_ledger(ONE, TWO, THREE, ROAD, SHELLING, BREACH, *LINES, judged=joined)
    deciding = Deciding(
        decision=decision, subjects=subjects, by="ann", reason="so", known="2031-06-01", changes=changes or {}, **fields
    )
    return make_records(ledger, deciding)


@pytest.mark.parametrize("decision", [Decision.ACCEPT, Decision.UNDECIDED])
def test_what_is_left_as_it_is_adds_nothing_to_the_ledger(decision: Decision) -> None:
    assert make(decision, ONE.id) == ()


@pytest.mark.parametrize(
    ("subject", "targets"),
    [
        (LINES[1].id, [LINES[1].id]),
        (ONE.id, [LINES[0].id, LINES[3].id]),
        (ROAD.id, [LINES[3].id, LINES[4].id]),
        (SHELLING.id, [BREACH.id]),
        ("doc-1", ["doc-1"]),
    ],
)
def test_what_is_rejected_is_retracted_line_by_line(subject: str, targets: list[str]) -> None:
    made = make(Decision.REJECT, subject)
    assert {line.act for line in made} == {Act.RETRACT}
    assert sorted(line.target for line in made) == sorted(targets)
    kind = TargetKind.DOCUMENT if subject == "doc-1" else TargetKind.ASSERTION
    assert {line.target_kind for line in made} == {kind}


@pytest.mark.parametrize(
    ("subjects", "kind", "pair", "fields"),
    [
        ((ONE.id, TWO.id), JudgementKind.SAME_NORM, {ONE.id, TWO.id}, {}),
        ((ONE.id, THREE.id), JudgementKind.SAME_DEAL, {ONE.id, THREE.id}, {"together": True}),
        (("front", "guard"), JudgementKind.SAME_ACTOR, {"front", "guard"}, {}),
        ((ONE.id, BREACH.id), JudgementKind.CONCERNS, {BREACH.id, ONE.id}, {}),
    ],
)
def test_what_is_merged_is_judged_to_be_one(
    subjects: tuple[str, ...], kind: JudgementKind, pair: set[str], fields: dict[str, bool]
) -> None:
    (judgement,) = make(Decision.MERGE, *subjects, **fields)
    assert (judgement.kind, judgement.verdict, {judgement.subject, judgement.object}) == (kind, Verdict.SAME, pair)
    if kind is JudgementKind.CONCERNS:
        assert judgement.subject == BREACH.id


def test_what_is_split_is_parted_from_all_that_it_was_one_with() -> None:
    third = make_norm("front", toward=("norland",))
    joined = (judge(JudgementKind.SAME_NORM, ONE, TWO), judge(JudgementKind.SAME_NORM, TWO, third))
    made = make(Decision.SPLIT, ONE.id, third.id, joined=joined)
    assert {frozenset({j.subject, j.object}) for j in made} == {
        frozenset({ONE.id, third.id}),
        frozenset({TWO.id, third.id}),
    }
    assert {j.verdict for j in made} == {Verdict.NOT_SAME}


def test_a_norm_is_parted_from_every_member_of_its_deal() -> None:
    joined = (judge(JudgementKind.SAME_DEAL, ONE, TWO), judge(JudgementKind.SAME_DEAL, TWO, THREE))
    made = make(Decision.SPLIT, ONE.id, THREE.id, joined=joined, together=True)
    assert {frozenset({j.subject, j.object}) for j in made} == {
        frozenset({ONE.id, THREE.id}),
        frozenset({TWO.id, THREE.id}),
    }


@pytest.mark.parametrize(
    ("decision", "subjects"),
    [
        (Decision.MERGE, (ONE.id,)),
        (Decision.MERGE, (ONE.id, ONE.id)),
        (Decision.MERGE, (ONE.id, ROAD.id)),
        (Decision.SPLIT, ("deal-none", ONE.id)),
        (Decision.REJECT, ("front",)),
        (Decision.REJECT, ("norm-none",)),
        (Decision.CORRECT, (ONE.id, TWO.id)),
        (Decision.CORRECT, ("as-none",)),
    ],
)
def test_what_makes_no_sense_is_refused(decision: Decision, subjects: tuple[str, ...]) -> None:
    with pytest.raises(ReviewError):
        make(decision, *subjects, changes={"stance": "denied"} if decision is Decision.CORRECT else None)


def test_a_correction_that_changes_nothing_is_refused() -> None:
    with pytest.raises(ReviewError, match="says so already"):
        make(Decision.CORRECT, LINES[0].id, changes={"act": "commit"})


def test_a_corrected_norm_takes_its_conditions_along() -> None:
    made = make(Decision.CORRECT, ONE.id, changes={"debtors": "guard"})
    norms = [r for r in made if kind_of(r.id) == "norm"]
    conditions = [r for r in made if kind_of(r.id) == "cond"]
    assert [c.norm for c in conditions] == [norms[0].id]  # type: ignore[union-attr]
    attached = [r for r in made if getattr(r, "act", None) is Act.ATTACH]
    assert [a.target for a in attached] == [conditions[0].id]
