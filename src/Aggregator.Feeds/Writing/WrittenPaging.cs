namespace Aggregator.Feeds.Writing;

/// <summary>The other documents of a feed in several (RFC 5005): links by their relation.</summary>
internal static class WrittenPaging
{
    /// <summary>The links with those that the paging names in the place of others of their relation; a member that is null leaves the links as they are.</summary>
    public static List<FeedLink> Led(List<FeedLink> links, FeedPaging? paging) => paging is null ? links : Named(paging).Aggregate(links, (given, named) =>
    {
        var at = named.Relations.Select(relation => given.FindIndex(link => string.Equals(link.Rel, relation, StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(index => index >= 0, -1);
        return !WrittenValue.IsWeb(named.Url) || at >= 0 && WrittenValue.AreSame(given[at].Href, named.Url)
            ? given
            : [.. given.Where((_, i) => i != at), new FeedLink(named.Url, named.Relations[0])];
    });

    private static IEnumerable<(string[] Relations, Uri? Url)> Named(FeedPaging paging) =>
    [
        (["current"], paging.Current), (["prev-archive"], paging.PreviousArchive), (["next-archive"], paging.NextArchive), (["first"], paging.First),
        (["previous", "prev"], paging.Previous), (["next"], paging.Next), (["last"], paging.Last),
    ];
}
