using System.Text;

namespace Aggregator.Feeds.Tests.Fuzzing;

/// <summary>What mutation starts from: every feed of TestData, and subscription lists.</summary>
internal static class FuzzSeeds
{
    private const string Opml =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <opml version="2.0"><head><title>List</title><ownerName>A</ownerName></head><body>
        <outline text="Folder"><outline text="One" type="rss" xmlUrl="https://one.test/feed" htmlUrl="https://one.test/" category="/a/b,c" extra="1"/>
        <outline text="Two" title="2" xmlUrl="https://two.test/feed"><outline text="below"/></outline></outline></body></opml>
        """;

    /// <summary>Name and bytes, one character a byte.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> All { get; } =
        [.. TestFeeds.Documents.Select(file => KeyValuePair.Create(file, Encoding.Latin1.GetString(TestFeeds.Bytes(file)))), KeyValuePair.Create("list.opml", Opml)];
}
