namespace Aggregator.Deduplication;

/// <summary>Groups different articles that report the same news; a story never suppresses an article. One writer owns it.</summary>
public sealed class StoryClusters
{
    private const double SmallestSimilarity = 0.35;
    private const int FewestSharedTerms = 3;
    private const int MostCandidates = 32;
    private static readonly TimeSpan Window = TimeSpan.FromDays(3);

    private readonly TimeProvider _clock;
    private readonly StoryTerms _terms = new();
    private readonly Dictionary<Guid, StoryMember> _members = [];
    private readonly Queue<Guid> _byArrival = [];
    private DateTimeOffset _newest = DateTimeOffset.MinValue;

    /// <summary>Empty clusters on the machine's clock.</summary>
    public StoryClusters()
        : this(TimeProvider.System)
    {
    }

    /// <param name="clock">Says which dates lie in the future: such an article does not move the window.</param>
    public StoryClusters(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        _clock = clock;
    }

    /// <summary>How many articles are held; those of the last three days.</summary>
    public int Count => _members.Count;

    /// <summary>The story that an article belongs to, or null when it begins one; adds nothing.</summary>
    public Guid? Find(DuplicateCandidate article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var terms = StoryTerms.Of(article.Fingerprint);
        var (bestSimilarity, bestStory) = (SmallestSimilarity, (Guid?)null);
        var weighed = _terms.Weighed(terms);
        foreach (var id in _terms.Nearest(terms, FewestSharedTerms, MostCandidates))
        {
            var member = _members[id];
            var similarity = (member.Published - article.Published).Duration() <= Window ? _terms.Cosine(weighed, member.Terms, FewestSharedTerms, atLeast: bestSimilarity) : 0;
            (bestSimilarity, bestStory) = similarity > bestSimilarity ? (similarity, member.StoryId) : (bestSimilarity, bestStory);
        }

        return bestStory;
    }

    /// <summary>Makes an article known to a story.</summary>
    public void Add(DuplicateCandidate article, Guid storyId)
    {
        ArgumentNullException.ThrowIfNull(article);
        Remove(article.Id);
        var member = new StoryMember(article.Published, storyId, StoryTerms.Of(article.Fingerprint));
        _members[article.Id] = member;
        _terms.Add(article.Id, member.Terms);
        _byArrival.Enqueue(article.Id);
        ForgetOld(article.Published);
    }

    /// <summary>Forgets an article.</summary>
    public void Remove(Guid articleId)
    {
        if (_members.Remove(articleId, out var member))
        {
            _terms.Remove(articleId, member.Terms);
        }
    }

    private void ForgetOld(DateTimeOffset published)
    {
        if (published > _newest && published <= _clock.GetUtcNow())
        {
            _newest = published;
        }

        // An article may stand in the queue twice, when it was edited; it goes with the first.
        while (_byArrival.TryPeek(out var first) && (!_members.TryGetValue(first, out var member) || _newest - member.Published > Window))
        {
            _byArrival.Dequeue();
            Remove(first);
        }
    }

    private sealed record StoryMember(DateTimeOffset Published, Guid StoryId, IReadOnlyDictionary<uint, int> Terms);
}
