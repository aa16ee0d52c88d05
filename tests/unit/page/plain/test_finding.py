"""Plain text to articles."""

import pytest

from ceasewire.lexicon.furniture import load_furniture
from ceasewire.page.drafts import Draft
from ceasewire.page.plain.finding import split_plain

FURNITURE = load_furniture()
HEADLINE = "Rebels Offer Truce if Road Is Opened"
OTHER = "Two Neighbours Swap Captives at the Bridge"
CAPTION = "A guard stands by the shut crossing, January 5, 2026. (Reuters)"
BODY = [
    "The rebels said on Sunday that they would halt fire if the government opened the road to the coast.",
    "“We are ready,” their spokesman said. “The rest is up to them.”",
    "The army denied that it had shelled the town, and blamed the rebels for breaking the last truce.",
]
OTHER_BODY = [
    "The two countries exchanged forty captives on Monday, in a deal that took the mediators nine weeks.",
    "Each side had accused the other of holding back names until the last night of the talks.",
]
THIRD_BODY = [
    "The bridges over the river opened to lorries on Friday, and the first of them were through by noon.",
    "Traders on either side said that they hoped to sell more fruit, and to sell it at a better price.",
]


def split(*lines: str) -> tuple[Draft, ...]:
    return split_plain("\n\n".join(lines), furniture=FURNITURE)


def body(draft: Draft) -> list[str]:
    return [strand.text for strand in draft.body]


def test_a_reader_page_with_two_stories_is_told_apart() -> None:
    caption = "Buses wait at the bridge | Photo: AFP"
    first, second = split(
        HEADLINE, CAPTION, CAPTION, "TT", HEADLINE, CAPTION, CAPTION, *BODY, "",
        OTHER, caption, caption, "TT", OTHER, caption, caption, *OTHER_BODY,
    )  # fmt: skip
    assert (first.headline, body(first), first.captions) == (HEADLINE, BODY, (CAPTION,))
    assert (second.headline, body(second), second.captions) == (OTHER, OTHER_BODY, (caption,))


@pytest.mark.parametrize(
    "opening",
    [
        ["By Sara Haddad", "22 March 2026"],
        ["Share", "Copy link"],
        ["Monday, March 23, 2026"],
    ],
)
def test_a_byline_a_date_or_labels_under_a_heading_open_a_story(opening: list[str]) -> None:
    first, second = split(HEADLINE, *BODY, OTHER, *opening, *OTHER_BODY)
    assert body(first) == BODY
    assert (second.headline, body(second)) == (OTHER, OTHER_BODY)


def test_a_dateline_under_a_heading_opens_a_story() -> None:
    drafts = split(HEADLINE, *BODY, OTHER, "AMMAN (Reuters) - " + OTHER_BODY[0], OTHER_BODY[1])
    assert [d.headline for d in drafts] == [HEADLINE, OTHER]


def test_a_credit_above_a_heading_ends_a_story() -> None:
    drafts = split(HEADLINE, *BODY, "(Reporting by Lina Saab; Editing by Paul Hart)", OTHER, *OTHER_BODY)
    assert [d.headline for d in drafts] == [HEADLINE, OTHER]
    assert "Lina Saab" in drafts[0].credits[0]


def test_an_agency_behind_the_last_sentence_ends_a_story_and_is_its_credit() -> None:
    first, second = split(HEADLINE, *BODY[:2], BODY[2] + " (Reuters)", OTHER, *OTHER_BODY)
    assert body(first) == BODY
    assert first.credits == (" (Reuters)",)
    assert second.headline == OTHER


def test_subheads_do_not_cut_a_story() -> None:
    lines = [BODY[0], "What each side wants from the road", BODY[1], "Why the last truce broke down so soon", BODY[2]]
    (draft,) = split(HEADLINE, *lines)
    assert draft.headline == HEADLINE
    assert body(draft) == lines


def test_a_subhead_over_a_caption_does_not_cut_a_story() -> None:
    (draft,) = split(HEADLINE, *BODY, "What each side wants from the road", CAPTION, *OTHER_BODY)
    assert draft.captions == (CAPTION,)


def test_teasers_below_a_story_are_no_stories() -> None:
    (draft,) = split(HEADLINE, *BODY, "Related stories", OTHER, "Envoy Sees Hope for Talks in the North")
    assert body(draft) == BODY


def test_a_text_that_starts_with_a_paragraph_has_no_headline_and_keeps_its_words() -> None:
    (draft,) = split(*BODY)
    assert draft.headline is None
    assert body(draft) == BODY


def test_a_single_line_is_kept() -> None:
    (draft,) = split("Truce declared in the north")
    assert draft.headline is None
    assert body(draft) == ["Truce declared in the north"]


def test_labels_alone_are_no_article() -> None:
    assert split("Share", "Copy link", "Advertisement") == ()


