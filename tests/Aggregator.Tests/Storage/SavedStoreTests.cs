using Aggregator.Ingestion;
using Aggregator.Storage.LiteDb;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Storage;

/// <summary>A store that any version of the product has written is opened by this one, and everything is there.</summary>
public sealed class SavedStoreTests : IDisposable
{
    private static readonly string TestData = Path.Combine(AppContext.BaseDirectory, "Storage", "TestData");

    private readonly StoreFolder _folder = new();
    private readonly FakeTimeProvider _time = new(GivenDraft.Noon);

    private static CancellationToken Token => CancellationToken.None;

    public static TheoryData<string> Saved => [.. Directory.GetFiles(TestData, "store-v*.db.gz").Select(Path.GetFileName).OfType<string>()];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_version_has_its_saved_store()
    {
        var missing = Enumerable.Range(1, Tables.Schema).Select(SavedStore.NameOf).Where(name => !File.Exists(Path.Combine(TestData, name)));

        Assert.True(!missing.Any(), $"{string.Join(", ", missing)}: 'dotnet Aggregator.Tests.dll save FOLDER' makes the one of this version");
    }

    [Theory]
    [MemberData(nameof(Saved))]
    public async Task Sources_are_there_with_settings_and_state(string saved)
    {
        await using var store = SavedStore.Open(Path.Combine(TestData, saved), _folder, _time);

        var source = Assert.IsType<Source>(await store.FindSourceAsync(new SourceId(1), Token));
        Assert.Equal(SavedStore.Settings, source.Settings);
        Assert.Equivalent(SavedStore.State with { Items = 3 }, source.State, strict: true);
        Assert.True((await store.FindSourceAsync(new SourceId(2), Token))?.Settings.IsPaused);
        Assert.Equal([1ul, 2ul, 3ul], (await store.KnownItemsAsync(new SourceId(1), Token)).Order());
    }

    [Theory]
    [MemberData(nameof(Saved))]
    public async Task Articles_are_there_with_text_copies_and_earlier_states(string saved)
    {
        await using var store = SavedStore.Open(Path.Combine(TestData, saved), _folder, _time);

        var articles = (await store.ListAsync(new ArticleListing(new ListingScope.All(), ListingOrder.Entered, null, 10), Token)).Items
            .ToDictionary(article => article.Content.Url.Segments[^1]);
        Assert.Equal(["copied", "edited", "kept"], articles.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(GivenDraft.TextOf("copied", 1), articles["copied"].Content.Text);
        Assert.Equal(new SourceId(2), Assert.Single(articles["copied"].AlsoIn).Source);
        Assert.Equal(SavedStore.Edited(new SourceId(1)).Content.Text, articles["edited"].Content.Text);
        Assert.Equal(GivenDraft.TextOf("edited", 1), Assert.Single(await store.VersionsAsync(articles["edited"].Id, Token)).Content.Text);
        Assert.Equal((3, 1, 1, 1), await FiguresOf(store));
        Assert.Empty((await store.Upkeep.CheckAsync(Token)).Faults);
    }

    [Theory]
    [MemberData(nameof(Saved))]
    public async Task What_was_deleted_or_let_go_stays_away_and_what_waits_is_due(string saved)
    {
        await using var store = SavedStore.Open(Path.Combine(TestData, saved), _folder, _time);

        var again = await store.CommitAsync(new FetchSlice(new SourceId(1), [GivenDraft.Of(new SourceId(1), "deleted")], null), Token);
        var gone = await store.CommitAsync(new FetchSlice(new SourceId(3), [GivenDraft.Of(new SourceId(3), "let-go")], null), Token);
        _time.Advance(TimeSpan.FromMinutes(1));
        var due = await store.ClaimDuePagesAsync(10, TimeSpan.FromMinutes(5), Token);

        Assert.Equal((0, 0), (again.New, gone.New));
        Assert.Equal("waits", Assert.Single(due).Draft.ItemKey);
    }

    [Theory]
    [MemberData(nameof(Saved))]
    public async Task It_is_written_on(string saved)
    {
        await using var store = SavedStore.Open(Path.Combine(TestData, saved), _folder, _time);

        var report = await store.CommitAsync(new FetchSlice(new SourceId(1), [GivenDraft.Of(new SourceId(1), "new"), GivenDraft.Of(new SourceId(1), "copied")], null), Token);

        Assert.Equal(new SliceReport(1, 0, 0, 1, 0), report);
    }

    private static async Task<(long Articles, long Copies, long Versions, long PagesDue)> FiguresOf(LiteDbStore store)
    {
        var summary = await store.SummaryAsync(Token);
        return (summary.Articles, summary.Copies, summary.Versions, summary.PagesDue);
    }
}
