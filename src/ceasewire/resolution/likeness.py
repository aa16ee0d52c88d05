"""Whether two names are of one actor, with the reason. Pure; the same for either order of the two.

1. a person is no group
2. the known actors decide where they know both names; a name that several bear is settled by the countries around it
3. a person is one by given name and surname; a bare surname needs a shared country or body
4. an acronym stands for the words that it is made of
5. else the names are one if each word of either has its twin in the other: in another spelling, script or language;
   words that only say what kind of party it is may be missing; a word that tells parties apart may not
6. same words, other countries: two parties of one name

Where much agrees and something is open, the verdict is `undecided`, which joins nothing: it is for a person to say.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import JaroWinkler
from rapidfuzz.fuzz import ratio

from ceasewire.lexicon.gazetteer import Entry, Gazetteer
from ceasewire.lexicon.naming import NameWords
from ceasewire.model.ledger import Verdict
from ceasewire.model.likeness import Likeness, Named
from ceasewire.model.reading import ActorKind
from ceasewire.resolution.spelling import initials_of, same_word, split_forms
from ceasewire.text.fold import fold_name, fold_words

# How alike two names are at least that a person may be asked about. Set on the pairs of the contract test, together
# with COVERED; run it again if one moves.
ASKED = 0.8
# Of the words of the longer name, how many need a twin in the shorter one for a question.
COVERED = 0.6
# An acronym of fewer letters stands for too many names.
LEAST_ACRONYM = 3
# What tells a son from a father of the same name.
_SUFFIXES = frozenset({"jr", "sr", "junior", "senior", "ii", "iii", "iv"})
# Letters of a middle name that is told by initials.
_INITIALS = 2


def judge_names(one: Named, other: Named, *, gazetteer: Gazetteer, words: NameWords) -> Likeness:
    """Return whether two names are of one actor.

    Args:
        one, other: the names, with what their texts show.
        gazetteer: the known actors.
        words: the words of names.
    """
    first, second = sorted((one, other), key=lambda n: (n.name, n.aliases, sorted(n.countries)))
    return _Pair(first, second, gazetteer, words).judge()


@dataclass(frozen=True, slots=True)
class _Pair:
    one: Named
    other: Named
    gazetteer: Gazetteer
    words: NameWords

    def judge(self) -> Likeness:
        """Return the likeness of the two."""
        persons = _is_person(self.one), _is_person(self.other)
        if set(persons) == {True, False}:
            return _differ("kind", "one is a person, the other is none")
        if ActorKind.UNNAMED in (self.one.kind, self.other.kind):
            return _differ("unnamed", "one is described and not named")
        if True in persons:
            return self._as_persons()
        known = self._as_known()
        if known is not None:
            return known
        named = self._as_named()
        # Where no kind is given, a title shows a person, and so does a name that two known persons bear.
        known_persons = self._known_persons(self.one) and self._known_persons(self.other)
        if named.verdict is not Verdict.SAME and None in persons and (self._has_title() or known_persons):
            return self._as_persons()
        return named

    def _has_title(self) -> bool:
        forms = (fold_words(form) for named in (self.one, self.other) for form in self._forms(named))
        return any(len(words) > 1 and words[0] in self.words.titles for words in forms)

    # -- known actors ---------------------------------------------------------------------------------

    def _as_known(self) -> Likeness | None:
        """Return what the known actors say; null where they do not know both."""
        mine, theirs = self._entries(self.one), self._entries(self.other)
        if not mine or not theirs:
            return self._as_half_known(mine or theirs) if mine or theirs else None
        both = {e.key for e in mine} & {e.key for e in theirs}
        if not both:
            return _differ("known", f"{mine[0].name} and {theirs[0].name} are two known actors")
        if len(mine) == len(theirs) == 1:
            return self._same_known(mine[0])
        if self._folded(self.one) & self._folded(self.other) and self.one.countries & self.other.countries:
            return _same("known", 0.9, "a name that several bear, in texts about one country")
        if len(both) == 1 and 1 in (len(mine), len(theirs)) and self._mostly_means(next(iter(both))):
            return _same("known-mostly", 0.85, "a name that several bear, and that mostly means the other")
        return _open("known", 0.6, "a name that several known actors bear")

    def _same_known(self, entry: Entry) -> Likeness:
        home = set(entry.country)
        away = [n for n in (self.one, self.other) if n.countries and home and not n.countries & home]
        plain = all(self._is_plain(n.name) for n in (self.one, self.other))
        if away and plain and self._contexts_clash():
            return _open(
                "known-elsewhere", 0.6, f"both are names of {entry.name}, but one text is about other countries"
            )
        return _same("known", 1.0, f"both are names of {entry.name}")

    def _is_plain(self, name: str) -> bool:
        """Whether another party may well be called so: one word, letters, or words that parties everywhere use."""
        words = self._words_of(name)
        return (
            len(words) == 1
            or name.isupper()
            or all(w in self.words.common or w in self.words.small for w in fold_words(name))
        )

    def _mostly_means(self, key: str) -> bool:
        """Whether a name that several bear means this one where nothing else is said: by its mark, or its letters."""
        entry = self.gazetteer.get(key)
        forms = [form for named in (self.one, self.other) for form in self._forms(named)]
        several = {fold_name(form) for form in forms if len(self.gazetteer.candidates(form)) > 1}
        if entry is None or self._contexts_clash():
            return False
        marked = any(form.first and fold_name(form.text) in several for form in entry.forms)
        initials = initials_of(entry.name, self.words.small)
        return marked or all(len(name) >= LEAST_ACRONYM and name in initials for name in several)

    def _as_half_known(self, entries: Sequence[Entry]) -> Likeness | None:
        """Return what follows where one name is known and the other is not: mostly nothing."""
        known, unknown = (self.one, self.other) if self._entries(self.one) else (self.other, self.one)
        away = known.countries and not any(known.countries & set(e.country) for e in entries)
        if away and all(form.isupper() for form in self._forms(known)):
            return None  # letters that stand for somebody in another country
        forms = [form.text for entry in entries for form in entry.forms]
        for entry in entries:
            elsewhere = unknown.countries and entry.country and not unknown.countries & set(entry.country)
            if elsewhere and not self._folded(self.one) & self._folded(self.other):
                return _differ(
                    "known-elsewhere", f"{entry.name} belongs to another country than the text around the other"
                )
        widened = Named(
            name=entries[0].name, aliases=tuple(forms), kind=entries[0].kind, countries=frozenset(entries[0].country)
        )
        if len(entries) == 1 and entries[0].kind in (ActorKind.STATE, ActorKind.MEDIA):
            return _differ("known", f"{entries[0].name} is known by other names than that")
        return _Pair(widened, unknown, self.gazetteer, self.words)._as_named()

    def _entries(self, named: Named) -> tuple[Entry, ...]:
        """Return the known actors that it may be: one where the countries around it settle that."""
        found: dict[str, Entry] = {}
        whole = (named.name, *named.aliases)  # "NSCN (K)" before "NSCN" and "K"
        for form in dict.fromkeys((*whole, *self._forms(named))):
            fitting = self.gazetteer.candidates(form)
            if len(fitting) > 1:
                fitting = tuple(e for e in fitting if set(e.country) & named.countries) or fitting
            if len(fitting) == 1:
                return fitting
            found.update((entry.key, entry) for entry in fitting)
        return tuple(found.values())

    def _forms(self, named: Named) -> tuple[str, ...]:
        return split_forms((named.name, *named.aliases))

    def _folded(self, named: Named) -> frozenset[str]:
        return frozenset(fold_name(form) for form in self._forms(named))

    # -- persons ------------------------------------------------------------------------------------------

    def _as_persons(self) -> Likeness:
        """Return how alike two persons are: by who they are known to be, or by the best pair of their names."""
        mine, theirs = self._known_persons(self.one), self._known_persons(self.other)
        if mine and theirs:
            both = sorted(mine & theirs)
            return (
                _same("known-person", 0.95, "two names of one known person")
                if both
                else _differ("known-person", "two known persons")
            )
        found = [
            self._compare_persons(self._person(a), self._person(b))
            for a in self._forms(self.one)
            for b in self._forms(self.other)
        ]
        return max(found, key=_rank)

    def _known_persons(self, named: Named) -> frozenset[str]:
        """Return the known persons who are called so, with a title or without."""
        forms = [list(fold_words(form)) for form in self._forms(named)]
        names = {" ".join(words[n:]) for words in forms for n in range(len(words)) if self._are_titles(words[:n])}
        return frozenset(self.words.persons[name] for name in names if name in self.words.persons)

    def _are_titles(self, words: Sequence[str]) -> bool:
        return all(word in self.words.titles for word in words)

    def _person(self, form: str) -> list[str]:
        """Return the words of a person's name, without titles."""
        words = list(fold_words(form))
        while len(words) > 1 and words[0] in self.words.titles:
            words = words[1:]
        kept = [w for w in words if w not in self.words.particles or w == "abu"]
        return kept or words

    def _compare_persons(self, one: list[str], other: list[str]) -> Likeness:
        """Return how alike two names are: surname first, then given names, initials and what lies between."""
        if not one or not other:
            return _differ("person", "no name is left without its titles")
        if one == other and len(one) > 1:
            return self._unless_apart(_same("same-name", 0.95, "the same name"))
        told = [{*name} & _SUFFIXES for name in (one, other)]
        if any(told) and min(len(one), len(other)) > 1:
            found = self._compare_persons(*([w for w in name if w not in _SUFFIXES] for name in (one, other)))
            if told[0] == told[1] or found.verdict is not Verdict.SAME:
                return found
            return _open("suffix", 0.6, "one name, of father or son")
        short, long = sorted((one, other), key=len)
        if len(short) == 1:
            return self._by_surname(short[0], long)
        if len(long) > 2 and same_word(short[-1], "".join(long[-2:])):
            long = [*long[:-2], short[-1]]  # "Gebre-Michael"
        if not same_word(short[-1], long[-1]):
            pairs = [any(same_word(w, v) for v in long) for w in short]
            if all(pairs):
                return self._unless_apart(
                    _same("same-words", 0.9, "each part of the shorter name stands in the longer")
                )
            return _differ("surname", "another surname")
        if _initials_clash(short[1:-1], long[1:-1]):
            return _differ("initials", "other middle names before the same surname")
        given, others = short[0], long[:-1]
        joined = same_word("".join(short[:-1]), "".join(others))
        if joined or any(same_word(given, name) for name in others):
            return self._unless_apart(_same("same-person", 0.92, "given name and surname agree"))
        if len(given) == 1 or any(len(name) == 1 for name in others):
            initial = any(given[0] == name[0] for name in others)
            return self._by_context("an initial and a surname") if initial else _differ("given-name", "another initial")
        return _differ("given-name", "another given name before the same surname")

    def _by_surname(self, name: str, long: list[str]) -> Likeness:
        if len(long) == 1 and same_word(name, long[0]):
            return self._by_context("the same surname") if name != long[0] else self._by_context("the same single name")
        first = len(name) > 4 or name in self.words.family_first
        if same_word(name, long[-1]) or (same_word(name, long[0]) and first):
            return self._by_context("a single name that stands in the other")
        return _differ("surname", "a single name that the other has not")

    def _by_context(self, reason: str) -> Likeness:
        if self.one.homes & self.other.homes:
            return _same("surname-home", 0.9, f"{reason}, and both belong to one body")
        if self.one.countries & self.other.countries and not (self.one.homes and self.other.homes):
            return _same("surname-country", 0.85, f"{reason}, in texts about one country")
        return _open("surname", 0.6, f"{reason}, and nothing else to tell by")

    # -- names alone ---------------------------------------------------------------------------------------

    def _as_named(self) -> Likeness:
        found = [self._compare(a, b) for a in self._forms(self.one) for b in self._forms(self.other)]
        return max(found, key=_rank)

    def _compare(self, one: str, other: str) -> Likeness:
        if fold_name(one) == fold_name(other):
            return self._unless_apart(_same("same-name", 0.95, "the same name"))
        acronym = self._acronym(one, other) or self._acronym(other, one)
        if acronym is not None:
            return acronym
        if self._is_government_of(one, other) or self._is_government_of(other, one):
            return self._unless_apart(
                _same("its-government", 0.9, "a land, and the government that is called after it")
            )
        mine, theirs = self._words_of(one), self._words_of(other)
        lone, rest = _unpaired(mine, theirs), _unpaired(theirs, mine)
        odd = [w for w in (*lone, *rest) if w not in self.words.generic]
        if not odd and mine and theirs and (lone != mine or rest != theirs):
            return self._unless_apart(_same("same-words", 0.9, "each word of either has its twin in the other"))
        return self._nearly(one, other, mine, theirs, odd)

    def _nearly(self, one: str, other: str, mine: list[str], theirs: list[str], odd: list[str]) -> Likeness:
        alike = max(
            ratio(fold_name(one), fold_name(other)) / 100, JaroWinkler.similarity(fold_name(one), fold_name(other))
        )
        covered = 1 - len(odd) / max(len(mine) + len(theirs), 1)
        if any(w in self.words.apart or w.isdigit() for w in odd):
            return _differ("word-apart", f"{' '.join(odd)!r} tells the two apart", score=min(alike, 0.5))
        if covered >= COVERED or (alike >= ASKED and len(mine) == len(theirs) == 1):
            return _open("nearly", min(alike, 0.79), f"much agrees, but not {' '.join(odd)!r}")
        return _differ("words", "other words", score=min(alike, 0.5))

    def _is_government_of(self, land: str, other: str) -> bool:
        """Whether one name is a word that can be a land's, and the other its government's: "Norlandic government"."""
        name, words = fold_words(land), [w for w in fold_words(other) if w not in self.words.small]
        if len(name) != 1 or len(words) != 2 or words[1] not in self.words.ruling:
            return False
        if ActorKind.ARMED_GROUP in (self.one.kind, self.other.kind) or not land[:1].isupper() or land.isupper():
            return False
        stems = (name[0], name[0].rstrip("aeiouy"))
        endings = {words[0].removeprefix(stem) for stem in stems if words[0].startswith(stem) and len(stem) > 2}
        return "" in endings or bool(endings & self.words.adjectival)

    def _acronym(self, short: str, long: str) -> Likeness | None:
        letters = fold_name(short).replace(" ", "")
        if not short.isupper() and not _mostly_capitals(short):
            return None
        if letters not in initials_of(long, self.words.small):
            return None
        if self._contexts_clash():
            return _differ("acronym", "the acronym fits, but the texts are about other countries")
        if len(letters) < LEAST_ACRONYM:
            return _open("acronym", 0.6, "an acronym of two letters fits")
        return _same("acronym", 0.9, f"{short} is made of the words of {long}")

    def _words_of(self, form: str) -> list[str]:
        """Return the words of a name: without small words, each under the word that says the same."""
        states = {w: e.key for w in fold_words(form) for e in self.gazetteer.candidates(w.capitalize()) if _is_state(e)}
        words = [w for w in fold_words(form) if w not in self.words.small]
        return [states.get(w) or self.words.alike.get(w, w) for w in words] or list(fold_words(form))

    def _unless_apart(self, found: Likeness) -> Likeness:
        if self._contexts_clash():
            return _differ("other-country", "the same name in texts about other countries", score=0.5)
        return found

    def _contexts_clash(self) -> bool:
        one, other = self.one.countries, self.other.countries
        return bool(one and other) and not one & other


