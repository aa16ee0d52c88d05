"""Linking of names: those of the gazetteer, those of persons, and other capitalised ones."""

from itertools import islice

from ceasewire.lexicon.forms import FormRole
from ceasewire.lexicon.gazetteer import Entry
from ceasewire.model.reading import ActorKind, SpeechAct
from ceasewire.reading.actors.callings import called
from ceasewire.reading.actors.descriptions import skip_article
from ceasewire.reading.actors.entities import Entity, acronyms_of, ends_as_firm, is_firm
from ceasewire.reading.actors.genders import tells_of_woman
from ceasewire.reading.actors.mentions import Mention, Shape
from ceasewire.reading.actors.roster import Roster
from ceasewire.reading.grammar.tokens import Token
from ceasewire.text.fold import fold_name

# Verbs of which "it" is often the subject though it takes nobody up ("said it would take years").
_OF_NOBODY = frozenset({"take", "seem", "appear", "make", "rain", "snow", "matter", "happen", "look", "depend", "help"})
# Ways in which a known name speaks of its actor without being a name of it.
_NO_NAMES = frozenset({FormRole.METONYM, FormRole.ADJECTIVE, FormRole.PEOPLE})


class NameLinker:
    """Links mentions that are names.

    Args:
        roster: the article's mentions and entities.
        capitalised: every capitalised word of the article: they tell whether a name has an adjective of its own.
    """

    def __init__(self, roster: Roster, capitalised: frozenset[str]) -> None:
        self._roster, self._capitalised = roster, capitalised

    def link(self, mention: Mention) -> None:
        """Link a mention that is a name; others are left alone."""
        if mention.shape in {Shape.PERSON, Shape.NAME} and (known := self._known_as(mention)) is not None:
            self._roster.persons.add(known, mention.name)
            self._roster.bind(mention, known)
            return
        match mention.shape:
            case Shape.KNOWN:
                self._link_known(mention)
            case Shape.PERSON:
                self._link_person(mention)
            case Shape.NAME:
                self._link_name(mention)
            case _:
                pass

    def _known_as(self, mention: Mention) -> Entity | None:
        """Return the person whose other name a mention gives ("Dagalo, widely known as HEMEDTI")."""
        head = mention.head
        clause = head.head.head if head.dep_ == "pobj" and head.head.lower_ == "as" else head.head
        if clause.lemma_ not in self._roster.words.naming or clause.dep_ not in {"acl", "relcl"}:
            return None
        person = self._roster.named_at(mention.paragraph, clause.head)
        return person if person is not None and person.person else None

    def _link_known(self, mention: Mention) -> None:
        """Bind a known name to its actor, which takes the fullest form in the text for its name."""
        entry = mention.entry
        if entry is None:
            return
        if mention.form is FormRole.METONYM and self._places(mention):
            return  # "in Cairo" is a place
        proper = mention.form not in _NO_NAMES and not self._is_rulers(mention, entry)
        entity = self._roster.of_entry(entry, mention, mention.name if proper else entry.name)
        if proper and (entity.name not in entity.forms or len(mention.name) > len(entity.name)):
            entity.name = mention.name
        self._roster.bind(mention, entity)

    def _is_rulers(self, mention: Mention, entry: Entry) -> bool:
        """Whether a state is called by its government ("the Obama ADMINISTRATION"), which is no name of it."""
        noun = self._roster.people.noun(mention.paragraph.doc[mention.last].lower_)
        return entry.kind is ActorKind.STATE and noun is not None and noun.kind is ActorKind.GOVERNMENT

    def _places(self, mention: Mention) -> bool:
        """Whether a capital is told as a place ("in Cairo", "talks at Geneva")."""
        head = mention.head
        placed = head.dep_ == "pobj" and head.head.lower_ in self._roster.words.placing
        placed = placed and not (self._is_asked(head) or self._is_pointed_at(head))
        beside = head.dep_ == "appos" and head.head.lemma_.lower() not in self._roster.words.allies
        return placed or beside or head.dep_ == "npadvmod"

    def _is_asked(self, capital: Token) -> bool:
        """Whether something is asked of a capital ("appealed to CAIRO to send aid"); "flew to Cairo to" does not."""
        verb = capital.head.head
        cues = self._roster.lexicon.cues.verbs_for(verb.lemma_.lower()) if capital.head.lower_ == "to" else ()
        return any(c.act is SpeechAct.DEMAND for c in cues)

    def _is_pointed_at(self, capital: Token) -> bool:
        """Whether a deed is laid to a capital ("pointed the FINGER AT TEHRAN")."""
        verb = capital.head.head
        rules = self._roster.lexicon.events.charges.rules.get(verb.lemma_.lower(), ())
        things = {c.lemma_.lower() for c in verb.rights if c.dep_ == "dobj"}
        return any(r.accused == capital.head.lower_ and r.objects & things for r in rules)

    def _link_person(self, mention: Mention) -> None:
        """Bind the name of a person, known by full name or surname; what is a place is bound as any other name."""
        persons = self._roster.persons
        entity = persons.find(mention.name, woman=tells_of_woman(mention.titles, self._roster.words))
        body = self._short_for(mention) if entity is None and not mention.titles else None
        if body is not None:
            self._roster.bind(mention, body)
            return
        if entity is None and not mention.titles and self._is_place(mention):
            self._link_name(mention)
            return
        if entity is None:
            entity = self._roster.add(mention.name, ActorKind.PERSON, mention, "person-name")
            entity.person = entity.name_given = True
        elif len(mention.name.split()) > len(entity.name.split()):
            entity.forms.setdefault(entity.name)
            entity.name = mention.name
        persons.add(entity, mention.name if len(mention.name.split()) > 1 else entity.name)
        entity.titles.update(t.casefold() for t in mention.titles)
        entity.plural = False
        phrase = mention.paragraph.span(skip_article(mention), mention.head.i).text
        self._roster.bind(mention, entity, mention.name, phrase)

    def _is_place(self, mention: Mention) -> bool:
        """Whether the tagger took a known place for a person ("hand Goma to Congo"); who speaks is none."""
        return not self._speaks(mention) and self._roster.lexicon.places.find(mention.name) is not None

    def _speaks(self, mention: Mention) -> bool:
        """Whether a name is the subject of a verb of speaking."""
        verb = mention.head.head
        return mention.head.dep_ == "nsubj" and self._roster.lexicon.cues.verb(verb.lemma_) is not None

    def _link_name(self, mention: Mention) -> None:
        """Bind any other name: to a person whose name it is part of, a name told before, or an actor of its own."""
        persons = self._roster.persons
        words = mention.name.split()
        if (taken := called(self._roster, mention)) is not None:
            self._roster.bind(mention, taken)  # "Democrat Ada Roe ... the DEMOCRAT"
            return
        short = len([w for w in words if w.lower() not in self._roster.words.particles]) <= 2  # "Von der Berg"
        person = persons.find(mention.name) if short else None
        if person is None and len(words) == 1:  # "talks'-Sadiq": what the tokenizer left together
            person = persons.find(persons.surname(mention.name))
        if person is not None:
            self._roster.bind(mention, person)
            return
        known = self._roster.by_form.get(fold_name(mention.name)) or self._acronym_of(mention)
        entity = known or self._short_for(mention)
        if entity is None:
            kind = self._kind_of(mention)
            entity = self._roster.add(mention.name, kind, mention, "capitalised-name")
            entity.person = kind in {ActorKind.PERSON, ActorKind.UNNAMED}
            entity.name_given = is_firm(entity, self._roster.words.firms)
            if entity.name_given or (mention.head.tag_ == "NNPS" and _speaks_as_body(mention.head)):
                entity.plural = False  # "Helios MOTORS said it would"
            if kind is ActorKind.PERSON:
                persons.add(entity, mention.name)
        self._roster.bind(mention, entity)

    def _kind_of(self, mention: Mention) -> ActorKind:
        """Return what a name that no list holds names, by how it stands."""
        if " " not in mention.name and (self._has_demonym(mention.name) or _acts_as_country(mention.head)):
            return ActorKind.STATE
        if self._land_in(mention.name):
            return ActorKind.STATE
        if self._roster.people.title(mention.name.casefold()) is not None:
            return ActorKind.UNNAMED  # "the Secretary-General": an office of which the tokenizer leaves no one word
        lone = mention.first == mention.last or mention.head.ent_type_ in {"", "PERSON"}
        firm = ends_as_firm(mention.name, self._roster.words.firms)
        if firm or (mention.head.ent_type_ != "PERSON" and _speaks_as_body(mention.head)):
            return ActorKind.OTHER
        return ActorKind.PERSON if self._speaks(mention) and lone and not mention.plural else ActorKind.OTHER

    def _acronym_of(self, mention: Mention) -> Entity | None:
        """Return the entity that an all-capitals name abbreviates ("... Front (PFLP)")."""
        word = mention.name
        if not (word.isupper() and 2 <= len(word) <= 8 and word.isalpha()):
            return None
        return next((e for e in reversed(self._roster.entities) for f in e.forms if word in acronyms_of(f)), None)

    def _short_for(self, mention: Mention) -> Entity | None:
        """Return the one body whose name has this word at its head ("Rights Observatory ... the OBSERVATORY").

        A firm may be named by the words that open its name ("Tamm Tool Co. ... TAMM"), a state by its land ("the
        Republic of Velna ... VELNA").
        """
        state = next((e for e in self._roster.entities if self._land_in(e.name) == mention.name), None)
        if state is not None:
            return state
        doc, word = mention.paragraph.doc, mention.head.text
        if (firm := self._firm_of(mention)) is not None:
            return firm
        definite = mention.head.i > 0 and doc[mention.head.i - 1].lower_ == "the"
        if " " in mention.name or not definite or mention.head.ent_type_ in {"GPE", "LOC", "NORP"}:
            return None
        named = (e for e in self._roster.entities if not e.person and any(_heads(word, f) for f in (e.name, *e.forms)))
        bodies = list(dict.fromkeys(named))
        return bodies[0] if len(bodies) == 1 else None

    def _firm_of(self, mention: Mention) -> Entity | None:
        """Return the one firm whose name opens with all words of a mention, or null."""
        firms = self._roster.words.firms
        opens = (e for e in self._roster.entities if is_firm(e, firms) and e.name.startswith(f"{mention.name} "))
        found = [*islice(opens, 2)]
        return found[0] if len(found) == 1 else None

    def _land_in(self, name: str) -> str:
        """Return the land in the full name of a state, "" where it is none ("Republic of VELNA")."""
        realm, of, land = name.partition(" of ")
        fits = bool(of) and " " not in land and land[:1].isupper()
        return land if fits and fold_name(realm.rpartition(" ")[2]) in self._roster.words.realms else ""

    def _has_demonym(self, name: str) -> bool:
        """Whether the article makes a country's adjective of a name ("Meradia", "Meradian")."""
        return any(name + ending in self._capitalised for ending in self._roster.words.adjective_endings)


def _speaks_as_body(name: Token) -> bool:
    """Whether whoever bears a name says what "it" did or will do ("Walmart said IT would raise wages")."""
    verb = name.head
    clause = next((c for c in verb.rights if c.dep_ == "ccomp"), None)
    subject = next((c for c in clause.lefts if c.dep_ == "nsubj"), None) if clause is not None else None
    if clause is None or subject is None or subject.lower_ != "it":
        return False
    return clause.pos_ == "VERB" and clause.lemma_ not in _OF_NOBODY


def _heads(word: str, name: str) -> bool:
    """Whether a word heads a longer name: its last, or the one before "of" or "for"."""
    words = name.split()
    end = next((i for i, w in enumerate(words) if w in {"of", "for", "on"}), len(words))
    return end > 1 and words[end - 1] == word


def _acts_as_country(head: Token) -> bool:
    """Whether the tagger takes a name for a country's and it stands as one that acts ("Tamaria rejected")."""
    first = head.head if head.dep_ == "conj" else head
    return head.ent_type_ == "GPE" and first.dep_ in {"nsubj", "nsubjpass"}
