"""Mended complements: what is agreed, seen or to come hangs on the verb that it is of."""

import pytest

from tests.readings import deeds, read, said, terms, tie_of


@pytest.mark.parametrize(
    ("text", "word", "tie"),
    [
        ("Hamas said it had agreed with Israel to free two captives.", "free", ("xcomp", "agreed")),
        ("Hamas agreed to a truce with Israel to free two captives.", "Israel", ("pobj", "with")),
        ("The deal is expected to see 200 prisoners released.", "released", ("ccomp", "see")),
        ("The deal is expected to see 200 prisoners released.", "prisoners", ("nsubjpass", "released")),
        ("He saw a man killed by soldiers in Goma.", "man", ("dobj", "saw")),
        ("The Rafah crossing, closed since Sunday, will reopen.", "crossing", ("nsubj", "reopen")),
        ("The Rafah crossing, closed since Sunday, will reopen.", "closed", ("acl", "crossing")),
        ("The junta has repeatedly denied bombing civilians.", "bombing", ("xcomp", "denied")),
        ("The junta has denied a bombing.", "bombing", ("dobj", "denied")),
        ("Kenya said jets bombed two towns on Tuesday; the army denied it.", "bombed", ("ccomp", "said")),
        ("Kenya said jets bombed two towns on Tuesday; the army denied it.", "denied", ("conj", "said")),
        ("The rivals agreed on steps to end the siege, mend the road and resume talks.", "mend", ("conj", "end")),
        ("The rivals ended the siege and let the men go.", "let", ("conj", "ended")),
        ("M23 vowed to leave the town, free nine men and go.", "free", ("conj", "leave")),
        ("M23 wants a free town.", "free", ("amod", "town")),
        (
            "The paper told Kenya that gunmen stormed a market, abducted six men and fled.",
            "abducted",
            ("conj", "stormed"),
        ),
        ("Sudan’s Machar placed under house arrest", "Machar", ("nsubjpass", "placed")),
        ("The PKK is to disarm after Ocalan call", "Ocalan", ("compound", "call")),
        ("The Rafah crossing was closed on Sunday and will reopen.", "crossing", ("nsubjpass", "closed")),
        ("We urge all actors committed to the transition to engage in talks.", "engage", ("xcomp", "urge")),
        ("We urge the men sent to Mali to mend a road.", "mend", ("xcomp", "urge")),
        ("Rwanda expels an envoy after Belgium accused Rwanda of a raid.", "Belgium", ("nsubj", "accused")),
        ("The US urges a ceasefire in Tigray, humanitarian access, and protection.", "access", ("conj", "ceasefire")),
        ("He called for restraint, de-escalation, and renewed diplomacy.", "diplomacy", ("conj", "restraint")),
        ("He called for restraint, de-escalation, and renewed diplomacy.", "escalation", ("conj", "restraint")),
        ("The UN has given Niger's junta 15 days to leave.", "junta", ("dative", "given")),
        ("The UN has given the junta two days to leave.", "days", ("dobj", "given")),
        ("He urged both sides to de-escalate.", "escalate", ("xcomp", "urged")),
        ("Chad wants Mali to free the men, a demand that Mali rejects.", "demand", ("appos", "men")),
        (
            "Chad wants Mali to free the men that it held, a demand that Mali said it was reviewing.",
            "demand",
            ("appos", "men"),
        ),
    ],
)
def test_what_is_agreed_seen_or_to_come_hangs_on_its_verb(text: str, word: str, tie: tuple[str, str]) -> None:
    assert tie_of(text, word) == tie


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hamas says ready to free all hostages", [("pledged", "Hamas", "free all hostages")]),
        ("Kyiv says ready for truce", [("pledged", "Ukraine", "truce")]),
        ("Hamas says Israel ready to free prisoners", []),
    ],
)
def test_who_says_ready_is_ready(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [found for found in terms(text) if found[1] != "Israel"] == expected


def test_where_somebody_went_is_nothing_that_he_said() -> None:
    assert said("The envoy of Kenya, Tom Roe, concluded a visit to Riyadh today, where he met the king.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The second phase is meant to see Hamas disarm and an international force deployed.", []),
        ("The deal is expected to see 200 prisoners released.", []),
        ("The families were relieved to see 20 hostages freed.", [("release", "", "20 hostages", "happened")]),
        ("The week saw 20 prisoners released.", [("release", "", "20 prisoners", "happened")]),
    ],
)
def test_what_is_only_to_be_seen_has_not_happened(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert deeds(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The crossing will reopen once the bodies are returned, Israel said.", [("pledged", "Israel")]),
        ("The crossing, closed since Sunday, will reopen on Monday, Israel said.", [("pledged", "Israel")]),
        ("The school will reopen on Monday, Israel said.", []),
        ("The crossing will reopen on Monday, an analyst said.", []),
    ],
)
def test_a_party_that_says_that_a_crossing_will_open_pledges_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(stance, who) for stance, who, _ in terms(text)] == expected


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Armenia accuses Azerbaijan of shelling the town of Goris, wounding a guard.", "wounding a guard"),
        ("Kyiv blamed Moscow for striking a plant in Kharkiv, killing nine.", "killing nine"),
        ("The army accused the rebels of shelling the town, angering the mediators.", "shelling the town"),
    ],
)
def test_what_a_deed_did_to_people_is_told_with_it(text: str, content: str) -> None:
    (statement,) = read(text).statements
    assert statement.content[-1].text.endswith(content)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The truce agreed in Cairo has collapsed.", "collapsed"),
        ("The prisoner swap agreed by both sides took place on Sunday.", "took"),
    ],
)
def test_what_was_agreed_is_said_of_what_comes_of_it(text: str, verb: str) -> None:
    assert tie_of(text, "agreed")[0] == "acl"
    assert tie_of(text, verb)[0] == "ROOT"


