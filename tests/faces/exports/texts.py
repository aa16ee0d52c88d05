"""Readings to export: of sentences of our own, and of every record that a reading may hold."""

from functools import cache

from ceasewire.model.codec import decode_reading
from ceasewire.model.page import Source
from ceasewire.model.reading import Reading
from tests.factories import article_json, condition_json, event_json, process_json, row_json, statement_json, term_json
from tests.readings import read

STORY = (
    "Israeli warplanes bombed a camp in southern Lebanon on Tuesday, killing nine people.\n\n"
    '“We will answer every raid,” Hezbollah said. "=2+5" was painted on a wall; the sign read 10|20#30.\n\n'
    "Hezbollah denied that it had fired rockets. Egypt agreed to host talks, provided that Israel halts its raids.\n\n"
    "The rebels freed six soldiers in Goma on Wednesday. Parliament in Beirut voted."
)


@cache
def story() -> Reading:
    """Return the reading of a story with quotations, events, a denial and a condition."""
    article = read(STORY)
    return Reading(source=Source(uri="https://news.example/raid", outlet="The Example"), articles=(article,))


def coded() -> Reading:
    """Return a reading coded by hand, with each kind of record."""
    article = article_json(
        statements=[statement_json("suspend its shelling of Arlen", cue=None)],
        terms=[term_json("suspend its shelling", conditions=[condition_json("the Coastal Guard opens the road")])],
        events=[event_json("firing", factuality="alleged")],
        responsibility=[row_json("denied firing")],
        processes=[process_json()],
    )
    return decode_reading({"ceasewire": "1", "source": {"uri": "texts/a page.html"}, "articles": [article]})
