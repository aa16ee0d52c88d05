"""Cues: the reporting verbs, phrases and nouns of a paragraph, each with its speaker and content in the parse."""

from collections.abc import Iterator
from dataclasses import dataclass

from ceasewire.lexicon.cues import Cues, NounCue, PhraseKind, PhraseMatch, Sign, Strength, VerbCue, Word
from ceasewire.model.reading import SpeechAct
from ceasewire.reading.cues.contents import Content
from ceasewire.reading.cues.fitting import (
    act_with,
    gives_way,
    is_joint_deal,
    says_nothing,
    settle_content,
    wants_himself,
)
from ceasewire.reading.cues.frames import content_of_noun, content_of_phrase, content_of_verb
from ceasewire.reading.cues.reporting import reports
from ceasewire.reading.cues.speakers import (
    addressee_of,
    cited_by,
    is_nobody,
    is_of_groups,
    outlet_of,
    speaker_of_noun,
    speaker_of_phrase,
    speaker_of_verb,
)
from ceasewire.reading.cues.stirring import Stirred, stirred_by
from ceasewire.reading.grammar.classes import THIRD_PERSON
from ceasewire.reading.grammar.clauses import has_negative_subject
from ceasewire.reading.grammar.phrases import (
    VERBAL,
    agent_of,
    ancestors,
    child,
    is_negated,
    is_passive,
    objects_of,
    prepositions,
)
from ceasewire.reading.grammar.questions import is_asked
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.parse import Paragraph

# What is said of a consent that hangs on something.
_HINGING = frozenset({"conditional", "contingent", "dependent"})


@dataclass(frozen=True, slots=True, kw_only=True)
class CueMatch:
    """A cue in its paragraph.

    Attributes:
        first, last: its token edges, with particle and preposition.
        act: what the cue alone says the speaker does.
        rule: the entry that matched.
        anchor: the verb or noun that governs it.
        speaker: the head of the noun phrase that names the speaker, or null.
        via, addressee: heads of the noun phrases that name the channel and the recipient.
        content: what it governs in the parse, or null where only quotation marks give it.
        quotes: whether it may frame a quotation.
        neutral: whether the words said decide the act ("say", "announce").
        own_act: whether an infinitive is the speaker's own act.
        blame_if_agent: whether it blames only where its content names who did it.
        forbids: whether it asks that something be left undone ("warned them against").
        impersonal: whether the text names nobody who says so ("it was reported that").
    """

    first: int
    last: int
    act: SpeechAct
    rule: str
    anchor: Token
    speaker: Token | None
    via: tuple[Token, ...] = ()
    addressee: tuple[Token, ...] = ()
    content: Content | None
    quotes: bool = False
    own_act: bool = False
    blame_if_agent: bool = False
    forbids: bool = False
    impersonal: bool = False


def find_cues(paragraph: Paragraph, cues: Cues, blocked: frozenset[int]) -> Iterator[CueMatch]:
    """Yield the cues of a paragraph: phrases, then verbs and nouns that no phrase holds.

    Args:
        paragraph: the paragraph.
        cues: the cues of its language.
        blocked: tokens inside conditions: what is said there is not said yet.
    """
    doc = paragraph.doc
    phrases = cues.find_phrases([Word(t.lower_, t.lemma_.lower()) for t in doc])
    held = {i for p in phrases if p.cue.kind is not PhraseKind.CHANNEL for i in range(p.start, p.end)}
    held |= blocked
    verbs = [t for t in doc if t.pos_ in VERBAL and t.i not in held and cues.verbs_for(t.lemma_.lower())]
    at = frozenset(t.i for t in verbs if reports(t)) | frozenset(p.start for p in phrases)
    taken: set[int] = set()
    for phrase in phrases:
        match = _phrase_match(paragraph, phrase, cues, at) if phrase.start not in blocked else None
        if match is not None:
            taken.update(range(phrase.start, phrase.end))
            yield match
    for verb in verbs:
        if reports(verb):
            match = _verb_match(paragraph, verb, cues, at)
            if match is not None:
                taken.update(range(match.first, match.last + 1))
                yield match
    for verb in doc:
        if verb.pos_ == "VERB" and verb.i not in taken | blocked:
            told = stirred_by(paragraph, verb, cues)
            if told is not None:
                yield _of_mind(verb, told)
    for noun in doc:
        if noun.pos_ in {"NOUN", "PROPN"} and noun.i not in taken | blocked:
            for cue in cues.nouns_for(noun.lemma_.lower()):
                match = _noun_match(noun, cue, cues)
                if match is not None:
                    yield match
                    break


