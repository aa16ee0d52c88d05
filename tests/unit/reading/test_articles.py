"""The whole way from an article to its reading, and the traps on it.

Nothing that is denied, negated, conditional, asked, wanted or hoped for may be reported as done.
"""

from dataclasses import replace

import pytest

from ceasewire.model.page import Article
from ceasewire.model.reading import EventType, ProcessStatus
from ceasewire.reading.articles import read_article
from ceasewire.workflow.parser import DEFAULT_PARSER, load_parser
from tests.readings import deeds, lexicon, read, rows, stances, talks, terms, who_said

MADE = frozenset({
    EventType.CEASEFIRE_DECLARED, EventType.CEASEFIRE_EXTENDED, EventType.CEASEFIRE_IN_EFFECT,
    EventType.AGREEMENT_SIGNED,
})  # fmt: skip
SETTLED = frozenset({ProcessStatus.AGREED, ProcessStatus.CONCLUDED})

# No truce, accord or withdrawal is agreed in any of these.
NOT_AGREED = [
    # denied
    "Sudan's army denied that it had agreed to a ceasefire with the RSF.",
    "The ELN denied reaching any deal with Bogota.",
    "Yemen's Houthis denied agreeing to a truce with Saudi Arabia.",
    "Azerbaijan denied reports that it had agreed to withdraw from Lachin.",
    "The junta denied that a truce had been reached with the Arakan Army.",
    "Rwanda dismissed reports of a truce with Congo as false.",
    "“We have not agreed to any truce,” a commander of the MILF said.",
    "It is not true that Ukraine agreed to cede Donetsk, Kyiv said.",
    # negated
    "No agreement was reached between Armenia and Azerbaijan.",
    "There was no agreement on a truce between Russia and Ukraine.",
    "The talks in Jeddah ended without an agreement.",
    "Neither the army nor the RSF agreed to a ceasefire.",
    "The RSF has not yet agreed to a pause of seven days.",
    "The rebels have yet to agree to a truce in Aceh.",
    "M23 never agreed to leave Bunagana.",
    "The Houthis and Saudi Arabia failed to agree on a truce.",
    "The parties were unable to reach a ceasefire in Tigray.",
    "Nobody signed the accord in Juba.",
    "None of the militias in Ituri signed the accord.",
    # only considered, wanted, tried
    "South Sudan is considering a ceasefire.",
    "Mediators tried to persuade the RSF to sign a truce.",
    "Kenya urged Ethiopia to agree to a ceasefire in Tigray.",
    "Norway wants the ELN to accept a ceasefire.",
    "The United States is pressing Rwanda to agree to a truce.",
    "Pressure grew on the junta to agree to a truce.",
    "The pope called for an agreement to end the war in Sudan.",
    "Any agreement must include a ceasefire.",
    "An agreement to end the war in Tigray is unlikely.",
    "Indonesia and the Free Aceh Movement are discussing a truce.",
    # hoped for, expected, rumoured
    "Norway hopes that the ELN will agree to a ceasefire.",
    "Qatar hopes for a truce between Rwanda and Congo.",
    "The African Union expects Ethiopia and Eritrea to sign an accord.",
    "Hopes for a ceasefire in Sudan faded.",
    "The prospect of a truce in Rakhine remains distant.",
    "Rumours that the army and M23 had signed a truce spread in Goma.",
    "Ukraine and Russia are close to a deal on grain, Turkey said.",
    # possible, conditional, unreal
    "Ukraine might agree to a partial truce, diplomats said.",
    "The junta could sign a truce within days.",
    "The Arakan Army would agree to a truce if the junta withdrew.",
    "If the ELN agrees to a ceasefire, talks will open in Caracas.",
    "Had the junta agreed to a truce, the war would have ended.",
    "Should Armenia sign the accord, Azerbaijan will open the road.",
    "Unless M23 accepts the truce, sanctions will follow.",
    "Colombia will sign an accord with the ELN once the list is ready.",
    # asked
    "Did the Houthis agree to a truce?",
    "“Has the junta agreed to a ceasefire?” a reporter asked.",
    '"Will M23 accept the accord?" one woman asked in Goma.',
    "It is unclear whether the Houthis have accepted the truce.",
    "A spokesman declined to say whether the army had agreed to the truce.",
    "Asked if the army had accepted the truce, the general smiled.",
    # refused
    "Ukraine rejected the ceasefire proposed by Russia.",
    "The RSF refused to sign the accord.",
    "Israel ruled out a ceasefire.",
    # hearsay
    "The Tigray People's Liberation Front was said to have agreed to a ceasefire.",
    "The RSF reportedly agreed to a truce.",
    # other senses
    "The two clubs agreed on a transfer.",
    "The unions and the airline signed a pay deal.",
    "The brothers agreed to a truce over the fence.",
]


