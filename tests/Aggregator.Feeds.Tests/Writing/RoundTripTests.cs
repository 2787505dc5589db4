using Aggregator.Feeds.Writing;
using CsCheck;

namespace Aggregator.Feeds.Tests.Writing;

/// <summary>What the writers write, the parser reads back equal, in all that the format can carry.</summary>
/// <remarks>
/// All formats: characters that XML forbids are left out, titles and names are one line, names have no tags, blank ends of texts go, addresses that are not http are
/// left out, an entry without authors has its source's name, C1 control characters are read as windows-1252. Beyond that:
/// <code>
///                            Atom     RSS                                          JSON Feed
/// id of the feed             yes      no                                           no: feed_url stands for it
/// no subtitle                yes      no: the title stands for it                  yes
/// updated of the feed        yes      whole seconds                                no
/// published of an entry      yes      whole seconds                                yes
/// updated of an entry        yes      no                                           yes
/// names with an e-mail       yes      no: taken apart, references decoded          yes
///   or a character reference
/// no content                 yes      yes                                          no: the summary or title stands for it
/// unknown type of a file     yes      no: application/octet-stream                 no: application/octet-stream
/// a file of no bytes         as one of unknown length, in all three, since RSS writes 0 for that
/// source                     yes      title and one address, if it has one         yes
/// carriage returns           no       no                                           yes
/// </code>
/// </remarks>
public sealed class RoundTripTests
{
    [Fact]
    public void Atom_comes_back_as_it_was_written() =>
        GeneratedFeeds.One.Sample(feed => AssertSame(InXml(feed), Carried.In(Read(AtomWriter.Write, feed))), iter: 1_000);

    [Fact]
    public void Rss_comes_back_as_it_was_written() =>
        GeneratedFeeds.One.Sample(feed => AssertSame(InRss(feed), AsRss(feed, Carried.In(Read(RssWriter.Write, feed)))), iter: 1_000);

    [Fact]
    public void Json_comes_back_as_it_was_written() =>
        GeneratedFeeds.One.Sample(feed => AssertSame(InJson(feed), Carried.In(Read(JsonFeedWriter.Write, feed))), iter: 1_000);

    private static void AssertSame(Carried expected, Carried actual) => Assert.True(expected == actual, Carried.Differences(expected, actual));

