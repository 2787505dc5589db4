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
        var (behind, start) = (0, 0);   // the last comment or instruction; where the search goes on
        while (start < text.Length)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var length = Math.Min(Window, text.Length - start);
            var root = FeedRoot().Match(text, start, length);
            if (IsWebPage(text.AsSpan(start, root.Success ? root.Index - start : length)))
            {
                return null;
            }

            if (!root.Success)
            {
                start += length < Window ? length : Window - Border;
            }
            else if (EndOfAside(text, behind, root.Index) is { } end)
            {
                behind = start = end;
            }
            else
            {
                return root.Index;
            }
        }

        return null;
    }

    /// <summary>Where the first item of a feed starts that has no document element; null when the text is none, or a web page.</summary>
    public static int? FirstItemOf(string text)
    {
        var match = RootlessItem().Match(text);
        return match.Success ? match.Index + match.Length - "<item".Length : null;
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

    /// <summary>Whether a text says of itself that it is HTML.</summary>
    public static bool IsWebPage(ReadOnlySpan<char> text) => WebPage().IsMatch(text);

    // Where the comment or instruction ends that a place stands in; null when it stands in none. One that was never closed, as far as anybody can tell, is none.
    private static int? EndOfAside(string text, int from, int place)
    {
        var before = text.AsSpan(from, place - from);
        if (before.LastIndexOf("<!--") is >= 0 and var comment
            && text.IndexOf("-->", from + comment, StringComparison.Ordinal) is var close && close > place
            && text.IndexOf("<!--", place, close - place, StringComparison.Ordinal) < 0)
        {
            return close + 3;
        }

        return before.LastIndexOf("<?") is >= 0 and var instruction && !before[instruction..].Contains('>')
            && text.IndexOf("?>", place, StringComparison.Ordinal) is >= 0 and var end ? end + 2 : null;
    }

    [GeneratedRegex("""<(?:[\w-]+:)?(?:rss|feed|rdf|channel|entry)(?=[\s>/])""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FeedRoot();

    [GeneratedRegex("""^\s*(?:<\?xml[^>]*>\s*)?<item(?=[\s>])""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RootlessItem();

    [GeneratedRegex("""<(?:!doctype\s+html|html)[\s>]""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WebPage();

    [GeneratedRegex("""<!--.*?-->|<\?.*?\?>""", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();
}
