using System.Text.RegularExpressions;

namespace Aggregator.Feeds.Repair;

/// <summary>What stands before the document element of a broken document, and where that element starts.</summary>
internal static partial class Prolog
{
    // Characters that are searched for junk; enough to say that there is some.
    private const int LookedAt = 4096;

    // Characters searched at a time, and how many of them again with the next: a tag's name may stand across the border.
    private const int Window = 256 * 1024;
    private const int Border = FeedLimits.NameLength + 16;

    /// <summary>Where the document element of a feed starts; null when there is none, or it stands within a web page.</summary>
    public static int? RootOf(string text, CancellationToken cancellationToken)
    {
        for (var start = 0; start < text.Length; start += Window - Border)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var length = Math.Min(Window, text.Length - start);
            var match = FeedRoot().Match(text, start, length);
            if (WebPage().IsMatch(text.AsSpan(start, match.Success ? match.Index - start : length)))
            {
                return null;
            }

            if (match.Success)
            {
                return match.Index;
            }
        }

        return null;
    }

    /// <summary>Takes the entities of a document type, and notes what else does not belong there.</summary>
    /// <param name="prolog">All that stands before the document element.</param>
    public static void Read(string prolog, Entities entities, RepairLog log)
    {
        var type = prolog.IndexOf("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
        if (type >= 0)
        {
            DocumentType.Skip(prolog, type, entities, log);
        }

        var declaration = prolog.IndexOf("<?xml ", StringComparison.Ordinal);
        if (declaration > 0)
        {
            log.Note(Mending.Declaration);
        }

        var first = type >= 0 ? type : prolog.Length;
        if (declaration < 0 && IsMeaningful(Comment().Replace(prolog[..Math.Min(first, LookedAt)], "")))
        {
            log.Note(Mending.JunkBeforeRoot);
        }
    }

    /// <summary>Whether there is anything but white space, byte order marks and NULs.</summary>
    public static bool IsMeaningful(ReadOnlySpan<char> text) => text.Trim("\uFEFF\0 \t\r\n").Length > 0;

    [GeneratedRegex("""<(?:[\w-]+:)?(?:rss|feed|rdf|channel|entry)(?=[\s>/])""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FeedRoot();

    [GeneratedRegex("""<(?:!doctype\s+html|html)[\s>]""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WebPage();

    [GeneratedRegex("""<!--.*?-->|<\?.*?\?>""", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();
}
