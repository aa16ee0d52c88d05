"""What the parse says of clauses and noun phrases: subjects, objects, edges, coordination, negation."""

from collections.abc import Iterator

from ceasewire.reading.grammar.classes import AND_OR, NEGATIVE_DETERMINERS, NEGATIVE_PRONOUNS, RELATIVES
from ceasewire.reading.grammar.remembered import remembered
from ceasewire.reading.grammar.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
# Parts of speech of the verbs that head clauses.
VERBAL = frozenset({"VERB", "AUX"})
# What stands before a noun and says of what kind it is; a possessive says whose.
BEFORE_NOUN = frozenset({"amod", "compound", "nmod"})
# Dependents that open a clause of their own to the right of a noun.
# What may stand behind a verb that shares its object with those joined to it.
_LIST_OF_VERBS = frozenset({"conj", "cc", "punct", "advmod", "dobj"})
_RIGHT_CLAUSES = frozenset({"relcl", "acl", "appos", "parataxis", "ccomp", "advcl", "conj", "cc", "punct"})
# "accused them of firing", "thanked them for going": the object does what stands behind these.
_OF_ANOTHER = frozenset({"of", "for", "from"})
# What takes up all those who were named: "both SIDES".
SIDE_NOUNS = frozenset({"side", "party"})
# What something takes, or comes into, once it is so.
_FORCE = frozenset({"effect", "force"})
_ONE_SIDED = frozenset({"unilateral", "one-sided"})


def child(token: Token, *deps: str) -> Token | None:
    """Return the first child of the token with one of these dependencies."""
    for c in token.children:
        if c.dep_ in deps:
            return c
    return None


def object_of(verb: Token) -> Token | None:
    """Return a verb's object, or the one it shares with verbs joined to it ("killed, raped and tortured VILLAGERS")."""
    found = child(verb, "dobj")
    joined: Token | None = verb
    while found is None and joined is not None and joined.pos_ == "VERB":
        if any(c.dep_ not in _LIST_OF_VERBS for c in joined.rights):
            return None
        joined = next((c for c in joined.rights if c.dep_ == "conj"), None)
        if joined is not None and joined.pos_ == "NOUN" and any(c.tag_ == "VBN" for c in joined.lefts):
            return joined  # the last verb taken for a participle
        if joined is None or joined.pos_ != "VERB" or child(joined, "nsubj", "nsubjpass", "auxpass", "aux") is not None:
            return None
        found = child(joined, "dobj")
    return found


def are_many(noun: Token) -> bool:
    """Whether a noun is for many of a kind, and for none in particular ("have signed SO MANY CEASEFIRES").

    "TRUCES have been agreed and broken" tells of no single one either.
    """
    bare = noun.tag_ == "NNS" and noun.dep_ == "nsubjpass" and not noun.lefts
    if bare and any(c.dep_ == "conj" and c.tag_ in {"VBN", "VBD"} and not has_subject(c) for c in noun.head.rights):
        return True
    return any(c.lower_ in {"many", "countless", "numerous"} for c in noun.lefts)


def object_lemmas(verb: Token) -> set[str]:
    """Return the lemmas of what a verb is done to ("end the TRUCE", "the TRUCE was ended")."""
    return {t.lemma_.lower() for c in verb.children if c.dep_ in {"dobj", "nsubjpass"} for t in coordinated(c)}


def disagrees(subject: Token) -> bool:
    """Whether a single noun has a verb of several: the parser took a noun for one ("a ceasefire DEAL ... is near")."""
    several = any(c.dep_ == "conj" for c in subject.children)
    return subject.tag_ in {"NN", "NNP"} and subject.head.tag_ == "VBP" and not several


def has_subject(verb: Token) -> bool:
    """Whether a verb has a subject of its own."""
    return child(verb, "nsubj", "nsubjpass") is not None


