"""The full-text index: an expression over `passages`. PostgreSQL's own way.

Words are found by stem, without stop words, and without their accents. A script without spaces has no words to
index; what holds one is looked for in the text. Folding changes no length, so that what is found in the folded text
stands at the same place in the text itself.
"""

import re
import unicodedata
from collections.abc import Iterator

from ceasewire.store.passages import UNSPACED
from ceasewire.store.querying import FOUND, LOST, MARKED, Finder, Query, escape_like, find_plain, split_words

# Letters with accents of the Latin, Greek and Cyrillic scripts; they are folded to their first letter.
ACCENTED = (*range(0xC0, 0x250), *range(0x370, 0x530), *range(0x1E00, 0x2000))
# What parts words, where PostgreSQL would see addresses, paths, tags or numbers with a sign.
PARTING = '!"#$%&()*+,-./:;<=>?@[\\]^_`{|}~' + "".join(map(chr, (*range(0xA1, 0xC0), *range(0x2010, 0x2060))))

# Of a longer passage the beginning is indexed; PostgreSQL refuses more than a megabyte.
MOST_CHARACTERS = 200_000

# Two forms of one word share all but its ending: "shelling", "shelled".
ENDING = 4
TOKEN = re.compile(r"\S+")


def _fold_letter(code: int) -> str:
    first = unicodedata.normalize("NFD", chr(code))[0]
    return first if first.isalpha() else chr(code)


FOLDED = {code: _fold_letter(code) for code in ACCENTED if chr(code).isalpha() and _fold_letter(code) != chr(code)}
FOLD = str.maketrans(FOLDED | {ord(mark): " " for mark in PARTING} | {ord("'"): " ", ord("’"): " "})


def create_indexes() -> Iterator[str]:
    """Yield the statements that make the index; PostgreSQL keeps it in step."""
    before = "".join(map(chr, FOLD))
    after = "".join(FOLD.values()) if all(isinstance(v, str) for v in FOLD.values()) else ""
    yield (
        "CREATE FUNCTION ceasewire_fold(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS "
        f"$$ SELECT translate(left(words, {MOST_CHARACTERS}), {_literal(before)}, {_literal(after)}) $$"
    )
    yield "CREATE TEXT SEARCH DICTIONARY ceasewire_stem (TEMPLATE = snowball, LANGUAGE = english)"
    yield "CREATE TEXT SEARCH CONFIGURATION ceasewire (COPY = english)"
    yield (
        "ALTER TEXT SEARCH CONFIGURATION ceasewire ALTER MAPPING FOR asciiword, asciihword, hword_asciipart, word, "
        "hword, hword_part WITH ceasewire_stem"
    )
    yield f"CREATE INDEX passage_words ON passages USING gin ({_vector()})"
    yield "CREATE INDEX passage_unspaced ON passages (id) WHERE unspaced"


def build_query(query: str) -> Query | None:
    """Return the search for passages that hold every word of this, or None where it holds no word.

    Nothing that somebody types is query syntax: AND, a star or a colon are words or nothing.
    """
    words = split_words(query)
    if not words:
        return None
    if any(UNSPACED.search(word) for word in words):
        like = {f"like{n}": escape_like(word) for n, word in enumerate(words)}
        return Query(
            source="passages",
            where=" AND ".join(["passages.unspaced", *(f"passages.text ILIKE :{name}" for name in like)]),
            marked="passages.text",
            order="passages.id",
            parameters=like,
            find=find_plain(words),
        )
    names = {f"word{n}": word for n, word in enumerate(words)}
    wanted = " && ".join(f"phraseto_tsquery('ceasewire', ceasewire_fold(:{name}))" for name in names)
    marks = f"StartSel={FOUND}, StopSel={LOST}, HighlightAll=true"
    return Query(
        source="passages",
        where=f"{_vector('passages.')} @@ ({wanted})",
        marked=f"ts_headline('ceasewire', ceasewire_fold(passages.text), {wanted}, '{marks}')",
        # A short passage that holds the words is more about them than a long one.
        order=f"ts_rank({_vector('passages.')}, {wanted}, 2) DESC",
        parameters=names,
        find=_find_folded(words),
    )


def _vector(table: str = "") -> str:
    return f"to_tsvector('ceasewire'::regconfig, ceasewire_fold({table}text))"


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _find_folded(words: list[str]) -> Finder:
    """Return what finds words, and phrases as a whole, among the words that the database marked."""
    phrases = [word.translate(FOLD).lower().split() for word in words]

    def find(text: str, marked: str) -> list[tuple[int, int]]:
        plain = marked.replace(FOUND, "").replace(LOST, "")
        if len(plain) != len(text):
            return []
        hits = {found.start() - 2 * n for n, found in enumerate(MARKED.finditer(marked))}
        tokens = [found.span() for found in TOKEN.finditer(plain)]
        folded = [plain[start:end].lower() for start, end in tokens]
        runs = [
            (tokens[n][0], tokens[n + len(phrase) - 1][1])
            for n in range(len(tokens))
            for phrase in phrases
            if n + len(phrase) <= len(tokens)
            and all(tokens[n + i][0] in hits and _alike(folded[n + i], word) for i, word in enumerate(phrase))
        ]
        return _disjoint(runs)

    return find


def _alike(one: str, other: str) -> bool:
    shared = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return shared > 0 and max(len(one), len(other)) - shared <= ENDING


def _disjoint(runs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for start, end in sorted(set(runs), key=lambda run: (run[0], -run[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept
