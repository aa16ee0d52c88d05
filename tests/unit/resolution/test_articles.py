"""Tests of `ceasewire.resolution.articles`."""

from typing import Any

import pytest

from ceasewire.lexicon.gazetteer import Gazetteer
from ceasewire.model.codec import decode_reading
from ceasewire.model.ledger import (
    Act,
    Assertion,
    Chain,
    DeadlineKind,
    KnownActor,
    LedgerEvent,
    Norm,
    NormCondition,
    NormKind,
    Period,
    Stance,
    Talks,
    TargetKind,
    Window,
)
from ceasewire.model.reading import ActionType, Join, Polarity
from ceasewire.resolution.articles import article_rows
from tests.factories import (
    TEXT,
    article_json,
    condition_json,
    event_json,
    page_json,
    process_json,
    row_json,
    span_json,
    statement_json,
    term_json,
)

ACT = "suspend its shelling of Arlen"
FRONT, GUARD, MARAN, OSTRAVA = "northern_front", "coastal_guard", "teo_maran", "ostrava"
KINDS = {"a1": "armed_group", "a2": "armed_group", "a3": "person", "a4": "state"}
NAMES = {"a1": "the Northern Front", "a2": "the Coastal Guard", "a3": "Teo Maran", "a4": "Ostrava"}


