"""Conditions that point at an act told of before: "Only then will they go", "In return, ...", "leave or we fire"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ceasewire.lexicon.conditions import Echo, Marker, Markers
from ceasewire.model.reading import TRUCES_KEPT, Role, TermStance
from ceasewire.reading.conditions.finding import Found
from ceasewire.reading.grammar.clauses import read_clause
from ceasewire.reading.grammar.phrases import child, coordinated, trim
from ceasewire.reading.grammar.tokens import Token, Words
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.statements.acting import act_edges
from ceasewire.reading.statements.drafts import Draft
from ceasewire.reading.terms.deals import ConditionalDeals
from ceasewire.reading.terms.drafts import TermDraft

# Words that may stand before the one that points back: "But only then", "“In return,".
_LEADS = frozenset({"and", "but", "yet", "then", "so"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their"})
# What "do" takes where it stands for an act told of before.
_STANDING = frozenset({"so", "that", "this"})
# Stances of an act that another comes otherwise than.
_SOUGHT = frozenset({TermStance.DEMANDED, TermStance.PROPOSED})
# Verbs for what comes to those who leave undone what is asked.
_SUFFERING = frozenset({"face", "risk", "suffer"})
# Stances of what may match another's promise, and of that: "would RESPOND IN KIND" alone sounds like a threat.
_MATCHED = frozenset({TermStance.PLEDGED, TermStance.AGREED, TermStance.THREATENED})
_PROMISED = frozenset({TermStance.PLEDGED, TermStance.AGREED})
# How many paragraphs back the act may stand.
_REACH = 1


class Echoes:
    """Gives terms the conditions that point at earlier acts, and finds the terms that only such a condition shows.

    Args:
        markers: the words that point back.
        deals: makes the act of a party that hangs on a condition.
    """

    def __init__(self, markers: Markers, deals: ConditionalDeals) -> None:
        self._markers, self._deals = markers, deals

    def of_paragraph(self, paragraph: Paragraph, drafts: list[TermDraft], statements: list[Draft]) -> list[TermDraft]:
        """Return the terms that are new; those known get their conditions."""
        new: list[TermDraft] = []
        for sentence in (part for whole in paragraph.doc.sents for part in _parts(whole)):
            new.extend(self._inside(paragraph, sentence, [*drafts, *new], statements))
            lead = _lead(sentence)
            echo = self._markers.echo_at([t.lower_ for t in sentence[lead:]])
            if echo is None:
                continue
            earlier = _earlier(paragraph, sentence, [*drafts, *new])
            if earlier is None:
                continue
            if echo.of == "this":
                earlier.conditions.extend(_clause_after(paragraph, sentence, lead, echo))
                continue
            failed = earlier.conditions[0] if earlier.conditions and echo.of == "failed" else None
            lasting = echo.marker.role is Role.UNTIL and earlier.action_type in TRUCES_KEPT
            if (echo.marker.role is Role.UNLESS or lasting) and earlier.stance not in _SOUGHT and failed is None:
                continue  # "a truce until Friday. UNTIL THEN": the day is meant
            found = replace(failed, marker=echo.marker) if failed is not None else _as_condition(earlier, echo.marker)
            here = [t for t in drafts if t.paragraph is paragraph and sentence.start <= t.head.i < sentence.end]
            if not here:
                here = list(self._shown(paragraph, sentence, sentence.start + lead, found, statements))
                new.extend(here)
            else:
                here[0].conditions.append(found)
                for term in here[1:]:  # "In return, A must go and B must stay": what follows comes for it too
                    if term.stance is here[0].stance and term.head in coordinated(here[0].head):
                        term.conditions.append(found)
            if echo.marker.role is Role.UNLESS:  # "Otherwise, the army will": a threat
                for term in (t for t in here if t.stance in {TermStance.PLEDGED, TermStance.PROPOSED}):
                    term.stance = TermStance.THREATENED
        for draft in (*drafts, *new):
            if draft.paragraph is paragraph and (condition := _or_else(draft, self._markers.or_else)) is not None:
                if draft.stance is TermStance.DEMANDED:
                    draft.debtor = ()  # "must leave or face an attack": who would attack, nobody says
                draft.stance = TermStance.THREATENED
                draft.conditions.append(condition)
        return new

    def of_condition(self, condition: Found, drafts: list[TermDraft]) -> bool:
        """Give a condition to the earlier term that its subject means ("it is conditional on"); tell whether it did."""
        doc = condition.paragraph.doc
        if not condition.marker.predicate:
            return False
        sentence = doc[condition.marker_at].sent
        hinge = doc[condition.marker_at]
        subjects = [t for t in sentence if t.dep_ in {"nsubj", "nsubjpass"} and t.i < hinge.i]
        subject = next((t for t in subjects if t.head == hinge), next(iter(subjects), None))
        if subject is None or not (subject.pos_ == "PRON" or any(c.lower_ in _DEFINITE for c in subject.lefts)):
            return False
        earlier = _earlier(condition.paragraph, sentence, drafts)
        if earlier is None:
            return False
        earlier.conditions.append(condition)
        return True

    def _inside(
        self, paragraph: Paragraph, sentence: Words, drafts: list[TermDraft], statements: list[Draft]
    ) -> Iterator[TermDraft]:
        """Yield the acts that hang on others of their sentence (", after which they would"), where they are new."""
        words = [t.lower_ for t in sentence]
        for at in range(len(words)):
            echo = self._markers.inside_at(words, at)
            if echo is None:
                continue
            start, behind = sentence.start + at, sentence.start + at + len(echo.marker.words)
            here = [t for t in drafts if t.paragraph is paragraph and sentence.start <= t.head.i < sentence.end]
            earlier = max((t for t in here if t.head.i < start), key=lambda t: t.first, default=None)
            verb = next((t for t in sentence if t.i >= behind and t.pos_ == "VERB" and read_clause(t).modal), None)
            if earlier is None or verb is None:
                continue
            price = _clause_from(paragraph, behind, verb, echo.marker)
            found = price if echo.of == "price" else _as_condition(earlier, echo.marker)
            later = [t for t in here if t.head.i >= behind]
            new = [] if later else list(self._deals.act_on(found, verb, statements, paragraph))
            if echo.of == "price":
                earlier.conditions.append(price)
                for term in new:
                    term.conditions.clear()
            else:
                for term in later[:1]:
                    term.conditions.append(found)
                for term in (*later[:1], *new):
                    if earlier.stance is TermStance.PROPOSED and term.stance in {
                        TermStance.DEMANDED,
                        TermStance.PLEDGED,
                    }:
                        term.stance = TermStance.PROPOSED  # "the draft asks X to go, after which Y would"
            yield from new

    def _shown(
        self, paragraph: Paragraph, sentence: Words, lead: int, found: Found, statements: list[Draft]
    ) -> Iterator[TermDraft]:
        """Yield what a party would do "only then", where nothing else shows the act."""
        verb = next(
            (t for t in sentence if t.i > lead and t.pos_ == "VERB" and (c := read_clause(t)).future | (c.modal != "")),
            None,
        )
        if verb is not None:
            yield from self._deals.act_on(found, verb, statements, paragraph)
        elif (being := next((t for t in sentence if t.i > lead and child(t, "expl") is not None), None)) is not None:
            yield from self._deals.being_on(found, being, statements)


def take_up(drafts: Sequence[TermDraft], matching: frozenset[str]) -> None:
    """Give each "do so" the kind of the act that it stands for: the one told of before it that hangs on another.

    Who will "do the same" as another, who has just promised something, promises an act of that kind for that time.

    Args:
        drafts: the terms of an article, in order.
        matching: words for doing as another does.
    """
    for draft in drafts:
        _match(draft, drafts, matching)
        doc = draft.paragraph.doc
        if draft.head.lemma_ != "do" or draft.last != draft.head.i + 1 or doc[draft.last].lower_ not in _STANDING:
            continue
        before = [
            t
            for t in drafts
            if t.paragraph is draft.paragraph and t.first < draft.first and t.head.lemma_ != "do" and t is not draft
        ]
        meant = max(before, key=lambda t: t.first, default=None)
        if meant is not None:
            draft.action_type = meant.action_type
            draft.creditor = draft.creditor or tuple(i for i in meant.creditor if i not in draft.debtor)
            draft.rules.append("stands-for-act-before")


def fold_back(drafts: list[TermDraft]) -> list[TermDraft]:
    """Give what "do so" hangs on to the act that its sentence names ("agreed to leave, but would DO SO only after")."""
    kept: list[TermDraft] = []
    for draft in drafts:
        stands = "stands-for-act-before" in draft.rules and draft.conditions and draft.stance in _MATCHED
        named = [k for k in kept if stands and k.head.sent == draft.head.sent and k.debtor == draft.debtor]
        meant = next((k for k in reversed(named) if k.stance in _MATCHED and k.polarity is draft.polarity), None)
        if meant is None:
            kept.append(draft)
        else:
            meant.conditions.extend(c for c in draft.conditions if c not in meant.conditions)
    return kept


def _match(draft: TermDraft, drafts: Sequence[TermDraft], matching: frozenset[str]) -> None:
    """Make an act that is only said to match another one that act, where that is another's promise."""
    words = draft.span().text.casefold()
    way = next((way for way in matching if f"{words} ".startswith(f"{way} ")), None)
    if draft.stance not in _MATCHED or way is None:
        return
    doc, behind = draft.paragraph.doc, draft.first + len(way.split())
    if behind < len(doc) and (doc[behind].lower_ == "to" or doc[behind].pos_ in {"DET", "NOUN"}):
        return  # "respond in kind TO ANY ATTACK", "reciprocate ANY VIOLATION"
    if draft.stance is TermStance.THREATENED and behind < len(doc) and doc[behind].lower_ in {"if", "when"}:
        return  # "warned that it would respond in kind IF ATTACKED"
    place = (draft.paragraph.index, draft.first)
    near = [t for t in drafts if t is not draft and draft.paragraph.index - t.paragraph.index <= _REACH]
    before = max(
        (t for t in near if (t.paragraph.index, t.last) < place),
        key=lambda t: (t.paragraph.index, t.first),
        default=None,
    )
    own = before is not None and (not before.debtor or bool(set(before.debtor) & set(draft.debtor)))
    if before is None or own or before.conditions or before.stance not in _PROMISED:
        return
    draft.stance, draft.action_type, draft.polarity = TermStance.PLEDGED, before.action_type, before.polarity
    draft.matched = before
    draft.rules.append("matches-act-before")


