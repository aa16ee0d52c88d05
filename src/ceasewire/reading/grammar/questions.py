"""Questions: what is asked is not told, and where a question begins behind what is told."""

from ceasewire.reading.grammar.tags import ASKING_TAGS, FINITE_OR_MODAL
from ceasewire.reading.grammar.tokens import Token

# What joins a question to what is told before it (", but who will pay?"), and what stands before that.
_JOINTS = frozenset({"but", "and", "so", "yet"})
_BREAKS = frozenset({"–", "—", ";", "--", ":"})


def is_asked(token: Token) -> bool:
    """Whether the token stands in a question: the next end of a sentence, in the same quotation, is a question mark."""
    if "?" not in token.doc.text:
        return False
    open_marks = 0
    for after in token.doc[token.i + 1 :]:
        open_marks += {"“": 1, "”": -1}.get(after.text, 0)
        straight = after.text == '"'
        if straight:
            open_marks = 1 - open_marks
        if after.text in {".", "!", "?"}:
            return after.text == "?" and open_marks == 0 and question_behind(token, after.i) is None
    return False


def question_behind(token: Token, end: int) -> int | None:
    """Return the break before a question that begins behind a token ("said it would sail - BUT WHEN?"), or null.

    Args:
        token: a word of what is told.
        end: where the question ends.
    """
    doc = token.doc
    if _opens_question(doc[token.sent.start]):
        return None
    for at in range(token.i + 2, end - 1):
        before = doc[at - 1]
        if not _opens_question(doc[at]):
            continue
        if before.lower_ in _JOINTS and _breaks(doc[at - 2]):
            return at - 2
        if _breaks(before) and before.text != ",":
            return at - 1
    return None


def _breaks(mark: Token) -> bool:
    """Whether a mark parts two clauses: a comma, a semicolon, a dash or a hyphen that stands alone."""
    alone = mark.text == "-" and mark.doc.text[mark.idx - 1 : mark.idx] == " "
    return alone or mark.text in _BREAKS or mark.text == ","


def _opens_question(word: Token) -> bool:
    """Whether a question begins with a word: it stands before its verb ("what does", "can they")."""
    after = word.nbor(1) if word.i + 1 < len(word.doc) else word
    asks = word.tag_ in ASKING_TAGS and (after.tag_ in FINITE_OR_MODAL or after.text == "?")
    helps = word.dep_ in {"aux", "auxpass"} and word.head.i > word.i and word.tag_ in FINITE_OR_MODAL
    return asks or (helps and after.pos_ in {"PRON", "DET", "PROPN"})


def is_indirect_question(verb: Token) -> bool:
    """Whether a clause is a question that is only told of ("asked WHY they had not left", "WHETHER it would last")."""
    return any(c.lower_ in {"whether", "why"} and c.dep_ in {"mark", "advmod"} for c in verb.lefts)