def prepositions(token: Token, *words: str) -> list[Token]:
    """Return the prepositions under the token that are one of these words (all if none are given), none denied.

    "Signed it with Chad, not WITH MALI", "signed not BY CHAD but by Mali": of these, only the others hold.
    """
    found = [c for c in token.children if c.dep_ in {"prep", "agent", "dative"} and (not words or c.lower_ in words)]
    return [p for c in found for p in _but_denied(c)]


def _but_denied(preposition: Token) -> list[Token]:
    """Return a preposition, or what stands behind "but" where it is denied."""
    if not any(c.dep_ == "neg" for c in preposition.lefts):
        return [preposition]
    return [c for c in preposition.rights if c.dep_ == "conj" and c.lower_ == preposition.lower_]


def objects_of(preposition: Token) -> list[Token]:
    """Return the nouns or clauses that a preposition governs, coordinated ones included."""
    found = [c for c in preposition.children if c.dep_ in {"pobj", "pcomp"}]
    return [t for f in found for t in coordinated(f)]


def first_of_list(noun: Token) -> Token:
    """Return the first of the nouns that a noun is coordinated with, itself where it stands alone."""
    while noun.dep_ == "conj" and noun.head.pos_ in {"NOUN", "PROPN"}:
        noun = noun.head
    return noun


def coordinated(token: Token) -> list[Token]:
    """Return the token and those coordinated under it, in order."""
    chain = [token]
    for conjunct in token.children:
        if conjunct.dep_ == "conj":
            chain.extend(coordinated(conjunct))
    cut_off = _cut_off(token)
    return [*chain, cut_off] if cut_off is not None else chain


@remembered
def _cut_off(token: Token) -> Token | None:
    """Return the last noun of a list that the parser gave to the next verb ("by A, B, and C were held")."""
    if token.pos_ not in {"NOUN", "PROPN"}:
        return None
    joint = next((c for c in token.rights if c.dep_ == "cc" and c.lower_ in AND_OR), None)
    if (
        joint is None
        or joint.i + 1 >= len(token.doc)
        or any(c.dep_ == "conj" and c.i > joint.i for c in token.children)
    ):
        return None
    for candidate in token.doc.tokens[joint.i + 1 : joint.i + 8]:
        if candidate.pos_ in {"NOUN", "PROPN"} and candidate.left_edge.i == joint.i + 1:
            taken = candidate.dep_ in {"nsubj", "nsubjpass"} and candidate.head.i > candidate.i
            others = [c for c in candidate.head.children if c.dep_ in {"nsubj", "nsubjpass"} and c.i < token.i]
            return candidate if taken and others else None
    return None


def meant(token: Token) -> Token:
    """Return the noun that a quantity counts ("some of the attacks"), or the token itself."""
    if token.lower_ != "one" and (token.lower_ in token.doc.clause_words.quantities or token.pos_ == "NUM"):
        for of in prepositions(token, "of"):
            for noun in objects_of(of)[:1]:
                return noun
    return token


@remembered
def has_to(verb: Token) -> bool:
    """Whether the verb is a to-infinitive that says what is to be done; "signed a truce ONLY TO BREAK it" does not."""
    to = any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
    return to and not comes_of_it(verb)


def comes_of_it(verb: Token) -> bool:
    """Whether an infinitive tells what became of something ("signed a truce ONLY TO BREAK it within a week")."""
    only = next((c for c in verb.lefts if c.lower_ == "only" and c.dep_ == "advmod"), None)
    return only is not None and only.i < verb.head.right_edge.i and verb.head.i < only.i - 1


def is_one_sided(truce: Token) -> bool:
    """Whether a truce is one side's alone ("a UNILATERAL ceasefire with the rebels")."""
    return any(c.lower_ in _ONE_SIDED for c in truce.lefts)