def test_furniture_inside_a_story_is_left_out() -> None:
    (draft,) = split(HEADLINE, BODY[0], "Advertisement", "Read more: The road in pictures", BODY[1], BODY[2])
    assert body(draft) == BODY


def test_a_digest_keeps_the_sources_behind_its_paragraphs() -> None:
    lines = [f"{line} ({source})" for line, source in zip(BODY, ["Reuters", "BBC News", "AFP"], strict=True)]
    (draft,) = split("Current events of the week in brief", *lines)
    assert body(draft) == lines


def test_unbalanced_quotation_marks_change_nothing() -> None:
    (draft,) = split(HEADLINE, '"We are ready, their spokesman said.', BODY[2])
    assert body(draft) == ['"We are ready, their spokesman said.', BODY[2]]


def test_each_paragraph_leads_back_to_its_place() -> None:
    page = "\n\n".join([HEADLINE, CAPTION, CAPTION, *BODY])
    (draft,) = split_plain(page, furniture=FURNITURE)
    for strand in draft.body:
        assert [page[ps:pe] for _, _, ps, pe in strand.pieces] == [strand.text]


def test_a_line_of_place_and_day_is_no_headline() -> None:
    (draft,) = split(HEADLINE, "TARVIK (Meridian News) — Nov 12, 2026", *BODY)
    assert (draft.headline, draft.credits) == (HEADLINE, ("TARVIK (Meridian News) — Nov 12, 2026",))


def test_a_line_of_place_day_and_agency_is_no_caption() -> None:
    (draft,) = split(HEADLINE, "By Amal Said", "TARVIK, Nov 12, 2026 (Reuters)", *BODY)
    assert (body(draft), draft.captions) == (BODY, ())
    assert "TARVIK, Nov 12, 2026 (Reuters)" in draft.credits


def test_forwarded_mails_are_told_apart_and_have_their_subjects() -> None:
    def mail(subject: str) -> list[str]:
        lines = ["From: Desk <desk@courier.example>", "Date: Thu, Mar 12, 2026 at 9:12 AM", f"Subject: Fwd: {subject}"]
        return ["---------- Forwarded message ---------", "\n".join(lines)]

    first, second = split(*mail(HEADLINE), *BODY, *mail(OTHER), *OTHER_BODY)
    assert (first.headline, body(first)) == (HEADLINE, BODY)
    assert (second.headline, body(second)) == (OTHER, OTHER_BODY)


def test_records_of_a_press_database_are_told_apart() -> None:
    def record(n: int, headline: str, day: str, lines: list[str]) -> list[str]:
        above = [f"{n} of 2 DOCUMENTS", "The Courier", day, headline, "BYLINE: Amal Haddad", "LENGTH: 64 words"]
        return [*above, *lines, "LANGUAGE: ENGLISH", "Copyright 2026 The Courier"]

    first, second = split(
        *record(1, HEADLINE, "March 12, 2026 Thursday", BODY), *record(2, OTHER, "March 13, 2026 Friday", OTHER_BODY)
    )
    assert (first.headline, body(first), first.dates) == (HEADLINE, BODY, ("March 12, 2026 Thursday",))
    assert (second.headline, body(second), second.dates) == (OTHER, OTHER_BODY, ("March 13, 2026 Friday",))


def test_a_source_and_day_behind_a_headline_open_a_story_and_are_no_part_of_it() -> None:
    first, second = split(
        f"1) {HEADLINE} (The Courier, 12 March 2026)", *BODY, f"2) {OTHER} (The Echo, 13 March 2026)", *OTHER_BODY
    )
    assert (body(first), body(second)) == (BODY, OTHER_BODY)
    assert (first.headline, second.headline) == (HEADLINE, OTHER)
    assert (first.dates, second.dates) == (("The Courier, 12 March 2026",), ("The Echo, 13 March 2026",))


@pytest.mark.parametrize("term", ["until 14 May 2026", "Until 14 May 2026", "the third since 4 May 2026"])
def test_brackets_with_how_long_something_holds_stay_at_a_headlines_end(term: str) -> None:
    (draft,) = split(f"{HEADLINE} ({term})", *BODY)
    assert (draft.headline, draft.dates) == (f"{HEADLINE} ({term})", ())
    (told,) = split(f"{HEADLINE} (14 May 2026)", *BODY)
    assert (told.headline, told.dates) == (HEADLINE, ("14 May 2026",))


def test_brackets_without_a_day_stay_at_a_headlines_end() -> None:
    (draft,) = split(f"{HEADLINE} (and the army waits)", *BODY)
    assert draft.headline == f"{HEADLINE} (and the army waits)"


