"""Cues: the verbs, nouns and phrases that give words to somebody, and how the words stand.

The entries are in `en/cues-*.toml`, each with a sentence in which it is a cue and one in which its word stands and is
none. A **frame** says how the content stands:

    quote          in quotation marks
    clause         a clause with or without "that" ("said that they left")
    to             an infinitive ("vowed to fight")
    gerund         a participle ("denies carrying it out")
    object         the noun phrase that is the verb's object ("announced a truce")
    object_rest    from the object to the end of its complements ("urged Iran to stop", "accused X of Y")
    prep:WORD      what the preposition governs, with what follows ("called for an end", "called on X to Y")
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple

from ceasewire.lexicon.entries import Fields
from ceasewire.lexicon.tables import check_faults, read_toml
from ceasewire.model.reading import SpeechAct

FILES = ("groups", "say", "judge", "demand", "commit", "nouns", "phrases")
Frame = str
_FRAME = re.compile(r"quote|clause|to|gerund|object|object_rest|prep:[a-z]+")
_COMPLEMENT = re.compile(r"to|gerund|predicate|prep:[a-z]+")
_PLACE = re.compile(r"object|subject|possessive|modifier|prep:[a-z]+")
# Tokens that a gap of a phrase may bridge ("issued a strongly worded statement saying"), and those that it may not.
_LONGEST_GAP = 4
_STOPS = frozenset('.;:!?“”"—')


class Strength(StrEnum):
    """Whether the word alone reports speech, or only with a clause or quotation."""

    SURE = "sure"
    WEAK = "weak"


class Sign(StrEnum):
    """Whether the content is to be taken as it stands, or denied, refused or forbidden."""

    PLUS = "+"
    MINUS = "-"


class PhraseKind(StrEnum):
    """What a phrase does in its sentence."""

    PREDICATE = "predicate"  # says of its subject that it speaks: "made it clear that"
    SOURCE = "source"  # names the speaker of the sentence around it: "according to"
    CHANNEL = "channel"  # says where or through whom; no part of what is said: "in a statement"


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbCue:
    """A verb that gives words to its subject.

    Attributes:
        id: how it is cited: its lemma with its particle, preposition and sense ("call on", "find unfair").
        lemma: its base form.
        sense: a word that sets it apart from another entry of the same verb, or "".
        spellings: other lemmas that it may come under ("emphasise", or what a lemmatizer makes of it).
        particle: the particle that belongs to it ("point OUT"), or "".
        prep: the preposition that belongs to it and to the cue's span ("call ON"), or "".
        act: what is done in saying so.
        acts: other acts that certain frames give.
        object_acts: other acts that objects of certain word groups give ("stressed the NEED for").
        negated: what it is to say that one does not ("did not accept"), or null: then nobody speaks.
        strength: whether the verb alone reports speech.
        frames: how its content may stand, the likeliest first.
        complements: what must follow the object in an `object_rest`, any of these ("to" an infinitive, "predicate" what
            the object is called, "prep:of" a preposition); none where the object alone will do.
        subjects: word groups that its subject must be of, if any ("the REPORT found").
        objects: word groups that an object must be of to be content, if any ("supports the PLAN").
        not_heads: word groups that may not head the content ("declined to COMMENT").
        addressee: where the one spoken to stands ("object", "prep:to"), or "".
        raising: whether it may stand as "X is said to".
        polarity: minus where the content is denied, refused or forbidden.
        own_act: whether an infinitive is the speaker's own act ("vowed to").
        blame_if_agent: whether it blames where the content names who did it, and only says so else.
    """

    id: str
    lemma: str
    spellings: tuple[str, ...] = ()
    particle: str = ""
    prep: str = ""
    act: SpeechAct
    acts: tuple[tuple[Frame, SpeechAct], ...] = ()
    object_acts: tuple[tuple[str, SpeechAct], ...] = ()
    negated: SpeechAct | None = None
    strength: Strength = Strength.SURE
    frames: tuple[Frame, ...]
    complements: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    not_heads: tuple[str, ...] = ()
    addressee: str = ""
    raising: bool = False
    polarity: Sign = Sign.PLUS
    own_act: bool = False
    blame_if_agent: bool = False
    example: str
    counter: str

    def act_in(self, frame: Frame) -> SpeechAct:
        """Return what is done with the content in this frame."""
        return dict(self.acts).get(frame, self.act)


@dataclass(frozen=True, slots=True, kw_only=True)
class NounCue:
    """A noun that gives words to somebody: "a demand by X to", "X's pledge that".

    Attributes:
        speaker: where the one who speaks stands: "possessive", "modifier" ("the UN call"), "prep:by"; none where only
            the verbs below name one.
        verbs: verbs of which it is the object and whose subject speaks ("issued a demand").
        addressee: where the one spoken to stands, or "".

    The others are as in `VerbCue`.
    """

    id: str
    lemma: str
    spellings: tuple[str, ...] = ()
    act: SpeechAct
    acts: tuple[tuple[Frame, SpeechAct], ...] = ()
    strength: Strength = Strength.SURE
    frames: tuple[Frame, ...]
    speaker: tuple[str, ...]
    verbs: tuple[str, ...] = ()
    addressee: str = ""
    polarity: Sign = Sign.PLUS
    own_act: bool = False
    example: str
    counter: str

    def act_in(self, frame: Frame) -> SpeechAct:
        """Return what is done with the content in this frame."""
        return dict(self.acts).get(frame, self.act)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One word of a phrase's pattern, by its alternatives; or a gap."""

    words: frozenset[str]
    optional: bool = False
    gap: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseCue:
    """Several words that give words to somebody, or say where they were said.

    Attributes:
        pattern: the words, each as its small letters or its lemma.
        kind: what the phrase does in its sentence.
        speaker: where the one who speaks stands: "subject", "object" (right after the phrase), "possessive"
            (inside it), or "" where nobody is named.
        via: whether what follows a channel is who carried the words ("in an interview WITH Reuters").
        act: what is done in saying so; null for a channel.

    The others are as in `VerbCue`.
    """

    id: str
    pattern: tuple[Piece, ...]
    kind: PhraseKind
    act: SpeechAct | None = None
    acts: tuple[tuple[Frame, SpeechAct], ...] = ()
    negated: SpeechAct | None = None
    strength: Strength = Strength.SURE
    frames: tuple[Frame, ...] = ()
    speaker: str = ""
    via: bool = False
    addressee: str = ""
    polarity: Sign = Sign.PLUS
    own_act: bool = False
    example: str
    counter: str

    def act_in(self, frame: Frame) -> SpeechAct | None:
        """Return what is done with the content in this frame."""
        return dict(self.acts).get(frame, self.act)


