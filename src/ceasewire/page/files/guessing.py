"""The encoding of bytes that nobody declares, or that are not what somebody declares: what their letters say."""

import re

# So much of a page tells its encoding; to look at all of it took seconds on the largest.
SAMPLE_BYTES = 65_536
WESTERN = "cp1252"
# Tables of old systems that a guess falls on for short Western texts; news pages use Windows-1252.
OLD_TABLES = ("cp4", "cp5", "cp7", "cp8", "mac", "hp_", "latin", "iso8859_1", "iso8859_3", "iso8859_4")
# ... and those of them that no Western text is taken for.
OTHER_ALPHABETS = frozenset({"cp864", "cp866", "cp874", "cp1125", "cp855", "mac_cyrillic", "mac_greek", "iso8859_11"})
LATIN = frozenset({"cp1250", "cp1252", "cp1254", "cp1257", "cp1258", "iso8859_2", "iso8859_9"})
# What pages use, where the guess is a superset or twin that they don't.
TWINS = {"cp1125": "cp866", "iso8859_11": "cp874", "tis_620": "cp874"}
TAG = re.compile(rb"<(?:script|style)\b.{0,2000}?</|<[^<>]{0,2000}>", re.DOTALL | re.IGNORECASE)
# Languages of Western Europe write at most every sixth letter outside ASCII, those of other alphabets nearly all.
MOST_FOREIGN = 0.25
# The letters outside ASCII of languages, by the table that their pages are in.
ALPHABETS = {
    WESTERN: ("àâæçéèêëîïôœùûüÿ", "äöüßé", "áéíñóúü", "áâãàçéêíóôõú", "àèéìòóù", "åäöæøé", "áéíóúýþæöð"),
    "cp1254": ("çğıöşüâîû",),
    "cp1250": ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "čćđšž", "ăâîşţșț"),
    "iso8859_2": ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "čćđšž", "ăâîşţșț"),
    "cp1257": ("ąčęėįšųūž", "āčēģīķļņšūž", "äöõüšž"),
}
# What stands beside a letter and is no ASCII: letters of the word, or signs where the table is another.
BESIDE = re.compile(r"(?<=[A-Za-z])[^\x00-\x7f]|[^\x00-\x7f](?=[A-Za-z])")
# Quotation marks, dashes, spaces and the like stand beside words in every language; U+FFFD is no sign of any.
SIGNS = frozenset("‘’“”„‚«»‹›–—…·•\u00a0\u00ad¿¡€£¥§©®™°†‡")
LEAST_LETTERS = 3
# Another table than the Western one has to explain so much more of the letters.
LEAST_GAIN = 0.15
# Japanese is written with so many of these among all its letters, Chinese with none.
HIRAGANA = re.compile(r"[\u3041-\u3096]")
LEAST_HIRAGANA = 0.1
# Escapes of Japanese and Korean mail and old pages, whose bytes are all ASCII.
ESCAPES = ((re.compile(rb"\x1b\$[@B]"), "iso2022_jp"), (re.compile(rb"\x1b\$\)C"), "iso2022_kr"))


def guess_encoding(data: bytes) -> str:
    """Return the likeliest encoding by the statistics of the bytes; Windows-1252 where they say nothing."""
    from charset_normalizer import from_bytes

    if japanese := _find_japanese(data):
        return japanese
    best = from_bytes(data[:SAMPLE_BYTES]).best()
    found = best.encoding if best is not None else WESTERN
    if found in OTHER_ALPHABETS:
        return TWINS.get(found, found)
    if found in ("ascii", "utf_8") or found in LATIN or found.startswith(OLD_TABLES):
        return choose_latin(data)
    return TWINS.get(found, found)


def choose_latin(data: bytes) -> str:
    """Return which table of Latin letters bytes are in: that in which they are the letters of one language.

    >>> choose_latin("powiedział w piątek, że żołnierz zginął".encode("cp1250"))
    'cp1250'
    """
    sample = TAG.sub(b" ", data[:SAMPLE_BYTES])
    shares = {name: _explained(sample.decode(name, "replace"), ALPHABETS[name]) for name in ALPHABETS}
    best = max(shares, key=lambda name: shares[name])
    return best if shares[best] >= shares[WESTERN] + LEAST_GAIN else WESTERN


def belies_western(data: bytes) -> bool:
    """Whether bytes that are said to be of a Western language have too many letters outside ASCII to be."""
    sample = TAG.sub(b" ", data[:SAMPLE_BYTES])
    high = sum(byte >= 0xC0 for byte in sample)
    plain = sum(0x41 <= byte <= 0x5A or 0x61 <= byte <= 0x7A for byte in sample)
    return high > MOST_FOREIGN * max(high + plain, 20)


def find_escaped(data: bytes) -> str | None:
    """Return the encoding with escapes that bytes are in though all of them are ASCII, or None."""
    for escape, name in ESCAPES:
        if escape.search(data, 0, SAMPLE_BYTES):
            try:
                data.decode(name)
            except UnicodeDecodeError:
                continue
            return name
    return None


def _explained(text: str, alphabets: tuple[str, ...]) -> float:
    """Return which share of a text's letters outside ASCII belongs to the language that has the most of them."""
    letters = [c for c in BESIDE.findall(text) if c not in SIGNS]
    if len(letters) < LEAST_LETTERS:
        return 1.0
    known = [sum(c.lower() in alphabet for c in letters) for alphabet in alphabets]
    return max(known) / len(letters)


def _find_japanese(data: bytes) -> str | None:
    """Return the Japanese encoding that bytes are in by its commonest letters, or None."""
    sample = data[:SAMPLE_BYTES]
    for name in ("euc_jp", "cp932"):
        text = sample.decode(name, "replace")
        foreign = sum(c > "\x7f" for c in text)
        if text.count("\ufffd") <= 1 and len(HIRAGANA.findall(text)) > LEAST_HIRAGANA * max(foreign, 20):
            return name
    return None
