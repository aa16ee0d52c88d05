"""What a record says beside its main words, as short phrases: the same ones in the table and on the marked page."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ceasewire.faces.wording import counted, spoken
from ceasewire.model.reading import (
    Actor,
    ArticleReading,
    Condition,
    Event,
    Process,
    Reading,
    Statement,
    Term,
    Time,
)

# What actors are called, by their id.
Names = Mapping[str, str]

NOBODY = "(nobody named)"


def named(ids: Iterable[str], names: Names) -> str:
    """Return the names of these actors in one line.

    >>> named(("a1", "a2"), {"a1": "Qatar", "a2": "Egypt"})
    'Qatar, Egypt'
    """
    return ", ".join(names[i] for i in ids)


def time_words(time: Time) -> str:
    """Return the words for a time, and the day or length that they stand for where one is known."""
    return time.span.text + (f" ({time.value})" if time.value else "")


def total_words(readings: Sequence[Reading]) -> str:
    """Return one line that counts what was read."""
    articles = [article for reading in readings for article in reading.articles]
    terms = [term for article in articles for term in article.terms]
    counts = (
        (sum(len(article.statements) for article in articles), "statement"),
        (len(terms), "term"),
        (sum(len(term.conditions) for term in terms), "condition"),
        (sum(len(article.events) for article in articles), "event"),
        (sum(len(article.responsibility) for article in articles), "responsibility row"),
        (sum(len(article.processes) for article in articles), "process"),
    )
    found = ", ".join(counted(number, noun) for number, noun in counts if number) or "no records"
    return f"{counted(len(readings), 'page')}, {counted(len(articles), 'article')}: {found}."


def article_facts(article: ArticleReading) -> Iterator[str]:
    """Yield the day, the agencies and the place of an article; what the page doesn't show is said."""
    yield article.published or "no date on the page"
    yield ", ".join(article.agency) or "no agency named"
    if article.dateline:
        yield article.dateline.place


def voice_facts(statement: Statement, names: Names) -> Iterator[str]:
    """Yield for whom the speaker speaks, by which channel, to whom, whether the name is withheld, and when."""
    chain = (("for", statement.on_behalf_of), ("via", statement.via), ("to", statement.addressee))
    yield from (f"{word} {named(ids, names)}" for word, ids in chain if ids)
    if statement.anonymous:
        yield "name withheld"
    if statement.said_on:
        yield f"on {statement.said_on}"


def term_facts(term: Term, names: Names) -> Iterator[str]:
    """Yield when a term starts and ends, and who says so; that no deadline is stated is said."""
    if term.starts:
        yield f"starts: {time_words(term.starts)}"
    yield f"ends: {time_words(term.ends)}" if term.ends else "no deadline stated"
    source = named(term.stated_by, names)
    yield f"stated by {source}" if source else "in the article's own voice"


def condition_facts(condition: Condition, names: Names) -> Iterator[str]:
    """Yield by whom a condition is to be met, of what kind it is, and its own deadline."""
    if condition.by:
        yield f"by {named(condition.by, names)}"
    if condition.kind:
        yield condition.kind
    if condition.by_when:
        yield f"deadline: {time_words(condition.by_when)}"


def happening(event: Event) -> tuple[str, str]:
    """Return an event's type and the words that name it; no words where they are the same."""
    kind, trigger = spoken(event.type), event.trigger.text
    return kind, "" if trigger.casefold() == kind else trigger


def event_facts(event: Event) -> Iterator[str]:
    """Yield where and when an event was, and the numbers that the text gives for it."""
    if event.place:
        yield f"place: {event.place.span.text}"
    if event.time:
        yield f"time: {time_words(event.time)}"
    for number, noun in ((event.deaths, "dead"), (event.injured, "injured"), (event.count, "counted")):
        if number is not None:
            yield f"{number} {noun}"


def process_roles(process: Process, names: Names) -> Iterator[str]:
    """Yield who brings the parties together, and who gives them the place."""
    for words, ids in (("mediated by", process.mediators), ("hosted by", process.hosts)):
        if ids:
            yield f"{words} {named(ids, names)}"


def process_facts(process: Process) -> Iterator[str]:
    """Yield where talks are held, about what, when, and in which words the text says how they stand."""
    yield from (f"in {venue.text}" for venue in process.venues)
    if process.subjects:
        yield f"about {', '.join(process.subjects)}"
    if process.time:
        yield f"time: {time_words(process.time)}"
    if process.status_span:
        yield f"“{process.status_span.text}”"


def actor_facts(actor: Actor, names: Names) -> Iterator[str]:
    """Yield an actor's ties to others, with who says so, and its other names."""
    for tie in actor.affiliations:
        yield f"{spoken(tie.relation)} {names[tie.to]}" + (f" (so {names[tie.by]})" if tie.by else "")
    if actor.aliases:
        yield f"also: {'; '.join(actor.aliases)}"
