"""Events in the making: their words and their mentions."""

from ceasewire.model.reading import EventType
from ceasewire.reading.events.drafts import EventDraft
from tests.readings import parse_one


def make_draft(text: str, word: str) -> EventDraft:
    """Return an attack whose trigger is this word."""
    paragraph = parse_one(text)
    head = next(t for t in paragraph.doc if t.text == word)
    return EventDraft(paragraph=paragraph, head=head, first=head.i, last=head.i, type=EventType.ATTACK)


def test_its_span_is_the_words_of_its_trigger() -> None:
    draft = make_draft("Gunmen attacked the post.", "attacked")
    assert (draft.span().text, draft.start, draft.end) == ("attacked", 7, 15)


def test_its_mentions_are_its_own_and_those_of_all_its_repeats() -> None:
    first, second = make_draft("Gunmen attacked the post.", "attacked"), make_draft("The attack was brief.", "attack")
    third = make_draft("The raid was brief.", "raid")
    second.repeats.append(third)
    first.repeats.append(second)
    assert [head.text for _, head in first.heads()] == ["attacked", "attack", "raid"]
