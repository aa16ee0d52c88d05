"""A parse in plain records, made once from spaCy's, with spaCy's names for what a token is.

spaCy makes a token anew each time that it is looked at, and walks the tree anew for its children; rules look at each
token hundreds of times. Here a token is made once, and knows its head, its children and its sentence.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, overload

from ceasewire.lexicon.clauses import ClauseWords
from ceasewire.reading.circles import find_circle

if TYPE_CHECKING:
    from spacy.strings import StringStore
    from spacy.tokens import Doc as ParsedDoc

# What is copied of each token, in the order in which `Token` takes it; and spaCy's numbers for the parts of a name.
_COPIED: list[int | str] = [
    "IDX", "ORTH", "LOWER", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE", "ENT_IOB", "IS_PUNCT", "IS_QUOTE", "IS_SPACE",
    "SENT_START",
]  # fmt: skip
_PARTS_OF_NAMES = ("", "I", "O", "B")


class Token:
    """A word or mark of a paragraph, as the parser reads it.

    Attributes:
        i, idx: its number in the paragraph, and the offset of its first character.
        text, lower_, lemma_: as it stands, in small letters, and its basic form.
        pos_, tag_, dep_: part of speech, Penn Treebank tag, dependency on its head.
        ent_type_, ent_iob_: the kind of name that it is part of, "" if none, and whether it begins it.
        is_punct, is_quote, is_space, is_sent_start: what sort of token it is.
        head: what it hangs on; itself at the root of a sentence.
        children, lefts, rights: what hangs on it, in order: all of it, before it, and behind it.
        doc, sent: the paragraph and the sentence that it stands in.
    """

    __slots__ = (
        "_subtree", "children", "dep_", "doc", "ent_iob_", "ent_type_", "head", "i", "idx", "is_punct", "is_quote",
        "is_sent_start", "is_space", "lefts", "lemma_", "lower_", "pos_", "rights", "sent", "tag_", "text",
    )  # fmt: skip

    head: "Token"
    sent: "Words"
    children: tuple["Token", ...]
    lefts: tuple["Token", ...]
    rights: tuple["Token", ...]

    def __init__(self, doc: "Doc", number: int, copied: Sequence[int], names: "StringStore") -> None:
        self.doc = doc
        self.i = number
        self.idx, form, lower, lemma, pos, tag, dep, kind, part, punct, quote, space, starts = copied
        self.text: str = names[form]
        self.lower_: str = names[lower]
        self.lemma_: str = names[lemma]
        self.pos_: str = names[pos]
        self.tag_: str = names[tag]
        self.dep_: str = names[dep]
        self.ent_type_: str = names[kind]
        self.ent_iob_: str = _PARTS_OF_NAMES[part]
        self.is_punct: bool = punct == 1
        self.is_quote: bool = quote == 1
        self.is_space: bool = space == 1
        self.is_sent_start: bool = starts == 1
        self._subtree: tuple[Token, ...] | None = None

    def __len__(self) -> int:
        return len(self.text)

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        return self.text

    @property
    def subtree(self) -> tuple["Token", ...]:
        """The token and all that hangs on it, directly or not, in order."""
        if self._subtree is None:
            before = [t for c in self.lefts for t in c.subtree]
            self._subtree = (*before, self, *(t for c in self.rights for t in c.subtree))
        return self._subtree

    @property
    def left_edge(self) -> "Token":
        """The first token of its subtree."""
        return min(self.subtree, key=_place) if self.lefts else self

    @property
    def right_edge(self) -> "Token":
        """The last token of its subtree."""
        return max(self.subtree, key=_place) if self.rights else self

    @property
    def ancestors(self) -> Iterator["Token"]:
        """The tokens above it, the nearest first."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    def is_ancestor(self, other: "Token") -> bool:
        """Whether it stands somewhere above another token."""
        return any(t is self for t in other.ancestors)

    def nbor(self, steps: int = 1) -> "Token":
        """Return the token so many steps on.

        Raises:
            IndexError: if there is none.
        """
        if self.i + steps < 0:
            raise IndexError(f"no token {steps} steps from the {self.i}th")
        return self.doc[self.i + steps]


def _place(token: Token) -> int:
    return token.i


