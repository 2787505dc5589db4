namespace Aggregator.Feeds.Repair;

/// <summary>The pre-pass over a document: XmlReader is quadratic in the attributes of one tag before anybody can count them (40 s for 10 MB).</summary>
internal static class TagGuard
{
    // No sound tag has been seen above 8 KB, but for pictures inside of attributes.
    private const int LongTag = 64 * 1024;

    private const int TagsBetweenChecks = 64 * 1024;

    /// <summary>True for a tag of more than 64 KB with more attributes than <see cref="FeedLimits.Attributes"/>.</summary>
    public static bool Refuses(ReadOnlySpan<byte> utf8, CancellationToken cancellationToken) => HasLongStretch(utf8) && HasBadTag(utf8, cancellationToken);

    // A long tag is a stretch without a bracket; where no such stretch is, and in most documents none is, no tag needs to be looked at.
    private static bool HasLongStretch(ReadOnlySpan<byte> utf8)
    {
        while (utf8.Length > LongTag)
        {
            var bracket = utf8[..LongTag].LastIndexOf((byte)'>');
            if (bracket < 0)
            {
                return true;
            }

            utf8 = utf8[(bracket + 1)..];
        }

        return false;
    }

    private static bool HasBadTag(ReadOnlySpan<byte> utf8, CancellationToken cancellationToken)
    {
        for (var tags = 1; utf8.IndexOf((byte)'<') is >= 0 and var open; tags++)
        {
            utf8 = utf8[open..];
            var length = utf8.StartsWith("<![CDATA["u8) ? utf8.IndexOf("]]>"u8) : utf8.StartsWith("<!--"u8) ? utf8.IndexOf("-->"u8) : TagLength(utf8);
            if (length < 0)
            {
                return false;   // an open section goes on to the end, so no tag follows that the strict reader reaches
            }

            if (length > LongTag && utf8[1] is not (byte)'!' && utf8[..length].Count((byte)'=') > FeedLimits.Attributes)
            {
                return true;
            }

            utf8 = utf8[Math.Max(length, 1)..];
            if (tags % TagsBetweenChecks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        return false;
    }

    private static int TagLength(ReadOnlySpan<byte> rest) => rest.IndexOf((byte)'>') is >= 0 and var end ? end : rest.Length;
}
