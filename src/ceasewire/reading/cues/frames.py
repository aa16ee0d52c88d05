"""What a reporting verb, phrase or noun governs as its content, by the frames of its cue."""

from ceasewire.lexicon.cues import Frame, NounCue, PhraseKind, PhraseMatch, VerbCue
from ceasewire.reading.cues.contents import Content, content_between
from ceasewire.reading.cues.saidclauses import clause_content
from ceasewire.reading.cues.saidphrases import (
    for_clause_content,
    gerund_content,
    infinitive_content,
    is_called_so,
    object_content,
    object_rest_content,
    prepositional_content,
    to_word,
)
from ceasewire.reading.cues.sourcing import Around, around_source
from ceasewire.reading.grammar.phrases import has_subject, objects_of, trim
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.parse import Paragraph


def content_of_verb(verb: Token, cue: VerbCue, cues_at: frozenset[int]) -> Content | None:
    """Return what the verb governs as content by its frames, or null.

    Args:
        verb: the reporting verb.
        cue: its entry.
        cues_at: the tokens of all reporting verbs of the paragraph; content ends before the next one that
            hangs on this verb ("..., adding that").
    """
    for frame in cue.frames:
        if frame == "object_rest" and cue.complements and not any(_has_complement(verb, c) for c in cue.complements):
            continue
        content = _by_frame(verb, frame, cues_at)
        if content is not None:
            return content
    return None


def _has_complement(verb: Token, wanted: str) -> bool:
    """Whether what must follow the object does: an infinitive, what it is called, a preposition."""
    noun = next((c for c in verb.children if c.dep_ in {"dobj", "dative", "nsubjpass"}), None)
    after = [c for governor in (verb, noun) if governor is not None for c in governor.rights if c.i > verb.i]
    if wanted == "to":
        return any(to_word(c) is not None for c in after)
    if wanted == "gerund":
        return any(c.tag_ == "VBG" for c in after)
    if wanted == "predicate":
        named = any(c.dep_ in {"oprd", "attr"} or (c.dep_ == "appos" and c.nbor(-1).text != ",") for c in after)
        small = any(c.dep_ in {"ccomp", "xcomp"} and c.pos_ in {"NOUN", "PROPN", "ADJ"} for c in after)
        behind = noun.right_edge.i + 1 if noun is not None and noun.i > verb.i else verb.i
        quoted = verb.i < behind < len(verb.doc) and verb.doc[behind].is_quote  # "called the plan “far from perfect”"
        small = small or (noun is not None and noun.dep_ == "dobj" and noun.pos_ == "ADJ")  # "ruled the law VOID"
        return named or small or quoted or len([c for c in verb.children if c.dep_ == "dobj"]) > 1
    if wanted == "prep:as" and any(is_called_so(c) for c in after):
        return True
    return any(c.dep_ == "prep" and c.lower_ == wanted.removeprefix("prep:") for c in after)


def content_of_phrase(
    paragraph: Paragraph,
    phrase: PhraseMatch,
    predicate: Token,
    anchor: Token,
    speaker: Token | None,
    cues_at: frozenset[int],
) -> Content | None:
    """Return what a phrase cue governs: complements of its last word, or the sentence around it."""
    if phrase.cue.kind is PhraseKind.SOURCE and "clause" not in phrase.cue.frames:
        return None  # "in his words": the quotation beside it alone
    if phrase.cue.kind is PhraseKind.SOURCE and phrase.cue.speaker == "subject" and _before_quote(paragraph, phrase):
        return None  # "a tool to, as he puts it, “save the day”"
    if phrase.cue.kind is PhraseKind.SOURCE:
        return _trimmed(_before_report(around_source(paragraph, phrase, speaker), cues_at))
    for frame in phrase.cue.frames:
        for governor in dict.fromkeys((anchor, *reversed(paragraph.doc[phrase.start : phrase.end]), predicate)):
            content = _by_frame(governor, frame, cues_at)
            if content is None and frame == "clause" and governor.pos_ == "NOUN":
                content = _under_noun(governor, frame)  # "left open the possibility THAT"
            # "is ready TO": the infinitive's own word is the last of the phrase.
            if content is not None and (content.first >= phrase.end - (frame == "to") or content.last < phrase.start):
                return content
        if frame.startswith("prep:") or frame in {"object", "gerund"}:
            content = _right_after(paragraph, phrase, frame)
            if content is not None:
                return content
    return None


def _before_quote(paragraph: Paragraph, phrase: PhraseMatch) -> bool:
    """Whether a quotation follows a phrase in the middle of its sentence, with a comma or dash between."""
    inside = phrase.start - paragraph.doc[phrase.start].sent.start > 1
    return inside and paragraph.doc[phrase.end - 1].nbor(2).is_quote


