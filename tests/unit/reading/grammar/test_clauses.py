"""What a clause says of its own verb, and what stands above it: negated, to come, due, asked, hoped for, denied."""

import pytest

from ceasewire.model.reading import Factuality
from ceasewire.reading.grammar.clauses import (
    has_negative_subject,
    in_condition,
    is_called_false,
    is_denied,
    is_hedged,
    is_hypothetical,
    is_irrealis,
    is_refuted,
    is_rumoured,
    is_unsettled,
    read_clause,
    unshrinking_act,
)
from tests.readings import find_word, read

COLUMNS = ("text", "word")


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("The ELN did not free the hostages.", "free"),
        ("The ELN no longer frees hostages.", "frees"),
        ("The ELN has never freed a hostage.", "freed"),
        ("No hostage was freed.", "freed"),
        ("No group signed the accord.", "signed"),
        ("Nobody signed the accord.", "signed"),
        ("Neither side signed the accord.", "signed"),
        ("Neither the army nor the RSF signed the accord.", "signed"),
        ("None of the militias signed.", "signed"),
        ("The army does not have to leave Goma.", "leave"),
        ("The army is not going to leave Goma.", "leave"),
        ("The rebels have yet to sign the accord.", "sign"),
    ],
)
def test_a_clause_may_deny_its_verb(text: str, word: str) -> None:
    assert read_clause(find_word(text, word)).negated


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("The ELN freed the hostages.", "freed"),
        ("The ELN freed no fewer than nine hostages.", "freed"),
        ("Nobody stopped the militias that signed.", "signed"),
        ("The army has to leave Goma.", "leave"),
    ],
)
def test_other_clauses_do_not(text: str, word: str) -> None:
    assert not read_clause(find_word(text, word)).negated


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("The army will leave Goma.", "leave"),
        ("We'll leave Goma.", "leave"),
        ("The army won't leave Goma.", "leave"),
        ("The army is going to leave Goma.", "leave"),
        ("The army is to leave Goma on Monday.", "leave"),
        ("The army will leave Goma and open the airport.", "open"),
    ],
)
def test_what_is_to_come_is_told_from_what_is_done(text: str, word: str) -> None:
    clause = read_clause(find_word(text, word))
    assert clause.future
    assert not clause.past


@pytest.mark.parametrize(
    COLUMNS,
    [("The army left Goma.", "left"), ("The army has left Goma.", "left"), ("Goma was left.", "left")],
)
def test_what_is_done_is_past(text: str, word: str) -> None:
    clause = read_clause(find_word(text, word))
    assert clause.past
    assert not clause.future


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("The army must leave Goma.", "leave"),
        ("The army should leave Goma.", "leave"),
        ("The army has to leave Goma.", "leave"),
        ("The army needs to leave Goma.", "leave"),
        ("The siege must be lifted.", "lifted"),
    ],
)
def test_what_is_due_is_a_duty(text: str, word: str) -> None:
    assert read_clause(find_word(text, word)).duty


def test_a_bare_verb_that_opens_its_sentence_is_an_order() -> None:
    assert read_clause(find_word("Sign the ceasefire now, the envoy told them.", "Sign")).duty
    assert not read_clause(find_word("Rebels sign a ceasefire in Goma.", "sign")).duty
    assert not read_clause(find_word("They let the rebels sign the ceasefire.", "sign")).duty


@pytest.mark.parametrize(
    (*COLUMNS, "expected"),
    [
        ("Families dream of the day a deal is signed.", "signed", True),
        ("Families remember the day a deal was signed.", "signed", False),
        ("The moment the front accepts a truce, the raids will stop.", "accepts", True),
        ("By the time the sides agree to a truce, nothing may be left.", "agree", True),
        ("By the time the sides agreed to a truce, nothing was left.", "agreed", False),
        ("As soon as Chad signs the treaty, the border will open.", "signs", True),
        ("As soon as Chad signed the treaty, the border opened.", "signed", False),
        ("It is the first time that the two sides meet.", "meet", False),
    ],
)
def test_a_time_that_a_clause_in_the_present_names_is_yet_to_come(text: str, word: str, expected: bool) -> None:
    assert is_hypothetical(find_word(text, word)) is expected


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("The army may have to leave Goma.", "leave"),
        ("The army has had nine years to leave Goma.", "leave"),
        ("The guards need arms to hold Goma.", "hold"),
    ],
)
def test_what_may_be_due_or_is_made_possible_is_no_duty(text: str, word: str) -> None:
    assert not read_clause(find_word(text, word)).duty


