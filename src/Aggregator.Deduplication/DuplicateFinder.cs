namespace Aggregator.Deduplication;

/// <summary>Finds the article that a new one repeats, by text. Holds a packed index of what was committed; not safe for several threads: one writer owns it.</summary>
public sealed class DuplicateFinder
{
    private readonly Func<Guid, Fingerprint?> _load;
    private readonly TimeProvider _clock;
    private readonly TimeSpan _window;
    private readonly KnownArticles _known = new();
    private readonly ShingleFrequency _frequency = new();
    private DateTimeOffset _newest = DateTimeOffset.UnixEpoch;

    /// <param name="load">Gives the full fingerprint of an article that was committed; null when it is gone since.</param>
    /// <param name="options">Thresholds; <see cref="DuplicateOptions.Default"/> is measured.</param>
    public DuplicateFinder(Func<Guid, Fingerprint?> load, DuplicateOptions options)
        : this(load, options, TimeProvider.System)
    {
    }

    /// <inheritdoc cref="DuplicateFinder(Func{Guid, Fingerprint?}, DuplicateOptions)"/>
    /// <param name="clock">Says which dates lie in the future: such an article does not move the window.</param>
    public DuplicateFinder(Func<Guid, Fingerprint?> load, DuplicateOptions options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(load);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        (_load, _clock, _window) = (load, clock, TimeSpan.FromDays(options.WindowDays));
    }

    /// <summary>How many articles the index holds.</summary>
    public int Count => _known.Count;

    /// <summary>Begins a batch: it sees everything committed and its own earlier members, and the finder learns of them only by <see cref="DuplicateBatch.Commit"/>.</summary>
    public DuplicateBatch Begin() => new(this);

    /// <summary>Makes an article known that was stored before a restart.</summary>
    public void Add(DuplicateCandidate article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var published = article.Published <= _clock.GetUtcNow() ? article.Published : _newest;
        _newest = published > _newest ? published : _newest;
        if (article.Published >= Horizon)
        {
            _known.Add(article, Horizon.ToUnixTimeSeconds());
            _frequency.Add(article.Fingerprint.ShingleSet);
        }
    }

    /// <summary>Forgets an article, or the older text of one that was edited.</summary>
    public void Remove(Guid articleId) => _known.Remove(articleId);

    internal DuplicateMatch? Find(DuplicateCandidate candidate, KnownArticles members, IReadOnlyDictionary<Guid, DuplicateCandidate> membersById)
    {
        var @new = new ComparedArticle(KnownArticle.Of(candidate), candidate.Fingerprint);
        var horizon = Horizon.ToUnixTimeSeconds();
        DuplicateMatch? best = null;
        foreach (var old in members.Nearest(candidate.Fingerprint, horizon))
        {
            best = Better(best, Match(@new, old, membersById[old.Id].Fingerprint));
        }

        foreach (var old in _known.Nearest(candidate.Fingerprint, horizon))
        {
            // A member of the batch may be the newer state of an article that was committed.
            if (!membersById.ContainsKey(old.Id) && _load(old.Id) is { } fingerprint)
            {
                best = Better(best, Match(@new, old, fingerprint));
            }
        }

        return best;
    }

    private DateTimeOffset Horizon => _newest - DateTimeOffset.UnixEpoch > _window ? _newest - _window : DateTimeOffset.UnixEpoch;

    private DuplicateMatch? Match(ComparedArticle @new, KnownArticle old, Fingerprint fingerprint)
    {
        if (@new.Known.Id == old.Id)
        {
            return null;
        }

        var pair = Comparison.Of(@new, new ComparedArticle(old, fingerprint), _frequency);
        return Verification.Judge(pair) is var (rule, score) ? new DuplicateMatch(old.Id, Verification.RelationOf(pair), rule, score) : null;
    }

    private static DuplicateMatch? Better(DuplicateMatch? a, DuplicateMatch? b) => a is null || b?.Score > a.Score ? b ?? a : a;
}
