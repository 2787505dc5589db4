namespace Aggregator.Diffing;

/// <summary>Cuts equal text to what a reader needs to find the place of a change.</summary>
internal static class DiffContext
{
    /// <summary>Keeps so many words before and after each change, and not beyond its paragraph, except to say after which paragraph one came or went.</summary>
    public static IReadOnlyList<DiffSegment> Around(IReadOnlyList<DiffSegment> segments, int words)
    {
        var shortened = new List<DiffSegment>();
        for (var i = 0; i < segments.Count; i++)
        {
            if (segments[i].Operation == DiffOperation.Equal)
            {
                Cut(shortened, segments[i].Text, hasBefore: i > 0, hasAfter: i < segments.Count - 1, words);
            }
            else
            {
                shortened.Add(segments[i]);
            }
        }

        return shortened;
    }

    private static void Cut(List<DiffSegment> shortened, string text, bool hasBefore, bool hasAfter, int words)
    {
        var pieces = TextPieces.Words.Chunk(text);
        var head = hasBefore ? HeadOf(pieces, words) : 0;
        var tail = hasAfter ? Math.Max(head, TailOf(pieces, words)) : pieces.Count;
        var left = string.Concat(pieces.Skip(head).Take(tail - head));
        if (tail - head <= words / 2)
        {
            shortened.Add(DiffSegment.Of(DiffOperation.Equal, text));   // the mark for what is left out would be as long
            return;
        }

        Add(shortened, string.Concat(pieces.Take(head)));
        var opensLine = head == 0 || EndsLine(pieces[head - 1]);
        shortened.Add(DiffSegment.Of(DiffOperation.Omitted, left) with { Text = MarkOf(left, opensLine, isLast: tail == pieces.Count) });
        Add(shortened, string.Concat(pieces.Skip(tail)));
    }

    // As the text would be set: what follows in another paragraph begins a line.
    private static string MarkOf(string left, bool opensLine, bool isLast) => EndsLine(left[left.TrimEnd().Length..]) ? "…\n\n"
        : isLast ? "…" : EndsLine(left) && !opensLine ? "…\n\n… " : "… ";

    private static void Add(List<DiffSegment> shortened, string text)
    {
        if (text.Length > 0)
        {
            shortened.Add(DiffSegment.Of(DiffOperation.Equal, text));
        }
    }

    private static int HeadOf(IReadOnlyList<string> pieces, int words)
    {
        var (end, half) = (0, 0);
        while (end < pieces.Count && half < 2 * words && (end == 0 || !EndsLine(pieces[end - 1])))
        {
            half += HalfWordsOf(pieces[end++]);
        }

        return end;
    }

    private static int TailOf(IReadOnlyList<string> pieces, int words)
    {
        var (start, half) = (pieces.Count, 0);
        while (start > 0 && half < 2 * words && (start == pieces.Count || !EndsLine(pieces[start - 1])))
        {
            half += HalfWordsOf(pieces[--start]);
        }

        return start;
    }

    // Marks are no words, and a character of a script without spaces is half of one.
    private static int HalfWordsOf(string piece) => !char.IsLetterOrDigit(piece[0]) ? 0 : piece.TrimEnd().Length == 1 && piece[0] >= '\u0e00' ? 1 : 2;

    private static bool EndsLine(string piece) => piece.Contains('\n', StringComparison.Ordinal);
}