def actors(**changes: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the actors of the text, the spokesman tied to his front, with these changes."""
    rows = [{"id": i, "name": NAMES[i], "aliases": [], "kind": KINDS[i], "affiliations": []} for i in NAMES]
    rows[2]["affiliations"] = [{"to": "a1", "relation": "spokesperson_of"}]
    return [row | changes.get(str(row["id"]), {}) for row in rows]


def rows(text: str = TEXT, **fields: Any) -> dict[type, tuple[Any, ...]]:
    """Return what an article with these records adds."""
    outlet = fields.pop("outlet", "Post")
    data = page_json(article_json(text, **({"actors": actors()} | fields)))
    article = decode_reading(data).articles[0]
    found = article_rows(article, document="d1", known="2031-05-03T09:00:00Z", outlet=outlet, gazetteer=Gazetteer([]))
    return {**dict.fromkeys((Norm, NormCondition, LedgerEvent, Talks, Assertion), ()), **found}


def said(**fields: Any) -> dict[str, Any]:
    plain = {"speaker": ["a3"], "on_behalf_of": ["a1"], "act": "pledge"}
    return statement_json("The Northern Front will suspend its shelling of Arlen", **(plain | fields))


def tell(*conditions: dict[str, Any], statement: dict[str, Any] | None = None, **fields: Any) -> dict[type, Any]:
    """Return what one term adds, which stands in a statement of the front unless another is given."""
    statement = statement or said()
    term = term_json(ACT, conditions=list(conditions), statement="s1", **fields)
    return rows(statements=[statement], terms=[term])


def only(found: dict[type, Any], act: Act | None = None) -> Assertion:
    (assertion,) = [a for a in found[Assertion] if act is None or a.act is act]
    return assertion


@pytest.mark.parametrize(
    ("stance", "act"),
    [
        ("pledged", Act.COMMIT),
        ("agreed", Act.ACCEPT),
        ("demanded", Act.DEMAND),
        ("refused", Act.REJECT),
        ("threatened", Act.THREATEN),
    ],
)
def test_term_becomes_a_norm_and_what_is_done_to_it(stance: str, act: Act) -> None:
    found = tell(stance=stance, creditor=["a2"])
    (norm,) = found[Norm]
    assertion = only(found)
    assert (norm.debtors, norm.creditors) == ((FRONT,), (GUARD,))
    assert (norm.kind is NormKind.THREAT) is (stance == "threatened")
    assert (assertion.act, assertion.target, assertion.target_kind) == (act, norm.id, TargetKind.NORM)
    assert assertion.stance is Stance.ASSERTED


def test_line_tells_who_says_so_on_whose_behalf_through_whom_and_where_it_stands() -> None:
    assertion = only(tell(statement=said(via=["a4"])))
    assert assertion.asserted_by == Chain(speaker=(MARAN,), on_behalf_of=(FRONT,), via=(OSTRAVA,), outlet="Post")
    assert (assertion.viewpoint, assertion.about) == (FRONT, (FRONT,))
    assert (assertion.reported, assertion.known) == ("2031-05-02", "2031-05-03T09:00:00Z")
    place = assertion.evidence
    assert (place.document, place.article, place.quotation) == ("d1", "art1", ACT)
    assert TEXT[place.start : place.end] == ACT


def test_viewpoint_is_the_speakers_where_nobody_is_spoken_for_and_nobodys_in_the_articles_own_voice() -> None:
    assert only(tell(statement=said(on_behalf_of=[]))).viewpoint == MARAN
    own = only(rows(terms=[term_json(ACT)]))
    assert (own.viewpoint, own.asserted_by) == (None, Chain(outlet="Post"))


@pytest.mark.parametrize(
    ("fields", "source"),
    [
        ({"agency": ["Reuters", "AFP"]}, "reuters"),
        ({}, "Post"),
        ({"outlet": None}, "d1"),
        ({"outlet": None, "agency": ["Coast Wire"]}, "coast wire"),
    ],
)
def test_source_is_the_agency_else_the_outlet_else_the_document(fields: dict[str, Any], source: str) -> None:
    assert only(rows(terms=[term_json(ACT)], **fields)).source == source


@pytest.mark.parametrize("act", ["propose", "pledge", "demand"])
def test_what_somebody_proposes_is_an_offer(act: str) -> None:
    assertion = only(tell(stance="proposed", statement=said(act=act)))
    assert (assertion.act, assertion.stance) == (Act.OFFER, Stance.ASSERTED)


@pytest.mark.parametrize("act", ["say", "assess", "claim", "accept"])
def test_what_nobody_offers_but_somebody_expects_is_a_forecast(act: str) -> None:
    found = tell(condition_json("the Coastal Guard opens the road"), stance="proposed", statement=said(act=act))
    assert {(a.act, a.stance) for a in found[Assertion]} == {
        (Act.FORECAST, Stance.EXPECTED),
        (Act.ATTACH, Stance.EXPECTED),
    }
    assert only(rows(terms=[term_json(ACT, stance="proposed")])).act is Act.FORECAST


STRANGER = {"speaker": ["a4"], "on_behalf_of": [], "act": "say"}


@pytest.mark.parametrize(
    ("stance", "alleged"),
    [("pledged", True), ("agreed", True), ("refused", True), ("threatened", True), ("demanded", False)],
)
def test_what_another_says_of_the_debtors_is_alleged(stance: str, alleged: bool) -> None:
    assertion = only(tell(stance=stance, statement=said(**STRANGER)))
    assert (assertion.stance is Stance.ALLEGED) is alleged
    assert assertion.viewpoint == OSTRAVA


@pytest.mark.parametrize(
    ("act", "kind", "stance"),
    [
        ("pledge", "person", Stance.ASSERTED),
        ("say", "person", Stance.ALLEGED),
        ("pledge", "state", Stance.ALLEGED),
    ],
)
def test_a_person_of_no_side_who_pledges_an_act_pledges_it_for_its_debtor(act: str, kind: str, stance: Stance) -> None:
    cast = actors(a2={"kind": kind})
    statement = said(speaker=["a2"], on_behalf_of=[], act=act)
    term = term_json(ACT, statement="s1")
    assert only(rows(actors=cast, statements=[statement], terms=[term])).stance is stance


@pytest.mark.parametrize(
    ("speaker", "debtor_kind", "speaker_kind", "stance"),
    [
        ("a3", "armed_group", "person", Stance.ASSERTED),
        ("a2", "armed_group", "armed_group", Stance.ALLEGED),
        ("a2", "unnamed", "armed_group", Stance.ASSERTED),
        ("a2", "unnamed", "state", Stance.ALLEGED),
        ("a2", "armed_group", "unnamed", Stance.ASSERTED),
        ("a2", "armed_group", "media", Stance.ALLEGED),
    ],
    ids=["the spokesman", "another group", "maybe one of them", "a state", "somebody", "an outlet"],
)
def test_only_who_is_surely_no_debtor_is_a_stranger(
    speaker: str, debtor_kind: str, speaker_kind: str, stance: Stance
) -> None:
    cast = actors(a1={"kind": debtor_kind}, **({speaker: {"kind": speaker_kind}} if speaker != "a3" else {}))
    statement = said(speaker=[speaker], on_behalf_of=[], act="say")
    term = term_json(ACT, statement="s1")
    assert only(rows(actors=cast, statements=[statement], terms=[term])).stance is stance


def test_norm_of_nobody_named_is_like_no_other_documents() -> None:
    (norm,) = rows(terms=[term_json(ACT, debtor=[])])[Norm]
    assert (norm.debtors, norm.document) == ((), "d1")
    (named,) = rows(terms=[term_json(ACT)])[Norm]
    assert named.document is None


def test_spokesman_binds_his_side_and_nobody_is_bound_toward_himself() -> None:
    (norm,) = rows(terms=[term_json(ACT, debtor=["a3"], creditor=["a1", "a2"])])[Norm]
    assert (norm.debtors, norm.creditors) == ((FRONT,), (GUARD,))


def test_condition_hangs_on_its_norm_with_performer_and_words() -> None:
    words = "the Coastal Guard opens the road"
    found = tell(condition_json(words, kind="achieve", role="after"), conditions_join="or")
    (condition,), (norm,) = found[NormCondition], found[Norm]
    assert (condition.norm, condition.performers, condition.gist) == (norm.id, (GUARD,), words.casefold()[4:])
    assert (condition.role, condition.kind, condition.join) == ("after", "achieve", Join.OR)
    attached = only(found, Act.ATTACH)
    assert (attached.target, attached.target_kind) == (condition.id, TargetKind.CONDITION)
    assert (attached.viewpoint, attached.about, attached.evidence.quotation) == (FRONT, (GUARD,), words)


def test_condition_goes_by_the_kind_of_act_where_its_words_show_one() -> None:
    found = tell(condition_json("the Coastal Guard opens the road", x_action_type="open_access"))
    assert [condition.gist for condition in found[NormCondition]] == ["open_access"]


def test_condition_of_what_is_alleged_is_alleged() -> None:
    found = tell(condition_json("the Coastal Guard opens the road"), statement=said(**STRANGER))
    assert only(found, Act.ATTACH).stance is Stance.ALLEGED


def test_deadline_of_a_condition_is_kept() -> None:
    due = {"span": span_json("Friday"), "value": "2031-05-09"}
    assert only(tell(condition_json("the Coastal Guard opens the road", by_when=due)), Act.ATTACH).window == Window(
        end="2031-05-09", deadline=DeadlineKind.DATE, span_text="Friday"
    )
    assert only(tell(condition_json("the Coastal Guard opens the road")), Act.ATTACH).window is None


def test_that_a_text_says_there_is_no_deadline_is_kept_with_its_conditions() -> None:
    text = TEXT + " There was no deadline, he said."
    term = term_json(ACT, text, conditions=[condition_json("the Coastal Guard opens the road", text)])
    window = only(rows(text, terms=[term]), Act.ATTACH).window
    assert window == Window(deadline=DeadlineKind.NONE_EXPLICIT)


def test_no_deadline_is_told_of_the_condition_before_it_and_of_no_other() -> None:
    text = TEXT + " There was no deadline, he said.\n\nThe front would pull back if the port opens."
    near, far = (condition_json(words, text) for words in ("the Coastal Guard opens the road", "the port opens"))
    terms = [term_json(ACT, text, conditions=[near]), term_json("pull back", text, conditions=[far]) | {"id": "t2"}]
    windows = {a.evidence.quotation: a.window for a in rows(text, terms=terms)[Assertion] if a.act is Act.ATTACH}
    assert windows == {
        "the Coastal Guard opens the road": Window(deadline=DeadlineKind.NONE_EXPLICIT),
        "the port opens": None,
    }


def test_extension_gives_the_truce_its_new_window() -> None:
    ends = {"span": span_json("Friday"), "value": "P7D"}
    truce = tell(action_type="cease_hostilities", creditor=["a2"])
    longer = tell(action_type="extend_ceasefire", stance="agreed", creditor=["a2"], ends=ends)
    assert longer[Norm] == truce[Norm]
    assertion = only(longer)
    assert assertion.act is Act.EXTEND
    assert assertion.window is not None
    assert (assertion.window.end, assertion.window.deadline) == ("P7D", DeadlineKind.WINDOW)


@pytest.mark.parametrize(
    ("kind", "act"),
    [
        ("ceasefire_in_effect", Act.TAKE_EFFECT),
        ("ceasefire_extended", Act.EXTEND),
        ("ceasefire_suspended", Act.SUSPEND),
        ("ceasefire_ended", Act.EXPIRE),
        ("ceasefire_violated", Act.VIOLATE),
        ("ceasefire_declared", None),
        ("shelling", None),
        ("airstrike", None),
    ],
)
def test_event_happens_and_says_what_became_of_a_truce(kind: str, act: Act | None) -> None:
    found = rows(events=[event_json("shelling", type=kind, targets=["a2"], deaths=3)])
    (event,) = found[LedgerEvent]
    assert (event.agents, event.targets, event.deaths, event.words) == ((FRONT,), (GUARD,), 3, "shelling")
    assert {a.act for a in found[Assertion]} == {Act.HAPPEN, *([act] if act else [])}
    assert {(a.target, a.target_kind, a.stance) for a in found[Assertion]} == {
        (event.id, TargetKind.EVENT, Stance.ASSERTED)
    }


@pytest.mark.parametrize(
    ("factuality", "stance", "viewpoint"),
    [
        ("happened", Stance.ASSERTED, None),
        ("alleged", Stance.ALLEGED, FRONT),
        ("denied", Stance.DENIED, FRONT),
        ("not_happened", Stance.DENIED, FRONT),
        ("planned", Stance.EXPECTED, FRONT),
    ],
)
def test_event_is_the_word_of_whoever_tells_of_it(factuality: str, stance: Stance, viewpoint: str | None) -> None:
    event = event_json("shelling", type="ceasefire_violated", factuality=factuality)
    found = rows(statements=[said()], events=[event])
    assert {(a.stance, a.viewpoint) for a in found[Assertion]} == {(stance, viewpoint)}


def test_breach_that_is_only_reported_to_have_been_alleged_moves_nothing() -> None:
    found = rows(events=[event_json("shelling", type="ceasefire_violated", factuality="alleged")])
    assert {a.stance for a in found[Assertion]} == {Stance.EXPECTED}


def test_innermost_statement_tells_of_an_event() -> None:
    outer = statement_json(TEXT.partition(". ")[0], id="s1", speaker=["a4"])
    inner = statement_json("suspend its shelling of Arlen", id="s2", speaker=["a2"])
    event = event_json("shelling", factuality="alleged")
    found = rows(statements=[outer, inner], events=[event])
    assert only(found).viewpoint == GUARD


@pytest.mark.parametrize(
    ("value", "period"),
    [
        ("2031-05-01", Period(start="2031-05-01")),
        ("2031-05", Period(start="2031-05")),
        ("2031-05-01/2031-05-07", Period(start="2031-05-01", end="2031-05-07")),
        ("2031-05-01/P7D", Period(start="2031-05-01")),
        ("P7D", Period()),
        ("R/2031-05-01/P1D", Period()),
        (None, Period()),
    ],
)
def test_event_is_so_from_its_own_time(value: str | None, period: Period) -> None:
    found = rows(events=[event_json("shelling", time={"span": span_json("Friday"), "value": value})])
    assert only(found).valid == period


ATTACK = event_json("firing on the market", type="attack", agents=[])
CHARGE = row_json("The Coastal Guard", by="a1", stance="blames")


@pytest.mark.parametrize(
    ("stance", "act", "held"),
    [
        ("blames", Act.BLAME, Stance.ALLEGED),
        ("suspects", Act.SUSPECT, Stance.ALLEGED),
        ("claims", Act.CLAIM, Stance.ASSERTED),
        ("clears", Act.CLEAR, Stance.ASSERTED),
        ("denies", Act.CLEAR, Stance.ASSERTED),
    ],
)
def test_row_of_responsibility_is_about_its_event(stance: str, act: Act, held: Stance) -> None:
    found = rows(events=[ATTACK], responsibility=[row_json("denied", stance=stance, by="a2")])
    (event,) = found[LedgerEvent]
    line = only(found, act)
    assert (line.target, line.target_kind, line.stance) == (event.id, TargetKind.EVENT, held)
    assert (line.viewpoint, line.about, line.evidence.quotation) == (GUARD, (GUARD,), "denied")


@pytest.mark.parametrize("charge", ["blames", "suspects"])
def test_denial_points_at_the_accusation(charge: str) -> None:
    found = rows(events=[ATTACK], responsibility=[row_json("denied"), CHARGE | {"stance": charge}])
    blame = only(found, Act.BLAME if charge == "blames" else Act.SUSPECT)
    denial = only(found, Act.DENY)
    assert (denial.target, denial.target_kind, denial.viewpoint) == (blame.id, TargetKind.ASSERTION, GUARD)
    assert blame.viewpoint == FRONT


def test_denial_points_at_every_accusation_of_the_same_deed_and_at_no_other() -> None:
    charges = [CHARGE, CHARGE | {"by": "a4"}, CHARGE | {"accused": "a1", "by": "a2"}]
    found = rows(events=[ATTACK], responsibility=[row_json("denied"), *charges])
    accused = {a.id for a in found[Assertion] if a.act is Act.BLAME and a.about == (GUARD,)}
    assert {a.target for a in found[Assertion] if a.act is Act.DENY} == accused
    assert len(accused) == 2


def test_talks_are_told_with_who_takes_part_and_how_they_stand() -> None:
    process = process_json(
        venues=[span_json("Velde")],
        status_span=span_json("stalled"),
        subjects=["ceasefire"],
        time={"span": span_json("Friday"), "value": "2031-05-01"},
    )
    found = rows(processes=[process])
    (talks,) = found[Talks]
    assert (set(talks.parties), talks.mediators, talks.venues) == ({FRONT, GUARD}, (OSTRAVA,), ("Velde",))
    line = only(found)
    assert (line.act, line.target, line.target_kind) == (Act.NEGOTIATE, talks.id, TargetKind.TALKS)
    assert (line.value, line.viewpoint, line.evidence.quotation) == ("stalled", None, "stalled")
    assert line.valid == Period(start="2031-05-01")


def test_talks_without_words_of_their_own_quote_their_place_or_nothing() -> None:
    assert only(rows(processes=[process_json(venues=[span_json("Velde")])])).evidence.quotation == "Velde"
    bare = only(rows(processes=[process_json()])).evidence
    assert (bare.document, bare.article, bare.quotation) == ("d1", "art1", "")


def test_every_quotation_stands_at_its_place() -> None:
    found = rows(
        statements=[said()],
        terms=[term_json(ACT, conditions=[condition_json("the Coastal Guard opens the road")], statement="s1")],
        events=[ATTACK],
        responsibility=[row_json("denied"), CHARGE],
        processes=[process_json(status_span=span_json("stalled"))],
    )
    assert len(found[Assertion]) == 6
    for line in found[Assertion]:
        assert TEXT[line.evidence.start : line.evidence.end] == line.evidence.quotation


def test_rows_come_once_in_order_of_their_ids() -> None:
    twice = rows(terms=[term_json(ACT), term_json(ACT, id="t2"), term_json(ACT, id="t3", creditor=["a2"])])
    assert len(twice[Norm]) == 2
    for group in twice.values():
        assert [row.id for row in group] == sorted({row.id for row in group})
    assert len(twice[KnownActor]) == 4


def read_rows(text: str) -> list[tuple[Norm, Assertion]]:
    """Return the lines on norms that a text gives when it is read, each with its norm."""
    from ceasewire.lexicon.gazetteer import load_gazetteer
    from tests.readings import read

    found = article_rows(read(text), document="d1", known="2031-05-02", outlet="Post", gazetteer=load_gazetteer())
    norms = {norm.id: norm for norm in found.get(Norm, ()) if isinstance(norm, Norm)}
    return [(norms[a.target], a) for a in found.get(Assertion, ()) if isinstance(a, Assertion) and a.target in norms]


def test_offer_binds_nobody_and_is_refused_by_the_other_side() -> None:
    text = "Israel rejected Hamas's offer of a three-month truce."
    acts = {(norm.debtors, line.act) for norm, line in read_rows(text)}
    assert (("hamas",), Act.OFFER) in acts
    assert (("hamas",), Act.REJECT) in acts
    assert not {act for _, act in acts} & {Act.COMMIT, Act.ACCEPT, Act.TAKE_EFFECT}


def test_refusal_that_points_at_an_offer_is_of_that_offer() -> None:
    text = "Hamas would stop fighting if Israel withdraws, a Hamas official said. Israel dismissed the offer."
    refused = {(norm.debtors, norm.action_type) for norm, line in read_rows(text) if line.act is Act.REJECT}
    assert refused == {(("hamas",), "cease_hostilities")}


def test_signature_under_a_truce_is_the_truce_and_begins_when_the_text_says_so() -> None:
    text = (
        "Sudan's army and the Rapid Support Forces signed an agreement on Saturday for a seven-day ceasefire that will "
        "take effect on Monday, Saudi Arabia said."
    )
    lines = [(norm, line) for norm, line in read_rows(text) if line.act is Act.ACCEPT]
    assert {(norm.kind, norm.action_type) for norm, _ in lines} == {(NormKind.MAINTAIN, "cease_hostilities")}
    assert {line.stance for _, line in lines} == {Stance.ASSERTED}  # announced by who takes no part
    assert all(line.window is None or line.window.start != "2031-05-03" for _, line in lines)


def test_earlier_truces_that_failed_end_none_that_the_text_tells_of() -> None:
    text = "Hamas and Israel agreed to a ceasefire on Friday. Earlier truces collapsed within hours."
    from ceasewire.lexicon.gazetteer import load_gazetteer
    from tests.readings import read

    found = article_rows(read(text), document="d1", known="2031-05-02", outlet="Post", gazetteer=load_gazetteer())
    assert Act.EXPIRE not in {line.act for line in found[Assertion] if isinstance(line, Assertion)}


def test_breach_that_a_speaker_sees_in_a_deed_is_of_whom_he_blames_for_it() -> None:
    from ceasewire.lexicon.gazetteer import load_gazetteer
    from tests.readings import read

    text = "Israel blamed Hamas for the shelling of Ashkelon and called the attack a violation of the ceasefire."
    found = article_rows(read(text), document="d1", known="2031-05-02", outlet="Post", gazetteer=load_gazetteer())
    lines = [line for line in found[Assertion] if isinstance(line, Assertion) and line.act is Act.VIOLATE]
    assert [(line.viewpoint, line.about, line.stance) for line in lines] == [("israel", ("hamas",), Stance.ALLEGED)]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("The Syrian army said it will not declare a ceasefire with Hezbollah.", {Act.REJECT}),
        ("The Syrian army said it will declare a ceasefire with Hezbollah.", {Act.COMMIT}),
    ],
)
def test_side_that_will_declare_no_truce_is_bound_by_none(text: str, acts: set[Act]) -> None:
    found = [(norm, line) for norm, line in read_rows(text) if norm.action_type is ActionType.CEASE_HOSTILITIES]
    assert {line.act for _, line in found} == acts
    assert {norm.polarity for norm, _ in found} == {Polarity.DO}


@pytest.mark.parametrize(("kind", "owing"), [("media", 0), ("armed_group", 1)])
def test_outlet_owes_nothing_that_it_reports(kind: str, owing: int) -> None:
    (norm,) = rows(terms=[term_json(ACT)], actors=actors(a1={"kind": kind}))[Norm]
    assert len(norm.debtors) == owing


def test_one_side_refuses_what_a_third_proposes_to_both() -> None:
    text = "Algeria proposed a ceasefire of 15 days between Mali and the CMA.\n\nMali rejected the proposal."
    norms = {norm.id for norm, _ in read_rows(text)}
    assert (len(norms), {line.act for _, line in read_rows(text)}) == (1, {Act.OFFER, Act.REJECT})
