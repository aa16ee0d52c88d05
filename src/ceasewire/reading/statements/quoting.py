"""Whose each quotation is: the draft's that frames it, or the one's who spoke last."""

import re

from ceasewire.lexicon.cues import Cues
from ceasewire.model.reading import SpeechAct
from ceasewire.reading.actors.cast import Cast
from ceasewire.reading.grammar.phrases import ancestors, child, noun_edges
from ceasewire.reading.grammar.tags import FINITE_OR_MODAL, NOMINAL_OR_PRONOUN
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.statements.drafts import Draft
from ceasewire.text.quotes import Region, names_work

# A quotation of fewer words inside a sentence is a scare quote, not a statement of its own. Set on gold/train.
SCARE_WORDS = 3
# So many words at least make a quotation behind a colon somebody's speech.
LONG_QUOTE = 5

_PAST_TENSES = frozenset({"VBD", "VBZ"})
# So many words at most name who takes up a quotation, before the verb.
_FARTHEST_VERB = 8
# So many characters at most stand between the verb that takes up a quotation and the quotation's other half.
_LONGEST_ASIDE = 80
# So many words at most tell how somebody looked who spoke ("her eyes shut").
_LONGEST_LOOK = 5

# Marks that close a quotation, with the spaces that may stand before them.
_CLOSING = "”\"’'» "
# Characters behind which a sentence of a quotation begins.
_BEFORE_SENTENCE = frozenset(".!?,:”\"’'")

# A mark that may end a sentence.
_STOP = re.compile(r"[.!?][ \n]")
# A title or name cut short, whose full stop ends no sentence: "Mr.", "Gen.", "J.", "U.S.".
_SHORTENED = re.compile(
    r"\b(?:M(?:rs?|s|me|essrs|aj)|Dr|Prof|Gen|Lt|Col|Sgt|Capt|Cmdr|Adm|Sen|Rep|Gov|Rev|Hon|St|[JS]r|[A-Z])\.$"
)


def give_quotes(
    paragraph: Paragraph,
    drafts: list[Draft],
    before: list[Draft],
    cast: Cast,
    cues: Cues,
    *,
    above: tuple[str, ...] = (),
) -> list[Draft]:
    """Give each quotation region to the draft that frames it; one left over goes to the last speaker.

    Args:
        paragraph: where the quotations stand.
        drafts: its statements.
        before: those of the paragraphs before.
        cast: the article's actors.
        cues: the words that report.
        above: whose words the paragraph before announces ("Jo Berg writes:").
    """
    owned: dict[int, list[Region]] = {}
    last_owner: Draft | None = None
    extra: list[Draft] = []
    for region in paragraph.regions:
        short = _words(paragraph, region) <= SCARE_WORDS and not _whole_sentence(paragraph, region)
        if short and not _is_all_said(paragraph, region, drafts):
            continue
        if names_work(paragraph.text, region):
            continue
        if any(d.frame and _inside_indirect(d, region) for d in drafts):
            last_owner = next(d for d in drafts if d.frame and _inside_indirect(d, region))
            continue
        owner = _framing(paragraph, region, drafts)
        if owner is None and _starts_sentence(paragraph, region):
            owner = _spoke_before(paragraph, region, drafts)
            if owner is not None and last_owner is not None and _is_one_report(owner, last_owner):
                owner = last_owner  # "“A,” said X, who added that B. “C.”"
            if owner is None and last_owner is not None and _fits_stitch(paragraph, region, last_owner):
                owner = last_owner
        if owner is not None:
            owned.setdefault(id(owner), []).append(region)
            last_owner = owner
        elif extra and _goes_on_with(paragraph, region, extra[-1]):
            extra[-1].content.append((region.start, region.end))
        elif (by_place := _of_verb_beside(paragraph, region, cast)) is not None:
            extra.append(by_place)
        elif (by_subject := _of_subject(paragraph, region, cast, cues)) is not None:
            extra.append(by_subject)
        elif above and _fills(paragraph, region, drafts):
            extra.append(_inherit(paragraph, region, above, "quotation-below-colon"))
        elif _fills(paragraph, region, drafts) and (heir := _last_speaker(paragraph, before)):
            extra.append(_inherit(paragraph, region, heir.speaker, "quotation-of-last-speaker", via=heir.via))
        elif (by_scene := _of_scene(paragraph, region, drafts, cast)) is not None:
            extra.append(by_scene)
    for draft in drafts:
        draft.content = [(start, _through(paragraph, start, end)) for start, end in draft.content]
        draft.content = [(start, _before_gesture(paragraph, start, end)) for start, end in draft.content]
        regions = owned.get(id(draft), [])
        if regions:
            kept = [] if _replaced(draft, regions) else [p for p in draft.content if not _is_gesture(draft, *p)]
            draft.content = _merge([*kept, *((r.start, r.end) for r in regions)])
            draft.content = [_without_deed(paragraph, piece, draft.content[0]) for piece in draft.content]
            draft.frame = draft.frame or "quote"
            draft.rules.append("quotation")
    return [d for d in drafts if d.content] + extra


