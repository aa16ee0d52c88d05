"""A small provider of OpenID Connect on this machine: it signs in whoever comes, and lies as it is told to."""

import base64
import hashlib
import hmac
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT, SECRET = "ceasewire-test", "a secret of the test"


@dataclass(kw_only=True)
class SmallProvider:
    """A provider that runs.

    Attributes:
        claims: what it says of whoever signs in, over what is right.
        algorithm: how it signs; "none" and "HS256" are what an attacker would try.
        discovery: what it says of itself, over what is right.
        codes: the requests for a code, by code.
        foreign: whether it signs with a key that it does not publish.
    """

    address: str
    key: RSAKey
    claims: dict[str, Any] = field(default_factory=dict)
    algorithm: str = "RS256"
    discovery: dict[str, Any] = field(default_factory=dict)
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    foreign: bool = False
    asked: list[str] = field(default_factory=list)

    def authorize(self, address: str) -> dict[str, str]:
        """Sign somebody in who was sent to this address; return what their browser brings back."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        assert asked["response_type"] == "code"
        assert asked["code_challenge_method"] == "S256"
        code = f"code-{len(self.codes)}"
        self.codes[code] = asked
        return {"code": code, "state": asked["state"]}

    def describe(self) -> dict[str, Any]:
        """Return what it says of itself."""
        here = self.address
        found = {"issuer": here, "authorization_endpoint": f"{here}/authorize", "token_endpoint": f"{here}/token"}
        return {**found, "jwks_uri": f"{here}/keys"} | self.discovery

    def give_token(self, form: dict[str, str], authorization: str) -> tuple[int, dict[str, Any]]:
        """Return status and answer for a code."""
        asked = self.codes.pop(form.get("code", ""), None)
        basic = base64.b64encode(f"{CLIENT}:{SECRET}".encode()).decode()
        challenge = base64.urlsafe_b64encode(hashlib.sha256(form.get("code_verifier", "").encode()).digest())
        if (
            asked is None
            or authorization != f"Basic {basic}"
            or challenge.decode().rstrip("=") != asked["code_challenge"]
            or form.get("redirect_uri") != asked["redirect_uri"]
        ):
            return 400, {"error": "invalid_grant"}
        return 200, {"access_token": "x", "token_type": "Bearer", "id_token": self._sign(asked)}

    def _sign(self, asked: dict[str, str]) -> str:
        now = int(time.time())
        claims = {
            "iss": self.address, "aud": CLIENT, "sub": "42", "iat": now, "exp": now + 300, "nonce": asked["nonce"],
            "preferred_username": "mira",
        } | self.claims  # fmt: skip
        claims = {name: value for name, value in claims.items() if value is not None}
        if self.algorithm in ("none", "HS256"):  # unsigned, or signed with what everybody knows: the public key
            head = {"alg": self.algorithm, "kid": self.key.kid}
            parts = ".".join(_encode(json.dumps(part).encode()) for part in (head, claims))
            made = hmac.digest(self.key.as_pem(private=False), parts.encode(), "sha256")
            return f"{parts}.{_encode(made) if self.algorithm == 'HS256' else ''}"
        key = RSAKey.generate_key(2048) if self.foreign else self.key
        return jwt.encode({"alg": self.algorithm, "kid": self.key.kid}, claims, key)


def _encode(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


@contextmanager
def run_provider() -> Iterator[SmallProvider]:
    """Give a provider on a free port of this machine."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            provider.asked.append(self.path)
            if self.path == "/.well-known/openid-configuration":
                self.tell(200, provider.describe())
            elif self.path == "/keys":
                self.tell(200, {"keys": [provider.key.as_dict(private=False)]})
            else:
                self.tell(404, {})

        def do_POST(self) -> None:
            raw = self.rfile.read(int(self.headers["content-length"])).decode()
            form = {name: values[0] for name, values in parse_qs(raw).items()}
            self.tell(*provider.give_token(form, self.headers.get("authorization", "")))

        def tell(self, status: int, content: dict[str, Any]) -> None:
            body = json.dumps(content).encode()
            self.send_response(status)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    key = RSAKey.generate_key(2048, {"kid": "k1", "use": "sig"})
    provider = SmallProvider(address=f"http://127.0.0.1:{server.server_port}", key=key)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield provider
    finally:
        server.shutdown()
        server.server_close()
