"""What is told of as left undone: "instead of attacking", "came close to signing", "rather than leave", "as if it had".

No negation stands at such a verb; the words around it say that it did not come about, or has not yet.
"""

from ceasewire.reading.grammar.classes import INDEFINITE_ARTICLES, WOULD
from ceasewire.reading.grammar.phrases import child, has_subject, is_negated, is_passive, prepositions
from ceasewire.reading.grammar.remembered import remembered
from ceasewire.reading.grammar.tokens import Token

# All of which something is left out, the words that leave it out, and of what they leave nothing else.
_ALL = frozenset({"everything", "anything", "all"})
_EXCEPT = frozenset({"except", "save", "bar", "barring"})
_NOTHING = frozenset({"nothing", "no", "none"})
# What is a preposition, though it looks like a verb.
_DATING = frozenset({"following", "including", "concerning", "regarding", "according", "pending"})


def _stops_short(verb: Token) -> bool:
    """Whether somebody did not go so far ("STOPPED SHORT of agreeing to a truce": he stopped nothing)."""
    return verb.lemma_ in {"stop", "fall"} and any(c.lower_ == "short" for c in verb.rights[:1])


@remembered
def is_undone(verb: Token) -> bool:
    """Whether the verb is told of as left undone ("nearly attacked", "instead of attacking", "stopped short of")."""
    clause_words = verb.doc.clause_words
    if any(c.lower_ in clause_words.scarcely for c in verb.lefts) or _is_all_but(verb) or _stops_short(verb):
        return True
    if _is_only_weighed(verb):
        return True
    gerund = verb.tag_ == "VBG" or any(c.lower_ == "being" and c.dep_ == "auxpass" for c in verb.lefts)
    if gerund and ((_is_object(verb) and _without_doing(verb.head)) or _is_unknown(verb)):
        return True
    to = next((c for c in verb.lefts if c.lower_ == "to" and c.dep_ == "aux"), None)
    if to is not None and to.i and to.nbor(-1).lower_ == "yet" and child(verb, "ccomp") is not None:
        return True  # "has YET TO CONFIRM that it agreed"
    if _is_too_much(verb) or _is_cut_short(verb) or is_anothers_part(verb):
        return True
    if verb.dep_ == "relcl" and verb.head.dep_ == "pobj" and verb.head.head.lower_ == "like":
        return any(c.lower_ in INDEFINITE_ARTICLES for c in verb.head.lefts)  # "he sounded like a man who had signed"
    if verb.dep_ == "conj" and any(c.lower_ == "than" and c.i < verb.i for c in verb.head.rights):
        return True  # "would resign rather than agree"
    if verb.dep_ == "conj" and verb.head.i != verb.i and verb.tag_ == verb.head.tag_ and _shares(verb):
        return is_undone(verb.head)
    marks = {c.lower_ for c in verb.children if c.dep_ in {"mark", "prep"} and c.i < verb.i}
    if "than" in marks or ("as" in marks and marks & {"if", "though"}):
        return True
    if verb.dep_ == "acl" and gerund and verb.head.dep_ == "pobj" and verb.head.head.lower_ in {"of", "to", "for"}:
        noun = verb.head.head.head  # "the chances of the two sides agreeing", "no sign of the army leaving"
        short = verb.head.head.lower_ == "of" and noun.lemma_.lower() in clause_words.short_of
        ahead = noun.lemma_.lower() in clause_words.looking_ahead  # "with a VIEW to a truce BEING SIGNED"
        return short or ahead or any(c.lower_ == "no" for c in noun.lefts)
    if verb.dep_ == "ccomp" and verb.head.lemma_.lower() in clause_words.following and is_negated(verb.head):
        return True  # "said that this did not mean it would stop firing"
    if verb.dep_ in {"xcomp", "ccomp", "attr"} and (what := child(verb.head, "csubj")) is not None and is_negated(what):
        return True  # "what they did not do was attack"
    if verb.tag_ == "VBG" and verb.dep_ in {"advcl", "acl"} and _is_mere_talk(verb):
        return True
    if verb.dep_ != "pcomp":
        return False
    preposition = verb.head
    if preposition.lower_ == "of" and _is_within(preposition.head):
        return True
    if preposition.lower_ == "before" and preposition.head.lemma_ in clause_words.asking_first:
        return True  # "asked for a month before signing"
    noun = preposition.head
    if preposition.lower_ == "for" and noun.lemma_.lower() in clause_words.aimed:
        return True  # "abandoned their plans for exchanging prisoners"
    if noun.pos_ == "NOUN" and preposition.lower_ in {"of", "in", "for"} and any(c.lower_ == "no" for c in noun.lefts):
        return True  # "has shown NO SIGN OF accepting", "has no interest in signing"
    if preposition.lower_ in clause_words.undoing or (preposition.lower_ == "into" and _is_under_way(preposition.head)):
        return True
    if preposition.head.lower_ == "guilty" and any(c.dep_ == "neg" for c in preposition.head.children):
        return True
    return _is_open_by(preposition, own=has_subject(verb))


