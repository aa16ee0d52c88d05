"""Mentions: the noun phrases of a paragraph that may name an actor, before anything is linked."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from ceasewire.lexicon.actorwords import ActorWords
from ceasewire.lexicon.forms import FormRole
from ceasewire.lexicon.gazetteer import Entry
from ceasewire.lexicon.people import People
from ceasewire.model.reading import Relation
from ceasewire.reading.actors.joined import joined_to, joined_under
from ceasewire.reading.grammar.classes import DEFINITE_DETERMINERS, ONE_MORE
from ceasewire.reading.grammar.phrases import noun_edges, objects_of, prepositions
from ceasewire.reading.grammar.tags import TIME_NAMES
from ceasewire.reading.grammar.tokens import Doc, Token
from ceasewire.reading.mended.nouns import WEEKDAYS
from ceasewire.reading.parse import Paragraph


class Shape(StrEnum):
    """How a mention names its actor."""

    KNOWN = "known"  # a name of the gazetteer
    PERSON = "person"  # a person's name
    NAME = "name"  # another capitalised name
    DESCRIBED = "described"  # a common noun for people or a body ("officials", "the group")
    PRONOUN = "pronoun"
    THING = "thing"  # any other noun; an actor only where a record needs it as one


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Mention:
    """A noun phrase that may name an actor.

    Attributes:
        paragraph: where it stands.
        head: its head noun; `first` and `last` are its token edges without clauses.
        shape: how it names its actor.
        entry, form: its gazetteer entry and how it names it, for a known name.
        name: for a person, the name without titles; else the phrase without its article.
        titles: the title words before a person's name ("Foreign Minister").
        position: its place in reading order.
    """

    paragraph: Paragraph
    head: Token
    first: int
    last: int
    shape: Shape
    entry: Entry | None = None
    form: FormRole | None = None
    name: str
    titles: tuple[str, ...] = ()
    position: tuple[int, int] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "position", (self.paragraph.index, self.head.i))

    @property
    def text(self) -> str:
        """The whole phrase as it stands, article included."""
        return self.paragraph.span(self.first, self.last).text

    @property
    def plural(self) -> bool:
        """Whether it speaks of several."""
        if self.head.lower_ in {"they", "them", "their", "we", "us", "our", "both", "these", "those"}:
            return self.head.text != "US"
        return self.head.tag_ in {"NNS", "NNPS"}

    @property
    def named(self) -> bool:
        """Whether a proper name is part of it."""
        return any(t.pos_ == "PROPN" for t in self.paragraph.doc[self.first : self.last + 1])


class Known(NamedTuple):
    """A name of the gazetteer in a paragraph: its token edges, its entry, and how it names it."""

    first: int
    last: int
    entry: Entry
    form: FormRole


def in_another_item(earlier: Mention, mention: Mention) -> bool:
    """Whether a mention stands in an item of a digest, and the earlier one in another: nothing there takes it up."""
    return mention.paragraph.item and earlier.paragraph is not mention.paragraph


def is_demonym(mention: Mention) -> bool:
    """Whether a name only says whose something is: an adjective, or a name before a noun."""
    return mention.head.pos_ == "ADJ" or (
        mention.shape is Shape.KNOWN and mention.head.dep_ in {"amod", "compound", "nmod", "npadvmod"}
    )


# Words before a noun phrase that are no part of a name.
ARTICLES = frozenset({"the", "a", "an", "neither", "either", "nor"})
# A name has so many words at most before its last.
_LONGEST_NAME = 4
# Words inside the name of a body.
_LINKS = frozenset({"for", "on", "against", "without", "and"})
_PRONOUN_TAGS = frozenset({"PRP", "PRP$", "WP", "WP$"})
_SOME = frozenset({"some", "many", "several", "dozens", "hundreds", "thousands"})
# Where a noun stands that is described by no other.
_ALONE = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "conj", "attr", "dative"})
# How adjectives end that after an article stand for a people.
_OF_MANY = ("ese", "ish", "ch", "sh", "s")
_NOMINAL_DETS = frozenset({"some", "many", "several", "others", "both", "one", "all", "most", "each"})


def find_mentions(
    paragraph: Paragraph,
    known: Mapping[int, Known],
    people: People,
    words: ActorWords,
    feasts: Collection[str],
    *,
    sides: Collection[str] = (),
) -> Iterator[Mention]:
    """Yield the mentions of a paragraph in order of their heads.

    Args:
        paragraph: the paragraph with its parse.
        known: gazetteer matches by each of their tokens.
        people: titles and nouns for people and bodies.
        words: words that tell names apart.
        feasts: names of feasts, which are nobody.
        sides: lemmas of those who fight.
    """
    titled = _inside_titles(paragraph, people)
    for token in paragraph.doc:
        if token.i in titled or (token.lefts and any(c.lower_ == "no" for c in token.lefts)):
            continue  # "no group" is nobody
        if joined_under(token, sides) is not None and token.head.i not in known:
            continue  # "men and BOYS": one group
        found = known.get(token.i)
        if found and token.i == _head_of(paragraph.doc, found):
            if _are_some(token, found):
                yield _mention(paragraph, token, Shape.DESCRIBED, *noun_edges(token))
            else:
                yield _known(paragraph, token, found)
        elif found or opens_name(token, words):
            continue
        elif token.tag_ in _PRONOUN_TAGS:
            yield _mention(paragraph, token, Shape.PRONOUN, token.i, token.i)
        elif (
            (_heads_phrase(token) or _is_spoken_for(token, people) or _wields(token, people, words))
            and token.ent_type_ not in TIME_NAMES
            and not (token.pos_ == "PROPN" and _is_feast(token, feasts))
        ):
            mention = _named_or_described(paragraph, token, people, words)
            second = joined_to(token, sides) if mention.shape in {Shape.DESCRIBED, Shape.THING} else None
            if second is not None and second.i not in known:
                mention = _mention(paragraph, token, mention.shape, mention.first, noun_edges(second)[1])
            yield mention


def opens_name(token: Token, words: ActorWords) -> bool:
    """Whether a possessive is part of the name of a body: "the Kasur PEOPLE'S Army"."""
    if token.dep_ != "poss" or token.lower_ not in words.in_name_of or not token.text.istitle():
        return False
    after = token.nbor(1) if token.i + 1 < len(token.doc) else token
    return token.head.pos_ == "PROPN" and token.head.text[:1].isupper() and after.tag_ == "POS"


def _is_feast(last: Token, feasts: Collection[str]) -> bool:
    """Whether a name is that of a feast ("the EID truce", "after Eid al-Fitr")."""
    first, end = noun_edges(last)
    return last.doc[first : end + 1].text in feasts or last.text in feasts


def _inside_titles(paragraph: Paragraph, people: People) -> frozenset[int]:
    """Return the tokens that only fill a title of several words ("Secretary of STATE")."""
    doc = paragraph.doc
    spans = [m for m in people.find_titles([t.lower_ for t in doc]) if m.end - m.start > 1]
    return frozenset(
        i for m in spans for i in range(m.start, m.end) if m.start <= doc[i].head.i < m.end and doc[i].head.i != i
    )


def _are_some(token: Token, known: Known) -> bool:
    """Whether a people's name tells of some of its people and not of its state ("eight Syrians", "a Syrian")."""
    if known.form in {FormRole.PEOPLE, FormRole.ADJECTIVE} and _is_one_of_them(token):
        return True
    if known.form is not FormRole.PEOPLE or token.tag_ not in {"NNS", "NNPS"}:
        return False
    if any(c.dep_ in {"nummod", "amod", "compound"} or c.lower_ in _SOME for c in token.lefts):
        return True
    of = token.head
    return (
        token.dep_ == "pobj"
        and of.lower_ == "of"
        and of.head.lower_ in token.doc.clause_words.quantities - {"group", "part"}
    )


