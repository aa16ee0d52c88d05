"""Threats in the form of a choice: "Leave the town or face an attack", "told them to withdraw or be destroyed".

What comes otherwise is threatened; it hangs on the first act being left undone. The parser makes no verb of half of
these, so the words decide: a bare verb that opens the sentence or follows "to", "or", and a word for a bad end.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ceasewire.lexicon.english import Lexicon
from ceasewire.model.reading import ActionType, TermStance
from ceasewire.reading.actors.cast import Cast
from ceasewire.reading.conditions.finding import Found
from ceasewire.reading.grammar.classes import FIRST_OR_SECOND_PERSON, THIRD_PERSON
from ceasewire.reading.grammar.clauses import read_clause
from ceasewire.reading.grammar.harms import is_harm
from ceasewire.reading.grammar.phrases import VERBAL, child, is_passive, trim
from ceasewire.reading.grammar.questions import is_asked
from ceasewire.reading.grammar.tags import NOMINAL_OR_PRONOUN
from ceasewire.reading.grammar.tokens import Doc, Token
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.statements.drafts import Draft, first_holding
from ceasewire.reading.statements.voices import own_side
from ceasewire.reading.terms.drafts import TermDraft
from ceasewire.reading.terms.making import TermMaker

_STOPS = frozenset({",", ";", ".", "!", "”", '"', "—", "–", ":"})
_TO_COME = frozenset({"will", "would", "shall", "'ll", "’ll"})
# How whoever is told to act hangs on the verb of telling.
_TOLD = ("dobj", "dative", "nsubjpass")
_OPENERS = frozenset({"“", '"', "‘", "'", ":", "that", ","})


@dataclass(frozen=True, slots=True)
class _Choice:
    """Token edges of the act asked for and of what comes otherwise.

    `subject` is that of a clause of its own; `befalls` marks one whose subject suffers it ("or the captives will die").
    """

    asked: Token
    asked_last: int
    first: int
    last: int
    subject: Token | None = None
    befalls: bool = False


class Choices:
    """Finds what is threatened by a choice.

    Args:
        maker: types the act that is threatened; learns which words are its condition.
        cast: the article's actors.
        lexicon: the words for a bad end, and the marker of the condition.
    """

    def __init__(self, maker: TermMaker, cast: Cast, lexicon: Lexicon) -> None:
        self._maker, self._cast, self._lexicon = maker, cast, lexicon

    def of_paragraph(self, paragraph: Paragraph, statements: list[Draft]) -> Iterator[TermDraft]:
        """Yield the threats of a paragraph, each with its condition."""
        doc = paragraph.doc
        lowered = [t.lower_ for t in doc]
        for joint in doc:
            marker = self._lexicon.markers.alternative_at(lowered, joint.i)
            if marker is None or (joint.i > 1 and lowered[joint.i - 2 : joint.i] == ["that", ","]):
                continue  # "and said that, otherwise, the army would": see `echoes`
            choice = self._read(joint, len(marker.words))
            if choice is None or self._befalls(paragraph, choice):
                continue
            words = doc[choice.first : choice.last + 1]
            rules = (self._maker.rule(t, choice.first, choice.last) for t in words if t.pos_ in {"NOUN", "VERB"})
            rule = next((r for r in rules if r is not None and r.harm), None)
            condition = Found(
                paragraph=paragraph,
                marker=marker,
                marker_at=choice.asked.i,
                first=choice.asked.i,
                last=choice.asked_last,
                head=choice.asked,
                fronted=True,
            )
            self._maker.inside |= {(paragraph.index, i) for i in range(choice.asked.i, choice.asked_last + 1)}
            holder = first_holding(statements, paragraph, joint)
            yield TermDraft(
                paragraph=paragraph,
                head=doc[choice.first],
                first=choice.first,
                last=choice.last,
                stance=TermStance.THREATENED,
                debtor=self._doer(paragraph, choice, joint, holder),
                action_type=rule.type if rule is not None else ActionType.OTHER,
                statement=holder,
                conditions=[condition],
                rules=["choice"],
            )

    def _read(self, joint: Token, size: int) -> _Choice | None:
        """Return the choice around a joint of so many words ("or", "or else"); null where nobody has to choose."""
        doc, end = joint.doc, joint.sent.end
        at = self._past_report(doc, joint.i + size, end)
        after = doc[at] if at < end else None
        if after is None or is_asked(joint):
            return None
        subject, verb = None, after
        if not self._is_bad_end(after):
            clause = _clause_to_come(after, end)
            if clause is None or (clause[0].lower_ == "you" and not self._is_bad_end(clause[1])):
                return None
            subject, verb = clause
        asked = _asked(joint)
        if asked is None:
            return None
        befalls = subject is not None and self._is_bad_end(verb)
        after = doc[at] if befalls else verb
        last = verb.i
        while last + 1 < end and doc[last + 1].text not in _STOPS:
            last += 1
        _, asked_last = trim(asked, doc[joint.i - 1])
        return _Choice(
            asked=asked,
            asked_last=asked_last,
            first=after.i,
            last=trim(after, doc[last])[1],
            subject=subject,
            befalls=befalls,
        )

    def _past_report(self, doc: Doc, at: int, end: int) -> int:
        """Return the first token behind a comma and ", he said,"."""
        if at >= end or doc[at].text != ",":
            return at
        closing = next((i for i in range(at + 1, min(at + 6, end)) if doc[i].text == ","), None)
        reported = closing is not None and any(
            t.pos_ == "VERB" and self._lexicon.cues.verbs_for(t.lemma_.lower()) for t in doc[at + 1 : closing]
        )
        return closing + 1 if closing is not None and reported else at + 1

    def _is_bad_end(self, word: Token) -> bool:
        """Whether a word opens what comes otherwise: "face", "be destroyed"."""
        if word.lemma_.lower() in self._lexicon.acts.bad_ends:
            return True
        if word.lower_ in {"see", "have"} and not is_asked(word):  # "or SEE the hostage EXECUTED"
            behind = word.doc[word.i + 2 : min(word.i + 7, word.sent.end)]
            done = next((t for t in behind if t.pos_ in VERBAL or t.text in _STOPS), None)
            return done is not None and done.tag_ in {"VBN", "VBD"} and is_harm(done, self._lexicon)
        following = word.nbor(1) if word.i + 1 < len(word.doc) else word
        return word.lower_ in {"be", "get"} and following.tag_ in {"VBN", "VBD"}

    def _befalls(self, paragraph: Paragraph, choice: _Choice) -> bool:
        """Whether what comes otherwise is no act of another: "come early or they would miss it" said of those told."""
        subject = choice.subject
        if subject is None or choice.befalls or subject.lower_ in FIRST_OR_SECOND_PERSON or self._threatens(choice):
            return False
        told = child(_teller(choice.asked), "dobj", "dative")
        asked = self._cast.resolve(paragraph, told) if told is not None else ()
        doers = self._cast.resolve(paragraph, subject)
        return not doers or bool(set(doers) & set(asked))

    def _threatens(self, choice: _Choice) -> bool:
        """Whether a pronoun does harm otherwise: whoever threatens ("gave them a day to leave, OR THEY WOULD FIRE")."""
        subject = choice.subject
        pronoun = subject is not None and subject.lower_ in THIRD_PERSON
        return pronoun and subject is not None and is_harm(subject.doc[choice.first], self._lexicon)

    def _doer(self, paragraph: Paragraph, choice: _Choice, joint: Token, holder: Draft | None) -> tuple[str, ...]:
        """Return who would do what comes otherwise: its own subject, else whoever threatens."""
        subject = choice.subject
        if choice.befalls:
            return ()
        if subject is not None and subject.lower_ not in FIRST_OR_SECOND_PERSON and not self._threatens(choice):
            return own_side(self._cast.resolve(paragraph, subject), self._cast)
        return self._speaker(paragraph, choice, joint, holder)

    def _speaker(self, paragraph: Paragraph, choice: _Choice, joint: Token, holder: Draft | None) -> tuple[str, ...]:
        """Return who threatens: whoever says it, else the subject of the verb that reports the sentence or asks."""
        if holder is not None:
            return own_side(holder.speaker, self._cast)
        verb = joint.sent.root
        who = child(verb, "nsubj")
        asks = _teller(choice.asked).i == verb.i
        reports = (asks or bool(self._lexicon.cues.verbs_for(verb.lemma_.lower()))) and not is_passive(verb)
        return own_side(self._cast.resolve(paragraph, who), self._cast) if reports and who is not None else ()


def _clause_to_come(first: Token, end: int) -> tuple[Token, Token] | None:
    """Return the subject and the verb of "the army would shell them", that these words open, or null."""
    doc = first.doc
    for i in range(first.i, min(first.i + 7, end - 1)):
        if doc[i].lower_ in _TO_COME and i > first.i:
            verb = next((t for t in doc[i + 1 : min(i + 3, end)] if t.tag_ == "VB"), None)
            subject = next((t for t in reversed(list(doc[first.i : i])) if t.pos_ in NOMINAL_OR_PRONOUN), None)
            negated = any(t.lower_ in {"not", "n't", "n’t", "never"} for t in doc[i : min(i + 3, end)])
            return (subject, verb) if subject is not None and verb is not None and not negated else None
        if doc[i].pos_ in VERBAL or doc[i].text in _STOPS:
            return None
    return None


def _asked(joint: Token) -> Token | None:
    """Return the bare verb of the act asked for: it opens the sentence or quotation, or follows "to" after a cue."""
    doc, at = joint.doc, joint.i - 1
    start = joint.sent.start
    if at > start and doc[at].text in {",", ";"}:
        at -= 1
    while at >= start and doc[at].text not in {"“", '"', ";"}:
        token = doc[at]
        opens = at == start or doc[at - 1].text in _OPENERS or doc[at - 1].is_space
        if token.tag_ in {"VB", "VBP"} and opens and child(token, "nsubj") is None:
            return token
        if token.tag_ == "VBN" and doc[at - 1].lower_ == "be" and _is_demanded(token):
            subject = child(token, "nsubjpass")
            return subject.left_edge if subject is not None else token
        if token.tag_ == "VB" and doc[at - 1].lower_ == "to" and child(_teller(token), *_TOLD) is not None:
            told = _teller(token)
            return token if told.pos_ == "VERB" and not read_clause(told).negated else None
        at -= 1
    return None


def _teller(asked: Token) -> Token:
    """Return the verb by which somebody is to act, also where a time stands between: "GAVE them two days to leave"."""
    above = asked.head
    return above.head if above.pos_ == "NOUN" and above.ent_type_ in {"DATE", "TIME"} else above


def _is_demanded(verb: Token) -> bool:
    """Whether a passive is what a demand asks for: "demanded that the siege be lifted"."""
    bare = not any(c.dep_ == "aux" for c in verb.children)
    marked = any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.children)
    return verb.dep_ == "ccomp" and bare and marked and not read_clause(verb.head).negated
