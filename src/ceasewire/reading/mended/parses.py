"""Mending: what the parser gets wrong again and again in news of conflicts, set right in its parse.

1. "took two guards hostage": the guards are taken, and "hostage" is said of them
2. "reported the raid and accused authorities of hiding it": "accused" is a verb
3. "in exchange for the rebels freeing ten men": the rebels free them
4. "Trump says", "Ayed said": a name that is tagged as a common noun or a verb is a name
5. "The council votes to withdraw its men": a plural with a subject and what is done is its sentence's verb
6. "Should the army refuse, the talks will end": "should" helps the verb before the comma, not the main one; "will end
   should the army refuse": the refusal is no part of what will end
7. "Hijri rejects the truce": a root with a subject and an object is a verb; "cease" is one everywhere; so is the
   participle with an object behind a root that has no other verb ("the coalition bombed the port"), while one before
   another finite verb is none ("the truce agreed between them took effect", "men held for a week have been freed");
   "retook", "overran" are past forms
8. "declares a three-day Eid ceasefire": the object with an article is a noun
9. "rejected Rwandan claims that it had", "dismissed as lies reports that it had": "claims", "reports" are nouns
10. what the parser gives to the wrong noun of a name, a place or a list (see `nouns`, `offices`, `ties`), or takes for
    something else in the report of what somebody says (see `speech`, `speakers`, `sources`, `voices`, `asides`,
    `tellers`, `reports`), or takes apart in it (see `clauses`, `relatives`, `halves`), or misses as what a sentence
    tells (see `tellings`, `headlines`), and those at whom something is fired whom it gives to a participle (see
    `aims`), and verbs in the present that it takes for nouns (see `presents`)
"""

from ceasewire.reading.grammar.circles import find_circle
from ceasewire.reading.grammar.phrases import has_subject
from ceasewire.reading.grammar.tags import FINITE_OR_MODAL, NOMINAL_OR_PRONOUN
from ceasewire.reading.grammar.tokens import Doc, Token
from ceasewire.reading.mended.aims import mend_aims
from ceasewire.reading.mended.asides import mend_asides
from ceasewire.reading.mended.avowals import mend_avowals
from ceasewire.reading.mended.clauses import mend_clauses
from ceasewire.reading.mended.complements import mend_complements
from ceasewire.reading.mended.digests import mend_digests
from ceasewire.reading.mended.fronts import mend_fronts
from ceasewire.reading.mended.halves import mend_halves
from ceasewire.reading.mended.headlines import mend_headlines
from ceasewire.reading.mended.lists import mend_lists
from ceasewire.reading.mended.nouns import mend_nouns
from ceasewire.reading.mended.offices import mend_offices
from ceasewire.reading.mended.presents import (
    ARMS,
    KILLS,
    STRIKES,
    hidden_verb,
    make_verb,
    mend_article,
    mend_hinges,
    mend_hyphen,
    mend_kills,
    mend_order,
    mend_reported,
    mend_sites,
    mend_striking,
    raise_verb,
)
from ceasewire.reading.mended.relatives import mend_relatives
from ceasewire.reading.mended.reports import mend_reports
from ceasewire.reading.mended.sources import mend_sources
from ceasewire.reading.mended.speakers import mend_speakers
from ceasewire.reading.mended.speech import mend_speech
from ceasewire.reading.mended.tellers import mend_tellers
from ceasewire.reading.mended.tellings import mend_tellings
from ceasewire.reading.mended.ties import mend_ties
from ceasewire.reading.mended.voices import mend_voices

