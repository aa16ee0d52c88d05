"""Signing in elsewhere: OpenID Connect, the code flow with PKCE. What the provider says is believed once it is proven.

1. the browser is sent to the provider, with a state and a nonce of its own; 2. it comes back with a code, which counts
with that state, in that browser, once; 3. the code is exchanged for a token whose signature, issuer, audience, times
and nonce are checked; 4. a claim of it, or the account of that name, says what the visitor may do.
"""

import secrets
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from threading import Lock
from typing import Any

from ceasewire.errors import SetupError
from ceasewire.faces.desk.visitors import Role
from ceasewire.faces.server.binding import is_loopback

# Signatures that nobody without the provider's own key can make; "none" and shared secrets are not among them.
ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA")
_SECONDS, _MOST_BYTES = 10.0, 1_000_000
# Somebody has so long to sign in; so many may be on their way at once.
_FLOW_SECONDS, _MOST_FLOWS = 600.0, 2_000
# What the provider says of itself is asked for again after so long; its keys, when one is missing, no sooner than this.
_KNOWN_SECONDS, _KEYS_SECONDS = 3_600.0, 60.0
_LEEWAY = 60
ROLE_PREFIX = "ceasewire-"


class RefusedError(Exception):
    """A sign-in that is not believed; the words are for whoever tries."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    """Where people sign in.

    Attributes:
        issuer: its address, as it names itself.
        client, secret: how it knows this server; a secret is not needed where it takes public clients.
        name_claim: the claim that names the visitor.
        role_claim: the claim that holds their roles; empty where the accounts say what they may do.
    """

    issuer: str
    client: str
    secret: str = ""
    name_claim: str = "preferred_username"
    role_claim: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody whom the provider knows; `role` is None where the accounts say what they may do."""

    name: str
    role: Role | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Flow:
    browser: str
    nonce: str
    verifier: str
    returns: str
    target: str
    ends: float


class Oidc:
    """Signs people in with one provider."""

    def __init__(self, provider: Provider, *, returns: str = "", seconds: Callable[[], float] = time.monotonic) -> None:
        """Take the provider, the address at which browsers reach this server, and a clock that only goes forward.

        Raises:
            SetupError: if the provider would be spoken to in the clear.
        """
        _check_secure(provider.issuer, provider.issuer)
        self.provider, self.returns, self._seconds, self._lock = provider, returns, seconds, Lock()
        self._flows: OrderedDict[str, _Flow] = OrderedDict()
        self._known: tuple[float, dict[str, Any]] | None = None
        self._keys: tuple[float, dict[str, Any]] | None = None

    def begin(self, browser: str, *, returns: str, target: str) -> str:
        """Return the address to send a browser to.

        Args:
            browser: its session's own word; the answer counts in this browser alone.
            returns: the address that the provider sends it back to.
            target: the page to go to afterwards.

        Raises:
            RefusedError: if the provider does not answer.
        """
        endpoint = self._discover()["authorization_endpoint"]
        state, nonce, verifier = (secrets.token_urlsafe(32) for _ in range(3))
        now = self._seconds()
        flow = _Flow(
            browser=browser, nonce=nonce, verifier=verifier, returns=returns, target=target, ends=now + _FLOW_SECONDS
        )
        with self._lock:
            while self._flows and (len(self._flows) >= _MOST_FLOWS or next(iter(self._flows.values())).ends < now):
                self._flows.popitem(last=False)
            self._flows[state] = flow
        with self._client(returns) as client:
            address, _ = client.create_authorization_url(endpoint, state=state, code_verifier=verifier, nonce=nonce)
        return str(address)

    def finish(self, browser: str, answer: Mapping[str, str]) -> tuple[Person, str]:
        """Return who signed in, and the page to go to.

        Args:
            browser: the session's own word of the browser that came back.
            answer: what its address says: code and state, or an error.

        Raises:
            RefusedError: if it is not to be believed.
        """
        with self._lock:
            flow = self._flows.pop(answer.get("state", ""), None)  # whatever comes of it, it counts once
        if flow is None or flow.ends < self._seconds() or not secrets.compare_digest(flow.browser, browser):
            raise RefusedError("This sign-in was not begun here, or too long ago. Begin again.")
        if answer.get("iss", self.provider.issuer) != self.provider.issuer:
            raise RefusedError("Another provider answered than was asked. Begin again.")
        if "error" in answer or not answer.get("code"):
            raise RefusedError("The provider did not sign you in.")
        claims = self._exchange(answer["code"], flow)
        return self._read_person(claims), flow.target

    def _exchange(self, code: str, flow: _Flow) -> dict[str, Any]:
        """Return the claims of the token that a code is worth."""
        import httpx
        from authlib.common.errors import AuthlibBaseError

        try:
            with self._client(flow.returns) as client:
                told = client.fetch_token(
                    self._discover()["token_endpoint"],
                    code=code,
                    code_verifier=flow.verifier,
                    grant_type="authorization_code",
                )
        except (httpx.HTTPError, AuthlibBaseError, ValueError) as error:
            raise RefusedError("The provider did not take the code that it gave.") from error
        token = told.get("id_token")
        if not isinstance(token, str):
            raise RefusedError("The provider told nothing of who signed in.")
        return self._prove(token, flow.nonce)

    def _prove(self, token: str, nonce: str) -> dict[str, Any]:
        """Return the claims of a token, once it is the provider's own, for us, for now, and for this sign-in."""
        from joserfc import jwt
        from joserfc.errors import JoseError
        from joserfc.jwk import KeySet

        provider = self.provider
        try:
            keys = KeySet.import_key_set(self._find_keys(token))  # type: ignore[arg-type] # checked by the import
            found = jwt.decode(token, keys, algorithms=list(ALGORITHMS))
            jwt.JWTClaimsRegistry(
                leeway=_LEEWAY,
                iss={"essential": True, "value": provider.issuer},
                aud={"essential": True, "value": provider.client},
                sub={"essential": True},
                exp={"essential": True},
                iat={"essential": True},
                nonce={"essential": True, "value": nonce},
            ).validate(found.claims)
        except (JoseError, ValueError, KeyError, TypeError) as error:
            raise RefusedError("What the provider told can't be proven.") from error
        claims = dict(found.claims)
        several = isinstance(claims["aud"], list) and len(claims["aud"]) > 1
        if claims.get("azp", None if several else provider.client) != provider.client:
            raise RefusedError("What the provider told is for another program.")
        return claims

    def _read_person(self, claims: Mapping[str, Any]) -> Person:
        name = claims.get(self.provider.name_claim)
        if not isinstance(name, str) or not name or len(name) > 64 or not name.isprintable():
            raise RefusedError(f"The provider tells no name: {self.provider.name_claim} is missing or no name.")
        if self.provider.name_claim == "email" and claims.get("email_verified") is not True:
            raise RefusedError("The provider has not verified this address of mail.")
        if not self.provider.role_claim:
            return Person(name=name, role=None)
        role = read_role(claims, self.provider.role_claim)
        if role is None:
            raise RefusedError(f"{name} may not use this server: {self.provider.role_claim} holds no role of it.")
        return Person(name=name, role=role)

    # What the provider says of itself

    def _discover(self) -> dict[str, Any]:
        now = self._seconds()
        if self._known is None or now - self._known[0] > _KNOWN_SECONDS:
            told = _ask(self.provider.issuer.rstrip("/") + "/.well-known/openid-configuration")
            if told.get("issuer") != self.provider.issuer:
                raise RefusedError("The provider names itself otherwise than this server was told.")
            for name in ("authorization_endpoint", "token_endpoint", "jwks_uri"):
                try:
                    _check_secure(str(told[name]), self.provider.issuer)
                except (KeyError, SetupError) as error:
                    raise RefusedError(f"The provider has no {name} that may be used.") from error
            self._known = (now, told)
        return self._known[1]

    def _find_keys(self, token: str) -> dict[str, Any]:
        """Return the provider's keys; asked for again where it signs with one that it did not have."""
        from joserfc import jws

        wanted = jws.extract_compact(token.encode()).headers().get("kid")
        now = self._seconds()
        known = self._keys is not None and any(key.get("kid") == wanted for key in self._keys[1].get("keys", []))
        if self._keys is None or (not known and now - self._keys[0] > _KEYS_SECONDS):
            self._keys = (now, _ask(str(self._discover()["jwks_uri"])))
        return self._keys[1]

    def _client(self, returns: str) -> Any:
        """Return what speaks to the provider, with proof of the code (PKCE) and no redirects."""
        from authlib.integrations.httpx_client import OAuth2Client

        return OAuth2Client(
            client_id=self.provider.client,
            client_secret=self.provider.secret or None,
            token_endpoint_auth_method="client_secret_basic" if self.provider.secret else "none",
            scope="openid profile email",
            redirect_uri=returns,
            code_challenge_method="S256",
            timeout=_SECONDS,
            trust_env=False,
            follow_redirects=False,
        )


