using Aggregator.Ingestion;
using Aggregator.Storage.LiteDb;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Storage;

public sealed class CompactionTests : IDisposable
{
    private const int Articles = 400;

    private static readonly string[] FilesOfAStore = ["aggregator-log.db", "aggregator.db", "aggregator.lock"];

    private readonly StoreFolder _folder = new();
    private readonly FakeTimeProvider _time = new(GivenDraft.Noon);

    private static CancellationToken Token => CancellationToken.None;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_store_whose_articles_were_half_deleted_becomes_smaller_and_keeps_the_rest()
    {
        await using var store = _folder.Open(_time);
        var source = await FillAndDeleteHalf(store);
        var before = await StateOf(store);

        var gain = await store.Upkeep.CompactAsync(Token);

        Assert.True(gain.BytesAfter < gain.BytesBefore * 0.7, $"{gain}");
        Assert.Equal(gain.BytesAfter, new FileInfo(_folder.File("aggregator.db")).Length);
        Assert.Equivalent(before, await StateOf(store), strict: true);
        Assert.Empty((await store.Upkeep.CheckAsync(Token)).Faults);
        var again = await store.CommitAsync(new FetchSlice(source, [Draft(source, "1"), Draft(source, "2"), Draft(source, "new")], null), Token);
        Assert.Equal(new SliceReport(1, 0, 0, 2, 0), again);
        Assert.Equal(FilesOfAStore, Files());
    }

    [Fact]
    public async Task A_compacted_store_is_the_same_one_when_it_is_opened_again()
    {
        IReadOnlyList<object> before;
        await using (var store = _folder.Open(_time))
        {
            await FillAndDeleteHalf(store);
            await store.Upkeep.CompactAsync(Token);
            before = await StateOf(store);
        }

        await using var reopened = _folder.Open(_time);

        Assert.Equivalent(before, await StateOf(reopened), strict: true);
        Assert.Empty((await reopened.Upkeep.CheckAsync(Token)).Faults);
    }

    [Fact]
    public async Task What_a_process_left_that_was_killed_while_it_compacted_is_removed_and_nothing_is_lost()
    {
        IReadOnlyList<object> before;
        await using (var store = _folder.Open(_time))
        {
            await FillAndDeleteHalf(store);
            before = await StateOf(store);
        }

        await File.WriteAllBytesAsync(_folder.File("aggregator.db.compacting"), new byte[8192 * 3], Token);
        await File.WriteAllBytesAsync(_folder.File("aggregator.db-log.compacting"), new byte[8192], Token);

        await using var reopened = _folder.Open(_time);

        Assert.Equivalent(before, await StateOf(reopened), strict: true);
        Assert.Equal(FilesOfAStore, Files());
    }

    [Fact]
    public async Task A_kill_between_the_end_of_the_old_log_and_the_new_name_loses_nothing()
    {
        await using var store = _folder.Open(_time);
        await FillAndDeleteHalf(store);
        await store.Upkeep.BackupAsync(_folder.File("carried-over.db"), Token);   // leaves the log empty, as the copying of a compaction begins
        using var killed = new StoreFolder();
        File.Copy(_folder.File("carried-over.db"), killed.File("aggregator.db"));

        await using var other = killed.Open(_time);

        Assert.Equivalent(await StateOf(store), await StateOf(other), strict: true);
    }

    [Fact]
    public async Task Reading_and_writing_go_on_while_a_store_is_compacted()
    {
        await using var store = _folder.Open(TimeProvider.System);
        var source = await FillAndDeleteHalf(store);

        var compaction = store.Upkeep.CompactAsync(Token);
        var writing = Task.WhenAll(Enumerable.Range(0, 20).Select(i => store.CommitAsync(new FetchSlice(source, [GivenDraft.Of(source, $"during-{i}")], null), Token)));
        do
        {
            Assert.NotEmpty((await store.ListAsync(new ArticleListing(new ListingScope.All(), ListingOrder.Entered, null, 100), Token)).Items);
            Assert.True((await store.SummaryAsync(Token)).Bytes > 0);
            await Task.Yield();
        }
        while (!compaction.IsCompleted);

        await compaction;
        Assert.All(await writing, report => Assert.Equal(1, report.New));
        Assert.Equal((Articles / 2) + 20, (await store.SummaryAsync(Token)).Articles);
        Assert.Empty((await store.Upkeep.CheckAsync(Token)).Faults);
    }

    [Fact]
    public async Task A_damaged_store_is_left_as_it_is()
    {
        await using (var store = _folder.Open(_time))
        {
            await FillAndDeleteHalf(store);
        }

        using (var database = Database.OpenFile(_folder.File("aggregator.db"), _time))
        {
            var article = database.Tables.Articles.Query().Where("$.t != null").First();
            article["b"] = new byte[] { 1, 2, 3 };
            database.Tables.Articles.Update(article);
        }

        await using var damaged = _folder.Open(_time);
        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => damaged.Upkeep.CompactAsync(Token));

        Assert.Equal(StoreProblem.Corrupt, refusal.Problem);
        Assert.Single((await damaged.Upkeep.CheckAsync(Token)).Faults);
        Assert.Equal(FilesOfAStore, Files());
    }

    [Fact]
    public async Task A_compaction_that_is_cancelled_leaves_the_store_as_it_is()
    {
        await using var store = _folder.Open(_time);
        await FillAndDeleteHalf(store);
        var before = await StateOf(store);
        using var cancelled = new CancellationTokenSource();
        var compaction = store.Upkeep.CompactAsync(cancelled.Token);

        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => compaction);
        Assert.Equivalent(before, await StateOf(store), strict: true);
        Assert.Equal(FilesOfAStore, Files());
    }

    private IEnumerable<string?> Files() => Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private static async Task<SourceId> FillAndDeleteHalf(LiteDbStore store)
    {
        var source = (await store.AddAsync(new Uri("https://news.test/feed"), new SourceSettings(), Token)).Source.Id;
        foreach (var items in Enumerable.Range(0, Articles).Chunk(100))
        {
            await store.CommitAsync(new FetchSlice(source, [.. items.Select(item => Draft(source, $"{item}"))], null), Token);
        }

        var waiting = GivenDraft.Of(source, "waiting") with { Page = PageState.Postponed };
        var edited = Draft(source, "0").Saying(GivenDraft.TextOf("edited"));
        await store.CommitAsync(new FetchSlice(source, [waiting, edited], null), Token);
        var newest = await store.ListAsync(new ArticleListing(new ListingScope.All(), ListingOrder.Entered, null, Articles / 2), Token);
        await Task.WhenAll(newest.Items.Select(article => store.DeleteAsync(article.Id, Token)));
        return source;
    }

    // Of the length of an article: what remains of one that was deleted is small beside it.
    private static ArticleDraft Draft(SourceId source, string item) =>
        GivenDraft.Of(source, item, string.Join(' ', Enumerable.Range(0, 5).Select(part => GivenDraft.TextOf(item, part))));

    private static async Task<IReadOnlyList<object>> StateOf(LiteDbStore store)
    {
        var changes = new List<ArticleChange>();
        while (await store.ChangesAsync(changes.Count == 0 ? 0 : changes[^1].Seq, 1000, Token) is { Count: > 0 } some)
        {
            changes.AddRange(some);
        }

        var edited = changes.Single(change => change.Article?.Versions == 1).Id;
        var summary = await store.SummaryAsync(Token) with { Bytes = 0 };
        return [summary, await store.IdentityAsync(Token), await store.SourcesAsync(Token), await store.VersionsAsync(edited, Token), .. changes.Select(change => change.ToString())];
    }
}
