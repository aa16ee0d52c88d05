"""Pronouns: whom "he", "they", "it" and their possessives take up.

A pronoun stays unresolved where no mention fits: an unresolved one never becomes an actor.
"""

from collections.abc import Callable
from itertools import islice

from ceasewire.model.reading import ActorKind, EventType, Relation, SpeechAct
from ceasewire.reading.actors.entities import GROUPS, PARTIES, Entity
from ceasewire.reading.actors.genders import may_be
from ceasewire.reading.actors.mentions import Mention, Shape, in_another_item, is_demonym
from ceasewire.reading.actors.pairs import in_same_clause, named_together
from ceasewire.reading.actors.roster import Roster
from ceasewire.reading.grammar.classes import FIRST_PERSON_OBJECTS
from ceasewire.reading.grammar.phrases import VERBAL, child, coordinated, objects_of, prepositions, subject_of
from ceasewire.reading.grammar.tokens import Token, Words

# How many mentions back a pronoun looks. Set on gold/train; farther back it is wrong more often than right.
_REACH = 40
# So many sentences farther are those of whom somebody speaks, for a subject outside his words.
_IN_WORDS = 6.0
_OWN = {"he": "his", "she": "her", "it": "its", "they": "their"}


def taken_up(roster: Roster, mention: Mention) -> list[Entity]:
    """Return whom a pronoun of the third person takes up; none where nobody fits."""
    word, words = mention.head.lower_, roster.words
    if (judged := _judged(roster, mention)) is not None:
        return [judged]
    if (same := _same_above(roster, mention)) is not None:
        return taken_up(roster, same)
    if word in words.he and (earlier := _speaks_on(roster, mention)) is not None:
        return taken_up(roster, earlier)
    if word in words.he:
        before = likeliest(roster, mention) or _in_words(roster, mention)
        fitting = (e for e in before if e.person and not e.plural and may_be(e, word, words))
        return [*islice(fitting, 1)]
    if word in words.they | words.it and (bodies := _spoken_for(roster, mention)):
        return bodies
    if word in words.they | words.it and (teller := _tells_of_itself(roster, mention)) is not None:
        return [teller]
    if word in words.they | words.it and (speakers := _spoke_last(roster, mention)):
        return speakers
    if word in words.they | words.it and (told := _told_alone(roster, mention)) is not None:
        return [told]
    if word in words.they:
        if pair := named_together(roster, mention) or _acted_together(roster, mention):
            return pair
        found = [e for e in likeliest(roster, mention) if e.plural or _is_body(e)]
        if mention.paragraph.quoted(mention.head) is not None:
            found = [e for e in found if e.kind is not ActorKind.MEDIA]
        if _turned_on_us(mention):
            parties = [e for e in found if e.kind in PARTIES]
            return parties if len(parties) == 1 else []  # of two, whose fire it was stays open
        return found[:1]
    if word in words.it:
        others = [e for e in likeliest(roster, mention) if not e.person and not e.plural]
        does_it = _doing_it(roster, mention)
        return [e for e in others if not does_it(e)][:1]
    return []


def _doing_it(roster: Roster, mention: Mention) -> Callable[[Entity], bool]:
    """Return whether somebody does what is done to "it", or is the state of who does ("the MINISTRY banned IT")."""
    verb = mention.head.head
    subject = child(verb, "nsubj") if mention.head.dep_ == "dobj" and verb.pos_ == "VERB" else None
    doer = roster.links.get((mention.paragraph.index, subject.i)) if subject is not None else None
    above = roster.lexicon.gazetteer.keys_above(doer.key) if doer is not None else ()
    return lambda e: e is doer or (e.key is not None and e.key in above)


def aged_one(roster: Roster, mention: Mention) -> list[Entity]:
    """Return the person whom his age takes up ("said THE 51-YEAR-OLD"); none where nobody was named before."""
    fitting = (e for e in likeliest(roster, mention) if e.person and not e.plural and e.name_given)
    return [*islice(fitting, 1)]


def _same_above(roster: Roster, mention: Mention) -> Mention | None:
    """Return the pronoun that a possessive takes up in its clause ("that IT stop its raids")."""
    if mention.head.tag_ != "PRP$":
        return None
    verb = next((a for a in mention.head.ancestors if a.pos_ in VERBAL), None)
    subject = subject_of(verb) if verb is not None else None
    if subject is None or _OWN.get(subject.lower_) != mention.head.lower_:
        return None
    return roster.mention_at(mention.paragraph, subject)


