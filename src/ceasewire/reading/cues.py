"""Cues: the reporting verbs, phrases and nouns of a paragraph, each with its speaker and content in the parse."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ceasewire.lexicon.cues import Cues, NounCue, PhraseCue, PhraseKind, PhraseMatch, Sign, Strength, VerbCue, Word
from ceasewire.model.reading import SpeechAct
from ceasewire.reading.clauses import (
    has_negative_subject,
    in_condition,
    is_asked,
    is_awaited,
    is_hedged,
    is_unsettled,
    read_clause,
)
from ceasewire.reading.contents import Content
from ceasewire.reading.continuations import is_participle, reporter_over
from ceasewire.reading.frames import content_of_noun, content_of_phrase, content_of_verb
from ceasewire.reading.papers import is_paper, owner_of
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.phrases import (
    BEFORE_NOUN,
    agent_of,
    ancestors,
    child,
    coordinated,
    is_negated,
    is_passive,
    meant,
    objects_of,
    prepositions,
    subject_of,
)
from ceasewire.reading.remembered import remembered
from ceasewire.reading.saidphrases import infinitive_content
from ceasewire.reading.tokens import Token
from ceasewire.reading.undone import is_undone

# Endings of nouns for scholars.
_SCHOLARS = ("ologist", "icist", "emist", "anist", "tician")


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
    verbs = [t for t in doc if t.pos_ in {"VERB", "AUX"} and t.i not in held and cues.verbs_for(t.lemma_.lower())]
    at = frozenset(t.i for t in verbs if _reports(t)) | frozenset(p.start for p in phrases)
    taken: set[int] = set()
    for phrase in phrases:
        match = _phrase_match(paragraph, phrase, at) if phrase.start not in blocked else None
        if match is not None:
            taken.update(range(phrase.start, phrase.end))
            yield match
    for verb in verbs:
        if _reports(verb):
            match = _verb_match(paragraph, verb, cues, at)
            if match is not None:
                taken.update(range(match.first, match.last + 1))
                yield match
    for noun in doc:
        if noun.pos_ in {"NOUN", "PROPN"} and noun.i not in taken | blocked:
            for cue in cues.nouns_for(noun.lemma_.lower()):
                match = _noun_match(noun, cue, cues)
                if match is not None:
                    yield match
                    break


# -- verbs --------------------------------------------------------------------------------------


@remembered
def _reports(verb: Token) -> bool:
    """Whether the verb tells of something said: not possible, conditional, asked, denied, or only wanted."""
    if is_asked(verb) or is_unsettled(verb) or is_hedged(verb) or is_undone(verb):
        return False
    if any(c.dep_ == "aux" and c.lower_ in verb.doc.clause_words.modals for c in _helped(verb).children):
        return False
    if in_condition(verb) or is_awaited(verb):
        return False
    if verb.dep_ in {"amod", "compound"} or _opens_passive(verb):
        return False
    if any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children) and verb.dep_ in {
        "xcomp", "ccomp", "advcl", "relcl", "ROOT",
    }:  # fmt: skip
        asked = any(c.dep_ == "mark" and c.lower_ == "for" for c in verb.children)  # "calls for both to agree"
        to_come = read_clause(verb.head).modal if verb.head.pos_ == "VERB" else ""  # "will meet to decide"
        return (
            verb.head.lemma_ in verb.doc.clause_words.letting_say
            and not asked
            and not to_come
            and not _calls_upon(verb.head)
        )
    return not (verb.dep_ == "csubj" or (verb.dep_ == "acl" and any(c.lower_ == "to" for c in verb.children)))


def _helped(verb: Token) -> Token:
    """Return the verb whose helping verb a bare form shares ("SHOULD publish the text and say who breaks it")."""
    while (
        verb.tag_ == "VB" and verb.dep_ == "conj" and verb.head.pos_ == "VERB" and child(verb, "aux", "nsubj") is None
    ):
        verb = verb.head
    return verb


def _calls_upon(verb: Token) -> bool:
    """Whether a verb asks somebody to do what follows ("has called ON the premier to accept": he hasn't yet)."""
    return verb.lemma_ == "call" and any(c.lower_ in {"on", "upon"} and c.i == verb.i + 1 for c in verb.rights)


def _opens_passive(verb: Token) -> bool:
    """Whether a participle only tells what its sentence's subject was asked or told ("Asked whether he would, he")."""
    alone = is_participle(verb) and verb.tag_ == "VBN" and verb.dep_ == "advcl"
    return alone and agent_of(verb) is None and child(verb, "nsubjpass", "nsubj") is None


def _verb_match(paragraph: Paragraph, verb: Token, cues: Cues, at: frozenset[int]) -> CueMatch | None:
    for cue in cues.verbs_for(verb.lemma_.lower()):
        match = _try_verb(paragraph, verb, cue, cues, at)
        if match is not None:
            return match
    return None


def _try_verb(paragraph: Paragraph, verb: Token, cue: VerbCue, cues: Cues, at: frozenset[int]) -> CueMatch | None:
    """Return a verb as this cue, with speaker and content in the parse, or null where it reports nothing."""
    tail = _tail(verb, cue)
    if tail is None or _is_other_verb(verb, cue):
        return None
    negated = is_negated(verb) or has_negative_subject(verb)
    if negated and (cue.negated is None or (is_passive(verb) and agent_of(verb) is None)):
        return None
    speaker = _speaker_of_verb(verb, cues, at)
    if speaker is not None and is_nobody(speaker):
        return None
    paper = speaker is not None and speaker.lower_ == "it" and cue.lemma == "read"  # "“We stay,” it read."
    if cue.subjects and not paper and (speaker is None or not _is_of(speaker, cue, cues)):
        return None
    content = content_of_verb(verb, cue, at)
    if content is not None and (says_nothing(content.head, cue, cues) or _wants_himself(content, cue)):
        return None
    if content is not None and cues.in_group(verb.doc[content.first].lemma_.lower(), cue.not_heads):
        return None  # "insisted on ANONYMITY to discuss strategy"
    if verb.lower_ in {"citing", "quoting"} and any(_cited(verb.doc[i], None) is child(verb, "dobj") for i in at):
        return None  # "The paper, citing two guards, said": they say so
    if content is not None and cue.lemma == "agree" and content.frame == "clause" and _is_joint_deal(content, speaker):
        return None
    content = _settle_content(content, verb, cue, cues, at)
    quotes = "quote" in cue.frames
    if content is None and (not quotes or (cue.strength is Strength.WEAK and not _by_quote(paragraph, verb))):
        return None
    act = cue.negated if negated and cue.negated is not None else _act_with(content, cue, cues)
    return CueMatch(
        first=verb.i,
        last=tail,
        act=act,
        rule=cue.id,
        anchor=verb,
        speaker=speaker,
        via=_via(verb),
        addressee=_addressee(verb, cue),
        content=content,
        quotes=quotes,
        own_act=cue.own_act,
        blame_if_agent=cue.blame_if_agent,
        forbids=act is SpeechAct.DEMAND and cue.polarity is Sign.MINUS,
        impersonal=speaker is None and is_passive(verb) and child(verb, "nsubjpass") is not None,
    )


def _is_of(speaker: Token, cue: VerbCue, cues: Cues) -> bool:
    """Whether a subject is of a cue's groups; what papers find, scholars of any science find as well ("botanists")."""
    lemma = speaker.lemma_.lower()
    scholar = "document" in cue.subjects and speaker.tag_ == "NNS" and lemma.endswith(_SCHOLARS)
    return scholar or cues.in_group(lemma, cue.subjects)


def _settle_content(
    content: Content | None, verb: Token, cue: VerbCue, cues: Cues, at: frozenset[int]
) -> Content | None:
    """Return what a verb reports, where that is content of its cue; null where only a quotation can be."""
    if cue.raising and is_passive(verb) and (content is None or content.frame == "object"):
        content = infinitive_content(verb, at) or content
    if content is None:
        return None
    called = content.frame == "object_rest" and cue.complements == ("prep:as",)
    if called and cue.objects and _fits(content, cue, cues):
        content = replace(content, frame="object")  # "dismissed the plan AS A TRICK": the plan is what is turned down
    if content.frame != "object":
        return content
    if cue.act_in("object") is SpeechAct.ASSESS and not _is_foreseen(content.head, verb):
        return None
    return content if _fits(content, cue, cues) else None


def _is_foreseen(thing: Token, verb: Token) -> bool:
    """Whether what somebody expects or doubts may be a view of his ("economists expect A SLUMP"), and is nobody."""
    lasting = verb.tag_ == "VBG" and child(verb, "aux") is not None  # "is expecting a child"
    return not lasting and thing.pos_ in {"NOUN", "NUM", "SYM"} and thing.ent_type_ not in {"PERSON", "ORG", "GPE"}


def _act_with(content: Content | None, cue: VerbCue, cues: Cues) -> SpeechAct:
    """Return what is done by saying this content; a quotation where there is none."""
    if content is None:
        return cue.act_in("quote")
    lemma = meant(content.head).lemma_.lower()
    acts = [other for group, other in cue.object_acts if cues.in_group(lemma, (group,))]
    return acts[-1] if acts else cue.act_in(content.frame)


def _is_joint_deal(content: Content, speaker: Token | None) -> bool:
    """Whether several make a deal, and say nothing ("the two agreed that the road WOULD be opened")."""
    several = speaker is not None and (len(coordinated(speaker)) > 1 or speaker.tag_ in {"NNS", "NNPS"})
    return several and bool(read_clause(content.head).modal)


def _wants_himself(content: Content, cue: VerbCue) -> bool:
    """Whether somebody wants to act himself and asks nothing of another ("the front wants TO MAKE peace")."""
    head = content.head
    bare = cue.strength is Strength.WEAK and cue.act is SpeechAct.DEMAND and "to" in cue.complements
    opens = head.doc[content.first]
    return bare and content.frame == "object_rest" and opens.lower_ == "to" and opens.dep_ == "aux"


def says_nothing(head: Token, cue: VerbCue, cues: Cues) -> bool:
    """Whether what a verb governs is no content: "declined to COMMENT", "asked not to be NAMED"."""
    told = any(c.lower_ in {"by", "as", "only"} for c in head.children)  # "asked to be identified by a first name"
    unnamed = head.lemma_ in {"name", "identify", "quote"} and is_passive(head) and (is_negated(head) or told)
    held_back = head.lemma_ in {"use", "publish", "print", "reveal"} and is_passive(head) and is_negated(head)
    unnamed = unnamed or (held_back and any(c.lemma_ in {"name", "identity", "surname"} for c in head.lefts))
    itself = cue.act is SpeechAct.SAY and any(
        c.lower_ in head.doc.clause_words.reflexive for c in (head, *head.children, *head.head.children)
    )
    return (
        unnamed
        or (itself and "predicate" in cue.complements)
        or cues.in_group(meant(head).lemma_.lower(), cue.not_heads)
    )


def is_nobody(speaker: Token) -> bool:
    """Whether a subject says that there is nobody ("no group", "none of the militias")."""
    return speaker.lower_ in speaker.doc.clause_words.nobody or any(c.lower_ == "no" for c in speaker.lefts)


def _fits(content: Content, cue: VerbCue, cues: Cues) -> bool:
    """Whether an object is one that the cue takes as content ("supports the PLAN")."""
    taken_up = content.head.lower_ in {"that", "this"} and "claim" in cue.objects  # "the ministry denied THAT"
    return taken_up or not cue.objects or cues.in_group(meant(content.head).lemma_.lower(), cue.objects)


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


def _speaker_of_verb(verb: Token, cues: Cues, at: frozenset[int]) -> Token | None:
    if is_passive(verb):
        return agent_of(verb)
    # "Reuters quoted him as saying": the one quoted speaks.
    if verb.dep_ == "pcomp" and verb.head.lower_ == "as" and verb.head.head.lemma_ in {"quote", "cite"}:
        quoting = verb.head.head
        return child(quoting, "dobj") or child(quoting, "nsubjpass")
    reporter = reporter_over(verb, at)
    subject = subject_of(reporter) if reporter is not None else _subject_of_participle(verb, cues) or subject_of(verb)
    cited = _cited(verb, subject)
    if cited is not None:
        return cited
    return subject


def _subject_of_participle(verb: Token, cues: Cues) -> Token | None:
    """Return who says in ", saying that": the subject of the clause before the comma, not the noun next to it."""
    if verb.tag_ != "VBG" or verb.dep_ != "acl" or verb.i == 0:
        return None
    if verb.nbor(-1).text != "," and not _sent_by_another(verb.head, cues):
        return None
    for above in ancestors(verb.head):
        if above.pos_ in {"VERB", "AUX"} and child(above, "nsubj", "nsubjpass") is not None:
            return child(above, "nsubj", "nsubjpass")
    return None


def _sent_by_another(noun: Token, cues: Cues) -> bool:
    """Whether a noun before a participle is only where or to whom something went ("posted on Twitter blaming")."""
    if is_paper(noun, cues):
        return owner_of(noun) is None and noun.dep_ == "dobj"
    if noun.dep_ == "pobj" and cues.in_group(noun.lemma_.lower(), ("hostile", "deed")):
        return True  # "has hardened its tone since the attacks saying that"
    return noun.dep_ == "pobj" and noun.head.lower_ in {"on", "to", "in", "at", "via"} and noun.pos_ == "PROPN"


def _cited(verb: Token, subject: Token | None) -> Token | None:
    """Return whom an outlet cites for what it reports ("Reuters, citing two officials, reported")."""
    near = [*verb.children, *(subject.children if subject is not None else ())]
    for c in near:
        if c.lower_ in {"citing", "quoting"} and c.i != verb.i:
            return child(c, "dobj")
    return None


def _via(verb: Token) -> tuple[Token, ...]:
    if verb.dep_ == "pcomp" and verb.head.lower_ == "as" and verb.head.head.lemma_ in {"quote", "cite"}:
        quoting = verb.head.head
        who = agent_of(quoting) if child(quoting, "nsubjpass") is not None else subject_of(quoting)
        return (who,) if who is not None else ()
    subject = subject_of(verb)
    return (subject,) if subject is not None and _cited(verb, subject) is not None else ()


def _addressee(verb: Token, cue: VerbCue | PhraseCue) -> tuple[Token, ...]:
    place = cue.addressee
    if place == "object":
        found = child(verb, "dobj", "dative", "nsubjpass") if not is_passive(verb) else child(verb, "nsubjpass")
        return (found,) if found is not None else ()
    if place.startswith("prep:"):
        return tuple(n for p in prepositions(verb, place[5:]) for n in objects_of(p)[:1])
    return ()


# -- phrases ------------------------------------------------------------------------------------


def _phrase_match(paragraph: Paragraph, phrase: PhraseMatch, at: frozenset[int]) -> CueMatch | None:
    """Return a phrase as a cue, with speaker and content; null for a channel, and where it reports nothing."""
    cue, doc = phrase.cue, paragraph.doc
    if cue.kind is PhraseKind.CHANNEL or cue.act is None:
        return None
    head, anchor = doc[phrase.head], doc[phrase.anchor]
    predicate = next((t for t in doc[phrase.start : phrase.end] if t.pos_ in {"VERB", "AUX"}), head)
    if predicate.dep_ in {"aux", "auxpass"}:
        predicate = predicate.head  # "WERE quoted as saying"
    if cue.kind is PhraseKind.PREDICATE:
        if not _reports(predicate):
            return None
        negated = is_negated(predicate)
        if negated and cue.negated is None:
            return None
    else:
        negated = False
    speaker = _phrase_speaker(paragraph, phrase, predicate)
    if cue.speaker == "object" and speaker is None:
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
        addressee=_addressee(predicate, cue) if predicate.pos_ == "VERB" else (),
        content=content,
        quotes=quotes,
        own_act=cue.own_act,
        forbids=act is SpeechAct.DEMAND and cue.polarity is Sign.MINUS,
        impersonal=not cue.speaker,
    )


