"""Statements: who said what, for whom, through whom.

1. reporting verbs, phrases and nouns each give a draft: cue, speaker, content
2. quotation regions are given to the draft that frames them, or to the last speaker
3. drafts that share words are settled: one statement for each cue, the wider content first
4. the act is refined by what is said (see `acts`)
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from ceasewire.lexicon.english import Lexicon
from ceasewire.model.reading import Mode, Relation, SpeechAct
from ceasewire.model.spans import Span
from ceasewire.reading.acts import refine_act
from ceasewire.reading.cast import Cast
from ceasewire.reading.conditions import Found
from ceasewire.reading.cues import CueMatch, find_cues
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.phrases import child, noun_edges
from ceasewire.reading.tokens import Token
from ceasewire.reading.turns import Turn, next_turn
from ceasewire.text.quotes import Region

# A quotation of fewer words inside a sentence is a scare quote, not a statement of its own. Set on gold/train.
SCARE_WORDS = 3
# So many words at least make a quotation behind a colon somebody's speech.
LONG_QUOTE = 5


@dataclass(slots=True, eq=False)
class Draft:
    """A statement in the making; offsets count from the paragraph's start."""

    paragraph: Paragraph
    cue: tuple[int, int] | None
    speaker: tuple[str, ...]
    speaker_span: tuple[int, int] | None
    act: SpeechAct
    content: list[tuple[int, int]]
    head: Token | None = None
    frame: str = ""
    match: CueMatch | None = None
    via: tuple[str, ...] = ()
    addressee: tuple[str, ...] = ()
    anonymous: bool = False
    rules: list[str] = field(default_factory=list)
    id: str = ""

    def spans(self) -> tuple[Span, ...]:
        """Return its content in the article's offsets."""
        return tuple(self.paragraph.cut(s, e) for s, e in sorted(self.content))

    def mode(self) -> Mode:
        """Return whether it is given in quotation marks, without, or both."""
        if "turn" in self.rules:
            return Mode.DIRECT
        quoted = [any(r.holds(s, e) for r in self.paragraph.regions) for s, e in self.content]
        if all(quoted):
            return Mode.DIRECT
        touched = any(r.start < e and s < r.end for s, e in self.content for r in self.paragraph.regions)
        return Mode.MIXED if touched else Mode.INDIRECT


def find_statements(
    paragraphs: tuple[Paragraph, ...], conditions: list[Found], cast: Cast, lexicon: Lexicon
) -> list[Draft]:
    """Return the statements of an article in reading order, with ids."""
    blocked: dict[int, set[int]] = {p.index: set() for p in paragraphs}
    for condition in conditions:
        blocked[condition.paragraph.index].update(range(condition.first, condition.last + 1))
    drafts: list[Draft] = []
    turn: Turn | None = None
    for paragraph in paragraphs:
        turn = next_turn(paragraph, turn, cast)
        if turn is not None:
            drafts.append(_of_turn(paragraph, turn))
            continue
        found = [
            _draft(paragraph, match, cast)
            for match in find_cues(paragraph, lexicon.cues, frozenset(blocked[paragraph.index]))
        ]
        found = _give_quotes(paragraph, found, drafts, cast)
        found = _settle(_outside_quotes(found))
        drafts.extend(sorted(found, key=_place))
    for draft in drafts:
        for start, end in draft.content:
            cast.give_voice(draft.paragraph, start, end, draft.speaker)
    for draft in drafts:
        _resolve_late(draft, cast)
        refine_act(draft, cast, lexicon)
    drafts = [d for d in drafts if (d.speaker or _speakerless(d)) and not _goes_without(d, drafts)]
    for n, draft in enumerate(drafts, 1):
        draft.id = f"s{n}"
    return drafts