def _is_one_of_them(token: Token) -> bool:
    """Whether an adjective of a people stands alone for one of them ("a Palestinian was killed", "one Egyptian")."""
    if token.dep_ not in _ALONE:
        return False
    if any(c.pos_ in {"NOUN", "PROPN"} and c.dep_ in {"compound", "nmod"} for c in token.children):
        return False
    if any(c.lower_ in ONE_MORE for c in token.lefts):
        return True
    several = token.lower_.endswith(_OF_MANY)  # "the Lebanese", "the French" are all of them
    return not several and any(c.lower_ in DEFINITE_DETERMINERS for c in token.lefts)


def _head_of(doc: Doc, known: Known) -> int:
    """Return the token that heads a known name: "DEPARTMENT of Defense"; the last where the parse shows none."""
    inside = range(known.first, known.last + 1)
    heads = [i for i in inside if doc[i].head.i not in inside or doc[i].head.i == i]
    nouns = [i for i in heads if doc[i].pos_ in {"PROPN", "NOUN", "ADJ"}]
    return nouns[-1] if nouns else known.last


def _known(paragraph: Paragraph, token: Token, known: Known) -> Mention:
    return Mention(
        paragraph=paragraph,
        head=token,
        first=known.first,
        last=known.last,
        shape=Shape.KNOWN,
        entry=known.entry,
        form=known.form,
        name=paragraph.span(known.first, known.last).text,
    )


