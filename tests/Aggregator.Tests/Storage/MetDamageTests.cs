using Aggregator.Ingestion;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Storage;

/// <summary>A page of the file that goes bad after the store was opened: read for the first time by whoever comes by.</summary>
public sealed class MetDamageTests : IDisposable
{
    private const int Articles = 600;
    private const int Page = 8192;

    private readonly StoreFolder _folder = new();
    private readonly FakeTimeProvider _time = new(GivenDraft.Noon);

    private static CancellationToken Token => CancellationToken.None;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_sound_is_served_and_the_trouble_says_what_to_do()
    {
        var ids = await FillAndDamage();
        await using var store = _folder.Open(_time);
        Assert.Null(store.Trouble);

        var answers = await Task.WhenAll(ids.Select(id => Answer(store, id)));

        Assert.InRange(answers.Count(isRead => !isRead), 1, Articles / 10);
        Assert.Contains("'aggregator store check'", store.Trouble, StringComparison.Ordinal);
        Assert.Contains("'aggregator store restore FILE'", store.Trouble, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_store_is_written_as_before()
    {
        var ids = await FillAndDamage();
        await using var store = _folder.Open(_time);
        var reading = Task.WhenAll(ids.Select(id => Answer(store, id)));

        var source = (await store.AddAsync(new Uri("https://other.test/feed"), new SourceSettings(), Token)).Source.Id;
        var report = await store.CommitAsync(new FetchSlice(source, [GivenDraft.Of(source, "new")], null), Token);

        await reading;
        Assert.Equal(1, report.New);
        Assert.Equal(Articles + 1, (await store.SummaryAsync(Token)).Articles);
    }

    [Fact]
    public async Task A_check_names_what_is_lost_and_reads_all_the_rest()
    {
        var ids = await FillAndDamage();
        await using var store = _folder.Open(_time);

        var check = await store.Upkeep.CheckAsync(Token);

        Assert.Equal(ids.Count, check.Articles);
        Assert.InRange(check.Faults.Count, 1, Articles / 10);
        Assert.Equal(check.Faults.Count, (await Task.WhenAll(ids.Select(id => Answer(store, id)))).Count(isRead => !isRead));
    }

    [Fact]
    public async Task Neither_a_backup_nor_a_compaction_is_made_of_it()
    {
        await FillAndDamage();
        await using var store = _folder.Open(_time);

        var backup = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Upkeep.BackupAsync(_folder.File("backup.db"), Token));
        var compaction = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Upkeep.CompactAsync(Token));

        Assert.Equal((StoreProblem.Corrupt, StoreProblem.Corrupt), (backup.Problem, compaction.Problem));
        Assert.Empty(Directory.GetFiles(_folder.Path, "backup*"));
        Assert.Equal(Articles, (await store.SummaryAsync(Token)).Articles);
    }

    // Articles that are older than the window of the duplicate finder are not read when the store opens.
    private async Task<IReadOnlyList<ArticleId>> FillAndDamage()
    {
        IReadOnlyList<ArticleId> ids;
        await using (var store = _folder.Open(_time))
        {
            var source = (await store.AddAsync(new Uri("https://news.test/feed"), new SourceSettings(), Token)).Source.Id;
            foreach (var items in Enumerable.Range(0, Articles).Chunk(100))
            {
                await store.CommitAsync(new FetchSlice(source, [.. items.Select(item => GivenDraft.Of(source, $"{item}"))], null), Token);
            }

            ids = [.. (await store.ListAsync(new ArticleListing(new ListingScope.All(), ListingOrder.Entered, null, Articles), Token)).Items.Select(article => article.Id)];
        }

        _time.Advance(TimeSpan.FromDays(400));
        DamagePageOf(ids[Articles / 2]);
        return ids;
    }

    private void DamagePageOf(ArticleId id)
    {
        using var file = new FileStream(_folder.File("aggregator.db"), FileMode.Open, FileAccess.ReadWrite);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        var page = Enumerable.Range(1, (bytes.Length / Page) - 1)
            .First(page => bytes.AsSpan(page * Page, Page) is var content && content[4] == 4   // a page of documents
                && content.IndexOf(id.Value.ToByteArray()) >= 0 && content.IndexOf("Headline"u8) >= 0);
        file.Position = page * (long)Page;
        file.Write(Enumerable.Repeat((byte)'Z', Page).ToArray());
    }

    private static async Task<bool> Answer(LiteDbStore store, ArticleId id)
    {
        try
        {
            return await store.FindAsync(id, Token) is not null;
        }
        catch (StoreUnavailableException damaged) when (damaged.Problem is StoreProblem.Corrupt)
        {
            return false;
        }
    }
}
