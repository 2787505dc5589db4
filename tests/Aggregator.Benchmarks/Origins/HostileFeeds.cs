using System.IO.Compression;
using System.Text;

namespace Aggregator.Benchmarks.Origins;

/// <summary>Feeds of an origin that means no good, or is out of order: one way of it each.</summary>
internal static class HostileFeeds
{
    public const string Silent = "silent";
    public const string Dripping = "dripping";

    private const string Rss = "Content-Type: application/rss+xml\r\n";
    private static readonly TimeSpan DripEvery = TimeSpan.FromSeconds(1);
    private static readonly ReadOnlyMemory<byte> Bomb = Compressed(300 << 20);
    private static readonly ReadOnlyMemory<byte> Deep = Encoding.UTF8.GetBytes("<rss><channel>" + string.Concat(Enumerable.Repeat("<a>", 100_000)));

    /// <summary>The ways, to be given out in turn.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
        [Silent, Dripping, "bomb", "garbage", "loop", "error", "endless", "reset", "deep", "html", "cut", "slowhead", "busy", "missing", "huge"];

    /// <summary>The path of a feed.</summary>
    public static string Path(string kind, int feed) => $"/{kind}/{feed}";

    /// <summary>Answers, in its way.</summary>
    public static Task<bool> AnswerAsync(OriginRequest request, Stream stream, CancellationToken cancellationToken) => request.Kind switch
    {
        Silent => HoldAsync(stream, cancellationToken),
        Dripping => DripAsync(stream, "200 OK\r\nContent-Length: 100000\r\n\r\n", cancellationToken),
        "slowhead" => DripAsync(stream, "200 OK\r\nX-A: ", cancellationToken),
        "bomb" => OriginAnswer.SendAsync(stream, "200 OK", $"{Rss}Content-Encoding: gzip\r\n", Bomb, cancellationToken),
        "garbage" => GarbageAsync(request.Number, stream, cancellationToken),
        "loop" => OriginAnswer.SendAsync(stream, "302 Found", $"Location: /loop/{request.Number}?{Guid.NewGuid():N}\r\n", default, cancellationToken),
        "error" => OriginAnswer.SendAsync(stream, "500 Internal Server Error", "", default, cancellationToken),
        "busy" => OriginAnswer.SendAsync(stream, "429 Too Many Requests", "Retry-After: 40\r\n", default, cancellationToken),
        "endless" => EndlessAsync(stream, cancellationToken),
        "deep" => OriginAnswer.SendAsync(stream, "200 OK", Rss, Deep, cancellationToken),
        "html" => OriginAnswer.SendAsync(stream, "200 OK", "Content-Type: text/html\r\n", "<html><body><h1>Welcome</h1></body></html>"u8.ToArray(), cancellationToken),
        "huge" => OriginAnswer.SendAsync(stream, "200 OK", Rss, HugeOf(request.Number), cancellationToken),
        "cut" => CutAsync(stream, cancellationToken),
        "reset" => Task.FromResult(false),
        _ => OriginAnswer.SendAsync(stream, "404 Not Found", "", default, cancellationToken),
    };

    private static async Task<bool> HoldAsync(Stream stream, CancellationToken cancellationToken)
    {
        // Until the client goes away.
        await stream.ReadExactlyAsync(new byte[1], cancellationToken);
        return false;
    }

    private static async Task<bool> DripAsync(Stream stream, string head, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 " + head), cancellationToken);
        while (true)
        {
            await Task.Delay(DripEvery, cancellationToken);
            await stream.WriteAsync("<"u8.ToArray(), cancellationToken);
        }
    }

    private static async Task<bool> GarbageAsync(int number, Stream stream, CancellationToken cancellationToken)
    {
        var noise = new byte[50_000];
        new Random(number).NextBytes(noise);
        return number % 2 == 0
            ? await OriginAnswer.SendAsync(stream, "200 OK", Rss, noise, cancellationToken)
            : await SendAndCloseAsync(stream, noise, cancellationToken);
    }

    private static async Task<bool> SendAndCloseAsync(Stream stream, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(bytes, cancellationToken);
        return false;
    }

    private static async Task<bool> EndlessAsync(Stream stream, CancellationToken cancellationToken)
    {
        var piece = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<item><title>More</title></item>", 1000)));
        await OriginAnswer.HeadAsync(stream, "200 OK", Rss + "Connection: close\r\n", cancellationToken);
        await stream.WriteAsync("<rss version='2.0'><channel>"u8.ToArray(), cancellationToken);
        while (true)
        {
            await stream.WriteAsync(piece, cancellationToken);
        }
    }

    private static async Task<bool> CutAsync(Stream stream, CancellationToken cancellationToken)
    {
        await OriginAnswer.HeadAsync(stream, "200 OK", $"{Rss}Content-Length: 5000\r\n", cancellationToken);
        return await SendAndCloseAsync(stream, "<rss><channel><item><title>The end is"u8.ToArray(), cancellationToken);
    }

    // Within the limits, and other news at every poll: 2 MB of items, half of them with a broken tag.
    private static byte[] HugeOf(int number)
    {
        var feed = new StringBuilder("<rss version='2.0'><channel><title>Huge</title>");
        for (var item = 0; feed.Length < 2_000_000; item++)
        {
            feed.Append($"<item><title>Item {item} of {number}</title><guid>{number}-{item}</guid><description>{new string((char)('a' + item % 26), 2000)}<b</description></item>");
        }

        return Encoding.UTF8.GetBytes(feed.Append("</channel></rss>").ToString());
    }

    private static byte[] Compressed(int bytes)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Optimal))
        {
            var zeros = new byte[1 << 20];
            for (var written = 0; written < bytes; written += zeros.Length)
            {
                gzip.Write(zeros);
            }
        }

        return memory.ToArray();
    }
}
