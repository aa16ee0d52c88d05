"""Whether the words around an event's noun say that it has come about: "the release ANGERED families".

A step, a deal, an arrest or a seizure is named long before it comes about, and the verbs and nouns that may stand
above it are endless. So it counts as done only in a frame that is known to tell of it as done.
"""

from ceasewire.lexicon.events import EventWords
from ceasewire.model.reading import Factuality
from ceasewire.reading.grammar.classes import INDEFINITE_ARTICLES
from ceasewire.reading.grammar.phrases import VERBAL, child, first_of_list, objects_of, prepositions
from ceasewire.reading.grammar.tags import PRESENT
from ceasewire.reading.grammar.tokens import Token

# Prepositions that say nothing of their own of whether what they govern came about.
_OPEN = frozenset(
    {"of", "on", "about", "over", "to", "for", "into", "around", "toward", "towards", "regarding", "concerning"}
)
_ONLY_OPEN = frozenset({"on", "about", "for", "toward", "towards"})
# What only links a subject with what is said of it.
_LINKS = frozenset({"be", "remain", "seem", "look", "appear", "become", "stay", "sound"})
_SHORT = frozenset({"up", "close", "closer", "near", "nearer"})
_ORDINALS = frozenset({"first", "second", "third", "last", "latest"})
# What else may be said of what "was made".
_SAID_OF = frozenset({"oprd", "acomp", "xcomp", "ccomp", "attr", "prt", "dobj"})


def is_asserted(noun: Token, words: EventWords) -> bool:
    """Whether what stands above a noun tells of what it names as done, or says nothing of that.

    Args:
        noun: names a step, a deal, an arrest or a seizure.
        words: the words of events of the language.
    """
    first = first_of_list(noun)
    if _is_dated(first):
        return True
    if first.dep_ == "nsubjpass":
        return _is_done_by(first.head, words)
    if first.dep_ == "nsubj":
        return _is_told_by(first.head, words)
    if first.dep_ == "dobj":
        return not is_only_let(first, words)
    if first.dep_ == "pobj":
        return not _is_open_behind(first.head, words)
    if first.dep_ == "appos":
        return not _is_named_as_aim(first, words)
    return True


def _is_named_as_aim(noun: Token, words: EventWords) -> bool:
    """Whether a noun only says which aim the word before its comma names ("on one CONDITION, the withdrawal")."""
    first = noun.left_edge
    before = first.doc[first.i - 2] if first.i > 1 and first.nbor(-1).text == "," else noun.head
    return not words.aims.isdisjoint({before.lemma_.lower(), noun.head.lemma_.lower()})


def told_in_passing(noun: Token, words: EventWords, *, named: bool) -> Factuality | None:
    """Return how the words right before a noun leave it: undone ("the AVERTED raid"), heard ("the REPORTED raid").

    Args:
        noun: names a deed that is not held or voted.
        words: the words of events of the language.
        named: whether it is a step, a deal, an arrest or a seizure; of an attack that failed there was one.

    Returns:
        `not_happened` or `alleged`; `happened` where no such word stands there.
    """
    before = {t.lower_ for c in noun.lefts if c.dep_ in {"amod", "compound", "advmod", "nmod"} for t in c.subtree}
    if noun.dep_ == "compound" and noun.head.lemma_.lower() in words.unfounded:
        return Factuality.NOT_HAPPENED  # "the withdrawal HOAX"
    if before & words.voided or (named and before & words.abortive):
        return Factuality.NOT_HAPPENED
    return Factuality.ALLEGED if before & words.heard else Factuality.HAPPENED


def is_only_let(noun: Token, words: EventWords) -> bool:
    """Whether a verb only lets its object come about, or works at it ("APPROVED a raid", "ARE ARRANGING a swap").

    Args:
        noun: names what is let.
        words: the words of events of the language.
    """
    first = first_of_list(noun)
    verb = first.head
    if first.dep_ != "dobj" or verb.pos_ != "VERB":
        return False
    if verb.lemma_ in words.granting_leave | words.contemplating:
        return True
    if any(c.dep_ == "prt" and c.lower_ == "up" for c in verb.rights):
        return verb.lemma_ in {"bring", "make"}  # "brought UP the release", "made UP the raid"
    working = verb.tag_ == "VBG" and any(c.lemma_ == "be" and c.dep_ == "aux" for c in verb.lefts)
    return working and verb.lemma_ in words.arranging


