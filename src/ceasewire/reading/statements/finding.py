"""Statements: who said what, for whom, through whom.

1. reporting verbs, phrases and nouns each give a draft: cue, speaker, content
2. quotation regions are given to the draft that frames them, or to the last speaker; one that runs over several
   paragraphs is one person's (see `quotechains`)
3. drafts that share words are settled: one statement for each cue, the wider content first
4. what stands inside another's words is settled (see `nesting`)
5. the act is refined by what is said (see `acts`)
"""

from ceasewire.lexicon.english import Lexicon
from ceasewire.model.reading import Role, SpeechAct
from ceasewire.reading.actors.cast import Cast
from ceasewire.reading.conditions.finding import Found
from ceasewire.reading.conditions.timeclauses import is_backshifted, is_told_as_past
from ceasewire.reading.cues.finding import CueMatch, find_cues
from ceasewire.reading.grammar.classes import FIRST_PERSON
from ceasewire.reading.grammar.madeup import is_made_up
from ceasewire.reading.grammar.phrases import VERBAL, child, has_subject
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.grammar.vouching import is_version
from ceasewire.reading.outside import is_outside
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.statements.acts import refine_act
from ceasewire.reading.statements.announcing import announced_by
from ceasewire.reading.statements.drafts import Draft
from ceasewire.reading.statements.nesting import goes_without, settle_nested
from ceasewire.reading.statements.quotechains import carry_quotes
from ceasewire.reading.statements.quoting import give_quotes
from ceasewire.reading.statements.speaking import find_speaker, people_counted, settle_speaker
from ceasewire.reading.statements.turns import Turn, find_labels, next_turn

# Words by which the writer of a text speaks of himself and his readers.
_WRITER = frozenset({"i", "me", "my", "we", "us", "our"})
# Who speaks, though nobody is named: "others countered that".
_INDEFINITE = frozenset({"others", "some", "many", "most", "several", "another", "few", "one", "everyone", "everybody"})
# Whose words are nobody's in particular: "reports say that".
_NOBODYS = frozenset({"report", "rumor", "rumour"})
# How many of those asked say so: "forty percent said".
_SHARES = frozenset({"percent", "%", "majority", "half", "third", "quarter", "plurality"})
# What somebody binds himself or others by, which is nothing where it is made up.
_BINDING = frozenset({
    SpeechAct.ACCEPT, SpeechAct.PLEDGE, SpeechAct.REJECT, SpeechAct.PROPOSE, SpeechAct.CLAIM, SpeechAct.THREATEN,
})  # fmt: skip
# A text in which fewer than one statement of so many is its writer's own is an article, not an issuer's text. Set on
# gold/train, where issuers' texts name others too; at two, remarks that quote much lose their own statements.
_WRITERS_SHARE = 4
# Two that may be said of the same words by two sides.
_ANSWERS = {SpeechAct.ACCEPT, SpeechAct.REJECT}


def find_statements(
    paragraphs: tuple[Paragraph, ...], conditions: list[Found], cast: Cast, lexicon: Lexicon
) -> list[Draft]:
    """Return the statements of an article in reading order, with ids."""
    blocked: dict[int, set[int]] = {p.index: set() for p in paragraphs}
    for condition in conditions:
        if _has_come(condition):
            continue
        first = condition.marker_at if len(condition.marker.words) == 1 else condition.first  # "ASSUMING they agree"
        blocked[condition.paragraph.index].update(range(min(first, condition.first), condition.last + 1))
    drafts: list[Draft] = []
    turn: Turn | None = None
    labels = find_labels(paragraphs, lexicon)
    above: tuple[str, ...] = ()
    for paragraph in paragraphs:
        turn = next_turn(paragraph, turn, cast, labels)
        if turn is not None:
            drafts.append(_of_turn(paragraph, turn))
            continue
        found = [
            _draft(paragraph, match)
            for match in find_cues(paragraph, lexicon.cues, frozenset(blocked[paragraph.index]))
        ]
        for draft in found:
            find_speaker(draft, cast, lexicon.cues, paragraphs)
        announced = announced_by(paragraph, found, cast)
        found = give_quotes(paragraph, found, drafts, cast, lexicon.cues, above=above)
        above = announced
        found = _settle(_outside_quotes(found))
        drafts.extend(sorted(found, key=_place))
    drafts = carry_quotes(paragraphs, drafts, cast, lexicon)
    for draft in drafts:
        for start, end in draft.content:
            cast.give_voice(draft.paragraph, start, end, draft.speaker)
    for draft in drafts:
        settle_speaker(draft, cast, lexicon.cues, paragraphs)
    drafts = settle_nested(drafts, cast, lexicon.cues)
    for draft in drafts:
        refine_act(draft, cast, lexicon)
    drafts = [d for d in drafts if not (_is_settled_outside(d, lexicon) or _binds_in_fiction(d, lexicon))]
    drafts = [d for d in drafts if (d.speaker or _speakerless(d)) and not goes_without(d, drafts)]
    writers = {id(d) for d in drafts if _is_writers(d, cast)}
    if _WRITERS_SHARE * len(writers) < len(drafts):
        drafts = [d for d in drafts if id(d) not in writers]
    for n, draft in enumerate(drafts, 1):
        draft.id = f"s{n}"
    return drafts