class Word(NamedTuple):
    """A token as patterns see it."""

    lower: str
    lemma: str


class PhraseMatch(NamedTuple):
    """Where a phrase stands: tokens from `start` up to `end`.

    `head` is its first word (whose subject speaks, in a predicate), `anchor` its last (which governs the content).
    """

    start: int
    end: int
    cue: PhraseCue

    @property
    def head(self) -> int:
        return self.start

    @property
    def anchor(self) -> int:
        return self.end - 1


class Cues:
    """The cues of a language, to be found by lemma or in running words."""

    def __init__(
        self,
        *,
        verbs: Iterable[VerbCue],
        nouns: Iterable[NounCue],
        phrases: Iterable[PhraseCue],
        groups: Mapping[str, frozenset[str]],
    ) -> None:
        self.verbs = tuple(verbs)
        self.nouns = tuple(nouns)
        self.phrases = tuple(phrases)
        self.groups = MappingProxyType(dict(groups))
        self._verbs = _by_lemma(sorted(self.verbs, key=lambda v: -len(v.id.split())))
        self._nouns = _by_lemma(self.nouns)
        self._starts: dict[str, list[PhraseCue]] = {}
        for phrase in self.phrases:
            for word in phrase.pattern[0].words:
                self._starts.setdefault(word, []).append(phrase)

    def verbs_for(self, lemma: str) -> tuple[VerbCue, ...]:
        """Return the cues of a verb: those with a particle or preposition first, the bare verb last."""
        return self._verbs.get(lemma, ())

    def verb(self, lemma: str, *, particle: str = "", prep: str = "") -> VerbCue | None:
        """Return the cue of a verb with exactly this particle and preposition, or null."""
        found = [v for v in self.verbs_for(lemma) if v.particle == particle and v.prep == prep]
        return min(found, key=lambda v: len(v.id), default=None)  # one of a special sense only where no other is

    def nouns_for(self, lemma: str) -> tuple[NounCue, ...]:
        """Return the cues of a noun."""
        return self._nouns.get(lemma, ())

    def noun(self, lemma: str) -> NounCue | None:
        """Return the first cue of a noun, or null."""
        return next(iter(self.nouns_for(lemma)), None)

    def in_group(self, lemma: str, names: Iterable[str]) -> bool:
        """Whether a lemma is of one of the word groups."""
        return any(lemma in self.groups[name] for name in names)

    def find_phrases(self, words: Sequence[Word]) -> list[PhraseMatch]:
        """Return the phrases that stand in the words, in order, the longest at each place, without overlap."""
        found: list[PhraseMatch] = []
        at = 0
        while at < len(words):
            if self._starts.keys().isdisjoint(words[at]):
                at += 1
                continue
            best = max(self._phrases_at(words, at), key=lambda m: m.end, default=None)
            if best is not None:
                found.append(best)
            at = best.end if best is not None else at + 1
        return found

    def _phrases_at(self, words: Sequence[Word], at: int) -> Iterator[PhraseMatch]:
        tried: set[str] = set()
        for key in words[at]:
            for phrase in self._starts.get(key, ()):
                if phrase.id not in tried:
                    tried.add(phrase.id)
                    end = _match(phrase.pattern, words, at)
                    if end is not None:
                        yield PhraseMatch(at, end, phrase)