def is_only_spoken_of(noun: Token, words: EventWords) -> bool:
    """Whether any one of a kind is only said to be this or that ("A RAID on the camp WAS one of the options").

    Args:
        noun: names a deed that nothing was told of before.
        words: the words of events of the language.
    """
    first = first_of_list(noun)
    verb = first.head
    if not any(c.lower_ in INDEFINITE_ARTICLES for c in first.lefts):
        return False
    if first.dep_ == "pobj" and verb.lower_ in _ONLY_OPEN:
        return not _is_behind_told(verb, words)
    if first.dep_ == "nsubjpass":
        return not _is_done_by(verb, words)
    if first.dep_ != "nsubj":
        return False
    if verb.pos_ not in VERBAL:
        return not _is_told_by(verb, words)
    if verb.lemma_ in words.topical or _is_vain(verb) or (verb.lemma_ in _LINKS and not _is_said_as_done(verb, words)):
        return True
    return verb.lemma_ == "have" and child(verb, "dobj") is not None and verb.tag_ in PRESENT


def _is_dated(noun: Token) -> bool:
    """Whether it is said when it was ("FRIDAY's release", "the release on Monday")."""
    owner = child(noun, "poss")
    return owner is not None and owner.ent_type_ in {"DATE", "TIME"}


def _is_done_by(verb: Token, words: EventWords) -> bool:
    """Whether a passive tells that its subject came about ("WAS CARRIED OUT", "was condemned", not "was approved")."""
    if verb.lemma_ == "make":  # "six arrests WERE MADE", not "was made public"
        return not any(c.dep_ in _SAID_OF for c in verb.rights)
    if verb.lemma_ in words.letting:
        return False
    return verb.lemma_ in words.happening | words.carried_out | words.affirming


def _is_told_by(verb: Token, words: EventWords) -> bool:
    """Whether a verb says something of its subject that only what came about can do."""
    if verb.pos_ not in VERBAL:  # "made the release A CONDITION"
        return verb.lemma_.lower() not in words.aims | words.open_ended
    if verb.lemma_ in _LINKS:
        return _is_said_as_done(verb, words)
    if _is_vain(verb):
        return False
    if verb.lemma_ == "make":  # "the convoy MADE IT to the town"
        return any(c.lower_ == "it" and c.dep_ == "dobj" for c in verb.rights)
    return verb.lemma_ in words.affirming | words.occurring | words.carried_out


def _is_vain(verb: Token) -> bool:
    """Whether a verb of coming about says no such thing ("CAME UP in the talks", "TAKES two sides")."""
    if verb.lemma_ == "come":
        return any(c.lower_ in _SHORT for c in verb.rights)
    thing = child(verb, "dobj")
    return verb.lemma_ == "take" and thing is not None and thing.lower_ not in {"place", "effect", "hold", "shape"}


def _is_said_as_done(verb: Token, words: EventWords) -> bool:
    """Whether "be" says of its subject how it went or what it was ("was PEACEFUL", "was THE FIRST since May")."""
    if verb.lemma_ != "be":
        return False
    said = child(verb, "acomp", "attr")
    if said is not None and said.lemma_.lower() in words.accomplished:
        return True
    if said is None:
        goes_on = any(n.lower_ == "way" for p in prepositions(verb, "under") for n in objects_of(p))
        return goes_on or any(p.lower_ in {"after", "since"} for p in prepositions(verb))
    ordinal = any(c.lower_ in _ORDINALS or c.tag_ == "JJS" for c in (said, *said.lefts))
    return ordinal or (said.pos_ == "ADJ" and said.lemma_.lower() not in words.open_ended and not list(said.rights))


def _is_open_behind(preposition: Token, words: EventWords) -> bool:
    """Whether nothing says that what a preposition governs came about ("talks ON the release", "DEALT WITH it")."""
    if preposition.lower_ == "with":
        return preposition.head.lemma_.lower() in words.bargaining
    return preposition.lower_ in _OPEN and not _is_behind_told(preposition, words)


def _is_behind_told(preposition: Token, words: EventWords) -> bool:
    """Whether a preposition hangs on a word that takes what it governs for granted ("NEWS OF the release")."""
    above = preposition.head
    granting = (preposition.doc.clause_words.granting(preposition.lower_) or frozenset()) | words.taking
    said = [above]
    if above.pos_ in VERBAL:
        said += [c for c in above.rights if c.i < preposition.i and c.dep_ in {"dobj", "acomp", "attr", "prt"}]
        said += [n for p in prepositions(above) if p.i < preposition.i for n in objects_of(p)[:1]]
    granting = granting | words.granting | words.in_return
    if len(said) == 1 and above.pos_ in VERBAL:
        granting = granting | words.affirming  # "led to the release", but "SIGNALLED openness to it"
    return any(t.lemma_.lower() in granting for t in said)
