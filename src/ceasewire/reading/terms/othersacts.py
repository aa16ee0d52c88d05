"""Acts of a side that somebody else makes known: "Chad will open the road on Monday, the UN envoy said".

Whoever stands between the sides, or whose name is withheld, tells of what was settled; another side does so where it
gives the day or the number. What analysts and witnesses say a side will do is a guess.
"""

from collections.abc import Iterator

from ceasewire.lexicon.english import Lexicon
from ceasewire.model.reading import ActionType, ActorKind, SpeechAct, TermStance
from ceasewire.reading.actors.cast import Cast
from ceasewire.reading.grammar.clauses import Clause
from ceasewire.reading.grammar.irrealis import is_hypothetical
from ceasewire.reading.grammar.phrases import child
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.statements.acting import act_edges
from ceasewire.reading.statements.drafts import Draft
from ceasewire.reading.statements.voices import PARTIES, is_onlooker, is_party
from ceasewire.reading.terms.commitments import Commitments
from ceasewire.reading.terms.drafts import TermDraft
from ceasewire.reading.terms.making import TermMaker

# Acts that are settled between sides before they are told of.
_SETTLED = frozenset({
    ActionType.CEASE_HOSTILITIES, ActionType.SUSPEND_ATTACKS, ActionType.EXTEND_CEASEFIRE, ActionType.RELEASE_CAPTIVES,
    ActionType.EXCHANGE_CAPTIVES, ActionType.ALLOW_AID, ActionType.OPEN_ACCESS, ActionType.WITHDRAW_FORCES,
    ActionType.LIFT_SANCTIONS, ActionType.DISARM, ActionType.ACCEPT_MONITORS, ActionType.ALLOW_RETURN,
})  # fmt: skip
# An alliance has forces as well ("the Arab COALITION will reopen the port").
_ABLE = PARTIES | {ActorKind.IGO}
# Parts of what was settled, in which an act stands.
_PHASES = frozenset({"phase", "stage"})
_TELLING = ("say", "announce", "confirm", "report", "add", "state", "tell", "disclose", "reveal", "according", "decide")


class OthersActs:
    """Finds the acts of sides that others make known.

    Args:
        maker: makes the terms.
        commitments: says what hangs on a condition.
        cast: the article's actors.
        lexicon: the words for people who only look on.
    """

    def __init__(self, maker: TermMaker, commitments: Commitments, cast: Cast, lexicon: Lexicon) -> None:
        self._maker, self._commitments, self._cast, self._words = maker, commitments, cast, lexicon.acts

    def of_clause(self, statement: Draft, clause: Clause) -> Iterator[TermDraft]:
        """Yield what the words said tell that a side will do."""
        paragraph, verb = statement.paragraph, clause.verb
        if clause.subject is None or clause.passive or clause.negated or clause.unreal:
            return
        if clause.future and is_hypothetical(verb):
            return
        hinges = self._commitments.on_condition(paragraph, verb)
        if not (clause.future or (clause.modal == "would" and (hinges or _is_dated(verb)))):
            return
        debtor = self._cast.resolve(paragraph, clause.subject)
        doers = [self._cast.entity(i) for i in debtor]
        able = _ABLE | {ActorKind.UNNAMED} if hinges else _ABLE  # "the PIRATES would free them on condition that"
        sides = bool(doers) and all(e.kind in able and (e.plural or not e.person) for e in doers)
        if not sides or not self._can_tell(statement, verb):
            return
        stance = TermStance.PLEDGED if clause.future or not hinges else TermStance.PROPOSED
        own = (act for act in self._maker.act_heads(verb) if act.i == verb.i or child(act, "nsubj") is None)
        for act in own:
            rule = self._maker.rule(act, *act_edges(paragraph, act))
            if rule is not None and rule.type in _SETTLED and not rule.harm:
                doer = self._maker.doer_of_part(paragraph, act, debtor)
                yield from self._maker.make(paragraph, act, stance, doer, statement, "told-of-others")

    def _can_tell(self, statement: Draft, verb: Token) -> bool:
        """Whether who speaks knows what was settled, and does not guess."""
        if statement.act is not SpeechAct.SAY or not statement.told_by(*_TELLING):
            return False
        if not statement.speaker or is_onlooker(statement, self._cast, self._words):
            return False
        speakers = [self._cast.entity(i) for i in statement.speaker]
        aloof = all(e.anonymous for e in speakers) or not is_party(statement, self._cast)
        return aloof or _is_dated(verb) or any(t.dep_ == "nummod" for c in verb.rights for t in c.subtree)


def _is_dated(verb: Token) -> bool:
    """Whether a verb has a day, an hour or a phase of what was settled of its own."""
    words = (t for c in verb.rights if c.dep_ != "advcl" for t in c.subtree)
    return any(t.ent_type_ in {"DATE", "TIME"} or t.lemma_.lower() in _PHASES for t in words)