def _has_come(condition: Found) -> bool:
    """Whether what something came after has come: it tells what was said ("left after a row he CALLED a farce")."""
    head = condition.head
    if condition.role is not Role.AFTER or head is None or head.pos_ not in VERBAL:
        return False
    bare = head.tag_ == "VBN" and has_subject(head) and child(head, "aux", "auxpass") is None  # a past form mistaken
    return (bare or is_told_as_past(head)) and not is_backshifted(head)


def _is_settled_outside(draft: Draft, lexicon: Lexicon) -> bool:
    """Whether a truce or deal that somebody accepts is one of sport, trade or work, or only another's version."""
    head = draft.head
    if draft.act is SpeechAct.ACCEPT and draft.match is not None and is_version(draft.match.anchor):
        return True
    if draft.act is not SpeechAct.ACCEPT or head is None or head.lemma_.lower() not in lexicon.acts.accords:
        return False
    return is_outside(head, lexicon.accords.outside)


def _binds_in_fiction(draft: Draft, lexicon: Lexicon) -> bool:
    """Whether somebody accepts, promises or claims something only in what is made up."""
    if draft.match is None or draft.act not in _BINDING:
        return False
    return is_made_up(draft.match.anchor, lexicon.fiction)


def _is_writers(draft: Draft, cast: Cast) -> bool:
    """Whether a view is the writer's of the text ("I suspect", "would have us believe") and nobody's that it names."""
    speaker = draft.match.speaker if draft.match is not None else None
    return (
        speaker is not None
        and speaker.lower_ in _WRITER
        and speaker.text != "US"
        and draft.paragraph.quoted(speaker) is None
        and not cast.issuers(draft.paragraph, speaker)
    )


def _speakerless(draft: Draft) -> bool:
    """Whether a statement may stand without a speaker: its own is a pronoun, or the text names none."""
    match = draft.match
    if match is None:
        return True
    if match.speaker is None:
        return match.impersonal
    told = match.content is None or match.content.frame == "clause"
    return (
        (told and people_counted(match.speaker) is not None)
        or (told and match.speaker.tag_ == "NNS" and match.speaker.lemma_ in _NOBODYS)
        or match.speaker.pos_ in {"PRON", "NUM"}
        or match.speaker.lower_ in _INDEFINITE
        or (match.speaker.lower_ in _SHARES and match.anchor.lemma_ == "say")
    )


def _outside_quotes(drafts: list[Draft]) -> list[Draft]:
    """Drop reports inside a quotation that are the quoted speaker's own ("we urge", "I think")."""
    kept = []
    for draft in drafts:
        match = draft.match
        region = draft.paragraph.quoted(match.anchor) if match is not None else None
        if match is not None and region is not None and match.impersonal and draft.frame == "to":
            continue  # "“We were told to sit tight,” one said": nobody is said to have told them
        if match is None or region is None or match.speaker is None:
            kept.append(draft)
            continue
        own = match.speaker.lower_ in FIRST_PERSON or not draft.speaker
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


def _draft(paragraph: Paragraph, match: CueMatch) -> Draft:
    """Return a statement with the words of its cue; who speaks is settled later."""
    doc = paragraph.doc
    first, last = doc[match.first], doc[match.last]
    content = []
    if match.content is not None:
        a, b = doc[match.content.first], doc[match.content.last]
        stop = _end_of_words(paragraph, match.anchor, b.idx + len(b))
        content = [_with_marks(paragraph, a.idx, stop)] if a.idx < stop else []
        if match.content.opening is not None:
            first_said, last_said = (doc[i] for i in match.content.opening)
            content.insert(0, _with_marks(paragraph, first_said.idx, last_said.idx + len(last_said)))
    return Draft(
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


def _end_of_words(paragraph: Paragraph, anchor: Token, end: int) -> int:
    """Return where content ends: what somebody reports in another's words ends with these words."""
    region = paragraph.quoted(anchor)
    if region is None or not region.closed or end < region.end:
        return end
    return len(paragraph.text[: region.end].rstrip("”\"’'»,.!? "))


def _with_marks(paragraph: Paragraph, start: int, end: int) -> tuple[int, int]:
    """Widen an edge that cuts off a quotation's own mark."""
    for region in paragraph.regions:
        if region.start < start <= region.start + 1 and region.end <= end + 2:
            start = region.start
        if region.end - 2 <= end < region.end and region.start >= start - 1:
            end = region.end
    return start, end


# -- settling -----------------------------------------------------------------------------------


def _settle(drafts: list[Draft]) -> list[Draft]:
    """Drop drafts whose cue lies inside their own content or whose content another cue has already."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: -sum(e - s for s, e in d.content)):
        same = [k for k in kept if _same_words(k, draft) and not _answer_apart(k, draft)]
        if not same:
            kept.append(draft)
    return kept


def _answer_apart(one: Draft, other: Draft) -> bool:
    """Whether one takes up what another turns down ("was ACCEPTED by the front but REJECTED by the army")."""
    return {one.act, other.act} == _ANSWERS and one.speaker != other.speaker


def _same_words(one: Draft, other: Draft) -> bool:
    shared = sum(max(0, min(e, f) - max(s, t)) for s, e in one.content for t, f in other.content)
    smaller = min(sum(e - s for s, e in d.content) for d in (one, other))
    larger = max(sum(e - s for s, e in d.content) for d in (one, other))
    return shared >= 0.9 * smaller and smaller >= 0.9 * larger