def _match(pattern: Sequence[Piece], words: Sequence[Word], at: int, piece_at: int = 0) -> int | None:
    """Return where a pattern, from a piece of it on, ends that starts at a place, or null.

    Gaps and options are tried short first.
    """
    for n in range(piece_at, len(pattern)):
        piece = pattern[n]
        if piece.gap:
            for skip in range(_LONGEST_GAP + 1):
                if any(word.lower in _STOPS for word in words[at : at + skip]):
                    return None
                end = _match(pattern, words, at + skip, n + 1)
                if end is not None:
                    return end
            return None
        fits = at < len(words) and not piece.words.isdisjoint(words[at])
        if not piece.optional:
            if not fits:
                return None
            at += 1
        elif fits and (end := _match(pattern, words, at + 1, n + 1)) is not None:
            return end
    return at


def _by_lemma(cues: Iterable[Any]) -> dict[str, tuple[Any, ...]]:
    found: dict[str, list[Any]] = {}
    for cue in cues:
        for lemma in (cue.lemma, *cue.spellings):
            found.setdefault(lemma, []).append(cue)
    return {lemma: tuple(group) for lemma, group in found.items()}


# -- loading ------------------------------------------------------------------------------------

_SHARED = frozenset({
    "act", "acts", "strength", "frames", "addressee", "polarity", "own_act", "example", "counter",
})  # fmt: skip
_VERB_FIELDS = _SHARED | {
    "lemma", "sense", "spellings", "particle", "prep", "object_acts", "negated", "complements", "subjects", "objects",
    "not_heads", "raising", "blame_if_agent",
}  # fmt: skip
_NOUN_FIELDS = _SHARED | {"lemma", "spellings", "speaker", "verbs"}
_PHRASE_FIELDS = _SHARED | {"id", "pattern", "kind", "negated", "speaker", "via"}


@cache
def load_cues(language: str = "en") -> Cues:
    """Return the cues of a language; read once.

    Raises:
        LexiconError: if a file is missing or breaks its schema; lists all faults.
    """
    tables: dict[str, Any] = {"verb": []}
    for part in FILES:
        for name, rows in read_toml(f"{language}/cues-{part}.toml").items():
            tables[name] = [*tables["verb"], *rows] if name == "verb" else rows
    return build_cues(tables)


