"""Ways in which a clause promises: an act announced, said in the present or done to whoever; and what binds nobody."""

from typing import TYPE_CHECKING

from ceasewire.lexicon.acts import ActWords
from ceasewire.lexicon.english import Lexicon
from ceasewire.model.reading import TRUCES
from ceasewire.reading.conditions.unmarked import done_by_whoever
from ceasewire.reading.grammar.classes import FIRST_PERSON
from ceasewire.reading.grammar.clauses import Clause, read_clause, unshrinking_act
from ceasewire.reading.grammar.harms import act_lemmas, is_harm, turns_down
from ceasewire.reading.grammar.phrases import child, has_to, is_negated, objects_of, prepositions
from ceasewire.reading.grammar.tokens import Token

if TYPE_CHECKING:
    from ceasewire.reading.statements.drafts import Draft

# Helping verbs of what goes on ("is sending").
_GOING_ON = frozenset({"is", "are", "was", "were", "'s", "’s", "'re", "’re"})
# What is halted from now on by who says that he is halting it.
_NOW = frozenset({"is", "are", "am", "'re", "’re", "'m", "’m"})


def promises_whoever(clause: Clause) -> bool:
    """Whether a clause says what will be done to whoever does a thing ("those who surrender will be freed")."""
    told = child(clause.verb, "csubj", "csubjpass")
    who = child(told, "nsubj") if told is not None else clause.subject
    return clause.passive and who is not None and done_by_whoever(who) is not None


def hopes_or_fears(draft: "Draft", words: ActWords) -> bool:
    """Whether what is said is only hoped or feared; the parser takes "hopes" for a form of "hop", the cue does not."""
    cue = draft.match
    return cue is not None and bool({cue.anchor.lemma_.lower(), cue.rule.removeprefix("cue:")} & words.fearing)


def is_idle(verb: Token, words: ActWords) -> bool:
    """Whether a verb promises nothing, whoever will do it ("we will see", "we'll know soon"); "see to it" does.

    Nor does it promise what somebody will be like ("I'll be wrong again"); "will be ready" does.
    """
    quality = child(verb, "acomp") if verb.lemma_ == "be" else None
    if quality is not None and quality.tag_ == "JJ" and not quality.rights:
        return quality.lower_ not in words.ready
    if verb.lemma_ not in words.idle or (verb.lemma_ == "decide" and child(verb, "xcomp") is not None):
        return False
    bound = any(c.dep_ == "mark" and c.lower_ == "that" for d in verb.rights for c in d.lefts)
    skilled = any(c.lower_ == "how" and c.head.dep_ in {"xcomp", "ccomp"} for d in verb.rights for c in d.lefts)
    return not (bound or skilled or prepositions(verb, "to"))


def mirrors(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether "we" do in the present what others do in the "if" before it: "if they cease fire, we cease fire"."""
    verb, subject = clause.verb, clause.subject
    if verb.tag_ not in {"VBP", "VB"} or clause.modal or clause.infinitive or clause.passive:
        return False
    if subject is None or subject.lower_ not in FIRST_PERSON:
        return False
    hinge = next((c for c in verb.lefts if c.dep_ == "advcl" and child(c, "nsubj", "nsubjpass") is not None), None)
    if hinge is None or not any(c.lower_ == "if" and c.dep_ == "mark" for c in hinge.lefts):
        return False
    if hinge.tag_ not in {"VBP", "VBZ", "VB"} or read_clause(hinge).modal:
        return False
    if clause.negated:
        return is_harm(verb, lexicon)
    if hinge.lemma_ == verb.lemma_ and verb.lemma_ in verb.doc.clause_words.abstaining:
        return True  # "if they stop, we stop"
    return lexicon.actions.find(verb.lemma_.lower(), is_verb=True, lemmas=act_lemmas(verb)) is not None


def is_announced_now(clause: Clause, draft: "Draft", lexicon: Lexicon) -> bool:
    """Whether somebody announces in the present what he is about to do ("announced that it is sending tanks").

    Who says that he is halting his attacks announces it, whatever the word for saying so.
    """
    verb = clause.verb
    going_on = verb.tag_ == "VBG" and any(c.dep_ == "aux" and c.lower_ in _GOING_ON for c in verb.children)
    if not going_on or clause.negated or not draft.told_by("announce", "declare", "say"):
        return False
    act = lexicon.actions.find(verb.lemma_.lower(), is_verb=True, lemmas=act_lemmas(verb))
    return act is not None and (act.type in TRUCES or not draft.told_by("say"))


def refuses_now(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether "we" are not about to do what another side wants: "we are not withdrawing"."""
    verb, subject = clause.verb, clause.subject
    going_on = verb.tag_ == "VBG" and any(c.dep_ == "aux" and c.lower_ in _NOW for c in verb.children)
    first_person = subject is not None and subject.lower_ in FIRST_PERSON
    return going_on and first_person and clause.negated and turns_down(verb, lexicon)


def is_ruled_out(verb: Token, words: ActWords) -> bool:
    """Whether a subject is said to be what will not come about ("a pullback is OUT OF THE QUESTION")."""
    if verb.lemma_ != "be":
        return False
    none = any(c.lower_ == "no" for s in verb.lefts if s.dep_ == "nsubj" for c in s.lefts)
    able = any(c.dep_ == "acomp" and c.lower_ == "possible" for c in verb.rights)
    if none and able:
        return True  # "NO talks are POSSIBLE while they hold the town"
    if is_negated(verb):
        return False
    behind = " ".join(t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 5])
    return behind.startswith(tuple(words.ruled_out))


def waits_for(verb: Token) -> bool:
    """Whether a negated act waits for something ("will not be renewed unless", "would not leave before")."""
    return any(
        m.lower_ in {"unless", "until", "before"}
        for c in verb.rights
        for m in (c, *c.children)
        if m.dep_ in {"mark", "prep"}
    )


def announced_act(verb: Token, words: ActWords) -> Token | None:
    """Return the act that "is ready to", "plans to", "will not hesitate to" announces."""
    if (act := unshrinking_act(verb)) is not None:
        return act
    heads = [verb, *(c for c in verb.children if c.dep_ in {"acomp", "attr"})]
    first = next((c for c in heads[1:] if c.lower_ in {"first", "last"}), None)
    if (
        first is not None
        and (deed := next((c for c in first.children if c.dep_ in {"acl", "relcl"}), None)) is not None
    ):
        return deed  # "will not be the first to break it"
    for head in heads:
        said = {head.lemma_.lower(), head.lower_} if head is not verb else {head.lemma_.lower()}  # "is prepared to"
        if said <= {"able", "decide"} and is_negated(verb):
            continue  # whoever "has not been able to" refuses nothing, or "has not decided to"
        if said & words.ready:
            inner = next((c for c in head.children if c.dep_ in {"xcomp", "acl"}), None)
            if inner is not None:
                return inner
            inner = next((c for p in head.children if p.dep_ == "prep" for c in p.children if c.dep_ == "pcomp"), None)
            if inner is not None:
                return inner
            inner = next((c for c in verb.rights if c.dep_ == "xcomp" and c.i > head.i and has_to(c)), None)
            if head is not verb and inner is not None:
                return inner  # "is open to continue": the parser may hang the act on the verb
            if head is not verb and head.lower_ in words.ready_for:  # "is ready for a ceasefire", "are open to talks"
                inner = next((n for p in prepositions(head, "for", "to") for n in objects_of(p)), None)
                if inner is not None and inner.pos_ == "NOUN":
                    return inner
    return None
