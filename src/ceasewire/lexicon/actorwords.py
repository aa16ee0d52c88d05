"""Words by which mentions of one actor are joined and told apart: pronouns, offices, what surrounds a name."""

from dataclasses import dataclass
from functools import cache

from ceasewire.lexicon.rules import read_word_sets


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorWords:
    """Sets of words in small letters; the file says what each is for."""

    he: frozenset[str]
    she: frozenset[str]
    women: frozenset[str]
    men: frozenset[str]
    female_names: frozenset[str]
    male_names: frozenset[str]
    institutions: frozenset[str]
    they: frozenset[str]
    it: frozenset[str]
    we: frozenset[str]
    myself: frozenset[str]
    who: frozenset[str]
    couples: frozenset[str]
    definite: frozenset[str]
    indefinite: frozenset[str]
    pointing: frozenset[str]
    armed: frozenset[str]
    rising: frozenset[str]
    in_name_of: frozenset[str]
    offices: frozenset[str]
    leading: frozenset[str]
    posts_in: frozenset[str]
    posts_for: frozenset[str]
    portfolios: frozenset[str]
    voicing: frozenset[str]
    placing: frozenset[str]
    realms: frozenset[str]
    trade_endings: frozenset[str]
    firm_trades: frozenset[str]
    allies: frozenset[str]
    fleeing: frozenset[str]
    between_sides: frozenset[str]
    at_odds: frozenset[str]
    outside_matters: frozenset[str]
    family: frozenset[str]
    suffixes: frozenset[str]
    particles: frozenset[str]
    adjective_endings: frozenset[str]
    craft: frozenset[str]
    linking: frozenset[str]
    floor: frozenset[str]
    issued: frozenset[str]
    issued_by: frozenset[str]
    issued_on: frozenset[str]
    reporters: frozenset[str]
    bidding: frozenset[str]
    naming: frozenset[str]
    happenings: frozenset[str]
    once: frozenset[str]
    ministers: frozenset[str]
    cabinets: frozenset[str]
    authorities: frozenset[str]
    rival: frozenset[str]
    unofficial: frozenset[str]
    split: frozenset[str]
    quarters: frozenset[str]
    strongmen: frozenset[str]
    sided: frozenset[str]
    armies: frozenset[str]
    forces: frozenset[str]
    leanings: frozenset[str]
    latter: frozenset[str]
    former: frozenset[str]
    holdings: frozenset[str]
    warlike: frozenset[str]
    raiding: frozenset[str]
    wielded: frozenset[str]
    firms: frozenset[str]


@cache
def load_actor_words(language: str = "en") -> ActorWords:
    """Return the words that join and part mentions in a language; read once.

    Raises:
        LexiconError: if the file breaks its schema.
    """
    return ActorWords(**read_word_sets(f"{language}/actorwords.toml", ActorWords, optional={"note": str}))