def _parts(sentence: Words) -> Iterator[Words]:
    """Yield what stands between the semicolons of a sentence, and what is said behind "that" and a comma."""
    first = 0
    lowered = [t.lower_ for t in sentence]
    for at, word in enumerate(lowered):
        before = lowered[max(0, at - 2) : at] if word == "," else []
        told = before[-1:] == ["that"] and before[:1] != ["failing"]
        if word == ";" or told:
            yield sentence[first:at]
            first = at + 1
    yield sentence[first:]


def _lead(sentence: Words) -> int:
    """Return how many tokens stand before the words that may point back."""
    at = 0
    while at < len(sentence) - 1 and (sentence[at].is_punct or sentence[at].is_quote or sentence[at].lower_ in _LEADS):
        at += 1
    return at


def _earlier(paragraph: Paragraph, sentence: Words, drafts: Sequence[TermDraft]) -> TermDraft | None:
    """Return the nearest term before a sentence, in its paragraph or the one before."""
    before = [
        t
        for t in drafts
        if (t.paragraph is paragraph and t.head.i < sentence.start) or 0 < paragraph.index - t.paragraph.index <= _REACH
    ]
    return max(before, key=lambda t: (t.paragraph.index, t.first), default=None)


def _as_condition(term: TermDraft, marker: Marker) -> Found:
    return Found(
        paragraph=term.paragraph,
        marker=marker,
        marker_at=term.first,
        first=term.first,
        last=term.last,
        head=term.head,
        fronted=True,
    )


