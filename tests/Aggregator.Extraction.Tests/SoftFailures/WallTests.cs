namespace Aggregator.Extraction.Tests.SoftFailures;

public sealed class WallTests
{
    [Theory]
    [InlineData("Before you continue")]
    [InlineData("Bevor Sie fortfahren")]
    [InlineData("Nous respectons votre vie privée")]
    [InlineData("Valoramos su privacidad")]
    [InlineData("Szanujemy Twoją prywatność")]
    [InlineData("続行する前に")]
    public void A_page_that_first_asks_for_consent_is_a_wall(string headline)
    {
        var (kind, _, text) = Failing.Of($"<title>News</title><h1>{headline}</h1><p>{Failing.Sentence}</p><button>OK</button>");

        Assert.Equal(SoftFailure.ConsentWall, kind);
        Assert.Equal("", text);
    }

    [Theory]
    [InlineData("https://consent.portal.test/v2/collect?session=1")]
    [InlineData("https://news.test/privacy-gate/?back=/2026/lock")]
    public void The_address_alone_tells_a_wall_in_any_language(string url)
    {
        var (kind, evidence, _) = Failing.Of($"<title>Nuus</title><p>{Failing.Sentence}{Failing.Sentence}</p>", url);

        Assert.Equal(SoftFailure.ConsentWall, kind);
        Assert.StartsWith("address ", evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_is_nothing_but_the_box_is_a_wall()
    {
        var (kind, _, _) = Failing.Of($"<title>Nuus</title><div class=\"gdpr-consent\"><p>{Failing.Sentence}</p><p>{Failing.Sentence}</p></div>");

        Assert.Equal(SoftFailure.ConsentWall, kind);
    }

    [Fact]
    public void A_banner_beside_an_article_is_none()
    {
        var (kind, _, text) = Failing.Of($"<title>Lock stays open</title>{Failing.Article}"
            + $"<div class=\"cookie-consent\"><h2>We value your privacy</h2><p>{Failing.Sentence}</p></div>");

        Assert.Null(kind);
        Assert.StartsWith("The council met", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_article_in_a_frame_that_is_named_after_its_banner_is_none()
    {
        var (kind, _, _) = Failing.Of($"<title>Lock stays open</title><body class=cookie-banner-shown>"
            + $"<div class=cookie-banner-shown><article><p>{Failing.Sentence}{Failing.Sentence}</p></article></div>");

        Assert.Null(kind);
    }

    [Fact]
    public void A_form_under_words_that_ask_to_log_in_is_a_wall()
    {
        var (kind, _, _) = Failing.Of($"<title>Bitte anmelden</title><form><input type=email><input type=password></form><p>{Failing.Sentence}</p>");

        Assert.Equal(SoftFailure.LogInWall, kind);
    }
}
