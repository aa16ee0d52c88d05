"""HTML pages made of made stories, in the ways that news sites build theirs; each with its truth."""

import html
import json
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from evaluation.madestories import MadeStory, StoryMaker

MONTHS: dict[str, list[str]] = {
    "en": "January February March April May June July August September October November December".split(),
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(),
    "tr": "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık".split(),
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split(),
}
# What each language's sites write around a story.
LABELS = {
    "en": dict(by="By", share="Share", shares="Share on Facebook|Tweet|Copy link|Print", more="Read more", related="Related stories", tags="Tags", letter="Sign up for our daily newsletter", most="Most read", comments="Leave a comment", photo="Photo", updated="Updated", ad="Advertisement", nav="Home|World|Politics|Sport|Sign in"),
    "fr": dict(by="Par", share="Partager", shares="Partager sur Facebook|Partager sur X|Copier le lien|Imprimer", more="Lire aussi", related="À lire aussi", tags="Mots-clés", letter="Inscrivez-vous à notre newsletter quotidienne", most="Les plus lus", comments="Laisser un commentaire", photo="Photo", updated="Mis à jour le", ad="Publicité", nav="Accueil|Monde|Politique|Sport|Se connecter"),
    "es": dict(by="Por", share="Compartir", shares="Compartir en Facebook|Compartir en WhatsApp|Copiar enlace|Imprimir", more="Leer más", related="Noticias relacionadas", tags="Etiquetas", letter="Suscríbete a nuestro boletín diario", most="Lo más leído", comments="Deja un comentario", photo="Foto", updated="Actualizado", ad="Publicidad", nav="Inicio|Mundo|Política|Deportes|Iniciar sesión"),
    "de": dict(by="Von", share="Teilen", shares="Auf Facebook teilen|Twittern|Link kopieren|Drucken", more="Lesen Sie auch", related="Mehr zum Thema", tags="Schlagworte", letter="Abonnieren Sie unseren täglichen Newsletter", most="Meistgelesen", comments="Kommentar schreiben", photo="Foto", updated="Aktualisiert am", ad="Anzeige", nav="Startseite|Welt|Politik|Sport|Anmelden"),
    "ru": dict(by="Автор:", share="Поделиться", shares="Поделиться в ВКонтакте|Поделиться в Telegram|Скопировать ссылку|Печать", more="Читайте также", related="Материалы по теме", tags="Теги", letter="Подпишитесь на нашу ежедневную рассылку", most="Самое читаемое", comments="Оставить комментарий", photo="Фото", updated="Обновлено", ad="Реклама", nav="Главная|Мир|Политика|Спорт|Войти"),
    "tr": dict(by="Haber:", share="Paylaş", shares="Facebook'ta paylaş|Twitter'da paylaş|Bağlantıyı kopyala|Yazdır", more="Ayrıca okuyun", related="İlgili haberler", tags="Etiketler", letter="Günlük bültenimize abone olun", most="En çok okunanlar", comments="Yorum yap", photo="Fotoğraf", updated="Güncelleme", ad="Reklam", nav="Ana sayfa|Dünya|Siyaset|Spor|Giriş yap"),
    "ar": dict(by="بقلم", share="شارك", shares="شارك على فيسبوك|شارك على تويتر|نسخ الرابط|طباعة", more="اقرأ أيضا", related="مقالات ذات صلة", tags="وسوم", letter="اشترك في نشرتنا الإخبارية اليومية", most="الأكثر قراءة", comments="أضف تعليقا", photo="صورة", updated="آخر تحديث", ad="إعلان", nav="الرئيسية|العالم|سياسة|رياضة|تسجيل الدخول"),
}  # fmt: skip


@dataclass(slots=True, kw_only=True)
class Sample:
    """A page with the stories that are on it.

    Attributes:
        single: whether cutting it is a fault: it holds one article.
        stacked: whether it is an infinite-scroll page.
    """

    layout: str
    data: bytes
    stories: list[MadeStory] = field(default_factory=list)
    media_type: str = "text/html"
    single: bool = False
    stacked: bool = False


def esc(text: str) -> str:
    """Return a text as HTML writes it."""
    return html.escape(text, quote=False)


def day_of(day: date, language: str = "en") -> str:
    """Return a day as the sites of a language write it."""
    month = MONTHS[language][day.month - 1]
    if language == "en":
        return f"{month} {day.day}, {day.year}"
    if language == "de":
        return f"{day.day}. {month} {day.year}"
    return f"{day.day} de {month} de {day.year}" if language == "es" else f"{day.day} {month} {day.year}"


