"""Which rule for a dealing fits a verb, and who stands in which of its places."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ceasewire.lexicon.dealings import DealingRule, Dealings
from ceasewire.model.reading import ActorKind
from ceasewire.reading.actors.cast import Cast
from ceasewire.reading.actors.sides import each_side
from ceasewire.reading.grammar.phrases import (
    VERBAL,
    agent_of,
    child,
    coordinated,
    is_passive,
    meant,
    objects_of,
    prepositions,
    subject_of,
)
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.parse import Paragraph

# How many words of an object are looked at: "50 million dollars in low-interest loans".
_REACH = 12
_CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp"})
# Who does not march or strike.
_POWERS = frozenset({ActorKind.STATE, ActorKind.ARMED_GROUP, ActorKind.GOVERNMENT})
# What is said of an act behind these is no part of what it is done to ("a show about the siege").
_ASIDE = frozenset({"about", "after", "before", "during", "since", "despite", "amid", "while", "until"})
# What says how or where of a verb, and may hold whom it is done with.
_BY_THE_WAY = frozenset({"by", "in", "at"})
# What hangs on a noun before it with its own words.
_BEFORE = frozenset({"amod", "compound", "poss", "nmod"})


@dataclass(frozen=True, slots=True)
class Frame:
    """Who acts and who is acted on."""

    agents: tuple[str, ...]
    targets: tuple[str, ...]


def find_rule(
    verb: Token, paragraph: Paragraph, cast: Cast, words: Dealings
) -> tuple[DealingRule | None, Frame | None]:
    """Return the first rule that fits a verb, with who stands in its places; nulls where none does."""
    for rule in words.rules.get(verb.lemma_.lower(), ()):
        if _fits(verb, rule):
            frame = _Places(verb, rule, paragraph, cast, words).frame()
            if frame is not None:
                return rule, frame
    return None, None


def thing_in(noun: Token, words: Dealings) -> str:
    """Return the kind of act that a noun phrase names: by its head, then by the words before it and after "of"."""
    head = meant(noun)
    if kind := words.things.get(head.lemma_.lower()):
        return kind
    near = [c for c in head.lefts if c.dep_ in _BEFORE]
    near += [n for p in prepositions(head, "of", "in", "for", "to") for n in objects_of(p)[:2]]
    return next((kind for t in near if (kind := words.things.get(t.lemma_.lower()))), "")


def _object(verb: Token, particles: frozenset[str] = frozenset()) -> Token | None:
    """Return what a verb is done to: its object, or the subject of a passive.

    Args:
        verb: the verb.
        particles: words that belong to it, which the parser may take for prepositions ("voted DOWN the bill").
    """
    if is_passive(verb):
        if verb.dep_ == "acl":
            return verb.head
        return child(verb, "nsubjpass")
    held = child(verb, "dobj", "dative")
    if held is not None or not particles:
        return held
    return next((n for p in prepositions(verb) if p.lower_ in particles for n in objects_of(p)[:1]), None)


def _lemmas(noun: Token) -> Iterator[str]:
    """Yield the lemmas of a noun phrase, without clauses that hang on it."""
    for joined in coordinated(noun):
        for token in [joined, *(t for t in joined.subtree if abs(t.i - joined.i) <= _REACH and t.i != joined.i)]:
            if token.pos_ == "VERB" and token.i != joined.i:
                continue  # "cancelled a planned march"
            if not _is_aside(token, joined):
                yield token.lemma_.lower()


def _is_aside(token: Token, top: Token) -> bool:
    """Whether a word stands in a clause or an aside under a noun."""
    while token.i != top.i and token.head.i != token.i:
        if token.dep_ in _CLAUSES or token.lower_ in _ASIDE:
            return True
        token = token.head
    return False


def _fits(verb: Token, rule: DealingRule) -> bool:
    if rule.objects and not _has_object(verb, rule):
        return False
    if rule.particles and not any(
        c.lower_ in rule.particles
        and c.dep_ in {"prt", "advmod", "prep"}
        and (child(c, "pobj") is None or (rule.objects and child(verb, "dobj") is None))
        for c in verb.children
    ):
        return False
    if rule.after and not any(_has_after(verb, word, wanted) for word, wanted in rule.after):
        return False
    if rule.subjects and not has_subject(verb, rule.subjects):
        return False
    if rule.nearby and not any(t.lemma_.lower() in rule.nearby or t.lower_ in rule.nearby for t in verb.subtree):
        return False
    return not ("clause" in rule.flags and child(verb, "ccomp") is None)


def _has_object(verb: Token, rule: DealingRule) -> bool:
    thing = _object(verb) if is_passive(verb) else None
    things = [thing] if thing is not None else [c for c in verb.children if c.dep_ == "dobj"]
    if not things and (thing := _object(verb, rule.particles)) is not None:
        things = [thing]
    things += [c for c in verb.children if c.dep_ == "oprd"]  # "took ten villagers hostage"
    if not things and (content := child(verb, "ccomp")) is not None and any(c.lower_ == "to" for c in content.lefts):
        things += [c for c in content.lefts if c.dep_ == "nsubj"]  # "allowed ten trucks to enter"
    return any(lemma in rule.objects for thing in things for lemma in _lemmas(thing))


def has_subject(verb: Token, wanted: frozenset[str]) -> bool:
    """Whether who or what does it is one of these: "farmers", "thousands OF FARMERS", "the CARRIER Lincoln"."""
    subject = agent_of(verb) if is_passive(verb) else subject_of(verb)
    for head in coordinated(subject) if subject is not None else ():
        named = [c for c in head.lefts if c.dep_ in {"compound", "nmod"} and head.pos_ == "PROPN"]
        words = [w for t in (head, meant(head), *named) for w in (t.lemma_.lower(), t.lower_.removesuffix("s"))]
        if any(word in wanted for word in words):
            return True
        if "people" in wanted and meant(head).ent_type_ == "NORP" and meant(head).tag_ in {"NNS", "NNPS"}:
            return True  # "30,000 SLOVAKS"
    return False


def _has_after(verb: Token, word: str, wanted: frozenset[str]) -> bool:
    thing = _object(verb)
    for governor in (verb, thing):
        for preposition in _prepositions(governor, word) if governor is not None else ():
            if not wanted or any(lemma in wanted for n in objects_of(preposition)[:1] for lemma in _lemmas(n)):
                return True
    return False


def _prepositions(governor: Token, word: str) -> Iterator[Token]:
    """Yield the prepositions of a verb or noun that are this word, also behind a particle ("handed over TO")."""
    for c in prepositions(governor):
        if c.lower_ == word:
            yield c
        elif (behind := child(c, "pobj")) is None:
            yield from prepositions(c, word)
        elif word == "with" and behind.left_edge.i == behind.i and c.lower_ in _BY_THE_WAY:
            yield from prepositions(behind, word)  # "spoke by telephone WITH", "met in Paris WITH"


class _Places:
    """The places of one rule at one verb."""

    def __init__(self, verb: Token, rule: DealingRule, paragraph: Paragraph, cast: Cast, words: Dealings) -> None:
        self.verb, self.rule, self.paragraph, self.cast, self.words = verb, rule, paragraph, cast, words

    def frame(self) -> Frame | None:
        """Return who acts and who is acted on; null where the rule asks for more than there is."""
        flags = self.rule.flags
        if "talks-subject" in flags:
            return self._meeting()
        agents = self._agents()
        targets = self._targets()
        if "needs-target" in flags and not targets:
            return None
        if "request" in flags and not agents and is_passive(self.verb) and agent_of(self.verb) is not None:
            return None
        if "two" in flags and len({*agents, *targets}) < 2:
            return None
        if "person-object" in flags:
            thing = _object(self.verb)
            if thing is None or not self.cast.resolve(self.paragraph, thing):
                return None
        if "state-target" in flags and not any(self.cast.entity(i).kind is ActorKind.STATE for i in targets):
            return None
        if "no-object" in flags and child(self.verb, "dobj") is not None:
            return None
        if "crowd" in flags and any(self.cast.entity(a).kind in _POWERS for a in agents):
            return None
        return Frame(agents, targets)

    def _meeting(self) -> Frame | None:
        subject = child(self.verb, "nsubj", "nsubjpass")
        if subject is None or self.words.things.get(subject.lemma_.lower()) != "negotiate":
            return None
        found: dict[str, None] = dict.fromkeys(self.cast.modifiers(self.paragraph, subject))
        for preposition in prepositions(subject, "between", "with", "of"):
            for noun in objects_of(preposition)[:1]:
                found.update(dict.fromkeys(self.cast.resolve(self.paragraph, noun)))
        ids = tuple(found)
        return Frame(ids[:1], ids[1:]) if ids else None

    def _agents(self) -> tuple[str, ...]:
        who = agent_of(self.verb) if is_passive(self.verb) else subject_of(self.verb)
        if who is None and "own-object" in self.rule.flags:
            who = _object(self.verb)
        if who is None:
            return ()
        if "mutual" in self.rule.flags and len(sides := each_side(self.paragraph, who, self.cast)) > 1:
            return sides
        lemma = meant(who).lemma_.lower()
        deed = lemma in self.words.nobody  # a strike is nobody, nor is a car bomb
        asks = "request" in self.rule.flags and who.pos_ != "PROPN"  # "encouraged by their DECISION": nobody asks
        makes = who.pos_ != "PRON" and not (deed or asks) and lemma not in self.words.things
        found = self.cast.resolve(self.paragraph, who, create=makes)
        return found if found or asks else self._named_before(who, *(("by",) if deed else ()))

    def _targets(self) -> tuple[str, ...]:
        for place in self.rule.targets:
            found = dict.fromkeys(i for noun in self._nouns(place) for i in self._who(noun, place))
            if found:
                return tuple(found)
        return ()

    def _who(self, noun: Token, place: str) -> Iterable[str]:
        if noun.pos_ in VERBAL or noun.ent_type_ in {"DATE", "TIME", "MONEY", "CARDINAL", "PERCENT"}:
            return ()
        if place.endswith(">owner"):
            return self._named_before(noun)
        if noun.tag_ in {"NNS", "NNPS"} and len(sides := each_side(self.paragraph, noun, self.cast)) > 1:
            return sides
        known = self.cast.resolve(self.paragraph, noun)
        if known or self.words.things.get(noun.lemma_.lower()):
            return known
        named = self._named_before(noun)
        if named and noun.pos_ == "NOUN" and place != "object":
            return named
        proper = noun.pos_ == "PROPN"
        return named or (self.cast.resolve(self.paragraph, noun, create=True) if proper else ())

    def _named_before(self, noun: Token, *after: str) -> tuple[str, ...]:
        """Return whom a noun phrase names beside its head: "Israeli strikes", "the withdrawal of Syria".

        Args:
            noun: its head.
            after: behind which prepositions; where none are given, behind all that tell of it.
        """
        head = meant(noun)
        found = dict.fromkeys(self.cast.modifiers(self.paragraph, head))
        if not found:
            for preposition in prepositions(head, *(after or ("of", "by", "in", "on"))):
                for n in objects_of(preposition)[:1]:
                    found.update(dict.fromkeys(self.cast.resolve(self.paragraph, n)))
                    found.update(dict.fromkeys(self.cast.modifiers(self.paragraph, n)))
        return tuple(found)

    def _nouns(self, place: str) -> Iterator[Token]:
        """Yield the nouns in a place of the rule, as `targets` writes it."""
        where, _, under = place.partition(">")
        thing = _object(self.verb, self.rule.particles)
        if where == "object":
            objects = [thing, child(self.verb, "dative")] if not is_passive(self.verb) else [thing]
            if not is_passive(self.verb) and not any(objects):
                content = child(self.verb, "ccomp", "xcomp")  # "urged them to leave": the parser makes them the subject
                objects = [child(content, "nsubj") if content is not None else None]
            if not under:
                yield from (o for o in objects if o is not None)
                return
            for noun in (o for o in objects if o is not None):
                yield from self._under(noun, under)
            return
        for preposition in _prepositions(self.verb, where):
            for noun in objects_of(preposition)[:1]:
                if under:
                    yield from self._under(noun, under)
                else:
                    yield noun

    def _under(self, noun: Token, place: str) -> Iterator[Token]:
        if place == "owner":
            yield noun
            return
        head = meant(noun)
        for governor in dict.fromkeys((noun, head)):
            for preposition in prepositions(governor, place):
                yield from objects_of(preposition)[:1]
