using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Aggregator.Publishing;
using Aggregator.Search;
using Aggregator.Tests.Search;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Tests.Publishing;

public sealed partial class MergedFeedTests : IAsyncDisposable
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly FeedRequest All = new(OutputFormat.Atom, new ArticleQuery { AnnouncedOnly = true }, FeedContent.Full, "/feed");

    private readonly SearchFixture _fixture = new();
    private readonly FakeTimeProvider _time = new(Given.Noon.AddDays(1));

    private ArticlesInMemory Store => _fixture.Store;

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    [Theory]
    [InlineData(OutputFormat.Atom)]
    [InlineData(OutputFormat.Rss)]
    [InlineData(OutputFormat.Json)]
    public async Task Two_polls_without_news_give_the_very_same_document_and_read_nothing(OutputFormat format)
    {
        Store.Put(Given.AnArticle("title", "text"));
        var feeds = Feeds();
        var first = await GetAsync(feeds, All with { Format = format });
        var read = Store.ArticlesRead;

        _time.Advance(TimeSpan.FromDays(3));
        var second = await GetAsync(feeds, All with { Format = format });

        Assert.Same(first, second);
        Assert.Equal(read, Store.ArticlesRead);
    }

    [Fact]
    public async Task A_change_that_a_feed_does_not_hold_leaves_its_document_as_it_was()
    {
        Store.Put(Given.AnArticle("title", "text"));
        var feeds = Feeds();
        var first = await GetAsync(feeds, All);

        Store.Put(Given.AnArticle("of a first fetch") with { IsAnnounced = false });
        _time.Advance(TimeSpan.FromSeconds(2));

        Assert.Same(first, await GetAsync(feeds, All));
    }

    [Fact]
    public async Task A_restart_gives_identical_bytes_and_mark()
    {
        Store.Add(Given.ASource(1, "One"));
        for (var i = 0; i < 30; i++)
        {
            Store.Put(Given.AnArticle($"{i}", "text", Given.Noon.AddHours(-i)));
        }

        var options = new PublishingOptions { MinEntries = 5 };
        var before = await GetAsync(Feeds(options), All);
        _time.Advance(TimeSpan.FromDays(2));
        Store.Add(Given.ASource(1, "One") with { State = Given.ASource(1, "One").State with { LastFetch = _time.GetUtcNow(), LastSuccess = _time.GetUtcNow() } });
        var after = await GetAsync(Feeds(options), All);

        Assert.Equal(before.Raw.ToArray(), after.Raw.ToArray());
        Assert.Equal((before.ETag, before.LastModified), (after.ETag, after.LastModified));
    }

    [Fact]
    public async Task News_show_within_a_second_and_not_at_every_request()
    {
        Store.Put(Given.AnArticle("first"));
        var feeds = Feeds();
        var first = await GetAsync(feeds, All);
        Store.Put(Given.AnArticle("second", at: Given.Noon.AddMinutes(1)));

        var atOnce = await GetAsync(feeds, All);
        _time.Advance(TimeSpan.FromSeconds(1));
        var later = await GetAsync(feeds, All);

        Assert.Same(first, atOnce);
        Assert.Equal(["second", "first"], Titles(later));
        Assert.NotEqual(first.ETag, later.ETag);
        Assert.True(later.LastModified > first.LastModified);
    }

    [Fact]
    public async Task Many_at_once_let_one_build()
    {
        Store.Put(Given.AnArticle("title"));
        var feeds = Feeds();

        var documents = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => GetAsync(feeds, All))));

        Assert.Single(documents.Distinct());
        Assert.Equal(1, Store.ArticlesRead);
    }

    [Fact]
    public async Task An_edit_changes_updated_and_neither_id_nor_published()
    {
        var article = Store.Put(Given.AnArticle("title", "before"));
        var feeds = Feeds();
        var before = Entries(await GetAsync(feeds, All)).Single();

        Store.Put(article with { Content = article.Content with { Html = "<p>after</p>" }, Edited = Given.Noon.AddHours(3) });
        _time.Advance(TimeSpan.FromSeconds(2));
        var document = await GetAsync(feeds, All);
        var after = Entries(document).Single();

        Assert.Equal(article.Id.ToUrn(), Value(after, "id"));
        Assert.Equal((Value(before, "id"), Value(before, "published")), (Value(after, "id"), Value(after, "published")));
        Assert.Equal(("2026-11-22T12:00:00Z", "2026-11-22T15:00:00Z"), (Value(before, "updated"), Value(after, "updated")));
        Assert.Equal(Given.Noon.AddHours(3), document.LastModified);
    }

    [Fact]
    public async Task The_same_article_from_three_sources_is_one_entry_that_keeps_its_id()
    {
        Store.Add(Given.ASource(2, "Second"));
        var article = Store.Put(Given.AnArticle("title", "text"));
        var feeds = Feeds();
        var id = Value(Entries(await GetAsync(feeds, All)).Single(), "id");

        Store.Put(article with { AlsoIn = [Copy(2), Copy(3)] });
        _time.Advance(TimeSpan.FromSeconds(2));
        var entry = Entries(await GetAsync(feeds, All)).Single();

        Assert.Equal(id, Value(entry, "id"));
        Assert.Equal(["Second", "news3.test"], entry.Elements(Atom + "link").Where(link => (string?)link.Attribute("rel") == "related").Select(link => (string?)link.Attribute("title")));
        Assert.Contains("Also in <a href=\"https://news2.test/copy\">Second</a>", Value(entry, "content"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AT&T <b>wins</b> &amp; loses")]
    [InlineData("]]> <!-- <![CDATA[")]
    [InlineData("\"quotes\" 'and' \\backslashes\\ </script>")]
    [InlineData("한국어 \U0001F600 العربية")]
    public async Task A_hostile_title_survives_in_every_format(string title)
    {
        Store.Put(Given.AnArticle(title, title));
        var feeds = Feeds();

        var atom = XDocument.Parse(Text(await GetAsync(feeds, All))).Descendants(Atom + "entry").Single().Element(Atom + "title");
        var rss = XDocument.Parse(Text(await GetAsync(feeds, All with { Format = OutputFormat.Rss }))).Descendants("item").Single().Element("title")?.Value;
        using var json = JsonDocument.Parse(Text(await GetAsync(feeds, All with { Format = OutputFormat.Json })));

        var isHtml = (string?)atom?.Attribute("type") == "html";
        Assert.Equal(title, isHtml ? System.Net.WebUtility.HtmlDecode(atom?.Value) : atom?.Value);
        Assert.Equal(title, isHtml ? System.Net.WebUtility.HtmlDecode(rss) : rss);
        Assert.Equal(title, json.RootElement.GetProperty("items")[0].GetProperty("title").GetString());
    }

    [Theory]
    [InlineData(OutputFormat.Atom, "https://reader.test/agg/feed.atom?tag=x")]
    [InlineData(OutputFormat.Rss, "https://reader.test/agg/feed.rss?tag=x")]
    [InlineData(OutputFormat.Json, "https://reader.test/agg/feed.json?tag=x")]
    public async Task Every_address_is_absolute_and_the_feed_names_itself_as_the_outside_reaches_it(OutputFormat format, string self)
    {
        Store.Add(Given.ASource(1, "One & <Only>"));
        var article = Given.AnArticle("title", "text");
        Store.Put(article with
        {
            AlsoIn = [Copy(2)],
            Content = article.Content with
            {
                Tags = ["x"],
                Image = new Uri("https://news1.test/image.png"),
                Attachments = [new ArticleAttachment(new Uri("https://news1.test/sound.mp3"), "audio/mpeg", 7)],
            },
        });

        var request = All with { Format = format, Query = new ArticleQuery { Tag = "x", AnnouncedOnly = true }, Address = "/feed?tag=x" };
        await _fixture.Index.WaitForAsync(Store.Seq, SearchFixture.Soon);
        var text = System.Net.WebUtility.HtmlDecode(Text(await GetAsync(Feeds(), request))).Replace("\\\"", "\"", StringComparison.Ordinal);

        var addresses = Address().Matches(text).Select(match => match.Groups["url"].Value).Where(url => url.Length > 0).ToList();
        Assert.Contains(self, text, StringComparison.Ordinal);
        Assert.True(addresses.Count > 3, text);
        Assert.All(addresses, url => Assert.StartsWith("https://", url, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_entry_names_source_and_author()
    {
        Store.Add(Given.ASource(1, "The Morning"));
        var article = Given.AnArticle("without", "text");
        Store.Put(article);
        Store.Put(Given.AnArticle("of a source that is gone", "text", source: 9));
        Store.Put(article with { Id = new ArticleId(Guid.CreateVersion7()), Content = article.Content with { Authors = ["Kim", "Lee"] } });

        var entries = Entries(await GetAsync(Feeds(), All));

        var said = entries.Select(entry => (
            Source: entry.Element(Atom + "source")?.Element(Atom + "title")?.Value,
            Authors: string.Join('+', entry.Elements(Atom + "author").Select(author => author.Value.Trim())))).ToHashSet();
        Assert.True(said.SetEquals([("The Morning", "Kim+Lee"), ("The Morning", "The Morning"), ("news9.test", "news9.test")]), string.Join(", ", said));
    }

    [Fact]
    public async Task A_feed_holds_the_last_span_but_no_fewer_and_no_more_than_wanted()
    {
        for (var i = 0; i < 40; i++)
        {
            Store.Put(Given.AnArticle($"{i}", at: Given.Noon.AddHours(-i)));
        }

        var spanned = await GetAsync(Feeds(new() { MinEntries = 7 }), All);
        var fewest = await GetAsync(Feeds(new() { MinEntries = 30, Span = TimeSpan.FromHours(2) }), All);
        var most = await GetAsync(Feeds(new() { MinEntries = 5, MaxEntries = 12 }), All);

        Assert.Equal(Enumerable.Range(0, 25).Select(i => $"{i}"), Titles(spanned));
        Assert.Equal((30, 12), (Titles(fewest).Count, Titles(most).Count));
    }

    [Fact]
    public async Task An_empty_feed_has_a_fixed_date()
    {
        var document = await GetAsync(Feeds(), All);

        Assert.Equal("1970-01-01T00:00:00Z", XDocument.Parse(Text(document)).Root?.Element(Atom + "updated")?.Value);
        Assert.Equal(DateTimeOffset.UnixEpoch, document.LastModified);
    }

    [Fact]
    public async Task The_compressed_forms_hold_the_same_bytes()
    {
        Store.Put(Given.AnArticle("title", string.Concat(Enumerable.Repeat("text ", 5000))));

        var document = await GetAsync(Feeds(), All);

        using var gzip = new GZipStream(new MemoryStream(document.Gzip.ToArray()), CompressionMode.Decompress);
        using var brotli = new BrotliStream(new MemoryStream(document.Brotli.ToArray()), CompressionMode.Decompress);
        Assert.Equal(document.Raw.ToArray(), ReadAll(gzip));
        Assert.Equal(document.Raw.ToArray(), ReadAll(brotli));
        Assert.Matches("^\"[A-Za-z0-9_-]{22}\"$", document.ETag);
    }

    [Fact]
    public async Task A_feed_of_a_text_is_answered_by_the_index_and_a_wrong_one_is_refused()
    {
        Store.Put(Given.AnArticle("tariff", "on steel"));
        Store.Put(Given.AnArticle("other"));
        await _fixture.Index.WaitForAsync(Store.Seq, SearchFixture.Soon);
        var feeds = Feeds();

        var found = await GetAsync(feeds, All with { Query = new ArticleQuery { Text = "steel" }, Address = "/feed?q=steel" });
        var refused = await feeds.GetAsync(All with { Query = new ArticleQuery { Text = "(" } }, SearchFixture.Soon);

        Assert.Equal(["tariff"], Titles(found));
        Assert.Equal("text", Assert.IsType<FeedResult.BadQuery>(refused).Member);
    }

    [Theory]
    [InlineData(Attribution.None, "title", "<p>text</p>")]
    [InlineData(Attribution.TitlePrefix, "One: title", "<p>text</p>")]
    [InlineData(Attribution.Footer, "title", "<p>text</p><p>From <a href=\"https://news1.test/\">One</a>: <a href=\"URL\">read the original</a>.</p>")]
    public async Task The_source_is_shown_where_it_is_wanted(Attribution attribution, string title, string content)
    {
        Store.Add(Given.ASource(1, "One"));
        var article = Store.Put(Given.AnArticle("title", "text"));

        var entry = Entries(await GetAsync(Feeds(new() { Attribution = attribution }), All)).Single();

        Assert.Equal((title, content.Replace("URL", article.Content.Url.AbsoluteUri, StringComparison.Ordinal)), (Value(entry, "title"), Value(entry, "content")));
    }

    [Fact]
    public async Task Another_store_or_another_address_is_another_feed()
    {
        string IdOf(FeedDocument document) => XDocument.Parse(Text(document)).Root?.Element(Atom + "id")?.Value ?? "";
        var mine = IdOf(await GetAsync(Feeds(), All));
        var tagged = IdOf(await GetAsync(Feeds(), All with { Address = "/feed?tag=x" }));
        var again = IdOf(await GetAsync(Feeds(), All with { Content = FeedContent.Summary }));
        Store.Id = Guid.NewGuid();
        var moved = IdOf(await GetAsync(Feeds(), All));

        Assert.Equal(mine, again);
        Assert.Equal(3, new[] { mine, tagged, moved }.Distinct().Count());
    }

    private static ArticleCopy Copy(int source) => new(new SourceId(source), new Uri($"https://news{source}.test/copy"), "title", Given.Noon, "same text", 1);

    [Fact]
    public async Task Other_options_are_followed_at_once_although_no_article_changed()
    {
        Store.Put(Given.AnArticle("title", "text"));
        var options = new Current<PublishingOptions>(new());
        var feeds = FeedsOf(options);
        var before = await GetAsync(feeds, All);

        options.Replace(new() { Title = "Renamed" });
        var after = await GetAsync(feeds, All);

        Assert.Contains("<title>Renamed</title>", Text(after), StringComparison.Ordinal);
        Assert.NotEqual(before.ETag, after.ETag);
        Assert.True(after.LastModified > before.LastModified);
    }

    [Fact]
    public async Task A_feed_that_is_asked_not_to_name_itself_is_the_same_but_for_that()
    {
        Store.Put(Given.AnArticle("title", "text"));
        var feeds = Feeds();

        var named = await GetAsync(feeds, All);
        var unnamed = await GetAsync(feeds, All with { HasSelf = false });

        var self = XDocument.Parse(Text(named)).Root?.Elements(Atom + "link").Single(link => (string?)link.Attribute("rel") == "self");
        Assert.Equal(Text(named).Length - Text(unnamed).Length, Text(named).Split('\n').Single(line => line.Contains("rel=\"self\"", StringComparison.Ordinal)).Length + 1);
        Assert.NotNull(self);
    }

    private static byte[] ReadAll(Stream stream)
    {
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.ToArray();
    }

    private static string Text(FeedDocument document) => Encoding.UTF8.GetString(document.Raw.Span);

    private static List<XElement> Entries(FeedDocument document) => [.. XDocument.Parse(Text(document)).Descendants(Atom + "entry")];

    private static List<string> Titles(FeedDocument document) => [.. Entries(document).Select(entry => Value(entry, "title"))];

    private static string Value(XElement entry, string name) => entry.Element(Atom + name)?.Value ?? "";

    private static async Task<FeedDocument> GetAsync(MergedFeed feeds, FeedRequest request) =>
        Assert.IsType<FeedResult.Built>(await feeds.GetAsync(request, SearchFixture.Soon)).Document;

    private MergedFeed Feeds(PublishingOptions? options = null) => FeedsOf(new Current<PublishingOptions>(options ?? new()));

    private MergedFeed FeedsOf(Current<PublishingOptions> options) => new(
        _fixture.Search, Store, options, () => new Uri("https://reader.test/agg/"), _time, NullLogger<MergedFeed>.Instance);

    [GeneratedRegex("(?:href|src|url|_url|image)\"?[=:] ?\"(?<url>[^\"]*)\"")]
    private static partial Regex Address();
}