@pytest.mark.parametrize(
    "above", [["Dear friends,", "A long one this week, so put the kettle on."], ["Adam, you asked about this."]]
)
def test_a_letters_greeting_above_several_stories_is_none(above: list[str]) -> None:
    first, second = split(
        *above, f"{HEADLINE} (The Courier, 12 March 2026)", *BODY, f"{OTHER} (The Echo, 13 March 2026)", *OTHER_BODY
    )
    assert (body(first), body(second)) == (BODY, OTHER_BODY)


def test_who_sent_a_text_below_two_dashes_is_no_part_of_it() -> None:
    (draft,) = split(HEADLINE, *BODY, "--\nClipping Desk\nTo leave this list, write to the desk.")
    assert body(draft) == BODY
    (draft,) = split(HEADLINE, *BODY, "--", *OTHER_BODY, *THIRD_BODY)
    assert body(draft)[-1] == THIRD_BODY[-1]


def test_a_sentence_of_news_below_two_dashes_is_kept() -> None:
    more = "The rebels also agreed to free 20 captives by Friday if the army opens the road, the Red Cross said."
    (draft,) = split(HEADLINE, *BODY, "--", more)
    assert body(draft)[-1] == more


@pytest.mark.parametrize(
    "above",
    [
        ["Dear colleagues,", "The rebels will free all captives on Friday if the army withdraws.", "4 May 2026"],
        ["Shelling stopped in the town on Monday.", "----"],
    ],
)
def test_a_short_brief_above_stories_is_kept(above: list[str]) -> None:
    brief = next(line for line in above if line.endswith("."))
    drafts = split(*above, HEADLINE, "By Lina Saab", *BODY, "----", OTHER, "By Paul Hart", *OTHER_BODY, *THIRD_BODY)
    assert brief in [line for draft in drafts for line in body(draft)]


def test_a_mail_passes_on_a_story_and_its_note_is_none() -> None:
    quoted = "\n".join(f"> {line}\n>" for line in [OTHER, "The Echo, 13 March 2026", *OTHER_BODY])
    (draft,) = split("Adam, you asked about this.", quoted, "Best,\nDana")
    assert (draft.headline, draft.credits, body(draft)) == (OTHER, ("The Echo, 13 March 2026",), OTHER_BODY)


def test_a_story_that_goes_through_days_keeps_them_and_is_one() -> None:
    (draft,) = split(HEADLINE, BODY[0], "March 4, 2026", BODY[1], "March 9, 2026", BODY[2], *OTHER_BODY)
    assert body(draft) == [BODY[0], "March 4, 2026", BODY[1], "March 9, 2026", BODY[2], *OTHER_BODY]


def test_posts_whose_day_stands_below_the_same_name_open_stories() -> None:
    first, second = split(
        "watcher\nPosted: 4 May 2026", HEADLINE, *BODY, "watcher\nPosted: 5 May 2026", OTHER, *OTHER_BODY
    )
    assert (first.headline, second.headline, second.dates) == (HEADLINE, OTHER, ("Posted: 5 May 2026",))


def test_a_day_below_another_name_than_the_first_opens_no_story() -> None:
    (draft,) = split("The Courier\n4 May 2026", HEADLINE, *BODY, "5 May 2026", "What the road is for", *OTHER_BODY)
    assert draft.headline == HEADLINE


def test_a_story_goes_on_behind_a_pictures_line() -> None:
    caption = "Buses wait at the bridge (Omar Haddad/AFP)"
    first, second = split(
        f"{HEADLINE}\nBy Amal Haddad", *BODY, f"{OTHER}\nBy Amal Haddad", OTHER_BODY[0], caption, OTHER_BODY[1]
    )
    assert (body(first), body(second), second.captions) == (BODY, OTHER_BODY, (caption,))


def test_headlines_below_a_label_that_points_to_others_are_none_of_the_story() -> None:
    others = f"More on this story\n{OTHER}\nFive captives freed at the northern pass"
    (draft,) = split(HEADLINE, *BODY, others, *OTHER_BODY)
    assert body(draft) == [*BODY, *OTHER_BODY]


def test_whose_words_a_quotation_is_opens_no_story() -> None:
    (draft,) = split(HEADLINE, *BODY, "— Sara Haddad, of the relief group", "4 April 2026", *OTHER_BODY)
    assert draft.headline == HEADLINE


@pytest.mark.parametrize(
    "shape",
    [
        "The Courier | 3 March 2026\n\n{}",
        "{}\n\nThe Courier, 04/03/2026",
        "{}\n=======================",
        "**{}**\n\nBy Omar Said",
        "Title: {}\nDate: 2026-03-04",
    ],
    ids=["source above", "source below", "underlined", "bold", "fields"],
)
def test_stories_are_told_apart_by_how_their_headlines_are_written(shape: str) -> None:
    first, second = split(shape.format(HEADLINE), *BODY, shape.format(OTHER), *OTHER_BODY)
    assert (first.headline, body(first)) == (HEADLINE, BODY)
    assert (second.headline, body(second)) == (OTHER, OTHER_BODY)


