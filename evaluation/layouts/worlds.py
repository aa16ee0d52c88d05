"""Pages of one article whose site writes another language around it: its days, labels and pointers are in that one.

Drawn up before anything was mended for them; their words are made up.
"""

import html

from evaluation.layouts.site import MONTHS, Layout, Sample, Site, esc
from evaluation.madestories import MadeStory

MORE_MONTHS: dict[str, list[str]] = {
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split(),
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro".split(),
    "nl": "januari februari maart april mei juni juli augustus september oktober november december".split(),
    "no": "januar februar mars april mai juni juli august september oktober november desember".split(),
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia".split(),
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня".split(),
}


def _start(site: Site, language: str) -> MadeStory:
    site.language = language
    story = site.story()
    story.captions = []
    return story


def _month(story: MadeStory, language: str) -> str:
    return (MONTHS.get(language) or MORE_MONTHS[language])[story.day.month - 1]


def _day(story: MadeStory, language: str) -> str:
    return f"{story.day.day} {_month(story, language)} {story.day.year}"


def _figures(story: MadeStory, mark: str = ".") -> str:
    return f"{story.day.day:02d}{mark}{story.day.month:02d}{mark}{story.day.year}"


def _ps(story: MadeStory, *others: str) -> str:
    parts = [f"<p>{esc(p)}</p>" for p in story.paragraphs]
    for at, other in enumerate(others, 1):
        parts.insert(min(2 * at, len(parts) - 1), other)
    return "".join(parts)


def _page(site: Site, layout: str, body: str, story: MadeStory, *, title: str = "", head: str = "") -> Sample:
    head += (
        f'<meta property="og:title" content="{html.escape(story.headline)}"><meta property="og:type" content="article">'
    )
    data = site.page(body, title=title or f"{story.headline} - {site.name}", head=head)
    return Sample(layout=layout, data=data, stories=[story], single=True)


def german_magazine(site: Site) -> Sample:
    """Kicker and headline in one heading; the data join them with a colon, the card has the headline alone."""
    story = _start(site, "de")
    kicker = "Krieg im Norden"
    data = site.data(story) | {"headline": f"{kicker}: {story.headline}"}
    body = f'<main><article><header><h2><span class="block text-primary">{kicker}</span> <span class="align-middle">{esc(story.headline)}</span></h2><div class="leading-loose">{site.lead(story)}</div><div>Von <a href="/a">{story.byline}</a></div><time datetime="{story.day} 10:32:00">{_figures(story)}, 10.32 Uhr</time></header><section>{_ps(story, "<div><span>Anzeige</span></div>", "<p><a href=/m>Mehr zum Thema: Was die Vermittler wollen</a></p>")}</section></article></main><footer>Stand: 09.11.2025</footer>'
    return _page(site, "german magazine", body, story, head=site.script(data))


def german_public(site: Site) -> Sample:
    """A broadcaster: kicker and headline as spans of a heading, "Stand" with day and clock, no data."""
    story = _start(site, "de")
    body = f'<header><a href="/">Startseite</a></header><article><div class="seitenkopf"><h1 class="seitenkopf__headline"><span class="seitenkopf__topline">Waffenruhe</span><span class="seitenkopf__headline--text">{esc(story.headline)}</span></h1></div><p class="metatextline">Stand: {_figures(story)} 10:32 Uhr</p>{_ps(story)}<p class="autorenzeile">Von {story.byline}, zzt. {story.place}</p></article><h3>Mehr zum Thema</h3><ul><li><a href="/1">Wer im Norden kämpft <span>02.01.2020</span></a></li></ul>'
    return _page(site, "german public", body, story)


def french_daily(site: Site) -> Sample:
    """Published and changed in one line, minutes to read, pointers for subscribers in the text."""
    story = _start(site, "fr")
    more = '<section class="catcher"><span class="catcher__title"><span>Lire aussi | </span><span class="sr-only">Article réservé à nos abonnés</span> <a href="/l">Ce que demandent les médiateurs</a></span><span class="catcher__sub">Ajouter à vos sélections</span></section>'
    body = f'<main><section class="article"><ul class="breadcrumb"><li><a href="/i">International</a></li></ul><h1 class="article__title">{esc(story.headline)}</h1><p class="article__desc">{site.lead(story)}</p><section class="meta"><span class="meta__author">Par <a href="/a">{story.byline}</a></span><p class="meta__publisher">Publié le {_day(story, "fr")} à 10h32, modifié le 9 novembre 2025 à 08h00</p><p>Temps de Lecture 4 min.</p></section><article class="article__content">{_ps(story, more)}<p>{site.name} avec AFP</p></article></section></main>'
    return _page(site, "french daily", body, story)