# Said of those who are taken; and the verbs beside it.
_CAPTIVE = frozenset({"hostage", "captive", "prisoner"})
# Past forms that the parser takes for adjectives behind "and", and their verbs.
_JOINED_PASTS = {
    "threatened": "threaten", "promised": "promise", "proposed": "propose", "pledged": "pledge", "ordered": "order",
    "rejected": "reject", "demanded": "demand", "imposed": "impose",
}  # fmt: skip
_TAKING = frozenset({"take", "hold", "keep"})
# Verbs whose participle keeps an object behind it ("a front given arms").
# Who does these "to" do something is never what they are done to.
_BINDING = frozenset({"offer", "pledge", "vow", "promise", "threaten", "agree", "refuse"})
# What nobody has done to him, so that no participle tells it of its noun.
_GOING = frozenset({
    "cross", "march", "arrive", "return", "land", "flow", "pour", "roll", "head", "clash", "collapse", "vote",
    "disappear", "vanish", "emerge", "erupt", "explode", "die", "sail", "fly", "walk", "travel",
})  # fmt: skip
_TWO_OBJECTS = frozenset({
    "give", "grant", "award", "offer", "show", "tell", "teach", "pay", "deny", "promise", "call", "name", "send",
    "hand", "refuse", "accord", "allow", "make", "assign", "owe", "sell", "lend", "ask",
})  # fmt: skip
# Past forms that the tagger takes for nouns.
_PAST_FORMS = {
    "retook": "retake", "overran": "overrun", "outfought": "outfight", "overthrew": "overthrow", "shot": "shoot",
}  # fmt: skip
# Basic forms that the lemmatizer gets wrong ("STAGED", "WAGED").
_LEMMAS = {"stag": "stage", "wag": "wage"}
# Forms that a name is mistaken for; what is tagged as a name of somebody.
_MISTAKEN = frozenset({"NN", "NNS", "VBN", "VBD", "VBG", "VB", "VBP"})
_SOMEBODY = frozenset({"PERSON", "ORG"})
# Verb forms that a noun is mistaken for, and where only a noun stands.
_BARE = frozenset({"VB", "VBP"})
_NOMINAL_PLACES = frozenset({"dobj", "pobj", "nsubj", "nsubjpass"})
# What stands before a clause or at its end, and hangs on its verb.
_FRONTED = frozenset({"prep", "npadvmod", "advmod", "advcl"})


def mend_parse(doc: Doc) -> bool:
    """Set these faults of a parse right, in place; return False where that would close a circle."""
    moves = 0
    for stage in _STAGES:
        stage(doc)
        if doc.moves > moves:
            moves = doc.moves
            if find_circle([t.head.i for t in doc]) is not None:
                return False
    return True


def _mend_tokens(doc: Doc) -> None:
    """Set right what single words show, each by the first mending that fits it."""
    for token in doc:
        if token.tag_ == "VBN" and token.dep_ == "advcl":
            _mend_unhelped(token)
        if token.tag_ == "VBD" and token.lower_ == token.lemma_ and token.dep_ == "conj":
            _mend_unchanged(token, token.head)
        if token.lower_ in _CAPTIVE and token.i > 1:
            _mend_captive(token)
        elif token.lower_ == "accused" and token.dep_ == "amod":
            _mend_accused(token)
        elif token.tag_ == "VBG" and token.dep_ == "acl":
            _mend_exchange(token)
        elif token.lower_ == "free" and token.tag_ == "JJ" and {"nsubj", "dobj"} <= {c.dep_ for c in token.children}:
            token.tag_, token.pos_ = "VB", "VERB"  # "would see the front free ten men"
        elif token.lower_ == "free" and token.tag_ == "JJ" and token.dep_ == "amod" and token.i > 1:
            _mend_free(token, token.head, token.nbor(-1))
        if token.dep_ == "pobj" and token.lower_ in token.doc.clause_words.seldom and token.nbor(-1) is token.head:
            _mend_seldom(token, token.head)
        elif token.lower_ == "free" and token.tag_ == "JJ" and token.dep_ in {"advcl", "oprd"}:
            _mend_set_free(token, token.head)
        elif token.lower_ in _JOINED_PASTS and token.dep_ == "amod" and token.i > 1:
            _mend_joined_verb(token, token.head, token.nbor(-1))
        elif token.lower_ == "should" and token.is_sent_start:
            _mend_inversion(token)
        elif token.lower_ == "should" and token.dep_ == "aux" and token.head.dep_ == "ccomp":
            _mend_closing_inversion(token, token.head)
        elif token.lower_ == "cease" and token.tag_ in {"NN", "NNP"} and token.dep_ == "compound":
            _mend_cease(token)
        elif token.tag_ == "VBZ" and token.dep_ == "dobj":
            _mend_claims(token)
        elif token.lower_ in {"until", "till"} and token.dep_ == "prep" and token.head.lemma_ == "have":
            _mend_time_left(token, token.head)
        elif token.tag_ == "VBZ" and token.dep_ == "relcl" and token.i + 1 < len(doc):
            _mend_plural(token, token.nbor(1), token.nbor(-1))
        elif token.lower_ == "hinges" and token.tag_ == "NNS" and token.i + 1 < len(doc):
            mend_hinges(token, token.nbor(1))
        elif token.tag_ == "NNS" and token.dep_ == "ccomp" and {"nsubj", "dobj"} <= {c.dep_ for c in token.children}:
            mend_reported(token)
        elif token.lower_ == "launch" and token.tag_ == "VBP" and token.dep_ == "ccomp":
            mend_sites(token, token.head)
        elif token.lower_ in {"al", "el"} and token.dep_ == "pobj" and token.i + 2 < len(doc):
            mend_article(token, token.nbor(1), token.nbor(2))
        elif token.lower_ in KILLS and token.dep_ == "pobj" and token.i > 1 and mend_kills(token, token.nbor(-1)):
            continue
        elif token.tag_ == "VBZ" and token.dep_ in {"pobj", "nsubjpass"}:
            _make_noun(token)  # "between his two COUNTERPARTS", "ceasefire TALKS were suspended"
            for before in [c for c in token.lefts if c.dep_ == "nsubj" and c.i == token.i - 1]:
                before.dep_ = "compound"
        elif token.tag_ == "VBZ" and token.dep_ == "advcl":
            _mend_reports(token)
        elif token.tag_ in _BARE and token.dep_ in _NOMINAL_PLACES:
            _mend_bare_noun(token)
        elif token.dep_ == "conj" and token.tag_ == "NN" and token.i + 1 < len(doc):
            _mend_pair(token, token.nbor(1))
        elif token.lower_ == "lay" and token.lemma_ == "lie" and any(c.dep_ == "dobj" for c in token.rights):
            token.lemma_ = "lay"  # "demanded that they LAY down their arms": with an object it is no past of "lie"
            token.tag_ = "VB" if any(c.lower_ == "that" and c.dep_ == "mark" for c in token.lefts) else token.tag_
        elif token.lemma_ in _LEMMAS and token.pos_ == "VERB":
            token.lemma_ = _LEMMAS[token.lemma_]
        elif token.lower_ in _PAST_FORMS and token.pos_ in {"NOUN", "PROPN", "ADJ"}:
            _mend_past_form(token)
        elif token.text == "-" and token.dep_ in _NOMINAL_PLACES and 0 < token.i < len(doc) - 1:
            mend_hyphen(token, token.nbor(-1), token.nbor(1))
        elif token.is_punct and token.pos_ == "PROPN":
            token.pos_, token.tag_ = "PUNCT", "HYPH"  # the mark in "al-Sudani" names nobody
        elif _is_mistagged_name(token):
            token.pos_, token.tag_, token.lemma_ = "PROPN", "NNP", token.text


