using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Aggregator.Testing;

namespace Aggregator.Html.Tests;

/// <summary>The active-content payloads of the hostile rig.</summary>
public sealed class HostileHtmlTests
{
    private const string Corpus = "rig/hostile/xss_corpus.json";

    // HTML itself puts what follows into these when they are left open, where no browser would show it.
    private static readonly Regex SwallowsWhatFollows = new(@"<(audio|select|textarea|video)\b(?!.*</\1)", RegexOptions.Singleline);

    private static readonly Uri Base = new("https://news.test/");

    // Twice as many <div> took two minutes and 500 MB; the limit is wide, for the machine that runs the tests may be busy.
    [Theory]
    [InlineData("<div>")]
    [InlineData("<p><font>")]
    [InlineData("<ul><li>")]
    public async Task What_nests_without_end_costs_time_that_grows_with_its_length_and_no_text(string tags)
    {
        var html = string.Concat(Enumerable.Repeat(tags, 25_000)) + "the innermost words";

        var clean = await Task.Run(() => HtmlCleaner.CleanAsync(html, Base, CancellationToken.None)).WaitAsync(TimeSpan.FromSeconds(15));

        Assert.Contains("the innermost words", clean);
    }

    [SharedFact(Corpus)]
    public async Task No_payload_leaves_anything_but_the_list_in_three_rounds_of_parsing()
    {
        foreach (var (payload, _) in Payloads())
        {
            var markup = await HtmlCleaner.CleanAsync($"<p>before</p>{payload}<p>after</p>", Base, CancellationToken.None);

            for (var round = 0; round < 3; round++)
            {
                var body = Parsed(markup);
                Assert.All(body.QuerySelectorAll("*"), element => AssertHarmless(element, payload));
                markup = body.InnerHtml;
            }
        }
    }

    [SharedFact(Corpus)]
    public async Task The_words_around_a_closed_payload_stay()
    {
        var lost = new List<string>();
        foreach (var (payload, _) in Payloads().Where(candidate => candidate.IsClosed && !SwallowsWhatFollows.IsMatch(candidate.Payload)))
        {
            var clean = await HtmlCleaner.CleanAsync($"<p>before</p>{payload}<p>after</p>", Base, CancellationToken.None);

            var text = Parsed(clean).TextContent;
            if (!text.Contains("before", StringComparison.Ordinal) || !text.Contains("after", StringComparison.Ordinal))
            {
                lost.Add(payload);
            }
        }

        Assert.Empty(lost);
    }

    private static void AssertHarmless(IElement element, string payload)
    {
        Assert.True(AllowList.AllowsElement(element.LocalName), payload);
        Assert.Equal(NamespaceNames.HtmlUri, element.NamespaceUri);
        foreach (var attribute in element.Attributes)
        {
            Assert.True(AllowList.AllowsAttribute(element.LocalName, attribute.Name), payload);
            if (attribute.Name is "href" or "src" or "poster" or "cite")
            {
                Assert.Matches("^(https?://|mailto:|tel:)", attribute.Value);
            }
        }
    }

    private static IElement Parsed(string markup) => new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + markup).Body ?? throw new InvalidOperationException();

    private static List<(string Payload, bool IsClosed)> Payloads()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(SharedFolder.Require(Corpus)));
        return [.. document.RootElement.EnumerateArray().Select(one => (one.GetProperty("payload").GetString() ?? "", one.GetProperty("closed").GetBoolean()))];
    }
}
