"""What a deal holds: the clauses and lists that tell of it, and how its parts stand beside it."""

from ceasewire.lexicon.accords import AccordNoun, Accords
from ceasewire.lexicon.english import Lexicon
from ceasewire.model.reading import TermStance
from ceasewire.reading.grammar.classes import ANY_ARTICLES
from ceasewire.reading.grammar.clauses import read_clause
from ceasewire.reading.grammar.phrases import (
    VERBAL,
    ancestors,
    child,
    coordinated,
    has_to,
    is_negated,
    objects_of,
    prepositions,
    verb_above,
)
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.terms.drafts import TermDraft
from ceasewire.reading.terms.made import is_in_fact


def kind_of_deal(noun: Token, accords: Accords) -> AccordNoun | None:
    """Return what kind of deal a noun names, or null; the text of one stands as it does ("the TEXT of the accord")."""
    kind = accords.noun(noun.lemma_.lower())
    if noun.lemma_.lower() != "text":
        return kind
    wholes = (accords.noun(n.lemma_.lower()) for p in prepositions(noun, "of") for n in objects_of(p)[:1])
    return next(wholes, None) or kind


def agreed_in(content: Token) -> list[Token]:
    """Return what the parties agree to by a clause of their deal ("says that both AGREE TO A TRUCE")."""
    if content.lemma_ != "agree" or content.pos_ not in VERBAL or is_negated(content):
        return [content]
    inner = [c for c in content.rights if c.dep_ == "xcomp"]
    inner += [n for p in prepositions(content, "to", "on") for n in objects_of(p)]
    return inner or [content]


def settle_parts(drafts: list[TermDraft], lexicon: Lexicon) -> list[TermDraft]:
    """Return the terms with each part of a deal standing as its deal does, by the clause that tells what it holds.

    "Offered a truce that includes a halt to raids" offers the halt. What a deal holds that nobody has made ("would
    welcome a truce that includes a halt") is left out.
    """
    kept: list[TermDraft] = []
    for draft in drafts:
        behind = "accord:under-which" in draft.rules
        deal = _deal_above(draft, lexicon) if behind or draft.stance is TermStance.AGREED else None
        if deal is None:
            kept.append(draft)
            continue
        whole = next((t for t in drafts if t is not draft and t.paragraph is draft.paragraph and _is_on(t, deal)), None)
        if whole is not None:
            draft.stance, draft.debtor = whole.stance, draft.debtor or whole.debtor
        elif draft.stance is TermStance.AGREED and _is_one(deal) and not _is_made(deal, lexicon):
            continue
        kept.append(draft)
    return kept


def _is_one(deal: Token) -> bool:
    """Whether a deal is one of which nothing was told before ("A truce")."""
    return any(c.lower_ in ANY_ARTICLES for c in deal.lefts)


def _deal_above(draft: TermDraft, lexicon: Lexicon) -> Token | None:
    """Return the deal whose relative clause or participle tells of a part that it holds."""
    if not any(r.startswith("accord:") for r in draft.rules):
        return None
    for clause in (draft.head, *ancestors(draft.head)):
        if (deal := under_which(clause, lexicon)) is not None:
            return deal
    verb = next((a for a in ancestors(draft.head) if a.pos_ == "VERB"), None)
    if verb is None or verb.dep_ not in {"relcl", "acl"} or lexicon.accords.holding(verb.lemma_.lower()) is None:
        return None
    return verb.head if lexicon.accords.noun(verb.head.lemma_.lower()) is not None else None


def under_which(verb: Token, lexicon: Lexicon) -> Token | None:
    """Return the deal that a clause tells the contents of ("a truce proposed by Chad, UNDER WHICH both will leave").

    The parser may hang the clause on any noun before it.
    """
    if verb.dep_ != "relcl":
        return None
    opening = (p for p in verb.lefts if p.dep_ == "prep" and p.lower_ in {"under", "during"})
    under = next((p for p in opening if any(c.lower_ == "which" for c in p.children)), None)
    if under is None:
        return None
    before = reversed(verb.doc[verb.sent.start : under.i])
    return next((t for t in before if t.pos_ == "NOUN" and lexicon.accords.noun(t.lemma_.lower()) is not None), None)


