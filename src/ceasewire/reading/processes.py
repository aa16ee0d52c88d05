"""Processes: who talks with whom, through whom, where, about what, and how it stands.

1. each noun or verb that names talks gives its parties, mediators and venue from the parse
2. the words of its sentence say how the talks stand and what they are about
3. mentions with the same parties are one process; the later word on its status counts
"""

from dataclasses import dataclass, field

from spacy.tokens import Token

from ceasewire.lexicon.english import Lexicon
from ceasewire.lexicon.talks import StatusRule, TalksRule
from ceasewire.model.reading import ActorKind, ProcessStatus, Role, Subject
from ceasewire.model.spans import Span
from ceasewire.reading.cast import Cast
from ceasewire.reading.clauses import has_negative_subject, in_condition, is_asked, is_hypothetical, is_unsettled
from ceasewire.reading.conditions import Found
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.phrases import agent_of, child, is_negated, objects_of, prepositions, subject_of

_PARTY_KINDS = frozenset(set(ActorKind) - {ActorKind.MEDIA, ActorKind.OTHER})
# What hangs on these may never come about.
_OPEN = frozenset({Role.IF, Role.UNLESS})
# How strongly a status binds: what was reached beats what goes on. Ties go to the later mention.
_WEIGHT = {ProcessStatus.ONGOING: 0, ProcessStatus.PROPOSED: 1, ProcessStatus.SCHEDULED: 1}


@dataclass(slots=True, eq=False)
class ProcessDraft:
    """Talks as one place of the text tells of them."""

    paragraph: Paragraph
    trigger: Token
    parties: tuple[str, ...]
    mediators: tuple[str, ...]
    venues: tuple[Span, ...]
    status: ProcessStatus
    status_span: Span
    subjects: set[Subject] = field(default_factory=set)
    deal: bool = False
    rules: list[str] = field(default_factory=list)


def find_processes(
    paragraphs: tuple[Paragraph, ...], conditions: list[Found], cast: Cast, lexicon: Lexicon
) -> list[ProcessDraft]:
    """Return the processes of an article in reading order; talks on which something hangs are none yet."""
    blocked = {(c.paragraph.index, i) for c in conditions if c.role in _OPEN for i in range(c.first, c.last + 1)}
    found: list[ProcessDraft] = []
    for paragraph in paragraphs:
        for token in paragraph.doc:
            if (paragraph.index, token.i) in blocked:
                continue
            rule = _rule_of(token, lexicon)
            if rule is not None and (draft := _read(paragraph, token, rule, cast, lexicon)):
                found.append(draft)
    return _merge(found)


def _rule_of(token: Token, lexicon: Lexicon) -> TalksRule | None:
    lemma = token.lemma_.lower()
    for rule in lexicon.talks.rules:
        if token.pos_ in {"NOUN", "PROPN"} and lemma in rule.nouns:
            if rule.plural and token.tag_ not in {"NNS", "NNPS"} and lemma == "talk":
                continue
            near = {t.lemma_.lower() for t in token.subtree} if rule.needed else set()
            if not rule.needed or rule.needed & near:
                return rule
        if token.pos_ == "VERB" and lemma in rule.verbs:
            return rule
    return None


def _read(paragraph: Paragraph, token: Token, rule: TalksRule, cast: Cast, lexicon: Lexicon) -> ProcessDraft | None:
    if in_condition(token) or is_asked(token):
        return None
    parties = _parties(paragraph, token, cast)
    mediators = _mediators(paragraph, token, cast, lexicon)
    parties = tuple(p for p in parties if p not in mediators)
    if len(parties) < 2 and not mediators and not (parties and rule.id in {"talks", "peace-process"}):
        return None
    status = _status(token, rule, lexicon)
    if status is None:
        return None
    rule_of_status, first, last = status
    if rule.deal and not rule_of_status.deal and not mediators:
        return None
    return ProcessDraft(
        paragraph=paragraph,
        trigger=token,
        parties=parties,
        mediators=mediators,
        venues=_venues(paragraph, token),
        status=rule_of_status.status,
        status_span=paragraph.span(first, last),
        subjects=_subjects(token, lexicon),
        deal=rule.deal,
        rules=[f"talks:{rule.id}", f"status:{rule_of_status.id}"],
    )


