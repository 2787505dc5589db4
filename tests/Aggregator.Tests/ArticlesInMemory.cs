using System.Globalization;
using Aggregator.Storage;

namespace Aggregator.Tests;

/// <summary>An article store without a disk, for what stands above the store: the change sequence, listings and sources as the contract words them.</summary>
internal sealed class ArticlesInMemory : IArticleStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ArticleId, ArticleChange> _changes = [];
    private readonly Dictionary<SourceId, Source> _sources = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _seq;

    public Guid Id { get; set; } = Guid.NewGuid();

    public int Restores { get; set; }

    public int ArticlesRead { get; private set; }

    public bool IsBroken { get; set; }

    public long Seq
    {
        get
        {
            lock (_lock)
            {
                return _seq;
            }
        }
    }

    public void Add(Source source)
    {
        lock (_lock)
        {
            _sources[source.Id] = source;
        }
    }

    public Article Put(Article article) => Change(article.Id, seq => article with { Seq = seq }) ?? article;

    public void Delete(ArticleId id) => Change(id, _ => null);

    /// <summary>Numbers that no change will ever have, as after a commit that was undone.</summary>
    public void SkipNumber()
    {
        lock (_lock)
        {
            _seq++;
        }
    }

    public Task<StoreIdentity> IdentityAsync(CancellationToken cancellationToken) => Task.FromResult(new StoreIdentity(Id, Restores, Seq));

    public async Task<Article?> FindAsync(ArticleId id, CancellationToken cancellationToken) => (await FindAsync([id], cancellationToken)).SingleOrDefault();

    public Task<IReadOnlyList<Article>> FindAsync(IReadOnlyList<ArticleId> ids, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            ArticlesRead += ids.Count;
            return Task.FromResult<IReadOnlyList<Article>>([.. ids.Select(id => _changes.GetValueOrDefault(id)?.Article).OfType<Article>()]);
        }
    }

    public Task<ArticlePage> ListAsync(ArticleListing listing, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var after = listing.Cursor is null ? int.MaxValue : int.Parse(listing.Cursor, NumberStyles.None, CultureInfo.InvariantCulture);
            var found = _changes.Values.Select(change => change.Article).OfType<Article>().Where(article => IsIn(article, listing.Scope)).OrderBy(article => article.Id.Value).ToList();
            found.Sort((one, other) => KeyOf(other, listing.Order).CompareTo(KeyOf(one, listing.Order)));
            var start = after == int.MaxValue ? 0 : after;
            var items = found.Skip(start).Take(listing.Take).ToList();
            ArticlesRead += items.Count;
            var next = start + items.Count < found.Count ? (start + items.Count).ToString(CultureInfo.InvariantCulture) : null;
            return Task.FromResult(new ArticlePage(items, next));
        }
    }

    public Task<IReadOnlyList<ArticleVersion>> VersionsAsync(ArticleId id, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ArticleVersion>>([]);

    public Task<IReadOnlyList<ArticleChange>> ChangesAsync(long after, int max, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (IsBroken)
            {
                IsBroken = false;
                throw new IOException("The disk said no, once.");
            }

            return Task.FromResult<IReadOnlyList<ArticleChange>>([.. _changes.Values.Where(change => change.Seq > after).OrderBy(change => change.Seq).Take(max)]);
        }
    }

    public async Task WaitForChangesAsync(long after, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                if (_seq > after)
                {
                    return;
                }

                changed = _changed.Task;
            }

            await changed.WaitAsync(cancellationToken);
        }
    }

    public Task<IReadOnlyList<Source>> SourcesAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<Source>>([.. _sources.Values.OrderBy(source => source.Title, StringComparer.Ordinal)]);
        }
    }

    public Task<Source?> FindSourceAsync(SourceId id, CancellationToken cancellationToken) => Task.FromResult(_sources.GetValueOrDefault(id));

    public Task<IReadOnlySet<ulong>> KnownItemsAsync(SourceId id, CancellationToken cancellationToken) => Task.FromResult<IReadOnlySet<ulong>>(new HashSet<ulong>());

    public Task<IReadOnlyList<Story>> StoriesAsync(StoryListing listing, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Story>>([]);

    public Task<Story?> FindStoryAsync(StoryId id, CancellationToken cancellationToken) => Task.FromResult<Story?>(null);

    public Task<StoreSummary> SummaryAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(new StoreSummary(_sources.Count, _changes.Values.Count(change => change.Article is not null), 0, 0, 0, _seq, 0, 0));
        }
    }

    private Article? Change(ArticleId id, Func<long, Article?> change)
    {
        TaskCompletionSource changed;
        Article? article;
        lock (_lock)
        {
            article = change(++_seq);
            _changes[id] = new ArticleChange(_seq, id, article);
            (changed, _changed) = (_changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        changed.SetResult();
        return article;
    }

    private static long KeyOf(Article article, ListingOrder order) => order switch
    {
        ListingOrder.Published => article.Published.UtcTicks,
        ListingOrder.Changed => article.Seq,
        _ => article.Entered.UtcTicks,
    };

    private static bool IsIn(Article article, ListingScope scope) => scope switch
    {
        ListingScope.Announced => article.IsAnnounced,
        ListingScope.OfSource source => article.Source == source.Source || article.AlsoIn.Any(copy => copy.Source == source.Source),
        ListingScope.OfTag tag => article.Content.Tags.Contains(tag.Tag, StringComparer.OrdinalIgnoreCase),
        ListingScope.OfAuthor author => article.Content.Authors.Contains(author.Author, StringComparer.OrdinalIgnoreCase),
        ListingScope.OfLanguage language => article.Content.Language == language.Language,
        ListingScope.OfStory story => article.Story == story.Story,
        _ => true,
    };
}
