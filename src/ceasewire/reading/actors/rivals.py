"""Governments and leaders that are not their country's: rebel or regional ones, and those who were toppled."""

from ceasewire.lexicon.forms import FormRole
from ceasewire.reading.actors.entities import GROUPS
from ceasewire.reading.actors.mentions import Mention, Shape
from ceasewire.reading.actors.roster import Roster
from ceasewire.reading.grammar.tokens import Token

_HYPHENS = frozenset({"-", "‑"})


def is_rival(roster: Roster, mention: Mention) -> bool:
    """Whether a description is of a government that is not the state's, by the words before its noun.

    "The Amhara REGIONAL government", "Sudan's RSF-BACKED government", "the EASTERN-based government"; one that sits
    in a capital ("the Aden-based government") is the state's.

    Args:
        roster: the article's mentions and entities, linked as far as the mention.
        mention: the description.
    """
    words = roster.words
    if mention.head.lower_ not in words.cabinets | words.authorities:
        return False
    before = [t for t in mention.paragraph.doc[mention.first : mention.head.i] if not _is_known(roster, mention, t)]
    if any(t.lower_ in words.rival for t in before):
        return True
    return any(t.lower_ in words.sided and _is_others(roster, mention, t) for t in before)


def leads_others(roster: Roster, mention: Mention) -> bool:
    """Whether a phrase says that somebody leads, or is of, others than the state named in it.

    "Ukraine's SEPARATIST leader", "Libya's EASTERN commander", "Yemen's HOUTHI leader".
    """
    words, head = roster.words, mention.head
    before = [t for t in mention.paragraph.doc[mention.first : head.i] if not _is_known(roster, mention, t)]
    titled = {word for title in mention.titles for word in title.casefold().split()} | {head.lower_}
    held = {t.lower_ for t in before} | titled
    if held & ((words.armed - {"armed"}) | words.unofficial) or (titled & words.strongmen and held & words.quarters):
        return True
    named = (roster.named_at(mention.paragraph, t) for t in mention.paragraph.doc[mention.first : head.i])
    return any(entity is not None and entity.kind in GROUPS for entity in named)


def _is_known(roster: Roster, mention: Mention, token: Token) -> bool:
    """Whether a word belongs to a known name ("NORTHERN Cyprus")."""
    named = roster.mention_at(mention.paragraph, token) or roster.mention_at(mention.paragraph, token.head)
    return named is not None and named.shape is Shape.KNOWN and named.first <= token.i <= named.last


def _is_others(roster: Roster, mention: Mention, side: Token) -> bool:
    """Whether a government is on a group's side, or sits elsewhere than in a capital: "RSF-BACKED", "Tobruk-BASED"."""
    if side.i < 2 or side.nbor(-1).text not in _HYPHENS:
        return False
    name = side.nbor(-2)
    entity = roster.named_at(mention.paragraph, name)
    if side.lower_ != "based":
        return entity is not None and entity.kind in GROUPS
    found = roster.lexicon.gazetteer.scan([name.text])
    return not any(m.form.role is FormRole.METONYM for m in found)
