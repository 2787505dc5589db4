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
    [InlineData("""{ "hosts": ["https://a.test/"] }""", "hosts")]
    [InlineData("""{ "hosts": ["a.test"], "title": 5 }""", "title")]
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

    [Theory]
    [InlineData("{\n  \"hosts\": [\"a.test\"],\n  // why\n  \"bodi\": \"#x\"\n}", "bad.json:4: bodi is no key; allowed are hosts, body, strip, title, author, published, timeZone")]
    [InlineData("{\n  \"hosts\": [\"a.test\"],\n  \"strip\": [\n    \".a\",\n    \"p[\"\n  ]\n}", "bad.json:5: strip holds \"p[\", which is no CSS selector; write one such as \".story p\"")]
    [InlineData("{\n  \"hosts\": [\"a.test\"],\n  \"timeZone\": \"Mars/Base\" }", "bad.json:3: timeZone holds \"Mars/Base\", which is no time zone; write an IANA name such as Asia/Seoul")]
    [InlineData("{\n  \"hosts\": [\"a.test\"]\n  \"body\": \"p\" }", "bad.json:3: is no JSON: ")]
    public void An_error_says_where_and_what_to_do(string json, string message)
    {
        Write("bad.json", json);

        var error = Assert.Single(PublisherRuleBook.Load(_folder.FullName).Errors).ToString();

        Assert.StartsWith(Path.Combine(_folder.FullName, message), error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_file_takes_no_other_down_and_keeps_what_it_said_before()
    {
        Write("a.json", """{ "hosts": ["a.test"], "body": "#old" }""");
        var before = PublisherRuleBook.Load(_folder.FullName).Book;
        Write("a.json", """{ "hosts": ["a.test"], "body": "p[" }""");
        Write("b.json", """{ "hosts": ["b.test"], "body": "#new" }""");

        var load = PublisherRuleBook.Load(_folder.FullName, before);

        Assert.Single(load.Errors);
        Assert.Equal("#old", load.Book.Find(new Uri("https://a.test/1"))?.Body);
        Assert.Equal("#new", load.Book.Find(new Uri("https://b.test/1"))?.Body);
    }

    [Fact]
    public void A_file_that_is_gone_is_gone()
    {
        Write("a.json", """{ "hosts": ["a.test"], "body": "#old" }""");
        var before = PublisherRuleBook.Load(_folder.FullName).Book;
        File.Delete(Path.Combine(_folder.FullName, "a.json"));

        Assert.Null(PublisherRuleBook.Load(_folder.FullName, before).Book.Find(new Uri("https://a.test/1")));
    }

    [Fact]
    public void A_byte_order_mark_and_the_name_of_a_schema_are_no_faults()
    {
        Write("a.json", "\ufeff{ \"$schema\": \"x\", \"hosts\": [\"a.test\"] }");

        Assert.Empty(PublisherRuleBook.Load(_folder.FullName).Errors);
    }

    [Fact]
    public void A_missing_folder_is_an_empty_book()
    {
        var load = PublisherRuleBook.Load(Path.Combine(_folder.FullName, "none"));

        Assert.Empty(load.Errors);
    }

    private void Write(string name, string json) => File.WriteAllText(Path.Combine(_folder.FullName, name), json);
}
