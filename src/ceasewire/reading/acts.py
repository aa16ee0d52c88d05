"""The act of a statement, where the words said decide it and not the reporting verb.

"Said it will withdraw" is a pledge, "said it will strike back" a threat, "said the army must leave" a demand.
Of several acts the one that binds the speaker most counts; `SpeechAct` lists them in that order.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from spacy.tokens import Token

from ceasewire.lexicon.english import Lexicon
from ceasewire.model.reading import Relation, SpeechAct
from ceasewire.reading.cast import Cast
from ceasewire.reading.clauses import Clause, is_hypothetical, read_clause
from ceasewire.reading.phrases import coordinated

if TYPE_CHECKING:
    from ceasewire.reading.statements import Draft

ORDER = {act: n for n, act in enumerate(SpeechAct)}
# Acts that the words said may sharpen; the others stand as the cue gives them.
_OPEN_ACTS = frozenset({SpeechAct.SAY, SpeechAct.PLEDGE, SpeechAct.ASSESS})
_FIRST_PERSON = frozenset({"we", "i", "us"})
# Predicates that announce one's own act: "is ready to", "plans to".
_READY = frozenset({"ready", "prepared", "willing", "determined", "committed", "set", "plan", "intend", "go", "able"})
# To refuse one of these is to reject; to refuse another is to promise to leave it undone.
_WANTED = frozenset({
    "accept", "agree", "negotiate", "talk", "recognize", "recognise", "allow", "permit", "let", "return", "withdraw",
    "leave", "stop", "sign", "release", "surrender", "disarm", "join", "attend", "participate", "support", "meet",
    "give", "compromise", "tolerate", "end", "bow", "submit", "back", "retreat", "hand", "cooperate", "yield",
    "abandon", "consider", "discuss", "comply", "halt", "free", "be",
})  # fmt: skip


def refine_act(draft: "Draft", cast: Cast, lexicon: Lexicon) -> None:
    """Set the act of a draft by what is said, where its cue leaves that open."""
    if draft.act not in _OPEN_ACTS:
        return
    acts = [draft.act]
    for verb in main_verbs(draft):
        act = _act_of(read_clause(verb), draft, cast, lexicon)
        if act is not None:
            acts.append(act)
            draft.rules.append(f"act:{act}:{verb.lemma_}")
    best = min(acts, key=ORDER.__getitem__)
    if draft.act is SpeechAct.PLEDGE and best is not SpeechAct.THREATEN:
        return
    draft.act = best


def main_verbs(draft: "Draft") -> Iterator[Token]:
    """Yield the verbs that carry what is said: of each sentence of it, with those coordinated."""
    seen: set[int] = set()
    for root in _roots(draft):
        for verb in coordinated(root):
            verb = _through_opinion(verb)
            if verb.i not in seen and verb.pos_ in {"VERB", "AUX"}:
                seen.add(verb.i)
                yield verb


def _roots(draft: "Draft") -> Iterator[Token]:
    doc = draft.paragraph.doc
    for start, end in draft.content:
        inside = [t for t in doc if start <= t.idx < end]
        held = {t.i for t in inside}
        for token in inside:
            outside = token.head.i not in held or token.head.i == token.i
            if outside and (token.pos_ in {"VERB", "AUX"} or token.dep_ == "ROOT"):
                yield token


def _through_opinion(verb: Token) -> Token:
    """Return the verb under "I think that", "let me say that"."""
    if verb.lemma_ in {"think", "believe", "say", "know", "repeat", "mean", "tell"}:
        inner = next((c for c in verb.children if c.dep_ == "ccomp" and c.pos_ in {"VERB", "AUX"}), None)
        if inner is not None:
            return inner
    return verb


def speaks_of_own(subject: Token | None, draft: "Draft", cast: Cast) -> bool:
    """Whether the subject is the speaker or the side he speaks for."""
    if subject is None:
        return False
    if subject.lower_ in _FIRST_PERSON:
        return True
    own = set(draft.speaker) | set(bodies(draft.speaker, cast))
    return bool(own & set(cast.resolve(draft.paragraph, subject)))


def on_own_side(subject: Token | None, draft: "Draft", cast: Cast) -> bool:
    """Whether a party speaks of fighters that are not named ("the factions will"): its own, while nobody says else."""
    if subject is None or subject.pos_ != "NOUN":
        return False
    party = any(cast.entity(b).kind == "armed_group" for b in (*draft.speaker, *bodies(draft.speaker, cast)))
    doers = [cast.entity(i) for i in cast.resolve(draft.paragraph, subject)]
    return party and bool(doers) and all(d.kind in {"unnamed", "armed_group"} and not d.affiliations and not d.key for d in doers)


def bodies(speakers: Iterable[str], cast: Cast) -> Iterator[str]:
    """Yield the bodies that the speakers belong to."""
    for speaker in speakers:
        for to, relation, _ in cast.entity(speaker).affiliations:
            if relation in {Relation.SPOKESPERSON_OF, Relation.LEADER_OF, Relation.OFFICIAL_OF, Relation.MEMBER_OF, Relation.PART_OF}:
                yield to


def is_harm(verb: Token, lexicon: Lexicon) -> bool:
    """Whether the act hurts another side."""
    lemmas = {t.lemma_.lower() for t in verb.subtree}
    rule = lexicon.actions.find(verb.lemma_.lower(), is_verb=True, lemmas=lemmas)
    return rule is not None and rule.harm


def _act_of(clause: Clause, draft: "Draft", cast: Cast, lexicon: Lexicon) -> SpeechAct | None:
    verb = clause.verb
    own = speaks_of_own(clause.subject, draft, cast)
    inner = announced_act(verb)
    if own and (clause.future or inner is not None or clause.modal in {"would", "'d"}) and not _conditional(clause):
        act_verb = inner or verb
        if clause.negated:
            return SpeechAct.REJECT if act_verb.lemma_.lower() in _WANTED else SpeechAct.PLEDGE
        harm = is_harm(act_verb, lexicon) or _cue_is(draft, "warn")
        return SpeechAct.THREATEN if harm else SpeechAct.PLEDGE
    if own and clause.possible and not clause.negated and _cue_is(draft, "warn"):
        return SpeechAct.THREATEN
    if not own and clause.future and not clause.negated and is_harm(verb, lexicon) and on_own_side(clause.subject, draft, cast):
        return SpeechAct.THREATEN
    if own and clause.past and not clause.negated and is_harm(verb, lexicon) and not clause.passive:
        return SpeechAct.CLAIM
    if own and not clause.negated and not clause.modal:
        return _performed(clause, lexicon)
    if not own and clause.future and clause.passive and _cue_is(draft, "announce", "declare") and not clause.negated:
        return SpeechAct.PLEDGE
    if not own and clause.duty:
        return SpeechAct.DEMAND
    if verb.tag_ == "VB" and clause.subject is None and not clause.infinitive and verb.dep_ in {"ROOT", "ccomp"} and draft.paragraph.quoted(verb):
        return SpeechAct.DEMAND
    if _menaces(clause, draft, cast, lexicon):
        return SpeechAct.THREATEN
    return None


def _cue_is(draft: "Draft", *lemmas: str) -> bool:
    return draft.match is not None and draft.match.anchor.lemma_ in lemmas


def _conditional(clause: Clause) -> bool:
    return any(c.dep_ == "mark" and c.lower_ in {"if", "unless"} for c in clause.verb.children)


def announced_act(verb: Token) -> Token | None:
    """Return the act that "is ready to", "plans to" announces."""
    heads = [verb, *(c for c in verb.children if c.dep_ in {"acomp", "attr"})]
    for head in heads:
        if head.lemma_.lower() in _READY:
            inner = next((c for c in head.children if c.dep_ in {"xcomp", "acl"}), None)
            if inner is not None:
                return inner
            inner = next((c for p in head.children if p.dep_ == "prep" for c in p.children if c.dep_ == "pcomp"), None)
            if inner is not None:
                return inner
    return None


def _performed(clause: Clause, lexicon: Lexicon) -> SpeechAct | None:
    """Return the act that one's own verb performs: "we urge", "it has accepted"."""
    verb = clause.verb
    cue = next((c for c in lexicon.cues.verbs_for(verb.lemma_.lower()) if not c.prep or any(p.lower_ == c.prep for p in verb.children)), None)
    if cue is None or cue.act in {SpeechAct.SAY, SpeechAct.ASSESS, SpeechAct.CLAIM, SpeechAct.BLAME}:
        return None
    return cue.act


def _menaces(clause: Clause, draft: "Draft", cast: Cast, lexicon: Lexicon) -> bool:
    """Whether a party warns of harm that nobody else is named to do ("worse attacks could follow")."""
    if draft.match is None or draft.match.anchor.lemma_ not in {"warn", "say", "threaten"} or not draft.speaker:
        return False
    party = {b for b in (*draft.speaker, *bodies(draft.speaker, cast)) if cast.entity(b).kind == "armed_group"}
    if not party or not (clause.future or clause.possible) or clause.negated or is_hypothetical(clause.verb.head):
        return False
    subject = clause.subject
    if subject is None:
        return False
    noun = lexicon.actions.find(subject.lemma_.lower(), is_verb=False, lemmas={t.lemma_.lower() for t in subject.subtree})
    return noun is not None and noun.harm and not cast.modifiers(draft.paragraph, subject)
