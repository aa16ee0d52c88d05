"""Encodings that nobody declares, or that are not what somebody declares."""

import time

import pytest

from ceasewire.page.files.decoding import decode_page
from ceasewire.page.files.guessing import belies_western, choose_latin, find_escaped, guess_encoding

TEXTS = {
    "Russian": "Представитель порта сказал в среду, что стрельба прекратится, когда откроют мост через реку.",
    "Ukrainian": "Речник порту сказав у середу, що стрілянина припиниться, коли відкриють міст через річку.",
    "Arabic": "قال متحدث باسم الميناء يوم الأربعاء إن إطلاق النار سيتوقف عندما يفتح الجسر فوق النهر أمام القوافل",
    "Hebrew": "דובר הנמל אמר ביום רביעי כי הירי ייפסק כאשר ייפתח הגשר שמעל הנהר לפני השיירות",
    "Greek": "Ο εκπρόσωπος του λιμανιού είπε την Τετάρτη ότι τα πυρά θα σταματήσουν όταν ανοίξει η γέφυρα.",
    "Turkish": "Liman sözcüsü çarşamba günü nehrin üzerindeki köprü açılınca ateşin kesileceğini söyledi.",
    "Polish": "Rzecznik portu powiedział w środę, że strzelanina ustanie, gdy otworzą most. Dwaj żołnierze zginęli.",
    "Czech": "Mluvčí přístavu ve středu řekl, že střelba ustane, až bude otevřen most přes řeku.",
    "French": "Le porte-parole du port a déclaré mercredi que les tirs cesseraient dès que le pont serait rouvert.",
    "Spanish": "El portavoz del puerto señaló el miércoles: «¿Cuándo abrirán el puente? Mañana», añadió él.",
    "Icelandic": "Talsmaður hafnarinnar sagði á miðvikudag að skothríðinni lyki þegar brúin yfir ána yrði opnuð.",
    "Japanese": "港の報道官は水曜日、川に架かる橋が開けば銃撃は止むと述べた。",
    "Chinese": "港口发言人星期三说，河上的桥一开放，枪击就会停止。双方都没有证实。",
    "Taiwanese": "港口發言人星期三說，河上的橋一開放，槍擊就會停止。雙方都沒有證實。",
    "Korean": "항구 대변인은 수요일 강 위의 다리가 열리면 총격이 멈출 것이라고 말했다.",
    "Thai": "โฆษกท่าเรือกล่าวเมื่อวันพุธว่าการยิงจะหยุดลงเมื่อสะพานข้ามแม่น้ำเปิดให้ขบวนรถผ่าน",
}
TABLES = [
    ("Russian", "cp1251"), ("Russian", "koi8-r"), ("Russian", "iso8859-5"), ("Russian", "cp866"),
    ("Ukrainian", "cp1251"), ("Arabic", "cp1256"), ("Hebrew", "cp1255"), ("Greek", "cp1253"), ("Turkish", "cp1254"),
    ("Polish", "cp1250"), ("Polish", "iso8859-2"), ("Czech", "cp1250"), ("French", "cp1252"), ("Spanish", "cp1252"),
    ("Icelandic", "cp1252"), ("Japanese", "shift_jis"), ("Japanese", "euc_jp"), ("Chinese", "gb18030"),
    ("Taiwanese", "big5"), ("Korean", "euc_kr"), ("Thai", "cp874"),
]  # fmt: skip


def page(language: str, head: str = "") -> str:
    return f"<html><head>{head}</head><body><p>" + "</p>\n<p>".join([TEXTS[language]] * 3) + "</p></body></html>"


@pytest.mark.parametrize(("language", "encoding"), TABLES)
def test_page_that_declares_nothing_keeps_its_letters(language: str, encoding: str) -> None:
    assert decode_page(page(language).encode(encoding)).text == page(language)


@pytest.mark.parametrize("declared", ["utf-8", "iso-8859-1"])
@pytest.mark.parametrize(("language", "encoding"), TABLES)
def test_page_that_lies_keeps_its_letters_and_the_lie_is_told(language: str, encoding: str, declared: str) -> None:
    source = page(language, f'<meta charset="{declared}">')
    decoded = decode_page(source.encode(encoding))
    assert decoded.text == source
    assert bool(decoded.problems) is not (encoding == "cp1252" and declared == "iso-8859-1")


@pytest.mark.parametrize(
    ("name", "language", "encoding"),
    [
        ("windows-874", "Thai", "cp874"),
        ("x-sjis", "Japanese", "shift_jis"),
        ("GBK", "Chinese", "gbk"),
        ("x-x-big5", "Taiwanese", "big5"),
        ("ks_c_5601-1987", "Korean", "cp949"),
        ("koi8-ru", "Ukrainian", "koi8-u"),
        ("iso-8859-8-i", "Hebrew", "iso8859-8"),
    ],
)
def test_names_that_browsers_know_are_known(name: str, language: str, encoding: str) -> None:
    source = page(language, f'<meta charset="{name}">')
    decoded = decode_page(source.encode(encoding))
    assert (decoded.text, decoded.problems) == (source, ())


@pytest.mark.parametrize("encoding", ["iso2022_jp", "iso2022_kr"])
def test_escapes_are_found_though_all_bytes_are_ascii(encoding: str) -> None:
    language = "Japanese" if encoding == "iso2022_jp" else "Korean"
    data = page(language, '<meta charset="utf-8">').encode(encoding)
    assert find_escaped(data) == encoding
    assert TEXTS[language] in decode_page(data).text
    assert find_escaped(b"\x1b[31mred\x1b[0m") is None


@pytest.mark.parametrize("declared", ["utf-16", "utf-32", "utf-7"])
def test_declaration_that_can_not_be_true_is_passed_over(declared: str) -> None:
    source = page("Russian", f'<meta charset="{declared}">')
    assert decode_page(source.encode("cp1251")).text == source


@pytest.mark.parametrize("language", ["French", "Spanish", "Icelandic"])
def test_western_languages_are_western(language: str) -> None:
    data = page(language).encode("cp1252")
    assert not belies_western(data)
    assert (choose_latin(data), guess_encoding(data)) == ("cp1252", "cp1252")


def test_english_with_its_quotation_marks_is_western() -> None:
    assert guess_encoding("“They’ll wait” – said the café’s owner… ".encode("cp1252") * 5) == "cp1252"


@pytest.mark.parametrize("data", [b"", b"\xff" * 100_000, b"<script>" * 20_000 + b"\xe9", b"<" * 100_000 + b"\xe9"])
def test_odd_bytes_end_in_time(data: bytes) -> None:
    start = time.process_time()
    assert guess_encoding(data)
    assert time.process_time() - start < 3
