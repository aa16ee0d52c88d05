"""Processes: who talks with whom, through whom, where, about what, and how it stands.

1. each noun or verb that names talks gives its parties, mediators, hosts and venue (see `parleys`)
2. the words of its sentence say how the talks stand and what they are about (see `standings`)
3. a deal that two sides made is talks that were agreed, a mediated exchange talks that were concluded, a meeting to
   come talks that are scheduled
4. mentions with the same parties are one process; the later word on its status counts
"""

import re
from collections.abc import Iterator

from ceasewire.lexicon.english import Lexicon
from ceasewire.lexicon.talks import TalksRule
from ceasewire.model.reading import ActorKind, EventType, Factuality, ProcessStatus, Relation, Role
from ceasewire.reading.actors.cast import Cast
from ceasewire.reading.conditions.finding import Found
from ceasewire.reading.events.drafts import EventDraft
from ceasewire.reading.grammar.falsehoods import is_disputed
from ceasewire.reading.grammar.hearsay import is_denied, is_hedged, is_rumoured
from ceasewire.reading.grammar.irrealis import in_condition
from ceasewire.reading.grammar.madeup import is_made_up
from ceasewire.reading.grammar.phrases import VERBAL, are_many, child, doer_of, is_negated, is_passive, prepositions
from ceasewire.reading.grammar.questions import is_asked
from ceasewire.reading.grammar.tags import SUBJECTS
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.grammar.vouching import is_hardly_told, is_version
from ceasewire.reading.outside import are_strangers, is_outside
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.statements.voices import own_side
from ceasewire.reading.talks.drafts import ProcessDraft
from ceasewire.reading.talks.parleys import (
    Parley,
    find_parley,
    mediators_after,
    meets_for_others,
    named_hosts,
    named_mediators,
)
from ceasewire.reading.talks.standings import find_standing, subjects_of, venues_of

__all__ = ["ProcessDraft", "find_processes"]

# What hangs on these may never come about.
_OPEN = frozenset({Role.IF, Role.UNLESS})
# How strongly a status binds: what was reached beats what goes on. Ties go to the later mention.
_WEIGHT = {
    ProcessStatus.ONGOING: 0, ProcessStatus.PROPOSED: 1, ProcessStatus.SCHEDULED: 1, ProcessStatus.PROGRESS: 2,
    ProcessStatus.STALLED: 2,
}  # fmt: skip
# What makes a date of long ago of one told without a day ("last YEAR").
_LONG_SINCE = frozenset({"year", "decade"})
# What is said of all who fight, without naming one.
_SIDES = frozenset({"sides", "parties"})
# How many sides talks have, where all are named.
_BOTH = 2
# Who fight one another where they are called so ("WARRING factions").
_RIVALS = frozenset({"warring", "rival", "opposing", "feuding", "fighting"})
# Where the head of a description ends ("warring factions IN Somalia").
_BEHIND = re.compile(r" (?:in|of|from|to) ")
_DEALS = frozenset({
    EventType.AGREEMENT_SIGNED, EventType.CEASEFIRE_DECLARED, EventType.CEASEFIRE_EXTENDED,
})  # fmt: skip
_NEAR = frozenset({
    ProcessStatus.NEAR_AGREEMENT, ProcessStatus.PROGRESS, ProcessStatus.STALLED, ProcessStatus.COLLAPSED,
})  # fmt: skip
# What may be said of an article's only talks without naming anybody.
_OF_THE_TALKS = frozenset({
    ProcessStatus.NEAR_AGREEMENT, ProcessStatus.PROGRESS, ProcessStatus.STALLED, ProcessStatus.SUSPENDED,
    ProcessStatus.COLLAPSED,
})  # fmt: skip
# Who negotiates through those who hold an office.
_WHOLE = frozenset({ActorKind.STATE, ActorKind.ARMED_GROUP, ActorKind.POLITICAL_GROUP})
_TO_COME = frozenset({ProcessStatus.PROPOSED, ProcessStatus.SCHEDULED})
_DONE = frozenset({Factuality.HAPPENED, Factuality.ALLEGED})