@pytest.mark.parametrize("text", NOT_AGREED)
def test_nothing_is_agreed(text: str) -> None:
    reading = read(text)
    assert [t for t in stances(text) if t[0] == "agreed"] == []
    assert [e.trigger.text for e in reading.events if e.type in MADE and e.factuality.value == "happened"] == []
    assert [p.status_span for p in reading.processes if p.status in SETTLED] == []
    assert "accept" not in [act for _, act in who_said(text)]


# Nobody threatens, pledges or claims anything in these.
BINDING_NOBODY = [
    "Rwanda warned that the war could spread to Burundi.",
    "Turkey warned that Russia would attack Odesa.",
    "Analysts warned that the ELN would resume its raids.",
    "Uganda warned that M23 could attack Goma again.",
    "The UN said Eritrea may send more troops to Tigray.",
    "A think tank predicted that the junta would bomb Loikaw.",
    "The ELN has not threatened to leave the talks.",
    "No group claimed responsibility for the bombing in Mogadishu.",
    "No organization has claimed responsibility for the blast in Cali.",
    "Nobody claimed responsibility for the attack on the mosque in Peshawar.",
    "None of the rebel groups in Ituri claimed the raid.",
    "There was no immediate claim of responsibility for the attack in Jolo.",
    "Al-Shabab did not claim responsibility for the raid.",
    "Will the ELN claim responsibility for the raid?",
    "Norway hopes that the ELN will free nine soldiers.",
    "Aid workers prayed for a truce in Tigray.",
    "Gunmen burned two villages near Bunia.",
]


@pytest.mark.parametrize("text", BINDING_NOBODY)
def test_nobody_threatens_pledges_or_claims(text: str) -> None:
    assert [act for _, act in who_said(text) if act in {"threaten", "pledge", "claim", "accept"}] == []
    assert terms(text) == []
    assert [row for row in rows(text) if row[2] == "claims"] == []


# No deed has happened by the article's own word in these.
NOT_HAPPENED = [
    "The army did not shell the hospital in Nyala.",
    "No rockets were fired from Yemen on Tuesday.",
    "Nobody was killed in Goma.",
    "Neither side attacked the convoy.",
    "Rwanda denied that its troops had attacked Goma.",
    "The junta denied bombing a school in Loikaw.",
    "The army said it did not attack the market in Omdurman.",
    "The army could shell the port of Hodeidah.",
    "If the army attacks Goma, M23 will answer.",
    "Had the army attacked Goma, M23 would have answered.",
    "Did the army bomb the hospital?",
    "“Who shelled the market?” a woman asked in Nyala.",
    "Kenya fears that M23 will attack Goma.",
    "Kenya urged M23 not to attack Goma.",
    "The ELN plans to attack Arauca.",
    "The ELN threatened to attack Arauca.",
    "The ELN vowed to free nine soldiers.",
    "The MILF refused to free nine soldiers.",
    "Ukraine called for a withdrawal of Russian troops.",
    "Armenia accused Azerbaijan of shelling Martuni.",
    "Residents said soldiers burned two villages.",
    "It was reported that the junta had freed ten monks.",
    "The junta was said to have freed ten monks.",
    "The army allegedly shelled the camp.",
    "Leave Goma or face an attack, M23 warned.",
    "The army will answer any attack, it said.",
    "Iran and Iraq will hold talks on Monday.",
]


@pytest.mark.parametrize("text", NOT_HAPPENED)
def test_nothing_has_happened(text: str) -> None:
    assert [deed for deed in deeds(text) if deed[3] == "happened"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rwanda denied that its troops had attacked Goma.", "denied"),
        ("The junta denied bombing a school in Loikaw.", "denied"),
        ("The army did not shell the hospital in Nyala.", "not_happened"),
        ("Residents said soldiers burned two villages.", "alleged"),
        ("Armenia accused Azerbaijan of shelling Martuni.", "alleged"),
        ("Armenia and Azerbaijan will meet in Geneva on Monday.", "planned"),
        ("Soldiers burned two villages in Ituri.", "happened"),
        ("Rwanda denied responsibility for the attack on Goma.", "happened"),
    ],
)
def test_whether_it_happened_is_kept_apart_from_who_says_so(text: str, expected: str) -> None:
    assert [deed[3] for deed in deeds(text)] == [expected]