    private static Carried InXml(PublishedFeed feed)
    {
        var all = All(feed, text => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));
        return all with { Image = all.Image ?? Picture(feed.Entries[0].Enclosures) };
    }

    private static Carried InRss(PublishedFeed feed)
    {
        var entry = feed.Entries[0];
        var all = InXml(feed);
        return AsRss(feed, all with
        {
            FeedId = null,
            Image = Carried.Address(entry.Image) ?? Picture(Reachable(entry).Skip(1)) ?? all.Image,   // all files but the first are media, which show first
            Subtitle = all.Subtitle ?? Html(all.Title),
            Updated = Seconds(feed.Updated),
            EntryPublished = Seconds(entry.Published),
            EntryUpdated = null,
            Enclosures = Files(entry, one => OneLine(one.Type, "application/octet-stream")),
            Source = entry.Source is { } source && Carried.Address(Web(source.FeedUrl) ?? source.Url) is { } address ? $"{SourceTitle(source)} {address}  " : null,
        });
    }

    private static Carried InJson(PublishedFeed feed)
    {
        var entry = feed.Entries[0];
        var all = All(feed, text => text);
        return all with
        {
            FeedId = all.Self,
            Updated = null,
            Content = all.Content ?? all.Summary ?? Html(all.EntryTitle),
            Enclosures = Files(entry, one => OneLine(one.Type, "application/octet-stream")),
        };
    }

    private static Carried All(PublishedFeed feed, Func<string, string> ends)
    {
        var entry = feed.Entries[0];
        var language = WrittenValue.Language(feed.Language);
        return new Carried
        {
            FeedId = Trimmed(feed.Id, ends),
            Title = OneLine(feed.Title, feed.Id),
            Subtitle = Html(Absent(OneLine(feed.Subtitle))),
            Site = Carried.Address(feed.SiteUrl),
            Self = Carried.Address(feed.SelfUrl),
            Next = Carried.Address(feed.NextUrl),
            Icon = Carried.Address(feed.Icon),
            Language = language,
            Updated = feed.Updated,
            EntryId = Trimmed(entry.Id, ends),
            EntryUrl = Carried.Address(entry.Url),
            EntryTitle = OneLine(entry.Title, entry.Url.Host),
            Authors = Carried.Lines(WrittenValue.Authors(feed, entry)),
            EntryPublished = entry.Published,
            EntryUpdated = entry.Updated,
            Summary = Html(Trimmed(entry.Summary, ends)),
            Content = Trimmed(entry.ContentHtml, ends),
            Categories = Carried.Lines(WrittenValue.Names(entry.Categories)),
            EntryLanguage = WrittenValue.Language(entry.Language) ?? language,
            Image = Carried.Address(entry.Image),
            Enclosures = Files(entry, one => Absent(WrittenText.Valid(one.Type ?? "").Trim())),
            Source = entry.Source is { } source
                ? $"{SourceTitle(source)} {Carried.Address(Web(source.Url) ?? source.FeedUrl)} {Trimmed(source.Id, ends)} {source.Updated.ToUniversalTime():O}"
                : null,
            AlsoIn = Carried.Lines(entry.AlsoIn.Select(copy => (WrittenText.Name(copy.Title, copy.Url.Host), Carried.Address(copy.Url)))),
        };
    }

    // Names that RSS readers take apart are left out on both sides, and so is content in which a bare sign is mended.
    private static Carried AsRss(PublishedFeed feed, Carried carried)
    {
        var entry = feed.Entries[0];
        var isTakenApart = WrittenValue.Authors(feed, entry).Any(name => name.Contains('@', StringComparison.Ordinal) || WrittenText.LooksLikeHtml(name));
        var isDecoded = entry.Source is { } source && WrittenText.LooksLikeHtml(SourceTitle(source));
        var isMended = entry.ContentHtml is { } html && html.Contains('<', StringComparison.Ordinal) && !html.Contains('>', StringComparison.Ordinal);
        return carried with { Authors = isTakenApart ? null : carried.Authors, Content = isMended ? null : carried.Content, Source = isDecoded ? null : carried.Source };
    }

    // A length of 0 is read as unknown, since RSS writes it for that.
    private static string Files(PublishedEntry entry, Func<FeedEnclosure, string?> type) =>
        Carried.Lines(Reachable(entry).Select(one => (Carried.Address(one.Url), type(one), one.Length is 0 ? null : one.Length)));

    private static IEnumerable<FeedEnclosure> Reachable(PublishedEntry entry) => entry.Enclosures.Where(one => Web(one.Url) is not null);

    // Without a lead image a picture among the files is shown.
    private static string? Picture(IEnumerable<FeedEnclosure> files) => Carried.Address(
        files.FirstOrDefault(one => Web(one.Url) is not null && WrittenText.Valid(one.Type ?? "").Trim().StartsWith("image/", StringComparison.OrdinalIgnoreCase))?.Url);

    private static string SourceTitle(PublishedSource source) => WrittenText.Name(source.Title, source.Id);

    private static Uri? Web(Uri? url) => Carried.Address(url) is null ? null : url;

    private static string? Trimmed(string? text, Func<string, string> ends) => Absent(ends(WrittenText.Valid(text ?? "")).Trim());

    private static string? Absent(string text) => text.Length == 0 ? null : text;

    private static string OneLine(string? text, string otherwise = "") => WrittenText.Line(text, otherwise);

    private static string? Html(string? text) => text is null ? null : WrittenText.AsHtml(text);

    private static DateTimeOffset Seconds(DateTimeOffset instant) => DateTimeOffset.FromUnixTimeSeconds(instant.ToUnixTimeSeconds());

    private static Feed Read(Action<PublishedFeed, Stream> write, PublishedFeed feed)
    {
        var result = FeedParser.ParseAsync(Published.Bytes(write, feed), new Dictionary<string, string>(), url: null, CancellationToken.None).GetAwaiter().GetResult();
        return Assert.IsType<FeedParseResult.Parsed>(result).Feed;
    }
}