def is_passive(verb: Token) -> bool:
    """Whether the verb stands in the passive, reduced relatives ("troops killed in") included."""
    for c in verb.children:
        if c.dep_ in {"auxpass", "nsubjpass", "agent"}:
            return True
    if verb.dep_ == "conj" and verb.tag_ == "VBN" and (own := child(verb, "nsubj")) is not None:
        bare = child(verb, "aux", "dobj", "ccomp") is None  # "nine were killed and FOUR CAPTURED"
        return bare and own.i == verb.i - 1 and verb.head.pos_ == "VERB" and is_passive(verb.head)
    if verb.dep_ in {"xcomp", "oprd"} and verb.tag_ == "VBN" and child(verb, "aux", "nsubj", "dobj") is None:
        return verb.head.pos_ == "VERB" and is_passive(verb.head)  # "four were reported KILLED"
    return verb.dep_ == "acl" and verb.tag_ == "VBN" and not any(c.lemma_ == "have" for c in verb.lefts)


@remembered
def is_negated(verb: Token) -> bool:
    """Whether the verb itself is negated."""
    return (
        _is_never(verb)
        or _is_nor(verb)
        or _is_less_still(verb)
        or _does_nothing(verb)
        or _opens_with_no(verb)
        or _is_done_by_nobody(verb)
        or any(c.dep_ == "aux" and child(c, "neg") is not None for c in verb.lefts)
        or any(c.lower_ == "longer" and child(c, "neg") is not None for c in verb.children)  # "no longer exchange"
        or any(
            (c.dep_ == "neg" or c.lower_ in verb.doc.clause_words.negations) and not (_not_only(c) or _is_answer(c))
            for c in verb.children
            if (c.i < verb.i or c.dep_ == "neg") and c.dep_ != "ccomp"  # "“Why NOT?” he wonders"
        )
    )


def _is_less_still(verb: Token) -> bool:
    """Whether a verb is named as what is done less still ("has not acknowledged, LET ALONE agreed to end, it")."""
    opening = next((t for t in verb.subtree if not t.is_punct), verb)
    before = verb.doc[max(0, opening.i - 2) : opening.i]
    return " ".join(t.lower_ for t in before) in {"let alone", "much less", "still less", "far less"}


def _is_answer(word: Token) -> bool:
    """Whether "no" is all that is answered ("“NO,” he said"), and negates no verb."""
    return word.lower_ in {"no", "never"} and word.i + 1 < len(word.doc) and word.nbor(1).text in {",", ".", "!", "”"}


def _opens_with_no(verb: Token) -> bool:
    """Whether a clause opens with words for never, and its helper before its subject ("AT NO POINT have they left")."""
    helper = next((c for c in verb.lefts if c.dep_ in {"aux", "auxpass"}), None)
    if helper is None and verb.dep_ == "ccomp" and verb.head.lemma_ in {"have", "do"}:
        helper = verb.head  # the parser may take it for a verb of its own
    subject = child(verb, "nsubj", "nsubjpass")
    if helper is None or subject is None or helper.i > subject.i:
        return False
    first = min(verb.left_edge.i, helper.left_edge.i)
    opening = {t.lower_ for t in verb.doc[first : helper.i]}
    return not opening & {"only", "sooner"} and bool(opening & {"no", "not", "never", "nowhere", "neither", "nor"})


def _is_done_by_nobody(verb: Token) -> bool:
    """Whether who does it in the passive is nobody ("was accepted BY NEITHER side", "was signed BY NONE of them")."""
    doer = agent_of(verb) if verb.tag_ == "VBN" else None
    if doer is None:
        return False
    nobody = doer.lower_ in verb.doc.clause_words.nobody - {"anyone", "anybody", "whoever"}
    return nobody or doer.left_edge.lower_ in NEGATIVE_DETERMINERS


