using System.Diagnostics.Metrics;
using Aggregator.Deduplication;
using Aggregator.Fetching;
using Aggregator.Ingestion;
using Aggregator.Retention;
using Aggregator.Scheduling;
using Aggregator.Storage.LiteDb;
using Aggregator.Storage.LiteDb.Disk;
using Aggregator.Storage.LiteDb.Keys;
using Aggregator.Storage.LiteDb.Recall;
using Aggregator.Storage.LiteDb.Schemas;
using Aggregator.Storage.Transfer;
using Microsoft.Extensions.Logging;

namespace Aggregator.Storage;

/// <summary>The store on LiteDB: one file, one writer, everything acknowledged is on the disk.</summary>
public sealed class LiteDbStore : ISourceStore, IArticleStore, IAsyncDisposable
{
    private const int MostTaken = 1000;

    private readonly StoreLock? _lock;
    private readonly Database _database;
    private readonly StoreState _state;
    private readonly ReadGate _gate;
    private readonly StoreReads _reads;
    private readonly StoreWriter _writer;
    private readonly KeyMerging _merging;
    private readonly FinderSaving? _finder;
    private readonly DiskRoom _room;
    private readonly Intake _intake;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private bool _isDisposed;

    private LiteDbStore(StoreLock? @lock, Database database, StoreState state, StorageOptions options, TimeProvider time, ILogger log, Meter? meter)
    {
        (_lock, _database, _state, _time, _log) = (@lock, database, state, time, log);
        _gate = new ReadGate(options.ReadsAtOnce);
        _room = new DiskRoom(Path.GetDirectoryName(database.Path), options, time, log);
        var metrics = meter is null ? null : new StorageMetrics(meter);
        _writer = new StoreWriter(database, state, _gate, options, time, log, metrics);
        _reads = new StoreReads(database, _gate, _writer);
        _merging = new KeyMerging(state.Keys, database.Tables, _writer, _reads, time, log);
        _intake = new Intake(database, state, _writer, _reads, _room, time);
        metrics?.Watch(_writer, state, options, time, () => Trouble is not null);
        if (database.Path is { } path)
        {
            metrics?.Watch(path);
            _finder = @lock is null ? null : new FinderSaving(FinderFile.BesideDatabase(path), state, _writer, _room, log);   // on another disk than the system's there is the database alone
        }

        Transfer = new StoreTransfer(database, state, _reads, _writer, time);
        Upkeep = new StoreUpkeep(database, state.Keys, _writer, _gate, _reads, _room, time, log);
        log.StoreOpened(state.Birth.Id, state.Sources.Count, state.Figures.Articles, state.Remembered);
        if (state.Damaged > 0)
        {
            log.ArticlesDamaged(state.Damaged);
        }

        if (database.MissingLogPages > 0)
        {
            log.LogCutShort(database.MissingLogPages);
        }
    }

    /// <summary>Checking, backing up and compacting this store.</summary>
    public StoreUpkeep Upkeep { get; }

    /// <summary>Taking all of this store out, and putting another in.</summary>
    public StoreTransfer Transfer { get; }

    /// <summary>What keeps the store from writing, and passes by itself, or what damage was met, in words; null when it is well.</summary>
    public string? Trouble => _writer.Outage.Trouble ?? _room.Shortage ?? _writer.Damage.Trouble;

    /// <summary>How long the commit takes that is being written; zero when none is. Some seconds at most, unless it hangs.</summary>
    public TimeSpan Committing => _writer.Committing;

    /// <summary>The number of the last change, as <see cref="IdentityAsync"/> tells it.</summary>
    public long Seq => _state.Changes.Seq;

    /// <summary>Opens the store of a folder, and makes it when there is none.</summary>
    /// <param name="meter">Measures the store; null for none.</param>
    /// <exception cref="StoreUnavailableException">The folder is in use or cannot be written, or its database is damaged or of a newer version.</exception>
    public static LiteDbStore Open(
        string folder, StorageOptions options, DuplicateOptions duplicates, TimeProvider time, ILogger<LiteDbStore> log, Meter? meter = null)
    {
        var @lock = StoreLock.Take(folder);
        try
        {
            SchemaRaising.Run(StoreFile.PathIn(folder), time, log);
            var (database, state) = StoreFile.Open(StoreFile.PathIn(folder), duplicates, time);
            return new LiteDbStore(@lock, database, state, options, time, log, meter);
        }
        catch
        {
            @lock.Dispose();
            throw;
        }
    }

