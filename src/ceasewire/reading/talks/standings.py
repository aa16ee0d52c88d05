"""Standings: how talks stand, what they are about and where they are held, by the words of their sentence."""

from collections.abc import Iterator
from dataclasses import dataclass

from ceasewire.lexicon.english import Lexicon
from ceasewire.lexicon.talks import StatusRule, TalksRule
from ceasewire.model.reading import ProcessStatus, Subject
from ceasewire.model.spans import Span
from ceasewire.reading.grammar.classes import NEGATIVE_DETERMINERS
from ceasewire.reading.grammar.clauses import has_negative_subject, read_clause
from ceasewire.reading.grammar.hearsay import is_hedged, is_unsettled, only_seems
from ceasewire.reading.grammar.irrealis import in_condition, is_hypothetical, is_irrealis
from ceasewire.reading.grammar.phrases import (
    BEFORE_NOUN,
    VERBAL,
    agent_of,
    child,
    has_subject,
    has_to,
    is_negated,
    is_passive,
    objects_of,
    prepositions,
    subject_of,
)
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.grammar.undone import is_undone
from ceasewire.reading.grammar.vouching import is_hardly_told
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.talks.parleys import whole_of

# How many steps of the parse may lie between talks and the words on how they stand. Set on gold/train.
REACH = 4
# Standings of what has not begun: a negation leaves no talks.
_TO_COME = frozenset({ProcessStatus.SCHEDULED, ProcessStatus.PROPOSED})


@dataclass(frozen=True, slots=True, order=True)
class _Match:
    """Words on how talks stand: the nearest wins, of several at one place the longest, then the earlier rule."""

    weak: bool
    steps: int
    shortness: int
    order: int
    first: int
    last: int


# Standings that talks come to by what is done in them.
_REACHED = frozenset({
    ProcessStatus.AGREED, ProcessStatus.CONCLUDED, ProcessStatus.PROGRESS, ProcessStatus.NEAR_AGREEMENT,
})  # fmt: skip
# Who is so did it.
_ABLE = frozenset({"able", "quick", "right", "first"})
# What goes on for long, so that who ends it breaks it off; and what makes talks such.
_LONG = frozenset({"negotiation", "dialogue", "process", "contact"})
_WHOLLY = frozenset({"all", "peace", "ceasefire", "truce"})
# Standings of what has ended: where that is only threatened or denied, the talks go on.
_BROKEN_OFF = frozenset({ProcessStatus.SUSPENDED, ProcessStatus.COLLAPSED})
# Standings told by verbs that end other things too.
_ENDED = frozenset({ProcessStatus.CONCLUDED, ProcessStatus.SUSPENDED})
_STOPPING = frozenset({"stop", "cease", "halt"})
_NEARLY = frozenset({"nearly", "almost"})


