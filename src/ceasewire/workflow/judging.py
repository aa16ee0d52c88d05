"""What rules judge of the records of a ledger, with the lexicon that they need; and of two names alone."""

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from ceasewire.model.ledger import Judgement, KnownActor
from ceasewire.model.likeness import Likeness, Named
from ceasewire.model.reading import ActorKind
from ceasewire.model.records import Records

if TYPE_CHECKING:
    from ceasewire.lexicon.gazetteer import Gazetteer


def judge_all(records: Records) -> tuple[Judgement, ...]:
    """Return the judgements of the rules on records that stand (`ledger.retractions.keep_standing`)."""
    from ceasewire.resolution.judgements import judge_records

    return judge_records(records, judge_names(records.actors))


def block_names(actors: Iterable[KnownActor]) -> dict[str, frozenset[str]]:
    """Return for each key what its names are looked up by; see `sameness.block_actors`."""
    from ceasewire.lexicon.gazetteer import load_gazetteer
    from ceasewire.lexicon.naming import load_name_words
    from ceasewire.resolution.sameness import block_actors

    return block_actors(actors, gazetteer=load_gazetteer(), words=load_name_words())


def judge_names(actors: Iterable[KnownActor], *, of: Collection[str] | None = None) -> tuple[Judgement, ...]:
    """Return which of these actors are one by their names; only pairs of which one is `of` these keys, if given."""
    from ceasewire.lexicon.gazetteer import load_gazetteer
    from ceasewire.lexicon.naming import load_name_words
    from ceasewire.resolution.sameness import judge_actors

    return judge_actors(actors, gazetteer=load_gazetteer(), words=load_name_words(), of=of)


def judge_pair(one: Named, other: Named) -> Likeness:
    """Return whether two names are of one actor, by all that their texts show; see `make_named`."""
    from ceasewire.lexicon.gazetteer import load_gazetteer
    from ceasewire.lexicon.naming import load_name_words
    from ceasewire.resolution.likeness import judge_names as compare

    return compare(one, other, gazetteer=load_gazetteer(), words=load_name_words())


def make_named(
    name: str,
    *,
    aliases: Iterable[str] = (),
    kind: ActorKind | None = None,
    countries: Iterable[str] = (),
    text: str = "",
) -> Named:
    """Return an actor as a text names it.

    Args:
        name: its name there.
        aliases: its other names there.
        kind: what it is, where that is known.
        countries: countries that the text is about: two-letter codes, or names.
        text: words around the name; the countries that they name are added.
    """
    from ceasewire.lexicon.gazetteer import load_gazetteer

    gazetteer = load_gazetteer()
    codes = {code for given in countries for code in _codes(given, gazetteer)}
    own = set(gazetteer.candidates(name))
    for mention in gazetteer.scan_text(text) if text else ():
        # What the name itself may be says nothing of what it is here.
        if mention.entry not in own and mention.entry.kind in (ActorKind.STATE, ActorKind.GOVERNMENT):
            codes.update(mention.entry.country[:1])
    return Named(name=name, aliases=tuple(aliases), kind=kind, countries=frozenset(codes))


def _codes(given: str, gazetteer: "Gazetteer") -> tuple[str, ...]:
    if len(given) == 2 and given.isalpha():
        return (given.upper(),)
    return tuple(code for entry in gazetteer.candidates(given) for code in entry.country[:1])