class Site:
    """A site's way with words around stories."""

    def __init__(self, draw: random.Random, maker: StoryMaker) -> None:
        self.draw = draw
        self.maker = maker
        self.language = draw.choice(["en", "en", "en", "fr", "es", "de", "ru", "tr", "ar"])
        self.words = LABELS[self.language]
        self.name = draw.choice(
            ["The Daily Courier", "Meridian News", "Gulf Lantern", "Echo 24", "La Gazette", "Nova TV"]
        )
        self.host = f"https://www.{self.name.split()[-1].lower()}.example"

    def story(self, **kind: int | bool) -> MadeStory:
        """Return a new story."""
        return self.maker.make(**kind)  # type: ignore[arg-type]

    def paragraphs(
        self, story: MadeStory, *, tag: str = "p", head: str = "h2", extras: bool = True, cls: str = ""
    ) -> str:
        """Return a story's body with things between its paragraphs."""
        out = []
        between = (
            [self.more_box(), self.advert(), self.figure(story, 1), self.pull(story), self.letter_box()]
            if extras
            else []
        )
        self.draw.shuffle(between)
        last = len(story.paragraphs) - 1
        for n, text in enumerate(story.paragraphs):
            if n in story.subheads:
                out.append(f"<{head}>{esc(text)}</{head}>")
                continue
            shown = self.inline(text)
            out.append(f"<{tag}{cls}>{shown}</{tag}>")
            if between and 0 < n < last and self.draw.random() < 0.45:
                out.append(between.pop())
        return "\n".join(out)

    def lead(self, story: MadeStory) -> str:
        """Return a story's standfirst as HTML; what the page shows of it belongs to its text."""
        story.led = True
        return esc(story.standfirst)

    def inline(self, text: str) -> str:
        """Return a paragraph with some of its words in links and its marks as entities."""
        shown = esc(text)
        if self.draw.random() < 0.3:
            words = shown.split(" ")
            if len(words) > 8:
                at = self.draw.randrange(2, len(words) - 4)
                words[at] = f'<a href="/tag/{at}">{words[at]}'
                words[at + 2] += "</a>"
                shown = " ".join(words)
        if self.draw.random() < 0.3:
            shown = shown.replace("“", "&ldquo;").replace("”", "&#8221;").replace("'", "&#x27;")
        if self.draw.random() < 0.15:
            shown = shown.replace(" ", "&nbsp;", 1)
        return shown

    def teaser(self) -> tuple[str, str]:
        """Return headline and excerpt of another story."""
        return self.maker.make_teaser()

    def more_box(self) -> str:
        """Return a pointer to another story, in the middle of one."""
        title, excerpt = self.teaser()
        return self.draw.choice(
            [
                f'<p><strong>{self.words["more"]}: <a href="/a/7">{esc(title)}</a></strong></p>',
                f'<div class="read-more-box"><span>{self.words["more"]}</span><a href="/a/7"><h3>{esc(title)}</h3></a></div>',
                f'<aside class="related"><h4>{self.words["related"]}</h4><ul><li><a href="/a/7">{esc(title)}</a></li></ul></aside>',
                f'<div class="embed-card"><a href="/a/7"><img src="x.jpg"><h3>{esc(title)}</h3><p>{esc(excerpt)}</p></a></div>',
            ]
        )

    def advert(self) -> str:
        """Return a place for an advertisement."""
        return self.draw.choice(
            [
                f'<div class="ad-slot"><span>{self.words["ad"]}</span><script>show()</script></div>',
                f'<p class="label">{self.words["ad"]}</p>',
                '<div id="div-gpt-ad-12"></div>',
            ]
        )

    def letter_box(self) -> str:
        """Return a call to subscribe."""
        return self.draw.choice(
            [
                f'<div class="newsletter-signup"><h3>{self.words["letter"]}</h3><form><input type="email"><button>OK</button></form></div>',
                f"<p><em>{self.words['letter']}</em></p>",
            ]
        )

    def pull(self, story: MadeStory) -> str:
        """Return a quotation of the story in large letters, or nothing."""
        quoted = next(
            (p for p in story.paragraphs if p.startswith("“") and p.count("”") == 1 and p.endswith("”")), None
        )
        if quoted is None:
            return ""
        return f'<blockquote class="pullquote"><p>{esc(quoted)}</p></blockquote>'

    def figure(self, story: MadeStory, n: int) -> str:
        """Return picture `n` of a story with its caption, or nothing."""
        if n >= len(story.captions):
            return ""
        caption = story.captions[n]
        credit = f"{self.draw.choice(['Omar Said', 'Lena Holm'])}/{story.agency}"
        return self.draw.choice(
            [
                f'<figure><img src="p{n}.jpg" alt="{esc(caption)}"><figcaption>{esc(caption)} <span class="credit">{credit}</span></figcaption></figure>',
                f'<div class="wp-caption aligncenter"><img src="p{n}.jpg"><p class="wp-caption-text">{esc(caption)} ({story.agency})</p></div>',
                f'<div class="media"><img src="p{n}.jpg"><div class="media__caption"><p>{esc(caption)}</p><p class="media__credit">{credit}</p></div></div>',
                f'<p><img src="p{n}.jpg"><br><em>{esc(caption)}. {self.words["photo"]}: {story.agency}</em></p>',
                f'<table align="left"><tr><td><img src="p{n}.jpg"></td></tr><tr><td><small>{esc(caption)} [{story.agency}]</small></td></tr></table>',
            ]
        )

    def nav(self) -> str:
        """Return the site's head."""
        items = "".join(f'<li><a href="/{n}">{w}</a></li>' for n, w in enumerate(self.words["nav"].split("|")))
        return (
            f'<header class="site-header"><a class="logo" href="/">{self.name}</a><nav><ul>{items}</ul></nav></header>'
        )

    def share(self) -> str:
        """Return share buttons."""
        items = "".join(f'<li><a href="#">{w}</a></li>' for w in self.words["shares"].split("|"))
        return self.draw.choice(
            [
                f'<div class="social-share"><span>{self.words["share"]}</span><ul>{items}</ul></div>',
                f"<ul>{items}</ul>",
                f'<div class="tools">{self.words["share"]}</div>',
            ]
        )

    def byline(self, story: MadeStory, *, time: bool = True) -> str:
        """Return who wrote a story and when."""
        shown = day_of(story.day, self.language)
        stamp = (
            f'<time datetime="{story.day}T09:{self.draw.randint(10, 59)}:00+00:00">{shown}</time>'
            if time
            else f"<span>{shown}</span>"
        )
        return self.draw.choice(
            [
                f'<div class="byline">{self.words["by"]} <a href="/author/1">{story.byline}</a></div><div class="date">{stamp}</div>',
                f'<p class="meta">{self.words["by"]} {story.byline} | {stamp}</p>',
                f'<div class="article-info"><span class="author">{story.byline}</span> {stamp}</div>',
            ]
        )

    def related(self, *, cards: int = 4) -> str:
        """Return a list of other stories."""
        teasers = [self.teaser() for _ in range(cards)]
        style = self.draw.randrange(4)
        if style == 0:
            items = "".join(
                f'<article class="card"><h3><a href="/r/{n}">{esc(t)}</a></h3><p>{esc(e)}</p></article>'
                for n, (t, e) in enumerate(teasers)
            )
            return f'<section class="cards"><h2>{self.words["related"]}</h2>{items}</section>'
        if style == 1:
            items = "".join(f'<li><a href="/r/{n}">{esc(t)}</a></li>' for n, (t, _) in enumerate(teasers))
            return f'<div class="box"><h3>{self.words["most"]}</h3><ol>{items}</ol></div>'
        if style == 2:
            items = "".join(
                f'<div class="item"><h2><a href="/r/{n}">{esc(t)}</a></h2><time datetime="2022-05-0{n + 1}">{n + 1}.5.</time><p>{esc(e)}</p></div>'
                for n, (t, e) in enumerate(teasers)
            )
            return f'<div class="jp-relatedposts">{items}</div>'
        items = "".join(
            f'<a class="teaser" href="/r/{n}"><div class="t">{esc(t)}</div><div class="x">{esc(e)}</div></a>'
            for n, (t, e) in enumerate(teasers)
        )
        return f'<div class="css-x1"><div class="css-x2">{self.words["related"]}</div>{items}</div>'

    def comments(self) -> str:
        """Return readers' comments, or nothing."""
        if self.draw.random() < 0.5:
            return ""
        posts = "".join(
            f'<li class="comment"><div class="comment-author">reader{n}</div><p>I have read the whole report twice and still do not see who gains from this pause, number {n}.</p></li>'
            for n in range(3)
        )
        return f'<div id="comments" class="comments-area"><h3>{self.words["comments"]}</h3><ol class="comment-list">{posts}</ol></div>'

    def footer(self) -> str:
        """Return the site's foot."""
        return f'<footer><p>© 2024 {self.name}. All rights reserved.</p><ul><li><a href="/about">About</a></li><li><a href="/privacy">Privacy</a></li></ul></footer>'

    def bio(self, story: MadeStory) -> str:
        """Return a line about the author, or nothing."""
        return self.draw.choice(
            [
                f'<div class="author-bio"><img src="a.jpg"><p>{story.byline} is a correspondent who has covered the region for ten years.</p></div>',
                f"<p><em>{story.byline} is a senior reporter for {self.name}.</em></p>",
                "",
            ]
        )

    def tags(self) -> str:
        """Return a story's tags."""
        return f'<div class="tags"><span>{self.words["tags"]}:</span> <a href="/t/1">ceasefire</a> <a href="/t/2">talks</a> <a href="/t/3">aid</a></div>'

    def data(
        self, story: MadeStory, *, kind: str = "NewsArticle", body: bool = False, **more: object
    ) -> dict[str, object]:
        """Return a story's JSON-LD."""
        node: dict[str, object] = {
            "@type": kind,
            "headline": story.headline,
            "datePublished": f"{story.day}T09:00:00+00:00",
            "author": [{"@type": "Person", "name": story.byline}],
            "publisher": {"@type": "Organization", "name": self.name},
            **more,
        }
        if body:
            node["articleBody"] = "\n\n".join(story.paragraphs)
        return node

    def script(self, data: object) -> str:
        """Return data as a JSON-LD script."""
        return f'<script type="application/ld+json">{json.dumps(data, ensure_ascii=self.draw.random() < 0.5)}</script>'

    def page(self, body: str, *, title: str = "", head: str = "", story: MadeStory | None = None) -> bytes:
        """Return a whole document."""
        if story:
            title = f"{story.headline} | {self.name}"
            head += f'<meta property="og:title" content="{html.escape(story.headline)}"><meta property="og:type" content="article">'
            head += f'<meta property="article:published_time" content="{story.day}T09:00:00Z">'
        return (
            f'<!DOCTYPE html><html lang="{self.language}"><head><meta charset="utf-8"><title>{esc(title or self.name)}</title>'
            f"{head}<style>p {{ margin: 0 }}</style></head><body>{body}</body></html>"
        ).encode()