def _is_body(entity: Entity) -> bool:
    return not entity.person and entity.kind is not ActorKind.OTHER


def _turned_on_us(mention: Mention) -> bool:
    """Whether who is quoted says what "they" do to "us": a party, and nobody who stands about him."""
    verb = mention.head.head
    thing = child(verb, "dobj")
    return mention.head.dep_ == "nsubj" and thing is not None and thing.text in FIRST_PERSON_OBJECTS


def _judged(roster: Roster, mention: Mention) -> Entity | None:
    """Return who is thanked or blamed for what is his: "thanked the president for HIS commitment"."""
    owned = mention.head.head
    preposition = owned.head
    if mention.head.tag_ != "PRP$" or owned.dep_ != "pobj" or preposition.lower_ != "for":
        return None
    objects = (c for c in preposition.head.children if c.dep_ == "dobj" and c.i < preposition.i)
    entity = next((roster.named_at(mention.paragraph, c) for c in objects), None)
    if entity is None or entity.person != (mention.head.lower_ in roster.words.he):
        return None
    return entity


def _spoken_for(roster: Roster, mention: Mention) -> list[Entity]:
    """Return the body whose spokesman says what "it" or "they" did ("its spokesman said they had left")."""
    clause = mention.head.head
    if mention.head.dep_ != "nsubj" or clause.dep_ != "ccomp" or mention.paragraph.quoted(mention.head) is not None:
        return []  # in his own words "it" is somebody else
    several = mention.head.lower_ in roster.words.they
    asked = [n for p in prepositions(clause.head, "of", "from") for n in objects_of(p)]
    if asked and clause.head.lemma_ in mention.head.doc.clause_words.demanding_of:  # "demanded of Mali that it"
        return [e for n in asked if (e := _named(roster, mention, n)) is not None]
    speaker = subject_of(clause.head)
    heads = coordinated(speaker) if speaker is not None else []
    speakers = [e for t in heads if (e := _named(roster, mention, t)) is not None]
    if len(heads) > 1 and len(speakers) == len(heads) and several:
        return speakers  # "Armenia and Azerbaijan said they"
    entity = speakers[0] if speakers else None
    if entity is None:
        return []
    named_many = several and heads[0].tag_ == "NNPS" and not entity.person
    if _is_body(entity) or named_many or not (entity.person or several):
        return [entity]  # "Hezbollah said it", "the rebels said they", "the New Forces said they"
    led = entity.tied(Relation.LEADER_OF)
    if not several:  # "the group's leader says IT will", of a state's leader "it" may be another
        led = [to for to in led if roster.of_id(to).kind in GROUPS]
    return [roster.of_id(to) for to in (*entity.tied(Relation.SPOKESPERSON_OF), *led)][:1]


def _tells_of_itself(roster: Roster, mention: Mention) -> Entity | None:
    """Return whose claim or report a clause is, where by number it is theirs alone what the clause tells.

    "The army denied a claim by THE REBELS that THEY had shot it down"; but "the rebels' claim that it had" is not.
    """
    clause = mention.head.head
    noun = clause.head
    accounts = mention.head.doc.clause_words.accounts
    if mention.head.dep_ != "nsubj" or clause.dep_ != "acl" or noun.lemma_.lower() not in accounts:
        return None
    by = (n for p in prepositions(noun, "by") for n in objects_of(p))
    makers = [*(c for c in noun.lefts if c.dep_ == "poss"), *by]
    above = subject_of(noun.head) if noun.dep_ == "dobj" else None
    if above is None or len(makers) != 1:
        return None
    maker, other = _named(roster, mention, makers[0]), _named(roster, mention, above)
    if maker is None or other is None or maker is other:
        return None
    several = mention.head.lower_ in roster.words.they
    if several:
        return maker if _are_many(makers[0], maker) and not _are_many(above, other) else None
    alone = _is_body(maker) and not _are_many(makers[0], maker)
    return maker if alone and (other.person or _are_many(above, other)) else None


