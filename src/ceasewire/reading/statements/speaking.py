"""Who speaks in a statement, through whom and to whom, and which words name him there."""

from typing import TYPE_CHECKING

from ceasewire.lexicon.cues import Cues
from ceasewire.model.reading import ActorKind, Relation
from ceasewire.reading.actors.cast import Cast
from ceasewire.reading.actors.mentions import Shape
from ceasewire.reading.cues.finding import CueMatch
from ceasewire.reading.cues.papers import is_paper, issuer_of, maker_of, owner_before, owner_of
from ceasewire.reading.cues.speakers import plain_lemma
from ceasewire.reading.grammar.phrases import coordinated, noun_edges, objects_of, prepositions, subject_of
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.parse import Paragraph

if TYPE_CHECKING:
    from ceasewire.reading.statements.drafts import Draft

# Word groups of what never speaks.
_THINGS = ("plan", "truce", "step", "aim", "hostile", "deed", "claim", "speech", "need", "conduct", "occasion")
# So many words at most has the name of an outlet.
_LONGEST_OUTLET = 4
# Parts of people who are asked.
_SHARES = frozenset({"percent", "%", "half", "third", "quarter", "majority", "minority", "share", "number", "fifth"})
# How people are tied to whom they belong to.
_WHOSE = frozenset({"for", "at", "with", "from", "in"})
# Kinds of names whose bearers speak, and endings of nouns for people ("growers", "economists", "librarians").
_LIVING = frozenset({"PERSON", "ORG", "NORP"})
_PEOPLES_ENDINGS = ("er", "or", "ist", "ian", "eer", "man", "woman", "ee", "folk", "people")
# Words of the cue's sentence by which a speaker withholds the name.
_UNNAMED = (
    "anonymity", "not be named", "not be identified", "declined to be named", "not authorized to speak",
    "not authorised to speak", "not authorized to discuss", "not authorised to discuss",
)  # fmt: skip


def find_speaker(draft: "Draft", cast: Cast, cues: Cues, paragraphs: tuple[Paragraph, ...]) -> None:
    """Set speaker, channel and addressee of a draft from what its cue governs."""
    match, paragraph = draft.match, draft.paragraph
    if match is None:
        return
    if match.speaker is not None:
        draft.speaker = _resolve(match, paragraph, cast, cues, paragraphs)
        draft.speaker_span = _naming_words(paragraph, match.speaker, cast, cues)
    draft.via = tuple(i for t in match.via for i in cast.resolve(paragraph, t))
    draft.addressee = tuple(i for t in match.addressee for i in cast.resolve(paragraph, t))
    _tell_outlet(draft, match, cast)


def _tell_outlet(draft: "Draft", match: CueMatch, cast: Cast) -> None:
    """Take off the outlet that is told, of which the parser makes a part of what is ("told NPR Karim Roe fled")."""
    content, doc = match.content, draft.paragraph.doc
    if content is None or match.anchor.lemma_ != "tell" or content.first != match.anchor.i + 1 or not draft.content:
        return
    for token in doc[content.first : min(content.first + _LONGEST_OUTLET, content.last)]:
        mention = cast.mention(draft.paragraph, token)
        outlet = cast.one(draft.paragraph, token) if mention is not None and mention.shape is Shape.KNOWN else ()
        if outlet and mention is not None and mention.first <= content.first and is_outlet(outlet[0], cast):
            if draft.content[0][0] <= token.idx and token.i < content.head.i:
                draft.via, draft.addressee = (*draft.via, *outlet), ()
                draft.content[0] = (doc[token.i + 1].idx, draft.content[0][1])
            return


def settle_speaker(draft: "Draft", cast: Cast, cues: Cues, paragraphs: tuple[Paragraph, ...]) -> None:
    """Resolve a "we" that speaks, now that it is known whose voice it is in; tell channels from those spoken to."""
    if draft.match is not None and draft.match.speaker is not None and not draft.speaker:
        find_speaker(draft, cast, cues, paragraphs)
    media = [a for a in draft.addressee if cast.entity(a).kind == "media"]
    if media:
        draft.via = (*draft.via, *(m for m in media if m not in draft.via))
        draft.addressee = tuple(a for a in draft.addressee if a not in media)
    if draft.match is not None and any(w in draft.match.anchor.sent.text.casefold() for w in _UNNAMED):
        for speaker in draft.speaker:
            cast.entity(speaker).anonymous = True
    draft.anonymous = bool(draft.speaker) and all(cast.entity(s).anonymous for s in draft.speaker)