def _mend_unhelped(verb: Token) -> None:
    """Make a past form of a participle with a subject behind a mark and no helping verb ("after they AGREED by")."""
    held = {c.dep_ for c in verb.lefts}
    if {"mark", "nsubj"} <= held and not held & {"aux", "auxpass"}:
        verb.tag_ = "VBD"


def _mend_unchanged(verb: Token, first: Token) -> None:
    """Make a bare verb of what looks like its past, behind one that is helped ("would relent and SET them free")."""
    helped = any(c.dep_ == "aux" and c.tag_ in {"MD", "TO"} for c in first.lefts)
    if first.tag_ == "VB" and helped and not has_subject(verb):
        verb.tag_ = "VB"


def _mend_past_form(word: Token) -> None:
    """Make a verb of a past form that the tagger does not know, where it has a subject or an object."""
    if not {"nsubj", "dobj"} & {c.dep_ for c in word.children}:
        return
    word.pos_, word.tag_, word.lemma_ = "VERB", "VBD", _PAST_FORMS[word.lower_]


def _mend_roots(doc: Doc) -> None:
    for sentence in doc.sentences():
        root = sentence.root
        if root.pos_ in {"NOUN", "PROPN"} and (verb := hidden_verb(root)) is not None:
            raise_verb(verb, root)
        elif root.pos_ in {"NOUN", "PROPN"} and (verb := _past_verb(root)) is not None:
            _raise_past(verb, root)
        elif root.pos_ in {"NOUN", "PROPN"} and (verb := _verb_before(root)) is not None:
            _raise_before(verb, root)
        elif root.tag_ == "NNS" and _governs_as_verb(root):
            make_verb(root)
        elif root.lower_ in STRIKES and root.i and root.nbor(-1).lower_ in ARMS:
            mend_striking(root, root.nbor(-1))
        elif root.tag_ == "VB" and (troops := next((c for c in root.lefts if c.dep_ == "nsubj"), None)) is not None:
            mend_order(root, troops)
        elif root.tag_ == "NN" and {"nsubj", "dobj"} <= {c.dep_ for c in root.children}:
            root.pos_, root.tag_, root.lemma_ = "VERB", "VBP", root.lower_  # "The Houthis launch a missile"
        elif root.tag_ == "NN" and any(c.dep_ == "dobj" for c in root.rights):
            _mend_named_root(root)
    for token in doc:
        if token.tag_ in {"VBD", "VBN"} and token.dep_ in {"ROOT", "ccomp"} and (main := _verb_beyond(token)):
            _lower_participle(token, main)