def _without_deed(paragraph: Paragraph, piece: tuple[int, int], first: tuple[int, int]) -> tuple[int, int]:
    """Leave off what is done behind the second half of a quotation (", he said, “is over,” AND HE WALKED OUT")."""
    start, end = piece
    opened = any(r.start == first[0] and r.end == first[1] for r in paragraph.regions)
    half = next((r for r in paragraph.regions if r.start == start and r.end < end and r.closed), None)
    if half is None or piece == first or not opened or _inner_end(paragraph, half) != ",":
        return piece
    behind = paragraph.text[half.end : end].split()[:2]
    tells = behind[:1] in (["and"], ["but"]) and behind[1:] in (["he"], ["she"], ["they"], ["then"])
    return (start, half.end) if tells else piece


def _through(paragraph: Paragraph, start: int, end: int) -> int:
    """Return where words end that run into a quotation, and break off at the end of its first sentence."""
    region = next((r for r in paragraph.regions if start < r.start < end < r.end), None)
    broken = region is not None and region.closed and paragraph.text[end : end + 1] in {".", "!", "?"}
    return region.end if broken and region is not None else end


def _before_gesture(paragraph: Paragraph, start: int, end: int) -> int:
    """Return where a quotation ends behind which it is told what was done as it was said (“Here,” POINTING to it)."""
    region = next((r for r in paragraph.regions if r.start == start and r.end < end and r.closed), None)
    if region is None or _inner_end(paragraph, region) != ",":
        return end
    behind = next((t for t in paragraph.doc if t.idx >= region.end), None)
    return region.end if behind is not None and behind.tag_ == "VBG" and behind.idx < end else end


def _is_all_said(paragraph: Paragraph, region: Region, drafts: list[Draft]) -> bool:
    """Whether a few words quoted stand between their report and the end of the sentence ("said “absolutely not.”")."""
    for draft in drafts:
        behind = draft.match is not None and draft.cue is not None and draft.match.content is None
        if behind and draft.cue and not paragraph.text[draft.cue[1] : region.start].strip(" ,—–"):
            return _closes_sentence(paragraph, region) or paragraph.text[region.end : region.end + 1] in {".", ","}
    return False


def _goes_on_with(paragraph: Paragraph, region: Region, before: Draft) -> bool:
    """Whether the other half of a quotation stands behind the verb of the first (", he allowed, “A BAD YEAR.”")."""
    if before.cue is None or before.cue[1] > region.start:
        return False
    between = paragraph.text[before.cue[1] : region.start]
    return before.cue[0] >= before.content[-1][1] and not _ends_sentence(between) and len(between) < _LONGEST_ASIDE


