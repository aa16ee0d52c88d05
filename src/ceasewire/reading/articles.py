"""Article to reading: the room's one way through.

    1. parse the paragraphs
    2. cast: who takes part
    3. statements: who said what
    4. freeze the actors that some record uses
"""

from spacy.language import Language

from ceasewire.lexicon.english import Lexicon
from ceasewire.model.page import Article
from ceasewire.model.reading import ArticleReading, Statement
from ceasewire.reading.cast import Cast
from ceasewire.reading.parse import parse_text
from ceasewire.reading.statements import Draft, find_statements, on_behalf_of


def read_article(article: Article, *, nlp: Language, lexicon: Lexicon) -> ArticleReading:
    """Return the reading of an article; it never gives up on one.

    Args:
        article: the article as the page gave it.
        nlp: a spaCy pipeline with tagger, parser, lemmatizer and entities.
        lexicon: the words of the article's language.
    """
    paragraphs = parse_text(article.text, nlp)
    cast = Cast(paragraphs, lexicon)
    drafts = find_statements(paragraphs, cast, lexicon)
    statements = tuple(_finish(draft, cast) for draft in drafts)
    used: dict[str, None] = {}
    for s in statements:
        for ids in (s.speaker, s.on_behalf_of, s.via, s.addressee):
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