def _mend_named_root(root: Token) -> None:
    """Make a verb of a noun that has an object, with the names before it ("Roe and Tamm SIGN a deal")."""
    names = [c for c in root.lefts if c.dep_ in {"compound", "nmod"}]
    if not names or names[-1].i != root.i - 1 or names[-1].pos_ not in {"PROPN", "NOUN"}:
        return
    root.pos_, root.tag_, root.lemma_ = "VERB", "VBP", root.lower_
    first, last = names[0], names[-1]
    if first is not last and any(c.dep_ == "cc" for c in first.rights):
        for title in [c for c in first.rights if c.dep_ == "conj"]:
            title.hang_on(last, "compound")
        last.hang_on(first, "conj")
    else:
        for name in names[:-1]:
            name.hang_on(last)
        first = last
    first.hang_on(root, "nsubj")


def _mend_captive(word: Token) -> None:
    verb, taken = word.head, word.nbor(-1)
    if verb.pos_ != "VERB" or verb.lemma_ not in _TAKING or verb.i > taken.i or taken.pos_ not in NOMINAL_OR_PRONOUN:
        return
    if word.dep_ == "dobj" and taken.head.i == word.i and taken.dep_ in {"compound", "nmod"}:
        for other in [c for c in word.lefts if c.i != taken.i]:
            other.hang_on(taken)
    elif not (word.dep_ in {"ccomp", "dobj", "advmod"} and (taken.head.i in {word.i, verb.i})):
        return
    if taken.dep_ == "pobj" or taken.i == verb.i:
        return
    taken.hang_on(verb, "dobj")
    word.hang_on(verb, "oprd")


def _mend_seldom(verb: Token, to: Token) -> None:
    """Make a verb behind "to" of one that the parser has seldom seen ("urged it to APOLOGISE")."""
    if to.lower_ != "to" or verb.tag_ not in {"NN", "JJ"}:
        return
    verb.hang_on(to.head, "xcomp")
    to.hang_on(verb, "aux")
    verb.pos_, verb.tag_, to.pos_, to.tag_ = "VERB", "VB", "PART", "TO"


def _mend_free(free: Token, freed: Token, to: Token) -> None:
    """Make a verb of "free" behind "to": "urged both sides to FREE detainees"."""
    behind = to.lower_ == "to" and to.dep_ in {"prep", "dative"} and freed.head.i == to.i and freed.dep_ == "pobj"
    if not behind or freed.lemma_.lower() not in freed.doc.clause_words.freed:
        return
    above = to.head
    verb = above if above.pos_ == "VERB" else above.head.head if above.dep_ == "pobj" else above.head
    free.hang_on(verb, "xcomp")
    free.pos_, free.tag_, free.lemma_ = "VERB", "VB", "free"
    freed.hang_on(free, "dobj")
    to.hang_on(free, "aux")
    to.pos_, to.tag_ = "PART", "TO"


def _mend_set_free(free: Token, verb: Token) -> None:
    """Make an object of how many are set free: "set FREE 21 OF THE GIRLS"."""
    counted = next((c for c in free.rights if c.dep_ == "nummod"), None)
    if counted is not None and verb.lemma_ == "set" and not any(c.dep_ == "dobj" for c in verb.rights):
        counted.hang_on(verb, "dobj")
        free.dep_ = "oprd"


def _mend_joined_verb(past: Token, thing: Token, joint: Token) -> None:
    """Make a second verb of a past form behind "and": "suspended its membership AND THREATENED sanctions unless".

    The parser joins the noun to the verb, or to its object; nobody closes a border and reprisals that are threatened.
    """
    if joint.dep_ != "cc" or thing.dep_ != "conj" or thing.left_edge.i != past.i:
        return
    first = thing.head if thing.head.pos_ == "VERB" else thing.head.head
    joined = thing.head.i == first.i or (thing.head.dep_ == "dobj" and past.lower_ == "threatened")
    if not joined or first.tag_ != "VBD" or first.i > past.i:
        return
    behind = [c for c in (*first.rights, *thing.head.rights) if c.i > thing.i and c.dep_ in {"advcl", "prep"}]
    past.hang_on(first, "conj")
    past.pos_, past.tag_, past.lemma_ = "VERB", "VBD", _JOINED_PASTS[past.lower_]
    thing.hang_on(past, "dobj")
    joint.hang_on(first)
    for part in behind:
        part.hang_on(past)


