using System.Globalization;
using System.Xml.Linq;

namespace Aggregator.Feeds.Tests.Differential;

/// <summary>Reads one document by both readers, and says where they part.</summary>
internal static class Comparison
{
    public static async Task<IReadOnlyList<Parting>> OfAsync(
        string document, byte[] body, IReadOnlyDictionary<string, string> headers, Uri? url)
    {
        var ours = await FeedParser.ParseAsync(body, headers, url, CancellationToken.None);
        var (theirs, error) = TheirFeed.Read(body);
        var parting = new Parting("feed", theirs is null ? null : "a feed", (ours as FeedParseResult.NotAFeed)?.Problem.ToString() ?? "a feed", new XElement("none"))
        {
            Document = document,
            Body = body,
            Error = error,
            Result = ours,
        };
        return (theirs, ours) switch
        {
            (null, FeedParseResult.NotAFeed) => [],
            ({ } feed, FeedParseResult.Parsed { Feed: var own }) => [.. Fields(feed, own, parting).Where(field => field.Theirs != field.Ours)],
            _ => [parting],
        };
    }

    /// <summary>Our instants as theirs are shown: in UTC, to the second.</summary>
    public static string? Instant(DateTimeOffset? date) => Instant(date?.UtcDateTime);

    private static IEnumerable<Parting> Fields(TheirFeed theirs, Feed ours, Parting parting)
    {
        var channel = parting with { Element = theirs.Channel };
        yield return channel with { Field = "feed.title", Theirs = NullIfEmpty(theirs.Title), Ours = ours.Title };
        yield return channel with { Field = "feed.link", Theirs = NullIfEmpty(theirs.Link), Ours = ours.Link?.OriginalString };
        yield return channel with { Field = "items", Theirs = Count(theirs.Items.Count), Ours = Count(ours.Items.Count) };
        foreach (var (their, raw) in theirs.Items.Count == ours.Items.Count ? theirs.Items.Zip(ours.Items) : [])
        {
            var item = raw.Read();
            var about = parting with { Element = their.Element, Item = item };
            yield return about with { Field = "item.id", Theirs = NullIfEmpty(their.Id), Ours = item.Id };
            yield return about with { Field = "item.title", Theirs = NullIfEmpty(their.Title), Ours = item.Title };
            yield return about with { Field = "item.link", Theirs = NullIfEmpty(their.Link), Ours = item.Link?.OriginalString };
            yield return about with { Field = "item.published", Theirs = Instant(their.Published), Ours = Instant(item.Published) };
        }
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static string Count(int items) => items.ToString(CultureInfo.InvariantCulture);

    // It says neither that its time is local nor that it is UTC; it means UTC.
    private static string? Instant(DateTime? date) => date?.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
}