Layout = Callable[[Site], Sample]


# ---------------------------------------------------------------- one article


def wordpress(site: Site) -> Sample:
    """A post of a widespread publishing system, with its widgets and comments."""
    """A WordPress post with share buttons, an author box, related posts and a sidebar."""
    story = site.story(subheads=site.draw.random() < 0.5)
    data = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebPage", "name": story.headline},
            site.data(story, kind="Article"),
            {"@type": "BreadcrumbList", "name": "x"},
        ],
    }
    body = (
        f'{site.nav()}<div id="content" class="site-content has-sidebar"><main><article class="post type-post hentry"><header class="entry-header">'
        f'<h1 class="entry-title">{esc(story.headline)}</h1><div class="entry-meta">{site.byline(story)}</div></header>{site.figure(story, 0)}'
        f'<div class="entry-content">{site.paragraphs(story)}<div class="sharedaddy">{site.share()}</div></div>{site.tags()}{site.bio(story)}</article>'
        f'{site.related()}{site.comments()}</main><aside class="widget-area">{site.related()}</aside></div>{site.footer()}'
    )
    return Sample(
        layout="wordpress", data=site.page(body, story=story, head=site.script(data)), stories=[story], single=True
    )


def drupal(site: Site) -> Sample:
    """A node of another, with fields for each part."""
    """A Drupal node with fields, a standfirst and a block of related stories."""
    story = site.story(subheads=site.draw.random() < 0.5)
    body = (
        f'<div class="dialog-off-canvas-main-canvas">{site.nav()}<div class="region region-content"><div class="block block-system"><article role="article" class="node node--type-article node--view-mode-full">'
        f'<h1 class="page-header"><span class="field field--name-title">{esc(story.headline)}</span></h1><div class="node__submitted">{site.byline(story)}</div>'
        f'<div class="field field--name-field-subtitle field--type-string"><p>{site.lead(story)}</p></div>'
        f'<div class="node__content"><div class="field field--name-field-media">{site.figure(story, 0)}</div><div class="clearfix text-formatted field field--name-body field--type-text-with-summary">{site.paragraphs(story)}</div>'
        f'<div class="field field--name-field-tags">{site.tags()}</div></div></article></div>'
        f'<div class="views-element-container block"><h2>{site.words["related"]}</h2>{site.related()}</div></div>{site.footer()}</div>'
    )
    return Sample(layout="drupal", data=site.page(body, story=story), stories=[story], single=True)