def _heads_phrase(token: Token) -> bool:
    """Whether a word may head a phrase that names or describes somebody."""
    if token.lower_ == "people" and not token.children:
        return False  # "made people flee": nobody in particular
    if token.lower_ == "power" and not token.children:
        return False  # "hand power to a council": no state
    if token.lower_ == "force" and token.dep_ == "pobj" and not token.children:
        return False  # "came into force", "by force"
    if token.is_punct:
        return False  # the hyphen of "al-Burhan"
    if token.pos_ in {"NOUN", "PROPN"} and token.lower_ not in _NOMINAL_DETS:
        return token.dep_ not in {"compound", "nmod", "amod", "npadvmod"} or _heads_name(token)
    nominal = token.pos_ in {"NUM", "DET", "ADJ", "PRON", "NOUN"} and token.lower_ in _NOMINAL_DETS
    if (
        nominal
        and token.lower_ not in {"both", "each", "many"}
        and not any(c.dep_ in {"prep", "relcl", "acl"} for c in token.rights)
    ):
        return False  # a bare "some" or "others" names nobody; "those who fled" stay without a name
    if token.lower_ == "one" and not any(c.dep_ == "prep" for c in token.rights):
        return False  # "said one, who gave no name"
    return nominal and token.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj", "conj", "poss"}


def _heads_name(token: Token) -> bool:
    """Whether a modifying proper noun is a name of its own ("the Netanyahu government")."""
    return token.ent_type_ == "PERSON" and token.ent_iob_ != "O" and token.head.ent_type_ != "PERSON"


def _is_spoken_for(token: Token, people: People) -> bool:
    """Whether a noun for a body stands before who speaks for it or leads it ("Foreign MINISTRY spokeswoman X")."""
    if not _is_body_before(token, people):
        return False
    return people.relation(token.head.lower_) in {Relation.SPOKESPERSON_OF, Relation.LEADER_OF}


def _wields(token: Token, people: People, words: ActorWords) -> bool:
    """Whether a noun for a body stands before its weapon or strike ("ARMY helicopters", "COALITION raids")."""
    if token.dep_ not in {"compound", "nmod", "amod"}:
        return False
    wielded = token.head.lemma_.lower() in words.wielded and token.i < token.head.i
    fighters = token.lemma_.lower() in words.raiding
    return wielded and (_is_body_before(token, people) or (fighters and token.pos_ in {"NOUN", "ADJ"}))


def _is_body_before(token: Token, people: People) -> bool:
    """Whether a noun for a body is joined before another noun."""
    noun = people.noun(token.lower_) if token.dep_ in {"compound", "nmod"} else None
    return noun is not None and not noun.person