def _of_verb_beside(paragraph: Paragraph, region: Region, cast: Cast) -> Draft | None:
    """Return a quotation as that of the subject of the verb that takes it up (", beamed Gemma", ", she grinned").

    Its comma shows that the sentence goes on with whoever says it, whatever the verb is.
    """
    if _inner_end(paragraph, region) not in {",", "?", "!"}:
        return None
    after = next((t for t in paragraph.doc if t.idx >= region.end), None)
    if after is None or after.is_sent_start:
        return None
    verb = after if after.tag_ in _PAST_TENSES else _head_of_subject(after)
    subject = child(verb, "nsubj") if verb is not None else None
    if verb is None or subject is None or subject.pos_ not in NOMINAL_OR_PRONOUN or verb.i - after.i > _FARTHEST_VERB:
        return None
    speakers = cast.resolve(paragraph, subject, create=subject.pos_ != "PRON")
    if not speakers:
        return None
    draft = _unframed(paragraph, region, subject, speakers, "quotation-before-verb")
    draft.cue = (verb.idx, verb.idx + len(verb))
    return draft


def _head_of_subject(word: Token) -> Token | None:
    """Return the verb of the noun phrase that a word opens, where it is the phrase of its subject."""
    heads = (t for t in (word, *ancestors(word)) if t.dep_ == "nsubj" and t.left_edge.i == word.i)
    verb = next((h.head for h in heads if h.head.i > h.i), None)
    return verb if verb is not None and verb.tag_ in _PAST_TENSES else None


def _of_subject(paragraph: Paragraph, region: Region, cast: Cast, cues: Cues) -> Draft | None:
    """Return the quotation behind a colon as its sentence's subject's ("The ministry defended the raid: ...").

    Behind a noun of speech it is that of whoever makes it ("Her answer: ...").
    """
    lead = paragraph.text[: region.start].rstrip()
    if not lead.endswith(":"):
        return None
    colon = next((t for t in reversed(paragraph.doc) if t.text == ":" and t.idx < region.start), None)
    if colon is None:
        return None
    before = [t for t in colon.sent if t.i < colon.i]
    subjects = [t for t in before if t.dep_ == "nsubj"]
    names = [t for t in before if t.head.i not in {b.i for b in before} or t.head is t]
    for subject in subjects or names[:1]:
        owner = child(subject, "poss") if cues.nouns_for(subject.lemma_.lower()) else None
        if owner is not None and (speakers := cast.resolve(paragraph, owner)):
            return _unframed(paragraph, region, owner, speakers, "quotation-behind-noun")
        paper = cues.in_group(colon.nbor(-1).lemma_.lower(), ("paper",)) and _closes_sentence(paragraph, region)
        if _words(paragraph, region) < (SCARE_WORDS if paper else LONG_QUOTE):
            continue  # "sent out a statement: “He is innocent.”"
        speakers = cast.resolve(paragraph, subject) if subject is not None else ()
        if subject is not None and speakers:
            return _unframed(paragraph, region, subject, speakers, "quotation-behind-colon")
    return None


def _unframed(paragraph: Paragraph, region: Region, subject: Token, speakers: tuple[str, ...], rule: str) -> Draft:
    """Return a quotation that no cue frames as the words of a sentence's subject."""
    left, right = noun_edges(subject)
    return Draft(
        paragraph=paragraph,
        cue=None,
        speaker=speakers,
        speaker_span=(paragraph.doc[left].idx, paragraph.doc[right].idx + len(paragraph.doc[right])),
        act=SpeechAct.SAY,
        content=[(region.start, region.end)],
        frame="quote",
        rules=[rule],
    )


def _words(paragraph: Paragraph, region: Region) -> int:
    return len(paragraph.text[region.start : region.end].split())


def _whole_sentence(paragraph: Paragraph, region: Region) -> bool:
    before = paragraph.text[: region.start].rstrip()
    return (not before or before[-1] in _BEFORE_SENTENCE) and _inner_end(paragraph, region) in {".", "!", "?", ","}


def _starts_sentence(paragraph: Paragraph, region: Region) -> bool:
    before = paragraph.text[: region.start].rstrip()
    return not before or before[-1] in _BEFORE_SENTENCE | {";"}


