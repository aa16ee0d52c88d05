"""Parleys: parties, mediators and hosts of talks."""

import pytest

from tests.readings import name, read, talks


@pytest.mark.parametrize(
    ("text", "parties", "mediators"),
    [
        ("Talks between Israel and Hamas continued.", "Hamas + Israel", ""),
        ("Israel held talks with Hamas.", "Hamas + Israel", ""),
        ("Talks mediated by Egypt between Israel and Hamas continued.", "Hamas + Israel", "Egypt"),
        ("Egyptian mediator Amr Zaki met the leaders of Israel and Hamas for talks.", "Hamas + Israel", "Amr Zaki"),
        ("Israel and Hamas left Rafah on Monday under an agreement mediated by Egypt.", "Hamas + Israel", "Egypt"),
        ("Egypt has invited Israel and Hamas to a fourth round of talks in Doha.", "Hamas + Israel", "Egypt"),
        ("After talks with Israel in Doha, Hamas offered a truce.", "Hamas + Israel", ""),
        ("Israel and Hamas will swap captives under a deal mediated by Egypt.", "Hamas + Israel", "Egypt"),
        ("Egypt mediated talks between Israel and Hamas.", "Hamas + Israel", "Egypt"),
        ("Talks between Israel and Hamas, mediated by Egypt and Qatar, continued.", "Hamas + Israel", "Egypt + Qatar"),
        ("The Qatari-mediated talks between Israel and Hamas continued.", "Hamas + Israel", "Qatar"),
        ("Israel and Hamas held talks through Egyptian mediators.", "Hamas + Israel", "Egypt"),
        ("Egypt's mediation efforts for a ceasefire between Israel and Hamas continued.", "Hamas + Israel", "Egypt"),
    ],
)
def test_who_negotiates_and_who_brings_them_together(text: str, parties: str, mediators: str) -> None:
    assert [(p, m) for p, m, _ in talks(text)] == [(parties, mediators)]


@pytest.mark.parametrize(
    ("text", "parties", "mediators"),
    [
        ("Efforts by Oman to bring Mali and Chad together went on.", "Chad + Mali", "Oman"),
        ("Efforts by Oman to bring the country together went on.", None, None),
        ("Efforts by Oman to bring Mali and Chad aid went on.", None, None),
        ("Amr Zaki's shuttle diplomacy between Mali and Chad went on.", "Chad + Mali", "Amr Zaki"),
        ("Mali and Chad held truce talks in Bern, with Kenya presiding.", "Chad + Mali", "Kenya"),
        ("Mali and Chad held talks on a truce, with envoy Amr Zaki in the chair.", "Chad + Mali", "Amr Zaki"),
        ("Mali held talks in Bern with Chad.", "Chad + Mali", ""),
        ("Mali has been in contact with Chad through Amr Zaki.", "Chad + Mali", "Amr Zaki"),
        ("Mali and Chad pledged to remain in contact with Kenya.", None, None),
        ("Jo Ek and Amr Zaki met in Bern under the auspices of Kenya.", "Amr Zaki + Jo Ek", "Kenya"),
        ("Jo Ek and Amr Zaki met in Bern.", None, None),
        ("Talks on the border collapsed after Mali rejected a map.", "Mali", ""),
        ("Talks on the border collapsed after Mali lost a town.", None, None),
        ("The two Koreas will hold talks on Tuesday.", "two Koreas", ""),
        ("Mali said talks with Chad went on.", "Chad + Mali", ""),
        ("Mali's talks with Chad went on, Kenya said.", "Chad + Mali", ""),
        ("Analysts said talks with Chad went on.", None, None),
        ("Contacts with Chad were continuing, Mali said.", "Chad + Mali", ""),
        ("Mali has contacts with Chad.", None, None),
        ("UN envoy Amr Zaki held separate talks with Mali and Chad.", "Chad + Mali", "Amr Zaki"),
        ("Mali and Chad resumed talks in Bern with President Thabo Mbeki mediating.", "Chad + Mali", "Thabo Mbeki"),
    ],
)
def test_who_takes_part_where_the_talks_are_told_of_in_passing(
    text: str, parties: str | None, mediators: str | None
) -> None:
    assert [(p, m) for p, m, _ in talks(text)] == ([] if parties is None else [(parties, mediators)])


def test_who_meets_one_side_for_both_holds_no_talks_of_his_own() -> None:
    told = "Mali has been in contact with Chad through Amr Zaki, who met {} in December."
    assert len(talks(told.format("Chadian officials"))) == 1


def test_who_tells_of_a_deal_that_he_brought_about_is_its_mediator() -> None:
    told = "Mali and Chad agreed on a truce, {} on Monday."
    assert talks(told.format("Oman said after mediating between them"))[0][1] == "Oman"
    assert talks(told.format("Oman, which brokered it, said"))[0][1] == "Oman"
    assert talks(told.format("Oman said after talks in Doha"))[0][1] == ""


