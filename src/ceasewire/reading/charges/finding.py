"""Charges: which words lay a deed to somebody, take it upon oneself, or deny it.

1. verbs of charging are matched with their frames over the parse; negated and hypothetical ones charge nobody
2. who charges is the speaker of the statement that the verb reports, else the verb's subject
3. who is charged stands where the frame says; "each other" charges each side by the other
4. the deed is given as the heads of its words; which event that is, `responsibility` decides
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ceasewire.lexicon.charges import ChargeRule, Charges
from ceasewire.model.reading import ActorKind, Relation, ResponsibilityStance
from ceasewire.reading.actors.cast import Cast
from ceasewire.reading.actors.mentions import Shape
from ceasewire.reading.actors.sides import each_side
from ceasewire.reading.charges.deeds import deeds_after, doers_of, find_deeds, lemma_of
from ceasewire.reading.grammar.classes import CLAUSE_PRONOUNS, RELATIVES, RELATIVES_OF_THINGS
from ceasewire.reading.grammar.clauses import read_clause
from ceasewire.reading.grammar.hearsay import is_unsettled
from ceasewire.reading.grammar.irrealis import is_hypothetical, is_irrealis
from ceasewire.reading.grammar.phrases import (
    VERBAL,
    agent_of,
    child,
    coordinated,
    is_passive,
    objects_of,
    prepositions,
    subject_of,
)
from ceasewire.reading.grammar.questions import is_asked
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.statements.drafts import Draft, innermost_holding

_CONDITIONAL = frozenset({"if", "unless", "whether", "until", "lest"})
_OFFICIAL = frozenset({Relation.SPOKESPERSON_OF, Relation.LEADER_OF, Relation.OFFICIAL_OF})
# Verbs whose object says what part somebody has in a deed.
_PARTAKING = frozenset({"have", "play", "take"})
# Where a rule finds those accused, but for prepositions.
_PLACES = frozenset({"object", "subject", "doer", "each", "maker"})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Charge:
    """A deed laid to somebody in one place of the text.

    Attributes:
        paragraph, verb: where it stands.
        rule: the rule that found it.
        by: who charges, or speaks of an own deed; empty where the text names none.
        accused: who is charged; empty where only the words before can tell ("rejected the allegation").
        crossed: whether each of `by` charges the others.
        deeds: the heads of the words for what was done.
        first, last: token edges of the whole.
    """

    paragraph: Paragraph
    verb: Token
    rule: ChargeRule
    by: tuple[str, ...]
    accused: tuple[str, ...]
    crossed: bool
    deeds: tuple[Token, ...]
    first: int
    last: int

    @property
    def stance(self) -> ResponsibilityStance:
        """What is said of who did it."""
        return self.rule.stance

    def pairs(self) -> Iterator[tuple[str, str | None]]:
        """Yield each accused with each accuser; none where somebody accuses and it isn't clear who."""
        if not self.by and not is_passive(self.verb) and not self.rule.unsaid:
            return
        for accused in self.accused:
            for by in self.by or (None,):
                if by != accused:
                    yield accused, by


def find_charges(
    paragraphs: tuple[Paragraph, ...], statements: list[Draft], cast: Cast, words: Charges
) -> list[Charge]:
    """Return the charges of an article in reading order, one for each verb."""
    speakers = {
        (s.paragraph.index, s.match.anchor.i): s for s in statements if s.match is not None and s.speaker
    }  # fmt: skip
    found: list[Charge] = []
    for paragraph in paragraphs:
        for token in paragraph.doc:
            if token.pos_ not in VERBAL or token.lemma_.lower() not in words.rules:
                continue
            for rule in words.rules[token.lemma_.lower()]:
                charge = _Reader(paragraph, token, rule, cast, words, speakers, statements).read()
                if charge is not None:
                    found.append(charge)
                    break
        taken = {c.verb.i for c in found if c.paragraph is paragraph}
        found.extend(c for c in _worded(paragraph, cast, words) if c.verb.i not in taken)
    return sorted(found, key=lambda c: (c.paragraph.index, c.verb.i))


