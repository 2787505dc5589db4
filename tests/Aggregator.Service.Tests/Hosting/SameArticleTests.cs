using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Aggregator.Service.Hosting;

namespace Aggregator.Service.Tests.Hosting;

/// <summary>What readers of the merged feed see when publishers repeat, move, renumber and edit their articles: the real host, real feeds, one poll after another.</summary>
public sealed class SameArticleTests : IAsyncLifetime
{
    private const string Settings = """
        { "Fetching": { "AllowedAddresses": [ "127.0.0.0/8" ], "HostSpacing": "0s" }, "Ingestion": { "ReadPages": "never" }, "Http": { "PublicAddress": "http://reader.test/" } }
        """;

    private static readonly RssItem Harbour = new("h-1", "/harbour", "Harbour closed after two boats broke loose", ReportOf("harbour"));
    private static readonly RssItem Bridge = new("b-1", "/bridge", "Council postpones the new bridge once more", ReportOf("bridge"));

    private readonly TestFolder _folder = new(Settings);
    private SmallWeb? _web;
    private RunningService? _service;

    private SmallWeb Web => _web ?? throw new InvalidOperationException("The test has not begun.");

    private RunningService Service => _service ?? throw new InvalidOperationException("The test has not begun.");

    public async Task InitializeAsync()
    {
        _web = await SmallWeb.StartAsync();
        _service = await RunningService.StartAsync(_folder, mode: ServiceMode.Command);
    }

