"""Mended offices: a person named, without a comma, behind the office and the land or body where he holds it.

1. "President of Norland Jan Kerr said", "the envoy to Norland Jan Kerr said": the person said it, in his office; so
   he did in "the leader of the Front, Jan Kerr, said", whatever the parser hung the name on
2. the name of a land or body ends where a known one does, at a common noun ("the Meru movement Jan Kerr"), at what a
   ministry is for ("the minister of defence Jan Kerr"), or where the tagger sees that a person's begins
3. "the firm's founder, Abu Tamm, said": who is named so between commas is a person
4. "killed Omar Tamm and Norland's army chief Jan Kerr": it is the chief who was killed too, and not Norland
5. "killed commander Omar Tamm and Jan Kerr": both were killed, and "commander" is one of them
6. "the envoy to Norland Jan Kerr and the ambassador to it Omar Tamm visited", "the envoy and ambassador to Norland
   Jan Kerr visited": two with an office each, and one with two offices
7. "Under Secretary for Trade Jan Kerr met them": he does, and "under" governs nobody
"""

from itertools import pairwise

from ceasewire.reading.grammar.tags import HYPHENS, NOMINAL, SUBJECTS
from ceasewire.reading.grammar.tokens import Doc, Token, Words

# So many words are no bare name of a person.
_MANY = 4
# How an office is tied to where it is held.
_HELD = frozenset({"of", "for", "to"})
# What stands inside the name of a land or body.
_INNER = frozenset({"of", "for", "the", "and", "in"})
# What ministries and offices are for.
_PORTFOLIOS = frozenset({
    "defence", "defense", "state", "affairs", "interior", "justice", "health", "information", "finance", "energy",
    "oil", "education", "agriculture", "transport", "security", "war", "trade", "culture", "labour", "labor", "staff",
})  # fmt: skip
# How the names of bodies end, and of things that are no person's either.
_BODIES = frozenset({
    "organization", "organisation", "administration", "commission", "authority", "agency", "council", "committee",
    "board", "association", "service", "department", "office", "institute", "union", "bureau", "foundation", "forces",
    "army", "movement", "front", "party", "bank", "group", "company", "university", "court", "parliament", "assembly",
    "senate", "airport", "ministry", "mission", "league", "command", "police", "brigade", "coalition", "alliance",
    "republic", "kingdom", "states", "nations", "congress", "corps", "region", "province", "city", "district",
})  # fmt: skip


def mend_offices(doc: Doc) -> None:
    """Let names behind an office and its place bear both, in place."""
    for token in doc[:-2]:
        if token.text == "Under" and token.tag_ == "IN" and token.nbor(1).text == "Secretary":
            _mend_under(token, token.nbor(1))
    for token in doc:
        if (
            token.lower_ in _HELD
            and token.i
            and token.nbor(-1).lower_ in doc.clause_words.offices
            and token.i + 3 < len(doc)
        ):
            _mend_holder(token.nbor(-1), token)
        elif token.dep_ == "appos" and _is_calling(token.head) and token.head.i < token.i:
            _mend_bearer(token, token.head)
        elif token.tag_ == "POS" and token.i and token.nbor(-1).dep_ == "conj":
            _mend_owner(token.nbor(-1), token)
    for token in doc:
        if token.dep_ == "appos" and token.head.pos_ in NOMINAL and _is_next_to(token.left_edge, token.head):
            _mend_listed(token, token.head)


def _mend_under(under: Token, secretary: Token) -> None:
    """Make one title of "Under Secretary" before what the office is for, as the subject of a verb that has none."""
    verb = under.head
    titled = secretary.nbor(1).lower_ in {"for", "of"} and secretary.head.i == under.i and verb.i > secretary.i
    if not titled or any(c.dep_ in SUBJECTS for c in verb.lefts):
        return
    secretary.hang_on(verb, "nsubj")
    for c in list(under.children):
        c.hang_on(secretary)
    under.hang_on(secretary, "compound")
    under.pos_, under.tag_ = "PROPN", "NNP"


def _is_calling(noun: Token) -> bool:
    """Whether a noun says what somebody is: an office, or what else people are called between commas."""
    words = noun.doc.clause_words
    return noun.lower_ in words.offices or noun.lower_ in words.occupations


