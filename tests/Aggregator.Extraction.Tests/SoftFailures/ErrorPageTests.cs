namespace Aggregator.Extraction.Tests.SoftFailures;

public sealed class ErrorPageTests
{
    [Theory]
    [InlineData("Page not found | Coast Post")]
    [InlineData("404 - Coast Post")]
    [InlineData("Seite nicht gefunden")]
    [InlineData("Page introuvable")]
    [InlineData("Página no encontrada")]
    [InlineData("Página não encontrada")]
    [InlineData("Pagina non trovata")]
    [InlineData("Pagina niet gevonden")]
    [InlineData("Strony nie znaleziono")]
    [InlineData("Страница не найдена")]
    [InlineData("Sayfa bulunamadı")]
    [InlineData("الصفحة غير موجودة")]
    [InlineData("ページが見つかりません")]
    [InlineData("페이지를 찾을 수 없습니다")]
    [InlineData("您访问的页面不存在")]
    public void A_page_says_in_its_headline_that_nothing_is_here(string headline)
    {
        var (kind, evidence, _) = Failing.Of($"<title>{headline}</title><main><p>{Failing.Sentence}</p></main>");

        Assert.Equal(SoftFailure.SoftNotFound, kind);
        Assert.Equal($"headline \"{headline}\"", evidence);
    }

    [Fact]
    public void In_a_language_that_nobody_listed_its_markup_says_so()
    {
        var (kind, evidence, _) = Failing.Of($"<title>Bladsy weg</title><body class=\"wide error404 nl\"><main><p>{Failing.Sentence}</p></main>");

        Assert.Equal(SoftFailure.SoftNotFound, kind);
        Assert.Equal("page named \"error404\"", evidence);
    }

    [Fact]
    public void So_does_the_address_that_a_redirect_led_to()
    {
        var (kind, _, _) = Failing.Of($"<title>Bladsy weg</title><main><p>{Failing.Sentence}</p></main>", "https://news.test/af/404.html");

        Assert.Equal(SoftFailure.SoftNotFound, kind);
    }

    [Fact]
    public void An_article_about_lost_pages_is_an_article()
    {
        var (kind, _, _) = Failing.Of("<title>Page not found: how the web forgets</title>" + Failing.Article);

        Assert.Null(kind);
    }

    [Fact]
    public void A_short_article_that_states_its_time_is_one_too()
    {
        var (kind, _, _) = Failing.Of(
            $"<title>404 years of the lock</title><meta property=article:published_time content=2026-05-01T08:00:00Z>"
            + $"<article><p>{Failing.Sentence}{Failing.Sentence}</p></article>");

        Assert.Null(kind);
    }
}