def _mend_accused(word: Token) -> None:
    noun, joint = word.head, word.nbor(-1) if word.i else word
    verb = noun.head.head if noun.dep_ == "conj" else noun
    # The parser may hang "of hiding it" on the first noun.
    of = [c for c in (*noun.rights, *noun.head.rights) if c.lower_ == "of" and c.i > noun.i]
    if joint.lower_ != "and" or noun.dep_ != "conj" or noun.i != word.i + 1 or verb.pos_ != "VERB" or not of:
        return
    for preposition in of:
        preposition.hang_on(word)
    word.hang_on(verb, "conj")
    word.pos_, word.tag_ = "VERB", "VBD"
    noun.hang_on(word, "dobj")
    word.lemma_ = "accuse"


def _mend_exchange(verb: Token) -> None:
    doer = verb.nbor(-1) if verb.i else verb
    preposition = doer.head
    fits = doer.dep_ == "pobj" and doer.pos_ in NOMINAL_OR_PRONOUN and preposition.lower_ == "for"
    if not fits or verb.head.lower_ not in {"exchange", "return"} or preposition.head.i != verb.head.i:
        return
    verb.hang_on(preposition, "pcomp")
    doer.hang_on(verb, "nsubj")


def _mend_inversion(should: Token) -> None:
    main, comma = should.head, next((t for t in should.sent if t.text == ","), None)
    if should.dep_ != "aux" or comma is None or main.i < comma.i or comma.i - should.i < 3 or "?" in should.sent.text:
        return
    verb = comma.nbor(-1)
    if verb.dep_ != "nsubj" or verb.head.i != should.i:
        _mend_inversion_of_name(should, main, comma)
        return
    subject = verb.nbor(-1)
    for left in [c for c in verb.lefts if c.i != subject.i]:
        left.hang_on(subject)
    verb.hang_on(main, "advcl")
    verb.pos_, verb.tag_, verb.lemma_ = "VERB", "VB", verb.lower_
    subject.hang_on(verb, "nsubj")
    should.hang_on(verb)


def _mend_closing_inversion(should: Token, verb: Token) -> None:
    """Hang what "should" opens behind a clause on that clause's verb ("will leave SHOULD A TRUCE NOT HOLD")."""
    subjects = [c for c in verb.lefts if c.dep_ in {"nsubj", "nsubjpass"}]
    own = any(c.left_edge.i == should.i + 1 for c in subjects)
    if not own or should.nbor(-1).is_punct or "?" in should.sent.text:
        return
    before = reversed(should.doc[should.sent.start : should.i])
    main = next((t for t in before if t.pos_ == "VERB" and any(c.tag_ == "MD" for c in t.lefts)), None)
    if main is None:
        return
    above = next((t for t in (main, *main.ancestors) if t.head is verb and t.i < should.i), None)
    if above is not None:  # "the group said, WARNING that it would return should the army attack"
        above.hang_on(verb.head, above.dep_)
    verb.hang_on(main, "advcl")
    for thing in (c for c in subjects if main.i < c.i < should.i):
        thing.hang_on(main, "dobj")  # "will recognise THE STATE should a truce not hold"


def _mend_inversion_of_name(should: Token, main: Token, comma: Token) -> None:
    """Make a verb of what the parser takes for part of the name behind it ("Should Mali ATTACK Kidal, ...")."""
    place = comma.nbor(-1)
    verb = place.left_edge
    while verb.i < place.i and not (verb.i > should.i + 1 and verb.tag_ in {"NN", "VB"} and verb.text.islower()):
        verb = verb.nbor(1)
    subject = verb.nbor(-1)
    named = place.tag_ == "NNP" and verb.dep_ == "compound" and place.head.i in {main.i, should.i}
    if verb.i >= place.i or not named or subject.pos_ not in NOMINAL_OR_PRONOUN or subject.left_edge.i != should.i + 1:
        return
    for left in [c for c in (*place.lefts, *verb.lefts) if c.i < subject.i]:
        left.hang_on(subject)
    verb.hang_on(main, "advcl")
    verb.pos_, verb.tag_, verb.lemma_ = "VERB", "VB", verb.lower_
    subject.hang_on(verb, "nsubj")
    place.hang_on(verb, "dobj")
    should.hang_on(verb)


