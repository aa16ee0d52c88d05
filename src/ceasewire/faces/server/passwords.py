"""Passwords and tokens: made, hashed, compared."""

import hashlib
import hmac
import secrets
from threading import BoundedSemaphore

# scrypt, with the cost that OWASP names for it: 128 MiB would stop small machines, 32 MiB is what N=2^15 takes.
_COST, _BLOCK, _LANES, _MEMORY = 2**15, 8, 1, 64 * 1024 * 1024
_SALT, _KEY = 16, 32
# So many at once: what they need of memory and time is not for everybody who tries to sign in to multiply.
_AT_ONCE = BoundedSemaphore(2)
LEAST_PASSWORD = 10
TOKEN_PREFIX = "cw"  # noqa: S105 - what every token opens with, no secret
# Compared with where no account has the name, so that asking for one takes as long as guessing its password.
_NOBODY = "0" * 2 * _SALT + "$" + "0" * 2 * _KEY


def hash_password(password: str) -> str:
    """Return salt and key of a password, in hexadecimal."""
    salt = secrets.token_bytes(_SALT)
    return f"{salt.hex()}${_derive(password, salt).hex()}"


def fits_password(password: str, hashed: str | None) -> bool:
    """Whether a password is the one that was hashed; it takes as long where there is none to compare with."""
    salt, _, key = (hashed or _NOBODY).partition("$")
    fits = hmac.compare_digest(_derive(password, bytes.fromhex(salt)), bytes.fromhex(key))
    return fits and hashed is not None


def make_token() -> tuple[str, str, str]:
    """Return a new token, its public id and the hash by which it is known."""
    token_id, secret = secrets.token_hex(6), secrets.token_urlsafe(32)
    token = f"{TOKEN_PREFIX}_{token_id}_{secret}"
    return token, token_id, hash_token(token)


def read_token_id(token: str) -> str:
    """Return the public id in a token; empty where it is none."""
    parts = token.split("_", 2)
    return parts[1] if len(parts) == 3 and parts[0] == TOKEN_PREFIX else ""


def hash_token(token: str) -> str:
    """Return the hash of a token: it is random enough that a fast one will do."""
    return hashlib.sha256(token.encode()).hexdigest()


def same(one: str, other: str) -> bool:
    """Whether two words are the same, in a time that tells nothing of where they differ."""
    return hmac.compare_digest(one.encode(), other.encode())


def _derive(password: str, salt: bytes) -> bytes:
    words = password.encode("utf-8", "surrogatepass")
    with _AT_ONCE:
        return hashlib.scrypt(words, salt=salt, n=_COST, r=_BLOCK, p=_LANES, maxmem=_MEMORY, dklen=_KEY)