    public async Task DisposeAsync()
    {
        await Service.DisposeAsync();
        await Web.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_same_guid_with_a_new_text_is_the_same_entry_edited()
    {
        await SubscribeAsync("/a.xml", Harbour, Bridge);
        var before = await EntryAsync(Harbour.Title);

        await PollAsync("/a.xml", Harbour with { Text = Harbour.Text.Replace("forty", "fifty", StringComparison.Ordinal) }, Bridge);

        var after = await EntryAsync(Harbour.Title);
        Assert.Equal((before.Id, before.Published), (after.Id, after.Published));
        Assert.True(after.Modified > before.Modified, "a reader shows it again only when its time of change is later");
        Assert.Contains("fifty", after.Content, StringComparison.Ordinal);
        Assert.Equal(2, (await EntriesAsync()).Count);
    }

    [Fact]
    public async Task A_source_whose_every_guid_changed_brings_no_new_entry_and_changes_no_byte()
    {
        await SubscribeAsync("/a.xml", Harbour, Bridge);
        var before = await Service.Http.GetStringAsync("/feed.atom");

        await PollAsync("/a.xml", Harbour with { Guid = "new-9" }, Bridge with { Guid = "new-8" });

        Assert.Equal(before, await Service.Http.GetStringAsync("/feed.atom"));
    }

    [Fact]
    public async Task A_new_guid_at_a_new_address_with_the_same_text_is_no_new_entry()
    {
        await SubscribeAsync("/a.xml", Harbour, Bridge);
        var before = await EntryAsync(Harbour.Title);

        await PollAsync("/a.xml", Harbour with { Guid = "h-2", Path = "/harbour-moved" }, Bridge);

        Assert.Equal(before.Id, (await EntryAsync(Harbour.Title)).Id);
        Assert.Equal(2, (await EntriesAsync()).Count);
    }

    [Fact]
    public async Task A_moved_address_is_followed_and_is_no_edit()
    {
        await SubscribeAsync("/a.xml", Harbour, Bridge);
        var before = await EntryAsync(Harbour.Title);

        await PollAsync("/a.xml", Harbour with { Path = "/archive/harbour" }, Bridge);

        var after = await EntryAsync(Harbour.Title);
        Assert.Equal((before.Id, before.Modified), (after.Id, after.Modified));
        Assert.EndsWith("/archive/harbour", after.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guid_that_is_used_for_another_article_gives_two_entries()
    {
        await SubscribeAsync("/a.xml", Harbour);

        await PollAsync("/a.xml", Bridge with { Guid = Harbour.Guid });

        Assert.Equal([Bridge.Title, Harbour.Title], (await EntriesAsync()).Select(entry => entry.Title));
    }

    [Theory]
    [InlineData("?PHPSESSID=9f86d081884c7d659a2feaa0c55ad015", "?PHPSESSID=60303ae22b998861bce3b28f33eec1be")]
    [InlineData(";jsessionid=1A2B3C4D5E6F7A8B", ";jsessionid=9F8E7D6C5B4A3F2E")]
    [InlineData("?utm_source=rss&utm_campaign=monday", "?utm_source=rss&utm_campaign=tuesday")]
    public async Task Session_ids_in_links_that_are_the_guids_too_bring_no_new_entry(string first, string second)
    {
        await SubscribeAsync("/a.xml", Harbour with { Guid = null, Path = "/harbour" + first }, Bridge);
        var before = await Service.Http.GetStringAsync("/feed.atom");

        await PollAsync("/a.xml", Harbour with { Guid = null, Path = "/harbour" + second }, Bridge);

        Assert.Equal(before, await Service.Http.GetStringAsync("/feed.atom"));
    }

    [Fact]
    public async Task An_article_from_three_sources_is_one_entry_whose_id_stays_and_which_names_them_all()
    {
        await SubscribeAsync("/a.xml", Harbour);
        var first = await EntryAsync(Harbour.Title);

        await SubscribeAsync("/b.xml", Harbour with { Guid = "x", Path = "/other/harbour" });
        await SubscribeAsync("/c.xml", Harbour with { Guid = "y", Path = "/third/harbour", Text = "HARBOUR, Friday - " + Harbour.Text, Title = "Boats break loose, harbour closed" });

        var entry = Assert.Single(await EntriesAsync());
        Assert.Equal((first.Id, first.Modified), (entry.Id, entry.Modified));
        var article = (await Service.GetAsync("/api/v1/articles")).GetProperty("items")[0];
        var copies = article.GetProperty("alsoIn").EnumerateArray().ToList();
        Assert.Equal(["b.xml", "c.xml"], copies.Select(copy => copy.GetProperty("source").GetProperty("title").GetString()));
        Assert.Equal(["same text", "containment"], copies.Select(copy => copy.GetProperty("rule").GetString()));
        Assert.Contains("% of the shorter text", copies[1].GetProperty("evidence").GetString(), StringComparison.Ordinal);
        Assert.Contains("/third/harbour", await Service.Http.GetStringAsync("/feed.atom"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_articles_that_turn_out_to_be_one_end_as_one_entry_and_the_other_id_leads_there()
    {
        await SubscribeAsync("/a.xml", Harbour);
        var first = await EntryAsync(Harbour.Title);
        var flash = new RssItem("flash", "/flash", "Boats adrift, more soon", "Two boats are adrift in the inner basin.");
        await SubscribeAsync("/b.xml", flash);
        var second = await EntryAsync(flash.Title);

        await PollAsync("/b.xml", flash with { Text = "HARBOUR, Friday - " + Harbour.Text });

        Assert.Equal(first, Assert.Single(await EntriesAsync()) with { Content = first.Content });
        using var moved = await Service.Http.GetAsync($"/api/v1/articles/{second.Id["urn:uuid:".Length..]}");
        Assert.Equal((HttpStatusCode.PermanentRedirect, $"/api/v1/articles/{first.Id["urn:uuid:".Length..]}"), (moved.StatusCode, moved.Headers.Location?.OriginalString));
        Assert.Contains("/flash", await Service.Http.GetStringAsync("/feed.atom"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_seen_first_at_one_source_and_later_at_another_is_not_announced_again()
    {
        await SubscribeAsync("/a.xml", Bridge);
        await SubscribeAsync("/b.xml", Harbour);
        var before = await EntriesAsync();

        await PollAsync("/a.xml", Harbour with { Guid = "late" }, Bridge);

        Assert.Equal(before, await EntriesAsync());
    }

    [Theory]
    [InlineData("<p>1,204 views</p>", "<p>1,377 views</p>")]
    [InlineData("<p>Updated 5 minutes ago</p>", "<p>Updated 2 hours ago</p>")]
    [InlineData("<p>12 comments</p>", "<p>113 comments</p>")]
    [InlineData("", "<p>Advertisement</p>")]
    public async Task Noise_in_a_text_changes_no_time_and_makes_no_version(string first, string second)
    {
        await SubscribeAsync("/a.xml", Harbour with { Extra = first }, Bridge);
        var before = await EntryAsync(Harbour.Title);

        await PollAsync("/a.xml", Harbour with { Extra = second }, Bridge);

        Assert.Equal(before.Modified, (await EntryAsync(Harbour.Title)).Modified);
        Assert.Equal(0, (await Service.GetAsync("/api/v1/articles")).GetProperty("items").EnumerateArray().Sum(article => article.GetProperty("versions").GetInt32()));
    }

    [Fact]
    public async Task A_restart_and_a_poll_without_news_change_no_byte_and_are_answered_with_304()
    {
        await SubscribeAsync("/a.xml", Harbour with { IsDated = false }, Bridge with { IsDated = false });
        using var before = await Service.GetFeedAsync("/feed.atom");
        await Service.DisposeAsync();

        _service = await RunningService.StartAsync(_folder, mode: ServiceMode.Command);
        await Service.FetchAllAsync();

        Assert.Equal(await before.Content.ReadAsStringAsync(), await Service.Http.GetStringAsync("/feed.atom"));
        using var again = await Service.GetFeedAsync("/feed.atom", ifNoneMatch: before.Headers.ETag?.ToString());
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task Of_a_new_source_with_500_old_posts_ten_enter_and_none_is_dated_now()
    {
        await SubscribeAsync("/a.xml", [.. Enumerable.Range(0, 500).Select(i => new RssItem($"g{i}", $"/post/{i}", $"Report number {i} of the year", ReportOf($"post {i}")))]);

        var entries = await EntriesAsync();
        Assert.Equal(10, entries.Count);
        Assert.All(entries, entry => Assert.True(entry.Published < DateTimeOffset.UtcNow.AddHours(-1)));
        Assert.Equal(500, (await Service.GetAsync("/api/v1/store")).GetProperty("articles").GetInt32());
    }

    private async Task SubscribeAsync(string feed, params RssItem[] items)
    {
        Serve(feed, items);
        using var added = await Service.SendAsync(HttpMethod.Post, "/api/v1/sources", JsonSerializer.Serialize(new { url = new Uri(Web.Address, feed) }));
        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        await FetchAsync();
    }

    private async Task PollAsync(string feed, params RssItem[] items)
    {
        Serve(feed, items);
        await FetchAsync();
    }

    private async Task FetchAsync()
    {
        var sum = await Service.FetchAllAsync();
        Assert.Equal(0, sum.GetProperty("failed").GetInt32());
        await Task.Delay(TimeSpan.FromSeconds(1.1));   // a feed is built anew once a second at most: what is read now is of after this
    }

    private void Serve(string feed, RssItem[] items) => Web.Serve(feed, "application/rss+xml", $"""
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>{feed[1..]}</title><link>{Web.Address}</link>
        {string.Concat(items.Select((item, i) => item.ToXml(Web.Address, i)))}</channel></rss>
        """);

    private async Task<IReadOnlyList<Entry>> EntriesAsync() => [.. (await Service.GetAsync("/feed.json")).GetProperty("items").EnumerateArray().Select(Entry.Of)];

    private async Task<Entry> EntryAsync(string title) => Assert.Single(await EntriesAsync(), entry => entry.Title == title);

    // Sentences of words that no other report has.
    private static string ReportOf(string about) =>
        $"On Friday forty people saw it. {string.Join(' ', Enumerable.Range(0, 30).Select(sentence => $"{string.Join(' ', Enumerable.Range(0, 9).Select(word => WordOf($"{about}/{sentence}/{word}")))}."))}";

    private static string WordOf(string seed)
    {
        const string letters = "bcdfghklmnprstvz";
        return string.Concat(SHA256.HashData(Encoding.UTF8.GetBytes(seed)).Take(6).Select((number, i) => i % 2 == 0 ? letters[number % 16] : "aeiou"[number % 5]));
    }

    /// <param name="Guid">Null for an item without one.</param>
    /// <param name="Extra">What stands below the text.</param>
    private sealed record RssItem(string? Guid, string Path, string Title, string Text, string Extra = "", bool IsDated = true)
    {
        public string ToXml(Uri site, int place)
        {
            var date = IsDated ? $"<pubDate>{DateTimeOffset.UtcNow.Date.AddDays(-2).AddMinutes(-place):R}</pubDate>" : "";
            var guid = Guid is null ? "" : $"<guid isPermaLink=\"false\">{Guid}</guid>";
            return $"<item>{guid}<title>{Title}</title><link>{WebUtility.HtmlEncode(new Uri(site, Path).AbsoluteUri)}</link>{date}"
                + $"<content:encoded><![CDATA[<p>{Text}</p>{Extra}]]></content:encoded></item>";
        }
    }

    private sealed record Entry(string Id, string Title, string Url, DateTimeOffset Published, DateTimeOffset Modified, string Content)
    {
        public static Entry Of(JsonElement item)
        {
            var published = item.GetProperty("date_published").GetDateTimeOffset();
            return new(
                Text("id"), Text("title"), Text("url"), published,
                item.TryGetProperty("date_modified", out var modified) ? modified.GetDateTimeOffset() : published, Text("content_html"));

            string Text(string name) => item.GetProperty(name).GetString() ?? "";
        }
    }
}
