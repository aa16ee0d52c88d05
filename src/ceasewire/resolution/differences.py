"""What a copy has and lacks beside the fullest text of its group, and which quotations were altered on the way."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from ceasewire.model.page import Article
from ceasewire.resolution.copies import CopyGroup
from ceasewire.text.quotes import find_regions
from ceasewire.text.shingles import PARAGRAPH_BREAK, Shingles, contain, cut_shingles, split_words

# A paragraph is the other text's too if this share of its shingles stands there.
SAME_PARAGRAPH = 0.5
# A quotation of fewer words is too short to say that it was altered.
LEAST_QUOTED = 5
# Two quotations are versions of one from this share of common words in order on.
SAME_QUOTATION = 0.6
# A later text with this many paragraphs of its own tells the story further.
OWN_PARAGRAPHS = 2


class Relation(StrEnum):
    """What a text is to the fullest one of its group."""

    FULLEST = "fullest"
    COPY = "copy"
    LATER = "later take"  # of a later day, with paragraphs of its own
    EARLIER = "earlier take"  # of an earlier day, when there was less to tell


@dataclass(frozen=True, slots=True, kw_only=True)
class Alteration:
    """A quotation that others give in other words.

    Attributes:
        words: as this text has it.
        preferred: as most texts of the group have it, or the fullest one.
    """

    words: str
    preferred: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A text of a group beside its fullest text.

    Attributes:
        contained: the share of the smaller of the two that is in the other.
        missing, extra: paragraphs of the fullest text that it lacks, and of its own.
        altered: its quotations that others give otherwise.
    """

    key: str
    relation: Relation
    contained: float
    same_headline: bool
    missing: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    altered: tuple[Alteration, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A group of copies told.

    Attributes:
        members: in the order of their keys.
        agencies: those that the texts credit, the most often credited first.
        first: key of the one text of the earliest day; null where days are not shown, or several share it.
        shared: whole sentences that every text has, in the order of the fullest.
    """

    members: tuple[Member, ...]
    agencies: tuple[str, ...]
    first: str | None
    shared: tuple[str, ...]

    @property
    def sure(self) -> float:
        """How much the least certain member shares with the fullest text."""
        return min((member.contained for member in self.members), default=0.0)


def tell_group(group: CopyGroup, articles: Mapping[str, Article]) -> Account:
    """Return what is to be told of a group.

    Args:
        group: see `group_copies`.
        articles: by the keys of the group.
    """
    own = {key: articles[key] for key in group.keys}
    shingles = {key: cut_shingles(article.text) for key, article in own.items()}
    spoken = {key: f" {' '.join(split_words(article.text))} " for key, article in own.items()}
    members = tuple(_tell_member(key, group.fullest, own, shingles, spoken) for key in group.keys)
    credited = [agency for article in own.values() for agency in article.agency]
    return Account(
        members=members,
        agencies=tuple(sorted(dict.fromkeys(credited), key=lambda a: (-credited.count(a), a))),
        first=_find_first(own),
        shared=tuple(_shared_sentences(own[group.fullest].text, list(spoken.values()))),
    )


def _tell_member(
    key: str,
    fullest: str,
    articles: Mapping[str, Article],
    shingles: Mapping[str, Shingles],
    spoken: Mapping[str, str],
) -> Member:
    """Return what a copy lacks, adds and alters beside the fullest of its group."""
    article, whole = articles[key], articles[fullest]
    altered = tuple(_find_altered(key, fullest, articles, spoken))
    if key == fullest:
        return Member(key=key, relation=Relation.FULLEST, contained=1.0, same_headline=True, altered=altered)
    extra = tuple(_only_here(article.text, shingles[key], shingles[fullest]))
    return Member(
        key=key,
        relation=_relate(article.published, whole.published, len(extra)),
        contained=contain(shingles[key].every, shingles[fullest].every),
        same_headline=split_words(article.headline or "") == split_words(whole.headline or ""),
        missing=tuple(_only_here(whole.text, shingles[fullest], shingles[key])),
        extra=extra,
        altered=altered,
    )


def _relate(day: str | None, other: str | None, own: int) -> Relation:
    if day and other and day < other:
        return Relation.EARLIER
    return Relation.LATER if day and other and day > other and own >= OWN_PARAGRAPHS else Relation.COPY


def _only_here(text: str, own: Shingles, other: Shingles) -> Iterator[str]:
    for paragraph, shingles in zip(text.split(PARAGRAPH_BREAK), own.paragraphs, strict=True):
        if shingles and len(shingles & other.every) < SAME_PARAGRAPH * len(shingles):
            yield paragraph


def _find_first(articles: Mapping[str, Article]) -> str | None:
    days = {key: article.published for key, article in articles.items() if article.published}
    earliest = [key for key, day in days.items() if day == min(days.values())]
    return earliest[0] if len(earliest) == 1 and len(days) == len(articles) else None


def _shared_sentences(text: str, spoken: Sequence[str]) -> Iterator[str]:
    for paragraph in text.split(PARAGRAPH_BREAK):
        words = " ".join(split_words(paragraph))
        if len(words.split()) > LEAST_QUOTED and all(f" {words} " in other for other in spoken):
            yield paragraph


def _find_altered(
    key: str, fullest: str, articles: Mapping[str, Article], spoken: Mapping[str, str]
) -> Iterator[Alteration]:
    """Yield the quotations of a text that more of the others, or the fullest one, give in other words."""
    others = [other for other in articles if other != key]
    quoted = {other: _quotations(articles[other].text) for other in others}
    for words in _quotations(articles[key].text):
        folded = f" {' '.join(split_words(words))} "
        if sum(folded in spoken[other] for other in others) * 2 >= len(others):
            continue  # as at least half of the others have it
        versions = [best for other in others if (best := _closest(words, quoted[other]))]
        if not versions:
            continue
        told = {version: sum(_held(version, spoken[other]) for other in others) for version in versions}
        preferred = max(told, key=lambda version: (told[version], version in quoted.get(fullest, ()), version))
        own = 1 + sum(folded in spoken[other] for other in others)
        if told[preferred] > own or (told[preferred] == own and key != fullest):
            yield Alteration(words=words, preferred=preferred)


def _held(words: str, spoken: str) -> bool:
    return f" {' '.join(split_words(words))} " in spoken


def _quotations(text: str) -> list[str]:
    regions = ((part, region) for part in text.split(PARAGRAPH_BREAK) for region in find_regions(part))
    words = [part[region.start : region.end] for part, region in regions]
    return [w for w in words if len(split_words(w)) >= LEAST_QUOTED]


def _closest(words: str, others: Sequence[str]) -> str | None:
    """Return the version of a quotation among others: alike, not the same, and no part of it."""
    own = split_words(words)
    best, score = None, SAME_QUOTATION
    for other in others:
        theirs = split_words(other)
        if len(set(own) & set(theirs)) < SAME_QUOTATION / 2 * min(len(own), len(theirs)):
            continue
        alike = SequenceMatcher(None, own, theirs, autojunk=False).ratio()
        if alike >= score and own != theirs:
            best, score = other, alike
    return best
