"""Whom the words beside a cue name: who speaks, whom an outlet cites, through whom and to whom."""

from ceasewire.lexicon.cues import Cues, NounCue, PhraseCue, PhraseKind, PhraseMatch, VerbCue
from ceasewire.model.reading import SpeechAct
from ceasewire.reading.cues.continuations import reporter_over
from ceasewire.reading.cues.papers import is_paper, owner_of
from ceasewire.reading.cues.reporting import is_dared, reports
from ceasewire.reading.grammar.phrases import (
    BEFORE_NOUN,
    VERBAL,
    agent_of,
    ancestors,
    child,
    is_negated,
    is_passive,
    objects_of,
    prepositions,
    subject_of,
)
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.parse import Paragraph

# What may speak, as names go.
_ABLE = frozenset({"GPE", "ORG", "NORP", "PERSON"})
# Endings of nouns for scholars.
_SCHOLARS = ("ologist", "icist", "emist", "anist", "tician")


def is_of_groups(speaker: Token, cue: VerbCue, cues: Cues) -> bool:
    """Whether a subject is of a cue's groups; what papers find, scholars of any science find as well ("botanists")."""
    lemma = plain_lemma(speaker)
    scholar = "document" in cue.subjects and speaker.tag_ == "NNS" and lemma.endswith(_SCHOLARS)
    titled = speaker.pos_ == "PROPN" and any(
        cues.in_group(c.lower_, cue.subjects) for c in speaker.lefts
    )  # "JUDGE Roe"
    named = "human" in cue.subjects and speaker.ent_type_ == "PERSON"
    return scholar or titled or named or cues.in_group(lemma, cue.subjects)


def plain_lemma(noun: Token) -> str:
    """Return the basic form of a noun; one that opens its sentence is often taken for a name ("RECORDS show that")."""
    named = noun.tag_ == "NNPS" and noun.is_sent_start and not noun.ent_type_
    return noun.lower_.removesuffix("s") if named else noun.lemma_.lower()


def is_nobody(speaker: Token) -> bool:
    """Whether a subject says that there is nobody ("no group", "none of the militias")."""
    words = speaker.doc.clause_words
    scarce = speaker.lower_ in words.few and not any(speaker.lefts)  # "FEW knew it", and not "A FEW"
    return speaker.lower_ in words.nobody or scarce or any(c.lower_ == "no" for c in speaker.lefts)


def speaker_of_verb(verb: Token, cues: Cues, at: frozenset[int]) -> Token | None:
    """Return who says what a verb reports: its subject, the agent of its passive, or whom an outlet quotes; or null."""
    if is_passive(verb):
        return agent_of(verb)
    # "Reuters quoted him as saying": the one quoted speaks.
    if _is_quoted_as(verb):
        quoting = verb.head.head
        return child(quoting, "dobj") or child(quoting, "nsubjpass")
    if is_dared(verb):
        return subject_of(verb.head.head)  # "HE had the courage to say so"
    reporter = reporter_over(verb, at)
    subject = subject_of(reporter) if reporter is not None else _subject_of_participle(verb, cues) or subject_of(verb)
    cited = cited_by(verb, subject)
    cue = cues.verb(verb.lemma_.lower())
    if cited is not None and (cue is None or cue.act is SpeechAct.SAY):
        return cited  # and not of those who "refused to leave, citing the weather"
    return subject


def _subject_of_participle(verb: Token, cues: Cues) -> Token | None:
    """Return who says in ", saying that": the subject of the clause before the comma, not the noun next to it."""
    if verb.tag_ != "VBG" or verb.dep_ != "acl" or verb.i == 0:
        return None
    if verb.nbor(-1).text != "," and not _sent_by_another(verb.head, cues):
        return None
    for above in ancestors(verb.head):
        if above.pos_ in VERBAL and child(above, "nsubj", "nsubjpass") is not None:
            return child(above, "nsubj", "nsubjpass")
    return None


def _sent_by_another(noun: Token, cues: Cues) -> bool:
    """Whether a noun before a participle is only where or to whom something went ("posted on Twitter blaming")."""
    if is_paper(noun, cues):
        return owner_of(noun) is None and noun.dep_ == "dobj"
    if noun.dep_ == "pobj" and cues.in_group(noun.lemma_.lower(), ("hostile", "deed")):
        return True  # "has hardened its tone since the attacks saying that"
    return noun.dep_ == "pobj" and noun.head.lower_ in {"on", "to", "in", "at", "via"} and noun.pos_ == "PROPN"


def cited_by(verb: Token, subject: Token | None) -> Token | None:
    """Return whom an outlet cites for what it reports ("Reuters, citing two officials, reported")."""
    near = [*verb.children, *(subject.children if subject is not None else ())]
    for c in near:
        if c.lower_ in {"citing", "quoting"} and c.i != verb.i:
            named = child(c, "dobj")
            return named if named is None or c.i < verb.i or not _reports_itself(named) else None
    return None


def _reports_itself(source: Token) -> bool:
    """Whether what a source says follows it ("wrote, citing EXPERTS WHO SAY THAT it works")."""
    return any(c.dep_ == "relcl" and child(c, "ccomp") is not None for c in source.rights)