def _are_many(noun: Token, entity: Entity) -> bool:
    return entity.plural or noun.tag_ in {"NNS", "NNPS"}


def _spoke_last(roster: Roster, mention: Mention) -> list[Entity]:
    """Return who spoke last, in this paragraph or the one before, where the pronoun speaks again ("..., they said")."""
    if not _speaks(roster, mention.head):
        return []
    at, several = roster.place_of(mention), mention.head.lower_ in roster.words.they
    if mention.paragraph.quoted(mention.head) is not None:
        return []  # "“They say it is safe,” he said": others than those who speak to us
    for earlier in reversed(roster.order[max(0, at - _REACH) : at]):
        if mention.paragraph.index - earlier.paragraph.index > 1:
            break
        if earlier.position >= mention.position or not _speaks(roster, earlier.head):
            continue
        named = [roster.named_at(earlier.paragraph, t) for t in coordinated(earlier.head)]
        speakers = [e for e in named if e is not None]
        if len(speakers) > 1:
            return speakers if several and len(speakers) == len(named) else []
        if several:
            return [e for e in speakers if e.plural or _is_body(e)]
        return [e for e in speakers if not e.person and not e.plural]
    return []


def _acted_together(roster: Roster, mention: Mention) -> list[Entity]:
    """Return the persons who together are the subject of the sentence before ("ROE AND TAMM met. They said")."""
    at = roster.place_of(mention)
    if mention.head.dep_ != "nsubj" or mention.paragraph.quoted(mention.head) is not None:
        return []
    for earlier in reversed(roster.order[max(0, at - _REACH) : at]):
        if mention.paragraph.index - earlier.paragraph.index > 1:
            break
        head = earlier.head.head if earlier.head.dep_ == "conj" else earlier.head
        same = earlier.paragraph is mention.paragraph and head.sent.start == mention.head.sent.start
        titled = head.dep_ == "appos" and head.head.dep_ == "nsubj" and head.head.tag_ in {"NNS", "NNPS"}
        if same or not (titled or head.dep_ == "nsubj") or earlier.paragraph.quoted(head) is not None:
            continue
        verb = head.head.head if titled else head.head
        named = [e for t in coordinated(head) if (e := roster.named_at(earlier.paragraph, t)) is not None]
        together = len(named) > 1 and all(e.person and not e.plural for e in named)
        return named if together and verb.dep_ == "ROOT" else []
    return []


def _in_words(roster: Roster, mention: Mention) -> list[Entity]:
    """Return the subject of what a pronoun says, for where nobody else was named ("ROE will go, she says")."""
    if mention.head.dep_ != "nsubj":
        return []
    said = next((c for c in mention.head.head.lefts if c.dep_ == "ccomp"), None)
    who = subject_of(said) if said is not None and mention.paragraph.quoted(said) is None else None
    entity = roster.named_at(mention.paragraph, who) if who is not None else None
    return [entity] if entity is not None else []


def _told_alone(roster: Roster, mention: Mention) -> Entity | None:
    """Return the body that is the subject of what a pronoun says of it, behind it ("ISRAEL will go, it said")."""
    entity = next(iter(_in_words(roster, mention)), None)
    if entity is None or entity.person or not _speaks(roster, mention.head):
        return None
    several = mention.head.lower_ in roster.words.they
    fits = (entity.plural or _is_body(entity)) if several else not entity.plural
    before = likeliest(roster, mention)
    return entity if fits and not any(e.kind in PARTIES or e.person for e in before) else None


def _speaks_on(roster: Roster, mention: Mention) -> Mention | None:
    """Return the same pronoun that spoke or acted before as a subject, where nobody else came between as one."""
    if mention.head.dep_ != "nsubj":
        return None
    speaks = _speaks(roster, mention.head)
    at = roster.place_of(mention)
    between: list[Mention] = []
    for earlier in reversed(roster.order[max(0, at - _REACH) : at]):
        if earlier.paragraph is not mention.paragraph:
            return None
        quoted = mention.paragraph.quoted(earlier.head) is not None
        if quoted or earlier.position >= mention.position:
            continue
        if earlier.head.lower_ == mention.head.lower_:
            main = earlier.head.dep_ == "nsubj" and (
                earlier.head.head.dep_ == "ROOT" or _told_by_a_body(roster, earlier)
            )
            if main or (speaks and _speaks(roster, earlier.head)):
                own = all(earlier.head.head.is_ancestor(m.head) for m in between)
                return earlier if own else None  # "He recalled how A GUARD WAS beaten. “It hurt,” he said."
        entity = roster.named_by(earlier)
        if entity is None or not entity.person or (entity.plural and earlier.head.head.dep_ == "parataxis"):
            continue  # "He believes, FRIENDS SAY, that"
        if _in_own_words(earlier, mention):
            continue  # "HIS FRIENDS, he added, are well"
        if earlier.head.dep_ in {"nsubj", "nsubjpass"}:
            between.append(earlier)
    return None


