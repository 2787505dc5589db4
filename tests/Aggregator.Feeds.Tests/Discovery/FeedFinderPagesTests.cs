namespace Aggregator.Feeds.Discovery;

/// <summary>Whole pages, as sites of each kind serve them.</summary>
public sealed class FeedFinderPagesTests
{
    public static TheoryData<string, string, string[]> Pages => new()
    {
        {
            "blog-with-comments.html", "https://blog.example/2026/low-tide/",
            [
                "Announced Rss https://blog.example/feed/ The Harbour Blog » Feed",
                "Announced Rss https://blog.example/comments/feed/ The Harbour Blog » Comments Feed (comments)",
                "Announced Rss https://blog.example/2026/low-tide/feed/ The Harbour Blog » Low tide Comments Feed (comments)",
            ]
        },
        {
            "newspaper.html", "https://kurier.example/",
            [
                "Linked Rss https://kurier.example/ressort/sport.rss RSS-Feed Sport",
                "Linked Rss https://kurier.example/kultur?feed=rss2 feedly",
                "Linked Rss https://kurier.example/ressort/politik/rss.xml Politik",
                "Linked - https://feeds.example.net/kurier/wetter Wetter",
                "Linked - https://kurier.example/abo/alles Alle Nachrichten als RSS-Feed",
                "Linked - https://kurier.example/lokales Lokales abonnieren",
            ]
        },
        {
            "every-format.html", "https://quay.example/",
            [
                "Announced Atom https://quay.example/atom.xml Quay (Atom 1.0)",
                "Announced Rss https://quay.example/rss.xml Quay (RSS 2.0)",
                "Announced Json https://quay.example/feed.json Quay (JSON Feed)",
                "Announced Rdf https://quay.example/index.rdf Quay (RDF)",
                "Announced Cdf https://quay.example/quay.cdf Quay (CDF)",
                "Announced - https://quay.example/plain Everything",
                "Announced - https://quay.example/boats/index.xml",
                "Announced Rss https://quay.example/tides.rss",
            ]
        },
        {
            "channel.html", "https://www.youtube.com/@tidefilms/videos",
            ["Site Atom https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv"]
        },
        { "podcast-directory.html", "https://directory.example/show/7", ["Linked - https://sound.example/harbour-talk?format=audio&lang=en"] },
        { "fediverse-profile.html", "https://social.example/@keeper", ["Software Rss https://social.example/@keeper.rss"] },
        { "cyrillic-bytes.html", "https://novosti.example/", ["Announced Rss https://novosti.example/rss Новости"] },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_feeds_of_a_page_are_found_the_likeliest_first(string file, string url, string[] expected)
    {
        var page = TestFeeds.Bytes("pages/" + file);

        var found = await FeedFinder.FindAsync(page, new Dictionary<string, string>(), new Uri(url), CancellationToken.None);

        Assert.Equal(expected, found.Select(Line));
    }

    private static string Line(FeedCandidate candidate) =>
        $"{candidate.Clue} {candidate.Format?.ToString() ?? "-"} {candidate.Url} {candidate.Title}{(candidate.IsForComments ? " (comments)" : "")}".TrimEnd();
}
