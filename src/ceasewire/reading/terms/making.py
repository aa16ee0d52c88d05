"""Acts to terms: which words are the act, of which kind, by whom and toward whom."""

import re
from collections.abc import Iterable, Iterator

from ceasewire.lexicon.actions import ActionRule
from ceasewire.lexicon.english import Lexicon
from ceasewire.model.reading import ActionType, ActorKind, Polarity, TermStance
from ceasewire.reading.actors.cast import Cast
from ceasewire.reading.actors.entities import GROUPS, PARTIES, is_thing
from ceasewire.reading.conditions.finding import Found
from ceasewire.reading.conditions.unmarked import is_whom
from ceasewire.reading.grammar.classes import DEFINITE_DETERMINERS
from ceasewire.reading.grammar.clauses import unshrinking_act
from ceasewire.reading.grammar.harms import is_framing, is_harm, kind_of_act, tells_of_whom
from ceasewire.reading.grammar.mandates import is_mandated
from ceasewire.reading.grammar.phrases import (
    VERBAL,
    agent_of,
    child,
    coordinated,
    has_to,
    is_passive,
    objects_of,
    prepositions,
    subject_of,
)
from ceasewire.reading.grammar.tags import TIME_NAMES
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.outside import are_strangers, is_outside
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.statements.acting import (
    act_edges,
    bare_verbs,
    joined_inside,
    kept_up,
    measured,
    modal_verbs,
    noun_window,
    shares_object,
)
from ceasewire.reading.statements.drafts import Draft
from ceasewire.reading.terms.drafts import TermDraft

# Where the head of a description ends: "belligerents | in the region".
_BEHIND_HEAD = re.compile(r"\s(?:of|in|for|from|on|at)\s")
# What stands in a rule for a place by its name.
# Whose staying in a place is that of their forces.
_ABLE = frozenset({ActorKind.STATE, ActorKind.GOVERNMENT, ActorKind.ARMED_GROUP})
# What may stand between an act and the marker of its condition: "only if", "respond TO any attack".
_BEFORE_MARKERS = frozenset({"only", "even", "to", "against", "though", "although", "but"})
# Acts that take two sides.
_OF_TWO = frozenset({ActionType.CEASE_HOSTILITIES, ActionType.EXTEND_CEASEFIRE, ActionType.SIGN_AGREEMENT})
# How a truce of others is made known.
_ANNOUNCING = ("announce", "unveil")
_MADE = frozenset({TermStance.AGREED, TermStance.PLEDGED})
# How what another put on the table is answered; and what a party to a war puts there itself.
_ANSWERS = frozenset({TermStance.AGREED, TermStance.REFUSED})
_OWN_OFFERS = frozenset({"offer", "overture", "ultimatum"})
# Verbs that say of a deed that it is to end.
_ENDING = frozenset({"end", "stop", "cease", "halt"})
EXTENDING = frozenset({"extend", "renew", "prolong"})
# The rule for truces that are ended.
_ENDING_TRUCE = "end-truce"


def is_known(noun: Token) -> bool:
    """Whether the deal is one told of before, with nothing that says which ("signed the agreement")."""
    return any(c.lower_ in DEFINITE_DETERMINERS for c in noun.lefts) and not any(
        c.dep_ in {"amod", "compound", "prep", "acl", "poss"} for c in noun.children
    )


def _is_declared_over(deal: Token) -> bool:
    """Whether a verb says of its object that it has ended ("declared the truce OVER"; not "a truce over Easter")."""
    at = deal.right_edge.i + 1
    if at < len(deal.doc) and deal.doc[at].lower_ == "with":  # "declared its truce WITH MALI over"
        at = deal.doc[at].right_edge.i + 1
    if deal.dep_ not in {"dobj", "nsubj"} or at >= len(deal.doc):
        return False
    ended, behind = deal.doc[at], deal.doc[at + 1] if at + 1 < len(deal.doc) else None
    loose = behind is None or behind.is_punct or behind.pos_ in {"ADP", "SCONJ", "CCONJ"}
    return loose and ended.lower_ in ended.doc.clause_words.breaking