def _told_by_a_body(roster: Roster, mention: Mention) -> bool:
    """Whether a body, and nobody who may be meant, says what somebody did ("THE POST has reported SHE was ill")."""
    clause = mention.head.head
    teller = subject_of(clause.head) if clause.dep_ == "ccomp" and clause.head.dep_ == "ROOT" else None
    who = roster.named_at(mention.paragraph, teller) if teller is not None and teller.i < clause.i else None
    return who is not None and not who.person


def _speaks(roster: Roster, head: Token) -> bool:
    """Whether a noun phrase is the subject of a verb that only says."""
    if head.dep_ != "nsubj":
        return False
    cue = roster.lexicon.cues.verb(head.head.lemma_)
    return cue is not None and cue.act is SpeechAct.SAY


def _named(roster: Roster, mention: Mention, head: Token) -> Entity | None:
    """Return whom a noun names, or the name beside it ("The maker of the drug, CORVANE, says it")."""
    beside = (c for c in head.rights if c.dep_ == "appos" and c.pos_ == "PROPN")
    named = (roster.named_at(mention.paragraph, t) for t in (head, *beside))
    return next((e for e in named if e is not None), None)


def likeliest(roster: Roster, mention: Mention) -> list[Entity]:
    """Return the entities mentioned before, the likeliest first.

    Nearest sentence first; in it the subject before the rest. An entity in the pronoun's own clause
    is passed over unless it is a possessive's.
    """
    at, several = roster.place_of(mention), mention.head.lower_ in roster.words.they
    acting = [*_who_acts(roster, mention), *_who_answers(roster, mention)]
    ranked: list[tuple[float, int, Entity]] = []
    for back, earlier in enumerate(reversed(roster.order[max(0, at - _REACH) : at])):
        entity = roster.named_by(earlier)
        if entity is None or is_demonym(earlier) or in_same_clause(earlier, mention) or _in_own_words(earlier, mention):
            continue
        if in_another_item(earlier, mention) or _belongs_to(earlier, mention) or _is_said_of(earlier, entity):
            continue
        if entity in acting:
            continue
        somewhere = entity.kind is ActorKind.OTHER or (several and entity.kind is ActorKind.STATE)
        if somewhere and _is_where(roster, earlier):
            continue
        ranked.append((_distance(roster, earlier, mention), back, entity))
    ranked.sort(key=lambda r: (r[0], r[1]))
    return list(dict.fromkeys(e for _, _, e in ranked))


def _is_said_of(earlier: Mention, entity: Entity) -> bool:
    """Whether a description only says what another one is ("Roe is A MEMBER", "the senator, A FORMER FARMER,")."""
    said = earlier.head.dep_ in {"attr", "appos"} or (earlier.head.dep_ == "pobj" and earlier.head.head.lower_ == "as")
    return earlier.shape is Shape.DESCRIBED and not entity.name_given and said


def _who_acts(roster: Roster, mention: Mention) -> list[Entity]:
    """Return whom the pronoun before a verb takes up, who is not the one behind it ("THEY had kidnapped them")."""
    doer = subject_of(mention.head.head) if mention.head.dep_ == "dobj" else None
    before = roster.mention_at(mention.paragraph, doer) if doer is not None and doer.pos_ == "PRON" else None
    return taken_up(roster, before) if before is not None and before.position < mention.position else []


