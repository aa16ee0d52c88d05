"""Documents and whom they speak for: a report says what its author says."""

from ceasewire.lexicon.cues import Cues
from ceasewire.reading.grammar.phrases import agent_of, child, objects_of, prepositions, subject_of
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.parse import Paragraph

# What those do with a document who have not written it ("a letter seen by Reuters").
_READING = frozenset({"see", "obtain", "review", "read", "view", "examine", "cite", "quote", "leak", "find", "hear"})


def is_paper(token: Token, cues: Cues) -> bool:
    """Whether a noun is a document's: "statement", "study", "editorial"."""
    return token.pos_ in {"NOUN", "PROPN"} and cues.in_group(token.lemma_.lower(), ("paper",))


def owner_of(paper: Token, *, owners: tuple[str, ...] = ("by", "from", "of")) -> Token | None:
    """Return who issued a statement or report: "its statement", "a statement by", "the ministry statement".

    Args:
        paper: the document's noun.
        owners: the prepositions behind it that lead to whoever issued it.
    """
    owner = child(paper, "poss")
    if owner is not None:
        return owner
    for c in paper.children:
        if c.dep_ == "acl" and c.lemma_ not in _READING and (by := agent_of(c)) is not None:
            return by
    asked = paper.lemma_.lower() in paper.doc.clause_words.inquiries  # "a survey of 4,100 students"
    for preposition in prepositions(paper, *(o for o in owners if not (asked and o == "of"))):
        for noun in objects_of(preposition)[:1]:
            return noun
    if (
        name := next((c for c in paper.lefts if c.dep_ in {"compound", "nmod"} and c.pos_ == "PROPN"), None)
    ) is not None:
        return name
    broadcast = next((n for p in prepositions(paper, "on", "in") for n in objects_of(p) if n.pos_ == "PROPN"), None)
    return broadcast if broadcast is not None and broadcast.ent_type_ == "ORG" else None


def maker_of(figures: Token, cues: Cues) -> Token | None:
    """Return the name of whoever makes what is found ("PROJECTIONS from the Budget Office"), or null."""
    if not cues.in_group(figures.lemma_.lower(), ("finding", "figure", "document")) or is_paper(figures, cues):
        return None
    named = (n for p in prepositions(figures, "from", "by") for n in objects_of(p)[:1])
    return next((n for n in named if n.pos_ == "PROPN"), None)


def owner_before(
    paper: Token, paragraph: Paragraph, paragraphs: tuple[Paragraph, ...], cues: Cues
) -> tuple[Paragraph, Token] | None:
    """Return who issued the document that "the report" takes up again, and where he is named; null if nobody is."""
    if paper.left_edge.lower_ in {"a", "an", "another"} or paper.tag_ in {"NNS", "NNPS"}:
        return None
    for earlier in reversed(paragraphs[: paragraph.index + 1]):
        for token in reversed(earlier.doc):
            if earlier.index == paragraph.index and token.i >= paper.i:
                continue
            if token.lemma_.lower() == paper.lemma_.lower() and is_paper(token, cues):
                owner = owner_of(token) or issuer_of(token)
                if owner is not None:
                    return earlier, owner
    return None


def issuer_of(paper: Token) -> Token | None:
    """Return who publishes a document: the subject of the verb whose object it is ("The paper ran an editorial")."""
    verb = paper.head
    return subject_of(verb) if paper.dep_ == "dobj" and verb.pos_ == "VERB" else None
