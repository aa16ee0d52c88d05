"""Statements inside statements: which stand, and which only pass on or repeat what the other says.

1. an outlet's report of a report is the inner one's channel ("Reuters reported that officials said")
2. a noun of speech behind a verb that only restates it is one statement with it ("reiterated its demand that")
3. what somebody says of himself inside his own statement is no other statement ("said it was ready to")
4. what somebody does by saying it of himself is the act of the one statement ("said that he backs the plan")
5. that others agreed is told, and no statement of theirs ("said that they had agreed to")
"""

from typing import TYPE_CHECKING

from ceasewire.lexicon.cues import Cues
from ceasewire.model.reading import SpeechAct
from ceasewire.reading.actors.cast import Cast
from ceasewire.reading.grammar.phrases import coordinated
from ceasewire.reading.statements.speaking import is_outlet

if TYPE_CHECKING:
    from ceasewire.reading.statements.drafts import Draft

_BINDING = {act: n for n, act in enumerate(SpeechAct)}
# This much of what an outlet reports, but for who says it, is all of it.
_NEARLY_ALL = 0.9
# Cues of agreeing and refusing.
_AGREED = frozenset({"cue:agree", "cue:agree to", "cue:agree on", "cue:refuse", "cue:reject", "cue:accept"})


def settle_nested(drafts: "list[Draft]", cast: Cast, cues: Cues) -> "list[Draft]":
    """Return the statements that stand, with channels and restated nouns joined; acts are those of the cues so far."""
    dropped: set[int] = set()
    for outer in drafts:
        for inner in drafts:
            if inner is outer or inner.paragraph is not outer.paragraph or id(inner) in dropped:
                continue
            if _passes_on(outer, inner, cast):
                inner.via = (*inner.via, *(v for v in outer.speaker if v not in inner.via))
                dropped.add(id(outer))
            elif _restates(outer, inner, cues):
                dropped.add(id(_join(outer, inner)))
            elif _performs(outer, inner):
                outer.act = min(outer.act, inner.act, key=_BINDING.__getitem__)
                dropped.add(id(inner))
            elif _tells_agreement(outer, inner):
                dropped.add(id(inner))
    return [d for d in drafts if id(d) not in dropped]


def goes_without(draft: "Draft", drafts: "list[Draft]") -> bool:
    """Whether a statement only says of its speaker what he says of himself in another ("said it was ready to")."""
    return bool(draft.speaker) and any(
        d is not draft and (d.speaker, d.act) == (draft.speaker, draft.act) and _holds(d, draft) for d in drafts
    )


def _holds(outer: "Draft", inner: "Draft") -> bool:
    """Whether a statement's cue stands in what another says."""
    if inner.cue is None or outer.paragraph is not inner.paragraph:
        return False
    return any(s <= inner.cue[0] < e for s, e in outer.content)


def _passes_on(outer: "Draft", inner: "Draft", cast: Cast) -> bool:
    """Whether all that an outlet reports is that somebody said something."""
    if outer.head is None or inner.match is None or not _holds(outer, inner) or not inner.speaker:
        return False
    if outer.head.i != inner.match.anchor.i and inner.match.anchor.head.i != outer.head.i:
        return False
    said = sum(e - s for s, e in inner.content)
    whole = sum(e - s for s, e in outer.content)
    told = sum(e - s for s, e in filter(None, (inner.speaker_span, inner.cue)))
    all_said = 2 * said >= whole or said >= _NEARLY_ALL * (whole - told)
    return bool(outer.speaker) and all(is_outlet(s, cast) for s in outer.speaker) and all_said


def _restates(outer: "Draft", inner: "Draft", cues: Cues) -> bool:
    """Whether a verb that only says has a noun of speech for its content."""
    if outer.head is None or inner.match is None or outer.act not in {SpeechAct.SAY, inner.act}:
        return False
    if outer.match is None or not cues.in_group(outer.match.anchor.lemma_.lower(), ("restating",)):
        return False
    return inner.match.anchor.i == outer.head.i and outer.frame == "object" and _holds(outer, inner)


def _join(outer: "Draft", inner: "Draft") -> "Draft":
    """Make one of a verb and the noun that it restates; return the one to drop.

    "Reiterates its demand that" is the demand; "reiterated the bloc's commitment to" is his who reiterates it.
    """
    own = inner.match is not None and inner.match.speaker is not None and inner.match.speaker.pos_ == "PRON"
    if own or inner.speaker == outer.speaker:
        if outer.cue is not None and inner.cue is not None and outer.cue[1] < inner.cue[0]:
            inner.cue = (outer.cue[0], inner.cue[1])
        inner.speaker, inner.speaker_span = outer.speaker or inner.speaker, outer.speaker_span or inner.speaker_span
        return outer
    if inner.act is SpeechAct.PLEDGE:
        outer.act = SpeechAct.PLEDGE
    return inner


def _performs(outer: "Draft", inner: "Draft") -> bool:
    """Whether somebody says of himself what he does in saying so ("said that he backs the plan")."""
    if outer.head is None or inner.match is None or outer.frame != "clause" or not outer.speaker:
        return False
    main = {t.i for t in coordinated(outer.head)}
    return inner.speaker == outer.speaker and inner.match.anchor.i in main and _holds(outer, inner)


def _tells_agreement(outer: "Draft", inner: "Draft") -> bool:
    return bool(_AGREED.intersection(inner.rules)) and _holds(outer, inner) and outer.frame != "quote"
