"""Which actors, events and places of several articles are one.

1. candidates: actors whose names share a telling word, its sound or letters; events of one family and of near days that
   share a party; places by their names
2. each pair is judged with its reason and how alike the two are; what stays open is judged `undecided`, for a person
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import combinations, product

from ceasewire.lexicon.gazetteer import Gazetteer
from ceasewire.lexicon.naming import NameWords
from ceasewire.lexicon.places import Places
from ceasewire.model.ledger import Act, Judgement, JudgementKind, KnownActor, LedgerEvent, Verdict
from ceasewire.model.likeness import Likeness, Named
from ceasewire.model.parties import BELONGING, Parties
from ceasewire.model.reading import VIOLENCE, ActorKind, EventType
from ceasewire.model.records import Records
from ceasewire.resolution.answers import day_told
from ceasewire.resolution.likeness import judge_names
from ceasewire.resolution.spelling import initials_of, same_word, skeleton
from ceasewire.text.fold import fold_name, fold_words
from ceasewire.text.moments import begin

# Days between two reports of one event that show no day themselves.
REPORT_DAYS = 1
_FAMILIES: dict[EventType, str] = dict.fromkeys(VIOLENCE, "violence")


# -- actors -----------------------------------------------------------------------------------------------


def judge_actors(
    actors: Iterable[KnownActor], *, gazetteer: Gazetteer, words: NameWords, of: Collection[str] | None = None
) -> tuple[Judgement, ...]:
    """Return what the names of actors say: which keys are one actor's, and which may be.

    Those whom the gazetteer knows have its key already; those that are only described are good in their document alone.

    Args:
        actors: the rows of known actors.
        gazetteer, words: see `likeness.judge_names`.
        of: the keys of which one at least has to be in each pair; all if none are given.
    """
    named = _gather_names(actors, gazetteer, words)
    found = []
    for one, other in sorted(_candidates(named, gazetteer, words, of)):
        likeness = judge_names(named[one], named[other], gazetteer=gazetteer, words=words)
        tied = one in named[other].homes or other in named[one].homes  # who is part of another is not that other
        if likeness.verdict is not Verdict.NOT_SAME and not tied:
            found.append(_judge(JudgementKind.SAME_ACTOR, one, other, likeness))
    return tuple(sorted(found, key=lambda j: j.id))


def _gather_names(actors: Iterable[KnownActor], gazetteer: Gazetteer, words: NameWords) -> dict[str, Named]:
    """Return each actor that has a name, by key, with all that its rows say."""
    rows: defaultdict[str, list[KnownActor]] = defaultdict(list)
    for actor in actors:
        if actor.named and ":" not in actor.key:
            rows[actor.key].append(actor)
    found = {key: _named(sorted(group, key=lambda r: r.id), gazetteer, words) for key, group in sorted(rows.items())}
    return {key: named for key, named in found.items() if named is not None}


def _named(rows: list[KnownActor], gazetteer: Gazetteer, words: NameWords) -> Named | None:
    """Return the names of one actor over all articles, with kind, homes and countries; null without a name."""
    every = {name for row in rows for name in (row.name, *row.aliases) if _is_name(name, words)}
    names = sorted(every, key=lambda n: (-len(n), n))
    if not names:
        return None
    kinds = sorted({row.kind for row in rows} - {ActorKind.OTHER})
    homes = frozenset(tie.to for row in rows for tie in row.ties if tie.relation in BELONGING and tie.by is None)
    entries = [entry for key in (*homes, rows[0].key) if (entry := gazetteer.get(key)) is not None]
    return Named(
        name=names[0],
        aliases=tuple(names[1:]),
        kind=kinds[0] if len(kinds) == 1 else None,
        countries=frozenset(code for entry in entries for code in entry.country[:1]),
        homes=homes,
    )


def _is_name(form: str, words: NameWords) -> bool:
    """Whether a form names somebody: "the army", "rebels" and "its fighters" only say of what kind he is."""
    telling = [w for w in fold_words(form) if w not in words.small and w not in words.generic and w not in words.titles]
    return form != form.lower() and any(w not in words.alike for w in telling)


def _candidates(
    named: dict[str, Named], gazetteer: Gazetteer, words: NameWords, of: Collection[str] | None
) -> set[tuple[str, str]]:
    """Return the pairs of keys that may be one actor: of two known to the gazetteer none is."""
    blocks: defaultdict[str, set[str]] = defaultdict(set)
    asking: defaultdict[str, set[str]] = defaultdict(set)
    for key, actor in named.items():
        for block, asks in _blocks(actor, words):
            blocks[block].add(key)
            if asks:
                asking[block].add(key)
    unknown = {key for key in named if gazetteer.get(key) is None}
    pairs = {
        (min(one, other), max(one, other))
        for block, keys in asking.items()
        for one in keys
        for other in blocks[block]
        if one != other and (one in unknown or other in unknown) and (of is None or one in of or other in of)
    }
    return {pair for pair in pairs if _worth(named[pair[0]], named[pair[1]], words)}


def block_actors(actors: Iterable[KnownActor], *, gazetteer: Gazetteer, words: NameWords) -> dict[str, frozenset[str]]:
    """Return for each key what its names are looked up by; two that share nothing of it are never judged one.

    The arguments are those of `judge_actors`.
    """
    named = _gather_names(actors, gazetteer, words)
    return {key: frozenset(block for block, _ in _blocks(actor, words)) for key, actor in named.items()}


def _blocks(actor: Named, words: NameWords) -> Iterator[tuple[str, bool]]:
    """Yield what a name is looked up by, each with whether that alone is worth a look at all others who have it.

    The sounds of telling words, and a person's surname, are. Those who share no more than a given name, or the letters
    that their names begin with, are looked at where one of them is called by that alone.
    """
    for form in (actor.name, *actor.aliases):
        telling = _telling(form, words)
        person = actor.kind is ActorKind.PERSON
        for sound in {sound for word in (telling[-1:] if person else telling) for sound in _near_sounds(word)}:
            yield f"sound {sound}", True
        if person:
            yield from ((f"given {sound}", len(telling) == 1) for word in telling[:1] for sound in _near_sounds(word))
            sounds = sorted({skeleton(word) for word in telling})
            yield from ((f"sounds {one} {other}", True) for one, other in combinations(sounds, 2))
        yield from ((f"letters {i}", False) for i in initials_of(form, words.small) if len(i) > 2)
        folded = [w for w in fold_words(form) if w not in words.small]
        if len(folded) == 1:
            yield f"letters {folded[0]}", True


def _near_sounds(word: str) -> Iterator[str]:
    """Yield how a word sounds, and that without one of its consonants: two that differ in one share something."""
    sound = skeleton(word)
    yield sound
    if len(sound) > 2:
        yield from (sound[:n] + sound[n + 1 :] for n in range(1, len(sound)))


def _telling(form: str, words: NameWords) -> list[str]:
    """Return the words of a name that tell it from others of its kind."""
    idle = words.small | words.generic | words.titles
    return [word for word in fold_words(form) if word not in idle and word not in words.alike]


def _worth(one: Named, other: Named, words: NameWords) -> bool:
    """Whether a pair is worth a judgement: with a telling word or an acronym in common."""
    for a in (one.name, *one.aliases):
        for b in (other.name, *other.aliases):
            mine, theirs = fold_words(a), fold_words(b)
            if any(same_word(w, v) for w in _telling(a, words) for v in theirs):
                return True
            if "".join(mine) in initials_of(b, words.small) or "".join(theirs) in initials_of(a, words.small):
                return True
    return False


# -- events -----------------------------------------------------------------------------------------------


def judge_events(records: Records, parties: Parties) -> Iterator[Judgement]:
    """Yield which events of several articles are one: of one family, one day, a shared party, and nothing against it.

    "Nothing against it" is no other place and no other number of dead. With a shared party and day alone, in a place
    that only one of them tells, it stays open.
    """
    reported: dict[str, date] = {}
    for assertion in records.assertions:
        if assertion.act is Act.HAPPEN and (told := day_told(assertion)) is not None:
            reported[assertion.target] = told
    groups: defaultdict[tuple[str, str], defaultdict[date, list[LedgerEvent]]] = defaultdict(lambda: defaultdict(list))
    for event in sorted(records.events, key=lambda e: e.id):
        day = told_day(event, reported)
        if event.action_type is None and day is not None:  # what moves a norm has rules of its own
            for side in parties.sides((*event.agents, *event.targets)):
                groups[family_of(event), side][day].append(event)
    seen: set[tuple[str, str]] = set()
    for days in groups.values():
        for one, other in _near_pairs(days):
            pair = (one.id, other.id)
            if pair not in seen and (one.document, one.article) != (other.document, other.article):
                seen.add(pair)
                likeness = _compare_events(one, other, reported, parties)
                if likeness is not None:
                    yield _judge(JudgementKind.SAME_EVENT, one.id, other.id, likeness)


def told_day(event: LedgerEvent, reported: Mapping[str, date]) -> date | None:
    """Return the day of an event, else that of its report; null where neither is known."""
    moment = begin(event.time)
    return moment.date() if moment is not None else reported.get(event.id)


def family_of(event: LedgerEvent) -> str:
    """Return of which events one may be a report: all violence is one family."""
    return _FAMILIES.get(event.type, event.type)


def _near_pairs(days: Mapping[date, list[LedgerEvent]]) -> Iterator[tuple[LedgerEvent, LedgerEvent]]:
    """Yield the pairs of one day, and of days that a day's report may lie apart, each in order."""
    for day, here in days.items():
        later = [event for n in range(1, REPORT_DAYS + 1) for event in days.get(day + timedelta(n), ())]
        for one, other in (*combinations(here, 2), *product(here, later)):
            yield (one, other) if one.id < other.id else (other, one)