def is_left_out(noun: Token) -> bool:
    """Whether a noun names the one thing that is left out ("agreed on everything BUT A TRUCE"; not "nothing but")."""
    first = noun.left_edge
    before, all_else = first.nbor(-1), first.nbor(-2)
    if before.lower_ == "but":
        return all_else.lower_ in _ALL
    whole = {t.lower_ for t in all_else.subtree}
    return before.lower_ in _EXCEPT and all_else.pos_ in {"NOUN", "PRON"} and not whole & _NOTHING


def _is_only_weighed(verb: Token) -> bool:
    """Whether an act is only what something is said of ("KYIV CEDING the port IS the stuff of fantasy").

    What "was a surprise" came about.
    """
    if verb.dep_ != "csubj" or verb.tag_ != "VBG" or verb.head.lemma_ != "be" or not has_subject(verb):
        return False
    return verb.head.tag_ in {"VBZ", "VBP"} or any(c.tag_ == "MD" for c in verb.head.lefts if c.dep_ == "aux")


def _is_all_but(verb: Token) -> bool:
    """Whether it is told of as nearly done ("had ALL BUT SIGNED it", "was signed IN ALL BUT NAME")."""
    behind = [t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 5]]
    if behind == ["in", "all", "but", "name"]:
        return True
    return verb.i > 1 and verb.nbor(-1).lower_ == "but" and verb.nbor(-2).lower_ == "all"


def _is_open_by(preposition: Token, *, own: bool) -> bool:
    """Whether nothing that governs a preposition lets the act behind it come about ("keen ON signing").

    Args:
        preposition: governs a verb in "-ing".
        own: whether that verb has a subject of its own ("confident of A TRUCE being signed").
    """
    words, above = preposition.doc.clause_words, preposition.head
    granting = words.granting(preposition.lower_)
    if granting is None or preposition.i == preposition.sent.start:
        return False  # "on seizing the town, they freed the captives"
    right_before = preposition.nbor(-1)
    before = {right_before.lemma_.lower(), above.lemma_.lower()}
    if own:
        return preposition.lower_ == "of" and not before.isdisjoint(words.short_of)
    if preposition.i < above.i:  # "INSTEAD OF signing, they left"
        return not right_before.is_punct and right_before.lemma_.lower() not in granting
    if above.dep_ in {"advmod", "prt", "prep", "dobj", "nsubjpass"}:  # "convicted THE OFFICER of killing"
        before.add(above.head.lemma_.lower())
    return before.isdisjoint(granting)


def _is_too_much(verb: Token) -> bool:
    """Whether something is too much so for it to be done ("TOO early to say", "too weak to attack")."""
    if verb.tag_ != "VB" or not any(c.lower_ == "to" for c in verb.lefts):
        return False
    above = verb.head
    said = (above, *(c for c in above.rights if c.dep_ == "acomp" and c.i < verb.i))
    for word in (w for w in said if w.pos_ in {"ADJ", "ADV"} or w.tag_ == "VBN"):
        if word.lemma_.lower() not in verb.doc.clause_words.glad and any(c.lower_ == "too" for c in word.lefts):
            return True
    return False


