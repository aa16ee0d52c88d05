"""Article to reading: the room's one way through."""

from dataclasses import fields
from typing import Any

from ceasewire.lexicon.english import Lexicon
from ceasewire.model.page import Article
from ceasewire.model.reading import ArticleReading, named_actors
from ceasewire.reading.actors.cast import Cast
from ceasewire.reading.actors.issuers import name_issuer, parse_issuer
from ceasewire.reading.charges.finding import find_charges
from ceasewire.reading.conditions.finding import Found, find_conditions
from ceasewire.reading.conditions.orders import find_orders
from ceasewire.reading.conditions.performers import settle_performers
from ceasewire.reading.conditions.unmarked import find_unmarked
from ceasewire.reading.dealings.finding import find_dealings
from ceasewire.reading.dealings.moves import find_moves
from ceasewire.reading.events.finding import find_events
from ceasewire.reading.events.responsibility import find_responsibility
from ceasewire.reading.finish import Finisher
from ceasewire.reading.parse import Paragraph, Parser, parse_text
from ceasewire.reading.statements.deceiving import find_doubtful, keep_told, soften
from ceasewire.reading.statements.finding import find_statements
from ceasewire.reading.talks.finding import find_processes
from ceasewire.reading.terms.answers import find_answered
from ceasewire.reading.terms.finding import find_terms
from ceasewire.reading.terms.tags import Tagger
from ceasewire.reading.times.dating import Dating


def read_article(article: Article, *, nlp: Parser, lexicon: Lexicon, tagger: Tagger | None = None) -> ArticleReading:
    """Return the reading of an article; it never gives up on one.

    1. parse the paragraphs; 2. cast who takes part; 3. find the conditions, since nothing is said or done
    inside one; 4. statements; 5. terms; 6. charges and events; 7. responsibility; 8. moves of what stands; 9.
    talks and dealings; 10. set aside what paragraphs that deceive would have agreed; 11. finish the records
    with their times, and keep the actors that some record uses.

    Args:
        article: the article as the page gave it.
        nlp: the parser of its language.
        lexicon: the words of the article's language.
        tagger: says of the words what it has learned, for the rules to weigh; without one they decide alone.
    """
    place = article.dateline.place if article.dateline else None
    paragraphs = parse_text(article.text, nlp, lexicon.clauses, dateline=place)
    issuer = parse_issuer(name_issuer(article, paragraphs, lexicon), nlp, lexicon)
    cast = Cast(paragraphs, lexicon, issuer=issuer)
    conditions = [c for p in paragraphs for c in _conditions(p, lexicon)]
    said = find_statements(paragraphs, conditions, cast, lexicon)
    acts = find_terms(paragraphs, said, conditions, cast, lexicon, tagger)
    charges = find_charges(paragraphs, said, cast, lexicon.events.charges)
    doubtful = find_doubtful(paragraphs, lexicon.planted)
    deeds = keep_told(find_events(paragraphs, said, acts, conditions, charges, cast, lexicon), doubtful)
    rows = find_responsibility(said, charges, deeds, cast, lexicon.events)
    moves = find_moves(paragraphs, said, conditions, charges, cast, lexicon)
    talks = find_processes(paragraphs, conditions, deeds, cast, lexicon)
    dealings = find_dealings(paragraphs, cast, lexicon.dealings, lexicon.fiction)
    said, acts, moves = soften(said, doubtful), keep_told(acts, doubtful), keep_told(moves, doubtful)
    talks, dealings = keep_told(talks, doubtful), keep_told(dealings, doubtful)
    dating = Dating(article.published, lexicon.times)
    finisher = Finisher(cast, dating, lexicon.actions, lexicon.moves.words, lexicon.acts.undergone)
    records: dict[str, Any] = {
        "statements": tuple(finisher.statement(draft) for draft in said),
        "terms": settle_performers(tuple(finisher.term(draft, n) for n, draft in enumerate(acts, 1))),
        "events": tuple(finisher.event(draft) for draft in deeds),
        "responsibility": tuple(finisher.row(row) for row in rows),
        "processes": tuple(finisher.process(draft, n) for n, draft in enumerate(talks, 1)),
        "x_dealings": tuple(finisher.dealing(draft, n) for n, draft in enumerate(dealings, 1)),
        "x_moves": tuple(finisher.move(draft) for draft in moves),
    }
    given: dict[str, Any] = {f.name: getattr(article, f.name) for f in fields(Article)}
    return ArticleReading(**given, **records, actors=cast.freeze(named_actors(tuple(records.values()))))


def _conditions(paragraph: Paragraph, lexicon: Lexicon) -> list[Found]:
    marked = find_conditions(paragraph, lexicon.markers)
    marked += find_orders(paragraph, lexicon.markers, marked)
    marked += find_unmarked(paragraph, lexicon.markers)
    return [*marked, *find_answered(paragraph, lexicon.acts, lexicon.markers.taking("deed"), marked)]