def _inside_indirect(draft: Draft, region: Region) -> bool:
    """Whether the region is part of content that begins before it, or all that a verb's object is ("sorry for “X”")."""
    governed = draft.frame == "object" or draft.frame.startswith("prep:")
    return any(s < region.start + governed and region.end <= e + 2 for s, e in draft.content)


def _framing(paragraph: Paragraph, region: Region, drafts: list[Draft]) -> Draft | None:
    """Return the draft whose cue stands by the region in one sentence, the nearest first."""
    best: tuple[int, Draft] | None = None
    for draft in drafts:
        if draft.cue is None or draft.match is None or not draft.match.quotes or draft.cue[0] == -1:
            continue
        if region.start <= draft.cue[0] < region.end or _said_by_quoted(draft):
            continue
        between = (
            paragraph.text[region.end : draft.cue[0]]
            if draft.cue[0] >= region.end
            else paragraph.text[draft.cue[1] : region.start]
        )
        if _ends_sentence(between) or (draft.cue[0] < region.start and len(between) > 160):
            continue
        if draft.cue[0] >= region.end and _is_behind_stop(paragraph, region, draft):
            continue
        if draft.cue[0] < region.start and between.rstrip().endswith((".", "!", "?")):
            continue
        if draft.cue[0] < region.start and any(_between(draft, other, region) for other in drafts):
            continue
        distance = len(between) + (0 if draft.cue[0] >= region.end else 20)
        if best is None or distance < best[0]:
            best = (distance, draft)
    return best[1] if best else None


def _is_behind_stop(paragraph: Paragraph, region: Region, draft: Draft) -> bool:
    """Whether a quotation that ends with a full stop has closed its sentence before the one of a cue behind it.

    A mark of question or exclamation closes none before a report that is all there is ("“Why?” he asked.").
    """
    if not region.closed or not _closes_sentence(paragraph, region):
        return False
    between = paragraph.text[region.end : draft.cue[0] if draft.cue else region.end].strip()
    if _inner_end(paragraph, region) == ".":
        return between.lstrip("(")[:1].isupper() or between[:1] in '“"'
    return bool(draft.content) and between[:1].isupper()


def _between(draft: Draft, other: Draft, region: Region) -> bool:
    """Whether a cue that takes no quotation stands between another one and a quotation."""
    if draft.cue is None or other.cue is None or other.match is None or other.match.quotes:
        return False
    return draft.cue[1] <= other.cue[0] and other.cue[1] <= region.start


def _ends_sentence(between: str) -> bool:
    stripped = between.strip(" \"”“’‘'")
    return any(
        stripped[stop.end() : stop.end() + 1].isupper() and not _SHORTENED.search(stripped[: stop.start() + 1])
        for stop in _STOP.finditer(stripped)
    )


def _spoke_before(paragraph: Paragraph, region: Region, drafts: list[Draft]) -> Draft | None:
    """Return whoever speaks in the sentence right before a quotation, in his own words or another's; or null."""
    if not _closes_sentence(paragraph, region):
        return None
    ended = [d for d in drafts if d.frame and d.cue and not _said_by_quoted(d) and _reaches(paragraph, region, d)]
    return max(ended, key=lambda d: sum(e - s for s, e in d.content), default=None)


def _is_one_report(one: Draft, other: Draft) -> bool:
    """Whether the same one speaks in two reports of one sentence."""
    if one.match is None or other.match is None or one.speaker != other.speaker:
        return False
    return one.match.anchor.sent.start == other.match.anchor.sent.start


def _reaches(paragraph: Paragraph, region: Region, draft: Draft) -> bool:
    """Whether what somebody says or the report of it ends right before a quotation."""
    named = draft.speaker_span[1] if draft.speaker_span and draft.cue and draft.speaker_span[0] >= draft.cue[1] else 0
    end = max([e for _, e in draft.content] + [draft.cue[1] if draft.cue else 0, named])
    return end <= region.start and not any(c.isalnum() for c in paragraph.text[end : region.start])


def _closes_sentence(paragraph: Paragraph, region: Region) -> bool:
    return _inner_end(paragraph, region) in {".", "!", "?", "…"}


