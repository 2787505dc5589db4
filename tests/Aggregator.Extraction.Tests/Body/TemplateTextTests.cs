using Aggregator.Extraction.Tests.SoftFailures;

namespace Aggregator.Extraction.Tests.Body;

public sealed class TemplateTextTests
{
    [Fact]
    public void A_text_that_waits_in_a_template_is_read()
    {
        var (kind, _, text) = Failing.Of(
            $"<title>Lock stays open</title><div itemprop=articleBody><script type=text/template>{Failing.Article}</script><noscript>{Failing.Article}</noscript></div>");

        Assert.Null(kind);
        Assert.StartsWith("The council met", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_settings_of_a_widget_are_no_text()
    {
        var (_, _, text) = Failing.Of(
            "<title>Lock stays open</title><article><div><script type=text/template>{\"text\":\"" + Failing.Article + "\"}</script></div></article>");

        Assert.Equal("", text);
    }

    [Fact]
    public void A_mould_is_left_alone()
    {
        var (_, _, text) = Failing.Of("<title>Lock stays open</title><div><script type=text/template><h2>{{title}}</h2>" + Failing.Article + "</script></div>");

        Assert.Equal("", text);
    }
}
