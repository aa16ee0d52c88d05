"""Mended reports: who reports at the edges of a sentence, and what only looks like a report."""

import pytest

from tests.readings import actor, deeds, find_word, name, parse_one, read, tie_of, who_said


@pytest.mark.parametrize(
    ("text", "word", "tie"),
    [
        (
            'On a visit to Oslo, US envoy for energy Brian Marsh said, "This is a matter of trust."',
            "envoy",
            ("nsubj", "said"),
        ),
        (
            "According to the daily La Stampa, the prosecutor of Turin, Carla Bruni, said the men must face trial.",
            "prosecutor",
            ("nsubj", "said"),
        ),
        (
            "Minister John Bell spoke today with Yemeni Leadership Council President Rashad Saleh to urge calm.",
            "Saleh",
            ("pobj", "with"),
        ),
        ("Shares will fall further, analysts at Barclays reckon.", "analysts", ("nsubj", "reckon")),
        (
            "Guards had gone to the camp about 7 p.m. Saturday after a woman called 911 and reported that it burned.",
            "reported",
            ("conj", "called"),
        ),
        (
            "The massive crowd believed to be trapped in the homes prevents them from shelling it.",
            "prevents",
            ("ROOT", "prevents"),
        ),
        ("In the office, the staff and the guards said nothing.", "staff", ("nsubj", "said")),
        ("The mayor believed to the end that he would win.", "believed", ("ROOT", "believed")),
    ],
)
def test_a_word_hangs_where_its_sentence_has_it(text: str, word: str, tie: tuple[str, str]) -> None:
    assert tie_of(text, word) == tie


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            'On a visit to Oslo, US envoy for energy Brian Marsh said, "This is a matter of trust."',
            ["Brian Marsh"],
        ),
        (
            "Minister John Bell spoke today with Yemeni Leadership Council President Rashad Saleh to demand a truce.",
            ["John Bell"],
        ),
        ("Shares will fall further, analysts at Barclays reckon.", ["analysts"]),
        ("Voters think the country is on the wrong track, a new poll shows.", ["new poll", "Voters"]),
        ("The rebels believed to be hiding in the caves have little food left.", []),
        ("He left, and took the jewels and the claims.", []),
        ("Rebels have taken the town, north of Oslo, a local official told Sahel.", ["local official"]),
        ("Nine men were killed in the raid, the worst this year, the mayor told Sahel.", ["mayor"]),
        ("Nine men were killed in the raid, the worst that the mayor told of.", []),
        ("They met Roe, who said he had voted twice.", ["Roe"]),
    ],
)
def test_who_reports_is_who_says_so(text: str, speakers: list[str]) -> None:
    reading = read(text)
    assert [name(reading, s.speaker) for s in reading.statements] == speakers


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Tom Arden said the findings needed to be repeated.", "the findings needed to be repeated"),
        ("The agency approved the drug and warned doctors of its risks.", "its risks"),
        (
            "According to news agency Northaid, the head of the mill, Ali Mehr, said the men must go.",
            "the head of the mill, Ali Mehr, said the men must go",
        ),
    ],
)
def test_what_is_reported_is_whole(text: str, content: str) -> None:
    assert content in [s.content[0].text for s in read(text).statements]


def test_people_of_a_town_are_not_warned_of_it() -> None:
    assert "Goma" not in [s.content[0].text for s in read("The army warned residents of Goma to leave.").statements]


@pytest.mark.parametrize(
    ("text", "root", "denier"),
    [
        ("Thailand said Cambodia broke the ceasefire, a charge Phnom Penh denied.", "said", "Penh"),
        ("Chad accused Mali of breaking the truce, an accusation Addis Ababa rejected.", "accused", "Ababa"),
    ],
)
def test_who_answers_a_report_is_not_the_reporter(text: str, root: str, denier: str) -> None:
    sentence = parse_one(text).doc.sents[0]
    verb = next(t for t in sentence if t.dep_ == "relcl")
    assert sentence.root.text == root
    assert [c.text for c in verb.children if c.dep_ == "nsubj"] == [denier]


def test_a_name_between_commas_stays_beside_its_noun() -> None:
    sentence = parse_one("The judge said the law was clear, and a minister, Jo Ek, denied it.").doc.sents[0]
    assert next(t for t in sentence if t.text == "denied").dep_ != "relcl"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The army shelled Goma, the rebels said, an allegation the army rejected.", "The army shelled Goma"),
        ("The army, the rebels said, shelled Goma.", "shelled Goma"),
    ],
)
def test_what_is_made_of_a_report_behind_it_is_no_part_of_it(text: str, content: str) -> None:
    assert read(text).statements[0].content[-1].text == content


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The front denied it was behind the attack and blamed the army.", "it was behind the attack"),
        ("The envoy denied that he had been in Goma and accused the army of lies.", "he had been in Goma"),
    ],
)
def test_what_is_said_beside_a_denial_is_not_denied(text: str, content: str) -> None:
    assert next(c for c in (s.content[0].text for s in read(text).statements)) == content


def test_what_a_source_goes_on_to_say_is_no_deed_of_those_it_tells_of() -> None:
    text = "Armed men killed the mayor of Pinga, the army said, blaming the rebels."
    assert find_word(text, "blaming").head.text == "said"
    assert find_word("Armed men killed the mayor of Pinga, blaming the army.", "blaming").head.text == "killed"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The rebels will leave Goma, a diplomat who has met their leaders said.", "diplomat"),
        ("The army has left Goma, a resident who fled the town said on Monday.", "resident"),
        ("Israel bombed Khan Younis, two witnesses who saw the raid told Reuters.", "two witnesses"),
    ],
)
def test_who_is_described_before_his_report_speaks(text: str, speaker: str) -> None:
    assert [who for who, _ in who_said(text)] == [speaker]


def test_what_described_witnesses_tell_is_only_told() -> None:
    assert [d[3] for d in deeds("Israel bombed Rafah, two witnesses who live there told Reuters.")] == ["alleged"]


@pytest.mark.parametrize(
    "text",
    [
        "An air strike killed at least 54 people, a group said.",
        "An army air strike on a market killed at least 54 people, a monitoring group said.",
        "Shelling killed 54 people, an aid agency said on Monday.",
    ],
)
def test_what_is_told_before_its_report_is_only_told(text: str) -> None:
    reading = read(text)
    assert [(e.deaths, e.factuality.value) for e in reading.events] == [(54, "alleged")]
    assert len(reading.statements) == 1


def test_what_somebody_did_meanwhile_is_no_report() -> None:
    assert who_said("As shelling killed 12 people, he said a prayer.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Armenia denied that it had fired on Ganja and accused Turkey of shelling Shusha.",
        "Armenia denied it had shelled the town and blamed Turkey for the attack.",
        "Armenia said it would retaliate and accused Turkey of breaking the truce.",
    ],
)
def test_who_denies_one_thing_and_accuses_another_accuses_him(text: str) -> None:
    blames = [r for r in read(text).responsibility if r.stance.value == "blames"]
    assert [(r.by, r.accused) for r in blames] == [(actor(text, "Armenia").id, actor(text, "Turkey").id)]
    assert [s.act.value for s in read(text).statements][-1] == "blame"


def test_whom_others_than_the_speaker_accused_is_part_of_what_is_denied() -> None:
    text = "Armenia denied that anybody who fired and accused Turkey was its soldier."
    assert [s.act.value for s in read(text).statements] == ["deny"]
