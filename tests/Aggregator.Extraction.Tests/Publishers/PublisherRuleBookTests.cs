namespace Aggregator.Extraction.Tests.Publishers;

public sealed class PublisherRuleBookTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("publisher-rules");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_file_is_found_by_its_host_and_by_a_subdomain()
    {
        Write("a.json", """{ "hosts": ["news.test"], "body": "#story", "strip": [".box"], "timeZone": "Asia/Seoul" }""");

        var load = PublisherRuleBook.Load(_folder.FullName);

        Assert.Empty(load.Errors);
        Assert.Equal("#story", load.Book.Find(new Uri("https://www.news.test/1"))?.Body);
        Assert.Null(load.Book.Find(new Uri("https://other.test/1")));
    }

    [Theory]
    [InlineData("""{ "hosts": ["a.test"], "bodi": "#x" }""", "bodi")]
    [InlineData("""{ "hosts": ["a.test"], "body": "p[" }""", "body")]
    [InlineData("""{ "hosts": ["a.test"], "strip": ".x" }""", "strip")]
    [InlineData("""{ "hosts": ["a.test"], "timeZone": "Mars/Base" }""", "timeZone")]
    [InlineData("""{ "body": "#x" }""", "hosts")]
    [InlineData("""{ "hosts": [""", null)]
    [InlineData("[]", null)]
    public void A_fault_is_reported_with_file_and_key_and_the_file_is_left_out(string json, string? key)
    {
        Write("bad.json", json);

        var load = PublisherRuleBook.Load(_folder.FullName);

        var error = Assert.Single(load.Errors);
        Assert.EndsWith("bad.json", error.File, StringComparison.Ordinal);
        Assert.Equal(key, error.Key);
        Assert.Null(load.Book.Find(new Uri("https://a.test/1")));
    }

    [Fact]
    public void One_file_is_read_by_the_same_rules()
    {
        Write("good.json", """{ "hosts": ["a.test"], "body": "#story" }""");
        Write("bad.json", """{ "hosts": ["a.test"], "body": "p[" }""");

        var good = PublisherRuleBook.LoadFile(Path.Combine(_folder.FullName, "good.json"));
        var bad = PublisherRuleBook.LoadFile(Path.Combine(_folder.FullName, "bad.json"));

        Assert.Equal("#story", good.Rules?.Body);
        Assert.Null(bad.Rules);
        Assert.Equal("body", Assert.Single(bad.Errors).Key);
    }

    [Fact]
    public void A_missing_folder_is_an_empty_book()
    {
        var load = PublisherRuleBook.Load(Path.Combine(_folder.FullName, "none"));

        Assert.Empty(load.Errors);
    }

    private void Write(string name, string json) => File.WriteAllText(Path.Combine(_folder.FullName, name), json);
}