def _who_answers(roster: Roster, mention: Mention) -> list[Entity]:
    """Return who takes or turns down an offer, which is not his own then ("the GROUP accepted THEIR offer")."""
    offer = mention.head.head
    words = offer.doc.clause_words
    if mention.head.tag_ != "PRP$" or offer.lemma_.lower() not in words.offers or offer.dep_ != "dobj":
        return []
    subject = subject_of(offer.head) if offer.head.lemma_ in words.answering else None
    named = None if subject is None else roster.named_at(mention.paragraph, subject)
    return [] if named is None else [named]


def _is_where(roster: Roster, earlier: Mention) -> bool:
    """Whether a state or an unknown name is only where something is done ("was born IN MALI"): "they" are others."""
    preposition = earlier.head.head
    whose = preposition.head if preposition.lower_ in {"of", "from"} else None
    home = whose is not None and whose.ent_type_ == "PERSON"  # "Senator Greg Ames OF OHIO"
    return earlier.head.dep_ == "pobj" and (preposition.lower_ in roster.words.placing or home)


def _belongs_to(earlier: Mention, mention: Mention) -> bool:
    """Whether an earlier one is told as somebody's of the same sentence ("in a note read by HIS LAWYER, he said")."""
    own = _OWN.get(mention.head.lower_)
    near = earlier.paragraph is mention.paragraph and earlier.head.sent.start == mention.head.sent.start
    if own is None or not near or earlier.head.dep_ not in {"pobj", "dobj", "conj"}:
        return False
    if earlier.head.head.lower_ in {"through", "via"} and mention.head.dep_ == "nsubj":
        return True  # "through a spokesman, he said"
    return any(c.dep_ == "poss" and c.lower_ == own for c in earlier.head.lefts)


def _in_own_words(earlier: Mention, mention: Mention) -> bool:
    """Whether somebody is only spoken of in the words before who says them ("... will help the front, they warn")."""
    verb, paragraph = mention.head.head, mention.paragraph
    if mention.head.dep_ != "nsubj" or (earlier.paragraph is paragraph and earlier.head.i > mention.head.i):
        return False
    region = earlier.paragraph.quoted(earlier.head)
    if earlier.paragraph is not paragraph:  # a quotation that runs on from the paragraph before to whoever says it
        return region is not None and not region.closed and paragraph.quoted(mention.head) is None
    if region is not None and paragraph.quoted(mention.head) is None:
        between = paragraph.text[region.end : mention.head.idx]
        if not any(c.isalnum() for c in between):
            return True  # "“The doctor told me to rest,” he laughs"
    aside = verb.dep_ == "parataxis" and all(t.text != ";" for t in verb.doc[earlier.head.i : mention.head.i])
    if aside and verb.head.is_ancestor(earlier.head):
        return True  # "Clinton, he argued, had been rash", "Clinton's vow, he argued, was rash"
    return any(c.dep_ == "ccomp" and (c.i == earlier.head.i or c.is_ancestor(earlier.head)) for c in verb.lefts)


def _distance(roster: Roster, earlier: Mention, mention: Mention) -> float:
    """Return how far a mention is for a pronoun: sentences back, less for subjects."""
    if earlier.paragraph is mention.paragraph:
        one = earlier.head.sent is mention.head.sent
        sents = () if one else earlier.paragraph.doc.sents
        sentences = sum(1 for s in sents if earlier.head.i < s.start <= mention.head.i and not _goes_on(s, mention))
    else:
        sentences = 2 * (mention.paragraph.index - earlier.paragraph.index)
    if _owns_by_clause(earlier, mention) or _holds_by_clause(earlier, mention):
        return sentences - 1.0
    if _fared_by_clause(roster, earlier, mention):
        return sentences - 1.0
    region = earlier.paragraph.quoted(earlier.head)
    quoted = region is not None and region is not mention.paragraph.quoted(mention.head)
    if _is_asked_about(earlier, mention):
        return sentences + 1.5
    if _says_whose(earlier.head):
        return sentences + 0.5
    if quoted and mention.paragraph.quoted(mention.head) is None and mention.head.dep_ == "nsubj":
        return sentences + _IN_WORDS - _prominence(earlier.head)
    return sentences - _prominence(earlier.head) + (1.0 if quoted else 0.0)


def _goes_on(sentence: Words, mention: Mention) -> bool:
    """Whether a sentence is one of a quotation, which lies between nobody and who speaks on outside it."""
    quoted = mention.paragraph.quoted(sentence[0])
    return quoted is not None and mention.paragraph.quoted(mention.head) is None


