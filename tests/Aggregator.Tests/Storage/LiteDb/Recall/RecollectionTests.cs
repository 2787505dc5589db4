using Aggregator.Deduplication;
using Aggregator.Deduplication.Stories;
using Aggregator.Ingestion;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Storage.LiteDb.Recall;

/// <summary>What the finder of duplicates knows after opening is the same with its saved state and without, whatever happened since that was saved.</summary>
public sealed class RecollectionTests : IDisposable
{
    private const int Saved = 60;

    private readonly StoreFolder _folder = new();
    private readonly FakeTimeProvider _time = new(GivenDraft.Noon);
    private readonly SourceId _source = new(1);

    private static CancellationToken Token => CancellationToken.None;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_saved_state_is_taken_up()
    {
        await FillAsync(_ => Task.CompletedTask);

        Assert.Equal(await SeqAsync(), Recalled(withFile: true).Restored);
        Assert.Equal(Found(withFile: false), Found(withFile: true));
    }

    [Fact]
    public async Task What_was_stored_edited_copied_and_deleted_since_is_read()
    {
        await FillAsync(async store =>
        {
            await Commit(store, Draft(Saved), Draft(Saved + 1));
            await Commit(store, Draft(3).Saying(GivenDraft.TextOf("edited", 3)));
            await Commit(store, GivenDraft.Of(new SourceId(2), "copy", Draft(5).Content.Text, Draft(5).Content.Title));
            await store.DeleteAsync((await ArticleOf(store, Draft(7))).Id, Token);
            await store.DeleteAsync((await ArticleOf(store, Draft(Saved))).Id, Token);
        });

        var found = Found(withFile: true);

        Assert.NotNull(Recalled(withFile: true).Restored);
        Assert.Equal(Found(withFile: false), found);
        Assert.Equal((false, false, false, true, true), (found[3], found[7], found[Saved], found[Saved + 1], found[5]));
    }

    [Fact]
    public async Task What_is_known_already_is_not_counted_again()
    {
        await FillAsync(store => Commit(store, GivenDraft.Of(new SourceId(2), "copy", Draft(5).Content.Text, Draft(5).Content.Title)));

        Assert.Equal(StateBytes(Recalled(withFile: false)), StateBytes(Recalled(withFile: true)));
    }

    [Fact]
    public async Task Stories_are_found_again()
    {
        await FillAsync(_ => Task.CompletedTask);
        var stories = new StoryClusters(_time);
        using var finder = new DuplicateFinder((_, _) => null, DuplicateOptions.Default, _time);

        WithState(state => new Recollection(new RecallReading(state.Articles), finder, stories)
            .Run(FinderFile.BesideDatabase(_folder.File("aggregator.db")), state.Birth, state.Figures, GivenDraft.Noon.AddDays(-45)));

        Assert.Equal(Saved, stories.Count);
    }

    [Fact]
    public async Task A_state_that_is_damaged_anywhere_is_deleted_and_the_store_is_read()
    {
        await FillAsync(_ => Task.CompletedTask);
        var whole = await File.ReadAllBytesAsync(_folder.File("finder.state"), Token);
        foreach (var at in (int[])[0, 8, 30, 50, whole.Length / 2, whole.Length - 1])
        {
            var damaged = whole.ToArray();
            damaged[at] ^= 4;
            await File.WriteAllBytesAsync(_folder.File("finder.state"), damaged, Token);

            Assert.Null(Recalled(withFile: true).Restored);
            Assert.False(File.Exists(_folder.File("finder.state")));
        }

        Assert.Equal(Saved, Recalled(withFile: true).Finder.Count);
    }

    [Fact]
    public async Task A_state_that_is_newer_than_the_store_is_deleted()
    {
        await FillAsync(_ => Task.CompletedTask);
        var birth = WithState(state => state.Birth);
        var file = FinderFile.BesideDatabase(_folder.File("aggregator.db"));
        using var finder = new DuplicateFinder((_, _) => null, DuplicateOptions.Default, _time);

        Assert.Null(file.TryLoad(finder, birth, await SeqAsync() - 1));
        Assert.Null(file.TryLoad(finder, birth, await SeqAsync()));
        Assert.Equal(0, finder.Count);
    }

    [Fact]
    public async Task A_restored_backup_does_not_find_the_state_of_what_it_replaced()
    {
        await FillAsync(store => store.Upkeep.BackupAsync(_folder.File("backup.db"), Token));

        StoreUpkeep.Restore(_folder.Path, _folder.File("backup.db"), _time);

        Assert.False(File.Exists(_folder.File("finder.state")));
        Assert.Null(Recalled(withFile: true).Restored);
    }

    [Fact]
    public async Task The_state_of_another_life_of_the_store_is_not_taken_up()
    {
        await FillAsync(store => store.Upkeep.BackupAsync(_folder.File("backup.db"), Token));
        File.Copy(_folder.File("finder.state"), _folder.File("kept"));
        StoreUpkeep.Restore(_folder.Path, _folder.File("backup.db"), _time);
        File.Move(_folder.File("kept"), _folder.File("finder.state"));

        Assert.Null(Recalled(withFile: true).Restored);
    }