def test_who_tells_of_a_deal_and_hosted_the_talks_is_their_host() -> None:
    reading = read("Mali and the FARC agreed on a truce, Archbishop Luc Roe, who hosted the talks, said.")
    assert [name(reading, p.hosts) for p in reading.processes] == ["Luc Roe"]


def test_who_hosts_talks_is_no_party_to_them() -> None:
    reading = read("Oman hosted talks between Iran and the United States.")
    (process,) = reading.processes
    assert name(reading, process.hosts) == "Oman"
    assert name(reading, process.parties) == "Iran + United States"


def test_who_will_host_two_sides_is_their_host_and_who_hosted_them_no_mediator() -> None:
    for told, host in (
        ("Jo Ek will host Chad and Mali in Bern on Tuesday.", "Jo Ek"),
        ("Peace talks between Chad and Mali, hosted by Kenya, went on.", "Kenya"),
    ):
        (process,) = (reading := read(told)).processes
        assert (name(reading, process.hosts), name(reading, process.mediators)) == (host, "")


def test_the_town_before_talks_is_no_party_to_them() -> None:
    assert talks("Congo and M23 agreed on a truce at the Doha talks.") == [("Congo + M23", "", "agreed")]


def test_those_who_are_invited_talk_and_not_who_invites_them() -> None:
    article = read("The UN invited the Houthis and the Yemeni government to talks in Geneva next week.")
    names = {a.id: a.name for a in article.actors}
    assert [[names[i] for i in p.parties] for p in article.processes] == [["Houthis", "Yemen"]]
    assert [([names[i] for i in e.agents], e.factuality.value) for e in article.events] == [
        (["Houthis", "Yemen"], "planned")
    ]


@pytest.mark.parametrize(
    ("text", "parties", "mediators"),
    [
        ("The foreign ministers of Russia and Ukraine held three rounds of talks.", "Russia + Ukraine", ""),
        ("Afghanistan and Pakistan concluded a second round of negotiations.", "Afghanistan + Pakistan", ""),
        ("Congo suspended its participation in the talks with M23.", "Congo + M23", ""),
        ("The Yemeni government pulled out of negotiations with the Houthis.", "Houthis + Yemen", ""),
        ("The Thai and Cambodian defence ministers met to discuss a truce.", "Cambodia + Thailand", ""),
        ("Hamas was ready to enter into negotiations on the exchange.", "Hamas", ""),
        ("Pakistan offered talks to India.", "India + Pakistan", ""),
        ("Israel and Syria are in direct contact.", "Israel + Syria", ""),
        ("Turkey was prepared to mediate between Ukraine and Russia.", "Russia + Ukraine", "Turkey"),
    ],
)
def test_whose_the_verb_above_the_talks_is(text: str, parties: str, mediators: str) -> None:
    assert [(p, m) for p, m, _ in talks(text)] == [(parties, mediators)]


@pytest.mark.parametrize(
    "text",
    [
        "Israel had a bad day of talks shows.",
        "The three tables were set for Israel and Hamas.",
        "Israel lost contact with the drone over Syria.",
    ],
)
def test_what_only_looks_like_talks_has_no_parties(text: str) -> None:
    assert not talks(text)


def test_all_of_a_list_host_what_is_told_of_them_together() -> None:
    both = read("Oman and Qatar, who have hosted talks between Chad and Libya in Muscat, urged calm.")
    assert name(both, both.processes[0].hosts) == "Oman + Qatar"
    last = read("Mali and Oman, which has hosted talks between Chad and Libya in Muscat, urged calm.")
    assert name(last, last.processes[0].hosts) == "Oman"


def test_who_hosts_talks_of_which_the_hours_are_told() -> None:
    reading = read(
        "The foreign ministers of Russia and Ukraine held three hours of talks in Antalya, hosted by Turkey."
    )
    (process,) = reading.processes
    assert name(reading, process.hosts) == "Turkey"


@pytest.mark.parametrize(
    ("text", "parties", "mediators"),
    [
        (
            "Qatar and Egypt are trying to persuade Hamas and Israel to accept a truce.",
            "Hamas + Israel",
            "Egypt + Qatar",
        ),
        ("Kenya is pushing Congo and M23 to return to the table.", "Congo + M23", "Kenya"),
        ("Norway hosted a meeting of Thai and Cambodian officers.", "Cambodia + Thailand", ""),
        ("Negotiators for M23 and Burundi are close to a deal.", "Burundi + M23", ""),
        ("The Houthis rejected an offer of talks from Yemen.", "Houthis + Yemen", ""),
        ("Chad and the FACT met under the auspices of Qatar.", "Chad + FACT", "Qatar"),
        ("Israel and Syria returned to the talks that Norway mediates.", "Israel + Syria", "Norway"),
    ],
)
def test_who_works_on_whom_and_whose_meeting_it_is(text: str, parties: str, mediators: str) -> None:
    assert [(p, m) for p, m, _ in talks(text)] == [(parties, mediators)]