def _is_state(entry: Entry) -> bool:
    return entry.kind is ActorKind.STATE


def _is_person(named: Named) -> bool | None:
    return None if named.kind is None else named.kind is ActorKind.PERSON


def _unpaired(one: Sequence[str], other: Iterable[str]) -> list[str]:
    """Return the words of a name without a twin in another, each twin taken once."""
    left = list(other)
    lone = []
    for word in one:
        twin = next((w for w in left if w == word), None) or next((w for w in left if same_word(w, word)), None)
        if twin is None:
            lone.append(word)
        else:
            left.remove(twin)
    return lone


def _initials_clash(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether middle names that are told by initials are not the same: "George W. Bush", "George H.W. Bush"."""
    mine, theirs = "".join(w[0] for w in one), "".join(w[0] for w in other)
    told = any(len(w) <= _INITIALS for w in (*one, *other))
    return told and bool(mine and theirs) and "".join(one) != "".join(other) and mine != theirs


def _mostly_capitals(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 1 and sum(c.isupper() for c in letters) * 3 >= len(letters) * 2 and " " not in text.strip()


def _rank(found: Likeness) -> tuple[int, float, str]:
    return [Verdict.NOT_SAME, Verdict.UNDECIDED, Verdict.SAME].index(found.verdict), found.score, found.rule


def _same(rule: str, score: float, reason: str) -> Likeness:
    return Likeness(verdict=Verdict.SAME, score=score, rule=rule, reason=reason)


def _open(rule: str, score: float, reason: str) -> Likeness:
    return Likeness(verdict=Verdict.UNDECIDED, score=round(score, 3), rule=rule, reason=reason)


def _differ(rule: str, reason: str, *, score: float = 0.0) -> Likeness:
    return Likeness(verdict=Verdict.NOT_SAME, score=round(score, 3), rule=rule, reason=reason)
