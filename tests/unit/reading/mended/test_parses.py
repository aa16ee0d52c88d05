"""Mending: what the parser gets wrong again and again, set right in its parse."""

import pytest

from ceasewire.lexicon.clauses import load_clause_words
from ceasewire.reading.grammar.tokens import Doc, Token
from ceasewire.reading.mended import parses as mending
from ceasewire.workflow.parser import load_parser
from tests.readings import deeds, find_word, parse_one, read, terms, tie_of


def words_of(text: str) -> dict[str, Token]:
    """Return the words of a paragraph as it is parsed and mended."""
    return {t.text: t for t in parse_one(text).doc}


@pytest.mark.parametrize(
    ("text", "taken", "verb"),
    [
        ("Inmates took two prison guards hostage in Modena.", "guards", "took"),
        ("Police say a man holds his daughter hostage under a bridge.", "daughter", "holds"),
        ("The rebels kept the pilots captive.", "pilots", "kept"),
    ],
)
def test_those_taken_hostage_are_the_object(text: str, taken: str, verb: str) -> None:
    words = words_of(text)
    assert (words[taken].dep_, words[taken].head.text) == ("dobj", verb)


def test_hostages_themselves_stay_the_object() -> None:
    words = words_of("The rebels took hostages.")
    assert words["hostages"].dep_ == "dobj"


def test_who_gives_something_in_exchange_does_it() -> None:
    text = "The north releases fifteen prisoners in exchange for Somaliland releasing eleven combatants."
    words = words_of(text)
    assert (words["Somaliland"].dep_, words["Somaliland"].head.text) == ("nsubj", "releasing")


def test_what_is_only_near_a_captive_is_left_as_it_is() -> None:
    words = words_of("The envoy met a former hostage in Dara.")
    assert (words["hostage"].dep_, words["hostage"].head.text) == ("dobj", "met")


@pytest.mark.parametrize(
    ("text", "main"),
    [
        ("The Northern Front offered on Monday to stop its raids for 30 days.", True),
        ("The Northern Front offered by Norland to the rebels was dissolved.", False),
    ],
)
def test_who_offers_to_do_something_is_no_offer(text: str, *, main: bool) -> None:
    assert (words_of(text)["offered"].dep_ == "ROOT") is main


@pytest.mark.parametrize(
    ("text", "name"), [("Trump says he will win.", "Trump"), ("“Two houses burned,” Ayed said.", "Ayed")]
)
def test_a_name_taken_for_a_common_word_becomes_a_proper_noun(text: str, name: str) -> None:
    assert words_of(text)[name].pos_ == "PROPN"


def test_a_verb_taken_for_a_noun_becomes_the_verb_of_its_sentence() -> None:
    words = words_of("Al-Shabaab claims responsibility for the attack.")
    assert (words["claims"].lemma_, words["responsibility"].dep_, words["Shabaab"].dep_) == ("claim", "dobj", "nsubj")


def test_a_noun_that_has_an_object_is_a_verb_of_the_names_before_it() -> None:
    text = "Colombian President Juan Manuel Santos and FARC leader Timochenko sign a revised peace deal in Bogotá."
    assert deeds(text) == [("agreement_signed", "Juan Manuel Santos + Timochenko", "", "happened")]
    assert deeds("The Santos and Timochenko deal was a revised one.") == []


def test_a_plural_noun_stays_one() -> None:
    assert words_of("The claims were false.")["claims"].pos_ == "NOUN"


def test_accused_behind_another_verb_is_a_verb() -> None:
    words = words_of("The station reported the assault and accused authorities of hiding the truth.")
    assert (words["accused"].pos_, words["accused"].head.text) == ("VERB", "reported")
    assert (words["authorities"].dep_, words["authorities"].head.text) == ("dobj", "accused")


def test_should_helps_the_verb_before_the_comma() -> None:
    words = words_of("Should the army refuse, Boulos said, Washington would consider sanctions.")
    assert (words["refuse"].pos_, words["Should"].head.text, words["army"].dep_) == ("VERB", "refuse", "nsubj")
    assert words["would"].head.text == "consider"