def find_processes(
    paragraphs: tuple[Paragraph, ...],
    conditions: list[Found],
    events: list[EventDraft],
    cast: Cast,
    lexicon: Lexicon,
) -> list[ProcessDraft]:
    """Return the processes of an article in reading order; talks on which something hangs are none yet."""
    blocked = {(c.paragraph.index, i) for c in conditions if c.role in _OPEN for i in range(c.first, c.last + 1)}
    found: list[ProcessDraft] = []
    for paragraph in paragraphs:
        for token in paragraph.doc:
            rule = _rule_of(token, lexicon)
            if rule is None:
                continue
            open_still = (paragraph.index, token.i) in blocked
            reader = _read_presupposed if open_still or in_condition(token) else _read
            if draft := reader(paragraph, token, rule, cast, lexicon):
                found.append(draft)
    found.extend(d for e in events if (d := _of_event(e, cast, lexicon)) is not None)
    for draft in found:
        draft.parties, draft.mediators = _sides_of(draft.parties, cast), _sides_of(draft.mediators, cast)
    whole = [d for d in found if d.parties or d.mediators]
    merged = _merge(sorted(whole, key=_position), cast)
    _add_mediators(merged, cast, lexicon)
    if len(merged) == 1:  # "the talks" of an article that tells of one process are its talks
        for draft in sorted((d for d in found if not (d.parties or d.mediators)), key=_position):
            if not _is_elsewhere(merged[0], draft):
                _take_up(merged[0], draft)
    return merged


def _is_elsewhere(one: ProcessDraft, other: ProcessDraft) -> bool:
    """Whether two mentions tell of talks in different places ("talks in Cairo", "TALKS on Libya IN GENEVA")."""
    places = {v.text for v in one.venues}, {v.text for v in other.venues}
    return all(places) and not places[0] & places[1]


def _add_mediators(merged: list[ProcessDraft], cast: Cast, lexicon: Lexicon) -> None:
    """Give the only talks of a paragraph that names none those whom its next sentence calls mediators."""
    for draft in merged:
        alone = sum(d.paragraph is draft.paragraph for d in merged) == 1
        if draft.parties and not draft.mediators and alone:
            named = mediators_after(draft.paragraph, draft.trigger, cast, lexicon)
            draft.mediators = _sides_of(tuple(i for i in named if i not in draft.parties), cast)


def _sides_of(ids: tuple[str, ...], cast: Cast) -> tuple[str, ...]:
    """Return these with the state or group of whoever is told of by his office alone ("CHAD'S president")."""
    sides: dict[str, None] = {}
    for i in ids:
        entity = cast.entity(i)
        office = entity.person and entity.anonymous and not entity.plural
        homes = [h for h in own_side((i,), cast) if cast.entity(h).kind in _WHOLE] if office else []
        sides.update(dict.fromkeys(homes or [i]))
    return tuple(sides)


def _position(draft: ProcessDraft) -> tuple[int, int]:
    return draft.paragraph.index, draft.trigger.i


def _rule_of(token: Token, lexicon: Lexicon) -> TalksRule | None:
    lemma = token.lemma_.lower()
    for rule in lexicon.talks.by_head.get(lemma, ()):
        if token.pos_ in {"NOUN", "PROPN"} and lemma in rule.nouns:
            if rule.plural and token.tag_ not in {"NNS", "NNPS"} and lemma in {"talk", "contact"}:
                continue
            near = {t.lemma_.lower() for t in token.subtree if t.pos_ != "AUX"} if rule.needed else set()
            if rule.under and token.dep_ == "pobj":
                near |= {t.lemma_.lower() for t in (token.head.head, token.head.head.head)}
            if rule.governed and token.dep_ in SUBJECTS | {"dobj"}:
                near.add(token.head.lemma_.lower())
            if rule.barred and any(t.lemma_.lower() in rule.barred for t in _about(token)):
                continue
            led = rule.alone and token.dep_ == "dobj" and token.head.lemma_ in lexicon.talks.mediating_verbs
            if not rule.needed or led or rule.needed & near or (rule.alone and _is_named_track(token)):
                return rule  # "Norway, which has been BROKERING the process"
        if token.pos_ == "VERB" and lemma in rule.verbs and not (rule.receiving and is_passive(token)):
            fits = _presses(token, rule) if rule.pressing else not rule.relayed or _relays(token, rule)
            if fits:
                return rule
    return None


def _is_named_track(noun: Token) -> bool:
    """Whether a process is called after a town ("the ASTANA process")."""
    before = [c for c in noun.lefts if c.dep_ in {"compound", "nmod"}]
    named = len(before) == 1 and before[0].pos_ == "PROPN" and before[0].ent_type_ in {"GPE", "LOC"}
    return named and noun.lemma_ in {"process", "track"} and any(c.lower_ == "the" for c in noun.lefts)


def _about(noun: Token) -> Iterator[Token]:
    """Yield the word right behind a noun, and the nouns of its sentence."""
    yield from noun.rights[:1]
    yield from (t for t in noun.sent if t.pos_ == "NOUN" and t is not noun)