    /// <summary>Opens the store of a folder whose database and log are on another disk than the system's.</summary>
    internal static LiteDbStore OpenOn(
        Func<string, DiskFile> disk, string folder, StorageOptions options, DuplicateOptions duplicates, TimeProvider time, ILogger<LiteDbStore> log)
    {
        var (database, state) = StoreFile.Open(StoreFile.PathIn(folder), duplicates, time, disk);
        return new LiteDbStore(null, database, state, options, time, log, meter: null);
    }

    /// <summary>Opens an empty store that lives as long as this object: for tests, and for judging articles without keeping them.</summary>
    public static LiteDbStore OpenInMemory(StorageOptions options, DuplicateOptions duplicates, TimeProvider time, ILogger<LiteDbStore> log)
    {
        var database = Database.OpenInMemory(time);
        return new LiteDbStore(null, database, StoreState.Load(database, duplicates, time), options, time, log, meter: null);
    }

    /// <inheritdoc/>
    public Task<SourceAdded> AddAsync(Uri url, SourceSettings settings, CancellationToken cancellationToken) =>
        _writer.RunAsync(transaction => new SourceWriting(transaction).Add(url, settings), cancellationToken);

    /// <inheritdoc/>
    public Task<Source?> ChangeAsync(SourceId id, Func<SourceSettings, SourceSettings> change, CancellationToken cancellationToken) =>
        _writer.RunAsync(transaction => new SourceWriting(transaction).Change(id, change), cancellationToken);

    /// <inheritdoc/>
    public Task<SourceMoved?> MoveAsync(SourceId id, Uri url, CancellationToken cancellationToken) =>
        _writer.RunAsync(transaction => new SourceWriting(transaction).Move(id, url), cancellationToken);

    /// <inheritdoc/>
    public Task<int> RetryAsync(FetchError error, string reason, CancellationToken cancellationToken) =>
        _writer.RunAsync(transaction => new SourceWriting(transaction).Retry(error, reason, _state.Sources.ByTitle()), cancellationToken);