def _mend_claims(noun: Token) -> None:
    """Make a noun of "claims" between an adjective of a country and its clause."""
    before, verb = noun.nbor(-1) if noun.i else noun, noun.head
    clause = next((c for c in noun.rights if c.dep_ == "ccomp"), None)
    if before.head.i != verb.i or before.dep_ != "dobj" or clause is None or not before.text[:1].isupper():
        return
    _make_noun(noun)
    before.hang_on(noun, "amod")
    clause.dep_ = "acl"
    for after in [c for c in clause.rights if c.dep_ == "advcl" and c.tag_ == "VBG" and c.nbor(-1).text == ","]:
        after.hang_on(verb)  # ", calling the charge baseless" is said by who rejected the claims


def _mend_time_left(until: Token, have: Token) -> None:
    """Make what is to be done of what somebody has until a day to do ("The rebels HAVE UNTIL FRIDAY TO LEAVE")."""
    task = next(
        (c for c in have.rights if c.i == until.right_edge.i + 2 and c.dep_ == "advcl" and c.tag_ == "VB"), None
    )
    dated = any(t.ent_type_ in {"DATE", "TIME"} for t in until.subtree)
    if task is not None and dated and have.nbor(1) is until and task.nbor(-1).lower_ == "to":
        task.dep_ = "xcomp"


def _mend_plural(plural: Token, helper: Token, that: Token) -> None:
    """Make a subject of a plural behind "that" which the parser takes for a verb ("provided that CARGOES are seen")."""
    verb = helper.head
    finite = helper.dep_ in {"aux", "auxpass"} and helper.tag_ in {"VBP", "VBD", "MD"} and verb.i > helper.i
    owned = any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.lefts)
    if that.lower_ != "that" or that.head.i != plural.i or not finite or owned:
        return
    if any(c.dep_ in {"dobj", "xcomp", "ccomp"} for c in plural.rights):
        return
    noun = plural.head
    verb.hang_on(noun, "acl")
    plural.hang_on(verb, "nsubjpass" if helper.dep_ == "auxpass" else "nsubj")
    that.hang_on(verb, "mark")
    _make_noun(plural)


def _mend_bare_noun(noun: Token) -> None:
    """Make a noun of a bare verb form that has an article and no subject; a name between the two is part of it."""
    name = noun.nbor(-1) if noun.i else noun
    named = name.pos_ == "PROPN" and name.head.i == noun.head.i and name.dep_ == noun.dep_ and not noun.children
    if named and any(c.dep_ == "det" for c in name.lefts):  # "extend the Eid truce"
        for word in [c for c in name.lefts if c.dep_ == "det"]:
            word.hang_on(noun)
        name.hang_on(noun, "compound")
    if any(c.dep_ == "det" for c in noun.lefts) and not any(c.dep_ in {"nsubj", "aux"} for c in noun.lefts):
        _make_noun(noun, "NN")
    elif noun.is_sent_start and noun.dep_ in {"nsubj", "nsubjpass"} and noun.nbor(1).lower_ == "that":
        _make_noun(noun, "NN")  # "News that they had signed was confirmed"
        for clause in [c for c in noun.rights if c.dep_ == "ccomp"]:
            clause.dep_ = "acl"


def _mend_reports(noun: Token) -> None:
    """Make a noun of "reports" behind what it is called: "dismissed AS LIES reports that"."""
    verb, called = noun.head, next((c for c in noun.lefts if c.dep_ == "nsubj"), None)
    mark = next((c for c in noun.lefts if c.dep_ == "mark" and c.lower_ == "as"), None)
    before = noun.nbor(-1) if noun.i else noun
    if called is None and before.dep_ == "pobj" and before.head.lower_ == "as" and before.head.head.i == verb.i:
        called, mark = before, before.head
    clause = next((c for c in noun.rights if c.dep_ == "ccomp"), None)
    if called is None or mark is None or clause is None or verb.i != mark.i - 1 or called.i != noun.i - 1:
        return
    if not any(c.lower_ == "that" for c in clause.lefts):
        return
    mark.hang_on(verb, "prep")
    mark.pos_ = "ADP"
    called.hang_on(mark, "pobj")
    _make_noun(noun)
    noun.hang_on(verb, "dobj")
    clause.dep_ = "acl"


def _mend_pair(first: Token, second: Token) -> None:
    """Make one phrase of "opposition politicians" in "commentators and opposition politicians"."""
    beside = second.dep_ in {"conj", "appos"} and second.head.i in {first.i, first.head.i}
    if second.tag_ == "NNS" and beside and first.head.i < first.i:
        second.hang_on(first.head, "conj")
        first.hang_on(second, "compound")


