"""Whom an event hits: which of the words beside its trigger name them, and which are only places, times and deeds."""

from collections.abc import Iterable, Iterator

from ceasewire.model.reading import ActorKind, EventType
from ceasewire.reading.events.drafts import EventDraft, Scene
from ceasewire.reading.events.holders import holders_of, is_taken_place, keepers_of, losers_in
from ceasewire.reading.events.partners import FORCE
from ceasewire.reading.events.tolls import is_beast
from ceasewire.reading.events.triggers import Trigger, is_named
from ceasewire.reading.grammar.classes import CLAUSE_PRONOUNS, INDEFINITE_ARTICLES, RELATIVE_SUBJECTS
from ceasewire.reading.grammar.phrases import child, coordinated, objects_of, prepositions
from ceasewire.reading.grammar.tags import PLACE_NAMES, TIME_NAMES
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.parse import Paragraph

# What is done to a city, and not to the state that it stands for elsewhere.
_AT_CITIES = FORCE | {EventType.KILLING, EventType.SEIZURE}
# What is done to people, whom a clause behind them may tell of.
_OF_PEOPLE = frozenset({EventType.RELEASE, EventType.ABDUCTION, EventType.ARREST})
# What says nothing of what it is, where no other word does.
_BARE = frozenset({"site", "location", "target", "area", "spot"})
_EXPLOSIVES = frozenset({"bomb", "mine", "landmine", "ied", "explosive", "device", "grenade", "munition", "projectile"})


