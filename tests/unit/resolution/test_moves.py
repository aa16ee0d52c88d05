"""Tests of `ceasewire.resolution.moves`."""

import pytest

from ceasewire.lexicon.gazetteer import load_gazetteer
from ceasewire.model.ledger import Act, Assertion, LedgerEvent, Norm, NormCondition, Stance, TargetKind
from ceasewire.model.reading import ActionType, MoveKind
from ceasewire.resolution.articles import article_rows
from ceasewire.resolution.moves import ON_CONDITIONS, ON_NORMS
from tests.readings import read


def rows_of(text: str) -> dict[type, tuple[object, ...]]:
    """Return the rows of an article."""
    gazetteer = load_gazetteer()
    return dict(article_rows(read(text), document="d1", known="2031-05-02", outlet="Herald", gazetteer=gazetteer))


def lines_of(text: str) -> list[tuple[Act, Stance, str | None]]:
    """Return act, stance and viewpoint of each line that moves make."""
    lines = (a for a in rows_of(text)[Assertion] if isinstance(a, Assertion))
    made = [a for a in lines if any(rule.startswith("move:") for rule in a.rules) and a.target_kind is TargetKind.EVENT]
    return sorted((a.act, a.stance, a.viewpoint) for a in made)


def test_every_kind_of_move_but_the_first_does_something() -> None:
    assert set(MoveKind) - {*ON_NORMS, *ON_CONDITIONS} == {MoveKind.START}


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Hamas has released all hostages.", [(Act.DISCHARGE, "asserted", None), (Act.MEET, "asserted", None)]),
        ("Hamas released the hostages.", [(Act.MEET, "asserted", None)]),
        # of what was promised, or waited for, with that number
        ("Hamas released 45 hostages.", [(Act.DISCHARGE, "asserted", None), (Act.MEET, "asserted", None)]),
        (
            "Israel said Hamas had failed to release the hostages.",
            [(Act.FAIL, "alleged", "israel"), (Act.VIOLATE, "alleged", "israel")],
        ),
        ("Hamas called off the release of the hostages.", [(Act.CANCEL, "asserted", None)]),
        ("Hamas said it had called off its truce with Israel.", [(Act.CANCEL, "asserted", "hamas")]),
        ("Israel said Hamas had called off its truce with Israel.", [(Act.CANCEL, "alleged", "israel")]),
        ("Reuters reported that Hamas had called off its truce with Israel.", [(Act.CANCEL, "asserted", None)]),
    ],
)
def test_move_gives_its_lines(text: str, lines: list[tuple[Act, str, str | None]]) -> None:
    assert lines_of(text) == lines


def test_what_is_put_off_was_promised() -> None:
    rows = rows_of("Hamas said it would postpone the release of the hostages until Israel complies.")
    (norm,) = (n for n in rows[Norm] if isinstance(n, Norm))
    (condition,) = (c for c in rows[NormCondition] if isinstance(c, NormCondition))
    assert (norm.debtors, norm.action_type.value, condition.norm) == (("hamas",), "release_captives", norm.id)
    acts = {a.act for a in rows[Assertion] if isinstance(a, Assertion) and a.target == norm.id}
    assert acts == {Act.SUSPEND}


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("The Red Cross said Hamas had released all hostages.", {(Act.DISCHARGE, Stance.ASSERTED, None)}),
        ("Israel said Hamas had released all hostages.", {(Act.DISCHARGE, Stance.ALLEGED, "israel")}),
        ("The United Nations said Hamas had failed to release the hostages.", set()),
    ],
)
def test_body_that_takes_no_side_attests_what_was_done_and_accuses_as_any_other(
    text: str, lines: set[tuple[Act, Stance, str | None]]
) -> None:
    found = set(lines_of(text))
    assert {line for line in found if line[0] is Act.DISCHARGE} == lines
    assert not {line for line in found if line[0] is Act.VIOLATE and line[2] is None}


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Hamas said it had stopped its attacks on Israel.", {(Act.COMMIT, Stance.ASSERTED)}),
        ("Hamas has stopped its attacks on Israel.", {(Act.TAKE_EFFECT, Stance.ASSERTED)}),
        ("Hamas held meetings with Egypt in an effort to bring about a ceasefire.", set()),
        ("Hamas declared that the ceasefire with Israel was over.", set()),
    ],
)
def test_truce_is_begun_by_who_stops_and_not_by_who_speaks_of_it(text: str, made: set[tuple[Act, Stance]]) -> None:
    rows = rows_of(text)
    moved = [a for a in rows.get(Assertion, ()) if isinstance(a, Assertion) and a.target_kind is TargetKind.NORM]
    assert {(a.act, a.stance) for a in moved if "move:performed" in a.rules} == made


@pytest.mark.parametrize(
    ("text", "action"),
    [
        (
            "Israel shelled the town. Hamas suspended the implementation of its ceasefire agreement with Israel.",
            ActionType.CEASE_HOSTILITIES,
        ),
        ("Hamas suspended the implementation of its trade agreement with Egypt.", ActionType.COMPLY),
    ],
)
def test_who_suspends_carrying_out_a_truce_suspends_the_truce(text: str, action: ActionType) -> None:
    events = [e for e in rows_of(text).get(LedgerEvent, ()) if isinstance(e, LedgerEvent) and e.action_type]
    assert {event.action_type for event in events} <= {action}
    if action is ActionType.CEASE_HOSTILITIES:
        (event,) = events
        assert (event.agents, event.targets) == (("hamas",), ("israel",))
        assert (Act.SUSPEND, "asserted", None) in lines_of(text)


def test_a_move_is_quoted_with_what_it_moves() -> None:
    lines = rows_of("Hamas said it would postpone the release of the hostages.")[Assertion]
    (paused,) = {a.evidence.quotation for a in lines if isinstance(a, Assertion) and a.act is Act.SUSPEND}
    assert paused == "postpone the release of the hostages"


def test_what_a_pause_that_a_party_declares_lasts_until_is_declared_too() -> None:
    rows = rows_of("Hamas said the release of the hostages would be postponed until Israel complies.")
    lines = [a for a in rows[Assertion] if isinstance(a, Assertion)]
    (until,) = [a for a in lines if a.act is Act.ATTACH]
    assert (until.stance, until.evidence.quotation) == (Stance.ASSERTED, "Israel complies")
