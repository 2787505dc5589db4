using System.Buffers;
using System.Text;

namespace Aggregator.Html;

/// <summary>Text with its characters put together (Unicode's form NFC): "e" and an acute accent as "é", Hangul letters as syllables, as macOS does not write them.</summary>
/// <remarks>
/// <see cref="string.Normalize()"/> does this by the platform's ICU, and nothing at all, without a word, in a process that has none (<c>InvariantGlobalization</c>), such as the
/// published service. What is compared must not depend on that, so the table is our own.
/// </remarks>
public static class ComposedText
{
    private const int Syllables = 0xAC00;
    private const int Leads = 0x1100;
    private const int Vowels = 0x1161;
    private const int Tails = 0x11A7;   // no tail at all; the first one follows
    private const int LeadCount = 19;
    private const int VowelCount = 21;
    private const int TailCount = 28;

    private static readonly CompositionTable Table = CompositionTable.Unicode;
    private static readonly SearchValues<char> Touched = SearchValues.Create([.. TouchedCharacters().Distinct()]);

    /// <summary>Composes a text; the same string when nothing in it is to be composed, as in nearly all. Half a surrogate pair becomes U+FFFD where something is.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().ContainsAny(Touched) ? Compose(text) : text;
    }

    private static string Compose(string text)
    {
        var codes = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            AddParts(codes, rune.Value);
        }

        OrderMarks(codes);
        var composed = new StringBuilder(text.Length);
        foreach (var code in Wholes(codes))
        {
            composed.Append(new Rune(code).ToString());
        }

        return composed.ToString();
    }

    private static void AddParts(List<int> codes, int code)
    {
        if (!Table.Parts.TryGetValue(code, out var parts))
        {
            codes.Add(code);
            return;
        }

        AddParts(codes, parts.First);
        if (parts.Second is { } mark)
        {
            codes.Add(mark);   // no second part is made of others
        }
    }

    /// <summary>Marks that do not touch each other may be typed in any order; a stable sort by class gives them one.</summary>
    private static void OrderMarks(List<int> codes)
    {
        for (var start = 0; start < codes.Count; start++)
        {
            var end = start;
            while (end < codes.Count && ClassOf(codes[end]) > 0)
            {
                end++;
            }

            if (end - start > 1)
            {
                var ordered = codes.GetRange(start, end - start).OrderBy(ClassOf).ToList();
                codes.RemoveRange(start, ordered.Count);
                codes.InsertRange(start, ordered);
            }

            start = end;
        }
    }

    /// <summary>Unicode's composition: a mark joins the last character that begins one, unless a mark of its own class or a higher one stands between.</summary>
    private static List<int> Wholes(List<int> codes)
    {
        var wholes = new List<int>(codes.Count);
        var (start, before) = (-1, 0);
        foreach (var code in codes)
        {
            var @class = ClassOf(code);
            var touches = start >= 0 && (start == wholes.Count - 1 || (before < @class && before > 0));
            if (touches && Whole(wholes[start], code) is { } whole)
            {
                wholes[start] = whole;
                continue;
            }

            start = @class == 0 ? wholes.Count : start;
            before = @class;
            wholes.Add(code);
        }

        return wholes;
    }

    private static int? Whole(int first, int second)
    {
        if (first - Leads is >= 0 and < LeadCount && second - Vowels is >= 0 and < VowelCount)
        {
            return Syllables + ((((first - Leads) * VowelCount) + second - Vowels) * TailCount);
        }

        var isOpen = first - Syllables is >= 0 and < LeadCount * VowelCount * TailCount && (first - Syllables) % TailCount == 0;
        return isOpen && second - Tails is > 0 and < TailCount ? first + second - Tails
            : Table.Wholes.TryGetValue((first, second), out var whole) ? whole
            : null;
    }

    private static int ClassOf(int code) => Table.Classes.GetValueOrDefault(code);

    /// <summary>Marks, what joins the character before, and what is never left whole; the first half of those above U+FFFF.</summary>
    private static IEnumerable<char> TouchedCharacters() =>
        Table.Classes.Keys
            .Concat(Table.Wholes.Keys.Select(pair => pair.Second))
            .Concat(Table.Parts.Where(pair => !(pair.Value.Second is { } second && Table.Wholes.ContainsKey((pair.Value.First, second)))).Select(pair => pair.Key))
            .Concat(Enumerable.Range(Vowels, VowelCount))
            .Concat(Enumerable.Range(Tails + 1, TailCount - 1))
            .Select(code => new Rune(code).ToString()[0]);
}