def test_a_pictures_line_with_an_agency_above_a_subhead_cuts_no_story() -> None:
    (draft,) = split(HEADLINE, *BODY, "Trucks wait at the bridge on Monday. (AFP)", OTHER, *OTHER_BODY)
    assert draft.headline == HEADLINE


def test_short_last_sentences_with_their_agency_end_stories_where_several_do() -> None:
    parts = split(HEADLINE, *BODY, "He gave no date. (AFP)", OTHER, *OTHER_BODY, "She gave none. (AFP)")
    assert [draft.headline for draft in parts] == [HEADLINE, OTHER]


def test_readers_comments_and_sources_below_a_story_are_no_part_of_it() -> None:
    comments = ["3 Comments", "mike77 says:", "I have read this twice and do not see who gains.", "Reply"]
    (draft,) = split(HEADLINE, *BODY, *comments)
    assert body(draft) == BODY
    (draft,) = split(HEADLINE, "3 Comments", *BODY)
    assert body(draft) == BODY


def test_a_sentence_that_two_stories_of_a_page_share_stays_in_both() -> None:
    shared = "Talks are to resume on Monday, if the road is open by then."
    first, second = split(
        HEADLINE, "By Sara Haddad", *BODY, shared, OTHER, "By Jonas Weber", *OTHER_BODY, shared
    )  # fmt: skip
    assert (body(first)[-1], body(second)[-1]) == (shared, shared)


def test_messages_of_a_chat_that_are_stories_are_articles_with_their_day() -> None:
    said = [f"[1{n}.05.2026, 09:1{n}] Amal: " for n in range(3)]
    drafts = split(f"{said[0]}*{HEADLINE}*", *BODY, f"{said[1]}ok, thanks", f"{said[2]}{OTHER}", *OTHER_BODY)
    assert [(d.headline, body(d), d.dates[-1:]) for d in drafts] == [
        (HEADLINE, BODY, ("2026-05-10",)),
        (OTHER, OTHER_BODY, ("2026-05-12",)),
    ]


def test_others_with_an_excerpt_each_behind_a_label_are_no_text() -> None:
    others = [OTHER, OTHER_BODY[0], "2 days ago", "Aid Convoy Waits for a Second Week", OTHER_BODY[1], "3 days ago"]
    (draft,) = split(HEADLINE, *BODY, "More from World", *others)
    assert body(draft) == BODY


def test_a_headline_below_a_pointing_label_is_no_subhead() -> None:
    (draft,) = split(HEADLINE, BODY[0], "Read also", OTHER, *BODY[1:])
    assert body(draft) == BODY


@pytest.mark.parametrize(
    "opening",
    [
        [OTHER, "Swap took nine weeks of work by two countries.", "By Amal Haddad", "4 May 2026"],
        ["The Courier - 4 May 2026", OTHER],
    ],
)
def test_names_and_days_around_a_headline_open_a_story(opening: list[str]) -> None:
    first = ["The Courier - 3 May 2026", HEADLINE] if len(opening) == 2 else [HEADLINE]
    assert [d.headline for d in split(*first, *BODY, *opening, *OTHER_BODY)] == [HEADLINE, OTHER]


def test_a_source_behind_each_headline_opens_a_story() -> None:
    heads = [f"{HEADLINE} – The Courier", f"{OTHER} – Echo 24"]
    assert [d.headline for d in split(heads[0], *BODY, heads[1], *OTHER_BODY)] == heads


def test_the_day_by_two_calendars_is_a_day() -> None:
    (draft,) = split(HEADLINE, "22:01-4 May 2026 AD ـ 17 Thul-Qedah 1447 AH", "TT", *BODY)
    assert draft.dates == ("22:01-4 May 2026 AD ـ 17 Thul-Qedah 1447 AH",)


def test_bullets_below_a_headline_are_not_the_headline() -> None:
    (draft,) = split(HEADLINE + "\n* Road is still shut, the drivers say\n* Talks are to go on in the capital", *BODY)
    assert draft.headline == HEADLINE


def test_a_site_s_name_behind_a_bar_is_no_part_of_a_headline() -> None:
    (draft,) = split(f"{HEADLINE} | The Coast Post", *BODY)
    assert draft.headline == HEADLINE


def test_what_stands_behind_a_dash_stays_in_a_headline() -> None:
    (draft,) = split(f"{HEADLINE} - What We Know", *BODY)
    assert draft.headline == f"{HEADLINE} - What We Know"