def find_standing(token: Token, rule: TalksRule, lexicon: Lexicon) -> tuple[StatusRule, int, int] | None:
    """Return how talks stand, with the token edges of the words that say so; null where they are not said to be.

    Talks without any such words are under way; a deal without any is none.
    """
    talks = lexicon.talks
    if not rule.deal and (agreeing := _agreed_after(whole_of(token, lexicon))) is not None:
        return talks.status(ProcessStatus.AGREED), agreeing.i, agreeing.i
    if rule.deal and (expecting := _expecting(token)) is not None:
        return talks.status(ProcessStatus.NEAR_AGREEMENT), expecting.i, expecting.i
    if not rule.deal and (brought := _brings_deal(token)) is not None:
        return talks.status(ProcessStatus.AGREED), *brought
    if rule.deal and (signing := _about_to_sign(token)) is not None:
        return talks.status(ProcessStatus.NEAR_AGREEMENT), signing.i, token.i
    if rule.deal and (brought_by := _bound_by(token, lexicon)) is not None:
        return talks.status(ProcessStatus.AGREED), brought_by.i, brought_by.i
    matches = sorted(_matches(token, lexicon))
    if not matches:
        return None if rule.deal else _untold(token, lexicon)
    # "threatened to leave the talks, and then suspended them": what was done says more.
    match = next((m for m in matches if not _is_threat(m, token, lexicon)), matches[0])
    status = talks.statuses[match.order]
    verb = _verb_of(token.doc[match.first])
    if status.status is ProcessStatus.CONCLUDED and _ends_in_deal(verb):
        return talks.status(ProcessStatus.AGREED), match.first, match.last
    if status.status is ProcessStatus.CONCLUDED and (_ends_them_alone(verb, token) or _ends_without(verb)):
        return talks.status(ProcessStatus.COLLAPSED), match.first, match.last
    near = status.status is ProcessStatus.NEAR_AGREEMENT and verb.pos_ in VERBAL
    if near and is_negated(verb.head if verb.dep_ == "acomp" else verb):
        return talks.status(ProcessStatus.STALLED), match.first, match.last  # "are NOT close to a deal"
    if status.deal:
        failed = verb.head if verb.dep_ == "xcomp" and verb.head.lemma_ in verb.doc.clause_words.shrinking_to else None
        if failed is not None and not is_negated(failed) and not is_hypothetical(failed):
            return talks.status(ProcessStatus.COLLAPSED), failed.i, match.last
        if is_unsettled(verb) or is_hedged(verb) or only_seems(verb) or is_undone(verb) or _lies_behind(verb):
            return None
        if is_hardly_told(verb):
            return None
        if is_negated(verb) or has_negative_subject(verb):
            return talks.status(ProcessStatus.STALLED), match.first, match.last
        if is_hypothetical(verb) or _undone(verb):
            return talks.status(ProcessStatus.PROPOSED), match.first, match.last
    if status.status in _REACHED and verb.pos_ in VERBAL and _is_only_wanted(verb):
        return talks.status(ProcessStatus.PROPOSED), match.first, match.last
    if status.weak and verb.pos_ in VERBAL:
        clause = read_clause(verb)
        if clause.negated:
            return talks.status(ProcessStatus.STALLED), match.first, match.last
        if (to_come := _to_come(verb)) is not None:
            return talks.status(to_come), match.first, match.last
    if _is_threat(match, token, lexicon):
        return talks.status(ProcessStatus.ONGOING), match.first, match.last
    if status.status is ProcessStatus.CONCLUDED and (is_negated(verb) or has_negative_subject(verb)):
        return talks.status(ProcessStatus.ONGOING), match.first, match.last  # "did not END the talks"
    none = any(c.lower_ == "no" for c in token.lefts)
    if status.status in _TO_COME and (none or is_negated(verb) or has_negative_subject(verb)):
        return None  # "no talks are planned", "there will be NO TALKS with a group that offered them"
    if status.status is ProcessStatus.PROPOSED and any(talks.statuses[m.order].status in _BROKEN_OFF for m in matches):
        return talks.status(ProcessStatus.ONGOING), token.i, token.i  # "urged him to call off the talks"
    return status, match.first, match.last


def _brings_deal(talks: Token) -> tuple[int, int] | None:
    """Return the edges of what says that talks brought a deal ("the talks PRODUCED A CEASEFIRE"), or null."""
    verb = talks.head
    if talks.dep_ != "nsubj" or verb.lemma_ not in verb.doc.clause_words.bringing:
        return None
    if not read_clause(verb).past or is_negated(verb) or is_hypothetical(verb) or is_unsettled(verb):
        return None
    brought = [c for c in verb.rights if c.dep_ == "dobj" and verb.lemma_ != "end"]  # not "ended the truce"
    brought += [n for p in prepositions(verb, "to", "in") for n in objects_of(p)[:1]]
    deals = (n for n in brought if n.lemma_.lower() in n.doc.clause_words.deals)
    deal = next((n for n in deals if not _is_none(n)), None)
    return (verb.i, deal.i) if deal is not None else None