def _inner_end(paragraph: Paragraph, region: Region) -> str:
    """Return the last character of a quotation before its marks; "" where there is none."""
    return paragraph.text[region.start : region.end].rstrip(_CLOSING)[-1:]


def _of_scene(paragraph: Paragraph, region: Region, drafts: list[Draft], cast: Cast) -> Draft | None:
    """Return a quotation as that of the person whom the sentence before it tells of ("She shrugged. “Ask me.”")."""
    lead = paragraph.text[: region.start].rstrip()
    if not lead.endswith((".", "!", "?")) or not _closes_sentence(paragraph, region):
        return None
    last = next((t for t in reversed(paragraph.doc) if t.idx < len(lead)), None)
    subject = child(last.sent.root, "nsubj") if last is not None else None
    if subject is None or any(s <= subject.idx < e for d in drafts for s, e in d.content):
        return None
    speakers = cast.resolve(paragraph, subject)
    if len(speakers) != 1 or not cast.entity(speakers[0]).person:
        return None
    return _unframed(paragraph, region, subject, speakers, "quotation-behind-scene")


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


def _is_gesture(draft: Draft, start: int, end: int) -> bool:
    """Whether words behind the report of a quotation only tell how it was said (", he said, his voice breaking")."""
    if draft.cue is None or start < draft.cue[1]:
        return False
    words = [t for t in draft.paragraph.doc if start <= t.idx < end]
    if any(t.is_quote for t in words):
        return False
    if words and words[0].tag_ == "PRP$" and len(words) <= _LONGEST_LOOK:
        return True  # ", she said, her eyes shut"
    if words and words[0].dep_ == "prep" and len(words) <= _LONGEST_LOOK and not any(t.pos_ == "VERB" for t in words):
        return True  # ", he said, to loud applause"
    if words and words[0].tag_ == "VBG":
        return True  # "she told me, “Here,” pointing to the house that we saw"
    return not any(t.tag_ in FINITE_OR_MODAL for t in words) and any(t.tag_ == "VBG" for t in words)


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


def _fills(paragraph: Paragraph, region: Region, drafts: list[Draft]) -> bool:
    """Whether a paragraph is one quotation, or opens with a whole one before what its writer goes on to tell."""
    roots = [d for d in drafts if d.match is not None and d.match.anchor.dep_ == "ROOT" and not _said_by_quoted(d)]
    told = any(d.frame in {"clause", "quote"} for d in roots)
    opens = region.start == 0 and region.closed and _closes_sentence(paragraph, region) and not told
    heading = paragraph.text[region.start] in "'‘" and _inner_end(paragraph, region) not in {".", "!", "?", ",", "…"}
    return not heading and (_mostly_quote(paragraph, region) or (opens and 2 * region.end >= len(paragraph.text)))


def _mostly_quote(paragraph: Paragraph, region: Region) -> bool:
    return region.end - region.start >= 0.8 * len(paragraph.text.strip())


def _last_speaker(paragraph: Paragraph, before: list[Draft]) -> Draft | None:
    """Return the statement whose speaker goes on in a paragraph that is one quotation."""
    for draft in reversed(before):
        if paragraph.index - draft.paragraph.index > 2:
            return None
        if draft.speaker and draft.frame and not _said_by_quoted(draft):
            return draft
    return None


def _said_by_quoted(draft: Draft) -> bool:
    """Whether a report stands inside a quotation: its speaker has not the floor."""
    match = draft.match
    return match is not None and draft.paragraph.quoted(match.anchor) is not None


def _inherit(
    paragraph: Paragraph, region: Region, speaker: tuple[str, ...], rule: str, *, via: tuple[str, ...] = ()
) -> Draft:
    return Draft(
        paragraph=paragraph,
        cue=None,
        speaker=speaker,
        speaker_span=None,
        act=SpeechAct.SAY,
        content=[(region.start, region.end)],
        frame="quote",
        via=via,
        rules=[rule],
    )