def test_a_denial_never_deletes_the_accusation() -> None:
    text = "Armenia accused Azerbaijan of shelling Martuni. Azerbaijan denied it."
    assert rows(text) == [("Azerbaijan", "Armenia", "blames"), ("Azerbaijan", "Azerbaijan", "denies")]
    assert [deed[3] for deed in deeds(text)] == ["alleged"]


def test_a_threat_in_the_form_of_a_choice_hangs_on_the_choice() -> None:
    assert stances("Either the army leaves or we will attack, the RSF said.") == [
        ("threatened", "RSF", "resume_hostilities")
    ]


def test_leave_or_face_an_attack_is_a_threat_unless_they_leave() -> None:
    assert [stance for stance, _, _ in stances("Leave Goma or face an attack, M23 warned.")] == ["threatened"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Talks between Rwanda and Congo stalled.", [("Congo + Rwanda", "", "stalled")]),
        ("Talks between Rwanda and Congo collapsed on Friday.", [("Congo + Rwanda", "", "collapsed")]),
        ("If talks between Rwanda and Congo fail, M23 will attack Goma.", []),
        ("Rwanda denied that it was holding talks with M23.", []),
        ("Did Rwanda hold talks with M23?", []),
    ],
)
def test_talks_are_read_where_they_are_told_of(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert talks(text) == expected


# -- the way through -------------------------------------------------------------------------------

ARTICLE = Article(
    id="art7",
    headline="Will the Front stop? Truce agreed?",
    published="2024-03-13",
    text=(
        "M23 agreed on Monday to leave Goma on condition that Congo opens talks.\n\n"
        "“We will keep our word,” its spokesman, Lawrence Kanyuka, told Reuters.\n\n"
        "Congo accused the rebels of shelling Sake. M23 denied it."
    ),
    captions=("Rebels in Goma, who agreed to a truce.",),
)


def whole(article: Article = ARTICLE) -> str:
    """Return the reading of an article as words, to be compared."""
    return repr(read_article(article, nlp=load_parser(DEFAULT_PARSER), lexicon=lexicon()))


def test_an_article_keeps_what_it_came_with() -> None:
    reading = read_article(ARTICLE, nlp=load_parser(DEFAULT_PARSER), lexicon=lexicon())
    assert (reading.id, reading.headline, reading.published) == (ARTICLE.id, ARTICLE.headline, ARTICLE.published)
    assert (reading.text, reading.captions) == (ARTICLE.text, ARTICLE.captions)


def test_each_kind_of_record_is_read_from_one_article() -> None:
    text = ARTICLE.text
    assert ("agreed", "M23", "withdraw_forces") in stances(text)
    assert ("Congo", "blame") in who_said(text)
    assert rows(text) == [("M23", "Congo", "blames"), ("M23", "M23", "denies")]
    assert ("shelling", "M23", "alleged") in [(kind, who, how) for kind, who, _, how in deeds(text)]


def test_headline_and_captions_are_not_read() -> None:
    assert whole(replace(ARTICLE, headline=None, captions=())) == whole().replace(
        repr(ARTICLE.headline), "None"
    ).replace(f"captions={ARTICLE.captions!r}", "captions=()")


def test_an_article_is_read_the_same_twice() -> None:
    assert whole() == whole()


@pytest.mark.parametrize("text", ["", "   ", "\n\n", ".", "?!", "🕊", "“", "- - -", "Ceasefire", "a\n\nb"])
def test_a_text_that_says_nothing_gives_a_reading_without_records(text: str) -> None:
    reading = read(text)
    assert reading.text == text
    assert (reading.statements, reading.terms, reading.events, reading.processes) == ((), (), (), ())


def test_an_article_without_a_date_is_read_all_the_same() -> None:
    reading = read("The ELN freed nine soldiers on Monday.", None)
    (event,) = reading.events
    assert event.time is not None
    assert (event.time.span.text, event.time.value) == ("on Monday", None)


@pytest.mark.parametrize(
    "text",
    [
        "The Pakistani Taliban detonates a bomb and shoots at a police van",
        "A man blew himself up at the gate",
        "of elections supports are the interim held work December to Government of the National 2021.",
        "THE ASSAULT WAS A PRELUDE, THE MINISTER SAID DURING HIS DAY-LONG VISIT",
    ],
)
def test_a_sentence_without_an_end_or_in_capitals_stops_no_article(text: str) -> None:
    assert read(text).text == text