def _does_nothing(verb: Token) -> bool:
    """Whether a verb's object says that there is none ("has signed NOTHING with the rebels", "accepted NO truce")."""
    thing = child(verb, "dobj")
    if thing is None and verb.lemma_ == "agree":
        thing = next((n for p in prepositions(verb, "to", "on", "upon") for n in objects_of(p)[:1]), None)
    if thing is None or any(c.lower_ in {"but", "except"} for c in thing.rights):
        return False
    if thing.lower_ in NEGATIVE_PRONOUNS or any(
        c.lower_ == "neither" and c.dep_ in {"preconj", "det"} for c in thing.lefts
    ):
        return True
    more = next((c for c in thing.lefts if c.lower_ == "more"), thing)  # "carry out NO MORE attacks"
    none = any(c.lower_ == "no" and c.dep_ in {"det", "neg"} for c in (*thing.lefts, *more.lefts))
    return none and verb.lemma_ != "have" and thing.lemma_.lower() not in verb.doc.clause_words.not_nothing


def _is_nor(verb: Token) -> bool:
    """Whether a verb is the second of two that are both denied ("neither confirmed nor denied", "never A OR B")."""
    if verb.dep_ != "conj":
        return False
    joined = {c.lower_ for c in verb.head.children if c.dep_ == "cc"}
    if "or" in joined and child(verb, "nsubj", "nsubjpass", "aux") is None and verb.head.pos_ == "VERB":
        return is_negated(verb.head)
    return "nor" in joined


def _is_never(verb: Token) -> bool:
    """Whether words at the head of the clause deny it, with the helping verb before its subject ("at no point did")."""
    subject, helper = child(verb, "nsubj", "nsubjpass"), child(verb, "aux")
    if subject is None or helper is None or helper.i > subject.i:
        return False
    before = [p for p in prepositions(verb) if p.i < helper.i]
    if any(p.lower_ in {"since", "in", "for"} and p.i and p.nbor(-1).lower_ == "not" for p in before):
        return True  # "not since 2018 have they met"
    return any(c.lower_ == "no" for p in before for n in objects_of(p) for c in n.lefts)


def _not_only(word: Token) -> bool:
    """Whether "not" opens "not only", which denies nothing."""
    after = word.nbor(1).lower_ if word.i + 1 < len(word.doc) else ""
    return word.lower_ == "not" and after in {"only", "just", "merely"}


@remembered
def subject_of(verb: Token) -> Token | None:
    """Return who does what the verb says: its subject, or the one it shares with the verb it hangs on.

    For a passive this is the one it is done to; see `agent_of`.
    """
    seen = 0
    while seen < 8:
        seen += 1
        subject = child(verb, "nsubj", "nsubjpass")
        if subject is not None:
            return _relative_noun(_past_place(subject), verb)
        if verb.dep_ in {"conj", "xcomp", "advcl", "pcomp", "dep"} and verb.head.i != verb.i:
            head = verb.head
            if (asked := _asked(head, verb)) is not None:
                return asked
            controller = child(head, "dobj", "dative") if verb.dep_ == "xcomp" else None
            words = head.doc.clause_words
            if controller is not None and head.lemma_ not in words.means | words.promising_to:
                return controller
            if verb.dep_ == "pcomp":
                preposition, head = head, head.head
                if preposition.lower_ == "by" and is_passive(head):
                    return None  # "were displaced by FIGHTING": not they fought
                if preposition.lower_ in _OF_ANOTHER and (other := child(head, "dobj")) is not None:
                    return other
            flouts = verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.lemma_ in words.flouting
            if flouts and is_passive(head):
                return agent_of(head)  # "ten men were killed BY SOLDIERS, violating the truce"
            verb = head
            if verb.dep_ == "acomp" and verb.lemma_ in verb.doc.clause_words.prompt:
                verb = verb.head
            if verb.pos_ not in VERBAL:
                return None
        elif verb.dep_ in {"acl", "relcl"} and verb.head.pos_ in {"NOUN", "PROPN", "PRON"}:
            return _asked(verb.head, verb) or verb.head
        else:
            return None
    return None


