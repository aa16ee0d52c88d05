"""Parleys: who talks with whom, who brings them together, and who has them as guests, at one word for talks."""

from collections.abc import Iterable
from dataclasses import dataclass

from ceasewire.lexicon.english import Lexicon
from ceasewire.lexicon.talks import TalksRule
from ceasewire.model.reading import ActorKind
from ceasewire.reading.actors.cast import Cast
from ceasewire.reading.actors.sides import each_side, is_called_after_place
from ceasewire.reading.grammar.clauses import read_clause
from ceasewire.reading.grammar.phrases import (
    BEFORE_NOUN,
    VERBAL,
    agent_of,
    ancestors,
    child,
    coordinated,
    doer_of,
    has_to,
    invited_to,
    is_negated,
    is_passive,
    objects_of,
    prepositions,
    subject_of,
)
from ceasewire.reading.grammar.tags import SUBJECTS
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.statements.voices import own_side

_PARTY_KINDS = frozenset(set(ActorKind) - {ActorKind.MEDIA, ActorKind.OTHER})
# Who fights, and so makes an offer of his own.
_ABLE = frozenset({ActorKind.STATE, ActorKind.GOVERNMENT, ActorKind.ARMED_GROUP, ActorKind.POLITICAL_GROUP})
_HELD_BY = frozenset({"to", "on", "in", "into", "for", "upon", "from"})
_AFTER = frozenset({"after", "following", "during", "at"})
# Before what happened when talks came to a halt.
_WHEN = frozenset({"after", "as", "when", "because"})
# Behind talks with one side that is the other who does a thing ("AFTER talks with Chad, Mali offered a truce").
_HAVING_TALKED = frozenset({"after", "following"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Parley:
    """Who takes part in talks: those who negotiate, those who bring them together, those who have them as guests."""

    parties: tuple[str, ...]
    mediators: tuple[str, ...]
    hosts: tuple[str, ...]


def find_parley(paragraph: Paragraph, token: Token, rule: TalksRule, cast: Cast, lexicon: Lexicon) -> Parley:
    """Return who takes part in the talks that a noun or verb names."""
    reader = _Reader(paragraph, token, rule, cast, lexicon)
    mediators = reader.mediators()
    hosts = reader.hosts()
    parties = reader.parties(set(mediators) | set(hosts))
    if len(parties) == 1:
        parties = tuple(dict.fromkeys([*parties, *(i for i in reader.side_telling() if i not in mediators)]))
    if len(parties) < 2 and (mediators or not parties):
        parties = reader.between_near() or parties
    kept = tuple(p for p in parties if p not in mediators)
    if rule.mediated and _are_foes(kept, mediators, cast, lexicon):
        kept, mediators = (*kept, *mediators), ()
    brought = token.pos_ == "VERB" or rule.deal  # "agreed to a UN truce"
    between = tuple(p for p in kept if _is_of_bloc(p, cast)) if brought or reader.with_each() else ()
    if len(kept) - len(between) > 1:  # "the EU's envoy met the leaders of Serbia and Kosovo"
        kept, mediators = tuple(p for p in kept if p not in between), (*mediators, *between)
    return Parley(parties=kept, mediators=mediators, hosts=hosts)


def _are_foes(parties: tuple[str, ...], makers: tuple[str, ...], cast: Cast, lexicon: Lexicon) -> bool:
    """Whether one party answers a plan of another, who is no go-between ("HAMAS rejected an ISRAELI proposal")."""
    sides = [cast.entity(i) for i in (*parties, *makers)]
    own = len(parties) == len(makers) == 1 and all(e.kind in _ABLE for e in sides)
    return own and all(e.key not in lexicon.accords.go_betweens for e in sides[1:])


def _is_of_bloc(party: str, cast: Cast) -> bool:
    """Whether one of several at talks is an international body, or speaks for one."""
    entity = cast.entity(party)
    homes = [cast.entity(to).kind for to, _, _ in entity.affiliations]
    return entity.kind is ActorKind.IGO or (bool(homes) and all(k is ActorKind.IGO for k in homes))


def whole_of(token: Token, lexicon: Lexicon) -> Token:
    """Return the noun of which talks are a measure or a matter ("three ROUNDS of talks", "its PART in the talks")."""
    whole = token
    for _ in range(2):  # "PROGRESS in the second phase of the talks"
        above = whole.head.head
        if whole.dep_ != "pobj" or whole.head.lower_ not in {"of", "in", "to"} or above.pos_ != "NOUN":
            break
        if above.lemma_.lower() not in lexicon.talks.measures:
            break
        whole = above
    return whole


def _willing(verb: Token) -> Token | None:
    """Return who does what a verb tells, or is ready to ("is READY to enter into talks", "flew there in A BID TO")."""
    if verb.dep_ == "acl" and has_to(verb) and verb.head.dep_ == "pobj" and verb.head.head.head.pos_ == "VERB":
        return subject_of(verb.head.head.head)
    if verb.dep_ == "acl" and verb.head.lemma_ == "decision" and (whose := child(verb.head, "poss")) is not None:
        return whose  # "ROE'S DECISION to stop the talks"
    return subject_of(verb.head.head if verb.dep_ == "xcomp" and verb.head.dep_ == "acomp" else verb)


def _serves(noun: Token) -> bool:
    """Whether those beside the talks are told to have a part of their own there ("with KENYA as guarantor")."""
    end = noun.right_edge.i + 1
    return _presides(noun) or (end < len(noun.doc) and noun.doc[end].lower_ == "as")


def _presides(noun: Token) -> bool:
    """Whether somebody leads the talks that he stands beside ("with ENVOY ROE in the chair", "KENYA presiding")."""
    seated = any(n.lower_ == "chair" for p in prepositions(noun, "in") for n in objects_of(p)[:1])
    return seated or any(c.lower_ in noun.doc.clause_words.presiding for c in noun.rights)


def _called_so(mediator: Token) -> Token | None:
    """Return who does something as a mediator ("with ANWAR as mediator", "OMAN acts as a go-between"), or null."""
    above = mediator.head
    if mediator.dep_ != "pobj" or above.lower_ != "as":
        return None
    before = above.nbor(-1) if above.i else above
    if before.dep_ == "pobj" and before.head.lower_ == "with":
        return before
    if above.head.pos_ not in VERBAL:
        return None
    return subject_of(above.head) if above.head.lemma_ in {"act", "serve", "work"} else None


def meets_for_others(verb: Token, lexicon: Lexicon) -> bool:
    """Whether somebody meets a side to bring it together with another ("met the front TO REVIVE THE TALKS")."""
    if verb.pos_ != "VERB" or (child(verb, "dobj") is None and not prepositions(verb, "with")):
        return False
    wanted = lexicon.talks.reviving | lexicon.talks.mediating_verbs
    aims = (c for c in verb.rights if c.dep_ in {"advcl", "xcomp"} and has_to(c))
    told = [a for a in aims if a.lemma_.lower() in wanted and not prepositions(a, "with")]
    things = [thing.lemma_.lower() for a in told if (thing := child(a, "dobj")) is not None]
    return any(thing in lexicon.talks.by_head or thing in lexicon.talks.shared for thing in things)


def named_mediators(paragraph: Paragraph, token: Token, cast: Cast, lexicon: Lexicon) -> tuple[str, ...]:
    """Return those who brought about what a noun or verb names, or the deal under which it was done.

    "A Russian-mediated swap", "in A DEAL MEDIATED BY OMAN they freed 300 men".
    """
    noun = token if token.pos_ in {"NOUN", "PROPN"} else child(token, "dobj") or token
    held = (token, *(c for c in token.rights if c.dep_ == "xcomp"))  # "will stop firing UNDER A DEAL"
    under = (n for h in held for p in prepositions(h, "in", "under", "through") for n in objects_of(p)[:1])
    found: dict[str, None] = {}
    for named in (noun, *(n for n in under if n.lemma_.lower() in n.doc.clause_words.deals)):
        reader = _Reader(paragraph, named, lexicon.talks.rules[0], cast, lexicon)
        found.update(dict.fromkeys(reader.mediators()))
    return tuple(found)


def named_hosts(paragraph: Paragraph, token: Token, cast: Cast, lexicon: Lexicon) -> tuple[str, ...]:
    """Return those who tell of a deal and had the talks on it as guests ("Oman, which HOSTED THE TALKS, said")."""
    return _Reader(paragraph, token, lexicon.talks.rules[0], cast, lexicon).hosts()


def mediators_after(paragraph: Paragraph, token: Token, cast: Cast, lexicon: Lexicon) -> tuple[str, ...]:
    """Return those whom the sentence behind the one that tells of talks calls their mediators.

    "They met in Sol. NORWEGIAN mediators said", "NORWAY mediated".
    """
    end = token.sent.end
    if end >= len(paragraph.doc):
        return ()
    after = paragraph.doc[end].sent
    found: dict[str, None] = {}
    for near in after:
        reader = _Reader(paragraph, near, lexicon.talks.rules[0], cast, lexicon)
        if near.dep_ == "ROOT":
            reader.add_named(found)
        chairs = near.pos_ == "VERB" and near.lemma_.lower() in lexicon.talks.mediating_verbs and not is_negated(near)
        thing = child(near, "dobj")
        of_them = thing is None or any(c.lower_ == "the" for c in thing.lefts)
        told = near.tag_ == "VBD" or any(c.dep_ == "aux" and c.lemma_ in {"have", "be"} for c in near.lefts)
        if chairs and told and of_them and (who := subject_of(near)) is not None:
            reader.add(found, [who])
    return tuple(found)


# What one does who stands between two sides, and how he tells of it.
_BETWEEN = ("mediate", "broker", "facilitate")
_SAID = frozenset({"say", "announce", "declare", "report", "confirm"})


class _Reader:
    """One word for talks."""

    def __init__(self, paragraph: Paragraph, token: Token, rule: TalksRule, cast: Cast, lexicon: Lexicon) -> None:
        self.paragraph, self.token, self.rule = paragraph, token, rule
        self.cast, self.talks, self.lexicon = cast, lexicon.talks, lexicon
        self.whole = whole_of(token, lexicon)

    def parties(self, others: set[str]) -> tuple[str, ...]:
        """Return those who negotiate."""
        found: dict[str, None] = {}
        token, whole = self.token, self.whole
        governor = whole.head if whole.dep_ in {"nsubj", "nsubjpass", "dobj"} and whole.head.pos_ == "VERB" else None
        carried = child(token, "dobj") if self.rule.relayed else None
        if self.rule.mediated and token.pos_ == "NOUN":  # "efforts TO BRING A and B to the table"
            tasks = [c for c in token.rights if c.dep_ in {"acl", "relcl"} and has_to(c) and c.tag_ == "VB"]
            self.add(found, (n for c in tasks if c.lemma_ in self.talks.pressing for n in [child(c, "dobj")] if n))
        aside = [
            c for c in token.rights if c.dep_ in {"relcl", "acl"} and c.lemma_.lower() in self.talks.mediating_verbs
        ]
        for head in (token, whole, governor, carried, *aside):  # "talks in which Oman mediates BETWEEN them"
            if head is not None and not found:
                self.add(found, (n for p in prepositions(head, "between", "among") for n in objects_of(p)[:1]))
        if not found and self.rule.meeting:  # "a meeting OF Thai and Lao officers"
            of_several = [n for p in prepositions(token, "of") for n in objects_of(p)[:1]]
            self.add(found, (n for n in of_several if len(each_side(self.paragraph, n, self.cast)) > 1))
        if found:
            return tuple(found)
        if token.pos_ == "VERB":
            subject, partner = None if self.rule.receiving else _willing(token), child(token, "dobj")
            self.add(found, (n for n in (subject, partner) if n is not None))
            near = (n for p in prepositions(token, "with") for n in objects_of(p)[:1])
            self.add(found, (n for n in near if not _serves(n)))
            return tuple(found)
        if not self.rule.mediated:
            self._add_ids(found, self.owners())
        if self.rule.alone:
            self.add(found, self._breakers())
        offered = self.whole.lemma_.lower() in self.talks.offering_verbs  # "an offer of talks FROM the front"
        beside = ("with", "from", "by") if offered else ("with",)
        told = [self.whole.head] if self.whole.dep_ == "nsubj" and self.whole.head.lemma_ == "be" else []
        told += [c for be in told for c in be.rights if c.dep_ in {"acomp", "advmod"}]  # "talks ARE UNDER WAY with"
        partners = [n for t in {token, self.whole, *told} for p in prepositions(t, *beside) for n in objects_of(p)[:1]]
        self.add(found, (n for n in partners if not _presides(n)))
        if len(found) < 2 or partners:
            self._add_holders(found)
        if self.rule.deal:
            self._add_bound(found)
        return tuple(i for i in found if i not in others)

    def _breakers(self) -> Iterable[Token]:
        """Yield who brings talks down in a clause behind them ("talks collapsed after THE FRONT rejected a map")."""
        verb = self.whole.head
        if self.whole.dep_ not in SUBJECTS or verb.pos_ != "VERB":
            return
        for clause in (c for c in verb.rights if c.dep_ == "advcl"):
            when = any(c.dep_ in {"mark", "advmod"} and c.lower_ in _WHEN for c in clause.lefts)
            balks = clause.lemma_.lower() in self.talks.balking and not is_negated(clause)
            if when and balks and not is_passive(clause) and (who := subject_of(clause)) is not None:
                yield who

    def side_telling(self) -> tuple[str, ...]:
        """Return the side that tells of talks with another, which are its own ("CHAD said talks with Mali went on")."""
        told = self.whole.head
        if (
            not (self.rule.alone or self.rule.carried)
            or self.whole.dep_ not in SUBJECTS
            or not prepositions(self.token, "with")
        ):
            return ()
        report = told.head if told.dep_ == "ccomp" else None
        who = subject_of(report) if report is not None and report.lemma_ in _SAID else None
        sides = own_side(self.cast.one(self.paragraph, who), self.cast) if who is not None else ()
        return tuple(i for i in sides if self.cast.entity(i).kind in _ABLE)

    def with_each(self) -> bool:
        """Whether somebody talks with each of several ("SEPARATE talks with A and B", "talks with BOTH A and B")."""
        apart = any(c.lower_ == "separate" for c in self.token.lefts)
        with_all = [n for p in prepositions(self.token, "with") for n in objects_of(p)[:1] if len(coordinated(n)) > 1]
        return bool(with_all) and (apart or any(c.lower_ == "both" for n in with_all for c in n.lefts))

    def owners(self) -> Iterable[str]:
        """Yield those who stand before the noun: "the Afghan peace talks", "Israel's talks"."""
        for head in (self.token, *(c for c in self.token.lefts if c.dep_ in BEFORE_NOUN)):
            if not self._is_of_town(head) and head.lemma_.lower() not in self.talks.mediating_adjectives:
                yield from self.cast.modifiers(self.paragraph, head)

    def _is_of_town(self, head: Token) -> bool:
        return not self.rule.mediated and is_called_after_place(self.paragraph, head, self.cast)

    def _add_holders(self, found: dict[str, None]) -> None:
        verb = self._holding_verb()
        if guests := invited_to(self.whole):
            self.add(found, guests[:1])
            return
        talks = self.talks
        if verb is None or verb.lemma_.lower() in talks.hosting_verbs | talks.mediating_verbs:
            return
        if verb.lemma_.lower() in talks.telling and child(verb, "prt") is None:
            return  # "CALLED the talks constructive", and not "called OFF the talks"
        if self.rule.mediated and verb.lemma_ == "lead":
            return  # "The envoy leads an American effort": he is of those who mediate
        if self._reviver(verb) is not None:
            return
        subject = _willing(verb)
        if subject is not None and subject.i != self.token.i:
            self.add(found, [subject])
        beside = prepositions(verb, "with")
        if verb.lemma_.lower() in self.talks.offering_verbs:
            beside += [p for t in (verb, self.token) for p in prepositions(t, "to")]
        self.add(found, (n for p in beside for n in objects_of(p)[:1] if not _serves(n)))

    def _add_bound(self, found: dict[str, None]) -> None:
        """Add who acts under a deal made with others, or of two sides under one that was brought about between them.

        "THE FRONT will disarm under a pact reached with the army", "CHAD AND MALI will free men in a deal brokered by".
        """
        made = next((c for c in self.token.rights if c.dep_ == "acl" and c.tag_ == "VBN"), None)
        if made is None or self.token.dep_ != "pobj" or self.token.head.lower_ not in {"under", "in"}:
            return
        others = [n for p in prepositions(made, "with") for n in objects_of(p)[:1]]
        brought = made.lemma_.lower() in self.talks.mediating_verbs
        verbs = (a for a in ancestors(self.token) if a.pos_ == "VERB")
        acts = (a for a in verbs if read_clause(a).future or (brought and read_clause(a).past))
        who = next((s for a in acts if (s := subject_of(a)) is not None), None)
        if who is None:
            return
        if others or (brought and len(each_side(self.paragraph, who, self.cast)) > 1):
            self.add(found, [*others, who])

    def _reviver(self, verb: Token) -> Token | None:
        """Return who alone brings talks of others back to life ("THE ENVOY flew in to revive the talks"), or null."""
        alone = not any(prepositions(t, "with") for t in (verb, self.token, self.whole))
        if verb.lemma_.lower() not in self.talks.reviving or not alone or is_passive(verb):
            return None
        met = verb.head if verb.dep_ in {"advcl", "xcomp"} and verb.head.lemma_ == "meet" else None
        if met is not None and child(met, "dobj") is not None:
            return subject_of(met)  # "officials met a delegation to revive the talks"
        who = _willing(verb)
        if who is None or who.tag_ in {"NNS", "NNPS", "PRP"} or len(each_side(self.paragraph, who, self.cast)) > 1:
            return None
        return who

    def _holding_verb(self) -> Token | None:
        """Return the verb of which the talks are the object ("held talks", "agreed to a truce")."""
        token, head = self.whole, self.whole.head
        if token.dep_ == "dobj" and head.pos_ == "VERB":
            return head
        if token.dep_ != "pobj":
            return None
        if head.lower_ == "of" and head.head.lower_ == "out":  # "pulled OUT OF the talks"
            head = head.head
        if head.lower_ in _AFTER and head.head.pos_ == "VERB":  # "agreed to leave AFTER talks in Doha"
            subject = subject_of(head.head)
            both = subject is not None and len(each_side(self.paragraph, subject, self.cast)) > 1
            return head.head if both or self._had_talked(head) else None
        if head.head.dep_ == "acomp" and head.lower_ in _HELD_BY:  # "are CLOSE to a deal"
            return head.head.head
        return head.head if head.head.pos_ in VERBAL and head.lower_ in _HELD_BY | {"out", "near"} else None

    def _had_talked(self, after: Token) -> bool:
        """Whether who does a thing after talks with one side is the other ("after talks with Chad, MALI OFFERED")."""
        deed, named = after.head, self.token.lemma_.lower() in {"talk", "negotiation"}
        tells = deed.lemma_ in self.talks.telling | _SAID or is_passive(deed)
        return after.lower_ in _HAVING_TALKED and named and not tells and bool(prepositions(self.token, "with"))

    def between_near(self) -> tuple[str, ...]:
        """Return the two sides of a truce, a deal or talks that the sentence, or the nearest before, names."""
        for near in reversed(self.paragraph.doc[: self.token.sent.end]):
            if near.lower_ != "between" or near.head.lemma_.lower() not in self.talks.shared:
                continue
            found: dict[str, None] = {}
            self.add(found, objects_of(near)[:1])
            if len(found) >= 2:
                return tuple(found)
        return ()

    def mediators(self) -> tuple[str, ...]:
        """Return those who bring the parties together."""
        found: dict[str, None] = {}
        token, talks = self.token, self.talks
        if self.rule.mediated and token.pos_ == "VERB":
            who = agent_of(token) or _willing(token)  # "held talks in Doha, mediated BY QATAR"
            self.add(found, [who] if who is not None else [])
        elif self.rule.meeting and meets_for_others(token, self.lexicon):
            who = subject_of(token)
            self.add(found, [who] if who is not None else [])
        elif self.rule.mediated:
            self._add_ids(found, self.owners())
            self.add(found, (n for p in prepositions(token, "by", "of") for n in objects_of(p)[:1]))
        for c in (*token.children, *self.whole.children, *self._asides()):
            if c.lemma_.lower() in talks.mediating_verbs or c.lower_ in talks.mediating_adjectives:
                by = agent_of(c) or (child(c, "nsubj") if c.dep_ == "relcl" else None)
                own = by is not None and by.tag_ not in {"WDT", "WP"}  # "talks that KENYA mediates"
                self.add(found, [by] if by is not None and own else [])
                for left in c.lefts:  # "Qatari-mediated", "Egyptian–Qatari-mediated"
                    if left.dep_ in {"npadvmod", "amod", "compound", "advmod", "nmod"}:
                        self._add_ids(found, self.cast.modifiers(self.paragraph, left))
                        self.add(found, [left])
        verb = self.whole.head
        if self.whole.dep_ in {"dobj", "nsubjpass"} and verb.lemma_.lower() in talks.mediating_verbs:
            who = agent_of(verb) if self.whole.dep_ == "nsubjpass" else subject_of(verb)
            self.add(found, [who] if who is not None and who.i != token.i else [])
        if self.whole.dep_ == "dobj" and (reviver := self._reviver(verb)) is not None:
            self.add(found, [reviver])
        above = self.whole.head
        held = [above, *(c for c in above.rights if c.dep_ == "xcomp")] if self.whole.dep_ in SUBJECTS else []
        under = [p for verb in held for p in prepositions(verb, "under")]  # "are set to start UNDER the envoy"
        over = token if token.pos_ in VERBAL else self.whole.head
        beside = [n for t in {token, over} for p in prepositions(t, "with") for n in objects_of(p)[:1]]
        self.add(found, (n for n in beside if _presides(n)))
        if self.rule.carried:  # "was in contact with the rebels THROUGH a former minister"
            above = over.head if over.dep_ == "prep" else over  # "IS in contact with them THROUGH"
            ways = [p for t in (token, above) for p in prepositions(t, "through", "via")]
            persons = (n for p in ways for n in objects_of(p)[:1])
            self.add(found, (n for n in persons if n.lemma_.lower() not in talks.mediating_nouns))
        for by in (*prepositions(token, "by", "under"), *under):
            for noun in objects_of(by)[:1]:
                if by.lower_ == "by" or noun.lemma_.lower() in talks.mediating_nouns | {"envoy"}:
                    self.add(found, [noun])
        guests = invited_to(self.whole)
        inviting = guests[0].head if guests and guests[0].dep_ == "dobj" else None
        if inviting is not None and len(each_side(self.paragraph, guests[0], self.cast)) > 1:
            who = subject_of(inviting)  # "EGYPT invited Hamas and Fatah to talks"
            self.add(found, [who] if who is not None else [])
        self.add_named(found)
        return tuple(found)

    def _asides(self) -> list[Token]:
        """Return the participles that the parser hangs on a side ("talks between A and B, HOSTED by Kenya")."""
        told = (c for n in self.whole.subtree if n.pos_ == "PROPN" for c in n.rights)
        return [c for c in told if c.dep_ == "acl" and c.tag_ == "VBN" and c.nbor(-1).text == ","]

    def add_named(self, found: dict[str, None]) -> None:
        """Add those whom the sentence calls mediators or whose mediation it names."""
        for near in self.token.sent:
            self.add(found, [who] if (who := self._has_mediated(near)) is not None else [])
            if near.lemma_.lower() in self.talks.mediating_nouns and near.pos_ in {"NOUN", "PROPN"}:
                beside = near.dep_ == "compound" and self._is_named(near.head)  # "American MEDIATOR Jo Ek"
                named = near.head if near.dep_ == "appos" or beside else None  # "Jo Ek, the African Union MEDIATOR"
                if named is None or not any(self.cast.entity(i).person for i in self.cast.one(self.paragraph, named)):
                    self._add_ids(found, self.cast.modifiers(self.paragraph, near))
                self.add(found, (n for p in prepositions(near, "by", "of", "from") for n in objects_of(p)[:1]))
                self.add(found, (c for c in near.children if c.dep_ == "appos"))
                self.add(found, [named] if named is not None else [])  # "Norway, the FACILITATOR, said"
                self.add(found, [who] if (who := _called_so(near)) is not None else [])
                acts = near.dep_ == "attr" and near.head.lemma_ == "be" and not is_negated(near.head)
                self.add(found, [who] if acts and (who := child(near.head, "nsubj")) is not None else [])

    def _is_named(self, noun: Token) -> bool:
        """Whether a noun is a person's name."""
        who = self.cast.one(self.paragraph, noun) if noun.pos_ == "PROPN" else ()
        return noun.ent_type_ == "PERSON" or any(self.cast.entity(i).kind is ActorKind.PERSON for i in who)

    def _has_mediated(self, word: Token) -> Token | None:
        """Return who tells of a deal that he has mediated ("Oman said AFTER MEDIATING between the two"), or null."""
        if word.lemma_.lower() in self.talks.mediating_verbs and (who := self._telling(word)) is not None:
            return who  # "Oman, WHICH BROKERED IT, said"
        verb = word.head.head
        after = word.dep_ in {"pcomp", "pobj"} and word.head.lower_ == "after" and verb.pos_ == "VERB"
        mediated = word.lower_.endswith("ing") and any(f"{v.removesuffix('e')}ing" == word.lower_ for v in _BETWEEN)
        return subject_of(verb) if after and mediated and verb.lemma_ in self.talks.telling | _SAID else None

    def _telling(self, verb: Token) -> Token | None:
        """Return who tells of what he did himself ("OMAN, which hosted the talks, SAID"), or null."""
        subject, who = child(verb, "nsubj"), verb.head
        asided = verb.dep_ == "relcl" and subject is not None and subject.tag_ in {"WDT", "WP"} and not is_negated(verb)
        return who if asided and who.dep_ == "nsubj" and who.head.lemma_ in self.talks.telling | _SAID else None

    def hosts(self) -> tuple[str, ...]:
        """Return those who have the talks as guests: "talks hosted by Oman", "Oman hosted talks"."""
        found: dict[str, None] = {}
        hosting = (t for t in self.token.sent if t.lemma_.lower() in self.talks.hosting_verbs and t.tag_ == "VBD")
        self.add(found, (who for t in hosting if (who := self._telling(t)) is not None))
        token, whole = self.token, self.whole
        if self.rule.receiving and (who := _willing(token)) is not None:
            self.add(found, [who])
        behind = [c for c in whole.head.rights if c.tag_ == "VBN" and c.dep_ == "advcl" and c.i > token.i]
        for verb in (whole.head, *token.children, *whole.children, *behind, *self._asides()):
            if verb.lemma_.lower() in self.talks.hosting_verbs and verb.pos_ == "VERB":
                if verb.i == whole.head.i and whole.dep_ not in {"dobj", "nsubjpass"}:
                    continue
                who = doer_of(verb)
                self.add(found, [who] if who is not None and who.i != token.i else [])
        return tuple(found)

    def add(self, found: dict[str, None], nouns: Iterable[Token]) -> None:
        """Add all those whom nouns name."""
        for noun in nouns:
            both = noun.lower_ == "two" and any(c.lower_ == "the" for c in noun.lefts)
            self._add_ids(found, self._two_before() if both else each_side(self.paragraph, noun, self.cast))

    def _two_before(self) -> tuple[str, ...]:
        """Return the two whom an earlier sentence of the paragraph names together ("mediates between THE TWO")."""
        for noun in reversed(self.paragraph.doc[: self.token.sent.start]):
            if noun.pos_ not in {"NOUN", "PROPN"} or len(coordinated(noun)) != 2:
                continue
            two = each_side(self.paragraph, noun, self.cast)
            if len(two) == 2 and all(self.cast.entity(i).kind in _ABLE for i in two):
                return two
        return ()

    def _add_ids(self, found: dict[str, None], ids: Iterable[str]) -> None:
        for i in ids:
            if self.cast.entity(i).kind in _PARTY_KINDS:
                found[i] = None