def test_claims_of_a_country_are_a_noun() -> None:
    words = words_of("Minister Hun Manet rejected Thai claims that its forces had laid mines, calling them baseless.")
    assert (words["claims"].pos_, words["Thai"].head.text) == ("NOUN", "claims")
    assert words["calling"].head.text == "rejected"


def test_reports_called_something_are_a_noun() -> None:
    words = words_of("Asmara has dismissed as lies reports that its soldiers remain in Irob district.")
    assert (words["reports"].pos_, words["reports"].head.text, words["lies"].head.text) == ("NOUN", "dismissed", "as")


def test_a_root_with_subject_and_object_is_a_verb() -> None:
    words = words_of(
        "Druze leader Hikmat al-Hijri rejects the ceasefire announced by the ministry and calls on his men."
    )
    assert (words["rejects"].pos_, words["rejects"].lemma_) == ("VERB", "reject")


def test_cease_is_a_verb_behind_the_name_of_an_accord() -> None:
    text = (
        "The members of the Council repeated their demand that all parties to the Revitalized Agreement cease "
        "hostilities immediately and refrain from any action that could trigger a return to war."
    )
    words = words_of(text)
    assert (words["cease"].pos_, words["hostilities"].head.text) == ("VERB", "cease")


def test_an_object_with_an_article_is_a_noun() -> None:
    words = words_of("The Taliban declares a three-day Eid ceasefire starting on Sunday.")
    assert (words["ceasefire"].pos_, words["ceasefire"].lemma_) == ("NOUN", "ceasefire")


def test_a_noun_before_a_plural_is_one_phrase_with_it() -> None:
    words = words_of("Commentators and opposition politicians are accusing the Turkish leader of it.")
    assert (words["opposition"].dep_, words["opposition"].head.text) == ("compound", "politicians")


def test_what_would_close_a_circle_is_given_back(monkeypatch: pytest.MonkeyPatch) -> None:
    def close(doc: Doc) -> None:
        doc[1].hang_on(doc[4], "pobj")
        doc[4].hang_on(doc[1])
        assert [t.i for t in doc[1].subtree] == [0, 1, 3, 4]
        assert len([*doc[1].ancestors]) == len(doc)

    parsed = load_parser()("The rebels freed ten men.")
    monkeypatch.setattr(mending, "mend_nouns", close)

    doc = Doc(parsed, load_clause_words(), mend=mending.mend_parse)

    assert [(t.head.i, t.dep_) for t in doc] == [(t.head.i, t.dep_) for t in parsed]


def test_words_that_are_no_sentence_are_read() -> None:
    assert read("attacks Monday which should free Omar ' \" agreed of that claims free ( Omar Reuters hostage in")


def test_a_past_verb_that_was_taken_for_a_participle_is_its_sentences_verb() -> None:
    doc = parse_one("The Saudi-led coalition bombed Sanaa.").doc
    bombed = next(t for t in doc if t.text == "bombed")
    subject = next(c for c in bombed.children if c.text == "coalition")
    assert (bombed.dep_, bombed.tag_, subject.dep_) == ("ROOT", "VBD", "nsubj")


def test_a_verb_that_is_taken_for_part_of_a_name_opens_the_condition() -> None:
    doc = parse_one("Should Mali attack Kidal, Chad will withdraw its troops.").doc
    assert [(doc[i].dep_, doc[i].head.text) for i in (0, 1, 2, 3)] == [
        ("aux", "attack"), ("nsubj", "attack"), ("advcl", "withdraw"), ("dobj", "attack"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("The ceasefire agreed between Chad and Libya took effect on Saturday.", "took"),
        ("The general agreed on Saturday and left for Oslo.", "agreed"),
        ("The rebels agreed on Saturday, then left for Oslo.", "agreed"),
    ],
)
def test_a_participle_before_the_main_verb_is_not_one(text: str, root: str) -> None:
    assert parse_one(text).doc.sents[0].root.text == root


def test_a_bare_verb_behind_a_name_with_its_article_is_the_noun_that_the_name_belongs_to() -> None:
    words = words_of("The Taliban will extend the Eid truce by three days, a spokesman said.")
    assert (words["truce"].tag_, words["truce"].dep_, words["Eid"].head.text) == ("NN", "dobj", "truce")


