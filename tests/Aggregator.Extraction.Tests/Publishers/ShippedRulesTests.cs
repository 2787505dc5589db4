using System.Text.Json;

namespace Aggregator.Extraction.Tests.Publishers;

/// <summary>Every file of config/publishers, tried on a page of that publisher's build which stands in TestData/publishers under the same name.</summary>
public sealed class ShippedRulesTests
{
    public static TheoryData<string> Files => [.. Directory.GetFiles(Rules, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    private static string Rules => Path.Combine(AppContext.BaseDirectory, "config", "publishers");

    private static string Pages => Path.Combine(AppContext.BaseDirectory, "TestData", "publishers");

    [Theory]
    [MemberData(nameof(Files))]
    public void The_rules_find_what_the_general_method_does_not(string name)
    {
        var load = PublisherRuleBook.Load(Rules);
        var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(Pages, name + ".expected.json"))).RootElement;
        var page = Page.FromBytes(
            File.ReadAllBytes(Path.Combine(Pages, name + ".html")), "text/html; charset=utf-8", new Uri($"https://{expected.GetProperty("host").GetString()}/2026/lock"));

        var ruled = ArticleExtractor.Extract(page, load.Book.Find(page.Url), CancellationToken.None);
        var general = ArticleExtractor.Extract(page, rules: null, CancellationToken.None);

        Assert.Empty(load.Errors);
        Assert.Equal("", Differences(expected, ruled));
        Assert.NotEqual("", Differences(expected, general));
    }

    [Fact]
    public void The_schema_for_editors_knows_the_keys_that_the_reader_knows()
    {
        var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "config", "publisher.schema.json"))).RootElement;
        var folder = Directory.CreateTempSubdirectory("publisher-schema");
        File.WriteAllText(Path.Combine(folder.FullName, "a.json"), """{ "hosts": ["a.test"], "nothing": 1 }""");

        var problem = PublisherRuleBook.Load(folder.FullName).Errors[0].Problem;

        folder.Delete(recursive: true);
        var keys = schema.GetProperty("properties").EnumerateObject().Select(key => key.Name).Where(key => key != "$schema");
        Assert.Equal("is no key; allowed are " + string.Join(", ", keys), problem);
    }

    private static string Differences(JsonElement expected, ExtractionResult result)
    {
        var article = ((ExtractionResult.Extracted)result).Article;
        return string.Join(", ", expected.EnumerateObject().Where(member => !Holds(member.Name, member.Value, article)).Select(member => member.Name));
    }

    private static bool Holds(string member, JsonElement expected, ExtractedArticle article) => member switch
    {
        "host" => true,
        "authors" => expected.EnumerateArray().Select(name => name.GetString()).SequenceEqual(article.Authors.Select(author => author.Name)),
        "published" => expected.GetString() == article.Published?.ToString("yyyy-MM-dd'T'HH:mm:sszzz"),
        "starts" => article.Text.StartsWith(expected.GetString() ?? "", StringComparison.Ordinal),
        "text" => article.Text == expected.GetString(),
        "absent" => expected.EnumerateArray().All(text => !article.Text.Contains(text.GetString() ?? "", StringComparison.Ordinal)),
        _ => throw new InvalidDataException($"'{member}' is no member that this test knows"),
    };
}
