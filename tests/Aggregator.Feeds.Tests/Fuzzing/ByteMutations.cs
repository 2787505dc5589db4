namespace Aggregator.Feeds.Tests.Fuzzing;

/// <summary>Mutations that know nothing of what the bytes mean.</summary>
internal static class ByteMutations
{
    // What a piece that is moved or repeated has at most; documents would be nothing but copies otherwise.
    private const int LongestPiece = 400;

    public static readonly IReadOnlyList<(string Name, Func<string, Chance, string> Apply)> All =
    [
        ("flip", Flip),
        ("insert", (text, chance) => text.Insert(chance.Below(text.Length + 1), HostileText.Next(chance))),
        ("insert-byte", (text, chance) => text.Insert(chance.Below(text.Length + 1), ((char)chance.Below(256)).ToString())),
        ("delete", (text, chance) => Piece(text, chance) is var (at, length) ? text.Remove(at, length) : text),
        ("duplicate", Duplicate),
        ("move", Move),
        ("truncate", (text, chance) => text[..chance.Below(text.Length + 1)]),
        ("behead", (text, chance) => text[chance.Below(text.Length + 1)..]),
        ("splice", (text, chance) => text[..chance.Below(text.Length + 1)] + Tail(chance)),
    ];

    private static string Flip(string text, Chance chance)
    {
        if (text.Length == 0)
        {
            return text;
        }

        var at = chance.Below(text.Length);
        return text[..at] + (char)(text[at] ^ 1 << chance.Below(8)) + text[(at + 1)..];
    }

    private static string Duplicate(string text, Chance chance)
    {
        var (at, length) = Piece(text, chance);
        return text.Insert(at, string.Concat(Enumerable.Repeat(text.Substring(at, length), Math.Min(chance.Times(), 256))));
    }

    private static string Move(string text, Chance chance)
    {
        var (at, length) = Piece(text, chance);
        var without = text.Remove(at, length);
        return without.Insert(chance.Below(without.Length + 1), text.Substring(at, length));
    }

    private static string Tail(Chance chance)
    {
        var other = chance.Of(FuzzSeeds.All).Value;
        return other[chance.Below(other.Length)..];
    }

    private static (int At, int Length) Piece(string text, Chance chance)
    {
        var at = chance.Below(text.Length);
        return (at, Math.Min(chance.Below(LongestPiece), text.Length - at));
    }
}