def _is_quoted_as(verb: Token) -> bool:
    """Whether a verb is what somebody is quoted with ("Reuters quoted him as SAYING")."""
    return verb.dep_ == "pcomp" and verb.head.lower_ == "as" and verb.head.head.lemma_ in {"quote", "cite"}


def outlet_of(verb: Token) -> tuple[Token, ...]:
    """Return the outlet that passes on what somebody else says ("REUTERS quoted him as saying")."""
    if _is_quoted_as(verb):
        quoting = verb.head.head
        who = agent_of(quoting) if child(quoting, "nsubjpass") is not None else subject_of(quoting)
        return (who,) if who is not None else ()
    subject = subject_of(verb)
    return (subject,) if subject is not None and cited_by(verb, subject) is not None else ()


def addressee_of(verb: Token, cue: VerbCue | PhraseCue) -> tuple[Token, ...]:
    """Return whom a cue says that the words are said to, where its entry tells the place."""
    place = cue.addressee
    if place == "object":
        found = child(verb, "dobj", "dative", "nsubjpass") if not is_passive(verb) else child(verb, "nsubjpass")
        return (found,) if found is not None else ()
    if place.startswith("prep:"):
        behind = tuple(n for p in prepositions(verb, place[5:]) for n in objects_of(p)[:1])
        given = [c for c in verb.rights if place == "prep:to" and c.dep_ == "dative" and c.pos_ in {"NOUN", "PROPN"}]
        return behind or tuple(given[:1])  # "offered a truce TO CHAD", "offered CHAD a truce"
    return ()


def speaker_of_phrase(paragraph: Paragraph, phrase: PhraseMatch, predicate: Token) -> Token | None:
    """Return who speaks in a phrase: where the cue says that the speaker stands."""
    doc = paragraph.doc
    match phrase.cue.speaker:
        case "subject" if phrase.cue.kind is PhraseKind.SOURCE:
            edges = doc[phrase.start], doc[phrase.end - 1]  # "as the union sees it", not "as it saw it was late"
            return subject_of(predicate) if all(t.head.i == predicate.i for t in edges) else None
        case "subject":
            if predicate.pos_ in VERBAL:
                return child(predicate, "nsubjpass") or subject_of(predicate)
            return _minded(predicate)
        case "object":
            return _noun_after(paragraph, phrase.end)
        case "possessive":
            inside = [t for t in doc[phrase.start : phrase.end] if t.dep_ == "poss" or t.tag_ == "PRP$"]
            return inside[0] if inside else None
        case _:
            return None


def _minded(state: Token) -> Token | None:
    """Return whose state of mind an adjective tells ("Afraid that it was lost, HE left", "SHE felt sure that")."""
    told = state.dep_ in {"acomp", "oprd", "advcl"} and state.head.pos_ in VERBAL
    return subject_of(state.head) if told else None


def _noun_after(paragraph: Paragraph, start: int) -> Token | None:
    """Return the head of the noun phrase that begins at a token."""
    doc = paragraph.doc
    for i in range(start, min(len(doc), start + 12)):
        token = doc[i]
        if token.pos_ in {"NOUN", "PROPN", "PRON"} and token.dep_ not in {
            "compound",
            "poss",
            "nmod",
            "amod",
            "npadvmod",
        }:
            return token
        if token.is_punct and token.text not in {"-", "'", "’"} and token.dep_ != "compound":  # "Lt" "." "Craig Dobbs"
            return None
    return None


def speaker_of_noun(noun: Token, cue: NounCue, cues: Cues) -> Token | None:
    """Return who speaks in a noun of speech: whose it is, or who does it with the verb above."""
    for place in cue.speaker:
        if place == "possessive":
            found = child(noun, "poss")
        elif place == "modifier":
            found = next(
                (
                    c
                    for c in noun.lefts
                    if c.dep_ in BEFORE_NOUN
                    and (
                        c.ent_type_ in _ABLE or cues.in_group(c.lemma_.lower(), ("voice",))  # "police claims that"
                    )
                ),
                None,
            )
        elif place.startswith("prep:"):
            found = next((n for p in prepositions(noun, place[5:]) for n in objects_of(p)), None)
        else:
            found = None
        if found is not None:
            return found
    if (owner := _of_whom(noun, cues)) is not None:
        return owner
    governor = noun.head
    if noun.dep_ in {"dobj", "pobj"} and cue.verbs:
        verb = governor if noun.dep_ == "dobj" else governor.head
        if verb.lemma_.lower() in cue.verbs and verb.pos_ == "VERB" and reports(verb) and not is_negated(verb):
            return subject_of(verb)
    return None


def _of_whom(noun: Token, cues: Cues) -> Token | None:
    """Return whose a noun of speech is, told between it and its words: "the commitment OF THE REBELS to leave"."""
    for preposition in prepositions(noun, "of"):
        for whom in objects_of(preposition)[:1]:
            able = whom.ent_type_ in _ABLE or cues.in_group(whom.lemma_.lower(), ("voice",))
            if able and any(c.i > whom.i and c.dep_ in {"acl", "prep"} for c in noun.rights):
                return whom
    return None
