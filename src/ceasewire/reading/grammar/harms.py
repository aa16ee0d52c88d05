"""Whether an act hurts another side or is what that side wants, by the kind that its own words name."""

from collections.abc import Set

from ceasewire.lexicon.actions import ActionRule
from ceasewire.lexicon.english import Lexicon
from ceasewire.model.reading import ActionType
from ceasewire.reading.grammar.phrases import VERBAL, ancestors, object_lemmas, objects_of, prepositions, subject_of
from ceasewire.reading.grammar.remembered import remembered
from ceasewire.reading.grammar.tokens import Token

# Acts that another side wants: to leave them undone is no concession.
_WANTED = frozenset({
    ActionType.CEASE_HOSTILITIES, ActionType.SUSPEND_ATTACKS, ActionType.EXTEND_CEASEFIRE, ActionType.WITHDRAW_FORCES,
    ActionType.RELEASE_CAPTIVES, ActionType.EXCHANGE_CAPTIVES, ActionType.ALLOW_AID, ActionType.OPEN_ACCESS,
    ActionType.LIFT_SANCTIONS, ActionType.DISARM, ActionType.HOLD_TALKS, ActionType.SIGN_AGREEMENT,
    ActionType.SHARE_POWER, ActionType.HOLD_VOTE, ActionType.ACCEPT_MONITORS, ActionType.ALLOW_RETURN,
    ActionType.RECOGNISE, ActionType.COMPLY,
})  # fmt: skip
# Prepositions before a deed that is answered: "respond TO any breach of the truce".
_ANSWERED_BY = frozenset({"to", "against"})


# What stands among the lemmas of an act for a place by its name.
_PLACE = "@place"
# And for a person by his name, who is set free.
_PERSON = "@person"
# And for a deal that is left.
_DEAL = "@deal"
_PLACES = frozenset({"GPE", "LOC"})
_ANSWERING = frozenset({"respond", "react", "reply"})
_WEIGHING = frozenset({"consult", "study", "review", "examine", "discuss", "consider", "weigh", "read", "hear"})
# How what tells of something beside an act hangs on its words.
_HUNG = frozenset({"prep", "relcl"})
_ONTO = ("on", "upon", "toward", "towards")


def kind_of_act(head: Token, lemmas: Set[str], lexicon: Lexicon) -> ActionRule | None:
    """Return the kind of act that a verb or noun with these lemmas in its words is, or null."""
    verbal = head.pos_ in VERBAL
    if (verbal and _answers_in_words(head)) or _leaves_work(head, lexicon):
        return None
    if verbal:
        whom = [c for c in head.children if c.dep_ in {"dobj", "nsubjpass"}]
    else:
        whom = [n for of in prepositions(head, "of") for n in objects_of(of)[:1]]
    if any(_may_be_person(n, lexicon) for n in whom):
        lemmas = lemmas | {_PERSON}
    if _leaves_deal(head):
        lemmas = lemmas | {_DEAL}
    if not verbal:
        return lexicon.actions.find(head.lemma_.lower(), is_verb=False, lemmas=lemmas)
    objects = object_lemmas(head)
    if _is_of_place(head, lexicon):
        lemmas, objects = lemmas | {_PLACE}, objects | {_PLACE}
    return lexicon.actions.find(head.lemma_.lower(), is_verb=True, lemmas=lemmas, objects=objects)


def _leaves_work(head: Token, lexicon: Lexicon) -> bool:
    """Whether people strike by leaving their work ("a GENERAL strike", "the UNION threatened to strike ON MONDAY")."""
    if head.lemma_ == "go":
        return any(n.lower_ == "strike" for p in prepositions(head, "on") for n in objects_of(p))  # "go ON STRIKE"
    if head.lemma_.lower() != "strike":
        return False
    if head.pos_ not in VERBAL and not {c.lemma_.lower() for c in head.lefts}.isdisjoint(
        lexicon.acts.walkouts | lexicon.acts.workers
    ):
        return True
    hit = any(c.dep_ in {"dobj", "nsubjpass", "prt"} for c in head.children) or bool(
        prepositions(head, "at", "against")
    )
    who = next((s for v in (head, *ancestors(head)) if v.pos_ in VERBAL and (s := subject_of(v)) is not None), None)
    return not hit and who is not None and who.lemma_.lower() in lexicon.acts.workers


def _may_be_person(name: Token, lexicon: Lexicon) -> bool:
    """Whether a name may be a person's, and is no place's, or a number is of people told of before."""
    if name.tag_ == "CD" and any(c.lower_ in {"remaining", "other"} for c in name.lefts):
        return not any(c.tag_ == "$" for c in name.lefts)  # "the REMAINING 40 would be released"
    named = name.pos_ == "PROPN" and name.ent_type_ not in _PLACES
    return named and lexicon.places.find(name.text) is None


def _is_of_place(verb: Token, lexicon: Lexicon) -> bool:
    """Whether what a verb is done to, or goes against, is a place by its name ("hand over GOMA", "march on GOMA")."""
    things = [c for c in verb.rights if c.dep_ == "dobj"]
    things = things or [n for p in prepositions(verb, *_ONTO) for n in objects_of(p)[:1]]
    return any(
        t.pos_ == "PROPN" and (t.ent_type_ in _PLACES or lexicon.places.find(t.text) is not None) for t in things
    )


