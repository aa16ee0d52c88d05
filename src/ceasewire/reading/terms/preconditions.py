"""Preconditions: "a pullout is a precondition for talks", "the price of a truce is the release of the crew".

A noun says that one thing hangs on another. What hangs is put on the table on that condition; nobody has promised it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ceasewire.lexicon.english import Lexicon
from ceasewire.model.reading import ActionType, TermStance
from ceasewire.reading.actors.cast import Cast
from ceasewire.reading.conditions.finding import Found
from ceasewire.reading.grammar.clauses import read_clause
from ceasewire.reading.grammar.hearsay import is_unsettled
from ceasewire.reading.grammar.irrealis import is_hypothetical
from ceasewire.reading.grammar.phrases import VERBAL, child, coordinated, objects_of, prepositions, trim
from ceasewire.reading.grammar.tags import NOMINAL
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.statements.drafts import Draft, first_holding
from ceasewire.reading.statements.voices import PARTIES, own_side
from ceasewire.reading.terms.drafts import TermDraft
from ceasewire.reading.terms.making import TermMaker

_FOR = frozenset({"for", "of", "to"})


@dataclass(frozen=True, slots=True)
class _Hinge:
    """The noun that says that an act hangs on something, the act, what it hangs on, and who says so as a subject."""

    noun: Token
    act: Token
    on: tuple[Token, ...]
    owner: Token | None


class Preconditions:
    """Finds acts that a noun says to hang on others.

    Args:
        maker: makes the terms, of acts of known kinds.
        cast: the article's actors.
        lexicon: the nouns, and the marker of a condition that stands in a predicate.
    """

    def __init__(self, maker: TermMaker, cast: Cast, lexicon: Lexicon) -> None:
        self._maker, self._cast, self._words = maker, cast, lexicon.acts
        self._marker = lexicon.markers.taking("predicate")

    def of_paragraph(self, paragraph: Paragraph, statements: list[Draft]) -> Iterator[TermDraft]:
        """Yield the acts that a paragraph says to hang on others, each with its conditions."""
        for noun in paragraph.doc:
            if noun.pos_ != "NOUN" or noun.lemma_.lower() not in self._words.hinge_nouns:
                continue
            hinge = self._read(noun)
            if hinge is None or (paragraph.index, noun.i) in self._maker.inside:
                continue
            holder = first_holding(statements, paragraph, hinge.act)
            debtor = self._debtor(paragraph, hinge, holder)
            for term in self._maker.make(paragraph, hinge.act, TermStance.PROPOSED, debtor, holder, "precondition"):
                term.conditions.extend(self._conditions(paragraph, hinge))
                yield term

    def _read(self, noun: Token) -> _Hinge | None:
        verb = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "as" else noun.head
        if verb.pos_ not in VERBAL or is_hypothetical(verb) or is_unsettled(verb):
            return None
        clause = read_clause(verb)
        if clause.negated or clause.unreal or clause.possible:
            return None
        behind = [p for p in prepositions(verb, "for") if p.i == noun.i + 1]  # hung on the verb: "set conditions for"
        for_what = [*prepositions(noun, *_FOR), *behind]
        act = next((n for p in for_what for n in objects_of(p) if self._is_act(n)), None)
        others = self._others(noun, verb)
        if act is None or not others or not all(_tells_what(t) for t in others):
            return None
        owner = clause.subject if noun.dep_ != "nsubj" and clause.subject not in {noun, *others} else None
        return _Hinge(noun, act, tuple(others), owner)

    def _others(self, noun: Token, verb: Token) -> list[Token]:
        """Return what an act hangs on by the place of the noun that says so."""
        if noun.dep_ == "pobj":  # "demands guarantees AS A PRECONDITION for"
            asked = child(verb, "dobj")
            found = [asked] if asked is not None else [n for p in prepositions(verb, "on") for n in objects_of(p)[:1]]
        elif noun.dep_ == "dobj":  # "set CONDITIONS for a truce: the release of"
            listed = child(noun, "appos")
            found = [listed] if listed is not None else []
        elif verb.lemma_ == "be":
            other = child(verb, "nsubj", "csubj") if noun.dep_ == "attr" else child(verb, "attr", "ccomp", "xcomp")
            found = [other] if other is not None and noun.dep_ in {"attr", "nsubj"} else []
        else:  # "the CONDITIONS for a truce include"
            included = child(verb, "dobj") if verb.lemma_ == "include" and noun.dep_ == "nsubj" else None
            found = [included] if included is not None else []
        named = [t for one in found for t in coordinated(one)]
        return named + [t for one in named for c in one.children if c.dep_ == "appos" for t in coordinated(c)]

    def _is_act(self, word: Token) -> bool:
        if word.pos_ in NOMINAL:
            return self._maker.kind_of_noun(word) is not None
        kind = self._maker.rule(word, word.left_edge.i, word.right_edge.i) if word.pos_ == "VERB" else None
        return kind is not None and not kind.harm

    def _debtor(self, paragraph: Paragraph, hinge: _Hinge, holder: Draft | None) -> tuple[str, ...]:
        """Return who would act: whom its words name, else whose condition it is; of talks nobody in particular."""
        named = self._maker.doer_of_noun(paragraph, hinge.act) if hinge.act.pos_ in NOMINAL else ()
        owners = self._cast.modifiers(paragraph, hinge.noun)
        if not owners and hinge.owner is not None:
            owners = self._cast.resolve(paragraph, hinge.owner)
        kind = self._maker.kind_of_noun(hinge.act) if hinge.act.pos_ in NOMINAL else None
        if not named and not owners and holder is not None and (kind is None or kind.type is not ActionType.HOLD_TALKS):
            owners = holder.speaker
        sides = own_side(named or owners, self._cast)
        return tuple(i for i in sides if self._cast.entity(i).kind in PARTIES)

    def _conditions(self, paragraph: Paragraph, hinge: _Hinge) -> Iterator[Found]:
        """Yield a condition for each of the things that the act hangs on."""
        others = {t.i for t in hinge.on}
        for on in hinge.on:
            inside = [t for t in on.subtree if not any(a.i in others for a in (t, *t.ancestors) if a.i > on.i)]
            while len(inside) > 1 and (inside[-1].dep_ == "cc" or inside[-1].is_punct):
                inside.pop()
            first, last = trim(inside[0], inside[-1])
            yield Found(
                paragraph=paragraph,
                marker=self._marker,
                marker_at=first,
                first=first,
                last=last,
                head=on,
                fronted=on.i < hinge.noun.i,
            )


def _tells_what(word: Token) -> bool:
    """Whether a word tells what an act hangs on: a noun that is named or an act, no pronoun nor "that"."""
    return word.pos_ in {"NOUN", "PROPN", "VERB"} and word.lower_ not in {"one", "thing"}
