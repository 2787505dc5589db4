using System.Text.Json;

namespace Aggregator.Extraction.Tests;

public sealed class ExtractedPagesTests
{
    public static TheoryData<string> Pages => [.. Directory.GetFiles(Folder, "*.html").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "TestData", "pages");

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_gives_what_stands_beside_it(string name)
    {
        var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, name + ".expected.json"))).RootElement;
        var url = expected.TryGetProperty("url", out var stated) ? stated.GetString() : "https://www.harbour.test/article/100";
        var page = Page.FromBytes(File.ReadAllBytes(Path.Combine(Folder, name + ".html")), "text/html; charset=utf-8", new Uri(url ?? ""));
        if (expected.TryGetProperty("asked", out var asked))
        {
            page = page with { Asked = new Uri(asked.GetString() ?? "") };
        }

        var result = ArticleExtractor.Extract(page, rules: null, CancellationToken.None);

        foreach (var member in expected.EnumerateObject())
        {
            Check(member.Name, member.Value, result);
        }
    }

    private static void Check(string member, JsonElement expected, ExtractionResult result)
    {
        if (member is "url" or "asked")
        {
            return;
        }

        if (member == "reason")
        {
            Assert.Equal(expected.GetString(), Assert.IsType<ExtractionResult.NoArticle>(result).Reason.ToString());
            return;
        }

        var article = result is ExtractionResult.NoArticle none ? none.Found : Assert.IsType<ExtractionResult.Extracted>(result).Article;
        switch (member)
        {
            case "title": Assert.Equal(expected.GetString(), article.Title); break;
            case "authors": Assert.Equal(Texts(expected), article.Authors.Select(author => author.Name)); break;
            case "role": Assert.Equal(expected.GetString(), article.Authors[0].Role); break;
            case "published": Assert.Equal(expected.GetString(), article.Published?.ToString("yyyy-MM-dd'T'HH:mm:sszzz")); break;
            case "publishedOrigin": Assert.Equal(expected.GetString(), article.Origins["published"]); break;
            case "updated": Assert.Equal(expected.GetString(), article.Updated?.ToString("yyyy-MM-dd'T'HH:mm:sszzz")); break;
            case "section": Assert.Equal(expected.GetString(), article.Section); break;
            case "tags": Assert.Equal(Texts(expected), article.Tags); break;
            case "language": Assert.Equal(expected.GetString(), article.Language); break;
            case "siteName": Assert.Equal(expected.GetString(), article.SiteName); break;
            case "image": Assert.Equal(expected.GetString(), article.Image?.AbsoluteUri); break;
            case "canonicalUrl": Assert.Equal(expected.GetString(), article.CanonicalUrl?.AbsoluteUri); break;
            case "copyright": Assert.Equal(expected.GetString(), article.Copyright); break;
            case "isLiveBlog": Assert.Equal(expected.GetBoolean(), article.IsLiveBlog); break;
            case "isPaywalled": Assert.Equal(expected.GetBoolean(), article.IsPaywalled); break;
            case "softFailure": Assert.Equal(expected.GetString(), article.SoftFailure?.ToString()); break;
            case "evidence": Assert.Equal(expected.GetString(), article.Origins["softFailure"]); break;
            case "text": Assert.Equal(expected.GetString(), article.Text); break;
            case "starts": Assert.StartsWith(expected.GetString(), article.Text, StringComparison.Ordinal); break;
            case "ends": Assert.EndsWith(expected.GetString(), article.Text, StringComparison.Ordinal); break;
            case "contains": Assert.All(Texts(expected), text => Assert.Contains(text, article.Text, StringComparison.Ordinal)); break;
            case "absent": Assert.All(Texts(expected), text => Assert.DoesNotContain(text, article.Text, StringComparison.Ordinal)); break;
            case "htmlContains": Assert.All(Texts(expected), text => Assert.Contains(text, article.Html, StringComparison.Ordinal)); break;
            default: Assert.Fail($"'{member}' is no member that this test knows"); break;
        }
    }

    private static List<string> Texts(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetString() ?? "")];
}