def _ends_in_deal(verb: Token) -> bool:
    """Whether talks are told to have ended with a deal ("ENDED on Monday WITH AN AGREEMENT")."""
    if not read_clause(verb).past or is_negated(verb):
        return False
    brought = (n for p in prepositions(verb, "with", "in") for n in objects_of(p)[:1])
    return any(n.lemma_.lower() in n.doc.clause_words.deals and not _is_none(n) for n in brought)


def _ends_without(verb: Token) -> bool:
    """Whether talks are told to have ended with no deal ("ENDED a round of talks on Monday WITHOUT A DEAL")."""
    if not read_clause(verb).past or is_negated(verb):
        return False
    missed = [(n, p) for p in prepositions(verb, "without", "with", "in") for n in objects_of(p)[:1]]
    deals = verb.doc.clause_words.deals
    return any(n.lemma_.lower() in deals and (p.lower_ == "without" or _is_none(n)) for n, p in missed)


def _is_none(noun: Token) -> bool:
    """Whether a noun tells of nothing ("ended with NO AGREEMENT")."""
    return any(c.lower_ in NEGATIVE_DETERMINERS for c in noun.lefts)


def _ends_them_alone(verb: Token, talks: Token) -> bool:
    """Whether one side puts an end to talks with another ("ENDED NEGOTIATIONS with Chad", "ended all peace talks")."""
    if verb.lemma_ != "end" or talks.dep_ != "dobj" or talks.head.i != verb.i or is_passive(verb):
        return False
    whole = any(c.lower_ in _WHOLLY for c in talks.lefts)
    doer = subject_of(verb)
    alone = doer is not None and not any(c.dep_ == "conj" for c in doer.rights) and bool(prepositions(talks, "with"))
    return alone and (talks.lemma_.lower() in _LONG or whole)


def _expecting(deal: Token) -> Token | None:
    """Return the "expected" of a deal that is awaited ("a truce between them IS EXPECTED soon"), or null."""
    verb = deal.head
    if deal.dep_ != "nsubjpass" or verb.lemma_ not in {"expect", "anticipate"} or is_negated(verb):
        return None
    clause = read_clause(verb)
    now = any(c.dep_ == "auxpass" and c.lower_ in {"is", "are"} for c in verb.lefts)
    return verb if now and not (clause.modal or any(c.dep_ == "xcomp" for c in verb.rights)) else None


def _about_to_sign(deal: Token) -> Token | None:
    """Return the verb by which two sides are expected to make a deal ("are due to SIGN A DEAL on Monday"), or null."""
    verb = deal.head
    if deal.dep_ != "dobj" or verb.lemma_ not in verb.doc.clause_words.settling or verb.dep_ != "xcomp":
        return None
    above = verb.head
    expected = above.lower_ in verb.doc.clause_words.awaited and not is_negated(above)
    told = read_clause(above.head if above.dep_ == "acomp" else above)
    now = not (told.past or told.modal or told.negated) or any(c.lower_ in {"is", "are"} for c in above.lefts)
    return verb if expected and now and has_to(verb) else None


def _bound_by(deal: Token, lexicon: Lexicon) -> Token | None:
    """Return the verb that says who brought a deal about under which something will be done, or null.

    "Chad and Mali will free forty men under a deal BROKERED BY Oman": it is made.
    """
    made = next((c for c in deal.rights if c.dep_ == "acl" and c.tag_ == "VBN" and agent_of(c) is not None), None)
    under = deal.dep_ == "pobj" and deal.head.lower_ in {"under", "in"}
    verb = deal.head.head
    if made is None or not under or made.lemma_.lower() not in lexicon.talks.mediating_verbs or verb.pos_ != "VERB":
        return None
    open_still = any(c.lower_ in {"any", "no"} or c.lower_ in lexicon.accords.tentative for c in deal.lefts)
    done = read_clause(verb).past and verb.lemma_ not in verb.doc.clause_words.handing_over
    binding = (read_clause(verb).future or done) and not (
        is_negated(verb) or is_hypothetical(verb) or is_unsettled(verb)
    )
    return made if binding and not open_still else None