class TermMaker:
    """Makes terms of the verbs and nouns that name acts.

    Args:
        cast: the article's actors.
        lexicon: the kinds of acts.
        conditions: the article's conditions; their words are no part of an act.
    """

    def __init__(self, cast: Cast, lexicon: Lexicon, conditions: list[Found]) -> None:
        self._cast, self._lexicon, self._words = cast, lexicon, lexicon.acts
        self._markers = {(c.paragraph.index, c.marker_at) for c in conditions if not is_whom(c)}
        asked = [c for c in conditions if c.marker.takes == "order"]  # what is asked for is a demand as well
        hinges = [c for c in conditions if c not in asked]
        self.inside = {(c.paragraph.index, i) for c in hinges for i in range(c.first, c.last + 1)}

    def make(
        self,
        paragraph: Paragraph,
        head: Token,
        stance: TermStance,
        debtor: tuple[str, ...],
        statement: Draft | None,
        rule: str,
        *,
        polarity: Polarity = Polarity.DO,
        first: int | None = None,
    ) -> Iterator[TermDraft]:
        """Yield the term of an act; none where its words are no act, lie inside a condition, or settle nothing.

        Args:
            paragraph: where the act stands.
            head: the verb or noun of the act.
            stance: how it is put.
            debtor: who would do it; where the words name another doer, that one.
            statement: what is said that holds it; null in the article's own voice.
            rule: the rule that found it.
            polarity: whether it is to be done or left undone.
            first: the token at which its words begin; null where the parse tells.
        """
        if (paragraph.index, head.i) in self.inside and head.pos_ in VERBAL:
            return
        if _is_adjective(head) or _says_no_act(head) or (stance is TermStance.DEMANDED and self._is_musing(head)):
            return
        if stance is TermStance.AGREED and self._settles_nothing(head):
            return
        if stance in _MADE and _is_declared_over(head):
            return
        if head.pos_ not in VERBAL and not self._is_act(paragraph, head, stance):
            return
        start, last = act_edges(paragraph, head)
        if first is None and (ended := self._ended(paragraph, head)) is not None:
            first, debtor = ended.left_edge.i, debtor or self.doer_of_noun(paragraph, ended)
        first = start if first is None else first
        last = self._before_condition(paragraph, head, last)
        if last < first:
            return
        kind = self.rule(head, first, last)
        if kind is None and head.pos_ not in VERBAL and first <= head.i:
            kind = self.rule(head, first, head.i)  # "a peace agreement at talks in Doha": not what it is made at
        signed = kind is not None and kind.type is ActionType.SIGN_AGREEMENT and head.pos_ == "NOUN"
        if signed and stance is TermStance.PLEDGED and is_known(head):
            return  # "the premier announced THE AGREEMENT": who made it was told before
        if kind is not None and kind.id == _ENDING_TRUCE and head.pos_ == "NOUN" and stance in _MADE:
            return  # "announced an END TO THEIR TRUCE": it has ended, and nothing is to be done
        debtor = tuple(i for i in debtor if self._can_act(i))
        if kind is not None and kind.type in _OF_TWO and stance in _MADE and are_strangers(debtor, self._cast):
            return  # "the two singers Ada and Bea declared a truce"
        leaving = kind is not None and kind.type is ActionType.WITHDRAW_FORCES and stance is not TermStance.DEMANDED
        if leaving and self._only_live_there(head, debtor):
            return  # "the farmer would not leave": no forces of his do
        if not debtor and stance is TermStance.DEMANDED and kind is not None:
            debtor = self._holders(paragraph, kind.type, first, last)
        creditor = self._creditor(paragraph, head, debtor, first, last)
        if stance in _ANSWERS and not creditor:
            creditor = self._offerer(paragraph, head, debtor)
        if head.pos_ in VERBAL and head.lemma_ in head.doc.clause_words.receiving and subject_of(head) is not None:
            debtor, creditor = (), debtor  # "the rebels will GET an amnesty": others give it
        if kind is not None and kind.type in _OF_TWO and not creditor and self._only_announce(head, debtor, statement):
            debtor, stance = (), TermStance.AGREED if stance is TermStance.PLEDGED else stance
        stays = kind is None and self._stays(head, debtor)
        negated = head.pos_ in VERBAL and any(c.dep_ == "neg" or c.lower_ == "not" for c in head.children)
        if stance in _MADE and negated and _is_set_against(head):
            stance = TermStance.PLEDGED if is_harm(head, self._lexicon) else TermStance.REFUSED
        answered = stance is TermStance.THREATENED and any(c.lower_ in self._words.unrequited for c in head.rights)
        if negated and not answered and stance is not TermStance.REFUSED and polarity is Polarity.DO:
            polarity = Polarity.REFRAIN
        if stays and stance is not TermStance.DEMANDED:
            polarity = Polarity.REFRAIN  # "the troops will stay": they will not withdraw
        yield TermDraft(
            paragraph=paragraph,
            head=head,
            first=first,
            last=last,
            stance=stance,
            debtor=debtor,
            creditor=creditor,
            polarity=polarity,
            action_type=kind.type if kind is not None else self._plain_type(head, stance, stays=stays),
            statement=statement,
            rules=[rule] + ([f"action:{kind.id}"] if kind is not None else []),
        )

    def _only_announce(self, truce: Token, debtor: tuple[str, ...], statement: Draft | None) -> bool:
        """Whether those who announce a truce are states that bring others together ("announced BY QATAR AND EGYPT")."""
        keys = {self._cast.entity(i).key for i in debtor}
        if not keys or not keys <= self._lexicon.accords.go_betweens:
            return False
        around = (truce.head, *(c for c in truce.rights if c.dep_ in {"acl", "relcl"}))
        if any(prepositions(word, "with") for word in (truce, truce.head)):
            return False  # "a truce WITH THE HOUTHIS"
        told = statement is not None and statement.told_by(*_ANNOUNCING)
        return told or any(v.lemma_ in _ANNOUNCING for v in around)

    def _ended(self, paragraph: Paragraph, verb: Token) -> Token | None:
        """Return the deed that is to end by itself ("THE SHELLING must stop"), or null: somebody may stop, too."""
        if verb.lemma_ not in _ENDING or any(c.dep_ in {"dobj", "xcomp", "ccomp"} for c in verb.rights):
            return None
        what = child(verb.head if verb.head.lemma_ == "have" else verb, "nsubj")  # "the shelling HAS to stop"
        if what is None or what.pos_ != "NOUN" or what.i > verb.i or self._cast.resolve(paragraph, what):
            return None
        deed = what.lemma_.lower() in self._lexicon.events.nouns or self.kind_of_noun(what) is not None
        return what if deed or what.tag_ == "NN" else None

    def _stays(self, head: Token, debtor: tuple[str, ...]) -> bool:
        """Whether forces, or a side that has some, are to stay in a place ("the troops will remain in the valley")."""
        kept = child(head, "dobj") if head.lemma_ in self._words.keeping else None
        if kept is not None and kept.lemma_.lower() in self._words.own_forces:
            return True  # "will KEEP TROOPS in the valley"
        if head.lemma_ not in self._words.staying:
            return False
        placed = any(
            n.pos_ == "PROPN" for p in prepositions(head, "in", "at", "on", "along") for n in objects_of(p)[:1]
        )
        who = subject_of(head)
        forces = who is not None and who.lemma_.lower() in self._words.own_forces
        own = who is not None and who.lemma_.lower() in self._words.own_troops and not prepositions(head, "with")
        return own or (placed and (forces or any(self._cast.entity(i).kind in _ABLE for i in debtor)))

    def _only_live_there(self, head: Token, debtor: tuple[str, ...]) -> bool:
        """Whether those who leave a place, or don't, only live or work there."""
        phrases = [_BEHIND_HEAD.split(self._cast.entity(i).name)[0].casefold().split() for i in debtor]
        forces = any(c.dep_ == "dobj" and c.lemma_.lower() in self._words.own_forces for c in head.rights)
        return bool(phrases) and not forces and all(p and p[-1] in self._words.dwellers for p in phrases)

    def _plain_type(self, head: Token, stance: TermStance, *, stays: bool) -> ActionType:
        answered = stance in {TermStance.AGREED, TermStance.REFUSED}
        if head.lemma_ in EXTENDING and self._is_of_truce(head):
            return ActionType.EXTEND_CEASEFIRE
        if answered and head.pos_ == "NOUN" and self._is_tabled(head):
            return ActionType.SIGN_AGREEMENT
        return ActionType.WITHDRAW_FORCES if stays else ActionType.OTHER

    def _is_of_truce(self, verb: Token) -> bool:
        """Whether what "it" stands for, of which a verb tells, is the truce named last ("IT would be extended")."""
        thing = subject_of(verb) if is_passive(verb) else child(verb, "dobj")
        if thing is None or thing.lower_ != "it":
            return False
        kinds = (self.kind_of_noun(t) for t in reversed(verb.doc[: thing.i]) if t.pos_ == "NOUN")
        named = next((k for k in kinds if k is not None), None)
        return named is not None and named.type is ActionType.CEASE_HOSTILITIES

    def _can_act(self, actor_id: str) -> bool:
        """Whether an actor can act at all: no thing that only a demand made one of ("sanctions should remain")."""
        entity = self._cast.entity(actor_id)
        if not is_thing(entity):
            return True
        phrase = _BEHIND_HEAD.split(entity.name)[0].casefold()
        return phrase.endswith(tuple(self._words.doer_endings))

    def _holders(self, paragraph: Paragraph, kind: ActionType, first: int, last: int) -> tuple[str, ...]:
        """Return who alone can act where the words of the act say so ("hostages HELD BY", "a blockade IMPOSED BY")."""
        verbs = self._words.holding if kind is ActionType.RELEASE_CAPTIVES else self._words.imposing
        if kind not in {ActionType.RELEASE_CAPTIVES, ActionType.OPEN_ACCESS, ActionType.LIFT_SANCTIONS}:
            return ()
        held = (t for t in paragraph.doc[first : last + 1] if t.dep_ == "acl" and t.lemma_ in verbs)
        keepers = (by for t in held if (by := agent_of(t)) is not None)
        return tuple(i for by in keepers for i in self._cast.resolve(paragraph, by))

    def _is_musing(self, verb: Token) -> bool:
        """Whether somebody is only told what to think ("should expect delays"); "must have known" is a guess."""
        guess = any(c.lemma_ == "have" and c.dep_ == "aux" for c in verb.lefts)
        return verb.pos_ == "VERB" and verb.lemma_ in self._words.musings and not guess

    def _settles_nothing(self, head: Token) -> bool:
        """Whether what is agreed to ends no war: a deal of sport or trade, "agreed to disagree", an unnamed "do so"."""
        bound = child(head, "nsubj") or child(head.head, "dobj")
        if head.lemma_ == "do" and bound is not None and any(c.lower_ == "so" for c in head.rights):
            return True  # "although the accord obliged IT to do so", but not "they agreed to do so"
        return head.lemma_ in self._words.empty or is_outside(head, self._lexicon.accords.outside)

    def _is_act(self, paragraph: Paragraph, noun: Token, stance: TermStance) -> bool:
        """Whether a noun can be an act or a thing asked for: no pronoun, date, number, claim or actor.

        What is pledged or agreed must be of a known kind: "committed to this relationship" is no act.
        """
        if stance is TermStance.DEMANDED and noun.ent_type_ == "MONEY" and noun.dep_ in {"dobj", "pobj"}:
            return True  # "demanded €1 MILLION"
        if noun.pos_ not in {"NOUN", "PROPN"} or noun.is_punct:
            return False
        if noun.ent_type_ in TIME_NAMES and measured(noun) is noun:
            return False
        if (
            (noun.lemma_.lower() in self._words.terms_of_deals and not self._is_tabled(noun))
            or noun.lemma_.lower() in self._words.claims
            or (
                stance is TermStance.AGREED
                and noun.head.dep_ == "prep"
                and noun.head.head.lemma_.lower() in self._words.maybe
            )
        ):
            return False  # "agreed to the possibility of a truce"
        if self.kind_of_noun(noun) is not None or (stance is TermStance.AGREED and self._is_tabled(noun)):
            return True
        given = noun.head.dep_ if noun.dep_ == "conj" else noun.dep_
        granted = noun.lemma_.lower() in self._words.granted and given == "dobj"
        if stance is TermStance.PLEDGED and (granted or _is_committed_to(noun)):
            return True
        asked = stance in {TermStance.DEMANDED, TermStance.REFUSED, TermStance.THREATENED}
        return asked and noun.pos_ == "NOUN" and not self._cast.one(paragraph, noun)

    def _is_tabled(self, noun: Token) -> bool:
        """Whether a noun is the object of an answer to what is on the table ("accepted THE PLAN")."""
        definite = any(c.lower_ in DEFINITE_DETERMINERS or c.dep_ == "poss" for c in noun.lefts)
        told = any(c.dep_ == "relcl" for c in noun.rights)  # "accepted a proposal under which it would free them"
        answered = noun.dep_ == "dobj" or (noun.dep_ == "pobj" and noun.head.lower_ == "to")  # "agreed TO the plan"
        if noun.lemma_.lower() in self._words.terms_of_deals:
            of = [n.lemma_.lower() for p in prepositions(noun, "of") for n in objects_of(p)[:1]]
            definite = definite and noun.tag_ == "NNS" and all(n in self._words.accords for n in of)
        return noun.lemma_.lower() in self._words.tabled and answered and (definite or told)

    def _before_condition(self, paragraph: Paragraph, head: Token, last: int) -> int:
        """Return the last token of an act before the marker of a condition inside or right behind it."""
        doc = paragraph.doc
        for at in range(head.i + 1, min(last + 3, len(doc))):
            if (paragraph.index, at) in self._markers:
                end = at - 1
                while end > head.i and (doc[end].pos_ in {"PUNCT", "CCONJ"} or doc[end].lower_ in _BEFORE_MARKERS):
                    end -= 1
                if doc[end].lower_ == "not" and end - 2 > head.i and doc[end - 1].lower_ in _BEFORE_MARKERS:
                    end -= 3 if doc[end - 2].is_punct else 2  # "will let them in, THOUGH NOT until"
                return min(end, last)
        return last

    def rule(self, head: Token, first: int, last: int) -> ActionRule | None:
        """Return the kind of act that a head with the words between two tokens is."""
        head = measured(kept_up(head))
        words = head.doc[first : last + 1]
        apart = (t for t in words if t.i > head.i and (is_framing(t) or tells_of_whom(t) or _goes_on_about(t)))
        beside = {d.i for t in apart for d in t.subtree}
        lemmas = {t.lemma_.lower() for t in words if t.i not in beside and not _in_force(t)} | {head.lemma_.lower()}
        lemma = head.lemma_.lower()
        found = kind_of_act(head, lemmas, self._lexicon)
        if found is not None and head.pos_ == "NOUN":
            of = prepositions(head, "of")  # "agreed a swap OF VILLAGES", whichever words were asked about
            whose = {"of", *(n.lemma_.lower() for p in of for n in objects_of(p)[:1])} if of else set()
            found = found if found.barred.isdisjoint(whose) else None
        if found is None and head.pos_ == "NOUN" and lemma in self._words.carriers:  # "a ceasefire proposal"
            kinds = (
                self._lexicon.actions.find(c.lemma_.lower(), is_verb=False, lemmas=lemmas) for c in _compounds(head)
            )
            found = next((k for k in kinds if k is not None), None)
        return found

    def deal_meant(self, pronoun: Token) -> Token | None:
        """Return the truce or the like that "it" stands for: the nearest one told of before, in its sentence.

        Args:
            pronoun: what somebody accepts or turns down ("was offered a truce and ACCEPTED IT").
        """
        if pronoun.lower_ != "it" or pronoun.dep_ not in {"dobj", "pobj", "nsubjpass"}:
            return None
        before = reversed(pronoun.doc[pronoun.sent.start : pronoun.i])
        nouns = (t for t in before if t.pos_ == "NOUN" and t.dep_ in {"dobj", "pobj", "nsubjpass", "attr"})
        return next((t for t in nouns if t.lemma_.lower() in pronoun.doc.clause_words.deals | {"pause"}), None)

    def kind_of_noun(self, noun: Token) -> ActionRule | None:
        """Return the kind of act that a noun names, by the words around it, else by those before it."""
        return self.rule(noun, *noun_window(noun)) or self.rule(noun, noun.left_edge.i, noun.i)

    def _creditor(
        self, paragraph: Paragraph, head: Token, debtor: tuple[str, ...], first: int, last: int
    ) -> tuple[str, ...]:
        """Return toward whom the act is: its object if that is a party, else a party after with, to, on, against."""
        found: dict[str, None] = {}
        for c in head.head.rights if head.dep_ == "dobj" else ():  # "offered UKRAINE a truce", "a truce TO UKRAINE"
            if c.dep_ == "dative" and c.pos_ in {"NOUN", "PROPN", "ADP"}:
                for noun in objects_of(c)[:1] if c.pos_ == "ADP" else [c]:
                    found.update(dict.fromkeys(self._cast.resolve(paragraph, noun)))
        for c in head.children:
            if c.dep_ in {"dobj", "dative"} and first <= c.i <= last and self._can_owe(c):
                owed = (n for n in coordinated(c) if n.i <= last)
                found.update(dict.fromkeys(i for n in owed for i in self._cast.one(paragraph, n)))
            if c.dep_ in {"prep", "dative"} and c.lower_ in {"with", "to", "on", "against", "at", "for"}:
                owed_to = (n for n in objects_of(c)[:1] if n.lower_ not in self._words.undone_to)
                for noun in (n for n in owed_to if not self.is_held(n)):  # "swapped nine hostages FOR 90 PRISONERS"
                    found.update(dict.fromkeys(self._cast.resolve(paragraph, noun)))
            if c.dep_ == "dobj":
                for p in prepositions(c, "with", "on", "against", "to", "at"):
                    for noun in (n for n in objects_of(p)[:1] if n.lower_ not in self._words.undone_to):
                        found.update(dict.fromkeys(self._cast.resolve(paragraph, noun)))
        return tuple(i for i in found if i not in debtor and self._cast.entity(i).kind is not ActorKind.OTHER)

    def _offerer(self, paragraph: Paragraph, noun: Token, debtor: tuple[str, ...]) -> tuple[str, ...]:
        """Return whose offer it is that others take up or turn down ("rejected THE FRONT'S truce offer").

        A state's plan or proposal may be a mediator's, to whom nobody owes anything.
        """
        if noun.pos_ != "NOUN" or noun.lemma_.lower() not in noun.doc.clause_words.offers:
            return ()
        owners = (i for i in self.doer_of_noun(paragraph, noun) if i not in debtor)
        own = noun.lemma_.lower() in _OWN_OFFERS
        return tuple(i for i in owners if self._cast.entity(i).kind in (PARTIES if own else GROUPS))

    def _can_owe(self, noun: Token) -> bool:
        """Whether an object may be whom an act is owed to: no "it", nor forces and captives that it only moves."""
        owned = child(noun, "poss")
        own = owned is not None and owned.pos_ == "PRON" and noun.lemma_.lower() in self._words.own_forces
        if noun.dep_ == "dobj" and noun.head.lemma_ in self._words.sending | self._words.keeping:
            return False  # "send 40 monitors to the valley"
        return noun.lower_ not in self._words.undone_to and not own and not self.is_held(noun)

    def is_held(self, noun: Token) -> bool:
        """Whether a noun is for people who are held, whom others would set free."""
        return noun.lemma_.lower() in self._words.captives or any(c.lower_ in self._words.held for c in noun.lefts)

    def with_partners(
        self, paragraph: Paragraph, act: Token, debtor: tuple[str, ...], verb: Token | None
    ) -> tuple[str, ...]:
        """Return who agrees to a truce with those whom its noun, or the verb of agreeing, names behind "with".

        "a pause in raids WITH Mali", "agreed WITH Mali to extend the pause".
        """
        noun = act.pos_ == "NOUN"
        kind = self.kind_of_noun(act) if noun else self.rule(act, *act_edges(paragraph, act))
        if kind is None or kind.type not in _OF_TWO or not debtor:
            return debtor
        if not noun:
            return self.joined_by(paragraph, (verb,), debtor) if verb is not None else debtor
        inner = (n for p in prepositions(act, "in", "of") for n in objects_of(p)[:1])
        return self.joined_by(paragraph, (act, *inner), debtor)

    def joined_by(self, paragraph: Paragraph, heads: Iterable[Token], sides: tuple[str, ...]) -> tuple[str, ...]:
        """Return sides with those whom one of the words names behind "with" ("signed a truce WITH the front")."""
        others = (n for head in heads for p in prepositions(head, "with") for n in objects_of(p)[:1])
        return tuple(dict.fromkeys((*sides, *(i for n in others for i in self._cast.resolve(paragraph, n)))))

    def _goes_itself(self, noun: Token, who: Token) -> bool:
        """Whether those whose going a noun names go themselves: not those who are held, nor the displaced."""
        held = any(c.dep_ in {"acl", "relcl"} and c.lemma_ in self._words.holding for c in who.rights)
        if noun.lemma_ == "return" and who.lemma_.lower() in {"refugee", "exile", "evacuee"}:
            return False  # others let them
        return not held and (noun.lemma_ != "return" or who.tag_ not in {"VBN", "JJ"})

    def act_heads(self, head: Token) -> list[Token]:
        """Return the verbs or nouns of the coordinated acts under a complement's head."""
        heads: list[Token] = []
        further = (*_after_second(head), *bare_verbs(head), *modal_verbs(head), *joined_inside(head))
        for part in (*coordinated(head), *further):
            if head.tag_ == "VB" and part.tag_ in {"VBG", "VBZ", "VBD", "VBN"}:
                continue  # ", threatening to leave and demanding": the second goes on about the speaker
            if part.pos_ == "VERB" and shares_object(part):
                continue  # "declare and keep a truce" is one act
            heads.extend(t for t in self._through_carrier(part) if t not in heads)
        return heads

    def _through_carrier(self, token: Token) -> list[Token]:
        """Return the act that "a plan to withdraw", "an end to the siege" are about."""
        if token.pos_ == "NOUN" and token.lemma_.lower() in self._words.carriers:
            clause = next(
                (c for c in token.rights if c.dep_ in {"acl", "relcl"} and (has_to(c) or is_mandated(c))), None
            )
            if clause is not None:
                return coordinated(clause)
            beside = next((c for c in token.head.rights if c.i > token.i and _is_task(c)), None)
            if beside is not None and token.dep_ == "dobj":
                return coordinated(beside)  # "reiterates its demand to": the parser hangs the act on the verb
            if token.lemma_.lower() == "resolution" and prepositions(token, "of"):
                return [token]  # "a resolution of the conflict" is the act itself
            for preposition in prepositions(token, "for", "to", "of", "on"):
                inner = objects_of(preposition)
                if inner and not self._opens_condition(preposition):
                    return inner
        if token.pos_ == "VERB" and token.lemma_ in self._words.step_verbs:
            step = child(token, "dobj")
            if step is not None and step.lemma_.lower() in self._words.steps:
                aims = [
                    c
                    for c in (*step.rights, *token.rights)
                    if c.dep_ in {"acl", "relcl", "advcl", "xcomp"} and has_to(c)
                ]
                if aims:
                    return coordinated(aims[0])
        if token.pos_ == "VERB" and (act := unshrinking_act(token)) is not None:
            return coordinated(act)
        if token.pos_ in VERBAL and token.lemma_ in self._words.empty_verbs and token.dep_ != "pcomp":
            open_ends = [c for c in token.children if c.dep_ == "xcomp" and has_to(c)]
            if open_ends and token.lemma_ != "continue":
                return coordinated(open_ends[0])
        return [token]

    def _opens_condition(self, preposition: Token) -> bool:
        """Whether a preposition opens what an act hangs on ("accepts the proposal ON CONDITION THAT")."""
        marker = self._lexicon.markers.at([t.lower_ for t in preposition.doc], preposition.i)
        return marker is not None and marker.role is not None and len(marker.words) > 1

    def doer_of_part(self, paragraph: Paragraph, act: Token, shared: tuple[str, ...]) -> tuple[str, ...]:
        """Return who would do one of several acts: its own subject, else those who would do the first."""
        part = act
        while part.pos_ in VERBAL and part.dep_ == "conj":  # "the state will open the road AND LET aid in"
            who = child(part, "nsubj")
            if who is not None:
                return self._cast.resolve(paragraph, who) or shared
            part = part.head
        return shared

    def doer_of_noun(self, paragraph: Paragraph, noun: Token) -> tuple[str, ...]:
        """Return who would do what a noun names: "Israel's withdrawal", "the withdrawal of troops", "talks between"."""
        cast = self._cast
        by = [n for p in prepositions(noun, "by") for n in objects_of(p)[:1]]
        for n in by:
            return cast.resolve(paragraph, n)
        # "a truce OF THREE MONTHS between", "a cessation OF HOSTILITIES between": the parser hangs on these whose it is
        stops = noun.lemma_.lower() in self._words.stops
        inner = [n for p in prepositions(noun, "of", "for", "to", "in") for n in objects_of(p)[:1]]
        times = [n for n in inner if stops or n.ent_type_ in {"DATE", "TIME"}]
        between = [n for h in (noun, *times) for p in prepositions(h, "between", "among") for n in objects_of(p)[:1]]
        for n in between:
            return cast.resolve(paragraph, n)
        owners = cast.modifiers(paragraph, noun)
        if noun.lemma_.lower() in self._words.undergone and not prepositions(noun, "of"):
            return ()  # "their release": who is released
        if owners:
            return owners
        if noun.lemma_.lower() in self._words.stops:  # "an end to Israeli raids": who raids would end them
            for stopped in (n for p in prepositions(noun, "to", "of", "in") for n in objects_of(p)[:1]):
                behind = (agent_of(c) for c in stopped.rights if c.dep_ == "acl")
                by = [n for p in prepositions(stopped, "by") for n in objects_of(p)]
                by += [n for n in behind if n is not None]  # "raids CARRIED OUT BY the militia"
                doers = cast.modifiers(paragraph, stopped) or tuple(i for n in by for i in cast.resolve(paragraph, n))
                if doers:
                    return doers
        if noun.lemma_.lower() in self._words.goings:  # "the withdrawal of troops"
            for of in prepositions(noun, "of"):
                for n in (n for n in objects_of(of)[:1] if not self.is_held(n)):
                    return cast.resolve(paragraph, n) if self._goes_itself(noun, n) else ()
        return ()


