"""Deeds: what was done, as the words of a charge name it, and whose deed a noun is."""

from collections.abc import Iterator

from ceasewire.lexicon.charges import ChargeRule, Charges
from ceasewire.reading.actors.cast import Cast
from ceasewire.reading.grammar.phrases import (
    VERBAL,
    agent_of,
    ancestors,
    child,
    coordinated,
    objects_of,
    prepositions,
    subject_of,
)
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.parse import Paragraph


def find_deeds(
    verb: Token,
    rule: ChargeRule,
    words: Charges,
    *,
    thing: Token | None,
    word: Token | None,
    beside: Token | None = None,
) -> Iterator[Token]:
    """Yield the heads of the words for what was done, from the first place of the rule that holds some.

    Args:
        verb: the verb of the charge.
        rule: the rule that fits it.
        words: the words for charges of the language.
        thing: its object.
        word: which of the rule's `with_words` hangs on it.
        beside: the noun for those accused, where it stands after a preposition.
    """
    places = _Places(verb, words, thing, word, beside)
    for where in rule.deed:
        heads = list(places.heads(where))
        if heads:
            yield from heads
            return


class _Places:
    """Where a deed may stand at one verb."""

    def __init__(
        self, verb: Token, words: Charges, thing: Token | None, word: Token | None, beside: Token | None
    ) -> None:
        self.verb, self.words, self.thing, self.word, self.beside = verb, words, thing, word, beside

    def heads(self, where: str) -> Iterator[Token]:
        """Yield the heads of the deeds in a place, as `deed` of a rule writes it."""
        verb, thing = self.verb, self.thing
        if where == "object":
            if thing is not None and thing.pos_ in {"NOUN", "PROPN"}:
                yield from coordinated(thing)
        elif where == "subject":
            subject = subject_of(verb)
            if subject is not None and subject.pos_ in {"NOUN", "PROPN"}:
                yield subject
        elif where == "content":  # "rejected accusations that it ARMED them"
            if thing is not None and not prepositions(thing, "by", "from"):
                yield from (c for c in thing.children if c.dep_ in {"acl", "ccomp"} and c.pos_ in VERBAL)
        elif where == "head":
            if verb.head.pos_ in {"NOUN", "PROPN"} and verb.head.lemma_.lower() in self.words.deed | self.words.harm:
                yield verb.head
        elif where in {"gerund", "to", "clause"}:
            for c in verb.children:
                if c.dep_ in {"xcomp", "ccomp"} and c.i > verb.i and _clause_kind(c) == where:
                    yield from _same_form(c)
        else:
            yield from self._after(where)

    def _after(self, where: str) -> Iterator[Token]:
        """Yield the deeds after a preposition of the verb, of its object, or of those beside it."""
        thing = self.thing
        place, _, opening = where.partition("_")
        head = self.word if place == "complement" else self.verb
        before = (opening or "for",) if place == "complement" else ("for",) if where == "for_gerund" else (where,)
        named = [c for c in thing.children if c.dep_ in {"appos", "conj"}] if thing is not None else []
        if thing is not None and thing.lower_ in {"nothing", "anything", "something"}:
            named += [c for c in thing.rights if c.dep_ in {"relcl", "acl"} and c.lemma_ == "do"]  # "TO DO WITH it"
        by = agent_of(
            self.verb
        )  # "was accused by the charity Sea-Watch OF SHOOTING": the parser may hang it on the name
        accusers = (by, *(c for c in by.rights if c.dep_ == "appos")) if by is not None else ()
        for above in (head, thing, *named, self.beside, *accusers):
            for preposition in prepositions(above, *before) if above is not None else ():
                for deed in deeds_after(preposition):
                    if where == "for_gerund" and deed.tag_ != "VBG":
                        continue
                    if lemma_of(deed) not in self.words.accusation and deed.pos_ in {*VERBAL, "NOUN", "PROPN"}:
                        yield deed


def doers_of(paragraph: Paragraph, noun: Token, cast: Cast, *, besides: Token | None = None) -> tuple[str, ...]:
    """Return whose deed a noun names: "Israeli strikes", "a missile fired by the Houthis".

    Args:
        paragraph: where it stands.
        noun: the noun.
        cast: the article's actors.
        besides: a verb that hangs on the noun and tells of something else.
    """
    for c in noun.children:
        if besides is not None and c.i == besides.i:
            continue
        if c.dep_ in {"acl", "relcl"} and (by := agent_of(c)) is not None:
            return cast.resolve(paragraph, by)
    inner = [n for of in prepositions(noun, "of") for n in objects_of(of)[:1]]  # "the killing of nine by the army"
    for preposition in (p for head in (noun, *inner) for p in prepositions(head, "by")):
        for n in objects_of(preposition)[:1]:
            return cast.resolve(paragraph, n)
    return cast.modifiers(paragraph, noun)


def deeds_after(preposition: Token) -> Iterator[Token]:
    """Yield the verbs or nouns after a preposition."""
    for deed in (c for c in preposition.children if c.dep_ in {"pobj", "pcomp"}):
        yield from _same_form(deed) if deed.pos_ in VERBAL else coordinated(deed)


def _same_form(verb: Token) -> Iterator[Token]:
    """Yield a verb and those coordinated with it in the same form ("of sheltering rebels and arming them")."""
    for other in coordinated(verb):
        if other.pos_ in VERBAL and (other.tag_ == verb.tag_ or verb.tag_ != "VBG"):
            yield other


def lemma_of(token: Token | None) -> str:
    """Return the lemma of a token in small letters; empty for none."""
    return token.lemma_.lower() if token is not None else ""


def _clause_kind(verb: Token) -> str:
    if any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children):
        return "to"
    if verb.tag_ == "VBG" and child(verb, "nsubj", "nsubjpass") is None:
        return "gerund"
    return "clause"


def told_by(token: Token, deed: Token) -> bool:
    """Whether a token is a deed or stands under it, and not in a clause on whom it was done to.

    "Denied backing the rebels who ATTACKED the town" denies no attack.
    """
    above = token
    while above.i != deed.i:
        if above.head.i == above.i or (above.dep_ == "relcl" and deed.pos_ in VERBAL):
            return False
        above = above.head
    return True


def under(token: Token, heads: tuple[Token, ...]) -> bool:
    """Whether a token is one of the heads or stands under one."""
    wanted = {h.i for h in heads}
    return token.i in wanted or any(a.i in wanted for a in ancestors(token))