@pytest.mark.parametrize(
    "text",
    [
        "Qatar persuaded Hamas and Israel to wait.",
        "Egypt pushed Hamas and Israel aside.",
        "Norway is not pushing Hamas and Israel to accept a truce.",
        "Kenya pressed Congo to accept a truce.",
    ],
)
def test_who_works_on_others_for_something_else_brings_nobody_together(text: str) -> None:
    assert talks(text) == []


@pytest.mark.parametrize(
    ("text", "parties", "mediators"),
    [
        ("Negotiators for Chad and Mali are due to meet in Niamey on Monday.", "Chad + Mali", ""),
        ("Chad and Mali are due to meet on Monday, with Anwar Ibrahim as mediator.", "Chad + Mali", "Anwar Ibrahim"),
        ("Talks between Chad and Mali began, with Kenya acting as an intermediary.", "Chad + Mali", "Kenya"),
        ("Hamas rejected an Israeli proposal for a truce.", "Hamas + Israel", ""),
        ("Hamas rejected an Egyptian proposal for a truce.", "Hamas", "Egypt"),
        ("The EU envoy met the leaders of Serbia and Kosovo for talks on a truce.", "Kosovo + Serbia", "EU envoy"),
        ("Egypt's spy chief flew to Doha to revive the talks on a truce.", "", "Egypt"),
        ("Chad will restart the talks with Mali.", "Chad + Mali", ""),
        ("Chad and Mali will begin a new cycle of negotiations in May.", "Chad + Mali", ""),
    ],
)
def test_who_negotiates_and_who_only_helps(text: str, parties: str, mediators: str) -> None:
    assert [(p, m) for p, m, _ in talks(text)] == [(parties, mediators)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Solheim flew in, in a bid to bring Chad and Mali back to the negotiating table.",
            [("Chad + Mali", "Solheim")],
        ),
        ("Chad's president and the leader of the FACT signed a truce.", [("Chad + FACT", "")]),
        ("Ivan Roe and the FACT signed a truce.", [("FACT + Ivan Roe", "")]),
        ("Envoys of Chad and Mali have been meeting in Doha, with Kenya as guarantor.", [("Chad + Mali", "")]),
        ("Chad has been meeting with Kenya in Doha.", [("Chad + Kenya", "")]),
    ],
)
def test_who_stands_for_whom_and_who_has_a_part_of_his_own(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(p, m) for p, m, _ in talks(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad and Mali held talks in which Kenya and Norway are mediators.", [("Chad + Mali", "Kenya + Norway")]),
        ("Talks between Chad and Mali went on, and Norway, the facilitator, hailed them.", [("Chad + Mali", "Norway")]),
        ("Chad and Mali met in Doha for talks. Norway called the talks constructive.", [("Chad + Mali", "")]),
        ("Norway chaired the talks between Chad and Mali.", [("Chad + Mali", "Norway")]),
    ],
)
def test_who_only_judges_talks_is_no_party_to_them(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(p, m) for p, m, _ in talks(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In a deal mediated by Oman and the Red Cross, Yemen and the Houthis freed 300 prisoners.",
            [("Houthis + Yemen", "Oman + Red Cross", "concluded")],
        ),
        (
            "Under an agreement brokered by Qatar, Hamas and Israel freed two men.",
            [("Hamas + Israel", "Qatar", "concluded")],
        ),
        ("Under a law passed by Qatar, Hamas and Israel freed two men.", []),
    ],
)
def test_who_brought_about_the_deal_under_which_captives_are_freed(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert talks(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chad and Mali have been at war since 2014. Oman has also been mediating between the two.",
            [("Chad + Mali", "Oman", "ongoing")],
        ),
        ("Oman has been mediating between the two.", [("", "Oman", "ongoing")]),
    ],
)
def test_the_two_between_whom_somebody_mediates_were_named_before(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert talks(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad reported progress in a new round of talks with Mali.", [("Chad + Mali", "", "progress")]),
        (
            "Qatari officials met a Hamas delegation in Cairo to revive the talks.",
            [("Hamas delegation", "Qatari officials", "ongoing")],
        ),
        ("Qatari officials met a Hamas delegation in Cairo to eat.", []),
        ("The ministers met a Hamas delegation to revive an old song.", []),
        ("Peace talks are set to start in May under the UN envoy.", [("", "UN envoy", "scheduled")]),
        ("Peace talks are set to start in May under a white tent.", []),
        ("They backed Abbas's decision to stop peace talks with Israel.", [("Abbas + Israel", "", "suspended")]),
    ],
)
def test_who_brings_talks_about_and_who_decides_on_them(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert talks(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Israel and Hamas would swap captives under any deal brokered by Egypt.",
        "The minister was arrested after talks with the rebels.",
        "“The calm is over,” Hamas said after talks with Egypt.",
    ],
)
def test_what_nobody_is_bound_to_and_what_is_said_after_talks_tells_of_none(text: str) -> None:
    assert talks(text) == []
