"""Processes in the making."""

from ceasewire.model.reading import ProcessStatus
from ceasewire.reading.talks.drafts import ProcessDraft
from tests.readings import parse_one


def test_talks_begin_without_venues_subjects_or_hosts_of_their_own() -> None:
    paragraph = parse_one("Talks went on.")
    drafts = [
        ProcessDraft(
            paragraph=paragraph,
            trigger=paragraph.doc[0],
            parties=("a1", "a2"),
            mediators=(),
            status=ProcessStatus.ONGOING,
            status_span=paragraph.span(1, 2),
        )
        for _ in range(2)
    ]
    drafts[0].rules.append("talks:talks")
    assert (drafts[1].rules, drafts[1].venues, drafts[1].hosts, drafts[1].subjects) == ([], (), (), set())