def _is_mistagged_name(token: Token) -> bool:
    """Whether a capitalised subject that the tagger takes for a common word is somebody's name."""
    if token.tag_ not in _MISTAKEN or not token.text[:1].isupper() or token.text.isupper() or len(token.text) < 3:
        return False
    if token.tag_ == "NNS" and token.lemma_ != token.lower_:
        return False  # "Warplanes struck": a plural that the lexicon of forms knows
    named = token.dep_ in {"nsubj", "nsubjpass"} and token.ent_type_ in _SOMEBODY
    return named and not any(c.dep_ in {"det", "amod", "poss"} for c in token.lefts)


def _past_verb(root: Token) -> Token | None:
    """Return the verb with an object that was taken for a participle behind its subject, or null.

    It may hang on the last noun in the subject's phrase ("A raid on A MARKET KILLED nine", "Talks on A TRUCE ENDED"),
    or on what is said of the subject between two commas ("Kenya, chair of the bloc, CALLED on both to stop").
    """
    within = [n for p in root.rights if p.dep_ == "prep" for n in p.rights if n.dep_ == "pobj"]
    within += [n for n in root.rights if n.dep_ == "appos"]
    for token in (t for noun in (root, *within) for t in noun.rights):
        if token.dep_ == "acl" and token.lower_ == "ended" and not any(c.dep_ == "agent" for c in token.rights):
            return token if any(t.text == "." for t in root.rights) else None
        apart = any(c.dep_ == "prt" or (c.dep_ == "prep" and c.i == token.i + 1) for c in token.rights)
        given = token.lemma_ in _TWO_OBJECTS and not apart  # "handed OVER two", "called ON both"
        if token.dep_ == "acl" and token.lemma_ in _BINDING and _is_bound(token, root):
            return token
        if token.dep_ == "acl" and token.tag_ in {"VBN", "VBD"} and not given:
            helped = any(c.dep_ in {"aux", "auxpass", "mark", "nsubj", "nsubjpass"} for c in token.lefts)
            inserted = token.nbor(-1).text == "," and any(c.dep_ in {"appos", "relcl"} for c in root.rights)
            asking = token.lower_ == "called" and token.nbor(1).lower_ in {
                "on",
                "upon",
            }  # "The mission CALLED ON both to stop"
            held = {"dobj", "xcomp", "ccomp"} if inserted or asking else {"dobj"}
            return token if not helped and any(c.dep_ in held for c in token.rights) else None
    return _gone_verb(root)


def _gone_verb(root: Token) -> Token | None:
    """Return the verb of going that was taken for a participle, where its sentence has no other verb, or null.

    "A convoy carrying flour for thousands of people CROSSED into the valley on Monday."
    """
    if root.sent[-1].text != "." or any(t.tag_ in FINITE_OR_MODAL for t in root.sent):
        return None
    last = next((t for t in root.subtree if t.lemma_ in _GOING and t.dep_ == "acl" and t.tag_ == "VBN"), None)
    if last is None or last.i + 1 >= len(last.doc) or last.nbor(1).dep_ not in {"prep", "npadvmod", "prt"}:
        return None
    return None if any(c.dep_ in {"agent", "dobj", "aux", "auxpass"} for c in last.children) else last


def _is_bound(verb: Token, root: Token) -> bool:
    """Whether a name binds itself to what stands in the infinitive ("The Front OFFERED on Monday TO STOP raids.")."""
    helped = any(c.dep_ in {"aux", "auxpass", "mark", "nsubj", "nsubjpass", "agent", "dobj"} for c in verb.children)
    to_do = (c for c in verb.rights if c.dep_ in {"advcl", "xcomp"} and any(t.tag_ == "TO" for t in c.lefts))
    return root.pos_ == "PROPN" and not helped and next(to_do, None) is not None and root.sent[-1].text == "."


def _raise_past(verb: Token, subject: Token) -> None:
    """Make a participle the main verb of the noun that it was hung on."""
    behind = [c for noun in (subject, verb.head) for c in noun.rights if c.i > verb.i]
    verb.hang_on(verb, "ROOT")
    subject.hang_on(verb, "nsubj")
    for token in behind:
        token.hang_on(verb)
    verb.pos_, verb.tag_ = "VERB", "VBD"


def _governs_as_verb(root: Token) -> bool:
    """Whether a root in "s" has a subject, and an object or what is done ("The council VOTES to withdraw its men")."""
    own = {c.dep_ for c in root.children}
    return "nsubj" in own and ("dobj" in own or ("xcomp" in own and "det" not in own))


