"""Announcing: who is to speak in the quotation below, where a paragraph ends with a colon ("Jo Berg writes:")."""

from ceasewire.reading.actors.cast import Cast
from ceasewire.reading.grammar.phrases import child
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.statements.drafts import Draft


def announced_by(paragraph: Paragraph, drafts: list[Draft], cast: Cast) -> tuple[str, ...]:
    """Return whose words the next paragraph is to quote: who reports in the last sentence, or is its subject.

    Args:
        paragraph: the paragraph above.
        drafts: what is reported in it, with or without words of its own.
        cast: the article's actors.
    """
    if not paragraph.text.rstrip().endswith(":") or not len(paragraph.doc):
        return ()
    last = paragraph.doc[len(paragraph.doc) - 1].sent
    speaking = [d for d in drafts if d.speaker and d.match is not None and d.match.quotes and _in_own_voice(d)]
    told = [d for d in speaking if d.match is not None and d.match.anchor.i >= last.start]
    if told:
        return min(told, key=lambda d: (bool(d.content), -(d.match.anchor.i if d.match else 0))).speaker
    subject = child(last.root, "nsubj")
    found = cast.resolve(paragraph, subject) if subject is not None else ()
    return () if cast.are_things(found) else found


def _in_own_voice(draft: Draft) -> bool:
    """Whether a report stands outside of quotations."""
    return draft.match is not None and draft.paragraph.quoted(draft.match.anchor) is None