def _of_mind(verb: Token, told: Stirred) -> CueMatch:
    """Return what somebody thinks of what stirs him as a cue."""
    return CueMatch(
        first=verb.i,
        last=verb.i,
        act=SpeechAct.ASSESS,
        rule=f"stirring:{verb.lemma_}",
        anchor=verb,
        speaker=told.whom,
        content=told.content,
    )


def _verb_match(paragraph: Paragraph, verb: Token, cues: Cues, at: frozenset[int]) -> CueMatch | None:
    own = cues.verbs_for(verb.lemma_.lower())
    for cue in own:
        match = None if gives_way(verb, cue, own) else _try_verb(paragraph, verb, cue, cues, at)
        if match is not None:
            return match
    return None


def _try_verb(paragraph: Paragraph, verb: Token, cue: VerbCue, cues: Cues, at: frozenset[int]) -> CueMatch | None:
    """Return a verb as this cue, with speaker and content in the parse, or null where it reports nothing."""
    tail = _tail(verb, cue)
    if tail is None or _is_other_verb(verb, cue):
        return None
    negated = (is_negated(verb) and not _finds_none(verb, cue, cues)) or has_negative_subject(verb)
    if negated and (cue.negated is None or (is_passive(verb) and agent_of(verb) is None)):
        return None
    speaker = speaker_of_verb(verb, cues, at)
    if (speaker is not None and is_nobody(speaker)) or (speaker is None and _is_anybodys(verb, cue)):
        return None
    if cues.in_group(verb.lemma_.lower(), ("stirring",)) and speaker is not None and speaker.lower_ in {"what", "it"}:
        return None  # "WHAT worries critics is that": they worry
    paper = speaker is not None and speaker.lower_ == "it" and cue.lemma == "read"  # "“We stay,” it read."
    paper = paper or (verb.dep_ == "acl" and is_of_groups(verb.head, cue, cues))  # "carried banners READING “Go”"
    content = content_of_verb(verb, cue, at)
    taken_up = (
        speaker is not None and speaker.lower_ in THIRD_PERSON and content is not None and _has_that(content, verb)
    )
    paper = paper or (taken_up and "document" in cue.subjects)  # "IT found that nine had died"
    if cue.subjects and not paper and (speaker is None or not is_of_groups(speaker, cue, cues)):
        return None
    if "human" in cue.subjects and paragraph.quoted(verb) is not None:
        return None  # "“He WANTS TO win,” she said": it is she who says so
    if content is not None and (says_nothing(content.head, cue, cues) or wants_himself(content, cue)):
        return None
    if content is not None and content.frame == "object_rest" and _is_all_pronouns(content):
        return None  # "everyone called HIM THAT"
    if content is not None and cues.in_group(verb.doc[content.first].lemma_.lower(), cue.not_heads):
        return None  # "insisted on ANONYMITY to discuss strategy"
    if verb.lower_ in {"citing", "quoting"} and any(cited_by(verb.doc[i], None) is child(verb, "dobj") for i in at):
        return None  # "The paper, citing two guards, said": they say so
    if content is not None and cue.lemma == "agree" and content.frame == "clause" and is_joint_deal(content, speaker):
        return None
    content = settle_content(content, verb, cue, cues, at)
    quotes = "quote" in cue.frames
    found = content is not None and content.frame == "object_rest" and bool(cue.objects) and bool(cue.complements)
    bare = content is not None and (content.frame == "object" or cue.own_act or found)
    if speaker is None and is_passive(verb) and bare:
        return None  # "The pledge WAS WELCOMED", "is INTENDED to last": nobody is told of who did
    if content is None and (not quotes or (cue.strength is Strength.WEAK and not _by_quote(paragraph, verb))):
        return None
    act = cue.negated if negated and cue.negated is not None else act_with(content, cue, cues)
    return CueMatch(
        first=verb.i,
        last=tail,
        act=act,
        rule=cue.id,
        anchor=verb,
        speaker=speaker,
        via=tuple(outlet for outlet in outlet_of(verb) if outlet is not speaker),
        addressee=addressee_of(verb, cue),
        content=content,
        quotes=quotes,
        own_act=cue.own_act,
        blame_if_agent=cue.blame_if_agent,
        forbids=act is SpeechAct.DEMAND and cue.polarity is Sign.MINUS,
        impersonal=speaker is None and is_passive(verb) and child(verb, "nsubjpass") is not None,
    )