def on_behalf_of(draft: "Draft", cast: Cast) -> tuple[str, ...]:
    """Return the bodies that the speakers speak for: a spokesman's group, a ministry's state."""
    bodies: dict[str, None] = {}
    for speaker in draft.speaker:
        for to, relation, _ in cast.entity(speaker).affiliations:
            if relation is Relation.SPOKESPERSON_OF or cast.voices(speaker, to):
                bodies[to] = None
    return tuple(b for b in bodies if b not in draft.speaker)


def _resolve(
    match: CueMatch, paragraph: Paragraph, cast: Cast, cues: Cues, paragraphs: tuple[Paragraph, ...]
) -> tuple[str, ...]:
    """Return who speaks at a cue; of a paper whoever issued it, named in the sentence or before."""
    speaker = match.speaker
    if speaker is None:
        return ()
    if issuers := cast.issuers(paragraph, speaker):
        return issuers
    if is_paper(speaker, cues) and not (named := cast.resolve(paragraph, speaker)):
        owner = owner_of(speaker) or _issuer_in(match, speaker, cues)
        if owner is not None and (named := cast.resolve(paragraph, owner, create=owner.pos_ != "PRON")):
            return named
        before = owner_before(speaker, paragraph, paragraphs, cues)
        if before is not None and (named := cast.resolve(*before)):
            return named
        one = speaker.tag_ in {"NN", "NNP"} or cues.in_group(speaker.lemma_.lower(), ("finding",))
        return cast.resolve(paragraph, speaker, create=one)  # "reports say", "posts claimed" name nobody
    maker = maker_of(speaker, cues)
    if maker is not None and (named := cast.resolve(paragraph, maker)):
        return named
    if speaker.lower_ == "it" and match.anchor.lemma_ == "read":
        return _issuer_before(speaker, paragraph, cast, cues)
    told = match.content is None or match.content.frame == "clause"
    counted = people_counted(speaker) if told else None  # and not of "61 percent of voters oppose the toll"
    if counted is not None and (named := cast.resolve(paragraph, counted, create=counted.pos_ == "NOUN")):
        return named
    beside = name_beside(speaker)
    if beside is not None and (named := cast.one(paragraph, beside)):
        return named
    return cast.resolve(paragraph, speaker, create=_must_speak(match, cues))


def _issuer_before(word: Token, paragraph: Paragraph, cast: Cast, cues: Cues) -> tuple[str, ...]:
    """Return who issued the document that "it read" takes up, named before it in the paragraph."""
    for paper in reversed(paragraph.doc[: word.i]):
        if is_paper(paper, cues) and (owner := owner_of(paper, owners=("by", "from")) or issuer_of(paper)) is not None:
            return cast.resolve(paragraph, owner)
        told = paper.head.head if paper.dep_ == "pobj" and paper.head.lower_ == "in" else paper
        issuer = subject_of(told) if told.pos_ == "VERB" and is_paper(paper, cues) else None
        if issuer is not None:  # "In a note on the web, the front said that": the note is the front's
            return cast.resolve(paragraph, issuer)
    return ()


def _issuer_in(match: CueMatch, paper: Token, cues: Cues) -> Token | None:
    """Return who issues the document whose words a relative clause tells ("The agency put out a note that read:")."""
    told = match.anchor.dep_ == "relcl" and match.anchor.head is paper
    return issuer_of(paper) if told and cues.in_group(paper.head.lemma_.lower(), ("issuing",)) else None


def _must_speak(match: CueMatch, cues: Cues) -> bool:
    """Whether a noun that names no known kind of actor is one because it speaks ("scientists believe")."""
    speaker = match.speaker
    if speaker is None or speaker.pos_ not in {"NOUN", "PROPN"} or any(c.tag_ == "WP$" for c in speaker.lefts):
        return False
    if match.anchor.lower_ == "according" and any(c.dep_ in {"det", "poss", "amod", "compound"} for c in speaker.lefts):
        return True  # whatever it is, it is the source
    lemma = plain_lemma(speaker)
    finding = speaker.tag_ in {"NNS", "NNPS"} and cues.in_group(lemma, ("finding",))
    if cues.in_group(lemma, _THINGS) and not finding and not cues.in_group(lemma, ("body",)):
        return False
    body = cues.in_group(lemma, ("watcher", "voice", "body"))  # "the bank signalled that"
    if body or _is_alive(speaker) or cues.in_group(match.anchor.lemma_.lower(), ("living",)):
        return True
    if match.content is not None and match.content.frame != "clause":
        return False
    document = finding or cues.in_group(lemma, ("document",))  # "polls show that"
    return document or not cues.in_group(match.anchor.lemma_.lower(), ("showing",))