def _clause_from(paragraph: Paragraph, start: int, verb: Token, marker: Marker) -> Found:
    """Return the clause of a verb from a token on as a condition."""
    doc = paragraph.doc
    first, last = trim(doc[start], doc[max(t.i for t in verb.subtree)])
    return Found(
        paragraph=paragraph, marker=marker, marker_at=start, first=first, last=last, head=verb, fronted=False,
    )  # fmt: skip


def _clause_after(paragraph: Paragraph, sentence: Words, lead: int, echo: Echo) -> list[Found]:
    """Return the clause behind "for this to happen" as a condition."""
    doc, start = paragraph.doc, sentence.start + lead + len(echo.marker.words)
    verb = next((t for t in doc[start : sentence.end] if t.pos_ == "VERB" and read_clause(t).duty), None)
    if verb is None:
        return []
    tokens = [t.i for t in verb.subtree if t.i >= start]
    first, last = trim(doc[min(tokens)], doc[max(tokens)])
    return [
        Found(
            paragraph=paragraph,
            marker=echo.marker,
            marker_at=sentence.start + lead,
            first=first,
            last=last,
            head=verb,
            fronted=True,
        )
    ]


def _or_else(draft: TermDraft, marker: Marker | None) -> Found | None:
    """Return the act before "or" whose leaving undone brings what the draft threatens ("leave or we will fire")."""
    head = draft.head
    if marker is None or head.pos_ != "VERB" or draft.stance not in {TermStance.THREATENED, TermStance.DEMANDED}:
        return None
    asked: Token | None = None
    if head.dep_ == "conj" and head.head.pos_ == "VERB":
        joint = next((c for c in head.head.children if c.dep_ == "cc" and head.head.i < c.i < head.i), None)
        asked = head.head if joint is not None and joint.lower_ == "or" else None
    if asked is None or any(c.role is Role.UNLESS for c in draft.conditions):
        return None
    if draft.stance is TermStance.DEMANDED and head.lemma_ not in _SUFFERING:
        return None
    first, last = act_edges(draft.paragraph, asked)
    return Found(
        paragraph=draft.paragraph,
        marker=marker,
        marker_at=first,
        first=first,
        last=min(last, draft.first - 2) if last >= draft.first > first else last,
        head=asked,
        fronted=True,
    )
