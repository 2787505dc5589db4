namespace Aggregator.Feeds.Discovery;

/// <summary>Gathers candidates, and puts them in order once all are there.</summary>
internal sealed class CandidateList
{
    private readonly List<LikelyFeed> _found = [];

    /// <summary>Adds what was found in one way, in document order.</summary>
    public void AddRange(IEnumerable<LikelyFeed> found) => _found.AddRange(found);

    /// <summary>
    /// Comments last; before that the surest way of finding, then the most that speaks for it, then document order. One feed in several formats stands together, at
    /// the place of its first, Atom before the others: only its entries must have an id and a date.
    /// </summary>
    public IReadOnlyList<FeedCandidate> Ranked(int atMost)
    {
        var ordered = _found.OrderBy(one => one.Candidate.IsForComments).ThenBy(one => one.Candidate.Clue).ThenByDescending(one => one.Weight).Select(one => one.Candidate);
        return
        [
            .. Once(ordered)
                .GroupBy(candidate => (candidate.IsForComments, candidate.Clue, WithoutFormat(candidate)))
                .SelectMany(feed => feed.OrderBy(candidate => Preference(candidate.Format)))
                .Take(atMost),
        ];
    }

    // The same address with http and https, with and without "www." or a slash at its end, is one feed; what one of them says of it, it says of all.
    private static IEnumerable<FeedCandidate> Once(IEnumerable<FeedCandidate> candidates) => candidates.GroupBy(candidate => Key(candidate.Url)).Select(Joined);

    private static FeedCandidate Joined(IGrouping<string, FeedCandidate> same)
    {
        var first = same.First();
        return first with
        {
            Url = same.Select(candidate => candidate.Url).FirstOrDefault(url => url.Scheme == Uri.UriSchemeHttps) ?? first.Url,
            Title = same.Select(candidate => candidate.Title).FirstOrDefault(title => title is not null),
            Format = same.Select(candidate => candidate.Format).FirstOrDefault(format => format is not null),
        };
    }

    private static string Key(Uri url) => $"{FeedHost.Plain(url)}:{(url.IsDefaultPort ? 0 : url.Port)}{url.AbsolutePath.TrimEnd('/')}{url.Query}";

    // By the title where it says more than the format ("News (RSS)", "News (Atom)"), else by the address ("/blog/rss.xml", "/blog/atom.xml").
    private static string WithoutFormat(FeedCandidate candidate)
    {
        var title = FeedWords.WithoutFormat(candidate.Title ?? "");
        return title.Length > 0 ? title : FeedWords.WithoutFormat(candidate.Url.AbsoluteUri);
    }

    private static int Preference(FeedFormat? format) => format switch
    {
        FeedFormat.Atom => 0,
        FeedFormat.Rss => 1,
        FeedFormat.Json => 2,
        FeedFormat.Rdf => 3,
        FeedFormat.Cdf => 4,
        _ => 1,   // unsaid: mostly RSS
    };
}
