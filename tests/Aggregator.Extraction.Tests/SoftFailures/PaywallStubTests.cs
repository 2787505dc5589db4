namespace Aggregator.Extraction.Tests.SoftFailures;

public sealed class PaywallStubTests
{
    [Fact]
    public void The_free_beginning_of_a_paid_article_is_a_stub_and_its_text_is_kept()
    {
        var (kind, _, text) = Failing.Of(Paid("") + $"<article><h1>Lock stays open</h1><p>{Failing.Sentence}</p></article>");

        Assert.Equal(SoftFailure.PaywallStub, kind);
        Assert.Equal(Failing.Sentence.Trim(), text);
    }

    [Fact]
    public void Much_less_than_the_stated_number_of_words_is_a_stub()
    {
        var (kind, evidence, _) = Failing.Of(Paid(",\"wordCount\":900") + Failing.Article);

        Assert.Equal(SoftFailure.PaywallStub, kind);
        Assert.EndsWith("of 900 words", evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paid_article_that_is_there_as_a_whole_is_no_stub()
    {
        var (kind, _, _) = Failing.Of(Paid("") + Failing.Article);

        Assert.Null(kind);
    }

    private static string Paid(string more) =>
        $$"""<title>Lock stays open</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Lock stays open","isAccessibleForFree":false{{more}}}</script>""";
}