def _says_whose(name: Token) -> bool:
    """Whether a name only says whose brother or aide another one is ("Petrov, the brother OF GENERAL ROE, ... him")."""
    of = name.head
    return name.dep_ == "pobj" and of.lower_ == "of" and of.head.dep_ == "appos" and of.head.pos_ == "NOUN"


def _is_asked_about(earlier: Mention, mention: Mention) -> bool:
    """Whether a sentence opens with what its subject was asked about another ("Asked if THE KING would go, she")."""
    if earlier.head.sent is not mention.head.sent or mention.head.dep_ != "nsubj":
        return False
    asked = mention.head.sent[0]
    return asked.tag_ == "VBN" and asked.dep_ == "advcl" and asked.is_ancestor(earlier.head)


def _owns_by_clause(earlier: Mention, mention: Mention) -> bool:
    """Whether a possessive stands in the clause of a subject, whose it is first ("until Israel ends its raids")."""
    if mention.head.tag_ != "PRP$" or earlier.paragraph is not mention.paragraph:
        return False
    verb = next((a for a in mention.head.ancestors if a.pos_ in VERBAL), None)
    owned = mention.head.head
    if verb is not None and owned.head.i == verb.i and owned.dep_ == "nsubj":
        told = next((c for c in verb.lefts if c.dep_ == "ccomp" and c.i < owned.i), None)
        above = subject_of(told) if told is not None else None
        if above is not None and above.i == earlier.head.i:
            return True  # "KENYA will attack if Chad does, its minister warned"
    if verb is not None and verb.dep_ == "acl" and verb.head.pos_ == "NOUN" and _is_infinitive(verb):
        whose = [c for c in verb.head.lefts if c.dep_ == "poss"]  # "the front's decision to end ITS raids"
        whose += [n for p in prepositions(verb.head, "of", "by") for n in objects_of(p)[:1]]
        if any(n.i == earlier.head.i for n in whose):
            return True
    subject = subject_of(verb) if verb is not None else None
    return subject is not None and subject.i == earlier.head.i and earlier.head.dep_ in {"nsubj", "dobj", "pobj"}


def _holds_by_clause(earlier: Mention, mention: Mention) -> bool:
    """Whether somebody does something to what the pronoun has or did ("that THE REBELS leave the town they hold")."""
    clause = mention.head.head
    thing = clause.head
    if mention.head.dep_ != "nsubj" or clause.dep_ != "relcl" or thing.dep_ != "dobj" or thing.head.pos_ != "VERB":
        return False
    doer = subject_of(thing.head)
    return doer is not None and doer.i == earlier.head.i and earlier.paragraph is mention.paragraph


def _fared_by_clause(roster: Roster, earlier: Mention, mention: Mention) -> bool:
    """Whether a clause tells when or why something was done to those that it is about ("WERE KILLED after THEY fired").

    Of what somebody else is reported to have done: "the police said three gunmen were killed after they fired".
    """
    clause, told = mention.head.head, mention.head.head.head
    if mention.head.dep_ != "nsubj" or clause.dep_ != "advcl" or told.dep_ not in {"ccomp", "conj"}:
        return False
    if not any(c.dep_ in {"mark", "advmod"} and c.i < mention.head.i for c in clause.lefts):
        return False
    rules = roster.lexicon.events.verbs.get(told.lemma_, ())
    died = earlier.head.dep_ == "nsubj" and child(told, "dobj") is None
    died = died and any(rule.type is EventType.KILLING for rule in rules)
    fared = earlier.head.head is told and (died or earlier.head.dep_ == "nsubjpass")
    return fared and mention.head.lower_ == "they" and earlier.plural


def _is_infinitive(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.lefts)


def _prominence(head: Token) -> float:
    """Return how much a mention is what its sentence is about: most the subject of its main clause."""
    if head.dep_ == "appos":
        head = head.head
    if head.dep_ not in {"nsubj", "nsubjpass"}:
        return 0.0
    verb = head.head
    main = verb.dep_ == "ROOT" or (verb.dep_ == "conj" and verb.head.dep_ == "ROOT")
    return 0.9 if main else 0.6