def _asked(head: Token, verb: Token) -> Token | None:
    """Return who is asked to do what an infinitive says, behind a preposition ("called ON ISRAEL to end its raids")."""
    words = head.doc.clause_words
    if not any(c.tag_ == "TO" for c in verb.lefts):
        return None
    asking = head
    if head.pos_ == "VERB" and head.lemma_ not in words.asking_of:
        thing = child(head, "dobj")
        if thing is None or thing.lemma_ not in words.asking_nouns:
            return None
        asking = thing
    elif head.pos_ != "VERB" and head.lemma_ not in words.asking_nouns:
        return None
    asked = [n for a in {asking, head} for p in prepositions(a, *words.asked_by) for n in objects_of(p)[:1]]
    return max((n for n in asked if n.i < verb.i and n.ent_type_ != "DATE"), key=lambda n: n.i, default=None)


def invited_to(noun: Token) -> list[Token]:
    """Return those who are invited to what a noun names ("invited BOTH SIDES to talks"); none where nobody is."""
    verb = noun.head.head
    while verb.dep_ in {"conj", "dobj"} and verb.pos_ in {"NOUN", "PROPN"}:
        verb = verb.head  # "invited the army and THE REBELS TO talks": hung on whom it stands beside
    asked = noun.dep_ == "pobj" and noun.head.lower_ in {"to", "for"} and verb.lemma_ in verb.doc.clause_words.inviting
    guest = child(verb, "nsubjpass" if is_passive(verb) else "dobj") if asked and verb.pos_ == "VERB" else None
    return coordinated(guest) if guest is not None else []


def runs_out(verb: Token) -> bool:
    """Whether something is over by a verb's "out" ("the truce RAN OUT"); not whether it did, or will."""
    return verb.lemma_ == "run" and any(c.lower_ == "out" for c in verb.rights)


def doer_of(verb: Token) -> Token | None:
    """Return who does what a verb tells: its subject, or in the passive the noun after "by"."""
    return agent_of(verb) if is_passive(verb) else subject_of(verb)


# What goes on step by step.
_GOING_ON = frozenset({"process", "campaign", "series", "round", "phase"})


def step_of(verb: Token) -> Token | None:
    """Return the verb above that tells of the steps of which a gerund is one ("TOOK steps, including freeing ten").

    So does one that tells how long it goes on ("STARTED a two-week process of removing guns").
    """
    including = before_gerund(verb, "including")
    of = before_gerund(verb, "of")
    if of is not None and of.head.lemma_.lower() in _GOING_ON and of.head.dep_ == "dobj":
        including = of
    above = ancestors(including) if including is not None else ()
    return next((a for a in above if a.pos_ == "VERB" and a.dep_ not in {"relcl", "acl"}), None)


def before_gerund(verb: Token, preposition: str) -> Token | None:
    """Return the preposition of this form that governs a gerund, or the first of those that it is coordinated with."""
    first = verb
    while first.dep_ == "conj" and first.tag_ == "VBG" and first.head.i != first.i:
        first = first.head
    governed = verb.tag_ == "VBG" and first.dep_ == "pcomp" and first.head.lower_ == preposition
    return first.head if governed else None


def _past_place(subject: Token) -> Token:
    """Return the subject behind a place that closes what stands before it ("In Istanbul, Turkey, the two sides")."""
    before = subject.nbor(-1) if subject.i else subject
    if subject.ent_type_ != "GPE" or before.text != ",":
        return subject
    other = next((c for c in subject.rights if c.dep_ == "appos" and c.nbor(-1).i > subject.i), None)
    town = subject.nbor(-2) if subject.i >= 2 else subject
    return other if other is not None and town.ent_type_ == "GPE" and other.left_edge.lower_ == "the" else subject