def _parties(paragraph: Paragraph, token: Token, cast: Cast) -> tuple[str, ...]:
    found: dict[str, None] = {}

    def add(ids: tuple[str, ...]) -> None:
        for i in ids:
            if cast.entity(i).kind in _PARTY_KINDS:
                found[i] = None

    between = [n for p in prepositions(token, "between", "among") for n in objects_of(p)[:1]]
    for noun in between:
        add(cast.resolve(paragraph, noun))
    if found:
        return tuple(found)
    if token.pos_ == "VERB":
        subject = subject_of(token)
        if subject is not None:
            add(cast.resolve(paragraph, subject))
        partner = child(token, "dobj")
        if partner is not None:
            add(cast.resolve(paragraph, partner))
        for preposition in prepositions(token, "with"):
            for noun in objects_of(preposition)[:1]:
                add(cast.resolve(paragraph, noun))
        return tuple(found)
    add(cast.modifiers(paragraph, token))
    for left in token.lefts:
        if left.dep_ in {"compound", "amod", "nmod"}:
            add(cast.modifiers(paragraph, left))
    partners = [n for p in prepositions(token, "with") for n in objects_of(p)[:1]]
    for noun in partners:
        add(cast.resolve(paragraph, noun))
    if len(found) < 2 or partners:
        verb = _holding_verb(token)
        if verb is not None:
            subject = subject_of(verb)
            if subject is not None and subject.i != token.i:
                add(cast.resolve(paragraph, subject))
            for preposition in prepositions(verb, "with"):
                for noun in objects_of(preposition)[:1]:
                    add(cast.resolve(paragraph, noun))
    return tuple(found)


def _holding_verb(token: Token) -> Token | None:
    """Return the verb of which the talks are the object ("held talks", "agreed to a truce")."""
    head = token.head
    if token.dep_ == "dobj" and head.pos_ == "VERB":
        return head
    if token.dep_ == "pobj" and head.head.pos_ == "VERB" and head.lower_ in {"to", "on", "in", "into", "for", "upon"}:
        return head.head
    return None


def _mediators(paragraph: Paragraph, token: Token, cast: Cast, lexicon: Lexicon) -> tuple[str, ...]:
    talks = lexicon.talks
    found: dict[str, None] = {}
    for c in token.children:
        if c.lemma_.lower() in talks.mediating_verbs or c.lower_ in talks.mediating_adjectives:
            by = agent_of(c)
            if by is not None:
                found.update(dict.fromkeys(cast.resolve(paragraph, by)))
            for left in c.lefts:  # "Qatari-mediated"
                if left.dep_ in {"npadvmod", "amod", "compound", "advmod", "nmod"}:
                    found.update(dict.fromkeys(cast.resolve(paragraph, left)))
    verb = token.head
    if token.dep_ in {"dobj", "nsubjpass"} and verb.lemma_.lower() in talks.mediating_verbs:
        who = agent_of(verb) if token.dep_ == "nsubjpass" else subject_of(verb)
        if who is not None and who.i != token.i:
            found.update(dict.fromkeys(cast.resolve(paragraph, who)))
    for by in prepositions(token, "by", "under"):
        for noun in objects_of(by)[:1]:
            if by.lower_ == "by" or noun.lemma_.lower() in talks.mediating_nouns:
                found.update(dict.fromkeys(cast.resolve(paragraph, noun)))
    for near in token.sent:
        if near.lemma_.lower() in talks.mediating_nouns and near.pos_ in {"NOUN", "PROPN"}:
            found.update(dict.fromkeys(cast.modifiers(paragraph, near)))
            for by in prepositions(near, "by", "of"):
                for noun in objects_of(by)[:1]:
                    found.update(dict.fromkeys(cast.resolve(paragraph, noun)))
    return tuple(found)


