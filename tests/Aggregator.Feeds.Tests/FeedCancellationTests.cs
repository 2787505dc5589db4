using System.Text;

namespace Aggregator.Feeds;

/// <summary>Documents on which one stage works for long: each looks at the token before it is through.</summary>
public sealed class FeedCancellationTests
{
    private const int Large = 8_000_000;

    public static TheoryData<string> Documents =>
    [
        "strictly read tags", "one strictly read text", "tolerantly read tags", "one tolerantly read text", "tags to be guarded", "JSON items", "one JSON item",
        "UTF-16", "windows-1252", "UTF-8 with foreign bytes", "no feed anywhere",
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Each_stage_ends_when_it_is_cancelled(string what)
    {
        // The token is cancelled by the reading itself, which looks at the headers before all else.
        using var cancelling = new CancellationTokenSource();
        var body = Document(what);

        await Assert.ThrowsAsync<OperationCanceledException>(
            () => FeedParser.ParseAsync(body, new CancellingHeaders(cancelling), TestFeeds.Url, cancelling.Token));
    }

    private static byte[] Document(string what) => what switch
    {
        "strictly read tags" => Utf8("<rss><channel>" + Repeated("<a/>") + "</channel></rss>"),
        "one strictly read text" => Utf8("<rss><channel><title>" + Repeated("text") + "</title></channel></rss>"),
        "tolerantly read tags" => Utf8("<rss><channel>&" + Repeated("<a/>") + "</channel></rss>"),
        "one tolerantly read text" => Utf8("&<rss><channel><title>" + Repeated("text") + "</title></channel></rss>"),
        "tags to be guarded" => Utf8("<rss><channel>" + Repeated("<a/>") + "<![CDATA[" + new string('x', 100_000) + "]]></channel></rss>"),
        "JSON items" => Utf8("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[" + Repeated("{},") + "]}"),
        "one JSON item" => Utf8("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[[" + Repeated("[],") + "]]}"),
        "UTF-16" => Encoding.Unicode.GetBytes("<rss>" + Repeated("<a/>")),
        "windows-1252" => Encoding.Latin1.GetBytes("<?xml version='1.0' encoding='windows-1252'?><rss>" + Repeated("\u00E9\u00E8")),
        "UTF-8 with foreign bytes" => [.. Utf8("<rss>" + Repeated("\u00E9")), 0x93],
        "no feed anywhere" => Utf8(Repeated("<p>")),
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string Repeated(string text) => new StringBuilder(Large).Insert(0, text, Large / text.Length).ToString();
}
