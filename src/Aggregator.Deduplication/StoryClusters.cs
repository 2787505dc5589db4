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
    private readonly Dictionary<Guid, int> _numbers = [];
    private readonly List<StoryMember?> _members = [];   // by number
    private readonly Stack<int> _free = [];
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
    public int Count => _numbers.Count;

    /// <summary>The story that an article belongs to, or null when it begins one; adds nothing.</summary>
    public Guid? Find(DuplicateCandidate article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var (bestSimilarity, bestStory) = (SmallestSimilarity, (Guid?)null);
        var terms = _terms.Weighed(StoryTerm.Of(article.Fingerprint));
        foreach (var number in _terms.Nearest(terms, FewestSharedTerms, MostCandidates))
        {
            if (_members[number] is { } member && (member.Published - article.Published).Duration() <= Window)
            {
                var similarity = _terms.Cosine(terms, member.Terms, FewestSharedTerms, atLeast: bestSimilarity);
                (bestSimilarity, bestStory) = similarity > bestSimilarity ? (similarity, member.StoryId) : (bestSimilarity, bestStory);
            }
        }

        return bestStory;
    }

    /// <summary>Makes an article known to a story.</summary>
    public void Add(DuplicateCandidate article, Guid storyId)
    {
        ArgumentNullException.ThrowIfNull(article);
        Remove(article.Id);
        var member = new StoryMember(article.Published, storyId, StoryTerm.Of(article.Fingerprint));
        var number = Number(member);
        _numbers[article.Id] = number;
        _terms.Add(number, member.Terms);
        _byArrival.Enqueue(article.Id);
        ForgetOld(article.Published);
    }

    /// <summary>Forgets an article.</summary>
    public void Remove(Guid articleId)
    {
        if (_numbers.Remove(articleId, out var number) && _members[number] is { } member)
        {
            _terms.Remove(number, member.Terms);
            _members[number] = null;
            _free.Push(number);
        }
    }

    private int Number(StoryMember member)
    {
        if (_free.TryPop(out var number))
        {
            _members[number] = member;
            return number;
        }

        _members.Add(member);
        return _members.Count - 1;
    }

    private void ForgetOld(DateTimeOffset published)
    {
        if (published > _newest && published <= _clock.GetUtcNow())
        {
            _newest = published;
        }

        // An article may stand in the queue twice, when it was edited; it goes with the first.
        while (_byArrival.TryPeek(out var first) && (!_numbers.TryGetValue(first, out var number) || _newest - _members[number]?.Published > Window))
        {
            _byArrival.Dequeue();
            Remove(first);
        }
    }

    private sealed record StoryMember(DateTimeOffset Published, Guid StoryId, StoryTerm[] Terms);
}