def _status(token: Token, rule: TalksRule, lexicon: Lexicon) -> tuple[StatusRule, int, int] | None:
    """Return the status words nearest the talks in their sentence; talks without any are under way."""
    sentence = token.sent
    lemmas = [t.lemma_.lower() for t in sentence]
    lowers = [t.lower_ for t in sentence]
    best: tuple[int, int, StatusRule, int, int] | None = None
    at = token.i - sentence.start
    for order, status in enumerate(lexicon.talks.statuses):
        for phrase in status.phrases:
            size = len(phrase)
            for i in range(len(lemmas) - size + 1):
                if not all(w in (lemmas[i + k], lowers[i + k]) for k, w in enumerate(phrase)):
                    continue
                distance = _steps(sentence[i], token) + (0 if size > 1 else 1)
                if best is None or (distance, order) < best[:2]:
                    best = (distance, order, status, sentence.start + i, sentence.start + i + size - 1)
    if best is not None and best[0] <= 4:
        status = best[2]
        if status.deal and is_unsettled(_verb_of(sentence.doc[best[3]])):
            return None
        if status.deal and (is_hypothetical(sentence.doc[best[3]]) or _undone(sentence.doc[best[3]])):
            return _named(lexicon, ProcessStatus.PROPOSED, token)
        return status, best[3], best[4]
    if rule.deal or at < 0:
        return None
    return _named(lexicon, ProcessStatus.ONGOING, token)


def _verb_of(token: Token) -> Token:
    return token if token.pos_ in {"VERB", "AUX"} else token.head


def _undone(token: Token) -> bool:
    verb = _verb_of(token)
    return (
        is_negated(verb)
        or has_negative_subject(verb)
        or any(
            c.dep_ == "aux" and c.lower_ in {"to", "will", "would", "could", "should", "must"} for c in verb.children
        )
    )


def _named(lexicon: Lexicon, status: ProcessStatus, token: Token) -> tuple[StatusRule, int, int]:
    rule = next(r for r in lexicon.talks.statuses if r.status is status)
    return rule, token.i, token.i


def _steps(one: Token, other: Token) -> int:
    """Return how many steps of the parse lie between two tokens."""
    up = {one.i: 0}
    node, n = one, 0
    while node.head.i != node.i:
        node, n = node.head, n + 1
        up[node.i] = n
    node, n = other, 0
    while True:
        if node.i in up:
            return n + up[node.i]
        if node.head.i == node.i:
            return 99
        node, n = node.head, n + 1


def _venues(paragraph: Paragraph, token: Token) -> tuple[Span, ...]:
    governors = [token, token.head] if token.head.pos_ in {"VERB", "AUX"} else [token]
    for governor in governors:
        for preposition in prepositions(governor, "in", "at"):
            for noun in objects_of(preposition)[:1]:
                if noun.ent_type_ in {"GPE", "LOC", "FAC"}:
                    first = min(t.i for t in noun.lefts) if list(noun.lefts) else noun.i
                    return (paragraph.span(first, noun.i),)
    return ()


def _subjects(token: Token, lexicon: Lexicon) -> set[Subject]:
    words = {t.lemma_.lower() for t in token.sent}
    return {r.subject for r in lexicon.talks.subjects if r.words & words}


def _merge(found: list[ProcessDraft]) -> list[ProcessDraft]:
    merged: list[ProcessDraft] = []
    for draft in found:
        same = next((m for m in merged if _same_talks(m, draft)), None)
        if same is None:
            merged.append(draft)
            continue
        if len(draft.parties) > len(same.parties):
            same.parties = draft.parties
        same.mediators = tuple(dict.fromkeys((*same.mediators, *draft.mediators)))
        same.parties = tuple(p for p in same.parties if p not in same.mediators)
        same.venues = same.venues or draft.venues
        same.subjects |= draft.subjects
        if _WEIGHT.get(draft.status, 2) >= _WEIGHT.get(same.status, 2):
            same.status, same.status_span = draft.status, draft.status_span
    return merged


def _same_talks(one: ProcessDraft, other: ProcessDraft) -> bool:
    a, b = set(one.parties), set(other.parties)
    if a and b:
        return 2 * len(a & b) / (len(a) + len(b)) >= 0.5
    return (not a and not b and bool(set(one.mediators) & set(other.mediators))) or (
        one.paragraph is other.paragraph and (not a or not b)
    )
