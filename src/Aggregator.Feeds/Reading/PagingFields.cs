namespace Aggregator.Feeds.Reading;

/// <summary>The other documents of a feed in several (RFC 5005).</summary>
internal static class PagingFields
{
    private static readonly FeedPaging None = new();

    /// <summary>Null when the channel says nothing of them.</summary>
    public static FeedPaging? Of(Fields channel, IReadOnlyList<FeedLink> links)
    {
        var paging = new FeedPaging
        {
            IsComplete = channel.Child(Ns.History, "complete") is not null,
            IsArchive = channel.Child(Ns.History, "archive") is not null,
            Current = Address(links, "current"),
            PreviousArchive = Address(links, "prev-archive"),
            NextArchive = Address(links, "next-archive"),
            First = Address(links, "first"),
            Previous = Address(links, "previous") ?? Address(links, "prev"),
            Next = Address(links, "next"),
            Last = Address(links, "last"),
        };
        return paging == None ? null : paging;
    }

    private static Uri? Address(IReadOnlyList<FeedLink> links, string rel)
    {
        foreach (var link in links)
        {
            if (link.Href is not null && string.Equals(link.Rel, rel, StringComparison.OrdinalIgnoreCase))
            {
                return link.Href;
            }
        }

        return null;
    }
}
