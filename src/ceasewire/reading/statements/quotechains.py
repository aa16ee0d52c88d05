"""Quotations that run over several paragraphs: each opens with a mark, and only the last one closes.

One person speaks in all of them. Who it is stands before the first, or behind the last.
"""

from collections.abc import Iterator

from ceasewire.lexicon.english import Lexicon
from ceasewire.model.reading import SpeechAct
from ceasewire.reading.actors.cast import Cast
from ceasewire.reading.actors.genders import may_be
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.statements.drafts import Draft
from ceasewire.text.quotes import Region

# So many characters into its paragraph a quotation still opens it.
_OPENS = 2


def carry_quotes(paragraphs: tuple[Paragraph, ...], drafts: list[Draft], cast: Cast, lexicon: Lexicon) -> list[Draft]:
    """Return the statements with each paragraph of a running quotation given to the one who speaks in it.

    Args:
        paragraphs: those of the article.
        drafts: its statements, in order; those of a running quotation are changed in place.
        cast: who they are.
        lexicon: the words of the article's language.
    """
    for chain in _chains(paragraphs):
        parts = [_holding(drafts, paragraph, region) for paragraph, region in chain]
        speaker = _speaker_of(parts, paragraphs, cast, lexicon)
        if not speaker:
            continue
        for (paragraph, region), part in zip(chain, parts, strict=True):
            if part is None:
                place = next((i for i, d in enumerate(drafts) if d.paragraph.index > paragraph.index), len(drafts))
                drafts.insert(place, _unheld(paragraph, region, speaker))
            elif not _names(part) or (part is parts[-1] and _is_epithet(part, speaker, paragraphs, cast)):
                part.speaker = speaker  # whoever else is named there only lacks the mark that closed the one before
    return drafts


def _chains(paragraphs: tuple[Paragraph, ...]) -> Iterator[list[tuple[Paragraph, Region]]]:
    """Yield the paragraphs over which one quotation runs, each with its piece of it."""
    chain: list[tuple[Paragraph, Region]] = []
    for paragraph in paragraphs:
        first = paragraph.regions[0] if paragraph.regions else None
        if chain and first is not None and first.start <= _OPENS and not chain[-1][1].closed:
            chain.append((paragraph, first))
            if not first.closed:
                continue
        if len(chain) > 1:
            yield chain
        last = paragraph.regions[-1] if paragraph.regions else None
        chain = [(paragraph, last)] if last is not None and not last.closed else []
    if len(chain) > 1:
        yield chain


def _holding(drafts: list[Draft], paragraph: Paragraph, region: Region) -> Draft | None:
    """Return the statement whose words a quotation is."""
    mine = (d for d in drafts if d.paragraph is paragraph)
    return next((d for d in mine if any(s <= region.start + 1 and region.end - 1 <= e for s, e in d.content)), None)


def _speaker_of(
    parts: list[Draft | None], paragraphs: tuple[Paragraph, ...], cast: Cast, lexicon: Lexicon
) -> tuple[str, ...]:
    """Return who speaks in a running quotation: who is named at its first paragraph or its last, or spoke before."""
    first, last = parts[0], parts[-1]
    if first is not None and first.cue is not None and first.speaker:
        return first.speaker
    heir = next((p.speaker for p in parts if p is not None and p.cue is None and p.speaker), ())
    if last is None or last.match is None or last.match.speaker is None:
        named = next((p for p in parts if p is not None and _names(p)), None)
        return named.speaker if named is not None else heir
    word = last.match.speaker
    if word.pos_ == "PRON":
        fits = all(may_be(cast.entity(s), word.lower_, lexicon.actors) for s in heir)
        return heir if heir and fits and word.lower_ in lexicon.actors.he else last.speaker
    return heir if heir and _is_epithet(last, heir, paragraphs, cast) else last.speaker


def _names(part: Draft) -> bool:
    """Whether a statement has a report of its own that names who speaks."""
    speaker = part.match.speaker if part.match is not None else None
    return speaker is not None and speaker.pos_ != "PRON" and bool(part.speaker)


def _is_epithet(part: Draft, heir: tuple[str, ...], paragraphs: tuple[Paragraph, ...], cast: Cast) -> bool:
    """Whether a quotation closes with what only says who spoke before is ("the 42-year-old said")."""
    noun = part.match.speaker if part.match is not None else None
    if noun is None or noun.pos_ != "NOUN" or noun.tag_ != "NN" or noun.left_edge.lower_ != "the":
        return False
    if len(heir) != 1 or not cast.entity(heir[0]).person:
        return False
    earlier = (t for p in paragraphs[: part.paragraph.index] for t in p.doc)
    return not any(t.lemma_ == noun.lemma_ and t.pos_ == "NOUN" for t in earlier)


def _unheld(paragraph: Paragraph, region: Region, speaker: tuple[str, ...]) -> Draft:
    return Draft(
        paragraph=paragraph,
        cue=None,
        speaker=speaker,
        speaker_span=None,
        act=SpeechAct.SAY,
        content=[(region.start, region.end)],
        frame="quote",
        rules=["quotation-running-on"],
    )
