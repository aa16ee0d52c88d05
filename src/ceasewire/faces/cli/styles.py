"""The colours of tones and states on a terminal."""

from ceasewire.faces.wording import Tone
from ceasewire.model.ledger import StateName

TONE_STYLES = {
    Tone.FIRM: "bold green",
    Tone.GOOD: "green",
    Tone.OFFER: "blue",
    Tone.ASK: "yellow",
    Tone.BAD: "red",
    Tone.WORST: "bold red",
    Tone.CHARGE: "magenta",
    Tone.FACT: "bold",
    Tone.PLAIN: "",
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