    /// <inheritdoc/>
    public Task<bool> RemoveAsync(SourceId id, bool purge, CancellationToken cancellationToken) =>
        _writer.RunAsync(transaction => new SourceWriting(transaction).Remove(id, purge), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Source>> ClaimDueAsync(SourceLane lane, int max, TimeSpan lease, CancellationToken cancellationToken) =>
        _intake.ClaimDueAsync(lane, max, lease, cancellationToken);

    /// <inheritdoc/>
    public Task<Source?> ClaimAsync(SourceId id, TimeSpan lease, CancellationToken cancellationToken) => Task.FromResult(_intake.Claim(id, lease));

    /// <inheritdoc/>
    public Task<SliceReport> CommitAsync(FetchSlice slice, CancellationToken cancellationToken) => _intake.CommitAsync(slice, cancellationToken);

    /// <inheritdoc/>
    public Task ReleaseAsync(SourceId id, CancellationToken cancellationToken)
    {
        _state.DueSources.Release(id.Value);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task PutOffAsync(SourceId id, DateTimeOffset until, SourceLane lane, CancellationToken cancellationToken)
    {
        _state.DueSources.PutOff(id.Value, until, lane);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<DuePage>> ClaimDuePagesAsync(int max, TimeSpan lease, CancellationToken cancellationToken) =>
        _intake.ClaimDuePagesAsync(max, lease, cancellationToken);

    /// <inheritdoc/>
    public Task PutOffAsync(DuePage page, DateTimeOffset until, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        _state.DuePages.PutOff(ExactKey.OfItem(page.Draft.Source, page.Draft.ItemKey), until);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task CommitPageAsync(PageCommit commit, CancellationToken cancellationToken) => _intake.CommitPageAsync(commit, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> DeleteAsync(ArticleId id, CancellationToken cancellationToken) =>
        _writer.RunAsync(transaction => new ArticleWriting(transaction).Delete(id), cancellationToken);

    /// <inheritdoc/>
    public Task<LetGoSlice> LetGoAsync(LetGoRequest request, CancellationToken cancellationToken) => request.IsTrial
        ? Read(
            () =>
            {
                var (unwanted, next) = new UnwantedArticles(_state.Articles, request.Rules, _time.GetUtcNow()).Find(request.Source, request.Cursor);
                return new LetGoSlice(unwanted.Count(stored => stored.Sources.Min() == request.Source.Value), next);   // one that several brought is counted once
            },
            cancellationToken)
        : _writer.RunAsync(transaction => new LettingGo(transaction).Run(request), cancellationToken);

    /// <inheritdoc/>
    public Task<StoreIdentity> IdentityAsync(CancellationToken cancellationToken) =>
        Task.FromResult(new StoreIdentity(_state.Birth.Id, _state.Birth.Restores, _state.Changes.Seq));

    /// <inheritdoc/>
    public Task<Article?> FindAsync(ArticleId id, CancellationToken cancellationToken) =>
        Read(() => _state.Articles.Find(id)?.Article, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Article>> FindAsync(IReadOnlyList<ArticleId> ids, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ids.Count, MostTaken);
        return Read<IReadOnlyList<Article>>(() => [.. _state.Articles.Find(ids).Select(stored => stored.Article)], cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ArticlePage> ListAsync(ArticleListing listing, CancellationToken cancellationToken)
    {
        ThrowIfNotInRange(listing.Take);
        if (!listing.Scope.Has(listing.Order))
        {
            throw new ArgumentException($"{listing.Scope} is not kept in the order {listing.Order}.", nameof(listing));
        }

        return Read(() => new ListingReader(_state.Articles).Read(listing), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ArticleVersion>> VersionsAsync(ArticleId id, CancellationToken cancellationToken) =>
        Read(() => _state.Articles.Versions(id), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ArticleChange>> ChangesAsync(long after, int max, CancellationToken cancellationToken)
    {
        ThrowIfNotInRange(max);
        var until = _state.Changes.Seq;   // what the engine has already, but the disk perhaps not, is not told
        return Read(() => _state.Articles.Changes(after, until, max), cancellationToken);
    }

    /// <inheritdoc/>
    public Task WaitForChangesAsync(long after, CancellationToken cancellationToken) => _state.Changes.WaitAsync(after, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Source>> SourcesAsync(CancellationToken cancellationToken) => Task.FromResult(_state.Sources.ByTitle());

    /// <inheritdoc/>
    public Task<Source?> FindSourceAsync(SourceId id, CancellationToken cancellationToken) => Task.FromResult(_state.Sources.Find(id));

    /// <inheritdoc/>
    public Task<IReadOnlySet<ulong>> KnownItemsAsync(SourceId id, CancellationToken cancellationToken) =>
        Read(() => KnownItems.Load(_database.Tables, id), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Story>> StoriesAsync(StoryListing listing, CancellationToken cancellationToken)
    {
        ThrowIfNotInRange(listing.Take);
        return Read(() => new StoryReader(_state.Articles, _state.Stories, _time).List(listing), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Story?> FindStoryAsync(StoryId id, CancellationToken cancellationToken) =>
        Read(() => new StoryReader(_state.Articles, _state.Stories, _time).Find(id), cancellationToken);

    /// <inheritdoc/>
    public Task<StoreSummary> SummaryAsync(CancellationToken cancellationToken) => Read(
        () =>
        {
            var figures = _state.Figures;
            return new StoreSummary(
                _state.Sources.Count, figures.Articles, figures.Copies, figures.Versions, figures.PagesDue, figures.Seq, _database.Bytes, figures.LastSource);
        },
        cancellationToken);

    /// <summary>Stores what waits and closes the database.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        if (_finder is not null)
        {
            await _finder.DisposeAsync();
        }

        await _merging.DisposeAsync();
        await _writer.DisposeAsync();
        _finder?.SaveLast();
        _state.Dispose();
        if (_writer.Outage.IsOver)
        {
            CarryOver();
        }

        _database.Dispose();
        _gate.Dispose();
        _lock?.Dispose();
        _log.StoreClosed();
    }

    /// <summary>Saves what the finder of duplicates knows, as is done from time to time.</summary>
    internal Task SaveFinderAsync(CancellationToken cancellationToken) => _finder?.SaveAsync(cancellationToken) ?? Task.CompletedTask;

    private void CarryOver()
    {
        try
        {
            _gate.Exclusively(_database.Checkpoint);
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException)
        {
            // The log keeps what the data file has no room for, and is carried over some other time; a damaged one is told of when it is opened.
        }
    }

    private Task<T> Read<T>(Func<T> read, CancellationToken cancellationToken) => _reads.ReadAsync(read, cancellationToken);

    private static void ThrowIfNotInRange(int take)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(take, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(take, MostTaken);
    }
}