def test_what_somebody_agreed_is_a_clause_of_its_own() -> None:
    assert tie_of("The rebels agreed the truce has collapsed.", "collapsed")[0] == "ccomp"


def test_a_report_of_what_was_done_is_no_part_of_its_subject() -> None:
    assert tie_of("The prosecutor said the case was closed.", "said")[0] == "ROOT"


@pytest.mark.parametrize(
    ("text", "kind", "pledged"),
    [
        ("The front declared the truce over.", "ceasefire_ended", []),
        ("The front declared a truce over Christmas.", "ceasefire_declared", [("pledged", "front")]),
    ],
)
def test_a_truce_declared_over_is_over(text: str, kind: str, pledged: list[tuple[str, str]]) -> None:
    assert [k for k, _, _, _ in deeds(text)] == [kind]
    assert [(stance, who) for stance, who, _ in terms(text)] == pledged


def test_acts_in_a_list_of_three_are_all_agreed() -> None:
    text = "Chad and Mali agreed to set up a hotline, to withdraw troops from the border and to hold meetings."
    assert [(stance, act) for stance, _, act in terms(text)] == [
        ("agreed", "set up a hotline"),
        ("agreed", "withdraw troops from the border"),
        ("agreed", "hold meetings"),
    ]


def test_whoever_is_accused_is_accused_of_the_deed_whatever_he_is_called() -> None:
    text = "Libya's Government of National Accord on Tuesday accused forces loyal to Khalifa Roe of shelling a town."
    assert [(kind, factuality) for kind, _, _, factuality in deeds(text)] == [("shelling", "alleged")]
    assert tie_of("The army accused forces loyal to Roe of shelling a town.", "of") == ("prep", "accused")


def test_what_is_made_contingent_is_no_contingent() -> None:
    text = "The army made a truce contingent on the return of two bodies."
    assert tie_of(text, "truce") == ("dobj", "made")
    assert tie_of(text, "contingent") == ("amod", "truce")
    assert tie_of("The army sent a peace contingent to Mali.", "contingent") == ("dobj", "sent")


def test_a_truce_told_to_be_in_force_is_what_is_declared() -> None:
    text = 'The army declared an indefinite truce "effective immediately".'
    assert [(stance, debtor) for stance, debtor, _ in terms(text)] == [("pledged", "army")]
    assert terms("The army declared the truce dead.") == []


def test_what_is_left_undone_stands_beside_what_is_done() -> None:
    assert tie_of("Chad said it was ready to talk but not to disband.", "disband") == ("conj", "talk")
    assert tie_of("Chad agreed to let the men in but not to disband.", "disband") == ("conj", "let")
    assert tie_of("Chad was ready to talk but did not disband.", "disband") == ("conj", "was")


def test_a_thing_is_offered_to_whoever_is_named_before_its_number() -> None:
    assert tie_of("Angola offered UNITA four ministries.", "UNITA") == ("dative", "offered")
    assert tie_of("Angola lost UNITA four ministries.", "UNITA") != ("dative", "lost")


def test_all_that_somebody_wants_done_is_wanted() -> None:
    text = "The rebels want the mayor dismissed, the curfew lifted and the town rebuilt."
    assert tie_of(text, "lifted") == ("conj", "dismissed")
    assert tie_of("What the rebels want is clear, the mayor lifted his hand.", "lifted") != ("conj", "clear")


def test_all_that_is_demanded_is_one_list() -> None:
    text = "The rebels demand the port, seats in the cabinet and the return of the men."
    assert tie_of(text, "seats") == ("conj", "port")
    assert tie_of("The rebels demand the port, and villagers fled.", "villagers") == ("nsubj", "fled")


def test_what_is_promised_beside_what_is_let_is_a_promise_of_its_own() -> None:
    reading = read("Hamas promised to let convoys pass and to leave the town by May 10.")
    assert [(t.action.text, t.ends.value if t.ends else None) for t in reading.terms][1:] == [
        ("leave the town by May 10", "2024-05-10")
    ]


def test_what_those_who_are_doing_something_are_asked_hangs_on_the_asking() -> None:
    assert tie_of("Oman urged the committee supervising the truce to act.", "act") == ("xcomp", "urged")
    assert tie_of("Oman urged the groups trying to topple it to disarm.", "topple") == ("xcomp", "trying")


def test_a_deed_that_is_denied_may_be_done_to_what_has_no_plural() -> None:
    assert tie_of("Addis Ababa denied blocking aid.", "aid") == ("dobj", "blocking")
    assert tie_of("Addis Ababa denied existing aid.", "aid") == ("dobj", "denied")


def test_each_thing_of_a_list_is_asked_for() -> None:
    text = "Oman urged an immediate ceasefire, the release of hostages and the opening of the road."
    assert tie_of(text, "release") == ("conj", "ceasefire")
    text = "Oman demanded a halt to the fighting, the release of prisoners and the opening of the road."
    assert tie_of(text, "release") == ("conj", "halt")
    assert tie_of("Oman urged an end to the siege, a demand the army rejects.", "demand")[0] != "conj"