def amp(site: Site) -> Sample:
    """A page for phones, of elements of its own."""
    """An AMP page with its own elements."""
    story = site.story()
    figure = f'<figure class="media"><amp-img src="x.jpg" width="8" height="5"></amp-img><figcaption>{esc(story.captions[0])} ({story.agency})</figcaption></figure>'
    body = (
        f'<amp-sidebar id="side"><ul><li>Home</li><li>World</li></ul></amp-sidebar><header>{site.name}</header><article class="amp-wp-article"><h1 class="amp-wp-title">{esc(story.headline)}</h1>{site.byline(story)}'
        f'<amp-social-share type="twitter"></amp-social-share>{figure}<div class="amp-wp-article-content">{site.paragraphs(story)}<amp-ad type="x"></amp-ad></div></article>'
        f"<amp-list><template>x</template></amp-list>{site.related()}{site.footer()}"
    )
    return Sample(
        layout="amp",
        data=site.page(body, story=story, head=site.script(site.data(story))),
        stories=[story],
        single=True,
    )


def old_tables(site: Site) -> Sample:
    """A page of nested tables, in Windows-1252, whose paragraphs are parted by line breaks."""
    story = site.story()
    rows = "".join(
        f'<tr><td><font size="1"><a href="{w}.html">{w}</a></font></td></tr>' for w in LABELS["en"]["nav"].split("|")
    )
    text = "<br><br>\n".join(esc(p) for p in story.paragraphs)
    day = f"{story.day.day} {MONTHS['en'][story.day.month - 1]} {story.day.year}"
    teasers = "".join(
        f'<tr><td><font size="1"><a href="{n}.html">{esc(site.teaser()[0])}</a></font></td></tr>' for n in range(5)
    )
    source = (
        f"<html><head><title>{esc(story.headline)}</title></head><body bgcolor=#ffffff><table width=760 border=0><tr><td valign=top width=120><table>{rows}</table></td>"
        f'<td valign=top><font face="Arial" size="5"><b>{esc(story.headline)}</b></font><br><font size="1">{day}</font><br><br>'
        f"<table align=right width=200><tr><td><img src=a.jpg></td></tr><tr><td><font size=1><i>{esc(story.captions[0])} ({story.agency})</i></font></td></tr></table>"
        f"<font face=Arial size=2>{text}</font><br><br><font size=1>Copyright 2004 {site.name}. All rights reserved.</font></td>"
        f"<td width=150 valign=top><table>{teasers}</table></td></tr></table></body></html>"
    )
    return Sample(layout="old tables", data=source.encode("cp1252", "xmlcharrefreplace"), stories=[story], single=True)


def react(site: Site) -> Sample:
    """A page with hashed class names, whose data hold the story a second time."""
    story = site.story(subheads=site.draw.random() < 0.5)
    state = {
        "props": {
            "pageProps": {
                "article": {"title": story.headline, "body": [{"type": "p", "html": p} for p in story.paragraphs]}
            }
        }
    }
    body = (
        f'<div id="__next"><div class="css-1q2w3e">{site.nav()}</div><main class="css-9x8y7z" id="main-content"><div data-component="headline-block"><h1 class="css-a1">{esc(story.headline)}</h1></div>'
        f'<div data-component="byline-block" class="css-b2">{site.byline(story)}</div><div data-component="image-block"><figure><div><img src="x"></div><figcaption class="css-c3"><span class="css-vh">Image caption, </span>{esc(story.captions[0])}</figcaption></figure></div>'
        f'<div data-component="text-block" class="css-d4">{site.paragraphs(story)}</div>{site.related()}</main>{site.footer()}</div>'
        f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(state)}</script>'
    )
    return Sample(
        layout="react",
        data=site.page(body, story=story, head=site.script(site.data(story, body=True))),
        stories=[story],
        single=True,
    )


def data_only(site: Site) -> Sample:
    """A page made by scripts: the story stands in its data alone."""
    story = site.story()
    head = site.script(site.data(story, body=True))
    body = '<div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript><script src="/static/main.js"></script>'
    return Sample(layout="data only", data=site.page(body, story=story, head=head), stories=[story], single=True)


def next_data_only(site: Site) -> Sample:
    """The same, in the state of a script's own shape, with the paragraphs as HTML."""
    story = site.story()
    blocks = "".join(f"<p>{site.inline(p)}</p>" for p in story.paragraphs)
    state = {
        "props": {
            "pageProps": {
                "post": {"id": 77, "title": story.headline, "publishedAt": f"{story.day}T08:00:00Z", "content": blocks}
            }
        }
    }
    body = f'<div id="__next"></div><script id="__NEXT_DATA__" type="application/json">{json.dumps(state)}</script>'
    return Sample(layout="next data only", data=site.page(body, story=story), stories=[story], single=True)


def div_soup(site: Site) -> Sample:
    """No paragraph elements and no telling names."""
    story = site.story()
    lines = "".join(f"<div>{site.inline(p)}</div>" for p in story.paragraphs)
    body = (
        f'{site.nav()}<div class="c1"><div class="c2"><h1>{esc(story.headline)}</h1><div class="c3">{day_of(story.day, site.language)}</div>'
        f'<div class="c4">{site.figure(story, 0)}</div><div class="c5">{lines}</div></div><div class="c6">{site.related()}</div></div>{site.footer()}'
    )
    return Sample(layout="div soup", data=site.page(body, story=story), stories=[story], single=True)


