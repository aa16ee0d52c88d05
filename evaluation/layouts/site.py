"""What every layout draws on: a site's way with words around made stories, and the page that comes of it."""

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