def _named_or_described(paragraph: Paragraph, token: Token, people: People, words: ActorWords) -> Mention:
    """Return the mention that a word heads: a person, another name, a description, or a thing."""
    if token.pos_ == "PROPN":
        if token.i and _is_craft(token, words):
            return _mention(paragraph, token, Shape.THING, *noun_edges(token))
        given = _given_name(token, words) or _titled_name(token, people)
        first, titles = _person_start(paragraph, token if given is None else given, token, people, words)
        noun = people.noun(token.lower_)
        named = (token.ent_type_ == "PERSON" or given is not None) and not _is_firms(token, words)
        if noun is not None and named and _is_surname(token, words):
            noun = None  # "Neil FARMER"
        if noun is not None and noun.person and _is_gang(token):
            noun, named = None, False  # "the Quarry BOYS"
        if (named and noun is None) or (titles and noun is None and first < token.i + 1):
            return _person(paragraph, token, first, titles)
        if noun is None:
            first, last = noun_edges(token)
            return _mention(paragraph, token, Shape.NAME, _past_trade(token, first, words), _past_links(token, last))
    before = token.nbor(-1).lower_ if token.i and token.text.islower() else ""
    if (noun := people.noun(token.lower_, before)) is not None:
        return _mention(paragraph, token, Shape.DESCRIBED, *_before_place(*noun_edges(token), token))
    if people.title(token.lower_) and not people.noun(token.lower_):
        return _mention(paragraph, token, Shape.DESCRIBED, *noun_edges(token))
    shape = Shape.THING if token.lower_ not in _NOMINAL_DETS else Shape.DESCRIBED
    return _mention(paragraph, token, shape, *noun_edges(token))


def _before_place(first: int, last: int, head: Token) -> tuple[int, int]:
    """Return the edges of a description without where they are of whom it is ("two factions of the front IN WAU")."""
    for whose in (n for of in prepositions(head, "of") for n in objects_of(of)[:1]):
        for at in prepositions(whose, "in", "near", "at"):
            if head.i < at.i <= last and any(n.pos_ == "PROPN" for n in objects_of(at)[:1]):
                return first, at.i - 1
    return first, last


def _is_surname(noun: Token, words: ActorWords) -> bool:
    """Whether a noun for people stands as the surname behind a first name ("Neil FARMER")."""
    before = noun.nbor(-1) if noun.i else noun
    first = before.lower_ in words.female_names | words.male_names and before.text[:1].isupper()
    return first and noun.text[:1].isupper() and before.head is noun and before.dep_ == "compound"


def _is_gang(noun: Token) -> bool:
    """Whether a capitalised noun for people closes the name of those who call themselves so ("the Quarry BOYS")."""
    before = noun.nbor(-1) if noun.i else noun
    named = before.pos_ == "PROPN" and before.text.istitle() and before.dep_ == "compound" and before.head is noun
    return named and noun.tag_ == "NNPS" and noun.text.istitle() and before.ent_type_ not in {"GPE", "LOC", "NORP"}


def _past_links(head: Token, last: int) -> int:
    """Return where a body's name ends that goes on behind a small word ("Centers FOR DISEASE CONTROL")."""
    doc, start = head.doc, last
    if head.ent_type_ in {"GPE", "PERSON", "NORP"}:
        return last
    while last + 2 < len(doc):
        link, first = doc[last + 1], doc[last + 2]
        inside = head.i <= link.head.i <= last and (link.dep_ == "prep" or (link.dep_ == "cc" and link.head.i > start))
        if not inside or link.lower_ not in _LINKS or first.pos_ != "PROPN" or first.ent_type_ in {"GPE", "PERSON"}:
            return last
        if first.text in WEEKDAYS or doc[min(last + 3, len(doc) - 1)].tag_ == "CD":
            return last  # "the SVK ON FRIDAY offered", "the SVK ON MAY 3 offered"
        last += 2
        while doc[last].dep_ in {"compound", "nmod"} and doc[last].head.i > last and doc[last + 1].pos_ == "PROPN":
            last += 1
    return last


def _is_firms(last: Token, words: ActorWords) -> bool:
    """Whether a name ends as those of firms do, and opens with no first name ("Crestline HEALTH")."""
    if last.lower_.strip(".") not in words.firms:
        return False
    before = [t for t in last.lefts if t.pos_ == "PROPN"]
    return bool(before) and before[0].lower_ not in words.female_names | words.male_names


def _given_name(last: Token, words: ActorWords) -> Token | None:
    """Return the first name before a surname that the tagger takes for a body's ("Alderman LUIS Pinto"), or null."""
    if last.ent_type_ in {"PERSON", ""} or not last.text[:1].isupper() or last.lower_ in words.institutions:
        return None
    before = [t for t in last.lefts if t.pos_ == "PROPN" and last.i - t.i <= _LONGEST_NAME and t.text[0].isupper()]
    given = next((t for t in before if t.lower_ in words.female_names | words.male_names), None)
    return before[0] if given is None and before and _is_who(last) else given


def _is_who(name: Token) -> bool:
    """Whether "who" takes up somebody of a body ("Ivy TAN of Tamm Steel, who left")."""
    of = next((c for c in name.rights if c.dep_ == "prep" and c.lower_ in {"of", "from", "at"}), None)
    body = next((c for c in of.rights if c.dep_ == "pobj" and c.pos_ == "PROPN"), None) if of is not None else None
    who = name.doc[body.i + 2] if body is not None and body.i + 2 < len(name.doc) else None
    return who is not None and who.lower_ == "who" and who.nbor(-1).text == ","


# What the tagger takes a name for that it does not know.
_NO_PERSON = frozenset({"ORG", "GPE"})


def _titled_name(last: Token, people: People) -> Token | None:
    """Return the first name behind a title, where the tagger takes it all for a body or place ("envoy TAHIR Roe")."""
    if last.ent_type_ not in _NO_PERSON:
        return None
    first = last
    while first.i and first.nbor(-1).ent_type_ == last.ent_type_ and first.nbor(-1).dep_ == "compound":
        first = first.nbor(-1)
    if first is last or not first.i or not all(t.pos_ == "PROPN" for t in last.doc[first.i : last.i + 1]):
        return None
    before = first.nbor(-1)
    titled = before.tag_ in {"NN", "NNP"} and before.dep_ == "compound" and before.head.i == last.i
    return first if titled and people.title(before.lower_) is not None else None


def _is_craft(name: Token, words: ActorWords) -> bool:
    """Whether a name is a ship's or a weapon's, and nobody's: "the tanker Safer"."""
    first = name
    while first.i and first.nbor(-1).pos_ == "PROPN" and first.nbor(-1).lower_ not in words.craft:
        first = first.nbor(-1)
    return bool(first.i) and first.nbor(-1).lower_ in words.craft


def _mention(paragraph: Paragraph, head: Token, shape: Shape, first: int, last: int) -> Mention:
    start, tokens = first, paragraph.doc.tokens
    while start < head.i and (tokens[start].lower_ in ARTICLES or tokens[start].dep_ == "preconj"):
        start += 1
    end = tokens[last].idx + len(tokens[last].text)
    return Mention(
        paragraph=paragraph,
        head=head,
        first=first,
        last=last,
        shape=shape,
        name=paragraph.text[tokens[start].idx : end],
    )


def _person(paragraph: Paragraph, head: Token, first: int, titles: tuple[str, ...]) -> Mention:
    left, _ = noun_edges(head)
    return Mention(
        paragraph=paragraph,
        head=head,
        first=min(left, first),
        last=head.i,
        shape=Shape.PERSON,
        name=paragraph.span(first, head.i).text,
        titles=titles,
    )


def _person_start(
    paragraph: Paragraph, known: Token, head: Token, people: People, words: ActorWords
) -> tuple[int, tuple[str, ...]]:
    """Return the first token of a person's name, and the titles that stand before it.

    Args:
        paragraph: where the name stands.
        known: the first of its words that are surely part of it.
        head: its last.
        people: the titles.
        words: first names.
    """
    doc = paragraph.doc
    if (place := _place_of_office(head, people)) is not None:
        return place.i + 1, (doc[place.head.head.left_edge.i : place.i + 1].text,)
    first = known.i
    while known is head and first > 0 and _name_part(doc[first - 1], head):
        first -= 1
    first = _past_marks(doc, first, head.i)
    first = _past_trade(head, first, words)
    if first + 1 < head.i and _tells_trade(doc[first], doc[first + 1], people, words):
        first += 1
    before = first - 1
    titles: list[str] = []
    while first <= head.i and (length := _title_at([t.lower_ for t in doc[first : head.i + 1]], people)):
        if first + length > head.i or (length == 1 and _is_first_name(doc[first], words)):
            break
        longer = [t.lower_ for t in doc[max(before, 0) : first + length]]
        whole = not titles and before >= 0 and people.title_at(longer) == len(longer)
        titles.append(doc[before if whole else first : first + length].text)  # "U.S. ATTORNEY Carla Hugo"
        first = _past_marks(doc, first + length, head.i)
    own = next((t for t in doc[first + 1 : head.i + 1] if t.ent_type_ == "PERSON" and t.ent_iob_ == "B"), None)
    given = doc[first].ent_type_ == "PERSON"  # "Hassan Sheikh Mohamud" is one name
    if own is not None and head.ent_type_ == "PERSON" and not given and people.title(doc[own.i - 1].lower_):
        titles.append(doc[first : own.i].text)  # "Peace Ambassador Zara Khan"
        first = own.i
    for size in (5, 4, 3, 2, 1):
        if before + 1 - size >= 0:
            office = [t.lower_ for t in doc[before + 1 - size : before + 1]]
            if people.title_at(office) == size:
                titles.append(doc[before + 1 - size : before + 1].text)
                break
    return first, tuple(titles)


