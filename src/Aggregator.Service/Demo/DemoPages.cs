using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Aggregator.Service.Demo;

/// <summary>The pages of the demo's news web, with everything round the article that real ones have, so that finding the text is work.</summary>
internal sealed class DemoPages(DemoClock clock)
{
    /// <summary>A site's front page; it announces the feed.</summary>
    public string Front(DemoSite site) => $"""
        <!doctype html><html lang="{site.Language}"><head><meta charset="utf-8"><title>{site.Name}</title>
        <link rel="alternate" type="application/rss+xml" title="{site.Name}" href="{site.FeedFile}"></head><body><h1>{site.Name}</h1>
        <ul>{string.Join('\n', clock.Shown(site, null).Select(article => $"""<li><a href="news/{article.Slug}.html">{X(article.Title)}</a></li>"""))}</ul></body></html>
        """;

    /// <summary>An article's page.</summary>
    public string Article(DemoSite site, DemoArticle original, Uri root)
    {
        var article = clock.Now(original);
        return site.Language == "ko" ? Korean(site, article, root) : Western(site, article, root);
    }

    private string Western(DemoSite site, DemoArticle article, Uri root) => $"""
        <!doctype html><html lang="{site.Language}"><head><meta charset="utf-8"><title>{X(article.Title)} | {site.Name}</title>
        <link rel="canonical" href="{root}news/{article.Slug}.html"><meta property="og:site_name" content="{site.Name}">
        <script type="application/ld+json">{JsonLd(site, article)}</script></head><body>
        <header><a href="../">{site.Name}</a><nav><ul><li><a href="../">Home</a></li><li><a href="../?s=1">{X(article.Section)}</a></li><li>
        <a href="../?s=2">Archive</a></li><li><a href="../?s=3">Subscribe</a></li></ul></nav></header>
        <div class="layout"><main><article><p class="kicker">{X(article.Section)}</p><h1>{X(article.Title)}</h1>
        <p class="byline">{X(article.Author)} <time datetime="{Iso(clock.Published(article))}">{clock.Published(article).ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture)}</time></p>
        <div class="share"><a href="#">Share</a> <a href="#">Print</a> <a href="#">Save for later</a></div>
        {Picture(article)}
        <div class="story-body">{Paragraphs(article.Paragraphs)}</div>
        <p class="tags">{string.Join(' ', article.Tags.Select(tag => $"""<a rel="tag" href="../?t={WebUtility.UrlEncode(tag)}">{X(tag)}</a>"""))}</p></article>
        <section class="comments"><h2>Comments (3)</h2><p>Well said. I have been telling my neighbour the same for years.</p>
        <p>Nobody asked the people who live there.</p><p>First!</p></section></main>
        <aside class="sidebar"><h2>Most read</h2>{Related(site, article)}<div class="newsletter"><h2>The morning letter</h2>
        <p>Six stories in your inbox before seven. You can leave at any time.</p></div></aside></div>
        <footer><p>&copy; 2026 {site.Name}. All rights reserved. <a href="#">Imprint</a> <a href="#">Privacy</a></p></footer></body></html>
        """;

    // A Korean newsroom's template: tables of controls before the text, picture and caption in it, the byline as name and address at its end, "no reproduction" below.
    private string Korean(DemoSite site, DemoArticle article, Uri root) => $"""
        <!doctype html><html lang="ko"><head><meta charset="utf-8"><title>{X(article.Title)} - {site.Name}</title>
        <meta property="og:title" content="{X(article.Title)}"><meta property="og:url" content="{root}"><meta property="og:site_name" content="{site.Name}">
        <meta property="article:published_time" content="{clock.Published(article).ToOffset(TimeSpan.FromHours(9)).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)}"></head><body>
        <div id="top"><a href="../"><img src="../logo.png" alt="{site.Name}"></a><ul class="gnb"><li><a href="#">정치</a></li><li>
        <a href="#">경제</a></li><li><a href="#">사회</a></li><li><a href="#">문화</a></li><li><a href="#">로그인</a></li><li><a href="#">회원가입</a></li></ul></div>
        <div id="wrap"><div class="view_head"><p class="path">홈 &gt; {X(article.Section)}</p><h2 class="view_title">{X(article.Title)}</h2>
        <ul class="info"><li>{X(article.Author)}</li>
        <li>입력 {clock.Published(article).ToOffset(TimeSpan.FromHours(9)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}</li><li>댓글 0</li></ul>
        <div class="tool"><button>글자 크게</button><button>글자 작게</button><button>인쇄</button><button>공유</button></div></div>
        <div id="viewConts" class="view_cont">{KoreanPicture(article)}{string.Concat(article.Paragraphs.Select(paragraph => $"<div>{X(paragraph)}</div><div><br></div>"))}
        <div class="reporter">{X(article.Author)} press@hangang.example</div></div>
        <div class="copyright">[저작권자ⓒ {site.Name}. 무단전재-재배포 금지]</div>
        <div class="relation"><h3>관련기사</h3>{Related(site, article)}</div>
        <div id="side"><h3>많이 본 뉴스</h3>{Related(site, article)}<h3>오늘의 날씨</h3><p>서울 맑음 12도</p></div></div>
        <div id="foot"><p>{site.Name} | 발행인 한가람 | 등록번호 서울아00000 | 청소년보호책임자 한가람</p></div></body></html>
        """;

    private string JsonLd(DemoSite site, DemoArticle article)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))   // the default encoder escapes "<", so no title can end the script
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", "NewsArticle");
            json.WriteString("headline", article.Title);
            json.WriteString("datePublished", Iso(clock.Published(article)));
            json.WriteString("dateModified", Iso(clock.Updated(article)));
            json.WriteString("articleSection", article.Section);
            json.WriteString("inLanguage", article.Language ?? site.Language);
            json.WriteStartObject("author");
            json.WriteString("@type", "Person");
            json.WriteString("name", article.Author);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static string Related(DemoSite site, DemoArticle article) =>
        $"<ul>{string.Concat(site.Articles.Where(other => other.Slug != article.Slug).Select(other => $"""<li><a href="{other.Slug}.html">{X(other.Title)}</a></li>"""))}</ul>";

    private static string Picture(DemoArticle article) => article.Caption is null ? "" :
        $"""<figure><img src="../{article.Slug}.svg" alt="" width="800" height="450"><figcaption>{X(article.Caption)}</figcaption></figure>""";

    private static string KoreanPicture(DemoArticle article) => article.Caption is null ? "" :
        $"""<table class="photo"><tr><td><img src="../{article.Slug}.svg" width="600" height="400"></td></tr><tr><td class="caption">▲ {X(article.Caption)}</td></tr></table>""";

    private static string Paragraphs(IReadOnlyList<string> paragraphs) => string.Concat(paragraphs.Select(paragraph => $"<p>{X(paragraph)}</p>\n"));

    private static string Iso(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string X(string text) => WebUtility.HtmlEncode(text);
}