@pytest.mark.parametrize(("line", "named"), [("Amal Haddad", ("Amal Haddad",)), ("Northern front line moved", ())])
def test_names_beside_the_day_are_a_byline(line: str, named: tuple[str, ...]) -> None:
    (draft,) = split(HEADLINE, line, "May 4, 2026", *BODY)
    assert draft.credits == named


def test_the_names_behind_the_last_sentence_are_a_credit() -> None:
    (draft,) = split(HEADLINE, *BODY[:-1], BODY[-1] + " (Reporting by Lina Saab; Editing by Paul Hart)")
    assert body(draft) == BODY
    assert draft.credits == (" (Reporting by Lina Saab; Editing by Paul Hart)",)


@pytest.mark.parametrize("line", ["4 May 2026 Peace and Security", "Echo 24 · by Amal Haddad · May 4, 2026"])
def test_a_line_below_the_headline_that_names_a_day_is_a_date(line: str) -> None:
    (draft,) = split(HEADLINE, line, *BODY)
    assert draft.headline == HEADLINE
    assert draft.dates == (line,)


def test_a_headline_with_a_day_in_it_is_taken_where_it_is_the_first_line() -> None:
    (draft,) = split("Truce of 4 May 2026 holds", *BODY)
    assert draft.headline == "Truce of 4 May 2026 holds"


def test_the_address_above_a_story_gives_its_day() -> None:
    first, second = split(
        HEADLINE, "https://courier.example/2026/05/20/road", *BODY, "",
        OTHER, "https://courier.example/2026/03/01/swap", *OTHER_BODY,
    )  # fmt: skip
    assert [[d.value for d in draft.moments] for draft in (first, second)] == [["2026-05-20"], ["2026-03-01"]]


def test_messages_with_a_sign_and_the_channels_name_between_are_told_apart() -> None:
    first, second = split(f"⚡️ {HEADLINE}", *BODY, "@courier", f"⚡️ {OTHER}", *OTHER_BODY, "@courier")
    assert (body(first), body(second)) == (BODY, OTHER_BODY)
    assert (first.headline, second.headline) == (HEADLINE, OTHER)


def test_a_source_and_a_day_in_brackets_below_a_headline_open_a_story() -> None:
    first, second = split(
        HEADLINE, "(Border Post, 9 February 2026)", *BODY, OTHER, "(Geneva Times, 20 May 2026)", *OTHER_BODY
    )
    assert (first.dates, second.dates) == (("(Border Post, 9 February 2026)",), ("(Geneva Times, 20 May 2026)",))


def test_a_list_of_contents_above_the_messages_of_a_digest_is_no_story() -> None:
    contents = ["Coast list submissions to coast@lists.example", "Today's Topics:", f"1. {HEADLINE}", f"2. {OTHER}"]
    mails = [
        f"Subject: {HEADLINE}", "Date: Mon, 4 May 2026 06:00:00 +0000", *BODY, "-" * 30,
        f"Subject: {OTHER}", "Date: Mon, 4 May 2026 07:00:00 +0000", *OTHER_BODY,
    ]  # fmt: skip
    assert [draft.headline for draft in split(*contents, "-" * 30, *mails)] == [HEADLINE, OTHER]


def test_an_agencys_slug_is_no_headline() -> None:
    first, second = split(
        "COAST-TRUCE/ (UPDATE 1)", HEADLINE, "By Amal Haddad", *BODY,
        "HILLS-CAPTIVES/", OTHER, "By Paul Hart", *OTHER_BODY,
    )  # fmt: skip
    assert (first.headline, second.headline) == (HEADLINE, OTHER)
    assert body(first) == BODY


def test_a_greeting_above_the_first_story_of_a_letter_is_not_in_it() -> None:
    first, second = split(
        "Morning Letter of the Coast", "Good morning.", HEADLINE, *BODY, "https://courier.example/a/1",
        OTHER, *OTHER_BODY, "https://courier.example/a/2",
    )  # fmt: skip
    assert (first.headline, second.headline) == (HEADLINE, OTHER)
    assert body(first) == BODY


@pytest.mark.parametrize(
    "above",
    [
        ["COAST RADIO – MORNING BULLETIN", "6 June 2024"],
        ["Morning bulletin, 6 June 2024"],
        ["THE HARBOUR POST", "Thursday, 6 June 2024", "No. 14,233"],
    ],
)
def test_the_day_in_a_pages_head_is_that_of_the_stories_that_give_none(above: list[str]) -> None:
    own = "Filed on 4 June 2024"
    first, second, third = split(
        *above, HEADLINE, "By Amal Haddad", *BODY, OTHER, "By Paul Hart", *OTHER_BODY,
        "Two Bridges Open After Ten Years of War", "By Paul Hart", own, *THIRD_BODY,
    )  # fmt: skip
    assert "6 June 2024" in first.dates[0]
    assert "6 June 2024" in second.dates[0]
    assert third.dates == (own,)