def _agreed_after(talks: Token) -> Token | None:
    """Return the "agree" of those who agree on an act after talks ("AGREE to reopen it following talks"), or null."""
    after = talks.head
    if talks.dep_ != "pobj" or after.lower_ not in {"after", "following"}:
        return None
    verb = after.head.head if after.head.dep_ == "xcomp" else after.head
    clause = read_clause(verb)
    unmade = clause.negated or clause.modal or clause.infinitive or is_hypothetical(verb) or is_unsettled(verb)
    return verb if verb.lemma_ == "agree" and not (unmade or is_hardly_told(verb)) else None


def _is_threat(match: _Match, token: Token, lexicon: Lexicon) -> bool:
    """Whether words that talks are broken off tell of what may come, or is denied."""
    verb = _verb_of(token.doc[match.first])
    broken = lexicon.talks.statuses[match.order].status in _BROKEN_OFF
    return broken and verb.pos_ in VERBAL and _is_not_yet(verb)


def _matches(token: Token, lexicon: Lexicon) -> Iterator[_Match]:
    """Yield the words on how talks stand that are near enough to the word for the talks."""
    whole = whole_of(token, lexicon)
    sentence = [t for t in token.sent if not t.is_quote]  # "“very near” to a deal"
    words = [{t.lemma_.lower(), t.lower_} for t in sentence]
    for i, here in enumerate(words):
        for order, status, phrase in (found for word in here for found in lexicon.talks.openings.get(word, ())):
            size = len(phrase)
            if len(words) < i + size or not all(w in words[i + k] for k, w in enumerate(phrase)):
                continue
            first, last = sentence[i].i, sentence[i + size - 1].i
            if sentence[i].lower_ in {"sign", "signs"} and sentence[i].pos_ == "NOUN":
                continue  # "there was no SIGN of talks"
            if first <= token.i <= last and size == 1 and token.pos_ not in VERBAL:
                continue  # "talks" doesn't say how the talks stand
            if size > 1 and sentence[i].lower_ == "on" and sentence[i].dep_ == "prep" and sentence[i + 1].tag_ == "VBG":
                continue  # "insists ON HOLDING talks": not "on hold"
            if status.weak and size == 1 and sentence[i].dep_ in BEFORE_NOUN and sentence[i].head.i == token.i:
                continue  # "the NEGOTIATING table"
            if status.working and sentence[i].tag_ == "VBN" and sentence[i].head is token:
                continue  # "swapped them in a deal BROKERED by Oman": it is made
            if status.status in _BROKEN_OFF and _leaves_a_place(sentence[i], token, lexicon):
                continue  # "PULLED OUT of the town to support the talks"
            if status.status in _ENDED and _ends_something(sentence[i], token, lexicon):
                continue  # "talks to END THE WAR", "it will STOP ENRICHING uranium after talks"
            if status.status in _BROKEN_OFF and any(c.lower_ in _NEARLY for c in sentence[i].lefts):
                continue  # "talks that NEARLY broke down"
            if size == 1 and _comes_to_no_deal(sentence[i], lexicon):
                continue  # "the talks REACHED AN IMPASSE", "to this END"
            steps = min(_steps(token.doc[j], t) for j in range(first, last + 1) for t in (token, whole))
            if steps > REACH - (size == 1) or (in_condition(token.doc[first]) and not in_condition(token)):
                continue  # "threatened to leave the talks unless the shelling stops"
            yield _Match(status.weak, steps + (size == 1), -size, order, first, last)


def _leaves_a_place(verb: Token, talks: Token, lexicon: Lexicon) -> bool:
    """Whether what somebody leaves is told, and is neither the talks nor another word for such."""
    if verb.pos_ != "VERB" or verb.i > talks.i:
        return False
    near = (p for head in (verb, *verb.rights[:1]) for p in prepositions(head, "of", "from"))
    left = next((noun for p in near for noun in objects_of(p)[:1]), None)
    return _is_no_talks(left, talks, lexicon)