def long_read(site: Site) -> Sample:
    """One article in chapters, each with a heading of a high level, some with pictures and pull quotes."""
    site.maker.texts = []  # a chapter has no dateline
    parts = [site.story(least=4, most=6) for _ in range(3)]
    story, chapters = parts[0], parts[1:]
    paragraphs, heads = list(story.paragraphs), set(story.subheads)
    level = site.draw.choice(["h2", "h3", "h1"])
    for chapter in chapters:
        heads.add(len(paragraphs))
        paragraphs += [chapter.headline, *chapter.paragraphs]
    whole = MadeStory(
        headline=story.headline,
        standfirst=story.standfirst,
        byline=story.byline,
        agency=story.agency,
        place=story.place,
        day=story.day,
        paragraphs=paragraphs,
        captions=story.captions,
        subheads=heads,
    )
    wrap = site.draw.random() < 0.5
    content = site.paragraphs(whole, head=level)
    if wrap:
        content = f"<section>{content}</section>".replace(f"<{level}>", f"</section><section><{level}>")
    body = f'{site.nav()}<article><h1>{esc(whole.headline)}</h1><p class="standfirst">{site.lead(whole)}</p>{site.byline(whole)}{site.figure(whole, 0)}<div class="content">{content}</div></article>{site.related()}{site.footer()}'
    return Sample(
        layout="long read",
        data=site.page(body, story=whole, head=site.script(site.data(whole))),
        stories=[whole],
        single=True,
    )


def with_full_teasers(site: Site) -> Sample:
    """One article, with a list of others below, each with its byline, day and excerpt."""
    story = site.story()
    cards = ""
    for n in range(4):
        title, excerpt = site.teaser()
        cards += f'<article class="post-card"><h2><a href="/p/{n}">{esc(title)}</a></h2><div class="meta">{site.words["by"]} Staff Writer <time datetime="2023-02-0{n + 1}">{n + 1}/2/2023</time></div><p>{esc(excerpt)}</p><a href="/p/{n}">{site.words["more"]}</a></article>'
    entries = [
        site.data(story),
        {
            "@type": "ItemList",
            "itemListElement": [{"@type": "ListItem", "position": n, "url": f"/p/{n}"} for n in range(4)],
        },
    ]
    body = f'{site.nav()}<main><article class="post-full"><h1>{esc(story.headline)}</h1>{site.byline(story)}{site.paragraphs(story)}</article><div class="latest"><h2>{site.words["most"]}</h2>{cards}</div></main>{site.footer()}'
    return Sample(
        layout="full teasers",
        data=site.page(body, story=story, head=site.script(entries)),
        stories=[story],
        single=True,
    )


def gallery(site: Site) -> Sample:
    """A picture story: a short text and many pictures with long captions."""
    story = site.story(least=3, most=4)
    others = [site.teaser()[1] for _ in range(5)]
    story.captions = [f"{n + 1}. {text}" for n, text in enumerate(others)]
    pictures = "".join(
        f'<figure class="gallery-item"><img src="g{n}.jpg"><figcaption>{esc(c)} <span class="credit">AP Photo/Lee Dorn</span></figcaption></figure>'
        for n, c in enumerate(story.captions)
    )
    body = f'{site.nav()}<article><h1>{esc(story.headline)}</h1>{site.byline(story)}<div class="text">{site.paragraphs(story, extras=False)}</div><div class="photo-gallery">{pictures}</div></article>{site.footer()}'
    return Sample(layout="gallery", data=site.page(body, story=story), stories=[story], single=True)


def paywall(site: Site) -> Sample:
    """The beginning of an article and what one has to pay."""
    story = site.story(least=4, most=4)
    story.paragraphs = story.paragraphs[:2]
    body = (
        f'{site.nav()}<article><h1>{esc(story.headline)}</h1><p class="dek">{site.lead(story)}</p>{site.byline(story)}<div class="article-body paywalled">{site.paragraphs(story, extras=False)}</div>'
        '<div class="paywall-gate"><h3>This article is for subscribers only</h3><p>Subscribe to keep reading this story and get unlimited access to everything we publish.</p><p>Already a subscriber? <a href="/login">Log in</a></p>'
        f"<p>Monthly: 4.99 a month for the first year, cancel any time before it ends.</p></div></article>{site.related()}{site.footer()}"
    )
    return Sample(
        layout="paywall",
        data=site.page(body, story=story, head=site.script({**site.data(story), "isAccessibleForFree": False})),
        stories=[story],
        single=True,
    )


def press_release(site: Site) -> Sample:
    """A statement on a body's own site: no byline, a symbol and a day above it."""
    story = site.story()
    story.captions = []
    day = f"{story.day.day} {MONTHS['en'][story.day.month - 1]} {story.day.year}"
    lines = "".join(f"<p>{esc(p)}</p>" for p in story.paragraphs)
    body = (
        f'<div id="block-banner"><a href="/">Office of the Special Envoy</a></div><div class="breadcrumb">Home » Press » Statements</div><div class="region-content"><h1 class="title">{esc(story.headline)}</h1>'
        f'<div class="field-symbol">SC/{site.draw.randint(10000, 19999)}</div><div class="field-date"><span class="date-display-single">{day}</span></div><div class="field-body">{lines}<p>***</p><p>For information media. Not an official record.</p></div></div>'
        f'<div class="sidebar-second">{site.related()}</div>{site.footer()}'
    )
    title = f"{esc(story.headline)} | Office of the Special Envoy"
    return Sample(layout="press release", data=site.page(body, title=title), stories=[story], single=True)


