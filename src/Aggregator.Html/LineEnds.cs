using System.Text;

namespace Aggregator.Html;

/// <summary>Line breaks in a clean fragment as far as it is written: where a line begins, and which breaks nobody sees.</summary>
/// <remarks>It may look for angle brackets, as text and attributes that are written hold none.</remarks>
internal static class LineEnds
{
    /// <summary>A break as it is written.</summary>
    public const string Break = "<br/>";

    /// <summary>Whether what is written next stands at the beginning of a line: after nothing, a block's tag or a break.</summary>
    public static bool IsAtStart(StringBuilder written)
    {
        var end = written.Length;
        while ((end = EndOfText(written, end, 0)) > 0)
        {
            if (written[end - 1] != '>')
            {
                return false;
            }

            var tag = LastTag(written, end);
            var name = tag.Trim('<', '>', '/');
            name = name.IndexOf(' ') is var space and >= 0 ? name[..space] : name;
            if (Nesting.IsBlock(name) || name == "br")
            {
                return true;
            }

            if (tag.StartsWith("</", StringComparison.Ordinal) || tag.EndsWith("/>", StringComparison.Ordinal))
            {
                return false;   // a phrase or a picture
            }

            end -= tag.Length;
        }

        return true;
    }

    /// <summary>Takes back the breaks at the end of a block, which no browser shows.</summary>
    /// <param name="from">Where the block's content begins.</param>
    /// <returns>Whether there were any.</returns>
    public static bool Trim(StringBuilder written, int from, string block)
    {
        if (block == "pre")
        {
            return false;
        }

        var end = BeforeBreak(written, written.Length, from);
        if (end < 0)
        {
            return false;
        }

        // A div has no margins: a break alone in one, or a second one at its end, is how editors write the empty line between two paragraphs.
        if (block == "div")
        {
            if (end == from || BeforeBreak(written, end, from) >= 0)
            {
                return false;
            }

            written.Length = end;
            return true;
        }

        while (BeforeBreak(written, end, from) is var earlier and >= 0)
        {
            end = earlier;
        }

        written.Length = end;
        return true;
    }

    // Where the content before a break at the end ends; -1 when there is no break.
    private static int BeforeBreak(StringBuilder written, int end, int from)
    {
        var start = EndOfText(written, end, from) - Break.Length;
        if (start < from)
        {
            return -1;
        }

        for (var i = 0; i < Break.Length; i++)
        {
            if (written[start + i] != Break[i])
            {
                return -1;
            }
        }

        return EndOfText(written, start, from);
    }

    private static int EndOfText(StringBuilder written, int end, int from)
    {
        while (end > from && char.IsWhiteSpace(written[end - 1]))
        {
            end--;
        }

        return end;
    }

    private static string LastTag(StringBuilder written, int end)
    {
        var start = end - 1;
        while (start > 0 && written[start] != '<')
        {
            start--;
        }

        return written.ToString(start, end - start);
    }
}
