"""Descriptions: the forms in which a text may take up somebody whom it describes and doesn't name.

"At least three suicide bombers from the north" are "three suicide bombers" and "suicide bombers" as well.
"""

from ceasewire.reading.actors.mentions import ARTICLES, Mention
from ceasewire.reading.grammar.phrases import prepositions
from ceasewire.reading.grammar.tokens import Token


def skip_article(mention: Mention) -> int:
    """Return the first token of a mention behind its article."""
    first = mention.first
    while first < mention.head.i and mention.paragraph.doc[first].lower_ in ARTICLES:
        first += 1
    return first


def describe(mention: Mention) -> tuple[str, ...]:
    """Return the forms of a description besides its own: with all that hangs on it, and without how many they are."""
    paragraph, head = mention.paragraph, mention.head
    first, last = skip_article(mention), _last_of_phrases(mention)
    bare = _behind_count(mention, first)
    starts = [first] if bare == first or bare > head.i else [first, bare]
    quantity = _quantity_of(head)
    ends = dict.fromkeys((head.i, mention.last, last, _last_of_clause(mention, last)))
    found = dict.fromkeys(paragraph.span(start, end).text for start in starts for end in ends)
    if quantity is not None:
        found[paragraph.span(quantity, head.i).text] = None
    return tuple(found)


def _behind_count(mention: Mention, first: int) -> int:
    """Return the first token behind the number or the owner that opens a description."""
    doc, at, counted = mention.paragraph.doc, first, False
    while at < mention.head.i:
        token = doc[at]
        number = token.pos_ == "NUM" or token.lower_ in doc.clause_words.counts
        if not number and (
            counted or (token.lower_ not in doc.clause_words.rounding and token.lower_ not in doc.clause_words.owners)
        ):
            break
        counted = counted or number
        at += 1
    return at


def _quantity_of(head: Token) -> int | None:
    """Return the first token of the quantity that counts a noun ("THOUSANDS of families"), or null."""
    of = head.head
    if (
        head.dep_ == "pobj"
        and of.lower_ == "of"
        and of.head.lower_ in head.doc.clause_words.quantities - {"group", "kind", "type", "part"}
    ):
        left = [c.i for c in of.head.lefts if c.lower_ not in ARTICLES]
        return min([of.head.i, *left])
    return None


def _last_of_phrases(mention: Mention) -> int:
    """Return the last token of the phrases that hang on the head ("officials in both capitals")."""
    last = mention.last
    for c in mention.head.rights:
        if c.dep_ != "prep" or c.i > last + 1:
            break
        last = max(last, c.right_edge.i)
    return last


def _last_of_clause(mention: Mention, last: int) -> int:
    """Return the last token of a participle behind the phrases ("tourists kidnapped from a resort")."""
    loyal = next((c for c in mention.head.rights if c.pos_ == "ADJ" and c.left_edge.i == last + 1), None)
    if loyal is not None and prepositions(loyal):  # "forces loyal to the general"
        return loyal.right_edge.i
    after = next((c for c in mention.head.rights if c.dep_ == "acl" and c.left_edge.i == last + 1), None)
    return after.right_edge.i if after is not None and not prepositions(after, "by") else last