def _is_set_against(act: Token) -> bool:
    """Whether an act is named as what somebody will not do, beside what he will ("agreed to talk BUT NOT TO LEAVE")."""
    before = [t.lower_ for t in act.doc[max(0, act.i - 3) : act.i]]
    return act.dep_ == "conj" and before in (["but", "not", "to"], ["and", "not", "to"])


def _is_committed_to(noun: Token) -> bool:
    """Whether a noun made of a verb is what somebody's commitment is to ("commitment to a lasting resolution")."""
    carrier = noun.head.head
    bound = noun.dep_ == "pobj" and noun.head.lower_ == "to" and carrier.lemma_.lower() == "commitment"
    return bound and noun.lemma_.lower().endswith(("tion", "ment", "ance", "ence", "sion"))


def _in_force(word: Token) -> bool:
    """Whether "force" only says that something holds ("remain IN FORCE"), and names no troops."""
    return word.lower_ == "force" and word.i > 0 and word.nbor(-1).lower_ in {"in", "into"}


def _after_second(noun: Token) -> list[Token]:
    """Return the nouns behind a preposition that is told again ("agreed to a truce and TO THE RELEASE of nine men")."""
    first = noun.head
    if noun.dep_ != "pobj" or first.dep_ != "prep":
        return []
    again = (c for c in first.rights if c.dep_ == "conj" and c.lower_ == first.lower_)
    return [n for preposition in again for n in objects_of(preposition)]