def read_role(claims: Mapping[str, Any], claim: str) -> Role | None:
    """Return the highest role that a claim holds, as a word or in a list: "review", or "ceasewire-review".

    >>> read_role({"groups": ["staff", "ceasewire-read", "ceasewire-review"]}, "groups")
    <Role.REVIEW: 'review'>
    """
    held = claims.get(claim)
    words = [held] if isinstance(held, str) else held if isinstance(held, list) else []
    found = [Role(plain) for word in words if (plain := str(word).removeprefix(ROLE_PREFIX)) in set(Role)]
    return max(found, key=list(Role).index, default=None)


def _ask(address: str) -> dict[str, Any]:
    """Return the JSON object at an address of the provider."""
    import httpx

    held = bytearray()
    try:
        with (
            httpx.Client(timeout=_SECONDS, trust_env=False, follow_redirects=False) as client,
            client.stream(
                "GET", address, headers={"accept": "application/json", "accept-encoding": "identity"}
            ) as told,
        ):
            told.raise_for_status()
            for piece in told.iter_raw():
                held += piece
                if len(held) > _MOST_BYTES:
                    raise RefusedError("The provider says too much.")
        found = httpx.Response(200, content=bytes(held)).json()
    except (httpx.HTTPError, ValueError, RecursionError) as error:
        raise RefusedError("The provider does not answer. Try again later.") from error
    if not isinstance(found, dict):
        raise RefusedError("The provider does not answer as one. Try again later.")
    return found


def _check_secure(address: str, issuer: str) -> None:
    """Refuse an address where others could listen: only HTTPS will do, or this machine itself for trying it out."""
    from urllib.parse import urlsplit

    parts = urlsplit(address)
    here = is_loopback(parts.hostname or "") and is_loopback(urlsplit(issuer).hostname or "")
    if parts.scheme == "https" or (parts.scheme == "http" and here):
        return
    raise SetupError(
        f"{address!r} as an address of a provider of sign-in", todo="Set CEASEWIRE_OIDC_ISSUER to one with https://"
    )