def _presses(verb: Token, rule: TalksRule) -> bool:
    """Whether somebody still works on others to agree to what a rule names ("PERSUADE them to accept a deal")."""
    whom = child(verb, "dobj")
    if whom is None or is_negated(verb) or (rule.final and verb.tag_ in {"VBD", "VBN", "VBZ"}):
        return False
    return any(t.i > whom.i and t.lemma_.lower() in rule.needed for c in verb.rights if c.i > whom.i for t in c.subtree)


def _relays(verb: Token, rule: TalksRule) -> bool:
    """Whether somebody carries messages of two sides ("RELAYED proposals between them")."""
    thing = child(verb, "dobj")
    if thing is None or thing.lemma_.lower() not in rule.needed:
        return False
    return bool(prepositions(verb, "between") or prepositions(thing, "between"))


def _read(paragraph: Paragraph, token: Token, rule: TalksRule, cast: Cast, lexicon: Lexicon) -> ProcessDraft | None:
    """Return the talks that a word names, with who takes part and how they stand; null where they are none."""
    if is_asked(token) or is_denied(token) or is_outside(token, lexicon.accords.outside):
        return None
    if is_made_up(token, lexicon.fiction) or (token.pos_ == "VERB" and rule.mediated and is_negated(token)):
        return None  # "Qatar did NOT MEDIATE"
    if (
        rule.mediated
        and token.dep_ == "acl"
        and token.tag_ == "VBN"
        and token.head.lemma_ in token.doc.clause_words.deals
    ):
        return None  # "exchanged captives in a deal MEDIATED by Oman": of the deal more is told than that
    met = child(token, "dobj") if token.pos_ == "VERB" and rule.meeting else None
    if met is not None and not cast.resolve(paragraph, met):
        return None  # "a solution that meets the needs of all"
    parley = find_parley(paragraph, token, rule, cast, lexicon)
    if rule.deal and (are_strangers(parley.parties, cast) or (token.head.pos_ == "VERB" and _is_old(token.head))):
        return None
    nameless = not (parley.parties or parley.mediators)
    if not nameless and not _enough(parley, rule, cast):
        return None
    if rule.pressing and (len(parley.parties) < 2 or not parley.mediators):
        return None
    subjects = subjects_of(token, lexicon)
    summit = token.lemma_.lower() == "summit" and _leads_states(parley, cast)
    brought = len(parley.parties) > 1 and bool(parley.mediators)
    if (
        rule.meeting
        and not nameless
        and not (subjects or summit or brought or meets_for_others(token, lexicon))
        and not _bodies(parley, cast)
    ):
        return None  # a call of one person on another, not talks about a conflict
    under_way = (lexicon.talks.status(ProcessStatus.ONGOING), token.i, token.i)
    standing = under_way if rule.pressing and token.pos_ == "VERB" else find_standing(token, rule, lexicon)
    if standing is None:
        return None
    status, first, last = standing
    untold = status.weak and first == token.i
    again = rule.again and status.status is ProcessStatus.SCHEDULED
    if (
        nameless and status.status not in _OF_THE_TALKS and not again
    ):  # a deal that nobody is named for may be another's
        status = lexicon.talks.status(ProcessStatus.ONGOING)
    if untold and len(parley.parties) == 1 and not parley.mediators:
        return None
    to_come = status.status in _TO_COME and first == token.i and not parley.mediators
    if to_come and all(_is_of_sides(n) for n in _names(parley, cast)):
        return None  # "hoped THE SIDES would return to the table"
    if rule.deal and not (status.deal or status.status in _NEAR or (status.working and len(parley.parties) > 1)):
        return None
    return ProcessDraft(
        paragraph=paragraph,
        trigger=token,
        parties=parley.parties,
        mediators=parley.mediators,
        hosts=parley.hosts,
        venues=venues_of(paragraph, token),
        status=status.status,
        status_span=paragraph.span(first, last),
        subjects=subjects,
        deal=rule.deal,
        meeting=rule.meeting,
        before=_lies_before(paragraph.doc[first]),
        rules=[f"talks:{rule.id}", f"status:{status.id}"],
    )


