"""A parse in plain records, made once from spaCy's, with spaCy's names for what a token is.

spaCy makes a token anew each time that it is looked at, and walks the tree anew for its children; rules look at each
token hundreds of times. Here a token is made once, and knows its head, its children and its sentence. What sets a
parse right (see `mended.parses`) may hang tokens elsewhere before the rules see them; afterwards they stay where they
are.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any, overload

from ceasewire.lexicon.clauses import ClauseWords
from ceasewire.reading.grammar.circles import find_circle

if TYPE_CHECKING:
    from spacy.strings import StringStore
    from spacy.tokens import Doc as ParsedDoc

# What is copied of each token, in the order in which `Token` takes it; and spaCy's numbers for the parts of a name.
_COPIED: list[int | str] = [
    "IDX", "ORTH", "LOWER", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE", "ENT_IOB", "IS_PUNCT", "IS_QUOTE", "IS_SPACE",
    "SENT_START", "HEAD",
]  # fmt: skip
_PARTS_OF_NAMES = ("", "I", "O", "B")
# What is copied of no word at all.
_NOTHING = (0,) * len(_COPIED)
# A copied number from here on stands for a negative one.
_NEGATIVE, _TURN = 2**63, 2**64
# Strings that are kept. A long run over many texts starts anew rather than grow without end.
_KEPT = 300_000


class _Strings(dict[int, str]):
    """The strings of a vocabulary by their numbers, each made once: spaCy makes them anew."""

    def __init__(self, store: "StringStore") -> None:
        self._store = store

    def __missing__(self, number: int) -> str:
        if len(self) > _KEPT:
            self.clear()
        text = self[number] = self._store[number]
        return text


@lru_cache(maxsize=4)
def _strings_of(store: "StringStore") -> _Strings:
    return _Strings(store)


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
        "_left_edge", "_right_edge", "_subtree", "children", "dep_", "doc", "ent_iob_", "ent_type_", "head", "i", "idx",
        "is_punct", "is_quote", "is_sent_start", "is_space", "lefts", "lemma_", "lower_", "pos_", "rights", "sent",
        "tag_", "text",
    )  # fmt: skip

    head: "Token"
    sent: "Words"
    children: tuple["Token", ...]
    lefts: tuple["Token", ...]
    rights: tuple["Token", ...]
    _subtree: tuple["Token", ...] | None
    _left_edge: "Token | None"
    _right_edge: "Token | None"

    def __init__(self, doc: "Doc", number: int, copied: Sequence[int], names: Mapping[int, str]) -> None:
        self.doc = doc
        self.i = number
        self.idx, form, lower, lemma, pos, tag, dep, kind, part, punct, quote, space, starts, _ = copied
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

    def __len__(self) -> int:
        return len(self.text)

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        return self.text

    @property
    def subtree(self) -> tuple["Token", ...]:
        """The token and all that hangs on it, directly or not, in order."""
        known = self._subtree
        if known is None:
            known = self._subtree = tuple(_walk(self)) if self.doc.loose else _all_under(self)
        return known

    @property
    def left_edge(self) -> "Token":
        """The first token of its subtree."""
        known = self._left_edge
        if known is None:
            known = self._left_edge = min(self.subtree, key=_place) if self.lefts else self
        return known

    @property
    def right_edge(self) -> "Token":
        """The last token of its subtree."""
        known = self._right_edge
        if known is None:
            known = self._right_edge = max(self.subtree, key=_place) if self.rights else self
        return known

    @property
    def ancestors(self) -> Iterator["Token"]:
        """The tokens above it, the nearest first."""
        token = self
        for _ in self.doc.tokens:  # where a loose parse has closed a circle it ends too
            if token.head is token:
                return
            token = token.head
            yield token

    def is_ancestor(self, other: "Token") -> bool:
        """Whether it stands somewhere above another token."""
        return any(t is self for t in other.ancestors)

    def hang_on(self, head: "Token", dep: str = "") -> None:
        """Hang it on another token, or on itself as a root, as this dependency where one is named; see `Doc.hang`."""
        self.doc.hang(self, head)
        if dep:
            self.dep_ = dep

    def nbor(self, steps: int = 1) -> "Token":
        """Return the token so many steps on; beyond the first and the last one that is no word at all."""
        place, tokens = self.i + steps, self.doc.tokens
        return tokens[place] if 0 <= place < len(tokens) else _beyond(self, place)


def _beyond(token: Token, place: int) -> Token:
    """Return what stands beside the words of a paragraph: a token without a form, in the sentence of this one."""
    blank = Token(token.doc, place, _NOTHING, {0: ""})
    blank.doc, blank.i, blank.idx, blank.sent = token.doc, place, 0 if place < 0 else len(token.doc.text), token.sent
    blank.text = blank.lower_ = blank.lemma_ = blank.pos_ = blank.tag_ = blank.dep_ = blank.ent_type_ = ""
    blank.ent_iob_ = _PARTS_OF_NAMES[-2]
    blank.is_punct = blank.is_quote = blank.is_space = blank.is_sent_start = False
    blank.head, blank.children, blank.lefts, blank.rights, blank._subtree = blank, (), (), (), None
    blank._left_edge = blank._right_edge = blank
    return blank


def _place(token: Token) -> int:
    return token.i


def _all_under(token: Token) -> tuple[Token, ...]:
    before = [t for c in token.lefts for t in c.subtree]
    return (*before, token, *(t for c in token.rights for t in c.subtree))


def _walk(token: Token) -> list[Token]:
    """Return a token and all that hangs on it, in order, each once: a loose parse may have closed a circle."""
    found: list[Token] = []
    _walk_on(token, set(), found)
    return found


def _walk_on(token: Token, seen: set[int], found: list[Token]) -> None:
    if token.i in seen:
        return
    seen.add(token.i)
    for child in token.lefts:
        _walk_on(child, seen, found)
    found.append(token)
    for child in token.rights:
        _walk_on(child, seen, found)


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

    def __reversed__(self) -> Iterator[Token]:
        return reversed(self._tokens)

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
        following: the paragraph behind it that goes on with its story, or null.
        known: what was answered about its tokens before (see `remembered`).
        lowered: its tokens in small letters.
        loose: whether it is being set right: tokens may be hung elsewhere, and may close a circle.
        moves: how often a token was hung elsewhere.
        text: its words, line breaks as spaces.
        tokens: its tokens.
        sents: its sentences.
    """

    __slots__ = (
        "_starts",
        "clause_words",
        "following",
        "known",
        "loose",
        "lowered",
        "moves",
        "sents",
        "text",
        "tokens",
    )

    def __init__(
        self, parsed: "ParsedDoc", clause_words: ClauseWords, *, mend: "Callable[[Doc], bool] | None" = None
    ) -> None:
        """Copy a parse.

        Args:
            parsed: spaCy's parse.
            clause_words: the words of its language by which its clauses are read.
            mend: sets right what the parser gets wrong: it may hang tokens elsewhere, and change what they are. Where
                it says that this failed the parse is taken as it was.
        """
        self.clause_words = clause_words
        self.following: Doc | None = None
        self.loose = False
        self.known: dict[object, dict[int, Any]] = {}
        self.text: str = parsed.text
        rows: list[list[int]] = parsed.to_array(_COPIED).tolist()
        names = _strings_of(parsed.vocab.strings)
        # The head is given by how many tokens off it stands.
        places = [i + (off if off < _NEGATIVE else off - _TURN) for i, off in enumerate(row[-1] for row in rows)]
        self._copy(rows, names, places)
        if mend is not None:
            self.loose = True
            if not mend(self):
                self._copy(rows, names, places)
            elif self.moves:
                places = [t.head.i for t in self.tokens]
            self.loose = False
        while (place := find_circle(places)) is not None:
            places[place] = place
            _hang(self.tokens, places)
        for token in self.tokens:
            if token.tag_ == "NN" and _is_bare_verb(token):
                token.pos_, token.tag_ = "VERB", "VB"

    def _copy(self, rows: Sequence[Sequence[int]], names: "_Strings", places: Sequence[int]) -> None:
        self.tokens: tuple[Token, ...] = tuple([Token(self, n, row, names) for n, row in enumerate(rows)])
        self._starts = [t.idx for t in self.tokens]
        self.lowered: tuple[str, ...] = tuple([t.lower_ for t in self.tokens])
        _hang(self.tokens, places)
        self._part()
        self.moves = 0

    def _part(self) -> None:
        """Part the tokens into sentences, by where these begin."""
        self.sents: tuple[Words, ...] = tuple(self.sentences())
        for sentence in self.sents:
            for token in sentence:
                token.sent = sentence

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    def __reversed__(self) -> Iterator[Token]:
        return reversed(self.tokens)

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> Words: ...
    def __getitem__(self, place: int | slice) -> Token | Words:
        if isinstance(place, slice):
            start, end, _ = place.indices(len(self.tokens))
            return Words(self, start, max(start, end))
        return self.tokens[place]

    def sentences(self) -> Iterator[Words]:
        """Yield the sentences as they are now."""
        start = 0
        for token in islice(self.tokens, 1, None):
            if token.is_sent_start:
                yield Words(self, start, token.i)
                start = token.i
        if self.tokens:
            yield Words(self, start, len(self.tokens))

    def names(self) -> Iterator[Words]:
        """Yield the names, of any kind."""
        start = -1
        for token in self.tokens:
            if start >= 0 and token.ent_iob_ != "I":
                yield Words(self, start, token.i)
                start = -1
            if token.ent_iob_ == "B":
                start = token.i
        if start >= 0:
            yield Words(self, start, len(self.tokens))

    def hang(self, token: Token, head: Token) -> None:
        """Hang a token elsewhere, on itself to make it a root; the sentences that it stood and stands in begin anew.

        Only a parse that is being set right may be changed.
        """
        before: Token = token.head
        if before is head:
            return
        tops = [next(iter(reversed([*t.ancestors])), t) for t in (token, head)]
        start, end = min(t.left_edge.i for t in tops), max(t.right_edge.i for t in tops)
        token.head = head
        self.moves += 1
        for above in (before, head):
            beside = [t for t in self.tokens if t.head is above and t is not above]
            _set_children(above, [t for t in beside if t.i < above.i], [t for t in beside if t.i > above.i])
        for other in self.tokens:
            other._subtree = other._left_edge = other._right_edge = None
        held = self.tokens[start : end + 1]
        for inside in held:
            inside.is_sent_start = False
        for inside in held:
            if inside.head is inside:
                inside.left_edge.is_sent_start = True
        self._part()

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


def _hang(tokens: tuple[Token, ...], heads: Sequence[int]) -> None:
    lefts: list[list[Token]] = [[] for _ in tokens]
    rights: list[list[Token]] = [[] for _ in tokens]
    for token, above in zip(tokens, heads, strict=True):
        token.head, token._subtree = tokens[above], None
        token._left_edge = token._right_edge = None
        if above != token.i:
            (lefts if token.i < above else rights)[above].append(token)
    for token, before, behind in zip(tokens, lefts, rights, strict=True):
        _set_children(token, before, behind)


def _set_children(token: Token, before: list[Token], behind: list[Token]) -> None:
    token.lefts, token.rights = tuple(before), tuple(behind)
    token.children = (*token.lefts, *token.rights) if before and behind else token.lefts or token.rights