def _ends_something(verb: Token, talks: Token, lexicon: Lexicon) -> bool:
    """Whether what a verb ends is told, and is neither the talks nor another word for such."""
    ended = child(verb, "dobj") if verb.pos_ == "VERB" else None
    going_on = child(verb, "xcomp") if verb.lemma_ in _STOPPING else None
    return _is_no_talks(ended, talks, lexicon) or (
        going_on is not None and going_on.tag_ == "VBG" and not going_on.is_ancestor(talks)
    )


def _comes_to_no_deal(word: Token, lexicon: Lexicon) -> bool:
    """Whether talks reach something else than a deal, or an "end" is that of other things ("in the END")."""
    if word.pos_ == "NOUN" and word.lower_ == "end":
        pointed = any(c.lower_ in {"this", "that"} for c in word.lefts)
        return pointed or (word.dep_ == "pobj" and word.head.lower_ != "to")
    thing = child(word, "dobj") if word.lemma_ == "reach" and word.pos_ == "VERB" else None
    known = thing is None or thing.lemma_.lower() in word.doc.clause_words.reached
    return thing is not None and not known and lexicon.accords.noun(thing.lemma_.lower()) is None


def _is_no_talks(noun: Token | None, talks: Token, lexicon: Lexicon) -> bool:
    """Whether a noun is told, and is neither the talks, nor what they are part of, nor another word for such."""
    if noun is None or noun is talks or noun.pos_ == "PRON" or noun.is_ancestor(talks):
        return False
    return noun.lemma_.lower() not in lexicon.talks.by_head


def _lies_behind(verb: Token) -> bool:
    """Whether something is only told to come before what a verb says ("want a flag BEFORE THEY SIGN the accord")."""
    marked = any(c.dep_ == "mark" and c.lower_ == "before" for c in verb.lefts)
    return marked and verb.dep_ == "advcl" and verb.tag_ not in {"VBD", "VBN"}


def _untold(token: Token, lexicon: Lexicon) -> tuple[StatusRule, int, int]:
    """Return how talks stand of which nothing is said: under way, or to come ("WILL host talks on Sunday")."""
    whole = whole_of(token, lexicon)
    toward = whole.dep_ == "pobj" and whole.head.lower_ in {"to", "into", "for"}  # "could return TO the talks"
    verb = whole.head.head if toward else whole.head
    if toward and _is_due(verb):
        return lexicon.talks.status(ProcessStatus.SCHEDULED), token.i, token.i
    told = toward or whole.dep_ in {"dobj", "nsubj", "nsubjpass"} or token.pos_ == "VERB"
    verb = token if token.pos_ == "VERB" else verb
    to_come = _to_come(verb) if told and verb.pos_ == "VERB" and not is_negated(verb) else None
    if to_come is ProcessStatus.PROPOSED and not toward:
        to_come = None  # "threatened to leave the talks"
    return lexicon.talks.status(to_come or ProcessStatus.ONGOING), token.i, token.i


def _is_due(verb: Token) -> bool:
    """Whether somebody is yet to come to where talks are to be ("IS DUE in Doha on Monday for talks")."""
    verb = verb.head if verb.dep_ == "acomp" else verb
    return verb.lemma_ == "be" and not is_negated(verb) and any(c.lower_ == "due" for c in verb.rights)


def _to_come(verb: Token) -> ProcessStatus | None:
    """Return how talks stand that are yet to come by the clause of a verb; null where they are not."""
    clause = read_clause(verb)
    reported = verb.dep_ == "ccomp" and clause.modal == "would"  # "said he WOULD hold talks"
    if clause.infinitive and verb.dep_ == "xcomp" and verb.head.lemma_ == "agree" and read_clause(verb.head).past:
        return ProcessStatus.SCHEDULED  # "agreed in principle to HOLD talks"
    wished = reported and is_irrealis(verb)  # "HOPED that they would return to the table"
    hangs = any(c.dep_ == "advcl" and in_condition(c) for c in verb.children)  # "would return to the table IF"
    if (clause.infinitive and is_irrealis(verb)) or (clause.possible and not reported) or wished or hangs:
        return ProcessStatus.PROPOSED
    return ProcessStatus.SCHEDULED if clause.future or reported else None