@pytest.mark.parametrize(
    ("text", "free", "verb"),
    [
        ("Norway urged both sides to free detainees.", ("xcomp", "urged"), True),
        ("The UN called on all parties to free detainees.", ("xcomp", "called"), True),
        ("Norway opened the road to free trade.", ("amod", "trade"), False),
    ],
)
def test_free_behind_to_is_a_verb_before_those_who_are_freed(text: str, free: tuple[str, str], verb: bool) -> None:
    word = words_of(text)["free"]
    assert (word.dep_, word.head.text) == free
    assert (word.pos_ == "VERB") is verb


@pytest.mark.parametrize(
    ("text", "past", "tie"),
    [
        ("The EU suspended Mali's membership and threatened sanctions unless it votes.", "threatened", "suspended"),
        ("The junta closed the border and threatened reprisals if Chad intervenes.", "threatened", "closed"),
        ("The ministers discussed tariffs and proposed sanctions.", "proposed", "sanctions"),
    ],
)
def test_a_past_form_behind_and_is_a_second_verb_where_it_can_be(text: str, past: str, tie: str) -> None:
    assert words_of(text)[past].head.text == tie


def test_what_should_opens_behind_a_clause_hangs_on_its_verb() -> None:
    words = words_of(
        "Kerr declares that Norland will formally recognise the State of Karva should a truce not be achieved by May."
    )
    assert (words["achieved"].dep_, words["achieved"].head.text) == ("advcl", "recognise")
    assert (words["State"].dep_, words["State"].head.text) == ("dobj", "recognise")


def test_a_duty_in_a_clause_of_its_own_stays_there() -> None:
    words = words_of("He will say the army should leave the port.")
    assert (words["leave"].dep_, words["leave"].head.text) == ("ccomp", "say")


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The Houthis launch a ballistic missile at the port.", "launch"),
        ("The Security Council votes unanimously to withdraw its mission.", "votes"),
    ],
)
def test_a_root_with_a_subject_and_an_object_is_a_verb(text: str, verb: str) -> None:
    assert words_of(text)[verb].pos_ == "VERB"


@pytest.mark.parametrize(
    "text",
    [
        "33 soldiers detained for three days in a village have been released.",
        "The envoy confirms that 33 soldiers detained for three days in a village in Guaviare have been released.",
    ],
)
def test_those_held_and_then_freed_are_freed(text: str) -> None:
    words = words_of(text)
    assert (words["soldiers"].dep_, words["soldiers"].head.text) == ("nsubjpass", "released")
    assert (words["detained"].dep_, words["detained"].head.text) == ("acl", "soldiers")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Turkey has demanded that the rebels lay down their weapons.", "lay"),
        ("The bodies lay in the street.", "lie"),
    ],
)
def test_who_lays_a_thing_down_does_not_lie(text: str, expected: str) -> None:
    assert next(t.lemma_ for t in parse_one(text).doc if t.text == "lay") == expected


def test_a_verb_before_the_name_of_what_is_seized_is_no_attribute() -> None:
    doc = parse_one("Al-Shabaab seized Adale.").doc
    seized = next(t for t in doc if t.text == "seized")
    assert (seized.dep_, seized.pos_) == ("ROOT", "VERB")
    assert [t.dep_ for t in doc if t.text in {"Shabaab", "Adale"}] == ["nsubj", "dobj"]


@pytest.mark.parametrize(
    ("text", "word"), [("Talks on a truce ended with a deal.", "ended"), ("A raid on a market killed nine.", "killed")]
)
def test_a_verb_behind_the_last_noun_of_its_subject_is_the_main_one(text: str, word: str) -> None:
    verb = next(t for t in parse_one(text).doc if t.text == word)
    assert (verb.dep_, verb.pos_) == ("ROOT", "VERB")
    assert [t.text for t in verb.lefts if t.dep_ == "nsubj"] == [text.split(" on")[0].split()[-1]]


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Kenya, the chair of the bloc, called on both sides to stop.", "called"),
        ("Kenya, which chairs the bloc, called on both sides to stop.", "called"),
        ("Anna Berg, the chair of the bloc, pictured in Nairobi.", "Berg"),
        ("The African Union mission called on armed groups in the east to disarm.", "called"),
        ("A mission called Hope to help the poor.", "mission"),
    ],
)
def test_behind_what_is_said_of_a_subject_its_verb_goes_on(text: str, root: str) -> None:
    assert next(t.text for t in parse_one(text).doc if t.dep_ == "ROOT") == root