def is_harm(verb: Token, lexicon: Lexicon) -> bool:
    """Whether the act hurts another side, by its kind or because it is done by force."""
    rule = kind_of_act(verb, act_lemmas(verb), lexicon)
    forced = (n for p in prepositions(verb, "by") for n in objects_of(p)[:1] if n.lower_ == "force")
    return (rule is not None and rule.harm) or next(forced, None) is not None


def is_idle_by(verb: Token) -> bool:
    """Whether an act is to do nothing, which one threatens not to ("will not STAND IDLY BY", "SIT ON OUR HANDS")."""
    beside = {c.lower_ for c in verb.children if c.dep_ in {"advmod", "prt", "acomp", "prep"}}
    hands = any(n.lower_ == "hands" for p in prepositions(verb, "on") for n in objects_of(p)[:1])
    still = {"by", "idly", "idle"} if verb.lemma_ in {"stand", "sit"} else {"on", "away"}
    if verb.lemma_ not in {"stand", "sit", "look"} or any(c.dep_ == "dobj" for c in verb.children):
        return False
    return (not beside.isdisjoint(still) and not _governs(verb, still)) or (verb.lemma_ == "sit" and hands)


def _governs(verb: Token, still: Set[str]) -> bool:
    """Whether one of these words is a preposition with its noun ("will not STAND BY HIS WORD")."""
    before = (c for c in verb.children if c.lower_ in still and c.dep_ == "prep")
    return any(n.dep_ == "pobj" for c in before for n in c.rights)


def _answers_in_words(verb: Token) -> bool:
    """Whether somebody will answer once he has thought ("will RESPOND after consulting its allies")."""
    after = [c for p in prepositions(verb, "after") for c in p.children if c.dep_ == "pcomp"]
    return verb.lemma_ in _ANSWERING and any(c.lemma_ in _WEIGHING for c in after)


@remembered
def act_lemmas(head: Token) -> frozenset[str]:
    """Return the lemmas of an act's own words, without clauses that only condition or follow it."""
    lemmas = {head.lemma_.lower()}
    for c in head.children:
        if c.dep_ not in {"advcl", "conj", "nsubj", "parataxis", "mark"} and not _conditions(c):
            hung = {t.i for d in c.subtree if d.dep_ in _HUNG and _is_beside(d) for t in d.subtree}
            lemmas |= {t.lemma_.lower() for t in c.subtree if t.i not in hung}
    return frozenset(lemmas | {_DEAL}) if _leaves_deal(head) else frozenset(lemmas)


def _is_beside(part: Token) -> bool:
    """Whether what hangs on an act's words tells of something beside the act."""
    return _conditions(part) or is_framing(part) or tells_of_whom(part)


def _leaves_deal(head: Token) -> bool:
    """Whether what is left, or withdrawn from, is a deal and no place ("LEFT the truce", "pulled out of the TRUCE")."""
    outs = [p for c in head.rights if c.lower_ == "out" for p in prepositions(c, "of")]
    left = [n for p in (*prepositions(head, "from"), *outs) for n in objects_of(p)[:1]]
    left += [c for c in head.rights if c.dep_ == "dobj"]
    return any(n.lemma_.lower() in head.doc.clause_words.deals for n in left)


def tells_of_whom(clause: Token) -> bool:
    """Whether a clause only says to whom an act is done ("those WHO BREAK THE TRUCE will be punished")."""
    return clause.dep_ == "relcl" and (clause.head.dep_ == "nsubjpass" or clause.head.pos_ == "PRON")


def is_framing(preposition: Token) -> bool:
    """Whether a preposition opens what only says when, or as part of what, an act is done ("UNDER the deal")."""
    if preposition.dep_ != "prep":
        return False
    words, form = preposition.doc.clause_words, preposition.lower_
    if form in words.framing:
        return True
    framed = {
        "in": words.framed_in,
        "as": words.framed_as,
        "under": words.framed_under,
        "within": words.framed_under,
    }.get(form)
    return framed is not None and any(n.lemma_.lower() in framed for n in objects_of(preposition)[:1])


def _conditions(preposition: Token) -> bool:
    """Whether a preposition opens what an act hangs on ("on condition that", "for as long as", "to any breach")."""
    if preposition.dep_ != "prep":
        return False
    if preposition.doc.lowered[preposition.i + 1 : preposition.i + 4] == ("as", "long", "as"):
        return True
    governed = [c for c in preposition.children if c.dep_ == "pobj"]
    answered = preposition.lower_ in _ANSWERED_BY
    return any(
        c.lemma_ in {"condition", "understanding", "exchange", "return", "event", "case"}
        or (answered and any(d.lower_ in {"any", "every"} for d in c.lefts))
        for c in governed
    )


def turns_down(verb: Token, lexicon: Lexicon) -> bool:
    """Whether to say that one will not do an act is to turn it down: what another side wants ("will not SIGN")."""
    rule = kind_of_act(verb, act_lemmas(verb), lexicon)
    if rule is None:
        spared = verb.lemma_ in lexicon.acts.hostile | lexicon.acts.spared
        return verb.pos_ == "VERB" and verb.lemma_ != "be" and not spared
    return not rule.harm and rule.type in _WANTED
