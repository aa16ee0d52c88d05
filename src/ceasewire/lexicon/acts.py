"""Words that decide the act of a statement and of a term."""

from dataclasses import dataclass
from functools import cache

from ceasewire.lexicon.rules import read_word_sets


@dataclass(frozen=True, slots=True, kw_only=True)
class ActWords:
    """Sets of lemmas; the file says what each is for."""

    hostile: frozenset[str]
    deniable: frozenset[str]
    hostile_nouns: frozenset[str]
    disowned: frozenset[str]
    needed: frozenset[str]
    true: frozenset[str]
    untrue: frozenset[str]
    opinions: frozenset[str]
    chances: frozenset[str]
    polite: frozenset[str]
    spared: frozenset[str]
    refusing: frozenset[str]
    imposing: frozenset[str]
    ordering: frozenset[str]
    idle: frozenset[str]
    minding: frozenset[str]
    ruled_out: frozenset[str]
    allowing: frozenset[str]
    waiting: frozenset[str]
    empty: frozenset[str]
    plans: frozenset[str]
    conceding: frozenset[str]
    menaces: frozenset[str]
    tabled: frozenset[str]
    granted: frozenset[str]
    menacing: frozenset[str]
    paying: frozenset[str]
    tying: frozenset[str]
    hinging: frozenset[str]
    matching: frozenset[str]
    answering: frozenset[str]
    offences: frozenset[str]
    driving: frozenset[str]
    winning: frozenset[str]
    talking_into: frozenset[str]
    deciding: frozenset[str]
    dwellers: frozenset[str]
    hinge_nouns: frozenset[str]
    bad_ends: frozenset[str]
    suffering: frozenset[str]
    ready: frozenset[str]
    state_bodies: frozenset[str]
    own_forces: frozenset[str]
    sending: frozenset[str]
    own_troops: frozenset[str]
    units: frozenset[str]
    services: frozenset[str]
    terms_of_deals: frozenset[str]
    wanted: frozenset[str]
    carriers: frozenset[str]
    offers: frozenset[str]
    steps: frozenset[str]
    stops: frozenset[str]
    undergone: frozenset[str]
    claims: frozenset[str]
    maybe: frozenset[str]
    agreeing: frozenset[str]
    siding: frozenset[str]
    wrongs: frozenset[str]
    duties: frozenset[str]
    light: frozenset[str]
    doings: frozenset[str]
    onlookers: frozenset[str]
    partisans: frozenset[str]
    accords: frozenset[str]
    personal: frozenset[str]
    holding: frozenset[str]
    doer_endings: frozenset[str]
    calling_off: frozenset[str]
    captives: frozenset[str]
    held: frozenset[str]
    rumouring: frozenset[str]
    enduring: frozenset[str]
    goings: frozenset[str]
    undone_to: frozenset[str]
    staying: frozenset[str]
    step_verbs: frozenset[str]
    empty_verbs: frozenset[str]
    musings: frozenset[str]
    ready_for: frozenset[str]
    holding_back: frozenset[str]
    unrequited: frozenset[str]
    answered: frozenset[str]
    putting_off: frozenset[str]
    kin: frozenset[str]
    fearing: frozenset[str]
    wishing: frozenset[str]
    committed: frozenset[str]
    judging: frozenset[str]
    opening: frozenset[str]
    shut: frozenset[str]
    remaining: frozenset[str]


@cache
def load_act_words(language: str = "en") -> ActWords:
    """Return the words for acts of a language; read once.

    Raises:
        LexiconError: if the file breaks its schema.
    """
    return ActWords(**read_word_sets(f"{language}/acts.toml", ActWords, optional={"note": str}))