def test_a_war_ended_by_a_treaty_is_no_sentence() -> None:
    assert next(t for t in parse_one("A war ended by a treaty.").doc if t.text == "ended").dep_ == "acl"


@pytest.mark.parametrize(
    ("text", "verb", "done_to"),
    [
        ("Kenya's junta released veteran activist Min Ko Naing from prison.", "released", "activist"),
        ("Al-Shabaab seized Adale.", "seized", "Adale"),
    ],
)
def test_a_verb_with_a_subject_before_a_noun_is_no_attribute_of_it(text: str, verb: str, done_to: str) -> None:
    words = words_of(text)
    assert (words[verb].dep_, words[done_to].dep_) == ("ROOT", "dobj")


def test_an_attribute_without_a_subject_stays_one() -> None:
    assert words_of("Veteran activist Min Ko Naing, a released prisoner.")["released"].dep_ == "amod"


def test_a_plural_behind_a_preposition_is_a_noun() -> None:
    word = words_of("She mediated between her Armenian and Azerbaijani counterparts.")["counterparts"]
    assert (word.pos_, word.lemma_) == ("NOUN", "counterpart")


def test_talks_that_are_suspended_are_a_noun() -> None:
    words = words_of("Ceasefire talks between the army and the rebels are suspended.")
    assert (words["talks"].pos_, words["Ceasefire"].dep_) == ("NOUN", "compound")
    assert words_of("He talks to the rebels.")["talks"].pos_ == "VERB"


@pytest.mark.parametrize(
    ("text", "freed"),
    [
        ("The rebels set free 21 of the schoolgirls they had snatched.", [("release", "rebels", "schoolgirls")]),
        ("The rebels set free ten nuns.", [("release", "rebels", "ten nuns")]),
        ("The rebels set a date of 21 May.", []),
    ],
)
def test_those_who_are_set_free_are_the_object_however_many(text: str, freed: list[tuple[str, str, str]]) -> None:
    assert [deed[:3] for deed in deeds(text) if deed[0] == "release"] == freed


@pytest.mark.parametrize(
    ("text", "word", "root"),
    [
        ("A convoy carrying flour for 30,000 people crossed into Darfur on Monday.", "crossed", True),
        ("A plane flown by mercenaries.", "flown", False),
    ],
)
def test_a_verb_of_going_is_no_participle(text: str, word: str, root: bool) -> None:
    assert (find_word(text, word).dep_ == "ROOT") == root


def test_a_past_form_behind_a_mark_is_no_participle() -> None:
    text = "Troops clashed, hours after the two prime ministers agreed by telephone to halt fighting from midnight."
    assert find_word(text, "agreed").tag_ == "VBD"
    assert [(stance, words) for stance, _, words in terms(text)] == [("agreed", "halt fighting from midnight")]
    assert [deed[0] for deed in deeds(text)] == ["clash"]


def test_what_a_plural_is_done_to_is_the_clause() -> None:
    text = "Mali will allow aid flights only on condition that cargoes are inspected by its officers."
    assert tie_of(text, "cargoes") == ("nsubjpass", "inspected")
    assert tie_of("Mali has a plan that covers all towns.", "covers") == ("relcl", "plan")


def test_what_should_opens_behind_a_warning_hangs_on_it() -> None:
    text = "Mali left, it said on Monday, warning that it would return should the army or its allies launch attacks."
    assert tie_of(text, "launch") == ("advcl", "return")


def test_what_somebody_has_until_a_day_to_do_is_asked_of_him() -> None:
    assert terms("The rebels have until Friday to leave Kidal.") == [("demanded", "rebels", "leave Kidal")]
    assert terms("The rebels have fought since Friday to leave Kidal.") == []