def _mend_bearer(name: Token, noun: Token) -> None:
    """Make a person of a name of two words between commas behind a noun for a person."""
    words = name.doc[name.left_edge.i : name.i + 1]
    apart = name.left_edge.nbor(-1).text == "," and name.right_edge is name and name.nbor(1).text in {",", "."}
    named = 1 < len(words) < _MANY and all(t.pos_ == "PROPN" and t.text.istitle() for t in words)
    if not (apart and named) or name.lower_ in _BODIES:
        return
    if not any(t.ent_type_ == "PERSON" for t in words):
        for token in words:
            token.ent_type_ = "PERSON"
    if noun.tag_ == "NNP" and noun.text.isupper() and any(c.dep_ in {"det", "poss"} for c in noun.lefts):
        noun.pos_, noun.tag_, noun.lemma_ = "NOUN", "NN", noun.lower_  # "the company’s CEO"


def _is_next_to(name: Token, office: Token) -> bool:
    """Whether a name opens right behind an office, or behind where it is held ("the envoy FOR MALI Jan Kerr")."""
    between = name.doc[office.i + 1 : name.i] if office.i < name.i else ()
    return office.i < name.i and all(office.is_ancestor(t) and t.lower_ != "," for t in between)


def _mend_listed(name: Token, noun: Token) -> None:
    """List those who are named behind a person beside his office, of whom the parser makes further names of his."""
    if noun.dep_ not in {*SUBJECTS, "dobj", "pobj"} or name.pos_ != "PROPN":
        return
    others = [c for c in name.rights if c.dep_ == "conj"]
    if others and all(c.pos_ == "PROPN" or _is_calling(c) for c in others):
        for token in [c for c in name.rights if c.dep_ in {"conj", "cc"}]:
            token.hang_on(noun)


def _mend_owner(owner: Token, mark: Token) -> None:
    """Put a person with an office into a list where the parser put the land whose office it is."""
    first = owner.head
    office = first.head
    if (
        first.dep_ == "poss"
        and first.ent_type_ == "PERSON"
        and owner.ent_type_ != "PERSON"
        and office.lower_ in office.doc.clause_words.offices
    ):
        first.hang_on(office.head, office.dep_)
        office.hang_on(first, "conj")
        owner.hang_on(office, "poss")
        return
    above = {(owner.i, "appos"), (first.i, "conj"), (first.head.i, first.dep_)}
    behind = [c for t in (owner, first, first.head) for c in t.rights if c.left_edge.i == mark.i + 1]
    person = next((c for c in behind if (c.head.i, c.dep_) in above and c.pos_ == "PROPN"), None)
    if person is None or not any(t.lower_ in person.doc.clause_words.offices for t in person.lefts):
        return
    person.hang_on(first, "conj")
    owner.hang_on(person, "poss")


def _mend_holder(office: Token, of: Token) -> None:
    """Say of the office what the name behind its place is, as a comma would."""
    doc = office.doc
    if of.dep_ != "prep" or not (of.head.i == office.i or office.dep_ == "conj"):
        return
    end = of.i + 1
    while end < len(doc) and _goes_on(doc[end], of.i + 1):
        end += 1
    while end > of.i + 1 and doc[end - 1].pos_ != "PROPN":
        end -= 1
    at = _start_of_person(doc[of.i + 1 : end])
    if at is None and end < len(doc) and doc[end].text == ",":
        _mend_aside(office, of, end)
        return
    if at is None or end - at < 2 or not _is_name(doc[at:end]):
        return
    place, name = doc[at - 1], doc[end - 1]
    if office.head.i == name.i and name.head.i == name.i:
        return
    within = range(of.i + 1, at)
    if place.head.i not in {of.i, *within} or place.dep_ not in {"pobj", "compound"}:
        place.hang_on(of, "pobj")
    for token in [t for t in doc[of.i + 1 : at - 1] if t.head.i >= at]:
        token.hang_on(place, "det" if token.lower_ == "the" else "compound")
    before = office.head.head if office.head.dep_ == "appos" else office.head
    if office.dep_ == "conj" and before.head.i == name.i and before.i < office.i:
        before.hang_on(name.head, name.dep_)
    for token in [c for c in name.children if not of.i < c.i < end and c.i != office.i]:
        token.hang_on(office)
    if office.head.i in range(office.i, end):
        office.hang_on(name.head, name.dep_)
    name.hang_on(office, "appos")
    for token in doc[at : end - 1]:
        token.hang_on(name, "punct" if token.is_punct else "compound")
    for token in doc[at:end]:
        token.ent_type_, token.ent_iob_ = "PERSON", "B" if token.i == at else "I"
    if of.head.i != office.i:
        of.hang_on(office)
    first = office.head
    both = first.lower_ in doc.clause_words.offices and first.i == office.i - 2 and first.dep_ in SUBJECTS
    if office.dep_ == "conj" and both and not any(c.dep_ == "appos" for c in first.rights):
        name.hang_on(first, "appos")
        office.hang_on(name, "compound")


