using Aggregator.Deduplication;
using Aggregator.Ingestion;
using Aggregator.Retention;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Storage.Transfer;

public sealed class StoreTransferTests : IAsyncLifetime
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private readonly FakeTimeProvider _time = new(GivenDraft.Noon);
    private readonly LiteDbStore _store;
    private readonly LiteDbStore _other;

    public StoreTransferTests() => (_store, _other) = (OpenEmpty(), OpenEmpty());

    private static CancellationToken Token => CancellationToken.None;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _store.DisposeAsync();
        await _other.DisposeAsync();
    }

    [Fact]
    public async Task Everything_comes_back_as_it_was()
    {
        await FillAsync();

        var imported = await ImportAsync(await ExportAsync());

        Assert.Equal((2, 4), imported is StoreImported.Done done ? (done.Sources, done.Articles) : default);
        Assert.Equivalent(await ChangesAsync(_store), await ChangesAsync(_other), strict: true);
        Assert.Equivalent(await _store.SourcesAsync(Token), await _other.SourcesAsync(Token), strict: true);
        Assert.Equal((await _store.SummaryAsync(Token)) with { Bytes = 0 }, (await _other.SummaryAsync(Token)) with { Bytes = 0 });
        foreach (var source in await _store.SourcesAsync(Token))
        {
            Assert.Equal(await _store.KnownItemsAsync(source.Id, Token), await _other.KnownItemsAsync(source.Id, Token));
        }

        Assert.Empty((await _other.Upkeep.CheckAsync(Token)).Faults);
    }

    [Fact]
    public async Task It_is_the_same_store_as_one_that_was_restored_is()
    {
        await FillAsync();

        await ImportAsync(await ExportAsync());

        var was = await _store.IdentityAsync(Token);
        Assert.Equal(was with { Restores = was.Restores + 1 }, await _other.IdentityAsync(Token));
    }

    [Theory]
    [InlineData(ListingOrder.Entered)]
    [InlineData(ListingOrder.Published)]
    [InlineData(ListingOrder.Changed)]
    public async Task Listings_and_earlier_states_are_the_same(ListingOrder order)
    {
        await FillAsync();

        await ImportAsync(await ExportAsync());

        var (before, after) = (await ListAsync(_store, order), await ListAsync(_other, order));
        Assert.Equivalent(before, after, strict: true);
        foreach (var article in before)
        {
            Assert.Equivalent(await _store.VersionsAsync(article.Id, Token), await _other.VersionsAsync(article.Id, Token), strict: true);
        }

        Assert.Contains(before, article => article.Versions == 1);
    }

    [Fact]
    public async Task What_is_known_stays_known_and_what_was_deleted_stays_away()
    {
        var (first, second) = await FillAsync();
        await ImportAsync(await ExportAsync());

        var report = await _other.CommitAsync(
            new FetchSlice(first, [GivenDraft.Of(first, "plain"), GivenDraft.Of(first, "deleted"), GivenDraft.Of(first, "old"), GivenDraft.Of(first, "edited")], null), Token);
        var copy = await _other.CommitAsync(new FetchSlice(second, [Copy(second)], null), Token);

        Assert.Equal(new SliceReport(0, 0, 0, 3, 0), report with { Updated = 0 });   // the edited one goes back to its first state, which is one more edit
        Assert.Equal(new SliceReport(0, 0, 0, 1, 0), copy);
    }

    [Fact]
    public async Task A_page_that_was_due_is_due()
    {
        await FillAsync();
        await ImportAsync(await ExportAsync());
        _time.Advance(TimeSpan.FromHours(1));

        var page = Assert.Single(await _other.ClaimDuePagesAsync(10, Lease, Token));

        Assert.Equivalent(Assert.Single(await _store.ClaimDuePagesAsync(10, Lease, Token)), page, strict: true);
    }

    [Fact]
    public async Task Like_texts_are_recognised_in_what_was_imported()
    {
        var (_, second) = await FillAsync();
        await ImportAsync(await ExportAsync());

        var report = await _other.CommitAsync(new FetchSlice(second, [GivenDraft.Of(second, "like", GivenDraft.TextOf("plain", 1) + " And one more.", "Another headline")], null), Token);

        Assert.Equal(1, report.Copies);
    }

    [Fact]
    public async Task What_is_like_an_earlier_text_alone_is_recognised_in_what_was_imported()
    {
        var (first, second) = await FillAsync();
        var before = GivenDraft.Of(first, "rewritten");
        await _store.CommitAsync(new FetchSlice(first, [before], null), Token);
        await _store.CommitAsync(new FetchSlice(first, [before.Saying(GivenDraft.TextOf("in other words"))], null), Token);
        await ImportAsync(await ExportAsync());

        var like = GivenDraft.Of(second, "late", before.Content.Text + " And one more.", before.Content.Title);
        var report = await _other.CommitAsync(new FetchSlice(second, [like], null), Token);

        Assert.Equal(1, report.Copies);
    }

    [Fact]
    public async Task Like_texts_are_recognised_in_an_article_that_changed_while_it_was_exported()
    {
        var (_, second) = await FillAsync();
        var lines = await ExportAsync();
        var plain = (await ReadAsync(lines)).OfType<StoreRecord.OfArticle>().Single(record => record.Article.Content.Url.Segments[^1] == "plain");
        var changed = plain with { Article = plain.Article with { Seq = 1000 } };
        await ImportAsync([.. lines.SkipLast(1), StoreLines.Write(changed), StoreLines.Write(new StoreRecord.End(lines.Length))]);

        var report = await _other.CommitAsync(new FetchSlice(second, [GivenDraft.Of(second, "like", GivenDraft.TextOf("plain", 1) + " And one more.", "Another headline")], null), Token);

        Assert.Equal(1, report.Copies);
    }

    [Fact]
    public async Task New_articles_and_sources_get_numbers_above_all_that_were_ever_given()
    {
        var (first, _) = await FillAsync();
        var third = await AddAsync(_store, "https://third.test/feed");
        await _store.RemoveAsync(third, purge: false, Token);
        await ImportAsync(await ExportAsync());
        var last = (await _other.IdentityAsync(Token)).Seq;

        var added = await AddAsync(_other, "https://fourth.test/feed");
        await _other.CommitAsync(new FetchSlice(first, [GivenDraft.Of(first, "new")], null), Token);

        Assert.True(added.Value > third.Value);
        Assert.True(Assert.Single(await _other.ChangesAsync(last, 10, Token)).Seq > last);
    }

    [Fact]
    public async Task Importing_again_changes_nothing()
    {
        await FillAsync();
        var lines = await ExportAsync();
        await ImportAsync(lines);
        var before = await _other.IdentityAsync(Token);

        var again = await ImportAsync(lines);

        Assert.Equal(0, again is StoreImported.Done done ? done.Records : -1);
        Assert.Equal(before, await _other.IdentityAsync(Token));
    }

    [Fact]
    public async Task An_import_that_was_cut_off_stores_no_source_and_goes_on_with_the_whole_file()
    {
        await FillAsync();
        var lines = await ExportAsync();

        var cut = await ImportAsync(lines[..^2]);
        var sources = await _other.SourcesAsync(Token);
        var whole = await ImportAsync(lines);

        Assert.Contains("cut off", cut is StoreImported.Refused refused ? refused.Reason : "", StringComparison.Ordinal);
        Assert.Empty(sources);
        Assert.IsType<StoreImported.Done>(whole);
        Assert.Equivalent(await ChangesAsync(_store), await ChangesAsync(_other), strict: true);
    }

    [Fact]
    public async Task An_import_that_was_cut_off_does_not_go_on_in_a_store_that_was_changed_since()
    {
        await FillAsync();
        var lines = await ExportAsync();
        await ImportAsync(lines[..^2]);
        await _other.DeleteAsync((await ListAsync(_other, ListingOrder.Entered))[0].Id, Token);

        Assert.IsType<StoreImported.Refused>(await ImportAsync(lines));
        Assert.Empty(await _other.SourcesAsync(Token));
    }

    [Fact]
    public async Task A_store_that_holds_something_else_takes_nothing_in()
    {
        await FillAsync();
        var source = await AddAsync(_other, "https://mine.test/feed");
        await _other.CommitAsync(new FetchSlice(source, [GivenDraft.Of(source, "mine")], null), Token);

        var refused = Assert.IsType<StoreImported.Refused>(await ImportAsync(await ExportAsync()));

        Assert.Contains("articles (1) or sources (1)", refused.Reason, StringComparison.Ordinal);
        Assert.Single(await ChangesAsync(_other));
    }

    [Fact]
    public async Task What_is_stored_while_it_is_exported_is_in_the_file_or_comes_after_it()
    {
        var (first, _) = await FillAsync();
        var before = await ChangesAsync(_store);
        var lines = new List<byte[]>();
        await foreach (var record in _store.Transfer.ExportAsync(Token))
        {
            lines.Add(StoreLines.Write(record));
            if (lines.Count < 40)
            {
                await _store.CommitAsync(new FetchSlice(first, [GivenDraft.Of(first, $"meanwhile{lines.Count}"), GivenDraft.Of(first, "plain").Saying(GivenDraft.TextOf("plain", 1) + $" More {lines.Count}.")], null), Token);
            }
        }

        Assert.IsType<StoreImported.Done>(await ImportAsync(lines));

        var after = (await ChangesAsync(_other)).Select(change => change.Id).ToHashSet();
        Assert.Superset(before.Select(change => change.Id).ToHashSet(), after);
        Assert.Empty((await _other.Upkeep.CheckAsync(Token)).Faults);
    }

    [Theory]
    [InlineData("{\"kind\":\"article\"}", "Line 2 cannot be read")]
    [InlineData("{\"kind\":\"other\"}", "Line 2 cannot be read")]
    [InlineData("nonsense", "Line 2 cannot be read")]
    [InlineData("null", "Line 2 holds nothing")]
    public async Task A_line_that_is_none_is_named(string line, string expected)
    {
        var lines = await ExportAsync();

        var wrong = await Assert.ThrowsAsync<InvalidDataException>(() => ImportAsync([lines[0], [.. System.Text.Encoding.UTF8.GetBytes(line), (byte)'\n'], lines[^1]]));

        Assert.StartsWith(expected, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_a_newer_version_is_refused()
    {
        var head = new StoreRecord.Head(StoreRecord.Format + 1, Guid.NewGuid(), 0, GivenDraft.Noon, 0, 0);

        var refused = Assert.IsType<StoreImported.Refused>(await ImportAsync([StoreLines.Write(head)]));

        Assert.Contains("newer version", refused.Reason, StringComparison.Ordinal);
    }

    private LiteDbStore OpenEmpty() => LiteDbStore.OpenInMemory(new StorageOptions(), DuplicateOptions.Default, _time, NullLogger<LiteDbStore>.Instance);

    // Two sources; four articles, of which one was edited and one has a copy; one that was deleted, one let go, one that waits for its page.
    private async Task<(SourceId First, SourceId Second)> FillAsync()
    {
        var (first, second) = (await AddAsync(_store, "https://first.test/feed"), await AddAsync(_store, "https://second.test/feed"));
        await _store.ChangeAsync(first, settings => settings with { Title = "Mine", Every = TimeSpan.FromMinutes(7), Credentials = new BasicCredentials("u", "p") }, Token);
        await CommitAsync(first, GivenDraft.Of(first, "old"));
        _time.Advance(TimeSpan.FromMinutes(2));
        await _store.LetGoAsync(new LetGoRequest(first, new KeepRules(new KeepRule(TimeSpan.FromMinutes(1), null), new Dictionary<SourceId, KeepRule>()), null, IsTrial: false), Token);
        await CommitAsync(first, GivenDraft.Of(first, "plain"), GivenDraft.Of(first, "edited"), GivenDraft.Of(first, "deleted"), GivenDraft.Of(first, "shared", GivenDraft.TextOf("shared"), "Same"));
        await CommitAsync(second, Copy(second), GivenDraft.Of(second, "한국어 기사") with { IsAnnounced = false }, GivenDraft.Of(second, "waits") with { Page = PageState.Postponed });
        _time.Advance(TimeSpan.FromMinutes(2));
        await CommitAsync(first, GivenDraft.Of(first, "edited").Saying(GivenDraft.TextOf("edited", first.Value) + " A further sentence that is long enough to be told of."));
        var deleted = (await ListAsync(_store, ListingOrder.Entered)).Single(article => article.Content.Url.Segments[^1] == "deleted");
        await _store.DeleteAsync(deleted.Id, Token);
        var state = new SourceState { FeedTitle = "News", NextFetch = _time.GetUtcNow().AddHours(1), NextFetchReason = "test", Validators = new("\"etag\"", "yesterday"), RecentItems = [_time.GetUtcNow()] };
        await _store.CommitAsync(new FetchSlice(first, [], new FetchCompletion(state, [1, 2, ulong.MaxValue])), Token);
        return (first, second);
    }

    private static ArticleDraft Copy(SourceId source) => GivenDraft.Of(source, "copy", GivenDraft.TextOf("shared"), "Same");

    private Task CommitAsync(SourceId source, params ArticleDraft[] drafts) => _store.CommitAsync(new FetchSlice(source, drafts, null), Token);

    private static async Task<SourceId> AddAsync(LiteDbStore store, string url) => (await store.AddAsync(new Uri(url), new SourceSettings(), Token)).Source.Id;

    private static async Task<IReadOnlyList<Article>> ListAsync(LiteDbStore store, ListingOrder order) =>
        (await store.ListAsync(new ArticleListing(new ListingScope.All(), order, null, 1000), Token)).Items;

    private static Task<IReadOnlyList<ArticleChange>> ChangesAsync(LiteDbStore store) => store.ChangesAsync(0, 1000, Token);

    private async Task<byte[][]> ExportAsync()
    {
        var lines = new List<byte[]>();
        await foreach (var record in _store.Transfer.ExportAsync(Token))
        {
            lines.Add(StoreLines.Write(record));
        }

        return [.. lines];
    }

    private static async Task<IReadOnlyList<StoreRecord>> ReadAsync(IEnumerable<byte[]> lines) =>
        await StoreLines.ReadAsync(new MemoryStream([.. lines.SelectMany(line => line)]), Token).ToListAsync();

    private Task<StoreImported> ImportAsync(IEnumerable<byte[]> lines) =>
        _other.Transfer.ImportAsync(StoreLines.ReadAsync(new MemoryStream([.. lines.SelectMany(line => line)]), Token), Token);
}
