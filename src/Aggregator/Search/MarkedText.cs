namespace Aggregator.Search;

/// <summary>A text and all its marks; chooses the part of it that is worth showing.</summary>
internal sealed class MarkedText
{
    private const int Longest = 240;      // characters of a part: two lines of a list
    private const int LeadIn = 60;        // before its first mark, when no sentence begins there
    private const int FarthestStart = 100;

    private readonly string _text;
    private readonly List<TextMark> _marks;

    /// <summary>Of a text and its marks, in any order; a mark inside a Hangul word grows to the whole of it.</summary>
    public MarkedText(string text, IEnumerable<TextMark> marks)
    {
        _text = text;
        _marks = [.. marks.Select(Grown).OrderBy(mark => mark.Start).ThenBy(mark => mark.End)];
    }

    /// <summary>All of it.</summary>
    public HighlightedText Whole() => Part(0, _text.Length);

    /// <summary>The part that holds most of the query, the first such.</summary>
    public HighlightedText BestPart()
    {
        var best = 0;
        var most = 0;
        for (var i = 0; i < _marks.Count; i++)
        {
            var end = _marks[i].Start + Longest - LeadIn;
            var inside = _marks.Skip(i).TakeWhile(mark => mark.End <= end).ToList();
            var worth = (10 * inside.Select(mark => mark.Part).Distinct().Count()) + Math.Min(inside.Count, 9);
            (best, most) = worth > most ? (i, worth) : (best, most);
        }

        var start = StartBefore(_marks[best].Start);
        return Part(start, EndAfter(Math.Max(start + Longest, _marks[best].End)));
    }

    /// <summary>The last sentence or paragraph that begins shortly before a place, else a word.</summary>
    private int StartBefore(int place)
    {
        var earliest = Math.Max(0, place - FarthestStart);
        for (var i = place; i > earliest; i--)
        {
            if (_text[i - 1] == '\n' || (char.IsWhiteSpace(_text[i - 1]) && i > 1 && _text[i - 2] is '.' or '!' or '?' or '…' or '。') || (i < place && _text[i - 1] == '。'))
            {
                return i;
            }
        }

        var word = earliest == 0 ? 0 : Math.Max(0, place - LeadIn);
        while (word > 0 && word < place && !char.IsWhiteSpace(_text[word - 1]))
        {
            word++;
        }

        return word == place && place > LeadIn && !char.IsWhiteSpace(_text[place - 1]) ? AtRune(place - LeadIn) : word;   // a script without blanks
    }

    private int EndAfter(int place)
    {
        if (place >= _text.Length)
        {
            return _text.Length;
        }

        var blank = _text.AsSpan(0, place).LastIndexOfAny(' ', '\n');
        return blank > place - LeadIn && !_marks.Exists(mark => mark.Start < place && mark.End > blank) ? blank : AtRune(place);
    }

    private int AtRune(int place) => char.IsLowSurrogate(_text[place]) ? place - 1 : place;

    private HighlightedText Part(int start, int end)
    {
        var (before, after) = (start > 0 ? "…" : "", end < _text.Length ? "…" : "");
        var shown = before + _text[start..end].Replace('\n', ' ').TrimEnd() + after;
        var marks = new List<(int Start, int End)>();
        foreach (var mark in _marks.Where(mark => mark.Start >= start && mark.End <= end))
        {
            var (from, to) = (mark.Start - start + before.Length, mark.End - start + before.Length);
            if (marks is [.., var last] && from <= last.End)
            {
                marks[^1] = (last.Start, Math.Max(last.End, to));
            }
            else
            {
                marks.Add((from, to));
            }
        }

        return new(shown, marks);
    }

    private TextMark Grown(TextMark mark)
    {
        var (start, end) = (mark.Start, mark.End);
        if (!SearchText.IsHangul(_text[start]))
        {
            return mark;
        }

        while (start > 0 && SearchText.IsHangul(_text[start - 1]))
        {
            start--;
        }

        while (end < _text.Length && SearchText.IsHangul(_text[end]))
        {
            end++;
        }

        return mark with { Start = start, End = end };
    }
}