def test_a_day_right_above_the_first_headline_is_the_first_storys_alone() -> None:
    first, second = split("6 June 2024", HEADLINE, "By Amal Haddad", *BODY, OTHER, "By Paul Hart", *OTHER_BODY)
    assert (first.dates, second.dates) == (("6 June 2024",), ())


@pytest.mark.parametrize("again", [[], [HEADLINE], [HEADLINE, "By Amal Haddad"]])
def test_a_story_that_stands_there_twice_is_one(again: list[str]) -> None:
    (only,) = split(HEADLINE, "By Amal Haddad", *BODY, *again, *BODY)
    assert (only.headline, body(only), only.captions) == (HEADLINE, BODY, ())
    first, second = split(HEADLINE, *BODY, *again, *BODY, OTHER, "By Paul Hart", *OTHER_BODY)
    assert (body(first), body(second)) == (BODY, OTHER_BODY)


def test_paragraphs_that_two_stories_share_stand_in_both() -> None:
    first, second = split(HEADLINE, "By Amal Haddad", THIRD_BODY[0], *BODY, OTHER, "By Paul Hart", OTHER_BODY[0], *BODY)
    assert (body(first), body(second)) == ([THIRD_BODY[0], *BODY], [OTHER_BODY[0], *BODY])


def test_the_lines_of_pictures_that_stand_there_twice_are_captions() -> None:
    lines = ["Buses wait at the bridge on Monday.", "Drivers share tea at the bridge on Monday.", "Guards look on."]
    (only,) = split(HEADLINE, *lines, HEADLINE, *lines, *BODY)
    assert (body(only), only.captions) == (BODY, tuple(lines))


def test_a_terminals_stamp_is_no_part_of_the_headline() -> None:
    first, second = split(
        f"14:02 12May26 RB-{HEADLINE}", *BODY, "15:10 12May26 RB-Advisory of the desk",
        f"16:02 13May26 RB-{OTHER}", *OTHER_BODY,
    )  # fmt: skip
    assert (first.headline, second.headline) == (HEADLINE, OTHER)
    assert ("12May26" in first.dates, "13May26" in second.dates) == (True, True)
    assert body(first)[: len(BODY)] == BODY


def test_headlines_between_two_rules_are_stories_below_a_greeting() -> None:
    lines = ["ROADS WEEKLY", "Dear reader, the news is mixed."]
    for head, story in ((HEADLINE, BODY), (OTHER, OTHER_BODY), ("Analysis: Who Holds the Bridge", THIRD_BODY)):
        lines += [f"{'=' * 40}\n{head}\n{'=' * 40}", *story]
    drafts = split(*lines)
    assert [d.headline for d in drafts] == [HEADLINE, OTHER, "Analysis: Who Holds the Bridge"]
    assert body(drafts[0]) == BODY


@pytest.mark.parametrize("mark", ["## {}", "{}\n---------------"])
def test_marked_subheads_below_a_headline_without_a_mark_cut_nothing(mark: str) -> None:
    subs = (mark.format("Background of the long talks"), mark.format("What may happen at the bridge"))
    (draft,) = split(HEADLINE, "4 May 2026", *BODY, subs[0], *OTHER_BODY, subs[1], *THIRD_BODY)
    assert draft.headline == HEADLINE
    assert body(draft)[-1] == THIRD_BODY[-1]


@pytest.mark.parametrize("label", ["PRESS RELEASE No. 20", "Press and Information Department"])
def test_who_sends_a_release_and_its_number_are_no_headline(label: str) -> None:
    long = f"{HEADLINE} to the Coast Before the End of the Month, Their Spokesman Tells Reporters"
    (draft,) = split("MINISTRY OF FOREIGN AFFAIRS", label, long, "4 May 2026", *BODY)
    assert draft.headline == long


def test_a_list_of_contents_is_no_story() -> None:
    drafts = split(
        "[roads] Roads Digest, Vol 12, Issue 4", "Today's Topics:", f"1. {HEADLINE} (Desk)\n2. {OTHER} (Desk)",
        f"Message: 1\nDate: Mon, 4 May 2026 11:00:00\nSubject: [roads] {HEADLINE}", *BODY,
        f"Message: 2\nDate: Tue, 5 May 2026 11:00:00\nSubject: [roads] {OTHER}", *OTHER_BODY,
    )  # fmt: skip
    assert [d.headline for d in drafts] == [HEADLINE, OTHER]


def test_monitored_broadcasts_have_their_source_below_the_headline() -> None:
    source = "Source: Northern TV, Dara, in Arabic 1800 gmt {} May 26"
    first, second = split(
        HEADLINE, source.format(4), *BODY, "BBC Mon Alert ME1 rd", OTHER, source.format(5), *OTHER_BODY
    )
    assert (first.headline, body(first), second.headline, body(second)) == (HEADLINE, BODY, OTHER, OTHER_BODY)


