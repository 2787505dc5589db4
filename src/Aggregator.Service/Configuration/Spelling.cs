namespace Aggregator.Service.Configuration;

/// <summary>Guesses what was meant by a misspelt name.</summary>
internal static class Spelling
{
    /// <summary>" (did you mean X?)" for the nearest name; an empty text when none is near.</summary>
    public static string Hint(string given, IEnumerable<string> names) =>
        names.Select(name => (Name: name, Distance: IsBeginningOf(given, name) ? 1 : Distance(given.ToUpperInvariant(), name.ToUpperInvariant())))
            .Where(candidate => candidate.Distance <= Math.Max(1, given.Length / 3))
            .OrderBy(candidate => candidate.Distance)
            .Select(candidate => $" (did you mean {candidate.Name}?)")
            .FirstOrDefault("");

    private static bool IsBeginningOf(string given, string name) => given.Length >= 3 && name.StartsWith(given, StringComparison.OrdinalIgnoreCase);

    // Letters to add, leave out, replace, or swap with their neighbour (Damerau and Levenshtein).
    private static int Distance(string one, string other)
    {
        var table = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                var isSame = i > 0 && j > 0 && one[i - 1] == other[j - 1];
                table[i, j] = i == 0 ? j
                    : j == 0 ? i
                    : Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (isSame ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        return table[one.Length, other.Length];
    }
}