def print_view(site: Site) -> Sample:
    """What sites give to be printed: next to no mark-up."""
    story = site.story()
    day = f"{MONTHS['en'][story.day.month - 1]} {story.day.day}, {story.day.year}"
    lines = "".join(f"<p>{esc(p)}\n" for p in story.paragraphs)
    body = (
        f'<p><a href="javascript:window.print()">Print this page</a> | <a href="{site.host}/a/5">Back to article</a></p><p><b>{site.name}</b></p><hr><h2>{esc(story.headline)}</h2><p>{day}<br>By {story.byline}</p>'
        f"{lines}<hr><p>Find this article at:<br>{site.host}/world/{story.day:%Y/%m/%d}/a-5.html</p><p>© {site.name}</p>"
    )
    return Sample(layout="print view", data=site.page(body, title=f"{site.name} - Print"), stories=[story], single=True)


def reader_view(site: Site) -> Sample:
    """A page saved out of a browser's reading view."""
    story = site.story(subheads=site.draw.random() < 0.5)
    lines = "".join(
        f"<h2>{esc(p)}</h2>" if n in story.subheads else f"<p>{esc(p)}</p>" for n, p in enumerate(story.paragraphs)
    )
    figure = f'<figure><img src="data:image/png;base64,{"iVBORw0KGgo" * 60}"><figcaption>{esc(story.captions[0])}</figcaption></figure>'
    body = (
        f'<div class="container" dir="ltr"><div class="header reader-header"><a class="domain reader-domain" href="{site.host}">{site.host[8:]}</a><div class="domain-border"></div><h1 class="reader-title">{esc(story.headline)}</h1>'
        f'<div class="credits reader-credits">{story.byline}</div><div class="meta-data"><div class="reader-estimated-time">4-5 minutes</div></div></div><hr><div class="content"><div class="moz-reader-content"><div id="readability-page-1" class="page"><div>{figure}{lines}</div></div></div></div></div>'
    )
    story.dated = False
    return Sample(layout="reader view", data=site.page(body, title=story.headline), stories=[story], single=True)


def saved_page(site: Site) -> Sample:
    """A page as a browser saves it, with what its scripts had added."""
    sample = wordpress(site)
    mark = f"<!-- saved from url=(0042){site.host}/a/12 -->\n"
    junk = '<div style="display: none !important;" class="grammarly-desktop">Type here to search the whole site for a word that you like.</div><iframe src="./x_files/ad.html"></iframe>'
    data = mark.encode() + sample.data.replace(b"<body>", b"<body>" + junk.encode()).replace(
        b'src="', b'src="./Courier_files/'
    )
    return Sample(layout="saved page", data=data, stories=sample.stories, single=True)


def telegram_post(site: Site) -> Sample:
    """A single message of a channel, without a headline."""
    """One post of a channel, as its web view shows it."""
    story = site.story(least=3, most=5)
    story.titled, story.captions = False, []
    text = "<br/><br/>".join(esc(p) for p in story.paragraphs)
    body = (
        '<div class="tgme_widget_message_wrap"><div class="tgme_widget_message text_not_supported_wrap"><div class="tgme_widget_message_bubble"><div class="tgme_widget_message_author"><a href="#"><span dir="auto">Front Channel</span></a></div>'
        f'<div class="tgme_widget_message_text js-message_text" dir="auto">{text}</div><div class="tgme_widget_message_footer"><div class="tgme_widget_message_info"><span class="tgme_widget_message_views">12.4K</span><a class="tgme_widget_message_date"><time datetime="{story.day}T10:12:00+00:00">10:12</time></a></div></div></div></div></div>'
    )
    return Sample(
        layout="telegram post", data=site.page(body, title="Telegram: Contact @front"), stories=[story], single=True
    )