@pytest.mark.parametrize("line", ["By Amal Haddad | The Echo | May {}, 2026", "*{} May 2026*"])
def test_a_line_of_names_and_day_below_each_headline_parts_stories(line: str) -> None:
    first, second = split(
        "# Saved stories", f"## {HEADLINE}", line.format(4), *BODY, f"## {OTHER}", line.format(5), *OTHER_BODY
    )
    assert [first.headline, second.headline] == [HEADLINE, OTHER]
    assert (body(first), body(second)) == (BODY, OTHER_BODY)


def test_a_subtitle_below_a_marked_title_opens_no_story() -> None:
    (draft,) = split(f"# {HEADLINE}", "## What the rebels said on Sunday", "*4 May 2026*", *BODY)
    assert draft.headline == HEADLINE


def test_a_source_behind_every_headline_is_no_part_of_them() -> None:
    stories = ((HEADLINE, BODY), (OTHER, OTHER_BODY), ("Bridges Open to Lorries Again", THIRD_BODY))
    told = [line for head, story in stories for line in (f"{head} – The Echo", "By Sara Haddad", *story)]
    assert [d.headline for d in split(*told)] == [head for head, _ in stories]
    kept = [
        line for n, (head, story) in enumerate(stories) for line in (f"{head} – Echo {n}", "By Sara Haddad", *story)
    ]
    assert [d.headline for d in split(*kept)] == [f"{head} – Echo {n}" for n, (head, _) in enumerate(stories)]


def test_a_subhead_below_a_pointer_that_says_where_it_leads_stays() -> None:
    pointer, subhead = "Read more: Ferry port reopens after week of shelling", "Why the mediators think it holds"
    (draft,) = split(HEADLINE, *BODY[:2], pointer, subhead, BODY[2])
    assert subhead in body(draft)
    (draft,) = split(HEADLINE, *BODY[:2], "Read more", subhead, BODY[2])
    assert subhead not in body(draft)


def test_a_letter_in_capitals_is_told_into_its_stories_below_its_greeting() -> None:
    heads = [f"{line.upper()} AS TALKS GO ON" for line in (HEADLINE, OTHER)]
    stories = (BODY, [*OTHER_BODY, *THIRD_BODY])
    letter = ["THE MORNING LETTER", "Good morning. Here is what you need to know."]
    for head, lines in zip(heads, stories, strict=True):
        letter += [head, *lines, "Read more: https://letter.example/1"]
    assert [draft.headline for draft in split(*letter)] == heads
    assert len(split(*(line.capitalize() if line in heads[1:] else line for line in letter))) == 1


def test_who_reports_from_where_is_no_headline() -> None:
    head = "Rebels say they will lay down arms if road is opened"
    (told,) = split(f"{head}\n\nAmal Haddad in Port Sudan\n4 May 2026", *BODY)
    (above,) = split(f"Lake Herald\n\n{head}\n4 May 2026", *BODY)
    assert (told.headline, told.credits) == (head, ("Amal Haddad in Port Sudan",))
    assert above.headline == head


def test_a_line_with_a_picture_s_credit_right_below_is_a_caption() -> None:
    line = "Families had waited at the shut gate of the port since Friday, the army said."
    (told,) = split(HEADLINE, BODY[0], f"{line}\nPhoto: Omar Haddad", *BODY[1:])
    (plain,) = split(HEADLINE, BODY[0], line, *BODY[1:])
    assert (body(told), line in told.captions) == (BODY, True)
    assert line in body(plain)


def test_a_picture_line_between_headline_and_byline_is_no_headline() -> None:
    said = "Mediator Dana Koury pictured at the last round of talks"
    (draft,) = split(HEADLINE, said, "By Sara Haddad\n22 March 2026", *BODY)
    assert (draft.headline, body(draft)) == (HEADLINE, BODY)
    (draft,) = split(said, "By Sara Haddad\n22 March 2026", *BODY)
    assert draft.headline == said  # where nothing else may be the headline


def test_a_day_below_each_story_is_its_own_where_none_stands_above() -> None:
    stories = [
        f"{HEADLINE}\n\nDara (dpa) - {BODY[0]}\n\n{BODY[2]}",
        f"{OTHER}\n\nOrlo (dpa) - {OTHER_BODY[0]}\n\n{OTHER_BODY[1]}",
    ]
    below = [f"{stories[0]}\ncr jw\n041530 May 26", f"{stories[1]}\ncr jw\n051530 May 26"]
    codes = ("abd0312 4 pl 312", "abd0322 4 pl 280")
    first, second = split(*(f"{code}\n\n{story}" for code, story in zip(codes, below, strict=True)))
    assert [draft.dates for draft in (first, second)] == [("041530 May 26",), ("051530 May 26",)]
    above = [f"{head}\n{day} May 2026" for head, day in ((HEADLINE, 4), (OTHER, 5))]
    first, second = split(above[0], *BODY, above[1], *OTHER_BODY, "Filed again 9 May 2026")
    assert "9 May" not in str((first.dates, second.dates))


