"""One article to the lines that it adds to the ledger.

1. actors get their keys
2. each term gives its norm, what is done to it, and the conditions that it hangs on
3. each event gives what is reported of it, and what that does to a truce
4. each responsibility row blames, claims, clears or denies
5. moves tell what became of acts and truces that stand (see `moves`)
6. talks are as they are told
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from ceasewire.lexicon.dealwords import load_deal_words
from ceasewire.lexicon.gazetteer import Gazetteer
from ceasewire.lexicon.openends import load_open_ends
from ceasewire.model.ledger import (
    Act,
    Assertion,
    Chain,
    DeadlineKind,
    Evidence,
    KnownActor,
    LedgerEvent,
    Norm,
    NormCondition,
    Stance,
    Talks,
    TargetKind,
    Window,
)
from ceasewire.model.reading import (
    TRUCES,
    ActorKind,
    ArticleReading,
    Condition,
    Event,
    EventType,
    Factuality,
    Join,
    Responsibility,
    ResponsibilityStance,
    SpeechAct,
    Statement,
    Term,
    TermStance,
    Time,
)
from ceasewire.model.spans import Span
from ceasewire.resolution.counterparts import find_counterparts, is_of_a_part
from ceasewire.resolution.moves import is_moved, move_rows
from ceasewire.resolution.norms import (
    gist_of,
    is_extension,
    is_made,
    kind_of_norm,
    polarity_of,
    type_of_norm,
    will_not_hold,
    window_of,
)
from ceasewire.resolution.notices import drop_misreports
from ceasewire.resolution.voices import Voices, period_of
from ceasewire.text.fold import fold_name

ACTS = {
    TermStance.PLEDGED: Act.COMMIT,
    TermStance.AGREED: Act.ACCEPT,
    TermStance.DEMANDED: Act.DEMAND,
    TermStance.REFUSED: Act.REJECT,
    TermStance.THREATENED: Act.THREATEN,
    TermStance.PROPOSED: Act.OFFER,
}
# What an event reports of a truce. An attack is no breach by itself: somebody has to call it one.
EVENT_ACTS = {
    EventType.CEASEFIRE_IN_EFFECT: Act.TAKE_EFFECT,
    EventType.CEASEFIRE_EXTENDED: Act.EXTEND,
    EventType.CEASEFIRE_SUSPENDED: Act.SUSPEND,
    EventType.CEASEFIRE_ENDED: Act.EXPIRE,
    EventType.CEASEFIRE_VIOLATED: Act.VIOLATE,
}
_OF_TRUCES = frozenset(EVENT_ACTS)
# What those who take no side may attest of a truce between others; that it was broken is always somebody's word.
_ATTESTED = frozenset({Act.TAKE_EFFECT, Act.EXTEND, Act.SUSPEND, Act.EXPIRE})
EVENT_STANCES = {
    Factuality.HAPPENED: Stance.ASSERTED,
    Factuality.ALLEGED: Stance.ALLEGED,
    Factuality.DENIED: Stance.DENIED,
    Factuality.NOT_HAPPENED: Stance.DENIED,
    Factuality.PLANNED: Stance.EXPECTED,
}
ROW_ACTS = {
    ResponsibilityStance.BLAMES: Act.BLAME,
    ResponsibilityStance.SUSPECTS: Act.SUSPECT,
    ResponsibilityStance.CLAIMS: Act.CLAIM,
    ResponsibilityStance.CLEARS: Act.CLEAR,
}
# "There was no deadline" is told of the condition before it, in this paragraph or at the head of the next one.
_PARAGRAPH, _PARAGRAPHS_ON = "\n\n", 1
# Who reports what others agreed is no party to it unless it stands on a debtor's side.
_SIDED = frozenset(set(ActorKind) - {ActorKind.UNNAMED, ActorKind.OTHER})
_OUTSIDE = _SIDED - {ActorKind.ARMED_GROUP, ActorKind.POLITICAL_GROUP, ActorKind.PERSON}
# What one says of what one does oneself.
_OWN = frozenset({SpeechAct.PLEDGE, SpeechAct.ACCEPT, SpeechAct.REJECT, SpeechAct.THREATEN})
# What makes a truce.
_MADE = frozenset({TermStance.PLEDGED, TermStance.AGREED})
# What another side can refuse.
_ON_THE_TABLE = frozenset({TermStance.PLEDGED, TermStance.PROPOSED})
# Who may announce what others agreed.
_ANNOUNCING = frozenset({ActorKind.STATE, ActorKind.GOVERNMENT, ActorKind.IGO, ActorKind.NGO})

Row = KnownActor | Norm | NormCondition | LedgerEvent | Talks | Assertion


class ArticleResolver:
    """Turns one article into rows of the ledger.

    Args:
        article: the article with its records.
        document: the id of its document.
        known: ISO date-time when the ledger learns it.
        outlet: who published it, or null.
        gazetteer: the known actors.
    """

    def __init__(
        self, article: ArticleReading, *, document: str, known: str, outlet: str | None, gazetteer: Gazetteer
    ) -> None:
        article = drop_misreports(article, outlet)
        self.article, self.document = article, document
        self._voices = Voices(article, document=document, known=known, outlet=outlet, gazetteer=gazetteer)
        self._events: dict[str, LedgerEvent] = {}
        self._open_ended = _find_open_ended(article)
        brought = (i for talks in article.processes for i in (*talks.mediators, *talks.hosts))
        self._go_betweens = frozenset(self._voices.sides(brought))

    def rows(self) -> Iterator[Row]:
        """Yield the rows: actors, norms, conditions, events, talks and assertions."""
        yield from self._voices.actors
        for term in self.article.terms:
            if not is_moved(term, self.article.x_moves):
                answered = self._answered(term) if term.stance is TermStance.REFUSED else None
                if answered is not None:
                    yield self._refusal(term, self._norm(answered))
                if answered is None or not load_deal_words().is_offer(term.action.text):
                    made = list(self._term(term))
                    yield from made
                    yield from self._denials(made)
        told: list[Row] = [row for move in self.article.x_moves for row in move_rows(move, self._voices)]
        told += [row for event in self.article.events for row in self._event(event)]
        yield from told
        yield from self._denials(told)
        yield from self._responsibility()
        yield from self._talks()

    def _denials(self, rows: Iterable[Row]) -> Iterator[Assertion]:
        """Yield that one side denies the extension of which another tells ("denied that it had been extended")."""
        told = (row for row in rows if isinstance(row, Assertion) and row.act is Act.EXTEND)
        extensions = [line for line in told if line.stance is not Stance.DENIED]
        for statement in self.article.statements if extensions else ():
            words = " ".join(span.text for span in statement.content)
            if statement.act is not SpeechAct.DENY or not load_deal_words().is_of_more_time(words):
                continue
            said = self._voices.said(statement)
            for line in extensions:
                if said.viewpoint is not None and line.viewpoint not in (None, said.viewpoint):
                    yield Assertion(
                        act=Act.DENY,
                        target=line.id,
                        target_kind=TargetKind.ASSERTION,
                        asserted_by=said.chain,
                        viewpoint=said.viewpoint,
                        about=line.about,
                        evidence=self._voices.quote(statement.content[0]),
                        rules=("denies:extension",),
                        **self._voices.common,
                    )

    # -- terms ----------------------------------------------------------------------------------

    def _term(self, term: Term) -> Iterator[Row]:
        """Yield the norm of a term, what is asserted of it, and its conditions with what attaches them."""
        norm = self._norm(term)
        yield norm
        statement = self._voices.statement(term.statement)
        said = self._voices.said(statement)
        act, stance = self._act_of(term, statement, norm)
        made = Assertion(
            act=act,
            target=norm.id,
            asserted_by=said.chain,
            viewpoint=said.viewpoint,
            stance=stance,
            window=window_of(self._start_of(term, norm), term.ends),
            about=norm.debtors,
            evidence=self._voices.quote(term.action),
            rules=term.x_rules,
            **self._voices.common,
        )
        yield made
        if is_made(term, self.article.text):
            yield replace(
                made,
                act=Act.DISCHARGE,
                window=None,
                viewpoint=said.viewpoint if stance is Stance.ALLEGED else None,
                id="",
            )
        for condition in term.conditions:
            kept = self._condition(condition, term, norm)
            yield kept
            yield Assertion(
                act=Act.ATTACH,
                target=kept.id,
                target_kind=TargetKind.CONDITION,
                asserted_by=said.chain,
                viewpoint=said.viewpoint,
                stance=stance,
                window=self._deadline(condition),
                about=kept.performers,
                evidence=self._voices.quote(condition.span),
                rules=condition.x_rules,
                **self._voices.common,
            )

    def _answered(self, refused: Term) -> Term | None:
        """Return what another side offered that a refusal answers: in the same words, or as the last one before.

        "The army rejected the front's offer of a truce" says both in the same words, "dismissed the offer" points at
        what was told of before.
        """
        voices = self._voices
        own = set(voices.sides(refused.debtor))
        others = [
            term
            for term in self.article.terms
            if term.stance in _ON_THE_TABLE and term.debtor and self._is_anothers(term, own)
        ]
        same = [term for term in others if term.action == refused.action]
        if same or not load_deal_words().is_offer(refused.action.text):
            return same[0] if same else None
        before = [term for term in others if term.action.end <= refused.action.start]
        return max(before, key=lambda term: term.action.start, default=None)

    def _is_anothers(self, term: Term, own: set[str]) -> bool:
        """Whether a side does not put an act on the table itself: another would do it, or proposes it to both."""
        voices = self._voices
        if not own & set(voices.sides(term.debtor)):
            return True
        statement = voices.statement(term.statement)
        by = set(voices.speaking(statement)) if statement is not None else set()
        return term.stance is TermStance.PROPOSED and bool(by) and not own & by

    def _refusal(self, term: Term, norm: Norm) -> Assertion:
        """Return the line by which one side refuses what another offers."""
        said = self._voices.said(self._voices.statement(term.statement))
        return Assertion(
            act=Act.REJECT,
            target=norm.id,
            asserted_by=said.chain,
            viewpoint=said.viewpoint,
            about=self._voices.sides(term.debtor),
            evidence=self._voices.quote(term.action),
            rules=term.x_rules,
            **self._voices.common,
        )

    def _start_of(self, term: Term, norm: Norm) -> Time | None:
        """Return when the act of a term starts.

        The day of a signature is not that on which the truce begins; where the article tells when one is to take
        effect, and only once, that is the start of a truce that gives none, or the day on which it was made.
        """
        signed = norm.action_type is not term.action_type and not is_extension(term)
        if norm.action_type not in TRUCES or is_extension(term):
            return term.starts
        planned = {
            event.time.value: event.time
            for event in self.article.events
            if event.type is EventType.CEASEFIRE_IN_EFFECT and event.factuality is Factuality.PLANNED and event.time
        }
        day = self._voices.common.get("reported") or ""
        planned |= {
            other.starts.value: other.starts
            for other in self.article.terms
            if other.starts is not None
            and day < (other.starts.value or "")
            and other.action_type in TRUCES
            and not is_extension(other)
            and other.debtor == term.debtor
        }
        coming = next(iter(planned.values())) if len(planned) == 1 and term.stance in _MADE else None
        if term.starts is None or signed:
            return coming
        made = term.starts.value or ""
        # "Signed it ON THURSDAY. The truce will take effect ON SUNDAY."
        return coming if coming is not None and made[:10] <= day < (coming.value or "") else term.starts

    def _norm(self, term: Term) -> Norm:
        debtors = self._voices.sides(i for i in term.debtor if not self._voices.is_channel(i))
        return Norm(
            kind=kind_of_norm(term, self.article.text),
            debtors=debtors,
            creditors=tuple(c for c in self._voices.sides(term.creditor) if c not in debtors),
            action_type=type_of_norm(term, self.article.text),
            polarity=polarity_of(term),
            gist=gist_of(term),
            document=None if debtors else self.document,
        )

    def _act_of(self, term: Term, statement: Statement | None, norm: Norm) -> tuple[Act, Stance]:
        """Return what a term does to its norm, and how it stands.

        Who orders his own troops to hold fire binds himself. Who offers a truce or a release without a
        condition waits for an answer, and is not bound by it yet. What nobody offers but somebody expects ("a
        deal is close, provided") is a forecast. What another than the debtors says that they agreed is an
        allegation, which counts in that one's view alone; but a mediator, or another body that takes no part,
        announces for the parties what two agreed with one another, and a new time for a truce.
        """
        if term.stance is TermStance.PROPOSED and not self._offers(statement):
            return Act.FORECAST, Stance.EXPECTED
        act = Act.EXTEND if is_extension(term) else ACTS[term.stance]
        act = Act.REJECT if will_not_hold(term) else act
        if act is Act.DEMAND and self._orders_itself(statement, norm):
            return Act.COMMIT, Stance.ASSERTED
        if act is Act.COMMIT and not term.conditions and _only_offers(statement):
            return Act.OFFER, Stance.ASSERTED
        binding = act in {Act.COMMIT, Act.ACCEPT, Act.EXTEND, Act.REJECT, Act.THREATEN}
        if binding and statement is not None and self._is_stranger(statement, norm):
            announced = act is Act.EXTEND or (act is Act.ACCEPT and self._is_of_two(norm))
            third = announced and self._is_outsider(statement, norm)
            return act, Stance.ASSERTED if third else Stance.ALLEGED
        return act, Stance.ASSERTED

    def _offers(self, statement: Statement | None) -> bool:
        return statement is not None and statement.act in {SpeechAct.PROPOSE, SpeechAct.PLEDGE, SpeechAct.DEMAND}

    def _is_stranger(self, statement: Statement, norm: Norm) -> bool:
        """Whether the speaker is surely none of the debtors.

        A group may be one of those that a text only describes ("the factions"); a state, a body or an outlet is not.
        """
        sides = self._voices.sides((*statement.on_behalf_of, *statement.speaker))
        if not norm.debtors or set(sides) & set(norm.debtors):
            return False
        if statement.act in _OWN and all(self._voices.parties.kind(side) is ActorKind.PERSON for side in sides):
            return False  # of whom nothing tells whose he is, but that he binds himself by it
        described = any(not self._voices.parties.named(debtor) for debtor in norm.debtors)
        return any(self._voices.parties.kind(side) in (_OUTSIDE if described else _SIDED) for side in sides)

    def _is_of_two(self, norm: Norm) -> bool:
        """Whether two sides and more bind themselves, and not one of them alone; "both sides" do to hold fire."""
        parties = self._voices.parties
        several = any(load_deal_words().is_several(parties.name(debtor)) for debtor in norm.debtors)
        return len(parties.sides(norm.debtors)) > 1 or (several and norm.action_type in TRUCES)

    def _orders_itself(self, statement: Statement | None, norm: Norm) -> bool:
        """Whether a side orders its own troops to hold fire."""
        cue = statement.cue if statement is not None else None
        if statement is None or cue is None or norm.action_type not in TRUCES or len(norm.debtors) != 1:
            return False
        speaking, parties = set(self._voices.speaking(statement)), self._voices.parties
        # "President Maran ordered Norland's troops": nothing tells whose president he is, but whom he commands.
        alone = all(parties.kind(side) is ActorKind.PERSON for side in speaking)
        return (alone or speaking == set(norm.debtors)) and load_deal_words().is_ordering(cue.text)

    def _is_outsider(self, statement: Statement, norm: Norm) -> bool:
        """Whether states or bodies speak that the norm binds, or binds to, in no way."""
        speaking = self._voices.speaking(statement)
        return self._may_announce(speaking) and not set(speaking) & {*norm.debtors, *norm.creditors}

    def _may_announce(self, speaking: Iterable[str]) -> bool:
        """Whether all these are bodies, or have brought the sides together ("ARCHBISHOP ROE, who hosted the talks")."""
        parties = self._voices.parties
        return all(parties.kind(side) in _ANNOUNCING or side in self._go_betweens for side in speaking)

    def _condition(self, condition: Condition, term: Term, norm: Norm) -> NormCondition:
        return NormCondition(
            norm=norm.id,
            performers=self._voices.sides(condition.by),
            role=condition.role,
            kind=condition.kind,
            gist=condition.x_action_type or fold_name(condition.span.text),
            join=term.conditions_join or Join.AND,
            parts=tuple(part.text for part in condition.x_parts),
        )

    def _deadline(self, condition: Condition) -> Window | None:
        if condition.by_when is not None:
            return window_of(None, condition.by_when)
        return Window(deadline=DeadlineKind.NONE_EXPLICIT) if condition.span in self._open_ended else None

    # -- events ---------------------------------------------------------------------------------

    def _event(self, event: Event) -> Iterator[Row]:
        """Yield an event, that it happened as its source says, and what it does to the deal that it is part of."""
        agents = self._voices.sides(event.agents or self._accused(event))
        kept = LedgerEvent(
            document=self.document,
            article=self.article.id,
            type=event.type,
            words=event.trigger.text,
            agents=agents,
            targets=self._voices.sides(event.targets) or self._other_side(event, agents),
            place=load_deal_words().name_place(event.place.span.text) if event.place is not None else None,
            time=event.time.value if event.time is not None else None,
            deaths=event.deaths,
            injured=event.injured,
            count=event.count,
        )
        self._events[event.id] = kept
        yield kept
        holder = self._voices.holder(event.trigger) if event.factuality is not Factuality.HAPPENED else None
        said = self._voices.said(holder)
        stance = EVENT_STANCES[event.factuality]
        if stance is Stance.ALLEGED and said.viewpoint is None:
            stance = Stance.EXPECTED  # "reportedly": nobody's word, so it moves nothing
        valid = period_of(kept.time)
        shared: dict[str, Any] = {
            "target": kept.id,
            "target_kind": TargetKind.EVENT,
            "asserted_by": said.chain,
            "viewpoint": said.viewpoint,
            "stance": stance,
            "valid": valid,
            "about": kept.agents,
            "evidence": self._voices.quote(event.trigger),
            "rules": event.x_rules,
            **self._voices.common,
        }
        yield Assertion(act=Act.HAPPEN, **shared)
        act = EVENT_ACTS.get(event.type)
        # "Earlier truces collapsed within hours" says nothing of the one that the article tells of.
        earlier = load_deal_words().means_earlier(self.article.text, event.trigger.start, event.trigger.end)
        if act is not None and not earlier:
            parties = (*kept.agents, *kept.targets)
            if stance is Stance.ALLEGED and holder and self._attests(holder, act, parties):
                shared |= {"viewpoint": None, "stance": Stance.ASSERTED}
            yield Assertion(act=act, **shared)
            if act is Act.VIOLATE and stance is Stance.ALLEGED and holder is not None:
                # "Each side accused the other": it is the word of each.
                others = (side for side in self._voices.speaking(holder) if side != shared["viewpoint"])
                for side in others:
                    yield Assertion(act=act, **(shared | {"viewpoint": side}))

    def _other_side(self, event: Event, agents: tuple[str, ...]) -> tuple[str, ...]:
        """Return with whom the truce is of which an event tells ("the truce with NORLAND has expired")."""
        if event.type not in _OF_TRUCES or is_of_a_part(event):
            return ()
        others = self._voices.sides(find_counterparts(self.article, event.trigger))
        return tuple(other for other in others if other not in agents)

    def _attests(self, holder: Statement, act: Act, parties: tuple[str, ...]) -> bool:
        """Whether somebody's word of a truce between others is news and no claim.

        A witness may attest what became of it; that two sides gave it more time may be announced by any third.
        """
        speaking = self._voices.speaking(holder)
        third = self._may_announce(speaking) and not set(speaking) & {*parties}
        announced = act is Act.EXTEND and len(parties) > 1 and third
        return announced or (act in _ATTESTED and self._voices.is_witness(holder, parties))

    def _accused(self, event: Event) -> tuple[str, ...]:
        """Return whom a speaker accuses of what he calls a breach ("blamed X and called the attack a violation")."""
        holder = self._voices.holder(event.trigger)
        if event.type is not EventType.CEASEFIRE_VIOLATED or holder is None:
            return ()
        speakers = {*holder.speaker, *holder.on_behalf_of}
        started = self.article.text.rfind("\n\n", 0, event.trigger.start)
        rows = (r for r in self.article.responsibility if r.stance is ResponsibilityStance.BLAMES and r.by in speakers)
        return tuple(dict.fromkeys(r.accused for r in rows if started < r.span.start < event.trigger.start))

    # -- responsibility ---------------------------------------------------------------------------

    def _responsibility(self) -> Iterator[Row]:
        """Yield who blames, claims and clears; a denial answers the blame for the same deed, or clears by itself."""
        blames: dict[tuple[str, str], list[Assertion]] = {}
        denials: list[Responsibility] = []
        for row in self.article.responsibility:
            if row.stance is ResponsibilityStance.DENIES:
                denials.append(row)
                continue
            assertion = self._row(row, ROW_ACTS[row.stance], self._events[row.event].id, TargetKind.EVENT)
            if row.stance in {ResponsibilityStance.BLAMES, ResponsibilityStance.SUSPECTS}:
                blames.setdefault((row.event, row.accused), []).append(assertion)
            yield assertion
        for row in denials:
            answered = blames.get((row.event, row.accused), [])
            for blame in answered:
                yield self._row(row, Act.DENY, blame.id, TargetKind.ASSERTION)
            if not answered:
                yield self._row(row, Act.CLEAR, self._events[row.event].id, TargetKind.EVENT)

    def _row(self, row: Responsibility, act: Act, target: str, kind: TargetKind) -> Assertion:
        """Return what a row of responsibility asserts, through the voice of the statement that it stands in."""
        by = self._voices.keys[row.by] if row.by is not None else None
        holder = next((s for s in self.article.statements if any(row.span.overlaps(c) for c in s.content)), None)
        chain = (
            self._voices.said(holder).chain
            if holder is not None
            else Chain(speaker=(by,) if by else (), outlet=self._voices.outlet)
        )
        return Assertion(
            act=act,
            target=target,
            target_kind=kind,
            asserted_by=chain,
            viewpoint=by,
            stance=Stance.ALLEGED if act in {Act.BLAME, Act.SUSPECT} else Stance.ASSERTED,
            about=(self._voices.keys[row.accused],),
            evidence=self._voices.quote(row.span),
            rules=row.x_rules,
            **self._voices.common,
        )

    # -- talks ------------------------------------------------------------------------------------

    def _talks(self) -> Iterator[Row]:
        """Yield the talks with their status as it is told."""
        for process in self.article.processes:
            kept = Talks(
                document=self.document,
                article=self.article.id,
                parties=self._voices.sides(process.parties),
                mediators=self._voices.sides(process.mediators),
                hosts=self._voices.sides(process.hosts),
                venues=tuple(v.text for v in process.venues),
                subjects=process.subjects,
            )
            yield kept
            quoted = process.status_span or next(iter(process.venues), None)
            yield Assertion(
                act=Act.NEGOTIATE,
                target=kept.id,
                target_kind=TargetKind.TALKS,
                asserted_by=Chain(outlet=self._voices.outlet),
                value=process.status,
                valid=period_of(process.time.value if process.time is not None else None),
                about=(*kept.parties, *kept.mediators),
                evidence=self._voices.quote(quoted)
                if quoted is not None
                else Evidence(document=self.document, article=self.article.id),
                rules=process.x_rules,
                **self._voices.common,
            )


def _only_offers(statement: Statement | None) -> bool:
    """Whether a statement only puts on the table what its speaker would do."""
    cue = statement.cue if statement is not None else None
    return cue is not None and load_deal_words().is_offering(cue.text)


def _find_open_ended(article: ArticleReading) -> frozenset[Span]:
    """Return the conditions of which the text says that they have no deadline.

    Each time it does, that is of the last condition before, unless a paragraph or more lies between; else of the first
    one after it in the same paragraph.
    """
    spans = sorted({c.span for term in article.terms for c in term.conditions}, key=lambda span: span.start)
    found: set[Span] = set()
    for place in load_open_ends().find(article.text):
        before = [s for s in spans if s.start <= place]
        after = [s for s in spans if s.start > place]
        if before and article.text[before[-1].end : place].count(_PARAGRAPH) <= _PARAGRAPHS_ON:
            found.add(before[-1])
        elif after and _PARAGRAPH not in article.text[place : after[0].start]:
            found.add(after[0])
    return frozenset(found)


def article_rows(
    article: ArticleReading, *, document: str, known: str, outlet: str | None, gazetteer: Gazetteer
) -> Mapping[type, tuple[Row, ...]]:
    """Return the rows of an article by their class, each once, sorted by id."""
    found: dict[type, dict[str, Row]] = {}
    resolver = ArticleResolver(article, document=document, known=known, outlet=outlet, gazetteer=gazetteer)
    for row in resolver.rows():
        found.setdefault(type(row), {})[row.id] = row
    return {kind: tuple(rows[i] for i in sorted(rows)) for kind, rows in found.items()}