def _phrase_speaker(paragraph: Paragraph, phrase: PhraseMatch, predicate: Token) -> Token | None:
    """Return who speaks in a phrase: where the cue says that the speaker stands."""
    doc = paragraph.doc
    match phrase.cue.speaker:
        case "subject":
            return (
                (child(predicate, "nsubjpass") or subject_of(predicate)) if predicate.pos_ in {"VERB", "AUX"} else None
            )
        case "object":
            return _noun_after(paragraph, phrase.end)
        case "possessive":
            inside = [t for t in doc[phrase.start : phrase.end] if t.dep_ == "poss" or t.tag_ == "PRP$"]
            return inside[0] if inside else None
        case _:
            return None


def _noun_after(paragraph: Paragraph, start: int) -> Token | None:
    """Return the head of the noun phrase that begins at a token."""
    doc = paragraph.doc
    for i in range(start, min(len(doc), start + 12)):
        token = doc[i]
        if token.pos_ in {"NOUN", "PROPN", "PRON"} and token.dep_ not in {
            "compound",
            "poss",
            "nmod",
            "amod",
            "npadvmod",
        }:
            return token
        if token.is_punct and token.text not in {"-", "'", "’"} and token.dep_ != "compound":  # "Lt" "." "Craig Dobbs"
            return None
    return None