def _verb_before(root: Token) -> Token | None:
    """Return the verb with a subject that was taken for an attribute of its object.

    "Al-Shabaab SEIZED Adale", "The junta RELEASED veteran activist Min".
    """
    for verb in root.lefts:
        if verb.dep_ == "amod" and verb.tag_ in {"VBD", "VBN"} and any(c.dep_ == "nsubj" for c in verb.lefts):
            before = [c for c in root.lefts if c.i < verb.left_edge.i]
            return verb if all(c.is_punct or c.dep_ in _FRONTED for c in before) else None
    return None


def _raise_before(verb: Token, root: Token) -> None:
    """Make an attribute the main verb, and its noun its object."""
    verb.hang_on(verb, "ROOT")
    verb.pos_, verb.tag_ = "VERB", "VBD"
    for token in [c for c in root.children if c.i != verb.i and (c.is_punct or c.dep_ in _FRONTED)]:
        token.hang_on(verb)
    root.hang_on(verb, "dobj")


def _verb_beyond(root: Token) -> Token | None:
    """Return the main verb behind a participle that was taken for it.

    "The truce agreed between them TOOK effect", "Ten men held for a week have been FREED".
    """
    behind = [c for c in root.rights if c.dep_ == "conj" and (c.tag_ == "VBD" or _has_helper(c))]
    if root.dep_ == "ccomp":
        behind += [c for c in root.head.rights if c.i > root.i and c.dep_ == "ccomp" and _has_helper(c)]
    main = next(iter(behind), None)
    subject = next((c for c in root.lefts if c.dep_ == "nsubj"), None)
    if main is None or subject is None or any(c.dep_ in {"dobj", "ccomp", "xcomp", "aux"} for c in root.children):
        return None
    between = root.doc[root.i + 1 : main.left_edge.i]
    own = any(c.dep_ in {"nsubj", "nsubjpass"} for c in main.children)
    joined = any(c.dep_ == "cc" for c in root.children) or any(t.is_punct for t in between)
    return None if own or joined or not between else main


def _has_helper(participle: Token) -> bool:
    return participle.tag_ == "VBN" and any(c.dep_ == "auxpass" for c in participle.lefts)


def _lower_participle(participle: Token, main: Token) -> None:
    """Hang a participle on its noun, and make the verb behind it the main one."""
    subject = next(c for c in participle.lefts if c.dep_ == "nsubj")
    for token in [c for c in participle.children if c.is_punct or c.i > main.i or c.i < subject.left_edge.i]:
        token.hang_on(main)
    main.hang_on(main if participle.dep_ == "ROOT" else participle.head, participle.dep_)
    subject.hang_on(main)
    if _has_helper(main):
        subject.dep_ = "nsubjpass"
    participle.hang_on(subject, "acl")
    participle.tag_ = "VBN"


def _make_noun(word: Token, tag: str = "NNS") -> None:
    """Tag a word as a common noun, a plural in "s" unless the tag is another."""
    lemma = word.lower_.removesuffix("s") if tag == "NNS" else word.lower_
    word.pos_, word.tag_, word.lemma_ = "NOUN", tag, lemma


def _mend_cease(cease: Token) -> None:
    """Give the verb its object and the subject of the one that it is coordinated with.

    In "demand that all parties to the accord cease fire and refrain from raids" the parser takes "the accord cease
    fire" for one noun phrase.
    """
    stopped, before = cease.head, cease.nbor(-1)
    later = next((t for t in stopped.rights if t.dep_ == "conj" and t.pos_ == "VERB"), None)
    later = later or next((a for a in stopped.ancestors if a.pos_ == "VERB" and a.i > stopped.i), None)
    if (
        later is None
        or before.pos_ not in NOMINAL_OR_PRONOUN
        or before.head.i not in {stopped.i, cease.i}
        or later.sent.start != cease.sent.start
    ):
        return
    before.hang_on(stopped.head, stopped.dep_)
    for left in [c for c in stopped.lefts if c.i < before.i]:
        left.hang_on(before)
    cease.hang_on(later.head, later.dep_)
    cease.pos_, cease.tag_, cease.lemma_ = "VERB", "VB", "cease"
    stopped.hang_on(cease, "dobj")
    for left in [c for c in later.lefts if c.i < cease.i]:
        left.hang_on(cease)
    later.hang_on(cease, "conj")


_STAGES = (
    _mend_tokens, mend_fronts, mend_offices, mend_nouns, mend_aims, mend_ties, mend_lists, mend_speech, mend_speakers,
    mend_sources, mend_voices, mend_asides, mend_tellers, mend_reports, mend_complements, mend_avowals, mend_clauses,
    mend_halves, mend_relatives, mend_digests, _mend_roots, mend_tellings, mend_headlines,
)  # fmt: skip
