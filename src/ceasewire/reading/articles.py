"""Article to reading: the room's one way through.

    1. parse the paragraphs
    2. cast: who takes part
    3. statements: who said what
    4. terms: who would do what, on which conditions
    5. freeze the actors that some record uses
"""

from spacy.language import Language

from ceasewire.lexicon.english import Lexicon
from ceasewire.model.page import Article
from ceasewire.model.reading import ArticleReading, Condition, Event, Place, Process, Responsibility, Statement, Term
from ceasewire.reading.cast import Cast
from ceasewire.reading.conditions import Found, find_conditions, kind_of
from ceasewire.reading.events import EventDraft, find_events
from ceasewire.reading.parse import parse_text
from ceasewire.reading.phrases import agent_of, is_passive, objects_of, prepositions, subject_of
from ceasewire.reading.processes import ProcessDraft, find_processes
from ceasewire.reading.responsibility import Row, find_responsibility
from ceasewire.reading.statements import Draft, find_statements, on_behalf_of
from ceasewire.reading.terms import TermDraft, find_terms


def read_article(article: Article, *, nlp: Language, lexicon: Lexicon) -> ArticleReading:
    """Return the reading of an article; it never gives up on one.

    Args:
        article: the article as the page gave it.
        nlp: a spaCy pipeline with tagger, parser, lemmatizer and entities.
        lexicon: the words of the article's language.
    """
    paragraphs = parse_text(article.text, nlp)
    cast = Cast(paragraphs, lexicon)
    conditions = [c for p in paragraphs for c in find_conditions(p, lexicon.markers)]
    drafts = find_statements(paragraphs, conditions, cast, lexicon)
    term_drafts = find_terms(paragraphs, drafts, conditions, cast, lexicon)
    event_drafts = find_events(paragraphs, drafts, term_drafts, conditions, cast, lexicon)
    rows = find_responsibility(drafts, event_drafts, cast)
    process_drafts = find_processes(paragraphs, cast, lexicon)
    statements = tuple(_finish(draft, cast) for draft in drafts)
    terms = tuple(_finish_term(draft, n, cast) for n, draft in enumerate(term_drafts, 1))
    used: dict[str, None] = {}
    for s in statements:
        for ids in (s.speaker, s.on_behalf_of, s.via, s.addressee):
            used.update(dict.fromkeys(ids))
    processes = tuple(_finish_process(draft, n) for n, draft in enumerate(process_drafts, 1))
    events = tuple(_finish_event(draft) for draft in event_drafts)
    for e in events:
        used.update(dict.fromkeys((*e.agents, *e.targets)))
    responsibility = tuple(_finish_row(row) for row in rows)
    for r in responsibility:
        used.update(dict.fromkeys(filter(None, (r.accused, r.by))))
    for p in processes:
        used.update(dict.fromkeys((*p.parties, *p.mediators, *p.hosts)))
    for t in terms:
        for ids in (t.debtor, t.creditor, t.stated_by, *(c.by for c in t.conditions)):
            used.update(dict.fromkeys(ids))
    return ArticleReading(
        id=article.id,
        headline=article.headline,
        published=article.published,
        agency=article.agency,
        dateline=article.dateline,
        language=article.language,
        text=article.text,
        captions=article.captions,
        origin=article.origin,
        actors=cast.freeze(used),
        statements=statements,
        terms=terms,
        events=events,
        responsibility=responsibility,
        processes=processes,
    )


def _finish(draft: Draft, cast: Cast) -> Statement:
    cue = draft.paragraph.cut(*draft.cue) if draft.cue else None
    span = draft.paragraph.cut(*draft.speaker_span) if draft.speaker_span else None
    return Statement(
        id=draft.id,
        speaker=draft.speaker,
        on_behalf_of=on_behalf_of(draft, cast),
        via=draft.via,
        anonymous=draft.anonymous,
        cue=cue,
        content=draft.spans(),
        mode=draft.mode(),
        act=draft.act,
        speaker_span=span,
        addressee=draft.addressee,
        x_rules=tuple(draft.rules),
    )


def _finish_term(draft: TermDraft, n: int, cast: Cast) -> Term:
    said = draft.statement
    return Term(
        id=f"t{n}",
        debtor=draft.debtor,
        creditor=draft.creditor,
        action=draft.span(),
        action_type=draft.action_type,
        stance=draft.stance,
        polarity=draft.polarity,
        conditions=tuple(_finish_condition(c, cast) for c in draft.conditions),
        stated_by=said.speaker if said is not None else (),
        statement=said.id if said is not None else None,
        x_rules=tuple(draft.rules),
    )


def _finish_condition(found: Found, cast: Cast) -> Condition:
    return Condition(
        span=found.paragraph.span(found.first, found.last),
        role=found.role,
        by=_performer(found, cast),
        kind=kind_of(found),
        x_rules=(f"marker:{found.marker.id}",),
    )


def _performer(found: Found, cast: Cast) -> tuple[str, ...]:
    """Return whose conduct fulfils a condition: who acts in its clause, or whose act its noun names."""
    head, paragraph = found.head, found.paragraph
    if head is None:
        return ()
    if head.pos_ not in {"VERB", "AUX"}:
        by = [n for p in prepositions(head, "by", "from") for n in objects_of(p)[:1]]
        return tuple(i for n in by for i in cast.resolve(paragraph, n)) or cast.modifiers(paragraph, head)
    who = agent_of(head) if is_passive(head) else subject_of(head)
    if who is None:
        return ()
    return cast.resolve(paragraph, who) or (cast.modifiers(paragraph, who) if is_passive(head) else ())


def _finish_process(draft: ProcessDraft, n: int) -> Process:
    return Process(
        id=f"p{n}",
        parties=draft.parties,
        mediators=draft.mediators,
        venues=draft.venues,
        subjects=tuple(sorted(draft.subjects)),
        status=draft.status,
        status_span=draft.status_span,
        x_rules=tuple(draft.rules),
    )


def _finish_event(draft: EventDraft) -> Event:
    return Event(
        id=draft.id,
        type=draft.type,
        trigger=draft.span(),
        agents=draft.agents,
        targets=draft.targets,
        place=Place(span=draft.place) if draft.place is not None else None,
        deaths=draft.deaths,
        injured=draft.injured,
        count=draft.count,
        factuality=draft.factuality,
        x_rules=tuple(draft.rules),
    )


def _finish_row(row: Row) -> Responsibility:
    return Responsibility(
        event=row.event.id, accused=row.accused, by=row.by, stance=row.stance, span=row.span, x_rules=tuple(row.rules)
    )