class Words:
    """Tokens that stand side by side: half-open places in their paragraph."""

    __slots__ = ("_tokens", "doc", "end", "start")

    def __init__(self, doc: "Doc", start: int, end: int) -> None:
        self.doc, self.start, self.end = doc, start, end
        self._tokens = doc.tokens[start:end]

    def __len__(self) -> int:
        return len(self._tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self._tokens)

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> "Words": ...
    def __getitem__(self, place: int | slice) -> "Token | Words":
        if isinstance(place, slice):
            start, end, _ = place.indices(len(self._tokens))
            return Words(self.doc, self.start + start, self.start + max(start, end))
        return self._tokens[place]

    def __repr__(self) -> str:
        return self.text

    @property
    def text(self) -> str:
        """The words as they stand."""
        if not self._tokens:
            return ""
        last = self._tokens[-1]
        return self.doc.text[self._tokens[0].idx : last.idx + len(last)]

    @property
    def root(self) -> Token:
        """The token that the others hang on; of several the nearest to the root of its sentence, marks last."""
        top = next((t for t in self._tokens if t.head is t), None)
        if top is not None:
            return top
        outside = [t for t in self._tokens if not self.start <= t.head.i < self.end]
        return min(outside or self._tokens, key=_depth)


def _depth(token: Token) -> tuple[bool, int]:
    """Return how far a token is from the root of its sentence; a mark on which nothing hangs is farther than words."""
    if (token.is_punct or token.is_space) and not token.children:
        return True, 0
    return False, sum(1 for _ in token.ancestors)


class Doc:
    """A parsed paragraph.

    Attributes:
        clause_words: the words of its language by which its clauses are read.
        known: what was answered about its tokens before (see `remembered`).
        text: its words, line breaks as spaces.
        tokens: its tokens.
        sents: its sentences.
    """

    __slots__ = ("_starts", "clause_words", "known", "sents", "text", "tokens")

    def __init__(self, parsed: "ParsedDoc", clause_words: ClauseWords) -> None:
        self.clause_words = clause_words
        self.known: dict[object, dict[int, Any]] = {}
        self.text: str = parsed.text
        rows = parsed.to_array(_COPIED).tolist()
        names = parsed.vocab.strings
        self.tokens: tuple[Token, ...] = tuple(Token(self, n, row, names) for n, row in enumerate(rows))
        self._starts = [t.idx for t in self.tokens]
        heads = parsed.to_array(["HEAD", "DEP"]).astype("int64")[:, 0]  # how many tokens off the head stands
        places = [i + off for i, off in enumerate(heads.tolist())]
        while (place := find_circle(places)) is not None:
            places[place] = place
        _hang(self.tokens, places)
        for token in self.tokens:
            if _is_bare_verb(token):
                token.pos_, token.tag_ = "VERB", "VB"
        self.sents: tuple[Words, ...] = tuple(_sentences(self))
        for sentence in self.sents:
            for token in sentence:
                token.sent = sentence

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> Words: ...
    def __getitem__(self, place: int | slice) -> Token | Words:
        if isinstance(place, slice):
            start, end, _ = place.indices(len(self.tokens))
            return Words(self, start, max(start, end))
        return self.tokens[place]

    def words(self, start: int, end: int) -> Words | None:
        """Return the tokens that stand between two offsets, wholly or in part; null where none does."""
        first = max(0, bisect_right(self._starts, start) - 1)
        while first < len(self.tokens) and self.tokens[first].idx + len(self.tokens[first].text) <= start:
            first += 1
        last = bisect_left(self._starts, end)
        return Words(self, first, last) if first < last else None

    def opening(self, start: int, end: int) -> tuple[Token, ...]:
        """Return the tokens that begin between two offsets."""
        return self.tokens[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def _is_bare_verb(token: Token) -> bool:
    """Whether a bare verb in a clause was tagged as a noun: "demanded that the junta RELEASE them"."""
    if token.tag_ != "NN" or token.dep_ not in {"ccomp", "advcl"}:
        return False
    parts = {c.dep_ for c in token.children}
    return "nsubj" in parts and bool(parts & {"dobj", "mark"}) and not parts & {"det", "cop", "amod", "poss"}


def _hang(tokens: tuple[Token, ...], heads: list[int]) -> None:
    lefts: list[list[Token]] = [[] for _ in tokens]
    rights: list[list[Token]] = [[] for _ in tokens]
    for token, above in zip(tokens, heads, strict=True):
        token.head = tokens[above]
        if above != token.i:
            (lefts if token.i < above else rights)[above].append(token)
    for token, before, behind in zip(tokens, lefts, rights, strict=True):
        token.lefts, token.rights = tuple(before), tuple(behind)
        token.children = (*token.lefts, *token.rights) if before and behind else token.lefts or token.rights


def _sentences(doc: Doc) -> Iterator[Words]:
    starts = [t.i for t in doc.tokens if t.is_sent_start or t.i == 0]
    for start, end in zip(starts, [*islice(starts, 1, None), len(doc.tokens)], strict=True):
        yield Words(doc, start, end)