def _compare_events(
    one: LedgerEvent, other: LedgerEvent, reported: dict[str, date], parties: Parties
) -> Likeness | None:
    """Return the likeness of two events; null where they are surely two, or nothing speaks for one."""
    if not _same_day(one, other, reported):
        return None
    agents = parties.sides(one.agents), parties.sides(other.agents)
    targets = parties.sides(one.targets), parties.sides(other.targets)
    if any(a and b and not a & b for a, b in (agents, targets)):
        return None
    if one.deaths is not None and other.deaths is not None and one.deaths != other.deaths:
        return None
    places = [fold_name(e.place) for e in (one, other) if e.place]
    if len(places) == 2 and not set(places[0].split()) & set(places[1].split()):
        return None
    dated = one.time is not None and other.time is not None
    shared = sum(bool(a & b) for a, b in (agents, targets))
    if dated and len(places) == 2:
        return Likeness(verdict=Verdict.SAME, score=0.9, rule="same-event", reason="one kind, day, place and party")
    if dated and shared == 2 and one.type is other.type:
        return Likeness(verdict=Verdict.SAME, score=0.85, rule="same-event", reason="one kind, day, doer and target")
    if shared == 2 or len(places) == 2:
        reason = "one kind, near days and a shared party; a place or day is told by only one"
        return Likeness(verdict=Verdict.UNDECIDED, score=0.6, rule="near-event", reason=reason)
    return None


