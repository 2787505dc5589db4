namespace Aggregator.Feeds.Repair;

/// <summary>The pre-pass over a text: XmlReader is quadratic in the attributes of one tag before anybody can count them (40 s for 10 MB).</summary>
internal static class TagGuard
{
    // No sound tag has been seen above 8 KB, but for pictures inside of attributes.
    private const int LongTag = 64 * 1024;

    /// <summary>True for a tag of more than 64 KB with more attributes than <see cref="FeedLimits.Attributes"/>.</summary>
    public static bool Refuses(string text)
    {
        for (var open = text.IndexOf('<', StringComparison.Ordinal); open >= 0; open = text.IndexOf('<', open))
        {
            var rest = text.AsSpan(open);
            var length = rest.StartsWith("<![CDATA[") ? rest.IndexOf("]]>") : rest.StartsWith("<!--") ? rest.IndexOf("-->") : TagLength(rest);
            if (length < 0)
            {
                return false;   // an open section goes on to the end, so no tag follows that the strict reader reaches
            }

            if (length > LongTag && rest[1] is not '!' && rest[..length].Count('=') > FeedLimits.Attributes)
            {
                return true;
            }

            open += Math.Max(length, 1);
        }

        return false;
    }

    private static int TagLength(ReadOnlySpan<char> rest) => rest.IndexOf('>') is >= 0 and var end ? end : rest.Length;
}
