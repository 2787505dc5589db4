using Aggregator.Scheduling;
using System.Diagnostics;
using Aggregator.Ingestion;
using Aggregator.Storage.LiteDb;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Storage;

public sealed class LiteDbStoreTests : IDisposable
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private readonly StoreFolder _folder = new();
    private readonly FakeTimeProvider _time = new(GivenDraft.Noon);

    private static CancellationToken Token => CancellationToken.None;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_folder_in_use_is_refused()
    {
        await using var store = _folder.Open(_time);

        var refusal = Assert.Throws<StoreUnavailableException>(() => _folder.Open(_time));

        Assert.Equal(StoreProblem.FolderInUse, refusal.Problem);
        Assert.Contains(_folder.Path, refusal.Message);
    }

    [Fact]
    public void A_folder_that_another_process_holds_is_refused()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;   // flock(1) stands for the other process
        }

        using var other = Process.Start(new ProcessStartInfo("flock", [_folder.File("aggregator.lock"), "sh", "-c", "echo held; read line"])
        {
            RedirectStandardOutput = true, RedirectStandardInput = true,
        });
        Assert.Equal("held", other?.StandardOutput.ReadLine());

        var refusal = Assert.Throws<StoreUnavailableException>(() => _folder.Open(_time));

        Assert.Equal(StoreProblem.FolderInUse, refusal.Problem);
        other?.StandardInput.WriteLine();
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused()
    {
        await FillAndClose();
        using (var database = Database.OpenFile(_folder.File("aggregator.db"), _time))
        {
            var document = database.Tables.Meta.FindById("store");
            document["v"] = Tables.Schema + 1;
            database.Tables.Meta.Update(document);
        }

        Assert.Equal(StoreProblem.NewerSchema, Assert.Throws<StoreUnavailableException>(() => _folder.Open(_time)).Problem);
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused()
    {
        File.WriteAllText(_folder.File("aggregator.db"), new string('x', 20_000));

        Assert.Equal(StoreProblem.Corrupt, Assert.Throws<StoreUnavailableException>(() => _folder.Open(_time)).Problem);
    }

    [Fact]
    public async Task Reopening_gives_everything_back()
    {
        var (before, identity) = await FillAndClose();

        await using var store = _folder.Open(_time);

        var changes = await store.ChangesAsync(0, 1000, Token);
        Assert.Equivalent(before, changes, strict: true);
        Assert.Equal(identity, await store.IdentityAsync(Token));
        Assert.Equal((2, 2, 1, 1), await Figures(store));
        Assert.Single(await store.ClaimDueAsync(SourceLane.Quick, 10, Lease, Token));
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Single(await store.ClaimDuePagesAsync(10, Lease, Token));
    }

    [Fact]
    public async Task Like_texts_are_recognised_after_reopening()
    {
        await FillAndClose();
        await using var store = _folder.Open(_time);
        var copy = GivenDraft.Of(new SourceId(2), "copy", GivenDraft.TextOf("b", 1) + " Added.", "Headline b of 1");

        var report = await store.CommitAsync(new FetchSlice(new SourceId(2), [copy], null), Token);

        Assert.Equal(0, report.New);
    }

    [Fact]
    public async Task What_was_acknowledged_is_in_the_files_before_the_store_is_closed()
    {
        await using var store = _folder.Open(_time);
        var source = (await store.AddAsync(new Uri("https://news.test/feed"), new SourceSettings(), Token)).Source.Id;
        await store.CommitAsync(new FetchSlice(source, [GivenDraft.Of(source, "a")], null), Token);
        using var copy = new StoreFolder();

        foreach (var name in new[] { "aggregator.db", "aggregator-log.db" })
        {
            await using var from = new FileStream(_folder.File(name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            await using var to = File.Create(copy.File(name));
            await from.CopyToAsync(to);
        }

        await using var other = copy.Open(_time);
        Assert.Single((await other.ListAsync(new ArticleListing(new ListingScope.All(), ListingOrder.Entered, null, 10), Token)).Items);
    }

    [Fact]
    public async Task The_log_is_carried_into_the_data_file_while_the_store_is_used()
    {
        await using var store = _folder.Open(_time);
        var source = (await store.AddAsync(new Uri("https://news.test/feed"), new SourceSettings(), Token)).Source.Id;

        for (var i = 0; i < 60; i++)
        {
            await store.CommitAsync(new FetchSlice(source, [.. Enumerable.Range(0, 100).Select(j => GivenDraft.Of(source, $"{i}-{j}"))], null), Token);
        }

        Assert.True(new FileInfo(_folder.File("aggregator-log.db")).Length < 32 * 1024 * 1024);
        Assert.True(new FileInfo(_folder.File("aggregator.db")).Length > 1024 * 1024);
        Assert.Equal(6000, (await store.SummaryAsync(Token)).Articles);
        Assert.Equal(new StoreCheck(6000, []).Faults, (await store.Upkeep.CheckAsync(Token)).Faults);
    }

    [Fact]
    public async Task A_commit_that_does_not_end_shows()
    {
        await using var store = _folder.Open(_time);
        var source = (await store.AddAsync(new Uri("https://news.test/feed"), new SourceSettings(), Token)).Source.Id;
        var seen = new List<TimeSpan>();

        foreach (var takes in new[] { TimeSpan.FromMinutes(3), TimeSpan.Zero })
        {
            await store.ChangeAsync(source, settings => Slowly(settings, takes), Token);
        }

        Assert.Equal([TimeSpan.FromMinutes(3), TimeSpan.Zero], seen);

        SourceSettings Slowly(SourceSettings settings, TimeSpan takes)
        {
            _time.Advance(takes);
            seen.Add(store.Committing);
            return settings;
        }
    }

    [Fact]
    public async Task A_backup_can_be_restored_and_counts_as_such()
    {
        var backup = _folder.File("backup.db");
        await using (var store = _folder.Open(_time))
        {
            await Fill(store);
            await store.Upkeep.BackupAsync(backup, Token);
            await store.AddAsync(new Uri("https://after.test/feed"), new SourceSettings(), Token);
            Assert.Equal(StoreProblem.FolderInUse, Assert.Throws<StoreUnavailableException>(() => StoreUpkeep.Restore(_folder.Path, backup, _time)).Problem);
        }

        StoreUpkeep.Restore(_folder.Path, backup, _time);
        StoreUpkeep.Restore(_folder.Path, backup, _time);

        await using var restored = _folder.Open(_time);
        Assert.Equal((2, 2, 1, 1), await Figures(restored));
        Assert.Equal(2, (await restored.IdentityAsync(Token)).Restores);
        Assert.Empty((await restored.Upkeep.CheckAsync(Token)).Faults);
        Assert.Equal(
            [
                "aggregator-log.db", "aggregator-replaced-20260301T120000Z-2-log.db", "aggregator-replaced-20260301T120000Z-2.db", "aggregator-replaced-20260301T120000Z-log.db",
                "aggregator-replaced-20260301T120000Z.db", "aggregator.db", "aggregator.lock", "backup.db",
            ],
            Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private async Task<(IReadOnlyList<ArticleChange> Changes, StoreIdentity Identity)> FillAndClose()
    {
        await using var store = _folder.Open(_time);
        return await Fill(store);
    }

    private static async Task<(IReadOnlyList<ArticleChange> Changes, StoreIdentity Identity)> Fill(LiteDbStore store)
    {
        var source = (await store.AddAsync(new Uri("https://news.test/feed"), new SourceSettings { Title = "Mine" }, Token)).Source.Id;
        var other = (await store.AddAsync(new Uri("https://other.test/feed"), new SourceSettings { IsPaused = true }, Token)).Source.Id;
        var drafts = new[]
        {
            GivenDraft.Of(source, "a"), GivenDraft.Of(source, "b"), GivenDraft.Of(source, "gone"), GivenDraft.Of(source, "waits") with { Page = PageState.Postponed },
        };
        await store.CommitAsync(new FetchSlice(source, drafts, null), Token);
        await store.CommitAsync(new FetchSlice(other, [GivenDraft.Of(other, "x", drafts[0].Content.Text, drafts[0].Content.Title)], null), Token);
        var gone = (await store.ListAsync(new ArticleListing(new ListingScope.All(), ListingOrder.Entered, null, 1), Token)).Items[0];
        await store.DeleteAsync(gone.Id, Token);
        return (await store.ChangesAsync(0, 1000, Token), await store.IdentityAsync(Token));
    }

    private static async Task<(long Sources, long Articles, long Copies, long PagesDue)> Figures(LiteDbStore store)
    {
        var summary = await store.SummaryAsync(Token);
        return (summary.Sources, summary.Articles, summary.Copies, summary.PagesDue);
    }
}
