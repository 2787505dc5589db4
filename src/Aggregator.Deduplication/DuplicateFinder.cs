using Aggregator.Deduplication.Comparing;
using Aggregator.Deduplication.Index;
using Aggregator.Deduplication.Saving;

namespace Aggregator.Deduplication;

/// <summary>
/// Finds the article that a new one repeats, by text. Holds a packed index of what was committed; not safe for several threads: one writer owns it.
/// </summary>
public sealed class DuplicateFinder : IDisposable
{
    private readonly Func<Guid, byte, Fingerprint?> _load;
    private readonly TimeProvider _clock;
    private readonly DuplicateOptions _options;
    private KnownArticles _known;
    private ShingleFrequency _frequency = new();
    private DateTimeOffset _newest = DateTimeOffset.UnixEpoch;

    /// <param name="load">Gives the full fingerprint of a part of an article that was committed; null when it is gone since.</param>
    /// <param name="options">Thresholds; <see cref="DuplicateOptions.Default"/> is measured.</param>
    public DuplicateFinder(Func<Guid, byte, Fingerprint?> load, DuplicateOptions options)
        : this(load, options, TimeProvider.System)
    {
    }

    /// <inheritdoc cref="DuplicateFinder(Func{Guid, byte, Fingerprint?}, DuplicateOptions)"/>
    /// <param name="clock">Says which dates lie in the future: such an article does not move the window.</param>
    public DuplicateFinder(Func<Guid, byte, Fingerprint?> load, DuplicateOptions options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(load);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        (_load, _clock, _options, _known) = (load, clock, options, new KnownArticles(options.MostArticles));
    }

    /// <summary>How many texts the index holds, former ones and those of copies included.</summary>
    public int Count => _known.Count;

    /// <summary>
    /// Begins a batch: it sees everything committed and its own earlier members, and the finder learns of them only by <see cref="DuplicateBatch.Commit"/>.
    /// </summary>
    public DuplicateBatch Begin() => new(this);

    /// <summary>Makes an article known that was stored before a restart; nothing happens when it is known in this state.</summary>
    public void Add(DuplicateCandidate article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var dated = Dated(article);
        if (_known.Has(dated))
        {
            return;
        }

        _newest = dated.Published > _newest ? dated.Published : _newest;

        // The older state goes, even when the newer one is too old to be held.
        _known.Remove(article.Id, article.Part);
        if (dated.Published >= Horizon || dated.Published == DateTimeOffset.MinValue)
        {
            _known.Add(dated, Horizon.ToUnixTimeSeconds());
            if (article.Part == 0)
            {
                _frequency.Add(article.Fingerprint.ShingleSet);   // of articles: that one stands at many places makes no boilerplate of it
            }
        }
    }

    /// <summary>Forgets an article in all its parts.</summary>
    public void Remove(Guid articleId) => _known.Remove(articleId);

    /// <summary>Takes what is known now, to be written while the finder goes on; some milliseconds.</summary>
    public FinderState Capture() => new(_options, _newest, _known.Capture(), _frequency.Capture());

    /// <summary>Knows what another finder knew when its state was taken; what has changed since is to be added and removed.</summary>
    /// <returns>False when the state is of other options or another version; then nothing happens.</returns>
    /// <exception cref="InvalidDataException">It is damaged; nothing happens.</exception>
    public bool TryRestore(Stream state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (FinderState.Read(state, _options) is not var (newest, known, frequency))
        {
            return false;
        }

        _known.Dispose();
        (_newest, _known, _frequency) = (newest, known, frequency);
        return true;
    }

    /// <summary>Waits until no part of the index is being merged in the background; nothing else is found then than before.</summary>
    public void Settle() => _known.Settle();

    /// <summary>Ends what runs in the background; the finder is not used again.</summary>
    public void Dispose() => _known.Dispose();

    internal DuplicateMatch? Find(DuplicateCandidate candidate, BatchMembers members)
    {
        var @new = new ComparedArticle(KnownArticle.Of(Dated(candidate)), candidate.Fingerprint);
        var keys = candidate.Fingerprint.IndexKeys();
        Found? best = null;
        foreach (var member in members.Near(candidate.Fingerprint))
        {
            best = Better(best, Compare(@new, member.Known, member.Article.Fingerprint));
        }

        foreach (var old in _known.Nearest(candidate.Fingerprint, keys, Horizon.ToUnixTimeSeconds()))
        {
            // A member of the batch may be the newer state of an article that was committed.
            if (!members.Contains(old.Id, old.Part) && _load(old.Id, old.Part) is { } fingerprint)
            {
                best = Better(best, Compare(@new, old, fingerprint));
            }
        }

        return best is null ? null : new DuplicateMatch(best.Of.Id, best.Of.Part, Verification.RelationOf(best.Pair), new MatchReason(best.Rule, best.Score, best.Pair.InWords()));
    }

    private TimeSpan Window => TimeSpan.FromDays(_options.WindowDays);

    private DateTimeOffset Horizon => _newest - DateTimeOffset.UnixEpoch > Window ? _newest - Window : DateTimeOffset.UnixEpoch;

    // A date in the future is wrong: it would keep the article for ever, and forget all others. It is taken for the newest one known.
    private DuplicateCandidate Dated(DuplicateCandidate article)
        => article.Published <= _clock.GetUtcNow() ? article : article with { Published = _newest > DateTimeOffset.UnixEpoch ? _newest : _clock.GetUtcNow() };

    private Found? Compare(ComparedArticle @new, KnownArticle old, Fingerprint fingerprint)
    {
        if (@new.Known.Id == old.Id)
        {
            return null;
        }

        var pair = Comparison.Of(@new, new ComparedArticle(old, fingerprint), _frequency);
        return Verification.Judge(pair) is var (rule, score)
            ? new Found(old, pair, rule, score)
            : null;
    }

    // An article of the same site goes first: an update belongs to what it updates, however many copies of that are nearer.
    private static Found? Better(Found? a, Found? b)
        => a is null || (b is not null && (b.Pair.IsSameSite, b.Score).CompareTo((a.Pair.IsSameSite, a.Score)) > 0) ? b : a;

    private sealed record Found(KnownArticle Of, Comparison Pair, string Rule, double Score);
}
