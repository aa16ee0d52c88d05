"""Tests of `ceasewire.resolution.norms`."""

from typing import Any

import pytest

from ceasewire.model.codec import decode_reading
from ceasewire.model.ledger import DeadlineKind, NormKind, Window
from ceasewire.model.reading import ActionType, Term, Time
from ceasewire.model.spans import Span
from ceasewire.resolution.norms import (
    gist_of,
    is_extension,
    is_made,
    kind_of_norm,
    polarity_of,
    type_of_norm,
    will_not_hold,
    window_of,
)
from tests.factories import article_json, condition_json, page_json, term_json
from tests.readings import read

ACT = "suspend its shelling of Arlen"


def term(**fields: Any) -> Term:
    return decode_reading(page_json(article_json(terms=[term_json(ACT, **fields)]))).articles[0].terms[0]


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"action_type": "cease_hostilities"}, NormKind.MAINTAIN),
        ({"action_type": "suspend_attacks", "stance": "demanded"}, NormKind.MAINTAIN),
        ({"action_type": "withdraw_forces"}, NormKind.ACHIEVE),
        ({"action_type": "withdraw_forces", "polarity": "refrain"}, NormKind.MAINTAIN),
        ({"action_type": "resume_hostilities", "stance": "threatened"}, NormKind.THREAT),
        ({"action_type": "suspend_attacks", "stance": "threatened"}, NormKind.THREAT),
        ({"action_type": "extend_ceasefire", "stance": "agreed"}, NormKind.MAINTAIN),
        ({"action_type": "extend_ceasefire", "stance": "demanded"}, NormKind.ACHIEVE),
        ({"action_type": "other"}, NormKind.ACHIEVE),
    ],
)
def test_norm_is_of_the_kind_that_its_term_is(fields: dict[str, str], kind: NormKind) -> None:
    assert kind_of_norm(term(**fields)) is kind


@pytest.mark.parametrize(
    ("stance", "extends"),
    [
        ("pledged", True),
        ("agreed", True),
        ("demanded", False),
        ("proposed", False),
        ("refused", False),
        ("threatened", False),
    ],
)
def test_extension_that_is_made_is_of_the_truce_and_one_that_is_asked_for_is_an_act(stance: str, extends: bool) -> None:
    asked = term(action_type="extend_ceasefire", stance=stance)
    assert is_extension(asked) is extends
    kept, own = ActionType.CEASE_HOSTILITIES, ActionType.EXTEND_CEASEFIRE
    assert type_of_norm(asked) is (kept if extends else own)
    assert not is_extension(term(action_type="cease_hostilities", stance=stance))


@pytest.mark.parametrize(
    ("stance", "role", "extends"),
    [
        ("pledged", "if", False),
        ("pledged", "after", False),
        ("pledged", "unless", True),
        ("agreed", "if", True),
    ],
)
def test_who_would_extend_a_truce_on_a_condition_does_not_yet(stance: str, role: str, *, extends: bool) -> None:
    hung = [condition_json("opens the road", role=role)]
    asked = term(action_type="extend_ceasefire", stance=stance, conditions=hung)
    assert is_extension(asked) is extends


def test_act_without_a_kind_goes_by_its_words() -> None:
    assert gist_of(term(action_type="other")) == "suspend its shelling of arlen"
    assert gist_of(term()) == ""


def time(value: str | None, words: str = "then") -> Time:
    return Time(span=Span(start=0, end=len(words), text=words), value=value)


@pytest.mark.parametrize(
    ("starts", "ends", "window"),
    [
        (None, None, None),
        (None, "2031-05-09", Window(end="2031-05-09", deadline=DeadlineKind.DATE)),
        (None, "P60D", Window(end="P60D", deadline=DeadlineKind.WINDOW)),
        (
            "2031-05-01",
            "2031-05-09T18:00",
            Window(start="2031-05-01", end="2031-05-09T18:00", deadline=DeadlineKind.WINDOW),
        ),
        ("2031-05-01", None, Window(start="2031-05-01")),
        ("2031-05-01/2031-05-07", None, Window(start="2031-05-01")),
        (None, "2031-05-01/2031-05-07", Window(end="2031-05-07", deadline=DeadlineKind.DATE)),
        ("P3D", "2031-05-09", Window(end="2031-05-09", deadline=DeadlineKind.WINDOW)),
    ],
)
def test_window_has_the_first_day_of_its_start_and_the_last_of_its_end(
    starts: str | None, ends: str | None, window: Window | None
) -> None:
    found = window_of(time(starts) if starts else None, time(ends) if ends else None)
    assert found == (window and Window(start=window.start, end=window.end, deadline=window.deadline, span_text="then"))


def test_words_of_the_end_are_quoted_and_those_of_the_start_where_there_is_none() -> None:
    both = window_of(time("2031-05-01", "from Thursday"), time("P3D", "for three days"))
    start = window_of(time("2031-05-01", "from Thursday"), None)
    assert both is not None
    assert start is not None
    assert (both.span_text, start.span_text) == ("for three days", "from Thursday")


def test_time_that_could_not_be_worked_out_gives_words_and_no_end() -> None:
    assert window_of(None, time(None, "by the feast")) == Window(span_text="by the feast")


@pytest.mark.parametrize(
    ("fields", "refuses"),
    [
        ({"action_type": "cease_hostilities", "polarity": "refrain"}, True),
        ({"action_type": "extend_ceasefire", "polarity": "refrain", "stance": "agreed"}, True),
        ({"action_type": "cease_hostilities"}, False),
        ({"action_type": "resume_hostilities", "polarity": "refrain"}, False),
        ({"action_type": "cease_hostilities", "polarity": "refrain", "stance": "demanded"}, False),
    ],
)
def test_who_will_make_no_truce_refuses_one(fields: dict[str, str], refuses: bool) -> None:
    assert will_not_hold(term(**({"stance": "pledged"} | fields))) is refuses


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Hamas said it would carry out no more attacks.", ("suspend_attacks", "do")),
        ("Hamas said it would not resume its attacks on Israel.", ("suspend_attacks", "do")),
        ("Hamas said it would not attack the port.", ("resume_hostilities", "refrain")),
        ("Hamas said it would carry out more attacks.", ("resume_hostilities", "do")),
    ],
)
def test_who_will_attack_no_more_halts_his_attacks(text: str, kind: tuple[str, str]) -> None:
    (found,) = read(text).terms
    assert (type_of_norm(found).value, polarity_of(found).value) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Hamas said it would hold the soldiers until Israel opened the road.", NormKind.MAINTAIN),
        ("Hamas said it would free the soldiers once Israel opened the road.", NormKind.ACHIEVE),
        ("Hamas said it would stick to the ceasefire.", NormKind.MAINTAIN),
        ("Hamas said it would comply with the court's order.", NormKind.ACHIEVE),
        ("Hamas said it would hold talks after Israel opened the road.", NormKind.ACHIEVE),
    ],
)
def test_what_goes_on_until_an_act_is_done_is_kept_up(text: str, kind: NormKind) -> None:
    assert [kind_of_norm(found) for found in read(text).terms] == [kind]


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Chad and Libya signed an accord on Monday.", [True]),
        ("Chad and Libya signed an accord on a truce on Monday.", [False]),
        ("Chad and Libya agreed to sign an accord on Monday.", [False]),
    ],
    ids=["signed", "a truce, which is kept", "promised"],
)
def test_accord_that_was_signed_is_done_by_that(text: str, made: list[bool]) -> None:
    assert [is_made(found, text) for found in read(text).terms] == made
