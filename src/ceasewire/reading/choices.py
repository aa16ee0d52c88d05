"""Threats in the form of a choice: "Leave the town or face an attack", "told them to withdraw or be destroyed".

What comes otherwise is threatened; it hangs on the first act being left undone. The parser makes no verb of half of
these, so the words decide: a bare verb that opens the sentence or follows "to", "or", and a word for a bad end.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ceasewire.lexicon.english import Lexicon
from ceasewire.model.reading import ActionType, TermStance
from ceasewire.reading.cast import Cast
from ceasewire.reading.clauses import is_asked, read_clause
from ceasewire.reading.conditions import Found
from ceasewire.reading.making import TermMaker
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.phrases import child, is_passive, trim
from ceasewire.reading.statementdrafts import Draft
from ceasewire.reading.termdrafts import TermDraft
from ceasewire.reading.tokens import Token
from ceasewire.reading.voices import own_side

_STOPS = frozenset({",", ";", ".", "!", "”", '"', "—", "–", ":"})
_OPENERS = frozenset({"“", '"', "‘", "'", ":", "that", ","})


@dataclass(frozen=True, slots=True)
class _Choice:
    """Token edges of the act asked for and of what comes otherwise."""

    asked: Token
    asked_last: int
    first: int
    last: int


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
        marker = self._lexicon.markers.or_else
        if marker is None:
            return
        for joint in paragraph.doc:
            choice = self._read(joint) if joint.lower_ == "or" else None
            if choice is None:
                continue
            doc = paragraph.doc
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
            holder = next(
                (s for s in statements if s.paragraph is paragraph and any(a <= joint.idx < b for a, b in s.content)),
                None,
            )
            yield TermDraft(
                paragraph=paragraph,
                head=doc[choice.first],
                first=choice.first,
                last=choice.last,
                stance=TermStance.THREATENED,
                debtor=self._speaker(paragraph, joint, holder),
                action_type=rule.type if rule is not None else ActionType.OTHER,
                statement=holder,
                conditions=[condition],
                rules=["choice"],
            )

    def _read(self, joint: Token) -> _Choice | None:
        doc, end = joint.doc, joint.sent.end
        after = doc[joint.i + 1] if joint.i + 1 < end else None
        if after is None or is_asked(joint) or not self._is_bad_end(after):
            return None
        asked = _asked(joint)
        if asked is None:
            return None
        last = after.i
        while last + 1 < end and doc[last + 1].text not in _STOPS:
            last += 1
        _, asked_last = trim(asked, doc[joint.i - 1])
        return _Choice(asked=asked, asked_last=asked_last, first=after.i, last=trim(after, doc[last])[1])

    def _is_bad_end(self, word: Token) -> bool:
        """Whether a word opens what comes otherwise: "face", "be destroyed"."""
        if word.lemma_.lower() in self._lexicon.acts.bad_ends:
            return True
        following = word.nbor(1) if word.i + 1 < len(word.doc) else word
        return word.lower_ in {"be", "get"} and following.tag_ in {"VBN", "VBD"}

    def _speaker(self, paragraph: Paragraph, joint: Token, holder: Draft | None) -> tuple[str, ...]:
        """Return who threatens: whoever says it, else the subject of the verb that reports the sentence."""
        if holder is not None:
            return own_side(holder.speaker, self._cast)
        verb = joint.sent.root
        who = child(verb, "nsubj")
        reports = bool(self._lexicon.cues.verbs_for(verb.lemma_.lower())) and not is_passive(verb)
        return own_side(self._cast.resolve(paragraph, who), self._cast) if reports and who is not None else ()


def _asked(joint: Token) -> Token | None:
    """Return the bare verb of the act asked for: it opens the sentence or quotation, or follows "to" after a cue."""
    doc, at = joint.doc, joint.i - 1
    start = joint.sent.start
    while at >= start and doc[at].text not in {"“", '"', ";"}:
        token = doc[at]
        opens = at == start or doc[at - 1].text in _OPENERS or doc[at - 1].is_space
        if token.tag_ in {"VB", "VBP"} and opens and child(token, "nsubj") is None:
            return token
        if token.tag_ == "VB" and doc[at - 1].lower_ == "to" and child(token.head, "dobj", "nsubjpass") is not None:
            told = token.head
            return token if told.pos_ == "VERB" and not read_clause(told).negated else None
        at -= 1
    return None