def _is_not_yet(verb: Token) -> bool:
    """Whether a verb tells of what may come, or is denied ("threatened to PULL OUT", "did not suspend the talks")."""
    clause = read_clause(verb)
    decided = verb.dep_ == "acl" and verb.head.lemma_ == "decision"  # "its DECISION to stop the talks"
    open_still = clause.future or clause.possible or (clause.infinitive and is_irrealis(verb) and not decided)
    return open_still or clause.negated or is_hypothetical(verb) or is_unsettled(verb)


def _is_only_wanted(verb: Token) -> bool:
    """Whether somebody is asked, bound or hoped to bring talks so far ("urged them to meet and AGREE ON a date")."""
    at = verb
    while True:
        clause = read_clause(at)
        if clause.future or clause.possible or clause.duty or is_hypothetical(at):
            return True
        ready = at.dep_ == "xcomp" and at.head.dep_ == "acomp" and at.head.lower_ not in _ABLE
        if clause.infinitive and (is_irrealis(at) or ready):
            return True
        bare = at.tag_ == "VB" or (at.tag_ == "VBP" and not has_subject(at))  # the tagger may miss "to sit and AGREE"
        if at.dep_ not in {"conj", "xcomp"} or not bare or at.head.pos_ not in VERBAL:
            return False
        at = at.head


def _verb_of(token: Token) -> Token:
    return token if token.pos_ in VERBAL else token.head


def _undone(verb: Token) -> bool:
    return any(
        c.dep_ == "aux" and c.lower_ in {"to", "will", "would", "could", "should", "must"} for c in verb.children
    )


def _steps(one: Token, other: Token) -> int:
    """Return how many steps of the parse lie between two tokens."""
    up = {one.i: 0}
    node, n = one, 0
    while node.head.i != node.i:
        node, n = node.head, n + 1
        up[node.i] = n
    node, n = other, 0
    while True:
        if node.i in up:
            return n + up[node.i]
        if node.head.i == node.i:
            return 99
        node, n = node.head, n + 1


def venues_of(paragraph: Paragraph, token: Token) -> tuple[Span, ...]:
    """Return where talks are held: the place after "in" or "at" of the talks or of what holds them, else after them."""
    leads = token.dep_ == "pobj" and token.head.lower_ == "for"  # "flew TO Doha FOR talks", "is due IN Doha FOR talks"
    above = token.head.head if leads else token.head
    governors = [token, *([above, *(c for c in above.rights if c.dep_ == "acomp")] if above.pos_ in VERBAL else ())]
    near = [p for governor in governors for p in prepositions(governor, "in", "at", *(("to",) if leads else ()))]
    near += [t for t in paragraph.doc[token.i + 1 : token.sent.end] if t.lower_ in {"in", "at"} and t.pos_ == "ADP"]
    for preposition in near:
        for noun in objects_of(preposition)[:1]:
            noun = next((n for of in prepositions(noun, "of") for n in objects_of(of)[:1] if _is_place(n)), noun)
            if _is_place(noun):
                first = min(t.i for t in noun.lefts) if list(noun.lefts) else noun.i
                return (paragraph.span(first, noun.i),)
    return ()


def _is_place(noun: Token) -> bool:
    return noun.ent_type_ in {"GPE", "LOC", "FAC"}


def subjects_of(token: Token, lexicon: Lexicon) -> set[Subject]:
    """Return what talks are about, by the words of their sentence."""
    words = {t.lemma_.lower() for t in token.sent}
    return {r.subject for r in lexicon.talks.subjects if r.words & words}