# -- nouns --------------------------------------------------------------------------------------


def _noun_match(noun: Token, cue: NounCue, cues: Cues) -> CueMatch | None:
    """Return a noun of speech as a cue ("the DEMAND by the rebels to"), or null without speaker or content."""
    speaker = _noun_speaker(noun, cue, cues)
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
    if noun.dep_ != "nsubj" or verb.lemma_ not in {"be", "remain", "seem", "appear", "look"}:
        return False
    inside = {n.lower_ for p in prepositions(verb, "in", "on") for n in objects_of(p)}
    said = {c.lower_ for c in verb.children if c.dep_ in {"acomp", "oprd", "advmod"}}
    return bool(inside & {"doubt", "question", "hold", "limbo"} or said & noun.doc.clause_words.doubtful)


def _noun_speaker(noun: Token, cue: NounCue, cues: Cues) -> Token | None:
    """Return who speaks in a noun of speech: whose it is, or who does it with the verb above."""
    for place in cue.speaker:
        if place == "possessive":
            found = child(noun, "poss")
        elif place == "modifier":
            found = next(
                (
                    c
                    for c in noun.lefts
                    if c.dep_ in BEFORE_NOUN
                    and (
                        c.ent_type_ in {"GPE", "ORG", "NORP", "PERSON"}
                        or cues.in_group(c.lemma_.lower(), ("voice",))  # "police claims that"
                    )
                ),
                None,
            )
        elif place.startswith("prep:"):
            found = next((n for p in prepositions(noun, place[5:]) for n in objects_of(p)), None)
        else:
            found = None
        if found is not None:
            return found
    governor = noun.head
    if noun.dep_ in {"dobj", "pobj"} and cue.verbs:
        verb = governor if noun.dep_ == "dobj" else governor.head
        if verb.lemma_.lower() in cue.verbs and verb.pos_ == "VERB" and _reports(verb) and not is_negated(verb):
            return subject_of(verb)
    return None
