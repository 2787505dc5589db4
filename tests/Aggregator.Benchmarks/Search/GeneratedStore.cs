using System.Buffers.Binary;
using System.Collections.Concurrent;
using Aggregator.Benchmarks.Scale.Articles;
using Aggregator.Storage;

namespace Aggregator.Benchmarks.Search;

/// <summary>Articles that are made by their number when they are asked for: a million of them take no room, and what is measured is the index and the way to it.</summary>
/// <param name="articles">How many there are at first.</param>
internal sealed class GeneratedStore(Drafts drafts, int articles) : IArticleStore
{
    private readonly StoreIdentity _identity = new(Guid.NewGuid(), 0, 0);
    private readonly ConcurrentDictionary<ArticleId, Article> _shown = [];   // a store reads an article faster than this one makes it
    private volatile TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _articles = articles;

    public long Seq => Volatile.Read(ref _articles);

    /// <summary>One more article enters.</summary>
    public long Add()
    {
        var seq = Interlocked.Increment(ref _articles);
        var changed = _changed;
        _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        changed.SetResult();
        return seq;
    }

    public Task<StoreIdentity> IdentityAsync(CancellationToken cancellationToken) => Task.FromResult(_identity with { Seq = Seq });

    public Task<IReadOnlyList<ArticleChange>> ChangesAsync(long after, int max, CancellationToken cancellationToken)
    {
        var count = (int)Math.Min(max, Seq - after);
        return Task.FromResult<IReadOnlyList<ArticleChange>>(
            [.. Enumerable.Range((int)after, count).AsParallel().AsOrdered().Select(Make).Select(article => new ArticleChange(article.Seq, article.Id, article))]);
    }

    public async Task WaitForChangesAsync(long after, CancellationToken cancellationToken)
    {
        for (var changed = _changed; Seq <= after; changed = _changed)
        {
            await changed.Task.WaitAsync(cancellationToken);
        }
    }

    public async Task<Article?> FindAsync(ArticleId id, CancellationToken cancellationToken) => (await FindAsync([id], cancellationToken)).SingleOrDefault();

    public Task<IReadOnlyList<Article>> FindAsync(IReadOnlyList<ArticleId> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Article>>([.. ids.Select(id => _shown.GetOrAdd(id, asked => Make(NumberOf(asked))))]);

    public Task<IReadOnlyList<Source>> SourcesAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Source>>([]);

    public Task<Source?> FindSourceAsync(SourceId id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ArticlePage> ListAsync(ArticleListing listing, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<ArticleVersion>> VersionsAsync(ArticleId id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlySet<ulong>> KnownItemsAsync(SourceId id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<Story>> StoriesAsync(StoryListing listing, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Story?> FindStoryAsync(StoryId id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<StoreSummary> SummaryAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    private Article Make(int number)
    {
        var (facts, entered) = (drafts.Facts(number), drafts.Clock.Of(number));
        var id = IdOf(number, entered);
        return new Article
        {
            Id = id,
            Source = new SourceId(facts.Source + 1),
            FirstSeen = entered,
            Entered = entered,
            Story = new StoryId(id.Value),
            Seq = number + 1,
            Content = drafts.ContentOf(number),
        };
    }

    /// <summary>As the writer mints them, but with the number where chance would stand.</summary>
    private static ArticleId IdOf(int number, DateTimeOffset entered)
    {
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7(entered).TryWriteBytes(bytes, bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(bytes[12..], number);
        bytes[6..12].Clear();
        bytes[6] = 0x70;
        BinaryPrimitives.WriteUInt32BigEndian(bytes[8..], 0x8000_0000 | ((uint)number * 2_654_435_761 >> 2));
        return new ArticleId(new Guid(bytes, bigEndian: true));
    }

    private static int NumberOf(ArticleId id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.Value.TryWriteBytes(bytes, bigEndian: true, out _);
        return BinaryPrimitives.ReadInt32BigEndian(bytes[12..]);
    }
}