def _relative_noun(subject: Token, verb: Token) -> Token:
    """Return the noun that a relative pronoun stands for; of a list of names the first ("Oman and Qatar, WHO HAVE")."""
    if subject.lower_ not in RELATIVES or verb.dep_ != "relcl":
        return subject
    noun = verb.head
    several = any(t.tag_ == "VBP" or t.lower_ == "were" for t in (verb, *verb.lefts) if t.pos_ in VERBAL)
    aside = subject.i > 0 and subject.doc[subject.i - 1].lower_ == ","
    return first_of_list(noun) if noun.dep_ == "conj" and noun.pos_ == "PROPN" and several and aside else noun


def agent_of(verb: Token) -> Token | None:
    """Return the noun after "by" of a passive verb."""
    for by in prepositions(verb, "by"):
        for noun in objects_of(by):
            return noun
    return None


@remembered
def noun_edges(head: Token) -> tuple[int, int]:
    """Return the first and last token of the noun phrase without what hangs on it as a clause.

    Prepositional phrases with "of" stay; relative clauses, appositions and coordinated nouns go.
    """
    first = min((t.i for c in head.lefts if c.dep_ not in {"cc", "punct", "conj"} for t in c.subtree), default=head.i)
    last = head.i
    for c in head.rights:
        if c.dep_ == "prep" and c.lower_ == "of":
            charged = head.dep_ in {"dobj", "nsubjpass"} and head.head.lemma_ in head.doc.clause_words.charging
            if charged or any(o.dep_ == "pcomp" for o in c.children):
                break  # "accused officers of hiding it": no part of who they are
            last = max(last, _before_who(c, max(t.i for t in c.subtree)))
        elif c.dep_ in _RIGHT_CLAUSES:
            break
    return min(first, head.i), last


def _before_who(of: Token, last: int) -> int:
    """Return where "of" and its noun end before a clause about them ("of Tamm Steel, WHO left")."""
    tokens = of.doc.tokens
    breaks = (i for i in range(of.i + 1, last) if tokens[i].text == "," and tokens[i + 1].tag_ in {"WP", "WDT", "WP$"})
    return next(breaks, last + 1) - 1 if of.i + 2 < last else last


def full_edges(head: Token) -> tuple[int, int]:
    """Return the first and last token of all that hangs on the token, less outer punctuation."""
    tokens = sorted(t.i for t in head.subtree)
    return trim(head.doc[tokens[0]], head.doc[tokens[-1]])


def trim(first: Token, last: Token) -> tuple[int, int]:
    """Return the edges without commas, colons and full stops at either end."""
    doc, start, end = first.doc.tokens, first.i, last.i
    while start < end and (doc[start].text in {",", ";", ":", ".", "-", "–", "—"} or doc[start].is_space):
        start += 1
    while end > start and (doc[end].text in {",", ";", ":", ".", "-", "–", "—", "?", "!"} or doc[end].is_space):
        end -= 1
    return start, end


def ancestors(token: Token) -> Iterator[Token]:
    """Yield the heads above the token, nearest first."""
    while token.head.i != token.i:
        token = token.head
        yield token


def verb_from(token: Token) -> Token:
    """Return a token that is a verb, else the nearest verb above it; the root where there is none."""
    while token.pos_ not in VERBAL and token.head.i != token.i:
        token = token.head
    return token


def verb_above(noun: Token) -> Token | None:
    """Return the verb above a noun, or null."""
    return next((above for above in ancestors(noun) if above.pos_ in VERBAL), None)


def takes_effect(verb: Token) -> bool:
    """Whether a verb says from when something is so: "takes effect", "will come into force"."""
    thing = child(verb, "dobj")
    behind = (n for p in prepositions(verb, "into", "in") for n in objects_of(p)[:1])
    taken = thing is not None and thing.lower_ in _FORCE and verb.lemma_ == "take"
    return taken or (verb.lemma_ in {"come", "enter", "go", "be"} and any(n.lower_ in _FORCE for n in behind))