def _read_presupposed(
    paragraph: Paragraph, token: Token, rule: TalksRule, cast: Cast, lexicon: Lexicon
) -> ProcessDraft | None:
    """Return the talks that a condition takes for granted: such as go on ("IF TALKS FAIL"), or are at rest ("RESUME").

    Who talks there is whom the condition names, and who will act on it ("if talks with Chad fail, MALI will").
    """
    verb = token.head
    clause = verb if token.dep_ in SUBJECTS and verb.pos_ == "VERB" else None
    if clause is None or clause.dep_ != "advcl" or not rule.alone or is_made_up(token, lexicon.fiction):
        return None
    talks, lemma = lexicon.talks, clause.lemma_.lower()
    failing = any(s.status is ProcessStatus.COLLAPSED for _, s, _ in talks.openings.get(lemma, ()))
    if not failing and lemma not in talks.returning:
        return None
    parley = find_parley(paragraph, token, rule, cast, lexicon)
    parties = parley.parties
    if len(parties) >= _BOTH and failing:
        return None  # of talks between two others, a third's threat says nothing
    if len(parties) < _BOTH and (acting := doer_of(clause.head)) is not None:
        own = own_side(cast.one(paragraph, acting), cast)
        parties = tuple(dict.fromkeys([*parties, *(i for i in own if cast.entity(i).kind in _WHOLE)]))
    if not parties or (failing and len(parties) < _BOTH):
        return None
    return ProcessDraft(
        paragraph=paragraph,
        trigger=token,
        parties=parties,
        mediators=parley.mediators,
        hosts=parley.hosts,
        venues=venues_of(paragraph, token),
        status=ProcessStatus.ONGOING if failing else ProcessStatus.SUSPENDED,
        status_span=paragraph.span(clause.i, clause.i) if not failing else paragraph.span(token.i, token.i),
        subjects=subjects_of(token, lexicon),
        rules=[f"talks:{rule.id}", "presupposed"],
    )


def _lies_before(standing: Token) -> bool:
    """Whether how talks stand is told of as before what else is told ("HAD BEEN close to a deal")."""
    verb = next((t for t in (standing, *standing.ancestors) if t.pos_ in VERBAL), standing)
    return any(c.lower_ == "had" and c.dep_ == "aux" for c in verb.lefts)


def _names(parley: Parley, cast: Cast) -> tuple[str, ...]:
    return tuple(cast.entity(i).name for i in parley.parties)


def _enough(parley: Parley, rule: TalksRule, cast: Cast) -> bool:
    """Whether those named make talks: two parties, a mediator, or one party of what is talks by its name."""
    if rule.receiving:
        return len(parley.parties) > 1 or any(_is_of_sides(n) for n in _names(parley, cast))
    return len(parley.parties) >= 2 or bool(parley.mediators) or (bool(parley.parties) and rule.alone)


def _bodies(parley: Parley, cast: Cast) -> bool:
    """Whether one of the parties is a state or a body, no person and no people only described."""
    return any(cast.entity(i).kind not in {ActorKind.PERSON, ActorKind.UNNAMED} for i in parley.parties)


def _leads_states(parley: Parley, cast: Cast) -> bool:
    """Whether those who meet lead two states."""
    led = {to for i in parley.parties for to, how, _ in cast.entity(i).affiliations if how is Relation.LEADER_OF}
    return len({to for to in led if cast.entity(to).kind is ActorKind.STATE}) > 1


def _of_event(event: EventDraft, cast: Cast, lexicon: Lexicon) -> ProcessDraft | None:
    """Return the talks behind a deal of two sides, or a meeting to come."""
    mediators: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    verb = event.head
    if is_hedged(verb) or is_rumoured(verb) or is_disputed(verb) or is_version(verb) or is_hardly_told(verb):
        return None
    if event.type in _DEALS and event.factuality in _DONE:
        if _is_old(verb) or any(are_many(c) for c in (verb, *verb.rights)):
            return None  # "have signed MANY ceasefires"
        status = ProcessStatus.AGREED
        named = named_mediators(event.paragraph, event.head, cast, lexicon)
        mediators = tuple(i for i in named if i not in event.agents)
        hosts = tuple(i for i in named_hosts(event.paragraph, event.head, cast, lexicon) if i not in event.agents)
    elif event.type is EventType.TALKS and event.factuality is Factuality.PLANNED:
        status = ProcessStatus.SCHEDULED
    elif event.type is EventType.RELEASE and len(event.agents) >= 2 and event.factuality in _DONE:
        status = ProcessStatus.CONCLUDED
        named = named_mediators(event.paragraph, event.head, cast, lexicon)
        mediators = tuple(i for i in named if i not in event.agents)
    else:
        return None
    together = event.type is EventType.AGREEMENT_SIGNED and any(cast.entity(i).plural for i in event.agents)
    together = together or any(_is_of_sides(cast.entity(i).name) for i in event.agents)
    if (len(event.agents) < 2 and not together) or (status is ProcessStatus.CONCLUDED and not mediators):
        return None
    return ProcessDraft(
        paragraph=event.paragraph,
        trigger=event.head,
        parties=event.agents,
        mediators=mediators,
        hosts=hosts,
        venues=venues_of(event.paragraph, event.head),
        status=status,
        status_span=event.span(),
        subjects=subjects_of(event.head, lexicon),
        deal=status is ProcessStatus.AGREED,
        rules=[f"event:{event.type}", f"status:{status}"],
    )