def _worded(paragraph: Paragraph, cast: Cast, words: Charges) -> Iterator[Charge]:
    """Yield the claims whose verb the parser took for a noun ("the group claims responsibility")."""
    rules = [r for r in words.rules.get("claim", ()) if r.objects & words.involvement and r.own]
    doc = paragraph.doc
    for noun in doc[2:] if rules else ():
        if noun.lower_ not in rules[0].objects:
            continue
        verb = noun.nbor(-1)
        if verb.lower_ not in {"claims", "claimed", "claim"}:
            continue
        if verb.pos_ == "VERB" and verb.lower_ == "claimed":
            continue
        before = doc[verb.i - 1]
        while before.pos_ in {"ADV", "AUX"} and before.i > 0:
            before = before.nbor(-1)
        by = cast.resolve(paragraph, before)
        if not by or any(t.lower_ in {"no", "nobody", "none", "not"} for t in doc[max(0, verb.i - 6) : verb.i]):
            continue
        deeds = tuple(d for p in prepositions(noun, "for") for d in deeds_after(p))
        ends = [before.i, noun.i, *(t.i for d in deeds for t in d.subtree)]
        yield Charge(
            paragraph=paragraph,
            verb=verb,
            rule=rules[0],
            by=by,
            accused=by,
            crossed=False,
            deeds=deeds,
            first=min(ends),
            last=max(ends),
        )


