"""The colours of the codebook's closed sets on a terminal."""

from ceasewire.model.ledger import StateName
from ceasewire.model.reading import Factuality, ProcessStatus, SpeechAct, TermStance

ACT_STYLES = {
    SpeechAct.THREATEN: "bold red",
    SpeechAct.REJECT: "red",
    SpeechAct.BLAME: "magenta",
    SpeechAct.CLAIM: "magenta",
    SpeechAct.DENY: "magenta",
    SpeechAct.DEMAND: "yellow",
    SpeechAct.PROPOSE: "blue",
    SpeechAct.PLEDGE: "green",
    SpeechAct.ACCEPT: "green",
}

STANCE_STYLES = {
    TermStance.AGREED: "bold green",
    TermStance.PLEDGED: "green",
    TermStance.PROPOSED: "blue",
    TermStance.DEMANDED: "yellow",
    TermStance.REFUSED: "red",
    TermStance.THREATENED: "bold red",
}

FACTUALITY_STYLES = {
    Factuality.HAPPENED: "bold",
    Factuality.ALLEGED: "yellow",
    Factuality.PLANNED: "blue",
    Factuality.DENIED: "magenta",
    Factuality.NOT_HAPPENED: "magenta",
}

STATUS_STYLES = {
    ProcessStatus.AGREED: "green",
    ProcessStatus.NEAR_AGREEMENT: "green",
    ProcessStatus.PROGRESS: "green",
    ProcessStatus.STALLED: "yellow",
    ProcessStatus.SUSPENDED: "yellow",
    ProcessStatus.COLLAPSED: "red",
}

STATE_STYLES = {
    StateName.SOUGHT: "yellow",
    StateName.OFFERED: "blue",
    StateName.REJECTED: "red",
    StateName.CONDITIONAL: "cyan",
    StateName.DETACHED: "bold green",
    StateName.SUSPENDED: "yellow",
    StateName.DISCHARGED: "green",
    StateName.VIOLATED: "bold red",
    StateName.EXPIRED: "red",
}