def build_cues(tables: Mapping[str, Any]) -> Cues:
    """Return the cues of checked tables: `group`, `verb`, `noun`, `phrase`.

    Raises:
        LexiconError: if they break the schema; lists all faults.
    """
    faults = [f"unknown table {name}" for name in tables if name not in {"group", "verb", "noun", "phrase"}]
    groups = _build_groups(tables.get("group", {}), faults)
    verbs = [_build_verb(row, faults, groups) for row in tables.get("verb", ())]
    nouns = [_build_noun(row, faults) for row in tables.get("noun", ())]
    phrases = [_build_phrase(row, faults) for row in tables.get("phrase", ())]
    for kind, ids in (("verb", verbs), ("noun", nouns), ("phrase", phrases)):
        faults.extend(_repeated(kind, [cue.id for cue in ids]))
    faults.extend(_clashing(verbs))
    check_faults("cues", faults)
    return Cues(verbs=verbs, nouns=nouns, phrases=phrases, groups=groups)


def _repeated(kind: str, ids: Sequence[str]) -> list[str]:
    seen: set[str] = set()
    return [f"{kind} {i!r} stands twice" for i in ids if i in seen or seen.add(i)]  # type: ignore[func-returns-value]


def _clashing(verbs: Sequence[VerbCue]) -> Iterator[str]:
    """Yield a fault for each spelling that is another entry's own."""
    own = {(v.lemma, v.particle, v.prep): v.id for v in verbs}
    for verb in verbs:
        for spelling in verb.spellings:
            other = own.get((spelling, verb.particle, verb.prep))
            if other is not None:
                yield f"verb {verb.id!r}: spelling {spelling!r} is verb {other!r}"


def _build_groups(rows: Any, faults: list[str]) -> dict[str, frozenset[str]]:
    groups = {}
    for name, words in rows.items():
        if not isinstance(words, str) or not words.split():
            faults.append(f"group {name}: not a text of words")
        else:
            groups[name] = frozenset(words.split())
    return groups


def _build_verb(row: Any, faults: list[str], groups: Mapping[str, frozenset[str]]) -> VerbCue:
    words = [str(row.get(name, "")) for name in ("lemma", "particle", "prep", "sense")] if isinstance(row, dict) else []
    cue_id = " ".join(word for word in words if word)
    entry = Fields(f"verb {cue_id!r}", row, faults, known=_VERB_FIELDS)
    object_acts = entry.pairs("object_acts", SpeechAct)
    subjects, objects, not_heads = (entry.words(name) for name in ("subjects", "objects", "not_heads"))
    for name in (*subjects, *objects, *not_heads, *(group for group, _ in object_acts)):
        if name not in groups:
            entry.fault(f"unknown word group {name}")
    for word in _two_acts(object_acts, groups):
        entry.fault(f"object_acts gives {word!r} two acts")
    return VerbCue(
        id=cue_id,
        lemma=entry.text("lemma"),
        spellings=entry.words("spellings"),
        particle=entry.text("particle", default=""),
        prep=entry.text("prep", default=""),
        act=entry.choice("act", SpeechAct),
        acts=_frame_acts(entry),
        object_acts=object_acts,
        negated=entry.maybe("negated", SpeechAct),
        strength=entry.choice("strength", Strength, default=Strength.SURE),
        frames=_frames(entry),
        complements=_complements(entry),
        subjects=subjects,
        objects=objects,
        not_heads=not_heads,
        addressee=_place(entry),
        raising=entry.flag("raising"),
        polarity=entry.choice("polarity", Sign, default=Sign.PLUS),
        own_act=entry.flag("own_act"),
        blame_if_agent=entry.flag("blame_if_agent"),
        example=entry.text("example"),
        counter=entry.text("counter"),
    )


def _two_acts(object_acts: Sequence[tuple[str, SpeechAct]], groups: Mapping[str, frozenset[str]]) -> Iterator[str]:
    """Yield each word that two groups of one verb would give different acts."""
    acts: dict[str, SpeechAct] = {}
    for group, act in object_acts:
        for word in sorted(groups.get(group, ())):
            if acts.setdefault(word, act) is not act:
                yield word