def _mend_aside(office: Token, of: Token, comma: int) -> None:
    """Hang a name between commas on the office before it, and not on the body ("leader of the Front, Jan Kerr,")."""
    doc, end = office.doc, comma + 1
    while end < len(doc) and (doc[end].pos_ == "PROPN" or doc[end].text in HYPHENS):
        end += 1
    if end - comma < 3 or end >= len(doc) or doc[end].text != "," or not _is_name(doc[comma + 1 : end]):
        return
    name, place = doc[end - 1], doc[comma - 1]
    body = range(of.i + 1, comma)
    if name.head.i not in {of.i, *body} or office.dep_ not in SUBJECTS:
        return
    for token in [t for t in doc[of.i + 1 : comma] if t.head.i > comma]:
        token.hang_on(*((token.nbor(-1), "pobj") if token.nbor(-1).dep_ == "prep" else (place, "compound")))
    name.hang_on(office, "appos")
    doc[comma].hang_on(office)
    doc[end].hang_on(office)
    for token in doc[comma + 1 : end - 1]:
        token.hang_on(name, "punct" if token.is_punct else "compound")
    for token in doc[comma + 1 : end]:
        token.ent_type_, token.ent_iob_ = "PERSON", "B" if token.i == comma + 1 else "I"


def _goes_on(token: Token, start: int) -> bool:
    """Whether a token may be part of the names behind an office, which begin at `start`."""
    if token.pos_ == "PROPN" or token.lower_ in _INNER:
        return True
    if token.i > start and (token.text in HYPHENS or token.tag_ == "POS"):
        return True  # "the head of Norland's Security Service Jan Kerr"
    return token.pos_ in {"NOUN", "ADJ"} and (token.lower_ in _BODIES | _PORTFOLIOS or token.text[:1].isupper())


def _is_name(words: Words) -> bool:
    """Whether words may be a person's name: proper nouns, of which the last ends no body's."""
    proper = all(t.pos_ == "PROPN" or t.text in HYPHENS for t in words)
    return proper and words[len(words) - 1].lower_ not in _BODIES and words[0].text[:1].isupper()


def _start_of_person(words: Words) -> int | None:
    """Return the token where a person's name begins behind the land or body that words open with, or null."""
    known = words[0].doc.clause_words.bearers if len(words) else frozenset()
    lower = [t.lower_ for t in words]
    for at in range(len(lower) - 2, 0, -1):
        if words[at].pos_ != "PROPN":
            continue
        opened = [j for j in range(at) if j == 0 or lower[j - 1] in _INNER]
        if lower[at] not in _BODIES | _PORTFOLIOS | _INNER and any(" ".join(lower[j:at]) in known for j in opened):
            return words[at].i
    for before, word in pairwise(words):
        if word.pos_ != "PROPN" or before.lower_ in _INNER:
            continue
        if before.lower_ in _PORTFOLIOS | _BODIES and word.lower_ not in _PORTFOLIOS | _BODIES:
            return word.i
        placed = before.ent_type_ == "GPE" and word.ent_type_ != "GPE"
        apart = before.dep_ == "pobj" and word.head.i != before.i and words[0].i <= before.i
        if (word.ent_type_ == "PERSON" and before.ent_type_ != "PERSON") or placed or apart:
            return word.i
    return None
