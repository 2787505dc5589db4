namespace Aggregator.Feeds.Reading;

/// <summary>Until when an item holds.</summary>
internal static class ItemLifetime
{
    /// <summary>RSS 0.93 expirationDate, the end of dcterms:valid; null when missing or unreadable.</summary>
    public static DateTimeOffset? End(Fields item) =>
        CommonFields.Date(item, [Ns.Rss + "expirationDate"]) ?? FeedDate.Parse(EndOf(item.TextOf(Ns.DcTerms, "valid")));

    // A DCMI period: "start=2026-03-01; end=2026-03-31; scheme=W3C-DTF". A date alone does not say which end it is.
    private static string? EndOf(string? period) => period?.Split(';', StringSplitOptions.TrimEntries)
        .FirstOrDefault(part => part.StartsWith("end=", StringComparison.OrdinalIgnoreCase))?[4..];
}