def _goes_without(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether a statement only says of its speaker what he says of himself in another ("said it was ready to")."""
    if draft.cue is None or not draft.speaker:
        return False
    at = draft.cue[0]
    return any(
        d is not draft
        and d.paragraph is draft.paragraph
        and (d.speaker, d.act) == (draft.speaker, draft.act)
        and any(s <= at < e for s, e in d.content)
        for d in drafts
    )


def _speakerless(draft: Draft) -> bool:
    """Whether a statement may stand without a speaker: its own is a pronoun, or the text names none."""
    match = draft.match
    if match is None:
        return True
    if match.speaker is None:
        return match.impersonal
    return match.speaker.pos_ == "PRON"


def _outside_quotes(drafts: list[Draft]) -> list[Draft]:
    """Drop reports inside a quotation that are the quoted speaker's own ("we urge", "I think")."""
    kept = []
    for draft in drafts:
        match = draft.match
        region = draft.paragraph.quoted(match.anchor) if match is not None else None
        if match is None or region is None or match.speaker is None:
            kept.append(draft)
            continue
        own = match.speaker.lower_ in {"we", "i"} or not draft.speaker
        holder = any(region.start < e and s < region.end for d in drafts if d is not draft for s, e in d.content)
        if not (own and holder):
            kept.append(draft)
    return kept


def _of_turn(paragraph: Paragraph, turn: Turn) -> Draft:
    return Draft(
        paragraph=paragraph,
        cue=None,
        speaker=turn.speaker,
        speaker_span=turn.span if turn.paragraph == paragraph.index else None,
        act=SpeechAct.SAY,
        content=[(turn.start if turn.paragraph == paragraph.index else 0, len(paragraph.text))],
        frame="quote",
        rules=["turn"],
    )


def _place(draft: Draft) -> tuple[int, int]:
    cue = draft.cue[0] if draft.cue else 0
    return min([s for s, _ in draft.content], default=cue), cue


def _draft(paragraph: Paragraph, match: CueMatch, cast: Cast) -> Draft:
    doc = paragraph.doc
    first, last = doc[match.first], doc[match.last]
    content = []
    if match.content is not None:
        a, b = doc[match.content.first], doc[match.content.last]
        content = [_with_marks(paragraph, a.idx, b.idx + len(b))]
        if match.content.opening is not None:
            first_said, last_said = (doc[i] for i in match.content.opening)
            content.insert(0, _with_marks(paragraph, first_said.idx, last_said.idx + len(last_said)))
    draft = Draft(
        paragraph=paragraph,
        cue=(first.idx, last.idx + len(last)),
        speaker=(),
        speaker_span=None,
        act=match.act,
        content=content,
        head=match.content.head if match.content else None,
        frame=match.content.frame if match.content else "",
        match=match,
        rules=[f"cue:{match.rule}"],
    )
    _resolve_speaker(draft, cast)
    return draft


def _resolve_speaker(draft: Draft, cast: Cast) -> None:
    match, paragraph = draft.match, draft.paragraph
    if match is None:
        return
    if match.speaker is not None:
        draft.speaker = cast.resolve(paragraph, match.speaker)
        left, right = noun_edges(match.speaker)
        draft.speaker_span = (paragraph.doc[left].idx, paragraph.doc[right].idx + len(paragraph.doc[right]))
    draft.via = tuple(i for t in match.via for i in cast.resolve(paragraph, t))
    draft.addressee = tuple(i for t in match.addressee for i in cast.resolve(paragraph, t))


def _resolve_late(draft: Draft, cast: Cast) -> None:
    """Resolve a "we" that speaks, now that it is known whose voice it is in."""
    if draft.match is not None and draft.match.speaker is not None and not draft.speaker:
        _resolve_speaker(draft, cast)
    media = [a for a in draft.addressee if cast.entity(a).kind == "media"]
    if media:
        draft.via = (*draft.via, *(m for m in media if m not in draft.via))
        draft.addressee = tuple(a for a in draft.addressee if a not in media)
    if _asks_to_be_unnamed(draft):
        for speaker in draft.speaker:
            cast.entity(speaker).anonymous = True
    draft.anonymous = bool(draft.speaker) and all(cast.entity(s).anonymous for s in draft.speaker)


def _asks_to_be_unnamed(draft: Draft) -> bool:
    """Whether the sentence of the cue says that its speaker withholds the name."""
    if draft.match is None:
        return False
    words = draft.match.anchor.sent.text.casefold()
    return any(
        w in words
        for w in (
            "anonymity",
            "not be named",
            "not be identified",
            "declined to be named",
            "not authorized to speak",
            "not authorised to speak",
        )
    )


def on_behalf_of(draft: Draft, cast: Cast) -> tuple[str, ...]:
    """Return the bodies that the speakers speak for: a spokesman's group, a ministry's state."""
    bodies: dict[str, None] = {}
    for speaker in draft.speaker:
        for to, relation, _ in cast.entity(speaker).affiliations:
            if relation is Relation.SPOKESPERSON_OF:
                bodies[to] = None
    return tuple(b for b in bodies if b not in draft.speaker)


def _with_marks(paragraph: Paragraph, start: int, end: int) -> tuple[int, int]:
    """Widen an edge that cuts off a quotation's own mark."""
    for region in paragraph.regions:
        if region.start < start <= region.start + 1 and region.end <= end + 2:
            start = region.start
        if region.end - 2 <= end < region.end and region.start >= start - 1:
            end = region.end
    return start, end


# -- quotations ---------------------------------------------------------------------------------


def _give_quotes(paragraph: Paragraph, drafts: list[Draft], before: list[Draft], cast: Cast) -> list[Draft]:
    """Give each quotation region to the draft that frames it; one left over goes to the last speaker."""
    owned: dict[int, list[Region]] = {}
    last_owner: Draft | None = None
    extra: list[Draft] = []
    for region in paragraph.regions:
        if _words(paragraph, region) <= SCARE_WORDS and not _whole_sentence(paragraph, region):
            continue
        if any(d.frame and _inside_indirect(d, region) for d in drafts):
            last_owner = next(d for d in drafts if d.frame and _inside_indirect(d, region))
            continue
        owner = _framing(paragraph, region, drafts)
        if owner is None and last_owner is not None and _starts_sentence(paragraph, region):
            owner = last_owner if _fits_stitch(paragraph, region, last_owner) else None
        if owner is not None:
            owned.setdefault(id(owner), []).append(region)
            last_owner = owner
        elif (by_subject := _of_subject(paragraph, region, cast)) is not None:
            extra.append(by_subject)
        elif _mostly_quote(paragraph, region) and (heir := _last_speaker(paragraph, before)):
            extra.append(_inherit(paragraph, region, heir))
    for draft in drafts:
        regions = owned.get(id(draft), [])
        if regions:
            kept = [] if _replaced(draft, regions) else draft.content
            draft.content = _merge([*kept, *((r.start, r.end) for r in regions)])
            draft.frame = draft.frame or "quote"
            draft.rules.append("quotation")
    return [d for d in drafts if d.content] + extra


def _of_subject(paragraph: Paragraph, region: Region, cast: Cast) -> Draft | None:
    """Return the quotation behind a colon as its sentence's subject's ("The ministry defended the raid: ...")."""
    lead = paragraph.text[: region.start].rstrip()
    if not lead.endswith(":") or _words(paragraph, region) < LONG_QUOTE:
        return None
    colon = next((t for t in reversed(paragraph.doc) if t.text == ":" and t.idx < region.start), None)
    if colon is None:
        return None
    verbs = [t for t in colon.sent if t.i < colon.i and t.pos_ in {"VERB", "AUX"}]
    for verb in (colon.sent.root, *verbs):
        subject = child(verb, "nsubj") if verb.i < colon.i else None
        speakers = cast.resolve(paragraph, subject) if subject is not None else ()
        if subject is not None and speakers:
            left, right = noun_edges(subject)
            return Draft(
                paragraph=paragraph,
                cue=None,
                speaker=speakers,
                speaker_span=(paragraph.doc[left].idx, paragraph.doc[right].idx + len(paragraph.doc[right])),
                act=SpeechAct.SAY,
                content=[(region.start, region.end)],
                frame="quote",
                rules=["quotation-behind-colon"],
            )
    return None


def _words(paragraph: Paragraph, region: Region) -> int:
    return len(paragraph.text[region.start : region.end].split())


def _whole_sentence(paragraph: Paragraph, region: Region) -> bool:
    before = paragraph.text[: region.start].rstrip()
    return (not before or before[-1] in '.!?,:”"') and paragraph.text[region.end - 2 : region.end - 1] in {
        ".",
        "!",
        "?",
        ",",
    }


def _starts_sentence(paragraph: Paragraph, region: Region) -> bool:
    before = paragraph.text[: region.start].rstrip()
    return not before or before[-1] in '.!?,;:”"’'


def _inside_indirect(draft: Draft, region: Region) -> bool:
    """Whether the region is part of content that begins before it."""
    return any(s < region.start and region.end <= e + 2 for s, e in draft.content)


def _framing(paragraph: Paragraph, region: Region, drafts: list[Draft]) -> Draft | None:
    """Return the draft whose cue stands by the region in one sentence, the nearest first."""
    best: tuple[int, Draft] | None = None
    for draft in drafts:
        if draft.cue is None or draft.match is None or not draft.match.quotes or draft.cue[0] == -1:
            continue
        if region.start <= draft.cue[0] < region.end:
            continue
        between = (
            paragraph.text[region.end : draft.cue[0]]
            if draft.cue[0] >= region.end
            else paragraph.text[draft.cue[1] : region.start]
        )
        if _ends_sentence(between) or (draft.cue[0] < region.start and len(between) > 160):
            continue
        distance = len(between) + (0 if draft.cue[0] >= region.end else 20)
        if best is None or distance < best[0]:
            best = (distance, draft)
    return best[1] if best else None


def _ends_sentence(between: str) -> bool:
    stripped = between.strip(" \"”“’‘'")
    return any(
        stripped[i] in ".!?"
        and stripped[i + 1 : i + 2] in {" ", "\n"}
        and stripped[i + 2 : i + 3].isupper()
        and not stripped[max(0, i - 2) : i].isupper()
        for i in range(len(stripped))
    )


def _fits_stitch(paragraph: Paragraph, region: Region, owner: Draft) -> bool:
    """Whether a quotation that opens the next sentence goes on what its owner said."""
    end = max([e for _, e in owner.content] + [owner.cue[1] if owner.cue else 0])
    between = paragraph.text[end : region.start]
    return len(between) < 220


def _replaced(draft: Draft, regions: list[Region]) -> bool:
    """Whether the words that the parse gave are the quotation itself, clipped."""
    return all(
        any(r.start - 2 <= s and e <= r.end + 2 for r in regions)
        or (
            any(s <= r.start and r.end <= e for r in regions)
            and draft.frame == "clause"
            and _only_quotes(draft, regions)
        )
        for s, e in draft.content
    )


def _only_quotes(draft: Draft, regions: list[Region]) -> bool:
    covered = sum(r.end - r.start for r in regions)
    total = sum(e - s for s, e in draft.content)
    return covered >= 0.8 * total


def _merge(pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    for start, end in sorted(pieces):
        if out and start < out[-1][1] + 1:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((start, end))
    return out


def _mostly_quote(paragraph: Paragraph, region: Region) -> bool:
    return region.end - region.start >= 0.8 * len(paragraph.text.strip())


def _last_speaker(paragraph: Paragraph, before: list[Draft]) -> Draft | None:
    """Return the statement whose speaker goes on in a paragraph that is one quotation."""
    for draft in reversed(before):
        if paragraph.index - draft.paragraph.index > 2:
            return None
        if draft.speaker and draft.frame:
            return draft
    return None


def _inherit(paragraph: Paragraph, region: Region, heir: Draft) -> Draft:
    return Draft(
        paragraph=paragraph,
        cue=None,
        speaker=heir.speaker,
        speaker_span=None,
        act=SpeechAct.SAY,
        content=[(region.start, region.end)],
        frame="quote",
        via=heir.via,
        rules=["quotation-of-last-speaker"],
    )


# -- settling -----------------------------------------------------------------------------------


def _settle(drafts: list[Draft]) -> list[Draft]:
    """Drop drafts whose cue lies inside their own content or whose content another cue has already."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: -sum(e - s for s, e in d.content)):
        same = [k for k in kept if _same_words(k, draft)]
        if not same:
            kept.append(draft)
    return kept


def _same_words(one: Draft, other: Draft) -> bool:
    shared = sum(max(0, min(e, f) - max(s, t)) for s, e in one.content for t, f in other.content)
    smaller = min(sum(e - s for s, e in d.content) for d in (one, other))
    larger = max(sum(e - s for s, e in d.content) for d in (one, other))
    return shared >= 0.9 * smaller and smaller >= 0.9 * larger


def iter_quoted(drafts: list[Draft]) -> Iterator[tuple[Draft, Span]]:
    """Yield each draft with each span of its content."""
    for draft in drafts:
        for span in draft.spans():
            yield draft, span