def _build_noun(row: Any, faults: list[str]) -> NounCue:
    lemma = str(row.get("lemma", "")) if isinstance(row, dict) else ""
    entry = Fields(f"noun {lemma!r}", row, faults, known=_NOUN_FIELDS)
    speaker = entry.words("speaker")
    if not all(_PLACE.fullmatch(place) for place in speaker):
        entry.fault(f"speaker is {' '.join(speaker)!r}, not places")
    if not speaker and not entry.words("verbs"):
        entry.fault("neither speaker nor verbs")
    return NounCue(
        id=lemma,
        lemma=entry.text("lemma"),
        spellings=entry.words("spellings"),
        act=entry.choice("act", SpeechAct),
        acts=_frame_acts(entry),
        strength=entry.choice("strength", Strength, default=Strength.SURE),
        frames=_frames(entry),
        speaker=speaker,
        verbs=entry.words("verbs"),
        addressee=_place(entry),
        polarity=entry.choice("polarity", Sign, default=Sign.PLUS),
        own_act=entry.flag("own_act"),
        example=entry.text("example"),
        counter=entry.text("counter"),
    )


def _build_phrase(row: Any, faults: list[str]) -> PhraseCue:
    cue_id = str(row.get("id", "")) if isinstance(row, dict) else ""
    entry = Fields(f"phrase {cue_id!r}", row, faults, known=_PHRASE_FIELDS)
    kind = entry.choice("kind", PhraseKind)
    act = entry.maybe("act", SpeechAct)
    if (act is None) is not (kind is PhraseKind.CHANNEL):
        entry.fault("a channel has no act, and every other phrase has one")
    pattern = tuple(_piece(word) for word in entry.words("pattern"))
    if not pattern or any(p.gap or p.optional for p in (pattern[0], pattern[-1])):
        entry.fault("a pattern starts and ends with a word that must be there")
        pattern = pattern or (Piece(words=frozenset()),)
    return PhraseCue(
        id=entry.text("id"),
        pattern=pattern,
        kind=kind,
        act=act,
        acts=_frame_acts(entry),
        negated=entry.maybe("negated", SpeechAct),
        strength=entry.choice("strength", Strength, default=Strength.SURE),
        frames=_frames(entry) if kind is not PhraseKind.CHANNEL else (),
        speaker=_place(entry, "speaker"),
        via=entry.flag("via"),
        addressee=_place(entry),
        polarity=entry.choice("polarity", Sign, default=Sign.PLUS),
        own_act=entry.flag("own_act"),
        example=entry.text("example"),
        counter=entry.text("counter"),
    )


def _piece(word: str) -> Piece:
    if word == "...":
        return Piece(words=frozenset(), gap=True)
    return Piece(words=frozenset(word.rstrip("?").split("|")), optional=word.endswith("?") and word != "?")


def _frames(entry: Fields) -> tuple[Frame, ...]:
    frames = entry.words("frames")
    if not frames or not all(_FRAME.fullmatch(frame) for frame in frames) or len(set(frames)) < len(frames):
        entry.fault(f"frames is {' '.join(frames)!r}, not frames, each once")
    return frames


def _complements(entry: Fields) -> tuple[str, ...]:
    complements = entry.words("complements")
    if not all(_COMPLEMENT.fullmatch(complement) for complement in complements):
        entry.fault(f"complements is {' '.join(complements)!r}, not complements")
    if complements and "object_rest" not in entry.words("frames"):
        entry.fault("complements without the frame object_rest")
    return complements


def _frame_acts(entry: Fields) -> tuple[tuple[Frame, SpeechAct], ...]:
    pairs = entry.pairs("acts", SpeechAct)
    frames = entry.words("frames")
    for frame, _ in pairs:
        if frame not in frames:
            entry.fault(f"acts names {frame}, which is none of its frames")
    return pairs


def _place(entry: Fields, name: str = "addressee") -> str:
    place = entry.text(name, default="")
    if place and not _PLACE.fullmatch(place):
        entry.fault(f"{name} is {place!r}, not a place")
    return place