def content_of_noun(noun: Token, cue: NounCue) -> Content | None:
    """Return what a noun cue governs ("a demand to leave", "the claim that")."""
    for frame in cue.frames:
        content = _under_noun(noun, frame)
        if content is not None:
            return content
    return None


def _under_noun(noun: Token, frame: Frame) -> Content | None:
    for c in noun.rights:
        if frame == "to" and c.dep_ in {"acl", "relcl", "xcomp"} and (to := to_word(c)) is not None:
            return content_between(noun, to.i, max(t.i for t in c.subtree), c, "to")
        if frame == "clause" and c.dep_ in {"acl", "ccomp", "relcl"}:
            that = next((m for m in c.children if m.lower_ == "that" and m.dep_ in {"mark", "dobj"}), None)
            if that is not None:
                return content_between(noun, that.i + 1, _before_despite(c), c, "clause")
        if frame.startswith("prep:") and c.dep_ == "prep" and c.lower_ == frame[5:]:
            for inner in objects_of(c)[:1]:
                last = max(t.i for t in c.subtree)
                return content_between(noun, min(t.i for t in inner.subtree), last, inner, frame)
    if frame == "clause" and (clause := _behind_is(noun)) is not None:
        return clause
    return for_clause_content(noun, noun, ()) if "prep:for" in frame else None


def _before_despite(clause: Token) -> int:
    """Return where a clause ends, before what the writer sets against it (", DESPITE denials")."""
    against = next((t for t in clause.subtree if t.lower_ == "despite" and t.nbor(-1).text == ","), None)
    return clause.right_edge.i if against is None else against.i - 2


def _behind_is(noun: Token) -> Content | None:
    """Return the clause that "is" says a noun of speech to be ("her hope IS THAT they will come")."""
    verb = noun.head
    if noun.dep_ != "nsubj" or verb.lemma_ != "be":
        return None
    clause = next((c for c in verb.rights if c.dep_ == "ccomp"), None)
    that = next((m for m in clause.lefts if m.lower_ == "that" and m.dep_ == "mark"), None) if clause else None
    if clause is None or that is None:
        return None
    return content_between(noun, that.i + 1, clause.right_edge.i, clause, "clause")


def _before_report(around: Around | None, cues_at: frozenset[int]) -> Around | None:
    """Return the words around a source up to where another one reports (", AND OFFICIALS EXPECT that")."""
    if around is None:
        return None
    doc = around.head.doc
    for i in sorted(cues_at):
        verb = doc[i]
        joint = verb.left_edge.i - 1
        own = verb.dep_ == "conj" and verb.head.i == around.head.i and has_subject(verb)
        if own and around.first + 1 < joint <= around.last and doc[joint].dep_ == "cc" and doc[joint - 1].text == ",":
            return around._replace(last=joint - 2)
    return around


def _trimmed(around: Around | None) -> Content | None:
    """Return the words around a source without outer punctuation."""
    if around is None:
        return None
    doc = around.head.doc
    start, end = trim(doc[around.first], doc[around.last])
    opening = trim(*(doc[i] for i in around.opening)) if around.opening is not None else None
    return Content(start, end, around.head, "clause", opening)


def _right_after(paragraph: Paragraph, phrase: PhraseMatch, frame: Frame) -> Content | None:
    """Return the noun phrase that stands right after a phrase, whatever the parser hung it on."""
    doc = paragraph.doc
    if phrase.end >= len(doc):
        return None
    at = phrase.end
    if frame.startswith("prep:") and doc[at].lower_ == frame[5:]:
        at += 1
    elif frame.startswith("prep:") and doc[at - 1].lower_ != frame[5:]:
        return None
    if at >= len(doc):
        return None
    heads = [
        t
        for t in doc[at : min(at + 12, doc[at].sent.end)]
        if t.left_edge.i == at and t.pos_ in {"NOUN", "PROPN", "PRON", "VERB", "NUM"}
    ]
    if not heads:
        return None
    head = heads[-1]
    return content_between(doc[phrase.start], at, max(t.i for t in head.subtree), head, frame)


def _by_frame(verb: Token, frame: Frame, cues_at: frozenset[int]) -> Content | None:
    """Return what a verb says in this frame, or null where nothing stands so."""
    if frame == "clause":
        return clause_content(verb, cues_at)
    if frame == "to":
        return infinitive_content(verb, cues_at)
    if frame == "gerund":
        return gerund_content(verb, cues_at)
    if frame == "object":
        return object_content(verb, cues_at)
    if frame == "object_rest":
        return object_rest_content(verb, cues_at)
    if frame.startswith("prep:"):
        return prepositional_content(verb, frame[5:], cues_at)
    return None