def spanish_daily(site: Site) -> Sample:
    """Place, day with a short month and zone below two headings."""
    story = _start(site, "es")
    body = f'<article><header><div class="a_k"><a href="/g">Guerra en el norte</a></div><h1>{esc(story.headline)}</h1><h2 class="a_st">{site.lead(story)}</h2></header><div class="a_md"><a href="/a">{story.byline}</a><div class="a_md_f">{story.place} - <time><a>{story.day.day:02d} {_month(story, "es")[:3]} {story.day.year} - 10:32<abbr title="Central European Time">CET</abbr></a></time></div></div><div class="a_c">{_ps(story, "<div class=banner>Regístrate gratis para seguir leyendo</div>")}</div><section><h3>Archivado En</h3><a href="/t">Guerra</a></section></article>'
    return _page(site, "spanish daily", body, story)


def italian_daily(site: Site) -> Sample:
    """An eyelet above, a summary below the headline; the day written out with the hour."""
    story = _start(site, "it")
    body = f'<main><div class="story__header"><p class="occhiello">La guerra nel nord</p><h1 class="story__title">{esc(story.headline)}</h1><div class="story__author">di <em>{story.byline}</em></div><div class="story__summary">{site.lead(story)}</div><time class="story__date">{story.day.day} {_month(story, "it").capitalize()} {story.day.year} alle 10:32</time><div>2 minuti di lettura</div></div><div class="story__text">{_ps(story, "<div><p>Leggi anche: <a href=/l>Chi vuole la tregua</a></p></div>")}</div><p>© Riproduzione riservata</p></main>'
    return _page(site, "italian daily", body, story)


def portuguese_portal(site: Site) -> Sample:
    """A portal: place and body, day in figures with an h between hour and minutes, updated how long ago."""
    story = _start(site, "pt")
    body = f'<main><div class="title"><h1 class="content-head__title">{esc(story.headline)}</h1></div><div class="subtitle"><h2 class="content-head__subtitle">{site.lead(story)}</h2></div><div class="content-publication-data"><p>Por {story.byline}, {site.name}</p><p><time datetime="{story.day}T13:32:00.000Z">{_figures(story, "/")} 10h32</time> <span>Atualizado há 2 anos</span></p></div><div class="mc-body">{_ps(story, "<div class=mc-ad>Publicidade</div>", "<p><strong>LEIA TAMBÉM:</strong> <a href=/l>Quem manda na estrada</a></p>")}</div></main>'
    return _page(site, "portuguese portal", body, story)


def turkish_daily(site: Site) -> Sample:
    """Two labelled days in figures with dots, in one line."""
    story = _start(site, "tr")
    body = f'<div class="content"><h1>{esc(story.headline)}</h1><h2 class="spot">{site.lead(story)}</h2><div class="textInfo"><span>Giriş Tarihi: {_figures(story)} 10:32</span> <span>Son Güncelleme: 09.11.2025 08:00</span></div><div class="newsBox">{_ps(story, "<a href=/l>İLGİLİ HABER: Yol neden kapalı</a>")}</div><div>ABONE OL</div></div>'
    return _page(site, "turkish daily", body, story)


def russian_agency(site: Site) -> Sample:
    """Hour before the day, a mark of the agency in the first sentence, tags behind."""
    story = _start(site, "ru")
    body = f'<div class="article__header"><div class="article__info-date"><a href="/d">10:32 {_figures(story)}</a> <span>(обновлено: 08:00 09.11.2025)</span></div><h1 class="article__title">{esc(story.headline)}</h1></div><div class="article__body">{_ps(story, "<div class=article__read-also>Читайте также: <a href=/l>Кому нужна дорога</a></div>")}</div><div class="article__tags"><a>Мир</a></div>'
    return _page(site, "russian agency", body, story)


