"""Words by which a clause is read: how its verb stands (denied, doubted, hoped for, undone), what counts its nouns."""

from dataclasses import dataclass
from functools import cache

from ceasewire.lexicon.gazetteer import load_gazetteer
from ceasewire.lexicon.places import load_places
from ceasewire.lexicon.rules import read_word_sets


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseWords:
    """Lemmas in small letters; the file says what each set is for. `bearers`: known names."""

    own_deeds: frozenset[str]
    receiving: frozenset[str]
    coming_about: frozenset[str]
    offering: frozenset[str]
    open_verbs: frozenset[str]
    unsettling: frozenset[str]
    unsettling_nouns: frozenset[str]
    aimed: frozenset[str]
    going_on: frozenset[str]
    orders: frozenset[str]
    false: frozenset[str]
    showing: frozenset[str]
    forged: frozenset[str]
    unverified: frozenset[str]
    jesting: frozenset[str]
    impostors: frozenset[str]
    jokes: frozenset[str]
    impersonating: frozenset[str]
    holding_true: frozenset[str]
    veiling: frozenset[str]
    falsely: frozenset[str]
    refuting: frozenset[str]
    proving: frozenset[str]
    accounts: frozenset[str]
    taking_back: frozenset[str]
    denying: frozenset[str]
    hearsay: frozenset[str]
    hearsay_nouns: frozenset[str]
    vouching: frozenset[str]
    vouching_nouns: frozenset[str]
    evidence: frozenset[str]
    opposing: frozenset[str]
    unsure: frozenset[str]
    accusing: frozenset[str]
    scarcely: frozenset[str]
    without_doing: frozenset[str]
    needing_away: frozenset[str]
    following: frozenset[str]
    charging: frozenset[str]
    means: frozenset[str]
    asking_of: frozenset[str]
    asking_nouns: frozenset[str]
    asked_by: frozenset[str]
    promising_to: frozenset[str]
    demanding_of: frozenset[str]
    deals: frozenset[str]
    freed: frozenset[str]
    inviting: frozenset[str]
    envoys: frozenset[str]
    sealing: frozenset[str]
    prompt: frozenset[str]
    shrinking: frozenset[str]
    shrinking_to: frozenset[str]
    acronyms: frozenset[str]
    otherwise: frozenset[str]
    short_of: frozenset[str]
    doing: frozenset[str]
    doing_of: frozenset[str]
    doing_in: frozenset[str]
    doing_to: frozenset[str]
    doing_from: frozenset[str]
    doing_at: frozenset[str]
    doing_about: frozenset[str]
    doing_on: frozenset[str]
    modals: frozenset[str]
    future: frozenset[str]
    possible: frozenset[str]
    duty: frozenset[str]
    duty_verbs: frozenset[str]
    conditional: frozenset[str]
    inverting: frozenset[str]
    nobody: frozenset[str]
    scarce: frozenset[str]
    few: frozenset[str]
    negations: frozenset[str]
    not_nothing: frozenset[str]
    withholding: frozenset[str]
    undoing: frozenset[str]
    quantities: frozenset[str]
    refusing: frozenset[str]
    moving: frozenset[str]
    traded: frozenset[str]
    outcome: frozenset[str]
    calling: frozenset[str]
    telling: frozenset[str]
    commenting: frozenset[str]
    keeping_on: frozenset[str]
    abstaining: frozenset[str]
    clause_taking: frozenset[str]
    coming: frozenset[str]
    hours: frozenset[str]
    questioning: frozenset[str]
    finding_out: frozenset[str]
    asking_words: frozenset[str]
    running_out: frozenset[str]
    losing_lives: frozenset[str]
    doubtful: frozenset[str]
    reflexive: frozenset[str]
    letting_say: frozenset[str]
    sure: frozenset[str]
    dating: frozenset[str]
    arranging: frozenset[str]
    circumstances: frozenset[str]
    aftermath: frozenset[str]
    rounding: frozenset[str]
    counts: frozenset[str]
    owners: frozenset[str]
    deal_parts: frozenset[str]
    breaking: frozenset[str]
    remembrances: frozenset[str]
    confusing: frozenset[str]
    disclosing: frozenset[str]
    versions: frozenset[str]
    shrugging: frozenset[str]
    erring: frozenset[str]
    news: frozenset[str]
    not_yet: frozenset[str]
    opening: frozenset[str]
    own_acts: frozenset[str]
    inquiries: frozenset[str]
    spreading: frozenset[str]
    whispering: frozenset[str]
    seeming: frozenset[str]
    confirming: frozenset[str]
    branding: frozenset[str]
    misquoting: frozenset[str]
    before_orders: frozenset[str]
    moments: frozenset[str]
    glad: frozenset[str]
    breaking_off: frozenset[str]
    framing: frozenset[str]
    moved: frozenset[str]
    framed_in: frozenset[str]
    framed_as: frozenset[str]
    framed_under: frozenset[str]
    bearers: frozenset[str]

    def granting(self, preposition: str) -> frozenset[str] | None:
        """Return the words on which an act in "-ing" that came about hangs by a preposition; null where any is one."""
        found: frozenset[str] | None = getattr(self, f"doing_{preposition}", None)
        return found


@cache
def load_clause_words(language: str = "en") -> ClauseWords:
    """Return the words of a language that say how a clause stands; read once.

    Raises:
        LexiconError: if the file breaks its schema; every fault is listed.
    """
    name = f"{language}/clauses.toml"
    sets = read_word_sets(name, ClauseWords, optional={"note": str}, besides=("bearers",))
    known = (form.text for entry in load_gazetteer().entries for form in entry.forms)
    bearers = frozenset(text.casefold() for text in (*known, *(place.name for place in load_places().entries)))
    return ClauseWords(**sets, bearers=bearers)
