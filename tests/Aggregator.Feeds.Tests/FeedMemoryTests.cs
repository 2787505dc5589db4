using System.Text;
using Xunit.Abstractions;

namespace Aggregator.Feeds;

/// <summary>What a hostile document may cost: bytes allocated in all, while it is parsed and its items are read, for each byte of it.</summary>
public sealed class FeedMemoryTests(ITestOutputHelper output)
{
    private const int Large = 50_000_000;

    public static TheoryData<string, double> Documents => new()
    {
        { "one text", 0.5 },
        { "one CDATA section", 7 },
        { "one attribute", 7 },
        { "one text behind a bare ampersand", 3 },
        { "one text of references", 8 },
        { "items", 1 },
        { "children of one item", 1 },
        { "a JSON text", 6 },
        { "JSON items", 2 },
        { "JSON lists in an item", 1 },
        { "JSON lists beside the items", 1 },
        { "a feed in UTF-16", 3 },
        { "a feed in UTF-32", 3 },
        { "a text that is no feed", 3 },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_document_costs_no_more_than_a_multiple_of_its_bytes(string what, double mostPerByte)
    {
        var body = Document(what);

        var perByte = (double)await AllocatedByAsync(body) / body.Length;

        output.WriteLine($"{what}: {perByte:F2}");
        Assert.InRange(perByte, 0, mostPerByte);
    }

    [Fact]
    public async Task A_bomb_of_entities_costs_less_than_a_megabyte()
    {
        var body = Encoding.UTF8.GetBytes(
            """<!DOCTYPE r [<!ENTITY a "lollollol"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><rss><channel><title>""" + Repeated("&c;", 10_000));

        var allocated = await AllocatedByAsync(body);

        Assert.InRange(allocated, 0, 1_000_000);
    }

    [Fact]
    public async Task Items_without_anything_in_them_cost_two_kilobytes_each()
    {
        var body = Rss(Repeated("<item/>", 100_000));

        var allocated = await AllocatedByAsync(body);

        Assert.InRange(allocated, 0, 5_000 * 2_048);
    }

    private static byte[] Document(string what) => what switch
    {
        "one text" => Rss("<item><description>" + new string('x', Large) + "</description></item>"),
        "one CDATA section" => Rss("<item><description><![CDATA[" + new string('x', Large) + "]]></description></item>"),
        "one attribute" => Rss("<item><description x='" + new string('x', Large) + "'>text</description></item>"),
        "one text behind a bare ampersand" => Rss("<item><title>a & b</title><description>" + new string('x', Large) + "</description></item>"),
        "one text of references" => Rss("<item><title>a & b</title><description>" + Repeated("&eacute;", Large / 8) + "</description></item>"),
        "items" => Rss(Repeated("<item><title>a title</title><link>https://news.test/</link></item>", 200_000)),
        "children of one item" => Rss("<item>" + Repeated("<category>one</category>", 300_000) + "</item>"),
        "a JSON text" => Json("{\"content_html\":\"" + new string('x', Large) + "\"}"),
        "JSON items" => Json(Repeated("{\"title\":\"a title\",\"url\":\"https://news.test/\"},", 200_000)),
        "JSON lists in an item" => Json("{\"tags\":[" + Repeated("[],", Large / 10) + "]}"),
        "JSON lists beside the items" => Encoding.UTF8.GetBytes("{\"version\":\"https://jsonfeed.org/version/1.1\",\"x\":[" + Repeated("[],", Large / 10) + "]}"),
        "a feed in UTF-16" => Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Items(1_000, 5_000))).ToArray(),
        "a feed in UTF-32" => Encoding.UTF32.GetPreamble().Concat(Encoding.UTF32.GetBytes(Items(1_000, 5_000))).ToArray(),
        "a text that is no feed" => Encoding.UTF8.GetBytes(Repeated("<p>some text</p>", Large / 16)),
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };

    private static string Items(int count, int length) =>
        "<rss><channel>" + Repeated("<item><title>Grüße</title><description>" + new string('x', length) + "</description></item>", count) + "</channel></rss>";

    private static async Task<long> AllocatedByAsync(byte[] body)
    {
        await TestFeeds.ParseAsync("<rss><channel><item><title>warm</title></item></channel></rss>");   // what is made once is not the document's
        var before = GC.GetAllocatedBytesForCurrentThread();
        var parsing = TestFeeds.ParseAsync(body);   // complete when it is returned, so all of it ran on this thread
        var items = parsing.IsCompletedSuccessfully && parsing.Result is FeedParseResult.Parsed { Feed.Items: var raw } ? raw.Select(one => one.Read()).ToList() : [];
        GC.KeepAlive(items);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static byte[] Rss(string items) => Encoding.UTF8.GetBytes("<rss><channel>" + items + "</channel></rss>");

    private static byte[] Json(string items) => Encoding.UTF8.GetBytes("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[" + items + "]}");

    private static string Repeated(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