def _is_old(verb: Token) -> bool:
    """Whether a deal of some year is only told of beside what happened since ("which signed a deal IN 2005")."""
    clause = next((t for t in (verb, *verb.ancestors) if t.dep_ in {"advcl", "relcl", "ccomp", "ROOT"}), verb)
    if clause.dep_ not in {"advcl", "relcl"}:
        return False
    words = (t for c in verb.rights if c.dep_ not in {"dobj", "advcl", "conj"} for t in c.subtree)
    return any(t.ent_type_ == "DATE" and (t.lemma_ in _LONG_SINCE or _is_year(t)) for t in words)


def _is_year(token: Token) -> bool:
    return len(token.text) == 4 and token.text.isdigit()


def _is_of_sides(name: str) -> bool:
    """Whether a description is of all who fight: "Yemen's warring PARTIES", "the two SIDES"."""
    words = _BEHIND.split(name.lower())[0].split(" ")
    return words[-1] in _SIDES or not _RIVALS.isdisjoint(words)


def _merge(found: list[ProcessDraft], cast: Cast) -> list[ProcessDraft]:
    merged: list[ProcessDraft] = []
    for draft in found:
        same = next((m for m in merged if _same_talks(m, draft) or _is_mediators(m, draft)), None)
        if same is None and any(draft.meeting and _meets_mediator(m, draft, cast) for m in merged):
            continue
        same = same or _taken_up(draft, merged)
        if same is None:
            merged.append(draft)
            continue
        if len(draft.parties) > len(same.parties) and not _is_mediators(same, draft):
            same.parties = draft.parties
        same.mediators = tuple(dict.fromkeys((*same.mediators, *draft.mediators)))
        same.hosts = tuple(dict.fromkeys((*same.hosts, *draft.hosts)))
        same.parties = tuple(p for p in same.parties if p not in same.mediators)
        _take_up(same, draft)
    return merged


def _taken_up(draft: ProcessDraft, before: list[ProcessDraft]) -> ProcessDraft | None:
    """Return the only talks with parties before that "the agreement" or "the talks" of mediators alone takes up."""
    told = [m for m in before if m.parties]
    if draft.parties or len(told) != 1:
        return None
    if draft.mediators and set(draft.mediators) <= set(told[0].mediators):
        return told[0]
    definite = any(c.lower_ in {"the", "these", "this"} for c in draft.trigger.lefts)
    return told[0] if definite and not told[0].mediators else None


def _take_up(same: ProcessDraft, later: ProcessDraft) -> None:
    """Add to talks what a later mention says of them."""
    same.venues = same.venues or later.venues
    same.hosts = same.hosts or later.hosts
    same.subjects |= later.subjects
    set_again = same.status is ProcessStatus.SCHEDULED and later.status is ProcessStatus.SUSPENDED
    if set_again and not later.parties:
        return  # "will resume talks on Friday. The talks were suspended in January."
    if later.before and not same.before:
        return  # "broke down on Monday. The two HAD BEEN close to a deal."
    again = same.status is ProcessStatus.CONCLUDED and later.status is ProcessStatus.SCHEDULED
    if again or _WEIGHT.get(later.status, 3) >= _WEIGHT.get(same.status, 3):
        same.later = later if later.status is not same.status else same.later
        same.status, same.status_span, same.before = later.status, later.status_span, later.before


def _meets_mediator(one: ProcessDraft, other: ProcessDraft, cast: Cast) -> bool:
    """Whether somebody who brings sides together meets one in the same paragraph, for the talks told of already."""
    between = [i for i in other.parties if i in one.mediators]
    return one.paragraph is other.paragraph and any(cast.entity(i).person for i in between)


def _is_mediators(one: ProcessDraft, other: ProcessDraft) -> bool:
    """Whether only those who brought talks about are told to hold them, in the same paragraph."""
    return one.paragraph is other.paragraph and bool(other.parties) and set(other.parties) <= set(one.mediators)


def _same_talks(one: ProcessDraft, other: ProcessDraft) -> bool:
    a, b = set(one.parties), set(other.parties)
    if a and b:
        return 2 * len(a & b) / (len(a) + len(b)) >= 0.5
    return (not a and not b and bool(set(one.mediators) & set(other.mediators))) or (
        one.paragraph is other.paragraph and (not a or not b)
    )