class Struck:
    """Those whom one event hits.

    Args:
        draft: the event.
        trigger: the words that tell it, with their rule.
        scene: what is known of the article.
    """

    def __init__(self, draft: EventDraft, trigger: Trigger, scene: Scene) -> None:
        self.draft, self.rule, self.scene = draft, trigger.rule, scene
        self.paragraph: Paragraph = draft.paragraph
        self.cast, self.words = scene.cast, scene.lexicon.events.words

    def _after(self, governor: Token) -> Iterable[str]:
        """Yield whom the prepositions of a verb or noun say that it hits."""
        first, last = self.draft.first, self.draft.last
        for preposition in self._aiming(governor):
            nouns = [n for n in objects_of(preposition)[:1] if not first <= n.i <= last]
            nouns = [n for n in nouns if n.lemma_.lower() not in self.words.framing]
            if self.draft.type in _OF_PEOPLE | {EventType.KILLING}:  # "beheaded six men ON AN ISLAND"
                nouns = [n for n in nouns if n.lemma_.lower() not in self.words.spots | self.words.sites]
            yield from self._hit(nouns)

    def _sanctioned(self, noun: Token, agents: tuple[str, ...]) -> Iterable[str]:
        """Yield on whom sanctions are: "on" whom, by what they are called, or where a clause says that they are."""
        clauses = [c for c in noun.children if c.dep_ in {"relcl", "acl"}]
        whom = self.rule.target_prepositions
        on = [n for head in (noun, *clauses) for p in prepositions(head, *whom) for n in objects_of(p)[:1]]
        if on:
            yield from self._hit(on)
        elif agents:
            yield from (i for i in self.cast.modifiers(self.paragraph, noun) if i not in agents)

    def _aimed(self, thing: Token) -> Iterable[str]:
        """Yield at whom a thing that is fired is aimed: "missiles targeting the base", "shells aimed at the port"."""
        for clause in (c for c in thing.children if c.dep_ in {"acl", "relcl"} and c.lemma_ in self.words.hitting):
            yield from self._hit([n for n in (child(clause, "dobj"),) if n is not None])
            yield from self._hit([n for p in prepositions(clause, "at") for n in objects_of(p)[:1]])

    def _aiming(self, governor: Token) -> Iterator[Token]:
        """Yield the prepositions that say whom it hits, one right behind a noun whatever the parser hung it on."""
        found = prepositions(governor, *self.rule.target_prepositions)
        if (
            not found and governor.pos_ == "VERB" and self.draft.type in FORCE
        ):  # "opened fire WITH LIVE ROUNDS ON marchers"
            means = (n for p in prepositions(governor, "with") for n in objects_of(p)[:1])
            found = [p for n in means for p in prepositions(n, *self.rule.target_prepositions)]
        if governor.dep_ in {"dobj", "nsubjpass"} and governor.head.lemma_ in self.words.laying:
            return  # "blamed the attacks ON the army"
        behind = governor.doc[governor.i + 1] if governor.i + 1 < len(governor.doc) else governor
        if governor.pos_ in {"NOUN", "PROPN"} and behind.lower_ in self.rule.target_prepositions:
            found += [behind] if behind not in found and behind.pos_ == "ADP" else []
        for preposition in found:
            yield preposition
            yield from (c for c in preposition.children if c.dep_ == "conj" and c.lower_ == preposition.lower_)

    def _hit(self, nouns: Iterable[Token]) -> tuple[str, ...]:
        """Return the actors that nouns name as hit: any noun may, but no time, no place and no other event."""
        found: dict[str, None] = {}
        for noun in nouns:
            if noun.ent_type_ in TIME_NAMES or self._is_what_went_off(noun):
                continue
            if is_beast(noun, self.words):  # "killed two cows and THREE FARMERS"
                people = next((n for n in coordinated(noun) if not is_beast(n, self.words)), None)
                if people is None:
                    continue
                noun = people
            if noun.lower_ == "one":  # "shot down one of ITS DRONES"; but "one of his sons" is one man
                of = [n for p in prepositions(noun, "of") for n in objects_of(p)[:1]]
                noun = next((n for n in of if self.scene.lexicon.people.noun(n.lower_) is None), noun)
            if noun.lemma_.lower() in _BARE and not any(
                c.dep_ in {"amod", "compound", "poss", "nmod"} for c in noun.lefts
            ):
                continue  # "bombed dozens of SITES"
            if _is_mere_number(noun):
                continue  # "killed TENS OF THOUSANDS"
            if self.draft.type is EventType.PROTEST and noun.lower_ in CLAUSE_PRONOUNS:
                continue  # "the deal ... thousands protest against it"
            known = () if self._only_place(noun) else self.cast.resolve(self.paragraph, noun)
            create = not self._is_event(noun) and not self._is_place(noun) and self.draft.type is not EventType.PROTEST
            if create and self.draft.type is EventType.SEIZURE:
                create = noun.lemma_.lower() in self.words.prizes
            if create and (not known or self._is_list(noun, known) or not self.cast.one(self.paragraph, noun)):
                known = self.cast.resolve(self.paragraph, noun, create=True)
            if not known and self.draft.type in FORCE and self._is_place(noun):  # "villages HELD BY THE REBELS"
                known = keepers_of(self.draft, noun, self.scene)
            if not known and self.draft.type in {EventType.SEIZURE, EventType.ATTACK}:
                known = self._holders(noun)
            if not known and self.draft.type in FORCE and noun.tag_ == "NNS":
                known = self._posts_of(noun)
            found.update(dict.fromkeys(known))
        return tuple(found)

    def _is_what_went_off(self, noun: Token) -> bool:
        """Whether a noun is for what exploded, and is hit by nothing ("the explosion of a LANDMINE")."""
        armed = noun.lemma_.lower() in self.words.shot or noun.lemma_.lower() in _EXPLOSIVES
        return self.draft.type in {EventType.BOMBING, EventType.SHELLING} and armed

    def _is_list(self, noun: Token, known: tuple[str, ...]) -> bool:
        """Whether a list counts others beside those who are known ("killed two soldiers and AN INTERPRETER")."""
        others = coordinated(noun)[1:]
        counted = (
            n.pos_ == "NUM" or any(c.dep_ == "nummod" or c.lower_ in INDEFINITE_ARTICLES for c in n.lefts)
            for n in others
        )
        return len(others) >= len(known) and all(counted) and not any(map(self._is_event, others))

    def _holders(self, noun: Token) -> tuple[str, ...]:
        """Return whose a place is that is taken: "an IS base"."""
        return self.cast.modifiers(self.paragraph, noun) if self._is_place(noun) is False else ()

    def _posts_of(self, posts: Token) -> tuple[str, ...]:
        """Return the posts of a side that only a common noun names ("shelled GOVERNMENT POSITIONS")."""
        sides = self.scene.lexicon.actors.armed | self.scene.lexicon.actors.raiding | {"government"}
        held = any(c.dep_ == "compound" and c.lemma_.lower() in sides and c.pos_ == "NOUN" for c in posts.lefts)
        return self.cast.one(self.paragraph, posts, create=True) if held else ()

    def _only_place(self, noun: Token) -> bool:
        """Whether a name is that of a place and of no state or body ("bombed Rafah")."""
        if noun.pos_ != "PROPN" or self.scene.lexicon.places.find(noun.text) is None:
            return False
        if self.draft.type in _AT_CITIES and self.cast.stands_for_state(self.paragraph, noun):
            return True  # "airstrikes hit Sanaa"
        kinds = {self.cast.entity(i).kind for i in self.cast.one(self.paragraph, noun)}
        return kinds <= {ActorKind.PERSON, ActorKind.OTHER, ActorKind.UNNAMED}

    def _is_place(self, noun: Token) -> bool:
        if noun.pos_ == "PROPN":
            return noun.ent_type_ in PLACE_NAMES or self.scene.lexicon.places.find(noun.text) is not None
        return noun.lemma_.lower() in self.words.sites

    def _is_event(self, noun: Token) -> bool:
        return is_named(noun, self.scene.lexicon.events)

    def _is_taken_place(self, thing: Token) -> bool:
        """Whether a name that nobody knows is that of a place, since it is taken from somebody ("took BARAWE from")."""
        return self.draft.type is EventType.SEIZURE and is_taken_place(self.draft, thing, self.scene)

    def _driven(self, noun: Token) -> Iterable[str]:
        """Yield whom an operation is to drive out: "an offensive to flush out the rebels"."""
        heads: tuple[Token, ...] = (noun, noun.head) if noun.dep_ == "dobj" else (noun,)
        heads += (thing,) if noun.pos_ == "VERB" and (thing := child(noun, "dobj")) is not None else ()
        for verb in (c for head in heads for c in head.children if c.lemma_ in self.words.driving):
            if verb.dep_ in {"acl", "advcl", "relcl", "xcomp"} and (out := child(verb, "dobj")) is not None:
                yield from self._hit([out])
        for verb in (c for head in heads for c in head.children if c.dep_ in {"acl", "advcl", "xcomp"}):
            if any(r.type is EventType.SEIZURE for r in self.scene.lexicon.events.verbs.get(verb.lemma_, ())):
                taken = child(verb, "dobj")  # "to retake it from THE REBELS"
                yield from self._hit(losers_in(verb, *([taken] if taken is not None else ())))

    def _lost_by(self, patient: Token) -> tuple[str, ...]:
        """Return from whom a place is taken, which is not hit ("recaptured the AIRPORT FROM THE REBELS")."""
        spot = patient.lemma_.lower() in self.words.spots and losers_in(self.draft.head, patient)
        return holders_of(self.draft, patient, self.scene) if spot else ()

    def _driven_out(self, verb: Token) -> Iterable[str]:
        """Yield whom somebody fights to drive out, and who so fights too ("fought to OUST THE REBELS")."""
        kinds = {ActorKind.ARMED_GROUP, ActorKind.UNNAMED, ActorKind.GOVERNMENT, ActorKind.STATE}
        yield from (i for i in self._driven(verb) if self.cast.entity(i).kind in kinds)

    def _targeted(self, verb: Token) -> Iterable[str]:
        """Yield whom a gerund says that it was aimed at ("set off a bomb, TARGETING SOLDIERS")."""
        for clause in (c for c in verb.rights if c.dep_ == "advcl" and c.tag_ == "VBG"):
            aimed = clause.lemma_ in {"target", "hit", "strike"} and not any(c.dep_ == "mark" for c in clause.lefts)
            if aimed and (whom := child(clause, "dobj")) is not None:
                yield from self._hit([whom])

    def _before_clause(self, verb: Token) -> Token | None:
        """Return the people to whom a clause without an object tells it was done ("four men THEY HELD")."""
        subject = child(verb, "nsubj")
        if verb.dep_ != "relcl" or subject is None or subject.lower_ in RELATIVE_SUBJECTS:
            return None
        gap = not any(c.lower_ in {"where", "when", "why", "how"} for c in verb.lefts) and verb.head.pos_ == "NOUN"
        prize = self.draft.type is EventType.SEIZURE and verb.head.lemma_.lower() in self.words.prizes
        held = self.draft.type in _OF_PEOPLE or prize
        return verb.head if gap and held and verb.head.ent_type_ not in TIME_NAMES else None


def _is_mere_number(noun: Token) -> bool:
    """Whether a quantity counts only another ("tens of thousands"), and nobody that is named."""
    behind = noun.doc[noun.i + 1 : noun.i + 3]
    many = noun.doc.clause_words.quantities
    return noun.lower_ in many and len(behind) > 1 and behind[0].lower_ == "of" and behind[1].lower_ in many
