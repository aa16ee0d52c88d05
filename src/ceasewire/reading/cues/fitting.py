"""Whether what a reporting verb governs is content of its cue, and what is done by saying it."""

from collections.abc import Sequence
from dataclasses import replace

from ceasewire.lexicon.cues import Cues, Strength, VerbCue
from ceasewire.model.reading import SpeechAct
from ceasewire.reading.cues.anonymity import keeps_unnamed
from ceasewire.reading.cues.contents import Content
from ceasewire.reading.cues.saidphrases import infinitive_content, news_content
from ceasewire.reading.grammar.clauses import read_clause
from ceasewire.reading.grammar.phrases import child, coordinated, has_to, is_passive, meant
from ceasewire.reading.grammar.tokens import Token

# Verbs whose subject, in the passive, is the news.
_REPORTING = frozenset({"report"})


def cue_beside(verb: Token, cues: Sequence[VerbCue]) -> VerbCue | None:
    """Return the first of a verb's cues whose particle and preposition stand beside it: none waves flags ASIDE.

    What people want for themselves does nothing to others, and is passed over.
    """
    beside = {"", *(c.lower_ for c in verb.children)}
    able = (c for c in cues if {c.particle, c.prep} <= beside and "human" not in c.subjects)
    return next((c for c in able if not gives_way(verb, c, cues)), None)


def gives_way(verb: Token, cue: VerbCue, cues: Sequence[VerbCue]) -> bool:
    """Whether an infinitive or a clause says what is done, and no preposition: "agreed WITH Mali TO extend it"."""
    if not cue.prep or not all(frame.startswith("prep:") for frame in cue.frames):
        return False
    doing = {"to" for c in verb.rights if c.dep_ == "xcomp" and has_to(c)}
    telling = {"clause" for c in verb.rights if c.dep_ == "ccomp" and any(m.lower_ == "that" for m in c.lefts)}
    return any(frame in other.frames for other in cues for frame in doing | telling)


def settle_content(
    content: Content | None, verb: Token, cue: VerbCue, cues: Cues, at: frozenset[int]
) -> Content | None:
    """Return what a verb reports, where that is content of its cue; null where only a quotation can be."""
    if cue.raising and is_passive(verb) and (content is None or content.frame == "object"):
        content = infinitive_content(verb, at) or content
    if cue.lemma in _REPORTING and is_passive(verb) and (content is None or content.frame in {"object", "gerund"}):
        news = news_content(verb)
        told = news is not None and not cues.in_group(meant(news.head).lemma_.lower(), cue.not_heads)
        content = news if told else content
    if content is None:
        return None
    if content.frame == "object_rest" and cue.complements == ("gerund",) and cue.objects:
        doer = child(content.head, "nsubj", "dobj")
        return content if doer is not None and cues.in_group(doer.lemma_.lower(), cue.objects) else None
    if content.frame == "clause" and cue.subjects and content.head.pos_ == "ADJ" and not content.head.lefts[1:]:
        return None  # "The police found the house EMPTY"
    if content.frame == "clause" and "human" in cue.subjects and _is_seen(content.head):
        return None  # "She saw a man LEAVE"
    if content.frame == "object_rest" and cue.complements == ("predicate",) and cue.objects:
        view = content.head if content.head.pos_ == "ADJ" else child(verb, "oprd", "acomp", "ccomp")
        return content if view is not None and cues.in_group(view.lower_, cue.objects) else None
    called = content.frame == "object_rest" and cue.complements == ("prep:as",)
    if called and cue.objects and _fits(content, cue, cues):
        content = replace(content, frame="object")  # "dismissed the plan AS A TRICK": the plan is what is turned down
    if content.frame == "prep:with" and cue.act_in("prep:with") is SpeechAct.ACCEPT and not _fits(content, cue, cues):
        return None  # "agreed with the envoy": whose view he shares, and not what he accepts
    if content.frame != "object":
        return content
    if cue.act_in("object") is SpeechAct.ACCEPT and content.head.ent_type_ == "PERSON":
        return None  # "has endorsed Anna Berg": she is no proposal
    if cue.act_in("object") is SpeechAct.ASSESS and not _is_foreseen(content.head, verb):
        return None
    return content if _fits(content, cue, cues) else None