def questions(site: Site) -> Sample:
    """An explainer: its headings are questions, and some paragraphs open with bold words."""
    story = site.story(least=7, most=9)
    if story.subheads:
        return wordpress(site)
    heads = [
        "What has been agreed so far?",
        "Who are the mediators and what do they want?",
        "What happens if the truce collapses?",
    ]
    step = max(2, len(story.paragraphs) // 4)
    for k, head in enumerate(heads):
        at = 1 + k * (step + 1)
        if at < len(story.paragraphs) - 1:
            story.paragraphs.insert(at, head)
            story.subheads.add(at)
    content = site.paragraphs(story, head=site.draw.choice(["h2", "h3"]), extras=False)
    body = f"{site.nav()}<article><h1>{esc(story.headline)}</h1>{site.byline(story)}{site.share()}{content}{site.tags()}</article>{site.related()}{site.footer()}"
    return Sample(layout="questions", data=site.page(body, story=story), stories=[story], single=True)


SINGLES: tuple[Layout, ...] = (
    wordpress, drupal, amp, old_tables, react, data_only, next_data_only, div_soup, long_read, with_full_teasers, gallery,
    paywall, press_release, print_view, reader_view, saved_page, telegram_post, questions,
)  # fmt: skip


# ---------------------------------------------------------------- several articles


def _several(site: Site, fewest: int = 2, many: int = 4, **kind: int) -> list[MadeStory]:
    return [site.story(**kind) for _ in range(site.draw.randint(fewest, many))]


def endless_scroll(site: Site) -> Sample:
    """Whole articles one below the other, each in its container with its own furniture."""
    stories = _several(site)
    second = site.draw.choice(["h1", "h2"])
    style = site.draw.randrange(4)
    out = []
    for n, story in enumerate(stories):
        head = "h1" if n == 0 else second
        inner = (
            f"<{head}>{esc(story.headline)}</{head}>{site.byline(story)}{site.share()}{site.figure(story, 0)}"
            f'<div class="article-body">{site.paragraphs(story)}</div>{site.tags()}{site.bio(story)}{site.related(cards=2)}'
        )
        if style == 0:
            out.append(f'<article class="article infinite-item" data-url="/a/{n}">{inner}</article>')
        elif style == 1:
            out.append(f'<div class="scroll-page" id="page-{n}"><div class="wrap">{inner}</div></div>')
        elif style == 2:
            out.append(
                f'<div class="ias-item"><main><article>{inner}</article></main></div><div class="next-label">Next article</div>'
            )
        else:
            out.append(f"<section data-story={n}>{inner}</section><hr>")
    body = f'{site.nav()}<div id="stream">{"".join(out)}</div>{site.footer()}'
    head = (
        site.script([site.data(s) for s in stories]) if site.draw.random() < 0.3 else site.script(site.data(stories[0]))
    )
    return Sample(
        layout="endless scroll", data=site.page(body, story=stories[0], head=head), stories=stories, stacked=True
    )


def nested_scroll(site: Site) -> Sample:
    """The next article is put inside the container of the one before."""
    stories = _several(site, 2, 3)
    inner = ""
    for n, story in reversed(list(enumerate(stories))):
        inner = f'<div class="article-wrap" data-n="{n}"><article><h1>{esc(story.headline)}</h1>{site.byline(story)}<div class="text">{site.paragraphs(story)}</div></article><div class="next-article">{inner}</div></div>'
    return Sample(
        layout="nested scroll",
        data=site.page(f"{site.nav()}{inner}{site.footer()}", story=stories[0]),
        stories=stories,
        stacked=True,
    )


def live_blog(site: Site) -> Sample:
    """A live blog with its data."""
    posts = [site.story(least=2, most=3) for _ in range(site.draw.randint(3, 6))]
    lead, excerpt = site.teaser()
    day = posts[0].day
    for post in posts:
        post.day, post.captions = day, []
    updates = [
        {
            "@type": "BlogPosting",
            "headline": p.headline,
            "datePublished": f"{day}T1{n}:05:00Z",
            "articleBody": " ".join(p.paragraphs),
        }
        for n, p in enumerate(posts)
    ]
    data = {
        "@context": "https://schema.org",
        "@type": "LiveBlogPosting",
        "headline": lead,
        "datePublished": f"{day}T08:00:00Z",
        "liveBlogUpdate": updates,
    }
    tag = site.draw.choice(["div", "article", "li", "section"])
    cls = site.draw.choice(["liveblog-post", "css-77", "live-update", "block"])
    items = "".join(
        f'<{tag} class="{cls}" id="post-{n}"><time datetime="{day}T1{n}:05:00Z">1{n}:05 GMT</time><h2>{esc(p.headline)}</h2>{site.paragraphs(p, extras=False)}{site.share()}</{tag}>'
        for n, p in enumerate(posts)
    )
    body = f'{site.nav()}<main><h1>{esc(lead)}</h1><p class="summary">{esc(excerpt)}</p><div class="stream">{items}</div></main>{site.footer()}'
    page = site.page(body, title=lead, head=site.script(data))
    return Sample(layout="live blog", data=page, stories=posts)


def plain_live_blog(site: Site) -> Sample:
    """A live page without data that say so: posts with a time each, some without a heading."""
    posts = [site.story(least=2, most=4) for _ in range(site.draw.randint(4, 7))]
    lead, excerpt = site.teaser()
    day = posts[0].day
    tag = site.draw.choice(["article", "section", "div"])
    titled = site.draw.random() < 0.7
    items = ""
    for n, post in enumerate(posts):
        post.day, post.captions, post.titled = day, [], titled
        head = f"<h3>{esc(post.headline)}</h3>" if titled else ""
        items += f'<{tag} class="update"><header><time datetime="{day}T1{n}:05:00Z">1{n}:05</time></header>{head}{site.paragraphs(post, extras=False)}</{tag}>'
    body = f'{site.nav()}<main><h1>Live: {esc(lead)}</h1><div class="key-points"><h2>What we know so far</h2><ul><li>{esc(excerpt)}</li></ul></div><div class="live-stream">{items}</div></main>{site.footer()}'
    page = site.page(
        body,
        title=f"Live: {lead} | {site.name}",
        head=f'<meta property="article:published_time" content="{day}T08:00:00Z">',
    )
    return Sample(layout="plain live blog", data=page, stories=posts)


def briefs(site: Site) -> Sample:
    """News in brief: stories under headings of one level, each with its agency or day."""
    stories = _several(site, 3, 5, least=3, most=5)
    out = ""
    day = stories[0].day
    mark = site.draw.randrange(4)
    for story in stories:
        story.day, story.captions = day, []
        first = story.paragraphs[0]
        story.dated = mark == 2
        if mark == 0:
            story.paragraphs[0] = f"{story.place.upper()} ({story.agency}) - {first}"
        lines = site.paragraphs(story, extras=False)
        under = {
            0: "",
            1: f'<p class="source">{story.agency}</p>',
            2: f'<div class="date">{day_of(story.day)}</div>',
            3: "",
        }[mark]
        inner = f"<h2>{esc(story.headline)}</h2>{under}{lines}"
        out += f'<div class="brief">{inner}</div>' if mark == 3 else inner
    body = f'{site.nav()}<main><h1>World in brief</h1><div class="text">{out}</div></main>{site.footer()}'
    meta = f'<meta property="article:published_time" content="{day}T06:00:00Z">'
    return Sample(
        layout="briefs", data=site.page(body, title=f"World in brief | {site.name}", head=meta), stories=stories
    )


def old_bulletin(site: Site) -> Sample:
    """An old page of several stories in one table cell: bold headlines between rules."""
    stories = _several(site, 3, 4, least=3, most=6)
    out = ""
    for story in stories:
        story.captions = []
        story.paragraphs[0] = (
            f"{story.place.upper()}, {MONTHS['en'][story.day.month - 1]} {story.day.day} ({story.agency}) -- {story.paragraphs[0]}"
        )
        story.dated = False
        out += (
            f'<a name="s{len(out)}"></a><p><font size="4"><b>{esc(story.headline)}</b></font></p>'
            + "".join(f"<p>{esc(p)}</p>" for p in story.paragraphs)
            + "<hr>"
        )
    source = f"<html><head><title>Bulletin</title></head><body><table width=700><tr><td><center><b>Regional News Bulletin</b></center><hr>{out}</td></tr></table></body></html>"
    return Sample(layout="old bulletin", data=source.encode("cp1252", "xmlcharrefreplace"), stories=stories)


def full_archive(site: Site) -> Sample:
    """A category page that shows its posts whole."""
    stories = _several(site, 3, 4, least=3, most=6)
    items = "".join(
        f'<article class="post hentry"><h2 class="entry-title"><a href="/p/{n}">{esc(s.headline)}</a></h2>{site.byline(s)}{site.figure(s, 0)}<div class="entry-content">{site.paragraphs(s)}</div></article>'
        for n, s in enumerate(stories)
    )
    body = f'{site.nav()}<main><h1 class="page-title">Ceasefire news</h1>{items}</main><aside>{site.related()}</aside>{site.footer()}'
    return Sample(
        layout="full archive",
        data=site.page(body, title=f"Ceasefire news - {site.name}", head='<meta property="og:type" content="website">'),
        stories=stories,
    )


def telegram_channel(site: Site) -> Sample:
    """A channel of messages, without headings."""
    stories = _several(site, 3, 5, least=3, most=4)
    items = ""
    for n, story in enumerate(stories):
        story.titled, story.captions = False, []
        text = "<br/><br/>".join(esc(p) for p in story.paragraphs)
        items += (
            f'<div class="tgme_widget_message_wrap js-widget_message_wrap"><div class="tgme_widget_message" data-post="front/{n}"><div class="tgme_widget_message_bubble"><div class="tgme_widget_message_author"><a href="#"><span>Front Channel</span></a></div>'
            f'<div class="tgme_widget_message_text js-message_text" dir="auto">{text}</div><div class="tgme_widget_message_footer"><span class="tgme_widget_message_views">3.{n}K</span><a class="tgme_widget_message_date"><time datetime="{story.day}T10:1{n}:00+00:00" class="time">10:1{n}</time></a></div></div></div></div>'
        )
    body = f'<header class="tgme_header"><div class="tgme_header_title">Front Channel</div><div>4 120 subscribers</div></header><main class="tgme_main"><section class="tgme_channel_history js-message_history">{items}</section></main>'
    return Sample(layout="telegram channel", data=site.page(body, title="Front Channel – Telegram"), stories=stories)


def two_column(site: Site) -> Sample:
    """Two stories side by side, without article elements or first headings."""
    stories = _several(site, 2, 3)
    cells = "".join(
        f'<td valign="top" width="50%"><h3>{esc(s.headline)}</h3><p><i>{day_of(s.day)}</i></p>{site.paragraphs(s, extras=False)}</td>'
        for s in stories
    )
    for story in stories:
        story.captions = []
    body = f"{site.nav()}<table><tr>{cells}</tr></table>{site.footer()}"
    return Sample(layout="two column", data=site.page(body, title=site.name), stories=stories)


def release_list(site: Site) -> Sample:
    """A body's statements of one day, in sections."""
    stories = _several(site, 2, 4)
    day = stories[0].day
    out = ""
    for story in stories:
        story.day, story.captions = day, []
        out += f'<section class="statement"><h2>{esc(story.headline)}</h2><p class="release-date">{day_of(day)}</p>{site.paragraphs(story, extras=False)}<p>###</p></section>'
    body = f'<header>Ministry of Information</header><div id="main"><h1>Press statements</h1>{out}</div><footer>Ministry of Information</footer>'
    return Sample(
        layout="release list", data=site.page(body, title="Press statements | Ministry of Information"), stories=stories
    )


def bare_stack(site: Site) -> Sample:
    """Stories in containers with hashed names, headings of the second level and nothing else that parts them."""
    stories = _several(site, 2, 4)
    for story in stories:
        story.dated = False
    blocks = "".join(
        f'<div class="sc-{n}a"><div class="sc-t"><h2>{esc(s.headline)}</h2></div>{site.figure(s, 0)}<div class="sc-b">{site.paragraphs(s)}</div></div>'
        for n, s in enumerate(stories)
    )
    return Sample(
        layout="bare stack",
        data=site.page(f'{site.nav()}<div class="sc-w">{blocks}</div>{site.footer()}', title=site.name),
        stories=stories,
    )


SEVERAL: tuple[Layout, ...] = (
    endless_scroll, endless_scroll, endless_scroll, nested_scroll, live_blog, plain_live_blog, briefs, old_bulletin,
    full_archive, telegram_channel, two_column, release_list, bare_stack,
)  # fmt: skip


# ---------------------------------------------------------------- no article


def front_page(site: Site) -> Sample:
    """A site's front: teasers alone."""
    sections = ""
    for k in range(4):
        cards = ""
        for n in range(5):
            title, excerpt = site.teaser()
            shown = f"<p>{esc(excerpt)}</p>" if n < 2 else ""
            cards += f'<article class="card"><a href="/c/{k}{n}"><h3>{esc(title)}</h3></a>{shown}<time datetime="2024-03-0{n + 1}">{n}h</time></article>'
        sections += f"<section><h2>{site.words['nav'].split('|')[k]}</h2>{cards}</section>"
    body = f"{site.nav()}<main>{sections}</main>{site.footer()}"
    return Sample(
        layout="front page", data=site.page(body, title=site.name, head='<meta property="og:type" content="website">')
    )


NONE: tuple[Layout, ...] = (front_page,)