def test_whoever_speaks_of_going_to_act_does_not_say_that_he_will() -> None:
    assert not read_clause(find_word("Holm talked about going to see her sister.", "see")).future
    assert read_clause(find_word("Holm is going to see her sister.", "see")).future


def test_what_is_still_undone_is_no_duty() -> None:
    assert not read_clause(find_word("The rebels have yet to sign the accord.", "sign")).duty
    assert not read_clause(find_word("The details still have to be settled.", "settled")).duty
    assert read_clause(find_word("The rebels still have to sign the accord.", "sign")).duty


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("The army may leave Goma.", "leave"),
        ("The army might leave Goma.", "leave"),
        ("The army could leave Goma.", "leave"),
        ("Should the talks fail, the war will go on.", "fail"),
    ],
)
def test_what_is_only_possible_is_marked_so(text: str, word: str) -> None:
    assert read_clause(find_word(text, word)).possible


def test_a_coordinated_verb_shares_the_helping_verbs_of_the_first_unless_it_has_its_own() -> None:
    assert read_clause(find_word("The ELN must stop and free the men.", "free")).duty
    assert not read_clause(find_word("The ELN must stop, and Bogota freed ten men.", "freed")).duty


@pytest.mark.parametrize(
    (*COLUMNS, "expected"),
    [
        ("No group claimed the raid.", "claimed", True),
        ("Nobody claimed the raid.", "claimed", True),
        ("Neither side claimed the raid.", "claimed", True),
        ("Neither the army nor the RSF claimed the raid.", "claimed", True),
        ("Neither Sudan's army nor the RSF claimed the raid.", "claimed", True),
        ("Few fighters left.", "left", True),
        ("A few fighters left.", "left", False),
        ("The few fighters left.", "left", False),
        ("A group claimed the raid.", "claimed", False),
        ("A group with no name claimed the raid.", "claimed", False),
    ],
)
def test_a_subject_may_say_that_there_is_nobody(text: str, word: str, expected: bool) -> None:
    assert has_negative_subject(find_word(text, word)) is expected


@pytest.mark.parametrize(
    (*COLUMNS, "expected"),
    [
        ("If M23 leaves Goma, talks will open.", "leaves", True),
        ("Talks will open unless the rebels attack Goma.", "attack", True),
        ("The siege will go on until the rebels leave.", "leave", True),
        ("It is unclear whether M23 signed.", "signed", True),
        ("Should M23 refuse, the war will go on.", "refuse", True),
        ("Had M23 signed, the war would be over.", "signed", True),
        ("If M23 leaves Goma, talks will open.", "open", False),
        ("M23 left Goma.", "left", False),
    ],
)
def test_a_clause_may_say_on_what_something_hangs(text: str, word: str, expected: bool) -> None:
    assert in_condition(find_word(text, word)) is expected


@pytest.mark.parametrize(
    (*COLUMNS, "expected"),
    [
        ("The army could shell Goma.", "shell", True),
        ("The army would shell Goma.", "shell", True),
        ("If the army shells Goma, M23 will answer.", "shells", True),
        ("Will the army shell Goma?", "shell", True),
        ("The army will shell Goma.", "shell", False),
        ("The army shelled Goma.", "shelled", False),
    ],
)
def test_what_may_be_is_hypothetical(text: str, word: str, expected: bool) -> None:
    assert is_hypothetical(find_word(text, word)) is expected