def _is_seen(told: Token) -> bool:
    """Whether a clause without a tense tells what somebody saw or heard done ("saw him LEAVE", "heard it RUNNING")."""
    return told.tag_ in {"VB", "VBG", "VBN"} and child(told, "aux", "auxpass") is None


def _is_foreseen(thing: Token, verb: Token) -> bool:
    """Whether what somebody expects or doubts may be a view of his ("economists expect A SLUMP"), and is nobody."""
    lasting = verb.tag_ == "VBG" and child(verb, "aux") is not None  # "is expecting a child"
    return not lasting and thing.pos_ in {"NOUN", "NUM", "SYM"} and thing.ent_type_ not in {"PERSON", "ORG", "GPE"}


def act_with(content: Content | None, cue: VerbCue, cues: Cues) -> SpeechAct:
    """Return what is done by saying this content; a quotation where there is none."""
    if content is None:
        return cue.act_in("quote")
    lemma = meant(content.head).lemma_.lower()
    clause = content.frame == "clause"  # "announces militants have attacked" is no attack announced
    acts = [other for group, other in cue.object_acts if not clause and cues.in_group(lemma, (group,))]
    return acts[-1] if acts else cue.act_in(content.frame)


def is_joint_deal(content: Content, speaker: Token | None) -> bool:
    """Whether several make a deal, and say nothing ("the two agreed that the road WOULD be opened")."""
    several = speaker is not None and (len(coordinated(speaker)) > 1 or speaker.tag_ in {"NNS", "NNPS"})
    agreeing = content.head.head
    if agreeing.tag_ == "VBP" and read_clause(content.head).modal in {"should", "must", "can", "may", "could", "might"}:
        return False  # "Experts AGREE that children should sleep more"
    return several and bool(read_clause(content.head).modal)


def wants_himself(content: Content, cue: VerbCue) -> bool:
    """Whether somebody wants to act himself and asks nothing of another ("the front wants TO MAKE peace")."""
    head = content.head
    bare = cue.strength is Strength.WEAK and cue.act is SpeechAct.DEMAND and "to" in cue.complements
    opens = head.doc[content.first]
    return bare and content.frame == "object_rest" and opens.lower_ == "to" and opens.dep_ == "aux"


def says_nothing(head: Token, cue: VerbCue, cues: Cues) -> bool:
    """Whether what a verb governs is no content: "declined to COMMENT", "asked not to be NAMED"."""
    told = any(c.lower_ in {"by", "as", "only"} for c in head.children)  # "asked to be identified by a first name"
    unnamed = head.lemma_ in {"name", "identify", "quote"} and is_passive(head) and told
    unnamed = unnamed or keeps_unnamed(head)
    itself = cue.act is SpeechAct.SAY and any(
        c.lower_ in head.doc.clause_words.reflexive and not _opens_description(c.nbor(1))
        for c in (head, *head.children, *head.head.children)
    )
    anybody = any(c.lower_ in {"whoever", "whomever"} for c in head.lefts)  # "agree with WHOEVER SPOKE to them last"
    return (
        unnamed
        or anybody
        or (head.lemma_ == "draw" and is_passive(head))  # "refused to be DRAWN on it"
        or (itself and "predicate" in cue.complements)
        or cues.in_group(meant(head).lemma_.lower(), cue.not_heads)
    )


def _opens_description(mark: Token) -> bool:
    """Whether a quotation that is no name begins ("called himself “A MAN OF PEACE”", and not "“Sons of the North”")."""
    return mark.is_quote and mark.nbor(1).text.islower()


def _fits(content: Content, cue: VerbCue, cues: Cues) -> bool:
    """Whether an object is one that the cue takes as content ("supports the PLAN")."""
    taken_up = content.head.lower_ in {"that", "this"} and "claim" in cue.objects  # "the ministry denied THAT"
    return taken_up or not cue.objects or cues.in_group(meant(content.head).lemma_.lower(), cue.objects)
