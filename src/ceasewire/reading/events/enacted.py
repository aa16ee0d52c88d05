"""What a text of law does: done where the text is put in force ("ADOPTED a resolution IMPOSING an embargo")."""

from ceasewire.lexicon.events import EventWords
from ceasewire.reading.grammar.clauses import read_clause
from ceasewire.reading.grammar.hearsay import is_unsettled
from ceasewire.reading.grammar.irrealis import is_hypothetical, is_irrealis
from ceasewire.reading.grammar.phrases import is_passive
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.grammar.undone import is_undone


def instrument_of(gerund: Token, words: EventWords) -> Token | None:
    """Return the text of which a gerund says what it does ("a DECREE freezing their assets"), or null."""
    noun = gerund.head
    hangs = gerund.dep_ == "acl" and gerund.tag_ == "VBG" and noun.pos_ in {"NOUN", "PROPN"}
    return noun if hangs and noun.lemma_.lower() in words.instruments else None


def is_in_force(text: Token, words: EventWords) -> bool | None:
    """Whether what is done with a text puts it in force; null where nothing is done with it.

    One that was vetoed, drafted, or that may be adopted, does nothing yet.
    """
    verb = text.head
    if verb.pos_ != "VERB" or text.dep_ != ("nsubjpass" if is_passive(verb) else "dobj"):
        return None
    clause = read_clause(verb)
    open_still = clause.negated or clause.future or clause.infinitive or bool(clause.modal) or is_irrealis(verb)
    open_still = open_still or is_hypothetical(verb) or is_unsettled(verb) or is_undone(verb)
    return verb.lemma_ in words.enacting and not open_still
