using System.Diagnostics;
using Aggregator.Deduplication;
using Aggregator.Deduplication.Stories;

namespace Aggregator.Quality.Stories;

/// <summary>Places articles as the writer does, in the order of arrival: exact keys, then the finder of copies, and what is news goes to a story.</summary>
internal sealed class StoryStream
{
    private readonly Dictionary<string, Guid> _byUrl = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, Guid> _byText = [];
    private readonly Dictionary<Guid, Fingerprint> _stored = [];
    private readonly Dictionary<Guid, Guid> _storyOf = [];
    private readonly StoryClusters _stories = new();
    private readonly DuplicateFinder _finder;

    public StoryStream() => _finder = new DuplicateFinder((id, _) => _stored.GetValueOrDefault(id), DuplicateOptions.Default);

    /// <summary>Time spent in finding and adding to stories alone.</summary>
    public TimeSpan TimeOfStories { get; private set; }

    /// <summary>Articles that were news, not copies: those that a story was sought for.</summary>
    public int News { get; private set; }

    /// <summary>The story that an article is put into; a copy is where the article is that it copies.</summary>
    public Guid Place(StoryArticle article)
    {
        // The corpus tells neither the date of some articles nor when they came.
        var published = article.Published ?? DateTimeOffset.MinValue;
        var url = CanonicalUrl.Of(article.Url);
        var candidate = new DuplicateCandidate(Guid.CreateVersion7(), url.Site, published, Fingerprint.Of(article.Title, article.Text));

        var batch = _finder.Begin();
        var of = ExactMatch(url, candidate) ?? batch.Find(candidate)?.ArticleId;
        var story = of is { } known ? _storyOf[known] : StoryOf(candidate);
        _storyOf[candidate.Id] = story;
        _stored[candidate.Id] = candidate.Fingerprint;
        _byUrl.TryAdd(url.Key, candidate.Id);
        _byText.TryAdd(candidate.Fingerprint.TextHash, candidate.Id);
        batch.Add(candidate);
        batch.Commit();
        return story;
    }

    private Guid StoryOf(DuplicateCandidate candidate)
    {
        var start = Stopwatch.GetTimestamp();
        var story = _stories.Find(candidate) ?? candidate.Id;
        _stories.Add(candidate, story);
        TimeOfStories += Stopwatch.GetElapsedTime(start);
        News++;
        return story;
    }

    private Guid? ExactMatch(CanonicalUrl url, DuplicateCandidate candidate)
    {
        if (candidate.Fingerprint.TextHash != 0 && _byText.TryGetValue(candidate.Fingerprint.TextHash, out var byText))
        {
            return byText;
        }

        return !url.IsFrontPage && _byUrl.TryGetValue(url.Key, out var byUrl) ? byUrl : null;
    }
}
