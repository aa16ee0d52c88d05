"""Terms in the making."""

from ceasewire.model.reading import ActionType, Polarity, TermStance
from ceasewire.reading.terms.drafts import TermDraft
from tests.readings import parse

TEXT = "Talks failed.\n\nThe ELN will free nine men."


def test_a_term_in_the_making_counts_its_words_in_the_article() -> None:
    paragraph = parse(TEXT)[1]
    draft = TermDraft(paragraph=paragraph, head=paragraph.doc[3], first=3, last=5, stance=TermStance.PLEDGED)
    span = draft.span()
    assert span.text == "free nine men"
    assert TEXT[span.start : span.end] == span.text


def test_it_is_an_act_to_be_done_of_no_kind_on_no_condition_until_a_rule_says_else() -> None:
    paragraph = parse(TEXT)[1]
    draft = TermDraft(paragraph=paragraph, head=paragraph.doc[3], first=3, last=5, stance=TermStance.PLEDGED)
    assert (draft.polarity, draft.action_type) == (Polarity.DO, ActionType.OTHER)
    assert (draft.debtor, draft.creditor, draft.statement, draft.conditions, draft.rules) == ((), (), None, [], [])
