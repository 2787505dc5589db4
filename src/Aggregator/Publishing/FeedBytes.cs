using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using Aggregator.Feeds;

namespace Aggregator.Publishing;

/// <summary>A feed as bytes, in every form that is sent.</summary>
internal static class FeedBytes
{
    private const int BrotliQuality = 5;      // 9 is hardly smaller and takes twenty times as long
    private const int BrotliWindowBits = 22;

    /// <summary>Writes a feed; the same feed gives the same bytes.</summary>
    public static ReadOnlyMemory<byte> Write(ComposedFeed feed, OutputFormat format)
    {
        using var output = new MemoryStream();
        switch (format)
        {
            case OutputFormat.Rss:
                RssWriter.Write(feed.Channel, feed.Items, output);
                break;
            case OutputFormat.Json:
                JsonFeedWriter.Write(feed.Channel, feed.Items, output);
                break;
            default:
                AtomWriter.Write(feed.Channel, feed.Items, output);
                break;
        }

        return output.ToArray();
    }

    /// <summary>Compresses what was written, and marks it.</summary>
    public static FeedDocument Document(ReadOnlyMemory<byte> raw, OutputFormat format, DateTimeOffset changed) =>
        new(raw, Gzip(raw), Brotli(raw), $"\"{Base64Url.EncodeToString(SHA256.HashData(raw.Span).AsSpan(0, 16))}\"", changed, ContentTypeOf(format));

    private static string ContentTypeOf(OutputFormat format) => format switch
    {
        OutputFormat.Rss => RssWriter.MediaType,
        OutputFormat.Json => JsonFeedWriter.MediaType,
        _ => AtomWriter.MediaType,
    } + "; charset=utf-8";

    private static byte[] Gzip(ReadOnlyMemory<byte> raw)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.Optimal))
        {
            gzip.Write(raw.Span);
        }

        return output.ToArray();
    }

    private static ReadOnlyMemory<byte> Brotli(ReadOnlyMemory<byte> raw)
    {
        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(raw.Length)];
        return BrotliEncoder.TryCompress(raw.Span, compressed, out var written, BrotliQuality, BrotliWindowBits)
            ? compressed.AsSpan(0, written).ToArray()
            : throw new InvalidOperationException("Brotli did not keep within its own bound.");
    }
}
