"""Articles that are copies of one wire story, in groups.

1. each text becomes its set of five-word shingles, without paragraphs that texts on other stories hold as well
2. MinHash gives the pairs that may share something: far more than will hold
3. each is verified by how much of the smaller text is in the larger one, word for word
4. pairs that hold become groups; a text of several stories joins that of its main one, a round-up none
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from ceasewire.model.page import Article
from ceasewire.resolution.formulas import drop_formulas
from ceasewire.text.shingles import Shingles, contain, cut_shingles

# The values were set together on texts that `python -m evaluation.copies` makes; run it again if one moves.
# How much of the smaller text has to be in the larger one, word for word.
CONTAINED = 0.24
# The same outside quotation marks: two reports of one speech share its words and are no copies.
PROSE = 0.12
# Texts with less prose than this are judged by all their words, and need more of them.
LEAST_PROSE = 12
CONTAINED_QUOTED = 0.6
# Fewer shared shingles than this are a formula, not a text.
LEAST_SHARED = 8
# Texts that share less than this are looked at again: what they share may be no story.
CLEAR = 0.5
# A text of several paragraphs with this much of what it shares in one of them has a background or a closing line in
# common with the other.
ONE_PARAGRAPH = 0.8
LEAST_PARAGRAPHS = 4
# A text has news of its own in so many paragraphs, which are so much of it and share at most so much, above the first
# that shares more than the last.
LEAST_NEWS = 3
NEWS_SHARE = 0.3
MOST_STRAY = 0.2
SHARED_BELOW = 0.5
# Texts on one story have at least this share of the smaller one's longer words in common; those on two at most the
# other. Between the two it can't be told.
SAME_SUBJECT = 0.42
OTHER_SUBJECT = 0.3
LEAST_VOCABULARY = 12
# A story that makes up less than this of a text is one of several in it.
MAIN_STORY = 0.45
# Groups become one if their texts share this much on average: a chain of texts holds as long as its ends are akin.
LINKED = 0.12
# One row a band: any two texts with one shared minimum are looked at. At a Jaccard similarity of .02, that of a brief
# in a long report, this finds 99 of 100 pairs.
PERMUTATIONS = 256
SEED = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """An article with a name that no other has, so that groups do not depend on the order of arrival."""

    key: str
    article: Article


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Two texts that are copies of one story, by their keys in order.

    Attributes:
        contained: the share of the smaller one that is in the other.
        prose: the same outside quotation marks.
    """

    one: str
    other: str
    contained: float
    prose: float


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyGroup:
    """Copies of one story.

    Attributes:
        keys: of its texts, sorted.
        fullest: the key of the text that has most of the others in it.
        matches: the pairs that made the group.
    """

    keys: tuple[str, ...]
    fullest: str
    matches: tuple[Match, ...] = field(default=(), repr=False)


def group_copies(texts: Iterable[Text], *, least: float = CONTAINED) -> tuple[CopyGroup, ...]:
    """Return the groups of two and more copies, in the order of their keys; each text is in one at most.

    Args:
        texts: with keys of their own.
        least: how much of the smaller text has to be in the larger one.
    """
    ordered = sorted({text.key: text for text in texts}.values(), key=lambda text: text.key)
    shingles = drop_formulas({text.key: cut_shingles(text.article.text) for text in ordered})
    languages = {text.key: text.article.language for text in ordered}
    matches = {
        (one, other): match
        for one, other in find_candidates(shingles)
        if languages[one] == languages[other] or None in (languages[one], languages[other])
        if (match := verify_pair(one, other, shingles, least=least))
    }
    foreign = _find_foreign(matches, shingles)
    matches = {pair: match for pair, match in matches.items() if pair not in foreign}
    return tuple(_describe(keys, matches, shingles) for keys in _join(matches))


def find_candidates(shingles: Mapping[str, Shingles]) -> Iterator[tuple[str, str]]:
    """Yield pairs of keys whose texts may share something, in order, each once; pairs that do not are among them."""
    from rensa import RMinHash

    keys = sorted(key for key in shingles if shingles[key].every)
    sets = [sorted(shingles[key].every) for key in keys]
    digests = RMinHash.digests_from_token_sets(sets, num_perm=PERMUTATIONS, seed=SEED)
    holders: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for number, digest in enumerate(digests):
        for row, value in enumerate(digest):
            holders[row, value].append(number)
    pairs = {pair for held in holders.values() if len(held) > 1 for pair in combinations(held, 2)}
    yield from ((keys[a], keys[b]) for a, b in sorted(pairs))


def verify_pair(one: str, other: str, shingles: Mapping[str, Shingles], *, least: float = CONTAINED) -> Match | None:
    """Return the match of two texts, named by their keys, or None where they are no copies of one story."""
    smaller, larger = sorted((shingles[one], shingles[other]), key=lambda held: len(held.every))
    contained, prose = contain(smaller.every, larger.every), contain(smaller.prose, larger.prose)
    if contained < least:
        return None
    shared = smaller.every & larger.every
    only_quoted = min(len(smaller.prose), len(larger.prose)) < LEAST_PROSE
    if (contained < CONTAINED_QUOTED if only_quoted else prose < PROSE) or len(shared) < _least_shared(smaller):
        return None
    if contained < CLEAR and (_in_one_paragraph(smaller, shared) or _likeness(smaller, larger) < SAME_SUBJECT):
        return None
    if _is_background(smaller, shared) and _is_background(larger, shared):
        return None
    return Match(one=one, other=other, contained=contained, prose=prose)


