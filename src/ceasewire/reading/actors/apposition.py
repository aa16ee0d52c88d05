"""Apposition: the names that stand beside a noun and say who it is ("the spokesman, Ari Fleischer")."""

from collections.abc import Iterator

from ceasewire.reading.actors.mentions import Mention, Shape
from ceasewire.reading.actors.roster import Roster
from ceasewire.reading.grammar.phrases import coordinated, objects_of, prepositions

# How many tokens behind a noun a name may begin.
_REACH = 5
_JOINED = frozenset({"compound", "nmod"})


def find_beside(roster: Roster, mention: Mention) -> Iterator[Mention]:
    """Yield the mentions that stand in apposition to one: before, after, or right behind its head."""
    head, paragraph = mention.head, mention.paragraph
    beside = [c for c in head.children if c.dep_ == "appos"] + ([head.head] if head.dep_ == "appos" else [])
    if mention.shape is Shape.DESCRIBED:  # "a spokesman for the M23, Lawrence Kanyuka": the parser gives him to M23
        inner = [n for p in prepositions(head, "of", "for", "from") for n in objects_of(p)[:1]]
        beside += [c for n in inner for c in n.children if c.dep_ == "appos" and c.ent_type_ == "PERSON"]
    for token in beside:
        if token.i > head.i and len(coordinated(token)) > 1 and not mention.plural:
            continue  # "the alliance - the army, the league and the front -": those who are in it
        other = roster.mention_at(paragraph, token)
        if other is not None and other.shape is not Shape.DESCRIBED:
            yield other
    if head.dep_ in _JOINED or head.dep_ == "poss":
        return  # "JUNTA spokesman X", "the GROUP's spokesman X": whom he speaks for
    for place in range(mention.last + 1, min(mention.last + _REACH, len(paragraph.doc))):
        other = roster.mention_on(paragraph, place)
        if other is not None and other.head.dep_ not in _JOINED:
            if other.shape is Shape.PERSON and not mention.plural and _is_right_behind(mention, other):
                yield other
            elif (
                other.shape is Shape.DESCRIBED
                and other.first == mention.last + 2
                and paragraph.doc[mention.last + 1].text == ","
                and not other.plural
            ):
                # "Hemedti's rival, army chief Burhan, said"
                yield from (p for p in find_beside(roster, other) if p.shape is Shape.PERSON and not mention.plural)
            return


def _is_right_behind(mention: Mention, person: Mention) -> bool:
    """Whether a person's name follows at once ("mastermind X"), or between commas ("his envoy, X, said")."""
    doc = mention.paragraph.doc
    if person.first <= mention.last + 1:
        return True
    closed = person.head.i + 1 >= len(doc) or doc[person.head.i + 1].text in {",", "."}
    return person.first == mention.last + 2 and doc[mention.last + 1].text == "," and closed
