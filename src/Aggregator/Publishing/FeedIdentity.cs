using System.Security.Cryptography;
using System.Text;

namespace Aggregator.Publishing;

/// <summary>A feed's id and addresses: from the configuration alone, never from the request, or two ways to reach us would give two feeds.</summary>
internal static class FeedIdentity
{
    /// <summary>The id of the feed at an address of a store: always the same, and no other store's (RFC 9562, version 8: SHA-256 of a name).</summary>
    public static string IdOf(Guid store, string address)
    {
        byte[] name = [.. store.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(address)];
        var bytes = SHA256.HashData(name).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true):D}";
    }

    /// <summary>Where the document itself is served: "/feed?tag=x" as Atom is "/feed.atom?tag=x".</summary>
    public static Uri SelfOf(Uri publicAddress, FeedRequest request)
    {
        var question = request.Address.IndexOf('?');
        var path = question < 0 ? request.Address : request.Address[..question];
        var query = question < 0 ? "" : request.Address[question..];
        if (request.Content == FeedContent.Summary && !query.Contains("content=", StringComparison.Ordinal))
        {
            query += query.Length == 0 ? "?content=summary" : "&content=summary";
        }

        return Absolute(publicAddress, path + SuffixOf(request.Format) + query);
    }

    /// <summary>An address of ours as the outside reaches it; the public address may have a path of its own.</summary>
    public static Uri Absolute(Uri publicAddress, string address) => new(publicAddress.AbsoluteUri.TrimEnd('/') + address);

    private static string SuffixOf(OutputFormat format) => format switch
    {
        OutputFormat.Rss => ".rss",
        OutputFormat.Json => ".json",
        _ => ".atom",
    };
}