@pytest.mark.parametrize(
    (*COLUMNS, "expected"),
    [
        ("The junta hopes to end the war.", "end", True),
        ("The junta refused to end the war.", "end", True),
        ("The junta plans to end the war.", "end", True),
        ("Norway urged the junta to end the war.", "end", True),
        ("The junta managed to end the war.", "end", False),
        ("The junta ended the war.", "ended", False),
        ("The aim is to have both sides sign a truce.", "sign", True),
        ("They had both sides sign a truce.", "sign", False),
    ],
)
def test_a_complement_may_leave_open_whether_it_comes_about(text: str, word: str, expected: bool) -> None:
    assert is_irrealis(find_word(text, word)) is expected


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("The army denied that it had agreed to a truce.", "agreed"),
        ("The army denied agreeing to a truce.", "agreeing"),
        ("The army denied having agreed to a truce.", "agreed"),
        ("The army denied reports that it had agreed to a truce.", "agreed"),
        ("Rumours that the army had agreed to a truce spread in Goma.", "agreed"),
        ("Kenya hopes that the army has agreed to a truce.", "agreed"),
        ("Kenya doubts that the army has agreed to a truce.", "agreed"),
        ("The envoy did not say that the army had agreed to a truce.", "agreed"),
        ("It is not true that the army agreed to a truce.", "agreed"),
        ("No one believes that the army agreed to a truce.", "agreed"),
        ("Kenya wants the army to agree to a truce.", "agree"),
        ("The ministry withdrew a statement saying that the army had agreed.", "agreed"),
        ("The rumour is that the army agreed to a truce.", "agreed"),
        ("A truce was announced, then denied.", "announced"),
        ("The newspaper misreported that the army had agreed to a truce.", "agreed"),
        ("The army rejects reports that it has agreed to a truce.", "agreed"),
        ("A truce was signed, joked the minister.", "signed"),
        ("A man impersonating an envoy said that the army had agreed to a truce.", "agreed"),
        ("Legend has it that the two clans signed a truce.", "signed"),
        ("If the reports are true, the army has agreed to a truce.", "agreed"),
        ("Norland stopped short of saying that the army had agreed to a truce.", "agreed"),
        ("He dreamed that the army had agreed to a truce.", "agreed"),
        ("His dream is that both sides sign a truce.", "sign"),
        ("A doctored video showed rebels capturing the port.", "capturing"),
        ("Unverified reports said that the army had agreed to a truce.", "agreed"),
        ("Few believe that the army has agreed to a truce.", "agreed"),
        ("Speculation is growing that the army has agreed to a truce.", "agreed"),
        ("If he says that the army has agreed to a truce, they will go.", "agreed"),
        ("If it were true that the army had agreed to a truce, oil would be cheaper.", "agreed"),
        ("“Lies,” he said of the report that the army had agreed to a truce.", "agreed"),
        ("They could not confirm reports that the army had agreed to a truce.", "agreed"),
        ("Hopes rose that the army had agreed to a truce.", "agreed"),
        ("A satirical website wrote that the army had agreed to a truce.", "agreed"),
        ("He was misquoted as saying that the army had agreed to a truce.", "agreed"),
        ("The paper withdrew a report that the army had agreed to pull its tanks out.", "agreed"),
        ("The army said that it had agreed to a truce. That was untrue.", "agreed"),
    ],
)
def test_what_is_denied_hoped_for_or_rumoured_is_not_settled(text: str, word: str) -> None:
    assert is_unsettled(find_word(text, word))


@pytest.mark.parametrize(
    (*COLUMNS, "expected"),
    [
        ("Rwanda denied that it was holding talks.", "talks", True),
        ("Rwanda denied holding talks.", "talks", True),
        ("Rwanda said it was holding talks.", "talks", False),
        ("Rwanda hopes that it will hold talks.", "talks", False),
        ("Rwanda held talks.", "talks", False),
    ],
)
def test_what_is_denied_is_told_from_what_is_hoped_for(text: str, word: str, expected: bool) -> None:
    assert is_denied(find_word(text, word)) is expected


@pytest.mark.parametrize(
    (*COLUMNS, "expected"),
    [
        ("Rumours that the army had shelled Goma spread on Monday.", "shelled", True),
        ("Unconfirmed reports said that the army had shelled Goma.", "shelled", True),
        ("Detailed reports said that the army had shelled Goma.", "shelled", False),
        ("It was rumoured that the army had shelled Goma.", "shelled", True),
        ("It was announced that the army had shelled Goma.", "shelled", False),
        ("Hopes that the army had left Goma faded.", "left", False),
        ("The army that shelled Goma left.", "shelled", False),
    ],
)
def test_rumours_are_told_from_hopes(text: str, word: str, expected: bool) -> None:
    assert is_rumoured(find_word(text, word)) is expected


@pytest.mark.parametrize(
    (*COLUMNS, "expected"),
    [
        ("The report proved false.", "report", True),
        ("The announcement of a truce turned out to be invented.", "announcement", True),
        ("The report was not false.", "report", False),
        ("The report proved costly.", "report", False),
    ],
)
def test_a_subject_may_be_called_false(text: str, word: str, expected: bool) -> None:
    assert is_called_false(find_word(text, word)) is expected