def _finds_none(verb: Token, cue: VerbCue, cues: Cues) -> bool:
    """Whether only the object of a finding is denied ("found NO evidence of fraud"): that is what is found."""
    thing = child(verb, "dobj") if "object" in cue.frames else None
    if thing is None or not cue.objects or not cues.in_group(thing.lemma_.lower(), cue.objects):
        return False
    none = any(c.lower_ == "no" and c.dep_ == "det" for c in thing.lefts)
    return none and cue.act is SpeechAct.SAY and child(verb, "neg") is None


def _has_that(content: Content, verb: Token) -> bool:
    """Whether "that" leads from a verb to what it reports."""
    return content.frame == "clause" and content.first == verb.i + 2 and verb.nbor(1).lower_ == "that"


def _is_all_pronouns(content: Content) -> bool:
    return all(t.pos_ == "PRON" for t in content.head.doc[content.first : content.last + 1])


def _is_anybodys(verb: Token, cue: VerbCue) -> bool:
    """Whether a verb of the mind without a doer tells what nobody in particular knows or sees ("It is KNOWN that")."""
    alone = cue.strength is Strength.WEAK and cue.frames == ("clause",) and not cue.raising
    return alone and cue.act in {SpeechAct.SAY, SpeechAct.ASSESS} and is_passive(verb)


def _tail(verb: Token, cue: VerbCue) -> int | None:
    """Return the last token of the cue with its particle and preposition; null if they don't stand there."""
    last = verb.i
    for word in filter(None, (cue.particle, cue.prep)):
        found = next((c for c in verb.rights if c.lower_ == word and c.i <= verb.i + 6), None)
        if found is None and "object_rest" in cue.frames:  # "see the firing AS a punishment": hung on the object
            things = (c for c in verb.rights if c.dep_ == "dobj")
            found = next((c for n in things for c in n.rights if c.lower_ == word and c.dep_ == "prep"), None)
        if found is None:
            nxt = verb.nbor(1) if verb.i + 1 < len(verb.doc) else None
            found = nxt if nxt is not None and nxt.lower_ == word else None
        if found is None or (found.i > verb.i + 1 and _takes_object(verb, found, cue)):
            return None
        if found.i == last + 1:
            last = found.i
    return last


def _takes_object(verb: Token, word: Token, cue: VerbCue) -> bool:
    """Whether an object stands before the preposition of a cue that has none ("called it the best FOR a town")."""
    alone = word.lower_ == cue.prep and cue.addressee != "object" and all(f.startswith("prep:") for f in cue.frames)
    return alone and any(c.dep_ in {"dobj", "oprd"} and verb.i < c.i < word.i for c in verb.rights)


def _is_other_verb(verb: Token, cue: VerbCue) -> bool:
    """Whether a particle makes another verb of a cue's ("called OFF the truce on Monday" is no call on anybody)."""
    particle = child(verb, "prt")
    return particle is not None and bool(cue.prep) and particle.lower_ not in {cue.particle, cue.prep}


def _by_quote(paragraph: Paragraph, verb: Token) -> bool:
    """Whether a quotation stands right by the verb's clause."""
    left = min(t.i for t in verb.subtree)
    for region in paragraph.regions:
        first = paragraph.doc.words(region.start, region.end)
        if first is None:
            continue
        if (first.start >= verb.i and first.start - verb.i <= 6) or (
            0 <= verb.i - first.end <= 8 and first.end >= left - 2
        ):
            return True
    return False