def ukrainian_paper(site: Site) -> Sample:
    """Weekday, day in words and hour in one line below the heading."""
    story = _start(site, "uk")
    body = f'<article class="post"><h1 class="post_title">{esc(story.headline)}</h1><div class="post_time"><b>{story.byline}</b> — П\'ятниця, {_day(story, "uk")}, 10:32</div><div class="post_text">{_ps(story)}</div><div class="post_tags">Теми: <a>мир</a></div></article><div class="block_news"><a href="/l">Хто тримає дорогу</a> 1 січня 2020</div>'
    return _page(site, "ukrainian paper", body, story)


def arabic_channel(site: Site) -> Sample:
    """Labels before days with a comma and a colon that stand where no other language has them."""
    story = _start(site, "ar")
    body = f'<div dir="rtl"><h1>{esc(story.headline)}</h1><div class="timeDate">نشر في: {story.day.day:02d} {_month(story, "ar")} ,{story.day.year}: 10:32 ص GST</div><div class="timeDate">آخر تحديث: 09 نوفمبر ,2025: 08:00 ص GST</div><div class="body-text">{_ps(story, "<div><h4>مادة اعلانية</h4></div>")}</div></div>'
    return _page(site, "arabic channel", body, story)


def chinese_portal(site: Site) -> Sample:
    """Day and source in one line, in the signs of the language; an editor in brackets behind the text."""
    story = _start(site, "zh")
    body = f'<div class="main"><h1>{esc(story.headline)}</h1><div class="info">{story.day.year}年{story.day.month:02d}月{story.day.day:02d}日 10:32　来源：新华社</div><div id="p-detail">{_ps(story)}</div><p class="editor">【责任编辑:王小明】</p></div>'
    return _page(site, "chinese portal", body, story)


def japanese_broadcaster(site: Site) -> Sample:
    """The day with the hour in the signs of the language; related days below."""
    story = _start(site, "ja")
    body = f'<section><h1 class="content--title">{esc(story.headline)}</h1><p class="content--date">{story.day.year}年{story.day.month}月{story.day.day}日 10時32分</p><div class="content--detail-body">{_ps(story)}</div></section><ul><li><a href="/l">Other story about the road</a> 2020年1月2日</li></ul>'
    return _page(site, "japanese broadcaster", body, story)


def dutch_paper(site: Site) -> Sample:
    """The day with its name, and a change in figures of two digits."""
    story = _start(site, "nl")
    body = f'<article><header><h1>{esc(story.headline)}</h1><p class="intro">{site.lead(story)}</p><p class="credits">{story.byline} <span>{_day(story, "nl")}, 10:32</span> <span>Laatste update: 09-11-25, 08:00</span></p></header>{_ps(story, "<p><b>Lees ook:</b> <a href=/l>Wie wil de weg?</a></p>")}</article>'
    return _page(site, "dutch paper", body, story)


def norwegian_broadcaster(site: Site) -> Sample:
    """Published and changed as times of elements, the changed one first."""
    story = _start(site, "no")
    body = f'<article><h1>{esc(story.headline)}</h1><p class="article-lead">{site.lead(story)}</p><div class="bulletin-time">Oppdatert <time datetime="2025-11-09T08:00:00+01:00">9. november 2025</time> Publisert <time datetime="{story.day}T10:32:00+02:00">{story.day.day}. {_month(story, "no")} {story.day.year} kl. 10:32</time></div>{_ps(story)}</article>'
    return _page(site, "norwegian broadcaster", body, story)


def polish_portal(site: Site) -> Sample:
    """The day in words with a label, behind it the source; a photo's line in the text."""
    story = _start(site, "pl")
    body = f'<main><h1 class="article--title">{esc(story.headline)}</h1><div class="article--lead">{site.lead(story)}</div><div class="article--author">{story.byline}</div><div class="article--date">Data utworzenia: {_day(story, "pl")}, 10:32</div>{_ps(story, "<p>Czytaj także: <a href=/l>Kto trzyma drogę</a></p>")}<p>Źródło: PAP</p></main>'
    return _page(site, "polish portal", body, story)


WORLD: tuple[Layout, ...] = (
    german_magazine, german_public, french_daily, spanish_daily, italian_daily, portuguese_portal, turkish_daily,
    russian_agency, ukrainian_paper, arabic_channel, chinese_portal, japanese_broadcaster, dutch_paper,
    norwegian_broadcaster, polish_portal,
)  # fmt: skip