    [Fact]
    public async Task What_a_process_left_that_was_killed_while_it_saved_is_removed()
    {
        await FillAsync(_ => Task.CompletedTask);
        await File.WriteAllTextAsync(_folder.File("finder.state.unfinished"), "half of it", Token);

        Assert.NotNull(Recalled(withFile: true).Restored);
        Assert.False(File.Exists(_folder.File("finder.state.unfinished")));
    }

    [Fact]
    public async Task Compacting_leaves_the_state_true()
    {
        await FillAsync(async store =>
        {
            await store.DeleteAsync((await ArticleOf(store, Draft(7))).Id, Token);
            await store.Upkeep.CompactAsync(Token);
            await Commit(store, Draft(Saved));
        });

        Assert.NotNull(Recalled(withFile: true).Restored);
        Assert.Equal(Found(withFile: false), Found(withFile: true));
    }

    [Fact]
    public async Task A_store_that_closes_after_many_changes_saves_the_state()
    {
        await using (var store = _folder.Open(_time))
        {
            await store.AddAsync(new Uri("https://news.test/feed"), new SourceSettings(), Token);
            for (var first = 0; first < 1_000; first += 100)
            {
                await Commit(store, [.. Enumerable.Range(first, 100).Select(Draft)]);
            }
        }

        Assert.Equal(await SeqAsync(), Recalled(withFile: true).Restored);
    }

    [Fact]
    public async Task A_small_store_has_no_saved_state()
    {
        await using (var store = _folder.Open(_time))
        {
            await store.AddAsync(new Uri("https://news.test/feed"), new SourceSettings(), Token);
            await Commit(store, [.. Enumerable.Range(0, 100).Select(Draft)]);
        }

        Assert.False(File.Exists(_folder.File("finder.state")));
    }

    // Sixty articles, the state saved, then what else happens.
    private async Task FillAsync(Func<LiteDbStore, Task> afterwards)
    {
        await using var store = _folder.Open(_time);
        await store.AddAsync(new Uri("https://news.test/feed"), new SourceSettings(), Token);
        await store.AddAsync(new Uri("https://other.test/feed"), new SourceSettings(), Token);
        await Commit(store, [.. Enumerable.Range(0, Saved).Select(Draft)]);
        await store.SaveFinderAsync(Token);
        await afterwards(store);
    }

    private ArticleDraft Draft(int number) => GivenDraft.Of(_source, $"item {number}");

    private static Task Commit(LiteDbStore store, params ArticleDraft[] drafts) => store.CommitAsync(new FetchSlice(drafts[0].Source, drafts, null), Token);

    private static async Task<Article> ArticleOf(LiteDbStore store, ArticleDraft draft) =>
        (await store.ListAsync(new ArticleListing(new ListingScope.All(), ListingOrder.Entered, null, 1000), Token)).Items.Single(article => article.Content.Title == draft.Content.Title);

    private Task<long> SeqAsync() => Task.FromResult(WithState(state => state.Figures.Seq));

    // Whether a copy of each article's first text would be taken for one.
    private List<bool> Found(bool withFile)
    {
        var (finder, _) = Recalled(withFile);
        return
        [
            .. Enumerable.Range(0, Saved + 3).Select(Draft).Select(draft =>
                finder.Begin().Find(new DuplicateCandidate(Guid.Empty, "elsewhere.test", GivenDraft.Noon, Fingerprint.Of("", draft.Content.Text))) is not null),
        ];
    }

    private (DuplicateFinder Finder, long? Restored) Recalled(bool withFile) => WithState(state =>
    {
        var fingerprints = state.Articles.DocumentsAfter(0, 1000).Where(document => !ArticleDocument.IsTombstone(document)).Select(ArticleDocument.Read)
            .ToDictionary(stored => stored.Article.Id.Value, stored => Fingerprint.FromBytes(stored.Fingerprint));
        var finder = new DuplicateFinder((id, _) => fingerprints.GetValueOrDefault(id), DuplicateOptions.Default, _time);
        var recollection = new Recollection(new RecallReading(state.Articles), finder, new StoryClusters(_time));
        recollection.Run(withFile ? FinderFile.BesideDatabase(_folder.File("aggregator.db")) : null, state.Birth, state.Figures, GivenDraft.Noon.AddDays(-45));
        return (finder, recollection.Restored);
    });

    private static byte[] StateBytes((DuplicateFinder Finder, long? Restored) recalled)
    {
        using var bytes = new MemoryStream();
        recalled.Finder.Capture().WriteTo(bytes);
        return bytes.ToArray();
    }

    private T WithState<T>(Func<StoreState, T> look)
    {
        using var database = StoreFile.OpenDatabase(_folder.File("aggregator.db"), _time);
        using var state = StoreState.Load(database, DuplicateOptions.Default, _time);
        return look(state);
    }

    private void WithState(Action<StoreState> look) => WithState(state =>
    {
        look(state);
        return true;
    });
}