def _is_on(term: TermDraft, deal: Token) -> bool:
    """Whether a term's act is a deal, or to make it."""
    return term.head.i == deal.i or (deal.dep_ == "dobj" and deal.head.i == term.head.i)


def _is_made(deal: Token, lexicon: Lexicon) -> bool:
    """Whether a deal is told of as made or as running ("reach a deal that lets them leave")."""
    verb = verb_above(deal)
    if verb is not None and _is_carried_out(deal, verb):
        return True
    if verb is None or not is_in_fact(verb):
        return False
    lemma, words = verb.lemma_.lower(), lexicon.accords
    beside = {t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 4]}
    return words.making(lemma) is not None or words.running(lemma, beside) is not None


def _is_carried_out(deal: Token, verb: Token) -> bool:
    """Whether something done is told of as what a deal holds ("freed two pilots AS PART OF A DEAL under which")."""
    part = deal.head.head if deal.dep_ == "pobj" and deal.head.lower_ == "of" else deal
    under = part.head
    opens = under.lower_ == "as" if part.lemma_.lower() == "part" else part is deal and under.lower_ == "under"
    return opens and part.dep_ == "pobj" and under.head is verb and is_in_fact(verb) and read_clause(verb).past


def tasks_of(verb: Token, opener: str) -> list[Token]:
    """Return what somebody is to do by "calls FOR the front to leave the town"."""
    clauses = (c for c in verb.rights if c.dep_ in {"advcl", "xcomp", "ccomp"} and has_to(c))
    return [c for c in clauses if any(m.dep_ == "mark" and m.lower_ == opener for m in c.children)]


def listed_in(content: Token) -> list[Token]:
    """Return the parts of a list; the parser takes the second of three for an apposition."""
    parts = coordinated(content)
    # "Stipulates that A will leave, THAT B WILL PAY and": the parser hangs the second on the first.
    clauses = (c for c in content.rights if c.dep_ in {"advcl", "ccomp"} and _opens_with_that(c))
    parts += [n for c in clauses for n in coordinated(c)]
    return parts + [n for p in parts for c in p.rights if c.dep_ == "appos" for n in coordinated(c)]


def _opens_with_that(clause: Token) -> bool:
    """Whether a clause behind a comma opens with "that"."""
    that = next((c for c in clause.lefts if c.dep_ == "mark" and c.lower_ == "that"), None)
    return that is not None and that.nbor(-1).text in {",", ";"}


def is_bound(clause: Token) -> bool:
    """Whether an infinitive says what the object of its verb is bound to do, whatever the parser calls it."""
    second = clause.dep_ == "conj" and child(clause, "nsubj") is not None  # "commits A to leave and B TO PAY"
    return clause.pos_ == "VERB" and has_to(clause) and (clause.dep_ == "advcl" or second)


def is_doer(thing: Token) -> bool:
    """Whether an object is who has to do what stands behind it ("requires THE TROOPS to leave")."""
    return thing.dep_ == "dobj" and any(c.dep_ == "xcomp" and c.i > thing.i and has_to(c) for c in thing.head.rights)


def strayed_from(noun: Token, verb: Token, opener: str) -> list[Token]:
    """Return further contents of a deal that the parser hung on it, or on its verb, as something else.

    In "the deal calls for a truce, THE RETURN OF THE CREW and" they become an apposition of the deal or an object.
    """
    own = [c for c in noun.rights if c.dep_ == "appos" and c.i > verb.i]
    if opener and prepositions(verb, opener):
        own += [c for c in verb.rights if c.dep_ in {"dobj", "conj", "npadvmod"} and c.pos_ == "NOUN"]
    return [n for c in own for n in listed_in(c)]