def _same_day(one: LedgerEvent, other: LedgerEvent, reported: dict[str, date]) -> bool:
    told = [told_day(e, reported) for e in (one, other)]
    if begin(one.time) is not None and begin(other.time) is not None:
        return told[0] == told[1]
    return told[0] is not None and told[1] is not None and abs((told[0] - told[1]).days) <= REPORT_DAYS


# -- places -----------------------------------------------------------------------------------------------


def judge_places(names: Iterable[str], places: Places) -> tuple[Judgement, ...]:
    """Return which names of places are one place's: by the known places, or by a spelling that sounds alike."""
    folded = {fold_name(name): name for name in sorted(names) if fold_name(name)}
    found = []
    for one, other in combinations(sorted(folded), 2):
        mine, theirs = places.find(folded[one]), places.find(folded[other])
        if mine is not None and theirs is not None:
            same = mine.key == theirs.key
            likeness = Likeness(
                verdict=Verdict.SAME if same else Verdict.NOT_SAME,
                score=float(same),
                rule="known-place",
                reason=mine.name,
            )
        else:
            likeness = _compare_places(one, other)
        if likeness.verdict is not Verdict.NOT_SAME:
            found.append(_judge(JudgementKind.SAME_PLACE, one, other, likeness))
    return tuple(sorted(found, key=lambda j: j.id))


def _compare_places(one: str, other: str) -> Likeness:
    mine, theirs = one.split(), other.split()
    alike = len(mine) == len(theirs) and all(same_word(a, b) for a, b in zip(mine, theirs, strict=False))
    reason = "the names sound alike"
    verdict = Verdict.UNDECIDED if alike else Verdict.NOT_SAME
    return Likeness(verdict=verdict, score=0.7 if alike else 0.0, rule="sounds-alike", reason=reason)


def _judge(kind: JudgementKind, one: str, other: str, likeness: Likeness) -> Judgement:
    subject, obj = sorted((one, other))
    return Judgement(
        kind=kind,
        subject=subject,
        object=obj,
        verdict=likeness.verdict,
        decided_by=f"rule:{likeness.rule}",
        reason=likeness.reason,
        score=likeness.score,
    )