@dataclass(frozen=True, slots=True)
class _Reader:
    """One verb under one rule."""

    paragraph: Paragraph
    verb: Token
    rule: ChargeRule
    cast: Cast
    words: Charges
    speakers: dict[tuple[int, int], Draft]
    statements: list[Draft]

    def read(self) -> Charge | None:
        verb, rule = self.verb, self.rule
        if not self._fits() or not self._stands() or (rule.said and is_unsettled(verb) and not self._is_doubted()):
            return None
        deeds = tuple(self._deeds())
        if rule.needs_deed and not deeds:
            return None
        by = self._by()
        if ((rule.own or rule.said) and not by) or (rule.official and not all(map(self._holds_office, by))):
            return None
        accused, crossed = self._accused(deeds, by)
        by = accused if crossed else by
        if rule.another and (not by or self.cast.same_side(by, accused) or self.cast.same_side(accused, by)):
            return None
        if not accused and (rule.own or rule.stance is not ResponsibilityStance.DENIES):
            return None
        first, last = self._edges(deeds)
        return Charge(
            paragraph=self.paragraph,
            verb=verb,
            rule=rule,
            by=by,
            accused=accused,
            crossed=crossed,
            deeds=deeds,
            first=first,
            last=last,
        )

    def _fits(self) -> bool:
        """Whether the verb and what stands beside it are as the rule asks."""
        verb, rule = self.verb, self.rule
        if verb.dep_ == "acl" and verb.tag_ == "VBN" and agent_of(verb) is None and not rule.attribute:
            return False  # "men accused of being spies": nobody is said to accuse them
        hung = verb.dep_ in {"acl", "amod"} and verb.tag_ == "VBN"
        if rule.attribute != hung and not (hung and verb.dep_ == "acl" and rule.accused == "object"):
            return False  # "Hamas, accused by Israel of hiding them"
        if rule.predicate != (verb.lemma_ == "blame" and _is_predicate(verb)):
            return False
        if rule.relative:
            hangs = verb.dep_ == "relcl" and not is_passive(verb) and _relative_object(verb, self.words)
            return hangs and lemma_of(verb.head) not in rule.not_objects
        if rule.objects and lemma_of(self._object()) not in rule.objects:
            return False
        if rule.subjects and lemma_of(subject_of(verb)) not in rule.subjects:
            return False
        if rule.deed == ("for",) and _points(self._object()) and prepositions(verb, "on"):
            return False  # "blamed IT ON the rebels": the deed
        if rule.of_persons and lemma_of(self._object()) in self.words.deed | self.words.harm:
            return False  # "condemned the raid for the harm that it did"
        if (rule.passive and not is_passive(verb)) or (rule.negated and verb.dep_ == "relcl"):
            return False
        return not rule.with_words or self._word() is not None

    def _stands(self) -> bool:
        """Whether it is said as the rule has it: with "not", "no" or "nothing" where somebody has no part in it."""
        if self.rule.predicate:
            negated = read_clause(self.verb.head).negated or read_clause(self.verb).negated
            return _asserted(self.verb.head) and negated == self.rule.negated
        none = (self.verb.lemma_ in _PARTAKING and _is_none(self._object())) or self._is_doubted()
        doubtful = self.rule.said and not self.rule.negated and read_clause(self.verb).possible
        return (_asserted(self.verb) or (doubtful and not is_asked(self.verb))) and (
            none or read_clause(self.verb).negated
        ) == self.rule.negated

    def _is_doubted(self) -> bool:
        """Whether somebody says that he doesn't think so ("do NOT THINK that the front was behind it")."""
        above = self.verb.head
        return self.verb.dep_ == "ccomp" and above.lemma_ in self.words.suspecting and read_clause(above).negated

    def _word(self) -> Token | None:
        thing = child(self.verb, "dobj")
        near = [*self.verb.children, *(thing.rights if thing is not None else ())]  # "held them responsible"
        return next((c for c in near if c.lower_ in self.rule.with_words), None)

    def _object(self) -> Token | None:
        verb = self.verb
        if is_passive(verb):
            thing = child(verb, "nsubjpass") or (verb.head if verb.dep_ == "acl" else None)
            return verb.head if thing is not None and thing.lower_ in RELATIVES and verb.dep_ == "relcl" else thing
        thing = child(verb, "dobj") or (child(verb, "attr") if verb.lemma_ == "be" else None)
        if thing is not None and thing.lower_ in RELATIVES and verb.dep_ == "relcl":
            return self._deed_above(verb.head)  # "the bombing, which Kenya blamed on the group"
        if thing is not None and verb.dep_ == "relcl" and thing.lower_ in self.rule.with_words:
            return verb.head  # "a charge Kenya called A LIE"
        if thing is None and self.rule.with_words and (word := self._word()) is not None:
            thing = child(word, "nsubj")  # "holds the army responsible"
        if thing is None and verb.dep_ == "relcl" and subject_of(verb) is not verb.head:
            return verb.head
        return thing

    def _deed_above(self, noun: Token) -> Token:
        """Return the deed of which a noun says where it was done ("a RAID on a town, which it blamed on")."""
        deeds, above = self.words.deed | self.words.harm, noun
        while above.lemma_.lower() not in deeds and above.dep_ == "pobj" and above.head.head.pos_ == "NOUN":
            above = above.head.head
        return above if above.lemma_.lower() in deeds else noun

    # -- who charges ----------------------------------------------------------------------------

    def _by(self) -> tuple[str, ...]:
        """Return who makes the charge; nobody where it is only told that somebody is charged."""
        if self.rule.said and self._is_doubted() and (who := subject_of(self.verb.head)) is not None:
            return self.cast.resolve(self.paragraph, who)
        if self.rule.said:
            verb = self.verb.head if self.rule.predicate else self.verb
            holder = self._holder() if child(verb, "nsubj", "nsubjpass") is not None else None
            told = holder.speaker if holder is not None else ()
            return tuple(i for i in told if self.cast.entity(i).kind is not ActorKind.MEDIA)  # outlets accuse nobody
        if self.rule.unsaid:
            holder = self._holder()
            return holder.speaker if holder is not None else ()
        if self.rule.attribute:
            return self._claimant()
        said = self.speakers.get((self.paragraph.index, self.verb.i))
        if said is not None:
            return said.speaker
        who = agent_of(self.verb) if is_passive(self.verb) else subject_of(self.verb)
        if who is None:
            return ()
        return self.cast.resolve(self.paragraph, who) or self.cast.modifiers(self.paragraph, who)

    def _holds_office(self, actor: str) -> bool:
        """Whether a state, its people or somebody called by an office speaks."""
        entity = self.cast.entity(actor)
        if entity.kind in {ActorKind.STATE, ActorKind.GOVERNMENT, ActorKind.ARMED_GROUP}:
            return True
        words = {w.lower().rstrip("s") for w in entity.name.split()}
        return bool(words & {w.rstrip("s") for w in self.words.offices}) or any(
            relation in _OFFICIAL for _, relation, _ in entity.affiliations
        )

    def _claimant(self) -> tuple[str, ...]:
        """Return who is named by "claimed by the group" or "group-claimed"."""
        by, doc, at = agent_of(self.verb), self.paragraph.doc, self.verb.i
        if by is None and at >= 2 and doc[at - 1].text == "-":
            by = doc[at - 2]
        return self.cast.resolve(self.paragraph, by) if by is not None else ()

    def _holder(self) -> Draft | None:
        return innermost_holding(self.statements, self.paragraph, self.verb)

    # -- who is charged -------------------------------------------------------------------------

    def _accused(self, deeds: tuple[Token, ...], by: tuple[str, ...]) -> tuple[tuple[str, ...], bool]:
        """Return who is charged, and whether the accusers charge one another."""
        where = self.rule.accused
        if where == "subject":
            if self.rule.own:
                return by, False
            subject = subject_of(self.verb)
            if deeds and deeds[0].dep_ == "xcomp" and is_passive(deeds[0]):
                subject = agent_of(deeds[0])  # "nine men are believed to have been killed BY REBELS"
            if subject is None:
                return (), False
            whose = self.rule.official and subject.pos_ == "NOUN"  # "GEORGIAN intelligence had staged the raid"
            known = self.cast.resolve(self.paragraph, subject)
            return known or (self.cast.modifiers(self.paragraph, subject) if whose else ()), False
        if where == "doer":
            return self._doers(deeds, by), False
        if where == "maker":
            return self._makers(), False
        if where == "each":
            return (by, True) if len(by) > 1 else ((), False)
        who = self._object() if where == "object" else self._after(where)
        if who is None:
            thing = self._object() if self.rule.said and where == "of" else None  # "was THE ARMY'S work"
            return (self._whose(thing) if thing is not None else ()), False
        if _reciprocal(who):
            sides = by if len(by) > 1 else self._between()
            return (sides, True) if len(sides) > 1 else ((), False)
        known = self.cast.resolve(self.paragraph, who) or self.cast.modifiers(self.paragraph, who)
        if where == "on" and self.rule.deed == ("object",):
            known = (*(i for n in self._gapped() for i in self.cast.resolve(self.paragraph, n)), *known)
        if not known and self.rule.persons and who.pos_ in {"NOUN", "PROPN"}:
            known = self.cast.resolve(self.paragraph, who, create=True)
        return known, False

    def _between(self) -> tuple[str, ...]:
        """Return the sides that the sentence names ("blamed each other for the end of the truce BETWEEN A and B")."""
        near = (t for t in self.verb.sent if t.lower_ == "between")
        pairs = (each_side(self.paragraph, n, self.cast) for t in near for n in objects_of(t)[:1])
        return next((pair for pair in pairs if len(pair) == 2), ())

    def _after(self, word: str) -> Token | None:
        """Return the noun after a preposition of the verb or of its object."""
        thing = self._object()
        heads = [self.verb, thing] if thing is not None and self.rule.objects else []
        deeds = [d for head in heads for p in prepositions(head, "for") for d in objects_of(p)[:1]]
        if word == "on" and self.rule.deed == ("object",) and thing is not None:
            last = [t for h in (self.verb, thing) for t in (*h.children, *thing.subtree) if t.lower_ == word]
            nouns = [n for t in sorted(last, key=lambda t: t.i)[-1:] for n in objects_of(t)]
            return nouns[0] if nouns else None  # "blamed the raid on the port ON THEM"
        for head in (self.verb, thing, *deeds):  # "laid the blame for the raid ON them"
            for preposition in prepositions(head, word) if head is not None else ():
                for noun in objects_of(preposition):
                    return noun
        if word == "to" and thing is not None:  # "traced the car used in the raid TO THEM"
            return next((n for t in reversed(thing.subtree) if t.lower_ == word for n in objects_of(t)), None)
        return None

    def _gapped(self) -> list[Token]:
        """Return who is charged before the last of several ("blamed three raids ON THE ARMY and a fourth on them")."""
        thing = self._object()
        further = [c for c in thing.rights if c.dep_ == "conj" and prepositions(c, "on")] if thing is not None else []
        before = [p for h in (self.verb, thing) if h is not None for p in prepositions(h, "on")] if further else []
        return [n for p in before if p.i < further[0].i for n in objects_of(p)[:1]]

    def _makers(self) -> tuple[str, ...]:
        """Return whose deeds the subject names ("said that THE ARMY'S RAID was a breach"), or who breaks the deal."""
        subject, thing = subject_of(self.verb), self._object()
        named = [i for n in coordinated(subject) for i in self._whose(n)] if subject is not None else []
        named += self._whose(thing) if thing is not None and not named else []
        return tuple(dict.fromkeys(named))

    def _whose(self, deed: Token) -> tuple[str, ...]:
        return doers_of(self.paragraph, deed, self.cast, besides=self.verb)

    def _doers(self, deeds: tuple[Token, ...], by: tuple[str, ...]) -> tuple[str, ...]:
        """Return who does the deeds, or what the object names where there is no word for a deed."""
        found: dict[str, None] = {}
        for deed in deeds:
            if deed.pos_ in VERBAL:
                own = child(deed, "nsubj", "nsubjpass")
                who = agent_of(deed) if is_passive(deed) else own
                if who is None and deed.lemma_ in self.words.involving:  # "that the army was involved"
                    who = own
                if who is not None:
                    found.update(dict.fromkeys(self.cast.resolve(self.paragraph, who)))
                elif self.rule.own and own is None:
                    found.update(dict.fromkeys(by))
            else:
                found.update(dict.fromkeys(doers_of(self.paragraph, deed, self.cast, besides=self.verb)))
                above = deed.head  # "the rebels continue an offensive that is condemned by"
                if not found and deed.dep_ == "dobj" and above.i != self.verb.i and not is_passive(above):
                    subject = subject_of(above)
                    found.update(dict.fromkeys(self.cast.resolve(self.paragraph, subject) if subject else ()))
        thing = self._object()
        if not deeds and thing is not None:
            found.update(dict.fromkeys(doers_of(self.paragraph, thing, self.cast, besides=self.verb)))
        return tuple(found)

    def _deeds(self) -> Iterator[Token]:
        thing, word = self._object(), self._word()
        beside = self._after(self.rule.accused) if self.rule.accused not in _PLACES else None
        if self.rule.subjects:
            beside = subject_of(self.verb)  # "the blame FOR THE RAID lies with them"
        found = find_deeds(self.verb, self.rule, self.words, thing=thing, word=word, beside=beside)
        yield from (d for d in found if not (self._is_whose_part(d, thing) or self._is_telling(d)))

    def _is_telling(self, noun: Token) -> bool:
        """Whether a noun only says in what the charge is made ("denied any role IN A STATEMENT")."""
        return noun.dep_ == "pobj" and noun.lemma_.lower() in noun.doc.clause_words.accounts

    def _is_whose_part(self, noun: Token, thing: Token | None) -> bool:
        """Whether "of" opens whose part those charged are, and no deed ("accused a faction OF THE FRONT")."""
        if thing is None or noun.dep_ != "pobj" or noun.head.lower_ != "of" or noun.head.head.i != thing.i:
            return False
        mention = self.cast.mention(self.paragraph, noun)
        return mention is not None and mention.shape is Shape.KNOWN

    def _edges(self, deeds: tuple[Token, ...]) -> tuple[int, int]:
        subject = None if is_passive(self.verb) else child(self.verb, "nsubj")
        ends = [self.verb.i, *(t.i for d in deeds for t in d.subtree)]
        thing = self._object()
        if thing is not None:
            ends += [thing.i]
        if subject is not None:
            ends += [t.i for t in subject.subtree]
        return min(ends), max(ends)


