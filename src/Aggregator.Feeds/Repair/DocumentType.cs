using System.Text.RegularExpressions;

namespace Aggregator.Feeds.Repair;

/// <summary>Passes over a document type; of all that it may declare, only entities that are plain text are taken.</summary>
internal static partial class DocumentType
{
    /// <summary>Where the text goes on behind the declaration that starts at <paramref name="start"/>.</summary>
    public static int Skip(string text, int start, Entities entities, RepairLog log)
    {
        var subset = text.IndexOf('[', start);
        var end = text.IndexOf('>', start);
        if (subset < 0 || end >= 0 && end < subset)
        {
            return Behind(text, end, start, log);
        }

        var close = text.IndexOf("]>", subset, StringComparison.Ordinal);
        if (close < 0)
        {
            close = SpacedClose(text, subset);
        }

        if (close < 0)
        {
            return Behind(text, end, start, log);
        }

        // Of a longer subset only the head is looked at: feeds declare a handful of entities, attacks a million.
        Declare(text[subset..Math.Min(close, subset + FeedLimits.EntityText)], entities);
        return text.IndexOf('>', close) + 1;
    }

    private static void Declare(string subset, Entities entities)
    {
        foreach (Match match in InternalEntity().Matches(subset))
        {
            entities.Declare(match.Groups["name"].Value, match.Groups["value"].Value);
        }

        foreach (Match match in ExternalEntity().Matches(subset))
        {
            entities.DeclareExternal(match.Groups["name"].Value);
        }
    }

    private static int SpacedClose(string text, int subset)
    {
        for (var at = text.IndexOf(']', subset); at >= 0; at = text.IndexOf(']', at + 1))
        {
            if (text.AsSpan(at + 1).TrimStart().StartsWith('>'))
            {
                return at;
            }
        }

        return -1;
    }

    private static int Behind(string text, int end, int start, RepairLog log)
    {
        if (end >= 0)
        {
            return end + 1;
        }

        log.Note(Mending.DocumentType);
        return Math.Min(start + 2, text.Length);
    }

    [GeneratedRegex("""<!ENTITY\s+(?<name>[\w.-]+)\s+(?<quote>["'])(?<value>.{0,2048}?)\k<quote>\s*>""", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex InternalEntity();

    [GeneratedRegex("""<!ENTITY\s+(?<name>[\w.-]+)\s+(?:SYSTEM|PUBLIC)\s""", RegexOptions.CultureInvariant)]
    private static partial Regex ExternalEntity();
}