def _past_trade(name: Token, first: int, words: ActorWords) -> int:
    """Return where the name of a firm begins behind what it is by trade ("Airline SKANDAIR", "Tech giant ORBIX")."""
    before = name.doc[first : name.i]
    trades = (t.i for t in before if t.lower_ in words.firm_trades and (t.is_sent_start or t.text.islower()))
    first = max(trades, default=first - 1) + 1
    while first < name.i and name.doc[first].tag_ == "NN" and name.doc[first].text.islower():
        first += 1  # "neighbour ZIBULKA"
    return first


def _tells_trade(word: Token, behind: Token, people: People, words: ActorWords) -> bool:
    """Whether a word that opens a sentence only says what the one is whose name follows ("PILOT Clara Hugo")."""
    names = words.female_names | words.male_names
    if not word.is_sent_start or word.lower_ in names or not behind.text.isalpha():
        return False
    noun = people.noun(word.lower_)
    known = behind.lower_ in names and word.lower_.endswith(tuple(words.trade_endings))
    return known or (noun is not None and noun.person and people.title(word.lower_) is None)


def _is_first_name(word: Token, words: ActorWords) -> bool:
    """Whether a word that is a title too opens a person's name ("MARINE Roux", not "Marine Gen. Roux")."""
    opens = word.ent_type_ == "PERSON" and word.ent_iob_ == "B" and word.text[:1].isupper()
    return opens and word.lower_ in words.female_names | words.male_names


def _place_of_office(name: Token, people: People) -> Token | None:
    """Return the place of an office that stands right before its holder's name ("President of GEORGIA Jan Kerr")."""
    for office in name.lefts:
        if office.dep_ == "nmod" and people.title(office.lower_):
            for place in (n for p in prepositions(office, "of", "for") for n in objects_of(p)[:1]):
                after = name.doc[place.i + 1 : name.i]
                if place.i < name.i and all(t.pos_ == "PROPN" and t.head.i == name.i for t in after):
                    return place
    return None


def _title_at(words: list[str], people: People) -> int:
    """Return how many tokens the title has that these words open with; the tokenizer cuts "Secretary-General"."""
    if len(words) > 2 and words[1] == "-" and (size := people.title_at(["-".join(words[:3:2]), *words[3:]])):
        return size + 2
    return people.title_at(words)


def _past_marks(doc: Doc, first: int, last: int) -> int:
    """Return where a name begins after marks that the tokenizer left: "MR. ALBA", "Secretary-General Sol"."""
    while first < last and doc[first].text in {".", "-", "–", "’", "'"}:
        first += 1
    return first


def _name_part(token: Token, head: Token) -> bool:
    if token.dep_ == "pobj" and token.i != head.i:
        return False  # "Minister of VELIN Aron Tadic"
    if token.pos_ == "PROPN" and token.ent_type_ not in {"GPE", "NORP", "ORG"}:
        return True
    # The hyphen and the article of an Arabic name.
    return (token.text in {"-", "bin", "ibn", "van", "de", "al", "el"} and token.i > 0) and token.head.i <= head.i + 1