def _least_shared(smaller: Shingles) -> int:
    return min(LEAST_SHARED, len(smaller.every))


def _in_one_paragraph(text: Shingles, shared: frozenset[str]) -> bool:
    """Whether nearly all that a text of several paragraphs shares stands in one of them."""
    if len(text.paragraphs) < LEAST_PARAGRAPHS:
        return False
    return max(len(paragraph & shared) for paragraph in text.paragraphs) >= ONE_PARAGRAPH * len(shared)


def _is_background(text: Shingles, shared: frozenset[str]) -> bool:
    """Whether a text tells news of its own in several paragraphs before the first that it shares.

    Agencies close reports of different days with the same paragraphs on what came before.
    """
    held = [(len(paragraph), len(paragraph & shared)) for paragraph in text.paragraphs]
    told = (n for n, (size, found) in enumerate(held) if size >= LEAST_SHARED and found > SHARED_BELOW * size)
    first = next(told, len(held))
    own, stray = sum(size for size, _ in held[:first]), sum(found for _, found in held[:first])
    news = own >= NEWS_SHARE * sum(size for size, _ in held) and stray <= MOST_STRAY * own
    return LEAST_NEWS <= first < len(held) and news


def _likeness(one: Shingles, other: Shingles) -> float:
    """Return the share of the smaller text's longer words that the other has; 1 where there are too few to tell."""
    if min(len(one.vocabulary), len(other.vocabulary)) < LEAST_VOCABULARY:
        return 1.0
    return contain(one.vocabulary, other.vocabulary)


def _find_foreign(matches: Mapping[tuple[str, str], Match], shingles: Mapping[str, Shingles]) -> set[tuple[str, str]]:
    """Return the matches that texts of several stories make: they would join groups that have nothing in common.

    A text with a main story is a copy of that one alone; one without is a copy of none.
    """
    near: defaultdict[str, set[str]] = defaultdict(set)
    for one, other in matches:
        near[one].add(other)
        near[other].add(one)
    foreign: set[tuple[str, str]] = set()
    for key in sorted(near):
        stories = _components(near[key], matches, shingles)
        own = shingles[key].every
        parts = [len(own & frozenset().union(*(shingles[k].every for k in story))) / len(own) for story in stories]
        if len(stories) > 1:
            main = stories[parts.index(max(parts))] if max(parts) >= MAIN_STORY else set()
            foreign |= {_pair(key, other) for other in near[key] - main}
    return foreign


def _components(
    keys: Iterable[str], matches: Mapping[tuple[str, str], Match], shingles: Mapping[str, Shingles]
) -> list[set[str]]:
    """Return the keys in groups, one for each story: two that match, or have a subject in common, are of one."""

    def akin(one: str, other: str) -> bool:
        return _pair(one, other) in matches or _likeness(shingles[one], shingles[other]) > OTHER_SUBJECT

    parts: list[set[str]] = []
    for key in sorted(keys):
        joined = [part for part in parts if any(akin(key, k) for k in part)]
        parts = [part for part in parts if part not in joined]
        parts.append({key}.union(*joined))
    return parts


def _join(matches: Mapping[tuple[str, str], Match]) -> list[tuple[str, ...]]:
    """Return the groups that matches make, the strongest joined first."""
    groups: dict[str, tuple[str, ...]] = {key: (key,) for pair in matches for key in pair}
    for (one, other), _ in sorted(matches.items(), key=lambda item: (-item[1].contained, item[0])):
        first, second = groups[one], groups[other]
        if first is not second and _akin(first, second, matches) >= LINKED:
            merged = tuple(sorted(first + second))
            groups.update(dict.fromkeys(merged, merged))
    return sorted({group for group in groups.values() if len(group) > 1})


def _akin(first: Sequence[str], second: Sequence[str], matches: Mapping[tuple[str, str], Match]) -> float:
    """Return how much the texts of two groups share on average; pairs that do not match share nothing."""
    found = (matches.get(_pair(one, other)) for one in first for other in second)
    return sum(match.contained for match in found if match) / (len(first) * len(second))


def _describe(
    keys: tuple[str, ...], matches: Mapping[tuple[str, str], Match], shingles: Mapping[str, Shingles]
) -> CopyGroup:
    def held(key: str) -> tuple[int, int]:
        own = shingles[key].every
        return sum(len(own & shingles[other].every) for other in keys if other != key), len(own)

    fullest = max(keys, key=held)
    own = tuple(matches[pair] for pair in combinations(keys, 2) if pair in matches)
    return CopyGroup(keys=keys, fullest=fullest, matches=own)


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)