def _compounds(noun: Token) -> list[Token]:
    """Return the nouns joined before a noun, the nearest first."""
    return [c for c in reversed(list(noun.lefts)) if c.dep_ in {"compound", "nmod"}]


def _is_task(clause: Token) -> bool:
    """Whether a clause says what is asked or offered: an infinitive, with "for" and a subject or without."""
    return clause.dep_ in {"xcomp", "advcl", "ccomp", "acl"} and has_to(clause)


def _says_no_act(head: Token) -> bool:
    """Whether "do" stands alone ("what they wanted to do")."""
    return head.lemma_ == "do" and head.pos_ == "VERB" and not any(c.dep_ not in {"punct", "cc"} for c in head.rights)


def _is_adjective(head: Token) -> bool:
    """Whether a participle only describes ("a unified and sovereign state"): no act, whatever its tag says."""
    alone = head.tag_ == "VBN" and not any(c.dep_ in {"auxpass", "aux", "agent", "nsubjpass"} for c in head.children)
    return alone and head.dep_ in {"pobj", "amod", "conj"} and head.head.pos_ not in VERBAL


def _goes_on_about(verb: Token) -> bool:
    """Whether a verb goes on about the thing of a clause ("a settlement that is fair and RESPECTS all")."""
    return verb.dep_ == "conj" and verb.head.dep_ == "relcl" and verb.tag_ == "VBZ"