def is_anothers_part(verb: Token) -> bool:
    """Whether somebody only says what he would do in another's place ("IF I WERE PRESIDENT, I would withdraw").

    What would be done "if the siege were lifted" or "if they were ready" may come about.
    """
    if not any(c.lower_ in WOULD for c in verb.lefts if c.dep_ == "aux"):
        return False
    for clause in (c for c in verb.children if c.dep_ == "advcl" and c.lower_ in {"were", "was"}):
        if not any(m.lower_ == "if" for m in clause.lefts):
            continue
        who, what = child(clause, "nsubj"), child(clause, "attr")
        if who is None or child(clause, "xcomp") is not None:
            continue  # "if he were to withdraw"
        up_to = next(iter(prepositions(clause, "up")), None) or child(clause, "advmod")
        if who.lower_ == "it" and up_to is not None and up_to.lower_ == "up":
            return True  # "if it were up to me"
        if who.lower_ == "i" or (who.lower_ in {"he", "she"} and what is not None):
            return True
    return False


def _is_cut_short(verb: Token) -> bool:
    """Whether it was to come after something that broke off ("backed out BEFORE the truce was signed")."""
    if verb.dep_ != "advcl" or not any(c.lower_ == "before" and c.dep_ == "mark" for c in verb.lefts):
        return False
    above = verb.head
    particles = [c.lower_ for c in above.rights if c.dep_ in {"prt", "advmod", "prep"} and c.i < verb.i]
    words = {above.lemma_, *(f"{above.lemma_} {p}" for p in particles)}
    return not words.isdisjoint(verb.doc.clause_words.breaking_off)


def _is_under_way(verb: Token) -> bool:
    """Whether somebody is still at work on another ("are PUSHING them into signing", "want to talk them into it")."""
    helpers = {c.lower_ for c in verb.lefts if c.dep_ == "aux"}
    pressed = any(c.lower_ == "being" or c.tag_ == "MD" for c in verb.lefts)  # "are BEING PUSHED into signing"
    return pressed or is_negated(verb) or verb.tag_ == "VBG" or (verb.tag_ == "VB" and bool(helpers))


def _is_mere_talk(verb: Token) -> bool:
    """Whether who would do it stands behind "talk of" ("there was talk OF INDIA BOMBING the camps")."""
    who = verb.nbor(-1) if verb.i else verb
    of = who.head if who.dep_ == "pobj" else None
    return of is not None and of.lower_ == "of" and of.head.lemma_.lower() in verb.doc.clause_words.short_of


def _is_within(noun: Token) -> bool:
    """Whether somebody only came within a distance of doing it ("came within HOURS of signing")."""
    within = noun.head
    return noun.dep_ == "pobj" and within.lower_ == "within" and within.head.lemma_ in {"come", "get", "be", "move"}


def _is_object(verb: Token) -> bool:
    """Whether a gerund is what a verb before it governs ("avoided signing", "ruled out sending troops")."""
    behind_particle = verb.dep_ == "advcl" and verb.i > 0 and verb.nbor(-1).dep_ == "prt"
    return behind_particle or verb.dep_ in {"xcomp", "ccomp", "dobj", "pcomp"}


def _is_unknown(verb: Token) -> bool:
    """Whether a gerund hangs on a verb of which nobody knows that it comes about by it ("GAVE UP bombing")."""
    above = verb.head if verb.head.dep_ not in {"prt", "prep"} else verb.head.head
    if verb.tag_ != "VBG" or has_subject(verb) or above.i > verb.i:
        return False
    if verb.dep_ == "advcl" and verb.nbor(-1).dep_ == "prt":
        return verb.nbor(-1).lower_ == "off"  # "held OFF freeing them"
    if verb.dep_ == "advcl" and verb.i == above.i + 1:  # "OPPOSED freeing them": the parser may make it an aside
        return above.lemma_ in verb.doc.clause_words.without_doing
    if verb.dep_ not in {"xcomp", "ccomp"} or verb.lower_ in _DATING or is_passive(above):
        return False  # "are hurt FOLLOWING a blast", "were seen leaving"
    return above.pos_ == "VERB" and above.lemma_ not in verb.doc.clause_words.doing


def _shares(verb: Token) -> bool:
    """Whether a verb has no subject of its own, so that what is said of the first one is said of it."""
    return not has_subject(verb)


def _without_doing(above: Token) -> bool:
    """Whether a verb governs what it does not make happen; "rule" and "put" take "out" and "off" for that."""
    verb = above.head if above.dep_ in {"prt", "prep"} else above
    clause_words = verb.doc.clause_words
    if verb.lemma_ not in clause_words.without_doing or verb.dep_ == "advmod":
        return False  # "came BACK from bombing it"
    return verb.lemma_ not in clause_words.needing_away or any(c.lower_ in {"out", "off"} for c in verb.children)