def _is_predicate(verb: Token) -> bool:
    """Whether an infinitive is said of a subject ("the army was TO BLAME")."""
    return verb.tag_ == "VB" and verb.dep_ == "xcomp" and verb.head.lemma_ == "be" and child(verb, "dobj") is None


def _points(thing: Token | None) -> bool:
    """Whether a pronoun may stand for a deed told of before."""
    return thing is not None and thing.lower_ in CLAUSE_PRONOUNS


def _is_none(thing: Token | None) -> bool:
    """Whether what somebody has is none: "no hand in", "nothing to do with"."""
    if thing is None:
        return False
    return thing.lower_ in {"nothing", "none"} or any(c.lower_ == "no" for c in thing.lefts)


def _asserted(verb: Token) -> bool:
    """Whether the verb's charge is made: not conditional, not only wished or asked for."""
    clause = read_clause(verb)
    if clause.duty or clause.possible or clause.future or is_asked(verb):
        return False
    if any(c.dep_ == "mark" and c.lower_ in _CONDITIONAL for c in verb.children):
        return False
    return not (clause.infinitive and (is_irrealis(verb) or is_hypothetical(verb)))


def _relative_object(verb: Token, words: Charges) -> bool:
    """Whether a relative clause lacks its object: "which the state denies", "a charge the state denies"."""
    if child(verb, "nsubj") is None:
        return False
    called = lemma_of(verb.head) in words.accusation and child(verb, "dobj", "ccomp") is None
    return called or any(c.lower_ in RELATIVES_OF_THINGS and c.dep_ == "dobj" for c in verb.lefts)


def _reciprocal(token: Token) -> bool:
    """Whether it says "each other", "one another" or "the other"."""
    words = {c.lower_ for c in token.lefts}
    other = token.lower_ == "other" and bool(words & {"each", "the"})
    one = token.lower_ == "one" and any(c.lower_ == "another" for c in token.rights)  # the parser may turn them round
    return other or one or (token.lower_ == "another" and "one" in words)