def test_the_head_of_a_papers_page_goes_with_the_story_below_it() -> None:
    page = "\f".join(
        f"The Courier\n{day} May 2026\nWORLD {n}\n\n{head}\n\nBy Sara Haddad\n\n" + "\n\n".join(lines) + "\n"
        for n, (day, head, lines) in enumerate(((4, HEADLINE, BODY), (5, OTHER, OTHER_BODY)), 1)
    )
    first, second = split_plain(page, furniture=FURNITURE)
    assert (first.headline, body(first), first.dates) == (HEADLINE, BODY, ("4 May 2026",))
    assert (second.headline, body(second), second.dates) == (OTHER, OTHER_BODY, ("5 May 2026",))


def test_a_sentence_goes_on_behind_the_end_of_a_sheet() -> None:
    cut = BODY[0].replace(" if the ", "\n\fif the ")
    (draft,) = split(HEADLINE, cut, *BODY[1:])
    assert body(draft) == BODY


def test_a_line_of_contents_is_no_headline() -> None:
    (draft,) = split(f"{OTHER} ........ 4", HEADLINE, *BODY)
    assert (draft.headline, body(draft)) == (HEADLINE, BODY)
    assert split("Who waits at the bridge ... 40", *BODY)[0].headline == "Who waits at the bridge ... 40"


def test_a_day_with_a_full_stop_is_a_day() -> None:
    (draft,) = split(HEADLINE, "(From Our Correspondent.)", "September 24, 2024.", *BODY)
    assert (body(draft), draft.dates) == (BODY, ("September 24, 2024.",))
    assert body(split(HEADLINE, "It ended on September 24, 2024.", *BODY)[0])[1:] == BODY


def test_words_pulled_out_of_a_paragraph_are_shown_once() -> None:
    pulled = BODY[2].upper()
    assert body(split(HEADLINE, BODY[0], f"“{pulled}”", *BODY[1:])[0]) == BODY
    said = "“WE ARE NOT READY,” THE OTHER SPOKESMAN SAID."
    assert said in body(split(HEADLINE, BODY[0], said, *BODY[1:])[0])


def test_a_librarys_label_before_a_text_is_none_of_it() -> None:
    (draft,) = split(HEADLINE, f"Full text: {BODY[0]}", *BODY[1:])
    assert body(draft) == BODY


def test_an_agencys_mark_behind_a_headline_is_none_of_it() -> None:
    assert split(f"{HEADLINE} =", *BODY)[0].headline == HEADLINE
    assert (
        split("Seven and Four = Eleven Reasons to Wait", *BODY)[0].headline == "Seven and Four = Eleven Reasons to Wait"
    )


def test_names_right_above_the_day_are_no_headline() -> None:
    head = "Can the envoys hold on at the table?"
    (told,) = split(f"{head}\n\nLina Saab and Paul Hart\n4 May 2026", *BODY)
    (other,) = split(f"Lake Herald\n\n{HEADLINE}\n4 May 2026", *BODY)
    assert (told.headline, other.headline) == (head, HEADLINE)


def test_a_picture_line_that_follows_itself_cuts_no_story() -> None:
    said = "The road to the northern bridge, closed to lorries since last week"
    names = ["Envoys from Oman met Amal Saab in the port of Meren late on Monday night, aides said."]
    more = ["Later on Monday the port of Meren opened to ships, and Amal Saab thanked them for it, aides said."]
    (draft,) = split(HEADLINE, *BODY, *names, said, said, *more, *BODY[:1])
    assert said in draft.captions
    assert len(split(HEADLINE, *BODY, OTHER, OTHER, *OTHER_BODY)) == 2


def test_a_wikis_page_of_several_stories_is_cut_at_its_second_level() -> None:
    page = ["= Clippings of the week", f"== {HEADLINE}", *BODY, f"== {OTHER}", *OTHER_BODY]
    assert [draft.headline for draft in split(*page)] == [HEADLINE, OTHER]
    parts = ["== What each side wants", *BODY[:2], "== What comes next", *BODY[1:]]
    assert len(split(f"= {HEADLINE}", *BODY, *parts)) == 1


def test_what_counts_items_is_no_part_of_their_headlines() -> None:
    page = [f"ITEM 1: {HEADLINE}", *BODY, "ENDS", f"ITEM 2: {OTHER}", *OTHER_BODY, "ENDS"]
    assert [draft.headline for draft in split(*page)] == [HEADLINE, OTHER]