def people_counted(noun: Token) -> Token | None:
    """Return the people of whom a noun is for a part ("54 percent of VOTERS", "a majority of THOSE asked"), or null."""
    if noun.lemma_.lower() not in _SHARES:
        return None
    people = (n for p in prepositions(noun, "of") for n in objects_of(p)[:1])
    return next((n for n in people if n.lower_ in {"those", "them"} or n.tag_ in {"NNS", "NNPS"}), None)


def _is_alive(noun: Token) -> bool:
    """Whether a noun that we don't know is one for people or a body, by its ending or by what the tagger calls it."""
    if noun.ent_type_ in _LIVING or any(c.dep_ == "poss" and c.ent_type_ in _LIVING for c in noun.lefts):
        return True
    return noun.tag_ in {"NN", "NNS"} and noun.lemma_.lower().endswith(_PEOPLES_ENDINGS)


def name_beside(noun: Token) -> Token | None:
    """Return the name right behind a noun that says what its bearer is ("the charity NORTHAID"), or null."""
    beside = next((c for c in noun.rights if c.dep_ == "appos" and c.pos_ == "PROPN"), None)
    return beside if beside is not None and beside.left_edge.i == noun.i + 1 and noun.pos_ == "NOUN" else None


def _name_behind(noun: Token) -> Token | None:
    """Return the name that follows the whole of who its bearer is ("the head of the union, ANNA BERG"), or null."""
    name = next((c for c in noun.rights if c.dep_ == "appos" and c.pos_ == "PROPN"), None)
    if name is None and noun.pos_ == "NOUN":  # "A spokesman for the union, ANNA BERG": hung on the union
        inner = [n for p in prepositions(noun, "of", "for", "from") for n in objects_of(p)[:1]]
        named = (c for n in inner for c in n.rights if c.dep_ == "appos" and c.ent_type_ == "PERSON")
        return next((c for c in named if c.left_edge.i and noun.doc[c.left_edge.i - 1].text == ","), None)
    titled = name is not None and name.ent_type_ == "PERSON" and name.left_edge.i == noun.i + 1
    return name if noun.pos_ == "NOUN" or titled else None  # "Chad's PRESIDENT Idris Saleh"


def _naming_words(paragraph: Paragraph, speaker: Token, cast: Cast, cues: Cues) -> tuple[int, int]:
    """Return the words that name the speaker here: all of several, all of a name, a document with its author."""
    doc = paragraph.doc
    named = [t for t in coordinated(speaker) if t is speaker or t.pos_ in {"NOUN", "PROPN", "PRON"}]
    edges = [noun_edges(t) for t in named]
    edges += [(m.first, m.last) for t in named if (m := cast.mention(paragraph, t)) is not None]
    places = [place for t in named if (place := _whose_people(t)) is not None]
    edges += [noun_edges(place) for place in places]
    edges += [(m.first, m.last) for place in places if (m := cast.mention(paragraph, place)) is not None]
    beside = _name_behind(speaker)
    if beside is not None:
        edges.append(noun_edges(beside))
    owner = owner_of(speaker) if is_paper(speaker, cues) else None
    if owner is not None:
        edges.append(noun_edges(owner))
    first, last = min(e[0] for e in edges), max(e[1] for e in edges)
    return doc[first].idx, doc[last].idx + len(doc[last])


def _whose_people(noun: Token) -> Token | None:
    """Return the name right behind a noun that says whose or where people are ("analysts at BAIRD"), or null."""
    behind = noun.nbor(1) if noun.i + 1 < len(noun.doc) else noun
    if noun.pos_ != "NOUN" or behind.dep_ != "prep" or behind.head.i != noun.i or behind.lower_ not in _WHOSE:
        return None
    return next((n for n in behind.rights if n.dep_ == "pobj" and n.pos_ == "PROPN"), None)


def is_outlet(actor: str, cast: Cast) -> bool:
    """Whether an actor carries what others say: an agency, a broadcaster, a newspaper."""
    return cast.entity(actor).kind is ActorKind.MEDIA
