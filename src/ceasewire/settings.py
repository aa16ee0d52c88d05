"""Settings: typed fields with a default, read once by the outermost caller and passed down."""

from collections.abc import Mapping
from dataclasses import dataclass, fields

from ceasewire.errors import SettingError

PREFIX = "CEASEWIRE_"
YES, NO = frozenset({"1", "yes", "true", "on"}), frozenset({"0", "no", "false", "off"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a user may set; each field is the variable CEASEWIRE_<FIELD> of the environment.

    Attributes:
        ledger: path or address of the ledger.
        reviewer: who decides in a review; empty for the login name.
        keep_megabytes: how many bytes of one page are kept in the ledger; of a larger one the hash alone. 0 keeps none.
        parser: package of the spaCy pipeline; empty for the best one installed.
        contact: an address at which those who run a site can reach you; it is told to every site.
        private_addresses: whether pages of this machine and of private networks may be fetched.
        proxy: address of an HTTP proxy through which pages are fetched; empty for none.
        fetch_seconds: how long one page may take, redirects and further tries included.
        fetch_megabytes: how large a page may be, unpacked.
        fetch_tries: how often a page is asked for while its site is out of order.
        fetch_pause: seconds from the end of one request to a site to the next one.
        oidc_issuer: where people sign in instead of here: a provider of OpenID Connect; empty for nowhere.
        oidc_client: how the provider knows this server.
        oidc_secret: what this server proves itself with to the provider; empty for a public client.
        oidc_name: the claim that names whoever signs in.
        oidc_roles: the claim that holds their roles; empty where the accounts say what they may do.
        oidc_return: the address at which browsers reach this server; empty for the one that they call it by.
        llm_url: address of an OpenAI-compatible server whose model reads, where `--reader llm` asks for it.
        llm_model: the model's name on it.
        llm_key: what opens it; empty where it asks for none.
        llm_seconds: how long one answer may take.
        llm_characters: how much of an article the model is given at once.
        kept_pages: folder for fetched pages; empty for one in the user's cache, "off" for none.
    """

    ledger: str = "ceasewire.db"
    reviewer: str = ""
    keep_megabytes: float = 50.0
    parser: str = ""
    contact: str = ""
    private_addresses: bool = False
    proxy: str = ""
    fetch_seconds: float = 60.0
    fetch_megabytes: float = 20.0
    fetch_tries: int = 3
    fetch_pause: float = 1.0
    oidc_issuer: str = ""
    oidc_client: str = ""
    oidc_secret: str = ""
    oidc_name: str = "preferred_username"
    oidc_roles: str = ""
    oidc_return: str = ""
    llm_url: str = ""
    llm_model: str = ""
    llm_key: str = ""
    llm_seconds: float = 120.0
    llm_characters: int = 8000
    kept_pages: str = ""


def read_settings(environment: Mapping[str, str]) -> Settings:
    """Return the settings that this environment holds; empty variables count as not set.

    >>> read_settings({"CEASEWIRE_LEDGER": "iraq.db", "CEASEWIRE_FETCH_TRIES": "1"}).fetch_tries
    1

    Raises:
        SettingError: if a value is none of its kind.
    """
    given: dict[str, str | bool | int | float] = {}
    for field in fields(Settings):
        name = PREFIX + field.name.upper()
        if words := environment.get(name, "").strip():
            given[field.name] = _read_value(name, words, field.default)
    return Settings(**given)  # type: ignore[arg-type] # each value is of the kind of its field's default


def _read_value(name: str, words: str, default: object) -> str | bool | int | float:
    """Return a value of the kind that the default is of."""
    if isinstance(default, bool):
        if words.lower() not in YES | NO:
            raise SettingError(f"{name} is {words!r}", expected="yes or no", todo="Set it anew, or unset it")
        return words.lower() in YES
    if not isinstance(default, int | float):
        return words
    try:
        number = int(words) if isinstance(default, int) else float(words)
    except ValueError:
        number = -1
    if not 0 <= number < float("inf") or (isinstance(default, int) and number < 1):
        kind = "a whole number from 1" if isinstance(default, int) else "a number from 0"
        raise SettingError(f"{name} is {words!r}", expected=kind, todo="Set it anew, or unset it")
    return number