@pytest.mark.parametrize(
    (*COLUMNS, "expected"),
    [
        ("The army reportedly agreed to a truce.", "agreed", True),
        ("The army allegedly shelled Goma.", "shelled", True),
        ("The army quickly agreed to a truce.", "agreed", False),
    ],
)
def test_hearsay_is_marked_at_the_verb(text: str, word: str, expected: bool) -> None:
    assert is_hedged(find_word(text, word)) is expected


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("The army agreed to a truce.", "agreed"),
        ("The envoy said that the army had agreed to a truce.", "agreed"),
        ("The army confirmed that it had agreed to a truce.", "agreed"),
        ("The army did not deny that it had agreed, and it signed a truce.", "signed"),
        ("The ministry published a statement saying that the army had agreed.", "agreed"),
        ("The truth is that the army agreed to a truce.", "agreed"),
        ("A truce was announced, then signed.", "announced"),
        ("A truce was signed, added the minister.", "signed"),
        ("A man guarding an envoy said that the army had agreed to a truce.", "agreed"),
        ("If the roads are open, the army has agreed to a truce.", "agreed"),
        ("A video showed rebels capturing the port.", "capturing"),
        ("A few believe that the army has agreed to a truce.", "agreed"),
        ("Pressure is growing now that the army has agreed to a truce.", "agreed"),
        ("A local website wrote that the army had agreed to a truce.", "agreed"),
        ("They confirmed reports that the army had agreed to a truce.", "agreed"),
        ("Reports that the army had agreed to a truce were confirmed.", "agreed"),
        ("He was quoted as saying that the army had agreed to a truce.", "agreed"),
    ],
)
def test_what_is_told_or_said_is_settled(text: str, word: str) -> None:
    assert not is_unsettled(find_word(text, word))


@pytest.mark.parametrize(
    (*COLUMNS, "expected"),
    [
        ("The reports that the army had left Goma were false.", "left", True),
        ("The reports that the army had left Goma were long.", "left", False),
        ("The reports that the army had left Goma were not false.", "left", False),
        ("The reports that the army had left Goma proved false.", "left", True),
        ("The reports that the army had left Goma proved useful.", "left", False),
        ("The envoy quashed reports that the army had left Goma.", "left", True),
        ("The envoy spread reports that the army had left Goma.", "left", False),
    ],
)
def test_reports_may_be_said_to_be_wrong(text: str, word: str, expected: bool) -> None:
    assert is_refuted(find_word(text, word)) is expected


@pytest.mark.parametrize(
    ("text", "word", "act"),
    [
        ("They will not hesitate to strike the port.", "hesitate", "strike"),
        ("They must not fail to honour the deal.", "fail", "honour"),
        ("They will not stop short of retaking it.", "stop", "retaking"),
        ("They will not shrink from retaking it.", "shrink", "retaking"),
        ("They will hesitate to strike the port.", "hesitate", None),
        ("They will not agree to strike the port.", "agree", None),
        ("They will not stop the men from leaving it.", "stop", None),
    ],
)
def test_an_act_that_nobody_shrinks_from_is_not_denied(text: str, word: str, act: str | None) -> None:
    found = unshrinking_act(find_word(text, word))
    assert (found.text if found is not None else None) == act
    assert read_clause(find_word(text, word)).negated is ("not" in text and act is None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“I can confirm that they have signed a truce,” the envoy told reporters.", False),
        ("“I can imagine that they have signed a truce,” the envoy told reporters.", True),
        ("“He can confirm that they have signed a truce,” the envoy told reporters.", True),
    ],
)
def test_who_can_tell_tells(text: str, expected: bool) -> None:
    assert is_hypothetical(find_word(text, "signed")) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army denied the charge, saying rebels had ambushed a convoy.", ["attack"]),
        ("The UN called for calm after gunmen killed nine guards.", ["killing"]),
        ("The army denied that rebels had ambushed a convoy.", []),
        ("The UN called for calm so that nobody killed the guards.", []),
    ],
)
def test_who_denies_may_tell_of_a_deed_and_an_appeal_of_what_came_before(text: str, expected: list[str]) -> None:
    told = [e for e in read(text).events if e.factuality in {Factuality.HAPPENED, Factuality.ALLEGED}]
    assert [e.type for e in told] == expected


@pytest.mark.parametrize(("called", "expected"), [("dismissed as fake", []), ("described as genuine", ["killing"])])
def test_what_a_video_shows_that_is_called_fake_is_not_so(called: str, expected: list[str]) -> None:
    text = f"Officials {called} a video showing soldiers executing prisoners."
    assert [e.type.value for e in read(text).events] == expected