def _phrase_match(paragraph: Paragraph, phrase: PhraseMatch, cues: Cues, at: frozenset[int]) -> CueMatch | None:
    """Return a phrase as a cue, with speaker and content; null for a channel, and where it reports nothing."""
    cue, doc = phrase.cue, paragraph.doc
    if cue.kind is PhraseKind.CHANNEL or cue.act is None:
        return None
    head, anchor = doc[phrase.head], doc[phrase.anchor]
    predicate = next((t for t in doc[phrase.start : phrase.end] if t.pos_ in VERBAL), head)
    if predicate.dep_ in {"aux", "auxpass"}:
        predicate = predicate.head  # "WERE quoted as saying"
    if cue.kind is PhraseKind.PREDICATE:
        if not reports(predicate):
            return None
        negated = is_negated(predicate)
        if negated and cue.negated is None:
            return None
    else:
        negated = False
    speaker = speaker_of_phrase(paragraph, phrase, predicate)
    if speaker is None and (cue.speaker == "object" or (cue.speaker and cue.kind is PhraseKind.SOURCE)):
        return None
    if cue.kind is PhraseKind.SOURCE and speaker is not None and _is_by_rule(paragraph, phrase, speaker, cues):
        return None
    if cue.kind is PhraseKind.SOURCE and cue.speaker == "subject" and _is_own_aside(speaker, predicate, at):
        return None
    content = content_of_phrase(paragraph, phrase, predicate, anchor, speaker, at)
    quotes = "quote" in cue.frames or cue.kind is PhraseKind.SOURCE
    if content is None and not quotes:
        return None
    act = (cue.act_in(content.frame) if content is not None else cue.act) or SpeechAct.SAY
    if negated and cue.negated is not None:
        act = cue.negated
    return CueMatch(
        first=phrase.start,
        last=phrase.end - 1,
        act=act,
        rule=cue.id,
        anchor=predicate,
        speaker=speaker,
        addressee=addressee_of(predicate, cue) if predicate.pos_ == "VERB" else (),
        content=content,
        quotes=quotes,
        own_act=cue.own_act,
        forbids=act is SpeechAct.DEMAND and cue.polarity is Sign.MINUS,
        impersonal=not cue.speaker,
    )


def _is_own_aside(speaker: Token | None, predicate: Token, at: frozenset[int]) -> bool:
    """Whether somebody only puts his own words so ("SHE wondered whether it was, AS SHE PUT IT, a waste")."""
    own = speaker is not None and speaker.pos_ == "PRON"
    return own and any(a.i in at and a.i < predicate.i and a.dep_ == "ROOT" for a in ancestors(predicate))


def _is_by_rule(paragraph: Paragraph, phrase: PhraseMatch, source: Token, cues: Cues) -> bool:
    """Whether a phrase behind its words, without a comma, says by which rule ("a settlement according to the law")."""
    before = paragraph.doc[phrase.start - 1] if phrase.start else None
    plain = before is not None and before.sent.start == source.sent.start and not before.is_punct
    return plain and cues.in_group(source.lemma_.lower(), ("plan",))


def _noun_match(noun: Token, cue: NounCue, cues: Cues) -> CueMatch | None:
    """Return a noun of speech as a cue ("the DEMAND by the rebels to"), or null without speaker or content."""
    speaker = speaker_of_noun(noun, cue, cues)
    if speaker is None or is_asked(noun) or any(c.dep_ == "neg" or c.lower_ == "no" for c in noun.children):
        return None
    if any(
        noun.doc.clause_words.conditional & {c.lower_ for c in a.children if c.dep_ == "mark"}
        for a in ancestors(noun)
        if a.pos_ == "VERB"
    ):
        return None
    content = content_of_noun(noun, cue)
    if content is None or content.first <= speaker.i <= content.last or _is_in_doubt(noun):
        return None
    return CueMatch(
        first=noun.i,
        last=noun.i,
        act=cue.act_in(content.frame),
        rule=cue.id,
        anchor=noun,
        speaker=speaker,
        content=content,
        own_act=cue.own_act,
    )


def _is_in_doubt(noun: Token) -> bool:
    """Whether a sentence says of what a noun names that it may not be ("their consent IS IN DOUBT")."""
    verb = noun.head
    if noun.dep_ == "dobj" and verb.lemma_ == "make":  # "made its acceptance CONDITIONAL on a reply"
        return any(t.lower_ in _HINGING for t in verb.doc[noun.i + 1 : noun.sent.end])
    if noun.dep_ != "nsubj" or verb.lemma_ not in {"be", "remain", "seem", "appear", "look"}:
        return False
    inside = {n.lower_ for p in prepositions(verb, "in", "on") for n in objects_of(p)}
    said = {c.lower_ for c in verb.children if c.dep_ in {"acomp", "oprd", "advmod"}}
    return bool(inside & {"doubt", "question", "hold", "limbo"} or said & (noun.doc.clause_words.doubtful | _HINGING))
